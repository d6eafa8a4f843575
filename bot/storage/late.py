"""Whose time has come, in all partitions alike, and how many may be taken up for what nobody asked for.

A partition that is away or damaged keeps its own chats waiting and nobody else's. The server's clock counts; moments
that are said by another were brought to it when they were written (scripts/commit.lua).
"""

import logging
import random
import time
from collections.abc import Iterable
from typing import Final

from redis.crc import key_slot

from bot.storage.calls.caller import SLOTS, Caller
from bot.storage.calls.script import Script
from bot.storage.calls.wire import Words
from bot.storage.faults import Damaged, StoreError, StoreUnavailable
from bot.storage.keys import PARTITIONS, Keys, partition

log = logging.getLogger(__name__)

GATHERED_SECONDS: Final = 0.2
"""For so long tokens for unprompted messages gather while nobody takes them: the most that goes out in one burst."""

OF_A_PARTITION: Final = 8
"""At most so many late chats of each partition are looked at in one look: the rest are late still in the next. While
very many are late, fewer: to read five and take up one would cost as much as to take it up."""

LOOK_AT_CLOCK_SECONDS: Final = 60.0
"""So often it is looked whether the clock of the server was set back."""

NOTE_CLOCK_SECONDS: Final = 600
"""So often the time is noted for that; who is to be woken may be late once by as much."""

SET_BACK_SECONDS: Final = 60
"""By less than that a clock is only corrected."""

LATE = Script("late")
SET_BACK = Script("set_back")
TAKE_TOKENS = Script("take_tokens")
DROP = Script("drop")


class Late:
    """Reads the sorted sets `due`, `send` and `paced`."""

    def __init__(self, caller: Caller, keys: Keys) -> None:
        self._caller = caller
        self._keys = keys
        self._of_each: dict[str, int] = {}
        self._looked_at = float("-inf")

    async def keep_to_the_clock(self) -> None:
        """Whoever is to be woken is so, also when the clock of the server was set back: looked at now and then.

        A server that does not serve us says so to whoever asks next.
        """
        if time.monotonic() - self._looked_at < LOOK_AT_CLOCK_SECONDS:
            return
        self._looked_at = time.monotonic()
        pairs = zip(self._keys.everywhere("due"), self._keys.everywhere("clock"), strict=True)
        args = (NOTE_CLOCK_SECONDS, SET_BACK_SECONDS)
        calls = [(SLOTS[p], pair, args) for p, pair in enumerate(pairs)]
        try:
            answers = await self._caller.run_all(SET_BACK, calls)
        except StoreUnavailable:
            return
        back = max((int(answer) for answer in answers if not isinstance(answer, StoreError)), default=0)
        if back:
            log.warning("the clock of Redis was set back by %d s: when to wake whom is reckoned anew", back)

    async def chats(self, kind: str, a_second: int, limit: int, farthest: int | str = "") -> list[str]:
        """Up to `limit` chats past their time. Scores count `a_second` to a second.

        `farthest`: a moment more seconds ahead than that was set by a clock that was wrong, and has come as well.
        """
        of_each = min(limit, self._of_each.get(kind, OF_A_PARTITION))
        late = await self._read(kind, (a_second, of_each, farthest))
        self._of_each[kind] = -(-2 * limit // PARTITIONS) if len(late) >= 2 * limit else OF_A_PARTITION
        return random.sample(late, min(limit, len(late)))

    async def all_sending(self, of_each: int) -> list[str]:
        """Chats in `send` whatever their time, at most so many of each partition."""
        return await self._read("send", (1000, of_each, 0))

    async def _read(self, kind: str, args: Words) -> list[str]:
        names = self._keys.everywhere(kind)
        answers = await self._caller.run_all(LATE, [(SLOTS[p], (name,), args) for p, name in enumerate(names)])
        late: list[str] = []
        for p, members in enumerate(answers):
            if isinstance(members, Damaged):
                await self._drop(p, names[p])
            elif not isinstance(members, StoreError):
                late += await self._chats_of(p, names[p], members)
        return late

    async def _chats_of(self, p: int, name: str, members: Iterable[bytes]) -> list[str]:
        """The chats of a partition among what stands in its set."""
        chats = []
        for member in members:
            if chat := _chat_of(member, p):
                chats.append(chat)
            else:
                await self._take_out(p, name, member)
        return chats

    async def _take_out(self, p: int, name: str, member: bytes) -> None:
        """What can be no chat would be looked at for ever."""
        log.error("%s: a member that is no chat of it (%d bytes) is taken out", name, len(member))
        await self._caller.run_all(DROP, [(SLOTS[p], (name,), (member,))])

    async def _drop(self, p: int, name: str) -> None:
        """A set that is none any more; its chats come back with their next turn."""
        log.error(
            "%s is no sorted set: set aside as %s-aside; its chats are known again with their next turn", name, name
        )
        await self._caller.run_all(DROP, [(SLOTS[p], (name, f"{name}-aside"), ())])


def _chat_of(member: bytes, p: int) -> str:
    """The chat that a member of partition `p` is; "" when it can be none."""
    chat = member.decode("utf-8", "replace")
    return chat if chat.encode() == member and chat and partition(chat) == p else ""


class Bucket:
    """The rate that all workers share."""

    def __init__(self, caller: Caller, key: str, *, is_apart: bool) -> None:
        self._caller = caller
        self._key = key
        self._slot = key_slot(key.encode())
        self._is_apart = is_apart
        self._owed = 0

    def owe(self, messages: int) -> None:
        """More went out than tokens were taken: that is paid back before the next."""
        self._owed += messages

    async def take(self, rate: float, wanted: int, now_ms: int | None = None) -> int:
        """How many of the `wanted` messages may go out; `rate` a second over all workers."""
        now = "" if now_ms is None else now_ms
        args = (rate, max(1, round(rate * GATHERED_SECONDS)), wanted, now, self._owed)
        (given,) = await self._caller.run_all(TAKE_TOKENS, [(self._slot, (self._key,), args)])
        if isinstance(given, StoreError):
            await self._caller.run_all(DROP, [(self._slot, (self._key, f"{{{self._key}}}-aside"), ())])
            return 0
        self._owed = 0
        return int(given)

    async def share(self, rate: float, wanted: int) -> int:
        """Likewise; one at a time where the node that keeps the bucket is away, so that the others' chats go on."""
        try:
            return await self.take(rate, wanted)
        except StoreUnavailable:
            if not self._is_apart:
                raise
            return 1
