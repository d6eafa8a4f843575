"""Watches over updates whose turn does not come: where the store gives no answer, what cannot wait is said without it.

A store that is frozen takes calls and says nothing; each call would wait for seconds, and several follow one another.
So it is asked beside them, once for all who wait. An alarm is told as soon as it is silent, an apology when it stays
so. A store that answers is left its time, however long a queue is. Refuses to know what is said, and why a store is
silent.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Any, Final

from bot.channels.telegram.receiving.fallback import Fallback
from bot.channels.telegram.receiving.reading import Reading
from bot.service import has_text
from bot.underway import UnderWay

LOOK_SECONDS: Final = 0.25
"""Between two looks while anybody waits."""
WAITED_SECONDS: Final = 0.4
"""An update that has waited for less is not asked about: a turn with its commit takes a tenth of it."""
ANSWER_SECONDS: Final = 0.5
"""So long a store may take to answer a plain question; one that writes its file on a busy disk takes less."""
APOLOGY_SECONDS: Final = 5.0
"""Who has waited for so long on a store that is silent is told so."""
AGAIN_SECONDS: Final = 2.0
"""After so long it is looked again, in case Telegram did not take what was said."""


@dataclass(slots=True, eq=False)
class Waiting:
    """An update that waits: since which moment of the loop's clock, and when it is looked at next."""

    reading: Reading
    settled: "asyncio.Future[Any]"
    since: float
    next_look: float


class Vigil:
    """`silent` tells which of some chats get no answer from their store within so many seconds.

    What is said is begun in `work`.
    """

    def __init__(
        self, silent: Callable[[Collection[str], float], Awaitable[set[str]]], fallback: Fallback, work: UnderWay
    ) -> None:
        self._silent = silent
        self._fallback = fallback
        self._work = work
        self._waiting: list[Waiting] = []
        self._looking: asyncio.Task[None] | None = None

    def watch(self, reading: Reading, settled: "asyncio.Future[Any]") -> None:
        """Watches over an update until it is settled."""
        now = asyncio.get_running_loop().time()
        self._waiting.append(Waiting(reading, settled, now, now + WAITED_SECONDS))
        if self._looking is None or self._looking.done():
            self._looking = self._work.begin(self._look_on())

    async def _look_on(self) -> None:
        while self._waiting:
            await asyncio.sleep(LOOK_SECONDS)
            self._waiting = [one for one in self._waiting if not one.settled.done()]
            await self._look(asyncio.get_running_loop().time())

    async def _look(self, now: float) -> None:
        """Begins to tell those whose store is silent what is to be told."""
        late = [one for one in self._waiting if one.next_look <= now]
        silent = await self._silent({one.reading.chat for one in late}, ANSWER_SECONDS)
        for one in late:
            if one.reading.chat in silent and not one.settled.done():
                one.next_look = now + AGAIN_SECONDS
                self._tell(one.reading, only_alarms=now - one.since < APOLOGY_SECONDS)

    def _tell(self, reading: Reading, *, only_alarms: bool) -> None:
        if has_text(reading.event) or not only_alarms:
            self._work.begin(self._fallback.look([reading], only_alarms=only_alarms))
