"""A Bot API server, somebody who uses it, and a small conversation that shows all a turn can do."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest
import pytest_asyncio

from bot.channels.telegram.entry import Origin
from bot.channels.telegram.receiving.fallback import Fallback
from bot.channels.telegram.receiving.intake import Intake
from bot.channels.telegram.receiving.journal import Journal
from bot.channels.telegram.receiving.polling import Polling
from bot.channels.telegram.receiving.reading import Reader
from bot.channels.telegram.receiving.settling import Settling
from bot.channels.telegram.receiving.window import Window
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.render import render
from bot.channels.telegram.sending.sender import TelegramSender
from bot.service import Service
from bot.storage.store import Store
from bot.sweep import Sweep
from flows.values.events import Chose, Commanded, Event, Left, Overheard, Said, Unreadable
from flows.values.model import Session, State
from flows.values.replies import Kind, Option, Reply, Turn
from tests.bot.storage.lossy import LossyWire
from tests.botapi.person import Person
from tests.botapi.server import BotApi


def pytest_asyncio_loop_factories(item: pytest.Item) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Connections end in other ways on the faster loop, so what is made of them is tried on both."""
    loops = {"asyncio": asyncio.new_event_loop}
    with suppress(ImportError):
        if item.path.name == "test_posting.py":
            import uvloop

            loops["uvloop"] = uvloop.new_event_loop
    return loops


APOLOGY = Reply(kind=Kind.MESSAGE, text="Sorry, that went wrong. In an emergency call 112.")
CROWDED = Reply(kind=Kind.MESSAGE, text="That was a lot at once.")
CALL = Reply(kind=Kind.ALARM, text="Call 112 now.")
SAFE = Option(field="alarm", id="safe", label="I'm safe", n=1)


PONDERED = threading.Event()
"""Until it is set a text that asks for it is pondered on."""


class Broken(Exception):
    """A fault of ours."""


def converse(session: Session, event: Event) -> Turn:
    """Asks questions that count what happened; some words do what a turn can do besides."""
    if isinstance(event, Left):
        return Turn(session=msgspec.structs.replace(session, consent=False))
    session = msgspec.structs.replace(session, n=session.n + 1)
    match event:
        case Said(text=text):
            return _answer(session, text)
        case Chose():
            return _tapped(session, event)
        case Commanded(name="delete"):
            return Turn(session=Session(), replies=(_said("Gone."),), forget=True)
        case Overheard():
            return Turn(session=session, replies=(_said("Not in groups."),) if event.addressed else ())
        case Unreadable(kind=kind):
            return Turn(session=session, replies=(_said(f"I can't read a {kind}."), _asked(session)))
        case _:
            return Turn(session=session, replies=(_asked(session),))


def _answer(session: Session, text: str) -> Turn:
    if text.startswith("ponder"):
        PONDERED.wait(20)
    if text == "break":
        raise Broken
    if "chest pain" in text:
        return Turn(session=session, replies=(msgspec.structs.replace(CALL, options=(SAFE,)),))
    if text == "tell me":
        return Turn(session=session, replies=(_said("Told."), _asked(session)))
    return Turn(session=session, replies=(_asked(session, text),))


def _tapped(session: Session, event: Chose) -> Turn:
    if event.n != session.n - 1:
        session = msgspec.structs.replace(session, n=session.n - 1)
        return Turn(session=session, replies=(_asked(session),), note="That was an old one.")
    if event.option == "done":
        return Turn(session=msgspec.structs.replace(session, state=State.ASSESSED), replies=(_said("Result."),))
    if event.option == "forget":
        return Turn(session=Session(), replies=(_said("Gone."),), forget=True)
    return Turn(session=session, replies=(_asked(session),))


def _said(text: str) -> Reply:
    return Reply(kind=Kind.MESSAGE, text=text)


def _asked(session: Session, heard: str = "") -> Reply:
    options = [Option(field="next", id=id, label=id.title(), n=session.n) for id in ("more", "done", "forget")]
    return Reply(kind=Kind.QUESTION, text=f"Question {session.n}. {heard}", options=tuple(options))


def emergency(event: Event) -> Reply | None:
    return CALL if isinstance(event, Said) and "chest pain" in event.text else None


@dataclass
class Clock:
    """A clock that a test sets."""

    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Worker:
    """All parts of the channel on one store, with the small conversation."""

    api: Api
    store: Store
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    conflict_seconds: float = 30
    journal: Journal | None = None
    noticed: float = 60

    def __post_init__(self) -> None:
        self.sender = TelegramSender(self.api)
        self.service: Service[Origin] = Service(self.store, converse, render, lambda: 1_800_000_000)
        self.sweep = Sweep(self.service, self.sender, every=0.05)
        self.fallback = Fallback(self.sender, emergency, APOLOGY, CROWDED)
        self.polling = Polling(self.api, self.stop, conflict_seconds=self.conflict_seconds, first_pause=0.05)
        reader = Reader("thora_test_bot", ["start", "delete"])
        self.settling = Settling(self.api, self.service, self.sender, self.fallback, 0.05, self.noticed)
        self.intake = Intake(reader, self.settling, self.fallback, lambda: 1_800_000_000)
        self.window = Window(self.polling, self.intake, self.journal)

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Worker"]:
        """Polls and sweeps until the end of the block, then stops as on SIGTERM."""
        intake, sweep = asyncio.create_task(self.window.run()), asyncio.create_task(self.sweep.run())
        try:
            yield self
        finally:
            self.stop.set()
            await asyncio.wait_for(intake, 20)
            sweep.cancel()
            await asyncio.gather(sweep, return_exceptions=True)


@pytest_asyncio.fixture
async def server() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest_asyncio.fixture
async def api(server: BotApi) -> AsyncIterator[Api]:
    api = Api(server.token, server.url)
    await api.request.initialize()
    yield api
    await api.request.shutdown()


@pytest_asyncio.fixture
async def worker(api: Api, store: Store) -> AsyncIterator[Worker]:
    async with Worker(api, store).running() as worker:
        yield worker


@pytest.fixture
def ada(server: BotApi) -> Person:
    return Person(server, 42)


@pytest.fixture
def bob(server: BotApi) -> Person:
    return Person(server, 43)


@pytest.fixture
def wire(redis_url: str, tmp_path: Path) -> LossyWire:
    """What lies between a worker and its store, cut until a test enters it."""
    return LossyWire(redis_url, tmp_path / "wire")


@contextmanager
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[Callable[[], str]]:
    """Everything that is logged in the block, from debug on."""
    with caplog.at_level("DEBUG"):
        yield lambda: caplog.text
