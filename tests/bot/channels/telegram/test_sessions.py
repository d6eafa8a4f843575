"""A guided session through store, sender and a real server: a simulated clock, restarts, and workers that freeze."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from copy import copy
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pytest
import pytest_asyncio

from bot.channels.telegram.entry import CHAT, Origin
from bot.channels.telegram.request import Api
from bot.channels.telegram.sending.media import Media
from bot.channels.telegram.sending.render import render
from bot.channels.telegram.sending.sender import TelegramSender
from bot.service import Service
from bot.storage.files import Files
from bot.storage.results import Woken, Writing
from bot.storage.store import Store
from flows import Catalog, Chose, Due, Said, read_session, take_turn, write_session
from flows.values.frames import Guided
from tests.bot.channels.telegram.conftest import Clock
from tests.botapi.person import Person, labels, words
from tests.botapi.server import BotApi
from tests.conftest import OpenStore
from tests.flows.dialogue.checkins.test_checkins import PLAN
from tests.flows.dialogue.prompts.test_guided import START
from tests.talk import RESULT, SCREENED, Talk

ADA = f"{CHAT}42"
LEASE_MS = 60
"""What a frozen worker holds is free after so long; a moment it had taken after four times that."""
GAP = 0.02


@cache
def planned(catalog: Catalog) -> Talk:
    """A talk with its plan on the screen, at the hour of the store: it believes no clock far from its own."""
    talk = Talk(catalog, at=int(time.time()))
    for line in (*SCREENED, *RESULT, *PLAN):
        talk.say(line)
    return talk


@dataclass
class Worker:
    """All that one process has: a store of its own, turns, and a way out. `clock` is everybody's."""

    store: Store
    api: Api
    catalog: Catalog
    clock: Clock

    def __post_init__(self) -> None:
        self.sender = TelegramSender(
            self.api, media=Media(self.api, Files(self.store, self.api.token, GAP), self.clock)
        )
        self.service: Service[Origin] = Service(
            self.store,
            lambda session, event: take_turn(session, event, self.catalog),
            render,
            lambda: int(self.clock()),
        )

    async def does(self, number: int, event: Chose | Said, tapped: int = 0) -> None:
        """Somebody taps or writes, and is answered."""
        done = await self.service.handle(ADA, number, event, Origin(callback_id="q", message_id=tapped))
        await self.service.deliver(ADA, done.token, done.head, done.card, self.sender)

    async def due(self) -> list[Woken]:
        """The chats whose moment has come by everybody's clock; from then on this worker is to wake them."""
        moments = self.store.keys.chat(ADA).due
        moment = await self.store.redis.zscore(moments, ADA)
        if moment is not None and moment <= self.clock():
            await self.store.redis.zadd(moments, {ADA: 1})  # the store goes by its own clock, which nobody can move
        return [one for one in await self.store.claim_due(10) if one.chat == ADA]

    async def wakes(self, woken: list[Woken]) -> None:
        """Takes their turns, and sends what came of it."""
        for one in woken:
            await self.service.handle(one.chat, None, Due(at=int(self.clock())), stored=one.stored)
        await self.sends()

    async def sends(self) -> None:
        claimed, _ = await self.store.claim_paced(f"token {id(self)} {self.clock.now}", 10, 1000.0)
        for each in claimed:
            await self.service.deliver(
                each.chat, f"token {id(self)} {self.clock.now}", each.head, each.card, self.sender
            )

    async def frame(self) -> Guided:
        stored = await self.store.load(ADA)
        frame = read_session(stored.session or b"").find(Guided)
        assert frame is not None
        return frame


Start = Callable[[], Awaitable[Worker]]


@pytest.fixture
def clock(catalog: Catalog) -> Clock:
    return Clock(planned(catalog).at + 60)


@pytest_asyncio.fixture
async def start(api: Api, open_store: OpenStore, catalog: Catalog, clock: Clock) -> Start:
    async def started() -> Worker:
        return Worker(await open_store(lease_ms=LEASE_MS), api, catalog, clock)

    return started


@pytest_asyncio.fixture
async def breathing(start: Start, catalog: Catalog, clock: Clock, ada: Person) -> Worker:
    """A worker in whose chat somebody is at the exercise whose breaths are counted."""
    worker, talk = await start(), copy(planned(catalog))
    session = write_session(talk.session)
    await worker.store.commit(ADA, Writing(update_id=1, version=0, session=session, payloads=(), token="t", due=None))
    await worker.does(2, Chose(at=int(clock.now), field="do", option="guided"))
    for number in (3, 4):
        n = read_session((await worker.store.load(ADA)).session or b"").n
        event = Chose(at=int(clock.now), field="guided", option="next", n=n)
        await worker.does(number, event, ada.card["message_id"])
    assert "**" not in words(ada.card)
    assert START[1:6] == "Start"
    return worker


async def when_free() -> None:
    """A lease, and a moment that was taken, run out."""
    await asyncio.sleep(LEASE_MS * 6 / 1000)


def breath(person: Person) -> str:
    return words(person.card).splitlines()[-1].split(".")[0]


async def test_the_card_is_edited_from_exercise_to_exercise_and_counts(
    breathing: Worker, clock: Clock, server: BotApi, ada: Person
) -> None:
    assert breath(ada) == "Get into place"
    shown = []
    for _ in range(4):
        clock.now += 10
        await breathing.wakes(await breathing.due())
        shown.append(breath(ada))
    assert shown == [f"Breath {count} of 30" for count in (1, 2, 3, 4)]
    assert len([one for one in ada.chat.seen if one["kind"] == "message"]) <= 3  # a loop can begin and end
    assert labels(ada.card) == ["Next", "Easier", "It hurts", "Pause", "Stop"]
    assert {why for _, why in server.refused} <= {"Bad Request: there is no text in the message to edit"}


async def test_it_goes_on_after_a_restart_and_skips_what_was_missed(
    breathing: Worker, start: Start, clock: Clock, server: BotApi, ada: Person
) -> None:
    clock.now += 10
    await breathing.wakes(await breathing.due())
    clock.now += 61
    fresh, edits = await start(), len(server.edits)
    await fresh.wakes(await fresh.due())
    assert breath(ada) == "Breath 7 of 30"
    assert len(server.edits) == edits + 1
    clock.now += 10
    assert await fresh.due()  # the next one is asked for


async def test_a_worker_that_freezes_with_a_tick_in_its_hand_is_overtaken_and_changes_nothing(
    breathing: Worker, start: Start, clock: Clock, ada: Person
) -> None:
    other = await start()
    clock.now += 10
    old = int(clock.now)
    frozen = await breathing.due()
    assert frozen
    await when_free()
    clock.now += 30
    await other.wakes(await other.due())
    assert breath(ada) == "Breath 4 of 30"
    (one,) = frozen
    await breathing.service.handle(ADA, None, Due(at=old), stored=one.stored)
    await breathing.sends()
    assert breath(ada) == "Breath 4 of 30"


async def test_a_tick_that_a_frozen_worker_has_not_sent_is_dropped_when_it_is_late(
    breathing: Worker, start: Start, clock: Clock, server: BotApi, ada: Person
) -> None:
    other = await start()
    clock.now += 10
    for one in await breathing.due():
        await breathing.service.handle(one.chat, None, Due(at=int(clock.now)), stored=one.stored)
    claimed, _ = await breathing.store.claim_paced("frozen", 10, 1000.0)
    assert claimed
    await when_free()
    clock.now += 20
    edits = len(server.edits)
    await other.service.deliver_left(ADA, other.sender)
    assert len(server.edits) == edits
    await other.wakes(await other.due())
    assert breath(ada) == "Breath 3 of 30"
    for each in claimed:  # the frozen one goes on
        await breathing.service.deliver(each.chat, "frozen", each.head, each.card, breathing.sender)
    assert breath(ada) == "Breath 3 of 30"


async def test_ticks_pile_up_for_nobody(breathing: Worker, clock: Clock, server: BotApi, ada: Person) -> None:
    """They are taken and not sent for a minute: one edit follows, of the present moment."""
    for _ in range(6):
        clock.now += 10
        for one in await breathing.due():
            await breathing.service.handle(one.chat, None, Due(at=int(clock.now)), stored=one.stored)
    edits = len(server.edits)
    await breathing.sends()
    assert len(server.edits) == edits + 1
    assert breath(ada) == "Breath 6 of 30"


async def test_what_is_tapped_while_it_ticks_is_answered_and_no_edit_comes_too_soon(
    breathing: Worker, start: Start, clock: Clock, server: BotApi, ada: Person
) -> None:
    other, before = await start(), len(server.edits)
    for number in range(10, 14):
        clock.now += 10
        frame, n = await breathing.frame(), read_session((await breathing.store.load(ADA)).session or b"").n
        tap = Chose(at=int(clock.now), field="guided", option="pause" if frame.since else "go_on", n=n)
        await asyncio.gather(
            other.wakes(await other.due()), breathing.does(number, tap, ada.card["message_id"]), return_exceptions=False
        )
        await other.service.deliver_left(ADA, other.sender)
    times = [at for _, at in server.edits[before:]]
    assert len(times) >= 4
    assert all(later - earlier >= GAP * 0.9 for earlier, later in pairwise(times))


async def test_a_text_stops_the_ticks_until_they_go_on(
    breathing: Worker, clock: Clock, server: BotApi, ada: Person
) -> None:
    clock.now += 30
    await breathing.does(20, Said(at=int(clock.now), text="how long does it last?"))
    assert "Your session waits: 3 of 4, Belly breathing." in words(ada.card)
    edits = len(server.edits)
    clock.now += 60
    await breathing.wakes(await breathing.due())
    assert len(server.edits) == edits
    n = read_session((await breathing.store.load(ADA)).session or b"").n
    await breathing.does(21, Chose(at=int(clock.now), field="guided", option="go_on", n=n), ada.card["message_id"])
    assert breath(ada) == "Breath 3 of 30"


async def test_the_card_that_a_text_leaves_counts_no_more_and_has_no_buttons(
    breathing: Worker, clock: Clock, server: BotApi, ada: Person
) -> None:
    left = ada.card["message_id"]
    clock.now += 30
    await breathing.does(20, Said(at=int(clock.now), text="stop"))
    shown = next(one for one in reversed(ada.chat.seen) if one.get("message_id") == left)
    assert words(shown).splitlines()[-1] == "The counter has stopped."
    assert labels(shown) == []
    assert not [why for _, why in server.refused if "not modified" in why]
