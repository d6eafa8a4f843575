"""Where updates come from until the bot is stopped: fetched, or with WEBHOOK_URL brought by Telegram's calls."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from bot.channels.telegram.receiving.intake import Intake
from bot.channels.telegram.receiving.journal import Journal
from bot.channels.telegram.receiving.polling import Polling
from bot.channels.telegram.receiving.registration import Registration
from bot.channels.telegram.receiving.window import Window, resume
from bot.channels.telegram.request import Api
from bot.settings import Settings

log = logging.getLogger(__name__)

TAKE_OVER_SECONDS: Final = 15.0
"""How long one that starts waits for the journal of one that stops, which takes ten at most."""
LOOK_SECONDS: Final = 0.2


async def listen(
    settings: Settings,
    bot_id: int,
    api: Api,
    polling: Polling,
    intake: Intake,
    stop: asyncio.Event,
    take_over: Callable[[], Awaitable[None]],
) -> None:
    """Hands updates to the intake until the stop. Raises Refused when Telegram will not serve this bot.

    `take_over` is awaited once nobody else can be where we are: who polls is alone, and an address has one listener.
    """
    path = settings.data_dir / f"updates-{bot_id}.jsonl"
    if settings.webhook_url:
        from bot.channels.telegram.receiving.webhook import Webhook  # a server, which who polls does not need

        webhook = Webhook(
            intake, url=settings.webhook_url, listen=settings.webhook_listen, secret=settings.webhook_secret
        )
        registration = Registration(api, settings.webhook_url, settings.webhook_secret)
        await webhook.open()
        try:
            await take_over()
            await _be_called(registration, path, polling, intake, stop)
        finally:
            await webhook.close()
    else:
        await take_over()
        await _fetch(path, polling, intake, api)


async def _fetch(path: Path, polling: Polling, intake: Intake, api: Api) -> None:
    journal = await open_journal(path, polling, TAKE_OVER_SECONDS)
    if journal is None:
        log.warning("no journal of updates can be kept in DATA_DIR: what must wait stays at Telegram")
    if await polling.patiently(lambda: api.call("deleteWebhook")):
        await Window(polling, intake, journal).run()


async def _be_called(
    registration: Registration, path: Path, polling: Polling, intake: Intake, stop: asyncio.Event
) -> None:
    """What was kept while it polled is worked off first, by one of the workers."""
    if path.exists():  # noqa: ASYNC240  # once, at the start
        resume(await open_journal(path, polling, 0), intake)
    await polling.patiently(registration.set)
    watch = asyncio.create_task(registration.watch())
    await stop.wait()
    watch.cancel()


async def open_journal(path: Path, polling: Polling, seconds: float) -> Journal | None:
    """Where updates are kept that must wait, once a process that stops has let go of it; None when it does not."""
    ends = time.monotonic() + seconds
    while True:
        try:
            return Journal(path)
        except BlockingIOError:
            if time.monotonic() >= ends or polling.is_stopped:
                return None
            await polling.rest(LOOK_SECONDS)
        except OSError as fault:
            log.warning("the journal cannot be opened (%s)", type(fault).__name__)
            return None
