"""Polling: what Telegram shows goes to the intake, and is acknowledged as far as it is settled without a gap.

A session remembers its last 32 updates, so at most 32 are begun and not yet acknowledged. Telegram shows nothing beyond
the first hundred that are not acknowledged: one slow text, a flood or a store that is away would hide all that comes
after. So when what was begun is not settled in a moment and more waits behind it, the rest is written to the journal,
acknowledged, and worked off from there. Without a journal it waits at Telegram.
"""

import asyncio
from collections import OrderedDict, deque
from typing import Final

from msgspec import Struct

from bot.channels.telegram.receiving.intake import Intake
from bot.channels.telegram.receiving.journal import Journal
from bot.channels.telegram.receiving.polling import LONG_POLL_SECONDS, Polling
from bot.channels.telegram.receiving.settling import Settled
from bot.channels.telegram.receiving.updates import Raw, id_of

WINDOW: Final = 32
"""So many updates at most are begun and not acknowledged: a session remembers as many ids."""
SHOWN: Final = 100
"""The most that Telegram shows at a time."""
MOMENT: Final = 0.05
"""Seconds between two looks while something is in work; doubled while nothing moves."""
LONGEST_PAUSE: Final = 1.0
"""Seconds after which whatever is not settled is given to the journal, and the longest pause between two looks."""
PATIENCE: Final = 0.1
"""Seconds after which what hides others goes there: 32 taps are settled by then, even on a busy machine."""


class Begun(Struct, frozen=True):
    """An update in work: since which moment of the loop's clock, and what says that it is settled."""

    raw: Raw
    settled: asyncio.Future[Settled]
    since: float


class Window:
    """What of Telegram's queue is in work. Without a journal all that waits stays there."""

    def __init__(self, polling: Polling, intake: Intake, journal: Journal | None = None) -> None:
        self._polling = polling
        self._intake = intake
        self._journal = journal
        self._begun: OrderedDict[int, Begun] = OrderedDict()
        self._waiting: deque[Raw] = deque()
        self._pause = MOMENT
        self._is_full = False

    async def run(self) -> None:
        """Until polling is stopped; then what is under way is finished or given back. Raises Refused."""
        try:
            resume(self._journal, self._intake)
            while not self._polling.is_stopped:
                await self._look()
                self._begin()
                await self._wait()
                if self._is_held_up():
                    await self._set_down()
        finally:
            self._intake.hold_texts(held=False)
            await self._intake.stop()
            self._acknowledge()
            await self._polling.close()
            await self._intake.finish()

    async def _look(self) -> None:
        """Fetches what is new, unless there is enough to go on with."""
        if self._waiting or len(self._begun) >= WINDOW:
            return
        shown = await self._polling.fetch(SHOWN, 0 if self._begun else LONG_POLL_SECONDS)
        self._is_full = len(shown) >= SHOWN
        self._intake.hold_texts(held=self._has_backlog())
        self._waiting.extend(raw for raw in shown if id_of(raw) not in self._begun)

    def _begin(self) -> None:
        while self._waiting and len(self._begun) < WINDOW:
            raw = self._waiting.popleft()
            self._begun[_number(raw)] = Begun(raw, self._intake.take(raw), _now())

    async def _wait(self) -> None:
        """Until all that is begun is settled, or for a moment; then acknowledges what can be."""
        left = [each.settled for each in self._begun.values() if not each.settled.done()]
        if left:
            patience = 0.0 if self._has_backlog() else self._pause
            await self._polling.unless_stopped(asyncio.wait(left, timeout=patience))
        has_moved = self._acknowledge()
        self._pause = MOMENT if has_moved else min(self._pause * 2, LONGEST_PAUSE)

    def _acknowledge(self) -> bool:
        """What is settled up to the first that is not; whether that was anything."""
        last = None
        while self._begun:
            number, first = next(iter(self._begun.items()))
            if not first.settled.done() or first.settled.cancelled():
                break
            self._begun.popitem(last=False)
            last = number
        if last is not None:
            self._polling.acknowledge(last)
        return last is not None

    def _has_backlog(self) -> bool:
        """Is there so much to do that waiting a moment will not help? A page that is full hides what comes after it."""
        return self._journal is not None and self._journal.has_room and self._is_full

    def _is_held_up(self) -> bool:
        """Does something hide what comes after it, or has it been in work for long?"""
        if self._journal is None or not self._journal.has_room or not self._begun:
            return False
        age = _now() - next(iter(self._begun.values())).since
        hides = bool(self._waiting) or len(self._begun) >= WINDOW
        return age >= LONGEST_PAUSE or (hides and (age >= PATIENCE or self._has_backlog()))

    async def _set_down(self) -> None:
        """All that is not settled goes to the journal and is acknowledged; what waited is begun."""
        if self._journal is None:
            return
        in_work = [each for each in self._begun.values() if not each.settled.done()]
        if not await self._journal.keep([*(each.raw for each in in_work), *self._waiting]):
            self._is_full = False  # more cannot be seen: what is here goes on
            self._intake.hold_texts(held=False)
            await self._polling.rest(LONGEST_PAUSE)
            return
        for each in in_work:
            _note_when_done(each.raw, each.settled, self._journal)
        self._polling.acknowledge(_number(self._waiting[-1]) if self._waiting else next(reversed(self._begun)))
        for raw in self._waiting:
            _note_when_done(raw, self._intake.take(raw), self._journal)
        self._begun.clear()
        self._waiting.clear()
        self._pause = MOMENT


def resume(journal: Journal | None, intake: Intake) -> None:
    """What the journal holds from before is worked off."""
    for raw in journal.left if journal else ():
        _note_when_done(raw, intake.take(raw), journal)


def _note_when_done(raw: Raw, settled: asyncio.Future[Settled], journal: Journal | None) -> None:
    def note(settled: asyncio.Future[Settled]) -> None:
        if journal is not None and not settled.cancelled():
            journal.done(_number(raw))

    settled.add_done_callback(note)


def _now() -> float:
    return asyncio.get_running_loop().time()


def _number(raw: Raw) -> int:
    return int(raw["update_id"])  # polling hands on none without
