"""The Telegram bot, put together and run until it is told to stop. Faults of the operator are one line and code 2."""

import asyncio
import logging
import os
import signal
import socket
import sys
import threading
import time
from contextlib import suppress
from functools import partial
from typing import Final

from bot.channels.telegram import profile
from bot.channels.telegram.entry import CHAT, Origin
from bot.channels.telegram.operators import Operators, answers_stats
from bot.channels.telegram.receiving.fallback import Fallback
from bot.channels.telegram.receiving.intake import Intake
from bot.channels.telegram.receiving.listening import listen
from bot.channels.telegram.receiving.polling import Polling, Refused
from bot.channels.telegram.receiving.reading import Reader
from bot.channels.telegram.receiving.settling import Settling
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.media import Media
from bot.channels.telegram.sending.render import render
from bot.channels.telegram.sending.sender import TelegramSender
from bot.models import Complete, has_reader
from bot.operations.desk import Desk
from bot.operations.sending import MeteredSender
from bot.service import Service
from bot.settings import Settings
from bot.storage.faults import StoreUnavailable
from bot.storage.files import Files
from bot.storage.opening import open_store
from bot.storage.rewriting import Rewriting
from bot.storage.store import Store
from bot.sweep import Sweep
from bot.turns import Turns
from flows import Catalog, standby

log = logging.getLogger(__name__)

OPERATOR_FAULT: Final = 2
MAKER: Final = (
    "Thora is a study project: not approved as a medical device, not reviewed by a doctor, not clinically validated; "
    "offering it to the public may make you a medical-device manufacturer: clear this first"
)

THREAD_SECONDS: Final = 1.0
"""How long a text that is being read may hold up the end; its update comes again."""

SWITCH_SECONDS: Final = 0.0005
"""How soon a thread that reads a text lets the loop go on: Python's own 5 ms would make every send wait so long."""


def run(settings: Settings, catalog: Catalog, complete: Complete) -> int:
    """Runs the bot; the exit code. `complete` puts the models in. StoreError when what is set leads to no store."""
    code = 0
    with asyncio.Runner(loop_factory=_loop) as runner:
        try:
            runner.run(_serve(settings, Turns(catalog, complete)))
        except Refused as fault:
            sys.stderr.write(f"thora: {fault}\n")
            code = OPERATOR_FAULT
        _end_soon(code)
    return code


def _end_soon(code: int) -> None:
    """Ends the process even where a thread is still reading a text for nobody: Python would wait for it."""
    end = threading.Timer(THREAD_SECONDS, os._exit, (code,))
    end.daemon = True
    end.start()


def _loop() -> asyncio.AbstractEventLoop:
    """The faster loop where there is one for this system."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


async def _serve(settings: Settings, turns: Turns) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    sys.setswitchinterval(SWITCH_SECONDS)
    async with open_store(
        settings.redis_url,
        settings.data_dir,
        secret=settings.secret,
        keep_seconds=settings.keep_seconds,
        bot=settings.bot_id,
        patiently=True,  # a warning sign must be heard whether or not there is a store
        place=_place(settings),
    ) as store:
        await serve(settings, store, turns, stop)


def _place(settings: Settings) -> str:
    """Where one process at a time can be: who polls is alone, of those behind a webhook each has its own address."""
    return f"{socket.gethostname()} {settings.webhook_listen}" if settings.webhook_url else ""


async def serve(settings: Settings, store: Store, turns: Turns, stop: asyncio.Event) -> None:
    """Takes turns and sends until `stop` is set. Raises Refused when Telegram will not serve this bot."""
    api = Api(settings.telegram_bot_token or "", settings.telegram_api_url)
    await api.request.initialize()
    operators = Operators(TelegramSender(api), settings.admin_chats)
    desk = Desk(settings, store, lambda: api.call("getMe"), operators.tell, has_model=has_reader())
    try:
        async with desk.open():
            await _work(api, settings, store, turns, stop, desk, operators)
    finally:
        await api.request.shutdown()


async def _work(
    api: Api,
    settings: Settings,
    store: Store,
    turns: Turns,
    stop: asyncio.Event,
    desk: Desk,
    operators: Operators,
) -> None:
    background: list[asyncio.Task[None]] = []
    try:
        polling = Polling(api, stop)
        me = await polling.patiently(lambda: api.call("getMe"))
        if me is None:
            return
        stats = partial(answers_stats, operators, desk)
        service: Service[Origin] = Service(store, turns, render, _clock, observe=desk.observe, intercept=stats)
        intake, sweep = _parts(api, str(me["username"]), service, desk, turns, settings.send_rate)
        work = (_get_ready(turns, desk), profile.present(api, turns.catalog), sweep.run(), Rewriting(store).run())
        background = [asyncio.create_task(each) for each in work]
        log.warning(MAKER)
        log.info("Thora listens as @%s", me["username"])
        await listen(settings, int(me["id"]), api, polling, intake, stop, partial(_take_over, store))
    finally:
        for task in background:
            task.cancel()
        await asyncio.gather(*background, return_exceptions=True)


async def _take_over(store: Store) -> None:
    """What those who were here before us had begun to send is sent soon; with the store away their leases run out."""
    with suppress(StoreUnavailable):
        await store.take_over(CHAT)


async def _get_ready(turns: Turns, desk: Desk) -> None:
    """Once nobody who taps has to wait for it; then it is known whether the trained reader is the right one."""
    await turns.prepare_soon()
    desk.watch.tell_model(has_model=turns.catalog.read is not None)


def _clock() -> int:
    return int(time.time())


def _parts(
    api: Api, username: str, service: Service[Origin], desk: Desk, turns: Turns, send_rate: float
) -> tuple[Intake, Sweep[Origin]]:
    telegram = TelegramSender(api, media=Media(api, Files(service.store, api.token)))
    sender = MeteredSender(telegram, desk.meters)
    words = standby.apology(turns.catalog), standby.crowded(turns.catalog)
    fallback = Fallback(sender, lambda event: standby.alarm(event, turns.completed()), *words)
    settling = Settling(api, service, sender, fallback)
    intake = Intake(Reader(username, turns.catalog.commands), settling, fallback, _clock)
    return intake, Sweep(service, sender, rate=send_rate, is_paused=telegram.is_paused)
