"""Runs the store's scripts for one chat at a time, and holds a fault to the smallest thing.

A server that is away is StoreUnavailable, a node of a cluster that is away ChatUnavailable. What is kept of a chat and
cannot be used is set aside: copied to where the operator finds it, removed, and said in one line; then the call is
made again, and the chat begins anew. Nobody else notices.
"""

import logging
import re
import time
from collections.abc import Sequence
from typing import Any, Final

from redis.crc import key_slot

from bot.storage.calls.routes import Route, within
from bot.storage.calls.script import Script
from bot.storage.calls.wire import Lost, Refusal, Words
from bot.storage.faults import ChatUnavailable, Damaged, StoreError, StoreUnavailable
from bot.storage.keys import PARTITIONS, Keys, partition

log = logging.getLogger(__name__)

SLOTS: Final = [key_slot(f"p{number:02}".encode()) for number in range(PARTITIONS)]
"""The slot of a cluster that each partition lies in: that of its hash tag."""
PARTLY_SECONDS: Final = 2.0
"""So long whoever counts over all servers waits for one that says nothing."""
ASIDE_SECONDS: Final = 30 * 86_400
"""How long what was set aside is kept for the operator; deleting the chat removes it at once."""
_OF_THE_SERVER: Final = re.compile(
    r"-(OOM|READONLY|MISCONF|NOREPLICAS|LOADING|MASTERDOWN|CLUSTERDOWN)\b|\bACL\b|NOPERM|not allowed|can't run"
    r"|Unknown Redis|Script killed|out of memory",
    re.IGNORECASE,
)
"""What concerns all chats, wrapped into the error of a script: older servers do so, and a login that may not."""

SET_ASIDE = Script("set_aside")
KEEP_ASIDE = Script("keep_aside")
Call = tuple[str, Sequence[str], Words]
"""A chat, the keys and the arguments of a call."""


class Caller:
    """Calls scripts on keys of chats."""

    def __init__(self, route: Route, keys: Keys) -> None:
        self._route = route
        self._keys = keys

    async def run(
        self, script: Script, chat: str, keys: Sequence[str], args: Words = (), *, surely: bool = False
    ) -> Any:
        """The script's answer; `surely`: it is safe to repeat, so it is repeated while its answer gets lost."""
        slot = SLOTS[partition(chat)]
        run = script.run_surely if surely else script.run
        try:
            return await run(self._route, slot, keys, args)
        except (Lost, Refusal) as fault:
            if not isinstance(told := in_words(fault, self._route), Damaged):
                raise told from None
        await self.set_aside(chat)
        try:
            return await run(self._route, slot, keys, args)
        except (Lost, Refusal) as fault:
            raise in_words(fault, self._route) from None

    async def run_each(self, script: Script, calls: Sequence[Call]) -> list[Any]:
        """The answers to many calls in one trip, None where one failed for its own sake.

        StoreUnavailable when all failed. Where the server has forgotten the script, a call may be made twice.
        """
        by_slot = [(SLOTS[partition(chat)], keys, args) for chat, keys, args in calls]
        answers = await self.run_all(script, by_slot)
        for index, answer in enumerate(answers):
            if isinstance(answer, Damaged):
                await self.set_aside(calls[index][0])
        return [None if isinstance(answer, StoreError) else answer for answer in answers]

    async def heard(self, calls: Sequence[tuple[int, Words]]) -> list[Any]:
        """The answers to plain commands by their slot, StoreError in the place of each that failed.

        Nobody waits for a server that says nothing. StoreUnavailable when all are away.
        """
        answers = await within(PARTLY_SECONDS, self._route, calls)
        return self._in_words(answers)

    async def run_all(self, script: Script, calls: Sequence[tuple[int, Sequence[str], Words]]) -> list[Any]:
        """Likewise, for calls by their slot; what failed is a StoreError in its place. Raises when all are away."""
        try:
            answers = await script.run_each(self._route, calls)
        except (Lost, Refusal) as fault:
            raise in_words(fault, self._route) from None
        return self._in_words(answers)

    def _in_words(self, answers: Sequence[Any]) -> list[Any]:
        told = [in_words(one, self._route) if isinstance(one, Exception) else one for one in answers]
        away = [one for one in told if isinstance(one, StoreUnavailable)]
        if away and len(away) == len(told):
            raise away[0]
        return told

    async def set_aside(self, chat: str) -> None:
        """What is kept of `chat` and damaged is copied aside and removed; without a visible fault, all of it."""
        keys = self._keys.chat(chat)
        aside = self._keys.aside(chat)
        own = (keys.session, keys.outbox, keys.channel, keys.lease, keys.tombstone)
        shared = (keys.due, keys.send, keys.paced, keys.counts)
        try:
            slot = SLOTS[partition(chat)]
            gone = await SET_ASIDE.run(self._route, slot, (aside, *own, *shared), (chat, _now(), ASIDE_SECONDS))
        except (Lost, Refusal) as fault:
            raise in_words(fault, self._route) from None
        if gone:
            names = [name.decode() for name in gone]
            log.error(
                "chat %s: damaged, begun anew (%s); kept aside for the operator in the hash %s, as DUMP gives it",
                self._keys.alias(chat)[:10], ", ".join(names), aside,
            )  # fmt: skip

    async def keep_aside(self, chat: str, data: bytes) -> str:
        """A copy of a session that cannot be read, for the operator; the key of the hash it lies in."""
        args = (f"session@{_now()}", data, ASIDE_SECONDS)
        await self.run(KEEP_ASIDE, chat, (self._keys.aside(chat),), args)
        return self._keys.aside(chat)


def in_words(fault: Lost | Refusal | Exception, route: Route) -> StoreError:
    """What went wrong, as an error of the store."""
    words = " ".join(str(fault).split())[:160]
    kind = words.partition(" ")[0]
    if isinstance(fault, Refusal) and (
        kind in ("WRONGTYPE", "DAMAGED")
        or (kind == "ERR" and "user_script" in words and not _OF_THE_SERVER.search(words))
    ):
        return Damaged(f"what is kept is damaged ({words})")
    if kind == "EMPTY":
        return StoreUnavailable(words.partition(" ")[2])
    told = ChatUnavailable if route.is_many else StoreUnavailable
    return told(f"Redis does not serve us ({words})")


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
