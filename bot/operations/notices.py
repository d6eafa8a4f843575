"""Tells the operators' chats once when something is wrong, and once when it is well again.

A trouble must stand for two looks before it is told, and be gone for a while before that is told: what flickers is no
news. Of several workers one tells, by a mark in the store; while the store is away each tells for itself. The log is
told too, and again every quarter of an hour as long as it lasts.
"""

import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.storage.faults import StoreError
from bot.storage.store import Store

log = logging.getLogger(__name__)

STANDS_SECONDS: Final = 5.0
"""So long a trouble must stand before it is told; an alarm that cannot be sent is told at once."""
WELL_SECONDS: Final = 60.0
"""So long it must be gone before it is told that all is well again."""
AGAIN_SECONDS: Final = 900.0
"""So often the log says that it still stands."""
AT_ONCE: Final = ("alarm_unsent", "set_aside")
"""Happenings that pass by themselves are told at once, or never."""
BY_THE_STORE: Final = ("store_away", "store_unfit", "store_part_away", "aof_off")
"""The store's own watch tells the log of these (bot/storage/watch.py)."""


@dataclass
class _Standing:
    """A trouble since its first look: when it was first and last seen, and when the log last said so."""

    text: str
    since: float
    last: float
    logged: float = 0.0
    is_told: bool = False


class Notices:
    """`tell` brings a text to every chat of the operators, as well as it can. `clock` is monotonic."""

    def __init__(
        self, store: Store, tell: Callable[[str], Awaitable[None]], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._store = store
        self._tell = tell
        self._clock = clock
        self._standing: dict[str, _Standing] = {}

    async def update(self, troubles: Mapping[str, str]) -> None:
        """One look's troubles, by name."""
        now = self._clock()
        for name, text in troubles.items():
            self._standing.setdefault(name, _Standing(text, since=now, last=now)).last = now
        for name, one in list(self._standing.items()):
            await self._consider(name, one, now)

    async def _consider(self, name: str, one: _Standing, now: float) -> None:
        if one.last == now and (now - one.since >= STANDS_SECONDS or name in AT_ONCE):
            if name not in BY_THE_STORE:
                self._say_again(one, now)
            if not one.is_told:
                one.is_told = True
                await self._told(name, f"⚠️ Thora: {one.text}.", is_wrong=True)
        elif now - one.last >= WELL_SECONDS:
            del self._standing[name]
            if one.is_told:
                log.info("over: %s", one.text)
                await self._told(
                    name, f"✅ Thora: over after {_long(one.last - one.since)}: {one.text}.", is_wrong=False
                )

    def _say_again(self, one: _Standing, now: float) -> None:
        if not one.logged or now - one.logged >= AGAIN_SECONDS:
            since = f" (for {_long(now - one.since)})" if one.logged else ""
            log.warning("%s%s", one.text, since)
            one.logged = now

    async def _told(self, name: str, text: str, *, is_wrong: bool) -> None:
        if await self._is_mine(name, is_wrong=is_wrong):
            await self._tell(text)

    async def _is_mine(self, name: str, *, is_wrong: bool) -> bool:
        """Whether this worker is the one that tells."""
        try:
            return await self._store.mark(name) if is_wrong else await self._store.unmark(name)
        except StoreError:
            return True


def _long(seconds: float) -> str:
    """A length of time as one reads it."""
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.0f} h"
