"""Check-ins of many people: how fast they are committed, what they cost to keep, and what waiting for them costs."""

import asyncio
import gc
import os
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from bot.__main__ import COLLECT_AFTER
from bot.channels.telegram.sending.render import render
from bot.delivery import Sent
from bot.service import Service
from bot.storage.calls.connect import connect
from bot.storage.results import Writing
from bot.storage.servers import embedded
from bot.storage.store import Store
from bot.sweep import Sweep
from flows import Catalog, take_turn, write_session
from flows.values.events import Due, Event
from flows.values.model import Session, State
from flows.values.replies import Kind, Option, Reply, Turn
from tests.bot.channels.telegram.test_process import HARMLESS
from tests.talk import Talk

CHATS = 100_000
LONG_AGO = 1_000
A_DAY = 86_400
AT_ONCE = 200

ASKED = Reply(
    kind=Kind.QUESTION,
    text="How is your back today? 0 is no pain, 10 the worst you can imagine.",
    options=tuple(Option(field="pain", id=str(score), label=str(score), n=7) for score in range(11)),
)


@dataclass
class Phone:
    """Where messages go; they arrive at once."""

    arrived: int = 0

    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        self.arrived += 1
        return Sent()

    async def strip(self, chat: str, card: int) -> None:
        pass


@dataclass
class Checkins:
    """A turn that asks once a day. With a catalog it is the core's own, on the session of a chat with check-ins."""

    catalog: Catalog | None = None
    taken: int = 0

    def __call__(self, session: Session, event: Event) -> Turn:
        self.taken += isinstance(event, Due)
        if self.catalog is None:
            return Turn(session=session, replies=(ASKED,), due=event.at + A_DAY, counts=("checkin.asked",))
        turn = take_turn(session, event, self.catalog)
        assert turn.replies, "the check-in of the day"
        return turn


def real_session(catalog: Catalog) -> Session:
    """The session of a healthy runner who has answered all questions and whose check-in has just come due."""
    now = int(time.time())
    talk = Talk(catalog, at=now - A_DAY)
    talk.say("/start")
    while talk.session.state is not State.ASSESSED:
        shown = [option.label for option in talk.turns[-1].replies[-1].options]
        ticked = any(option.ticked for option in talk.turns[-1].replies[-1].options)
        fitting = (label for label in shown if re.sub(r" \d$", "", label) in HARMLESS)
        talk.say("[Done]" if ticked else f"[{next(fitting)}]")
    for line in ("/checkin", time.strftime("%H:%M", time.gmtime(now - 600)), "UTC", "[None of these]"):
        talk.say(line)
    return talk.session


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store on a server of its own: what it takes up is measured, and emptying it would take long."""
    server = embedded.start(tmp_path)
    store = Store(connect(server.url), b"secret", keep_seconds=30 * A_DAY)
    try:
        yield store
    finally:
        await store.close()
        server.close()


@contextmanager
def one_core() -> Iterator[None]:
    """This process, though not the server, on a single core; where the system cannot do that, on all.

    Its garbage is looked after as a worker's is.
    """
    gc.set_threshold(COLLECT_AFTER)
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


async def each(work: Callable[[int], Awaitable[object]]) -> None:
    """`work` for every chat, many at a time."""
    for first in range(0, CHATS, AT_ONCE):
        await asyncio.gather(*(work(number) for number in range(first, min(first + AT_ONCE, CHATS))))


async def used(store: Store) -> int:
    """Bytes that the server holds."""
    return int((await store.redis.info("memory"))["used_memory"])


def chat_of(number: int) -> str:
    return f"telegram:{5_000_000_000 + number * 7919}"


@pytest.mark.parametrize("kind", ["a trivial turn", "the core's turn"])
async def test_a_hundred_thousand_that_are_due_in_one_minute_are_committed_within_it(
    kind: str, store: Store, catalog: Catalog
) -> None:
    real = kind == "the core's turn"
    session = write_session(real_session(catalog) if real else Session())

    async def subscribe(number: int) -> None:
        await store.commit(
            chat_of(number), Writing(update_id=1, version=0, session=session, payloads=(), token="t", due=LONG_AGO)
        )

    before = await used(store)
    await each(subscribe)
    kept = (await used(store) - before) / CHATS
    print(f"\n{kind}: a session of {len(session)} bytes; with its keys and its due entry {kept:.0f}")
    turn, phone = Checkins(catalog if real else None), Phone()
    service: Service[object] = Service(store, turn, render, lambda: int(time.time()))  # type: ignore[arg-type]
    with one_core():
        started, cpu = time.perf_counter(), time.process_time()
        sweep = asyncio.create_task(Sweep(service, phone).run())
        while turn.taken < CHATS:
            await asyncio.sleep(0.05)
        while (await store.counts()).get("checkin.asked", 0) < CHATS:
            await asyncio.sleep(0.05)
        seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
        sweep.cancel()
        await asyncio.gather(sweep, return_exceptions=True)
    print(f"{kind}: {CHATS} check-ins committed in {seconds:.0f} s ({cpu:.0f} s of this process), {phone.arrived} sent")
    assert turn.taken == CHATS
    assert cpu < 60  # the core is this worker's alone when it is all it has; on a busy machine the clock runs on


async def test_a_million_due_entries_fit_into_150_mb(store: Store) -> None:
    before = await used(store)
    pipe = store.redis.pipeline(transaction=False)
    for number in range(CHATS):
        pipe.zadd(store.keys.chat(chat_of(number)).due, {chat_of(number): 1_800_000_000 + number % A_DAY})
    await pipe.execute()
    bytes_each = (await used(store) - before) / CHATS
    print(f"\na due entry: {bytes_each:.0f} bytes, a million {bytes_each:.0f} MB")
    assert bytes_each < 150


async def test_a_look_that_finds_nothing_costs_little(store: Store) -> None:
    service: Service[object] = Service(store, Checkins(), render, lambda: int(time.time()))  # type: ignore[arg-type]
    sweep, times = Sweep(service, Phone()), []
    for _ in range(100):
        start = time.perf_counter()
        await sweep.once()
        times.append(time.perf_counter() - start)
    print(f"\nan idle look: {min(times) * 1000:.1f} ms at best, {sorted(times)[50] * 1000:.1f} ms in the middle")
    assert min(times) < 0.005
