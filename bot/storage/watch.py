"""Looks after the store for as long as it is used: starts the embedded server again when it has ended, and says what is
wrong with a Redis, first at once and then now and then for as long as it lasts. Mends nothing else.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from typing import Final

from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.servers.embedded import Embedded
from bot.storage.store import Store

log = logging.getLogger(__name__)

EVERY_SECONDS: Final = 1.0
"""The pause between two looks at the embedded server."""
STORE_EVERY: Final = 10
"""The store itself is asked at every so many looks."""
AGAIN_SECONDS: Final = (60, 300, 900)
"""After how long a fault that lasts is said again; after the last of them, every so often."""
LONGEST_PAUSE: Final = 60.0
"""The longest pause before an embedded server that will not start is started again."""


class Watch:
    """Watches one store. `clock` is monotonic.

    `server`: the embedded one, if that is what it is on and it runs; `start`: how that is started where it does not.
    """

    def __init__(
        self,
        server: Embedded | None = None,
        clock: Callable[[], float] = time.monotonic,
        start: Callable[[], Embedded] | None = None,
    ) -> None:
        self.server = server
        self._start = start
        self._clock = clock
        self._told: dict[str, tuple[float, float, int]] = {}
        self._next_start = 0.0
        self._pause = EVERY_SECONDS

    async def run(self, store: Store) -> None:
        """Looks until cancelled."""
        looks = 0
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            looks += 1
            if self._has_no_server and self._clock() >= self._next_start:
                await self.start_again()
            if looks % STORE_EVERY == 0 or store.trust.is_awaited:
                await self.ask(store)

    @property
    def _has_no_server(self) -> bool:
        return self.server.has_ended if self.server else self._start is not None

    async def start_again(self) -> None:
        """Starts the server; one that will not start is tried again after longer and longer pauses."""
        if self.server:
            log.error("the embedded Redis server has ended: it is started again")
        start = self.server.again if self.server else self._start
        if start is None:
            return
        try:
            self.server = await asyncio.to_thread(start)
        except StoreError as fault:
            log.error("%s", fault)
            self._next_start = self._clock() + self._pause
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
        else:
            log.warning("the embedded Redis server runs again")
            self._pause = EVERY_SECONDS

    async def ask(self, store: Store) -> None:
        """Asks the store what is wrong with it, and says so."""
        try:
            self.say(await store.recheck())
        except StoreUnavailable as fault:
            self.say({"away": str(fault)})

    def say(self, wrong: Mapping[str, str]) -> None:
        """Says what is new, what has lasted long, and what is over."""
        now = self._clock()
        for about in [one for one in self._told if one not in wrong]:
            log.warning("the store: over after %s (%s)", _length(now - self._told.pop(about)[0]), about)
        for about, words in wrong.items():
            since, next_at, times = self._told.get(about, (now, now, 0))
            if now >= next_at:
                lasts = f", for {_length(now - since)}" if times else ""
                log.error("the store: %s%s", words, lasts)
                next_at = since + _again_after(times, now - since)
                times += 1
            self._told[about] = since, next_at, times


def _again_after(times: int, lasted: float) -> float:
    if times < len(AGAIN_SECONDS):
        return AGAIN_SECONDS[times]
    return lasted + AGAIN_SECONDS[-1]


def _length(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"
