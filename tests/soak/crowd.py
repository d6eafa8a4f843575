"""A crowd that follows a script to its result; where each ends is compared with somebody whom nothing happened to."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from difflib import unified_diff
from itertools import groupby, pairwise
from typing import Any

from msgspec.structs import replace

from bot.storage.calls.connect import connect
from bot.storage.store import Store
from flows import Catalog
from flows.values.model import Session
from tests.bot.channels.telegram.receiving.test_intake import session_of
from tests.bot.channels.telegram.test_process import harmless
from tests.botapi.person import Person, labels, words
from tests.botapi.server import BotApi

SCRIPTS = 3
"""All by taps; the pain typed; the pain typed, and a question asked on the way."""
PAIN = "3"
ASKED = "can I run tomorrow?"
PATIENCE_SECONDS = 900
"""Somebody whose text is cut off again and again waits until the kills are over."""


@dataclass
class Walker:
    """One of the crowd. `pause`: seconds between two steps, at most."""

    person: Person
    script: int
    result: str
    pause: float = 0.0
    asked: bool = field(default=False, init=False)

    async def walk(self) -> None:
        """From the first word to the result."""
        await self._act(self.person.says("/start"))
        while not self._has_result():
            await asyncio.sleep(random.uniform(0, self.pause))
            await self._step()

    async def _step(self) -> None:
        answer = harmless(self.person)
        if answer == PAIN and self.script == 2 and not self.asked:
            self.asked = True
            await self._act(self.person.says(ASKED))
        elif answer == PAIN and self.script:
            await self._act(self.person.says(PAIN))
        else:
            await self._act(self.person.taps(answer, wait=False))

    async def _act(self, doing: Any) -> None:
        """Does it, and waits until the open card is another one."""
        before = self._card()
        await doing
        await self.person.api.until(lambda: self._has_result() or self._is_next(before), PATIENCE_SECONDS)

    def _card(self) -> tuple[int, list[str]]:
        return (self.person.card["message_id"], labels(self.person.card)) if self._cards() else (0, [])

    def _is_next(self, before: tuple[int, list[str]]) -> bool:
        return bool(self._cards()) and self._card() != before and bool(harmless(self.person))

    def _cards(self) -> list[dict[str, Any]]:
        return [message for message in self.person.messages if labels(message)]

    def _has_result(self) -> bool:
        return any(self.result in words(message) for message in self.person.messages)


def crowd(server: BotApi, size: int, catalog: Catalog, pause: float = 0.0, first: int = 1_000) -> list[Walker]:
    """So many people, their scripts dealt round."""
    standing = catalog.messages.standing
    return [Walker(Person(server, first + number), number % SCRIPTS, standing, pause) for number in range(size)]


async def ends(redis_url: str, walkers: list[Walker]) -> list[Session]:
    """Where each of them stands, without the moments at which it happened."""
    store = Store(connect(redis_url), b"secret", keep_seconds=3600)
    try:
        return [_timeless(await session_of(store, f"telegram:{walker.person.chat.id}")) for walker in walkers]
    finally:
        await store.close()


async def counted(redis_url: str) -> dict[str, int]:
    """What the turns have counted, each in the script that committed it."""
    store = Store(connect(redis_url), b"secret", keep_seconds=3600)
    try:
        return await store.counts()
    finally:
        await store.close()


def _timeless(session: Session) -> Session:
    moments = [name for name in session.__struct_fields__ if name.endswith("_at")]
    return replace(session, **dict.fromkeys(moments, 0))


def doubled(walker: Walker) -> int:
    """Messages that came twice in a row."""
    told = [(words(one), labels(one)) for one in walker.person.chat.seen if one["kind"] == "message"]
    return sum(one == other for one, other in pairwise(told))


def told(walker: Walker, aside: str = "") -> list[str]:
    """What somebody read, in order, repeats and what stands `aside` left out."""
    shown = [words(one) for one in walker.person.chat.seen if one["kind"] in ("message", "edit")]
    return [text for text, _ in groupby(text for text in shown if not aside or not text.startswith(aside))]


async def compared(
    redis_url: str, server: BotApi, walkers: list[Walker], catalog: Catalog, aside: str = "", is_alone: bool = True
) -> str:
    """Asserts that each ends where people end whom nothing happens to; a line with what was counted.

    The turns' own counters must have gone up by the same for each: a turn lost or taken twice would show there, unless
    others have chatted as well. `aside`: how what is said of an outage begins.
    """
    before = Counter(await counted(redis_url))
    controls = crowd(server, SCRIPTS, catalog, first=900)
    alone = []
    for each in controls:
        earlier = Counter(await counted(redis_url))
        await each.walk()
        alone.append(Counter(await counted(redis_url)) - earlier)
    wanted = sum((alone[walker.script] for walker in walkers), Counter[str]())
    expected, found = await ends(redis_url, controls), await ends(redis_url, walkers)
    for walker, session in zip(walkers, found, strict=True):
        assert session == expected[walker.script], f"somebody ends elsewhere: script {walker.script}"
        read, wanted_reading = told(walker, aside), told(controls[walker.script])
        assert read == wanted_reading, "\n".join(unified_diff(wanted_reading, read, lineterm="", n=1))
    assert before == wanted or not is_alone
    repeats = sum(doubled(walker) for walker in walkers)
    return f"{len(walkers)} people, each where a run without faults ends; {repeats} messages came twice"
