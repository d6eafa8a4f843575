"""What the store can tell of all chats together: how much waits, for how long, and the counters. Knows no chat by name.

Beside an entry's id stands the second at which it was committed, and what it is (scripts/commit.lua): that tells ages.
Only the server's clock counts. Of very many waiting chats those that have waited longest are looked at. A part of the
data that does not answer is left out, and how much that is, is told; its counters are those that were last heard.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from bot.storage.calls.caller import SLOTS, Caller
from bot.storage.calls.routes import Route
from bot.storage.faults import StoreError
from bot.storage.keys import PARTITIONS, Keys, partition
from bot.storage.results import Waiting

LOOKED_AT: Final = 20
"""So many waiting chats of each partition are looked at for how long they have waited."""

FARTHEST: Final = 10**9
"""Nothing is late by more seconds: whoever is to be woken at a moment that is none is taken up at once."""

_HEAD = re.compile(rb"\d+\.\d+(u?)@(\d+)(!?) ")


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Figures over all partitions at one moment. Ages in seconds, 0 where nothing waits."""

    chats_unsent: int
    chats_paced: int
    """Of these, those that wait only for what nobody asked for."""
    oldest_unsent_seconds: int
    oldest_unprompted_seconds: int
    oldest_alarm_seconds: int
    chats_due: int
    chats_late: int
    oldest_due_seconds: int
    has_aof: bool
    counts: dict[str, int]
    partitions_away: int = 0
    """Of 64 parts of the data so many do not answer, and are not counted in what waits."""


class Census:
    """Reads them. What it last heard of the counters it keeps."""

    def __init__(self, caller: Caller, route: Route, keys: Keys) -> None:
        self._caller = caller
        self._route = route
        self._keys = keys
        self._counts: dict[int, dict[str, int]] = {}

    async def figures(self) -> Figures:
        """The figures of now. StoreUnavailable when no server serves us."""
        now, here = await self._present()
        send, paced, due = [await self._numbers("ZCARD", name, here) for name in ("send", "paced", "due")]
        late = await self._numbers("ZCOUNT", "due", here, "-inf", now)
        ages = ages_of(await self._heads(here), now)
        return Figures(
            chats_unsent=sum(send) + sum(paced),
            chats_paced=sum(paced),
            oldest_unsent_seconds=ages[""],
            oldest_unprompted_seconds=ages["u"],
            oldest_alarm_seconds=ages["!"],
            chats_due=sum(due),
            chats_late=sum(late),
            oldest_due_seconds=await self._oldest_due(here, now),
            has_aof=await self._has_aof(here),
            counts=await self._summed(here),
            partitions_away=PARTITIONS - len(here),
        )

    async def waiting(self) -> Waiting:
        """How much waits, in all partitions that answer."""
        _, here = await self._present()
        send, paced, due = [await self._numbers("ZCARD", name, here) for name in ("send", "paced", "due")]
        return Waiting(unsent=sum(send) + sum(paced), due=sum(due))

    async def _present(self) -> tuple[int, list[int]]:
        """The server's second, and the partitions that answer. One server holds all of them or none."""
        asked = range(PARTITIONS) if self._route.is_many else range(1)
        told = await self._caller.heard([(SLOTS[p], ("TIME",)) for p in asked])
        here = [p for p, answer in zip(asked, told, strict=True) if not isinstance(answer, StoreError)]
        return max(int(told[p][0]) for p in here), here if self._route.is_many else list(range(PARTITIONS))

    async def _asked(self, command: str, name: str, here: Sequence[int], *words: str | int) -> list[Any]:
        """The answers to a command on the key `name` of each partition; None where one cannot be had."""
        calls = [(SLOTS[p], (command, self._keys.everywhere(name)[p], *words)) for p in here]
        return [None if isinstance(one, StoreError) else one for one in await self._caller.heard(calls)]

    async def _numbers(self, command: str, name: str, here: Sequence[int], *words: str | int) -> list[int]:
        return [int(number or 0) for number in await self._asked(command, name, here, *words)]

    async def _oldest_due(self, here: Sequence[int], now: int) -> int:
        """By how much the latest of those that are to be woken is late."""
        first = await self._asked("ZRANGE", "due", here, 0, 0, "WITHSCORES")
        return max(
            [0, *(int(min(now - float(found[1]), FARTHEST)) for found in first if found and float(found[1]) < now)]
        )

    async def _heads(self, here: Sequence[int]) -> list[bytes | None]:
        """The oldest entry of each chat that has waited longest."""
        found = [await self._asked("ZRANGE", name, here, 0, LOOKED_AT - 1) for name in ("send", "paced")]
        chats = [chat.decode("utf-8", "replace") for kind in found for few in kind for chat in few or ()]
        if not chats:
            return []
        calls = [(SLOTS[partition(chat)], ("LINDEX", self._keys.chat(chat).outbox, 0)) for chat in chats]
        return [None if isinstance(head, StoreError) else head for head in await self._caller.heard(calls)]

    async def _has_aof(self, here: Sequence[int]) -> bool:
        """Whether every server that answers keeps an append-only file."""
        servers = {self._route.place(SLOTS[p]): SLOTS[p] for p in here}
        told = await self._caller.heard([(slot, ("INFO", "persistence")) for slot in servers.values()])
        return all(b"aof_enabled:1" in answer for answer in told if not isinstance(answer, StoreError))

    async def _summed(self, here: Sequence[int]) -> dict[str, int]:
        for p, told in zip(here, await self._asked("HGETALL", "counts", here), strict=True):
            if told is not None:
                pairs = zip(told[::2], told[1::2], strict=True)
                self._counts[p] = {name.decode("utf-8", "replace"): _number(count) for name, count in pairs}
        total: Counter[str] = Counter()
        for counts in self._counts.values():
            total.update(counts)
        return dict(total)


def _number(count: bytes) -> int:
    """A counter; 0 where it is none, until the turn that counts next sets it right."""
    return int(count) if count.isdigit() else 0


def ages_of(heads: Iterable[bytes | None], now: int) -> dict[str, int]:
    """The greatest age of each kind of entry: `u` unprompted, `!` alarm, and all that somebody waits for."""
    ages = {"": 0, "u": 0, "!": 0}
    for head in heads:
        if found := _HEAD.match(head or b""):
            kind = (found[1] or found[3]).decode()
            ages[kind] = max(ages[kind], now - int(found[2]))
    ages[""] = max(ages[""], ages["!"])
    return ages
