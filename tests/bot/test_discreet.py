"""No word of a person, no token and no chat's number in a log, whatever goes wrong and however much is logged."""

import asyncio
import gc
import io
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from redis.exceptions import ResponseError

from bot.channels.telegram.receiving.reading import Reader
from bot.channels.telegram.receiving.updates import BrokenUpdate
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.render import render
from bot.channels.telegram.sending.sender import TelegramSender
from bot.discreet import Discreet, veiled
from bot.operations import logs
from bot.service import Service
from bot.settings import read_settings
from bot.storage.calls.connect import faults
from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.store import Store
from bot.sweep import Sweep
from flows import Kind, Reply, Said, Session, Turn
from flows.values.events import Event
from tests.botapi.server import TOKEN, BotApi
from tests.botapi.strictness import Refusal

WORDS = "marmalade on my spine"
CHAT = "telegram:4242424242"
HOUSE = Path(__file__).parents[2]


@contextmanager
def logged(form: str = "text") -> Iterator[Callable[[], str]]:
    """All that the bot logs in the block at its loudest, as it would be written."""
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    level, hooks = root.level, (sys.excepthook, sys.unraisablehook)
    out = io.StringIO()
    logs.start_logging(read_settings({"LOG_LEVEL": "debug", "LOG_FORMAT": form}))
    (handler,) = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(out)
    try:
        yield out.getvalue
    finally:
        sys.excepthook, sys.unraisablehook = hooks
        root.handlers[:] = before
        root.setLevel(level)


def is_discreet(told: str) -> bool:
    return not any(word in told for word in ("marmalade", TOKEN, TOKEN.partition(":")[2], "4242424242", "open-sesame"))


class Choked(ValueError):
    """A fault that quotes what it choked on, as many libraries do."""


def choke() -> None:
    try:
        raise KeyError(WORDS)
    except KeyError as fault:
        raise Choked(f"cannot read {WORDS!r} of {CHAT} with {TOKEN}") from fault


@pytest.mark.parametrize("form", ["text", "json"])
def test_of_an_exception_only_its_class_and_its_places_are_told(form: str) -> None:
    log = logging.getLogger("bot.anything")
    with logged(form) as told:
        try:
            choke()
        except Choked as fault:
            log.exception("it failed")
            log.error("it failed: %s", fault)
            log.error("it failed: %(why)s", {"why": fault})
            log.error("%s", fault, exc_info=fault, stack_info=True)
    assert is_discreet(told())
    assert "Choked" in told()
    assert "in choke" in told() or form == "json"


@pytest.mark.parametrize("name", ["redis", "asyncio", "httpx", "telegram.Bot", "aiohttp.access", "bot.service"])
def test_what_a_library_quotes_is_veiled(name: str) -> None:
    with logged() as told:
        logging.getLogger(name).error("POST https://api.telegram.org/bot%s/sendMessage for %s", TOKEN, CHAT)
        logging.getLogger(name).error("redis://me:open-sesame@host/0 (chat telegram:-4242424242)")
        logging.getLogger(name).error("unknown command 'EVALSHA', with args beginning with: '9' '%s'", WORDS)
        logging.getLogger(name).error("too few values %s %s", *["one"])
    assert is_discreet(told())
    assert "https://api.telegram.org/bot***/sendMessage" in told()


def test_our_own_faults_keep_their_words() -> None:
    with logged() as told:
        logging.getLogger("bot.sweep").warning("the sweep waits: %s", StoreUnavailable("Redis does not serve us"))
        logging.getLogger("bot").warning("100 %% of it: %s", StoreError("take another REDIS_URL"))
    assert "the sweep waits: Redis does not serve us" in told()
    assert "100 % of it: take another REDIS_URL" in told()


async def test_a_task_that_nobody_waits_for_tells_nothing() -> None:
    async def choking() -> None:
        choke()

    with logged() as told:
        task = asyncio.create_task(choking())
        await asyncio.wait([task])
        del task
        gc.collect()
        asyncio.get_running_loop().call_soon(lambda words: choke(), WORDS)
        await asyncio.sleep(0.01)
    assert told().count("Choked") == 2
    assert is_discreet(told())


@pytest.mark.parametrize("how", ["raise KeyError(W)", "threading.Thread(target=lambda: {}[W]).start()", "D().__del__"])
def test_what_nobody_catches_ends_without_its_words(how: str) -> None:
    lines = (
        "import threading",
        "from bot.operations import logs",
        "from bot.settings import read_settings",
        "logs.start_logging(read_settings({}))",
        f"W = {WORDS!r}",
        "class D:\n    def __del__(self): raise KeyError(W)",
        how,
    )
    done = subprocess.run([sys.executable, "-c", "\n".join(lines)], cwd=HOUSE, capture_output=True, check=False)
    assert b"marmalade" not in done.stderr
    assert b"KeyError" in done.stderr


async def test_what_redis_quotes_of_a_command_is_left_out() -> None:
    with pytest.raises(StoreUnavailable) as caught, faults():
        raise ResponseError(f"unknown command 'EVALSHA', with args beginning with: '9' '{CHAT}' '{WORDS}'")
    assert "unknown command 'EVALSHA'" in str(caught.value)
    assert is_discreet(str(caught.value))


@pytest.mark.parametrize(
    ("text", "is_same"), [("at 12:30, 1234:5678", True), (f"x{TOKEN}y", False), ("https://a@b/c", False)]
)
def test_only_what_looks_like_a_secret_is_veiled(text: str, is_same: bool) -> None:
    assert (veiled(text) == text) is is_same
    assert Discreet().filter(logging.LogRecord("x", 20, "", 0, text, None, None))


# ---- with the real parts ---------------------------------------------------------------------------------------------


def turned(session: Session, event: Event) -> Turn:
    """Says back what was said, or chokes on it."""
    text = event.text if isinstance(event, Said) else ""
    if "choke" in text:
        choke()
    return Turn(session=session, replies=(Reply(kind=Kind.MESSAGE, text=text or "hm"),))


async def test_faults_of_store_sender_and_reader_tell_nothing(store: Store) -> None:
    with logged() as told:
        async with BotApi() as server:
            api = Api(server.token, server.url)
            await api.request.initialize()
            await everything_goes_wrong(store, server, api)
            await api.request.shutdown()
    assert told().count("chat ") >= 3, "something was said"
    assert is_discreet(told())


async def everything_goes_wrong(store: Store, server: BotApi, api: Api) -> None:
    """Refused messages, damaged keys, a turn that chokes and updates that cannot be read, all with words in them."""
    sender = TelegramSender(api)
    service = Service(store, turned, render, lambda: 1_800_000_000)
    for refusal in ((400, f"Bad Request: can't parse {WORDS}"), (500, WORDS), (403, WORDS)):
        server.fail("sendMessage", Refusal(*refusal))
        handled = await service.handle(CHAT, None, Said(at=1, text=WORDS))
        await service.deliver(CHAT, handled.token, handled.head, handled.card, sender)
    with pytest.raises(Choked):
        await service.handle(CHAT, 4, Said(at=1, text=f"choke on {WORDS}"))
    keys = store.keys.chat(CHAT)
    await store.redis.delete(keys.session)
    await store.redis.set(keys.session, WORDS)
    await service.handle(CHAT, 5, Said(at=1, text=WORDS))
    await store.redis.hset(keys.session, "d", msgspec.msgpack.encode([WORDS]))
    await service.handle(CHAT, 6, Said(at=1, text=WORDS))
    await store.redis.rpush(keys.outbox, WORDS)
    await Sweep(service, sender).once()
    reader = Reader("thora_test_bot", ["start"])
    for raw in ({"update_id": 1, "message": {"text": WORDS}}, {"update_id": 2, "message": WORDS}, {"update_id": 3}):
        try:
            reader.read(raw, 1)
        except BrokenUpdate as fault:
            logging.getLogger("bot.channels.telegram.receiving.intake").error("it cannot be read (%s)", fault)
