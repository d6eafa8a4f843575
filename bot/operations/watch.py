"""Looks at the whole every few seconds: does the store answer, does Telegram, what waits, how late is the loop?

What it sees it puts into the figures, keeps for `/readyz` and `/stats`, and hands on as troubles. It mends nothing.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import msgspec

from bot.operations.meters import Meters
from bot.storage.faults import StoreError
from bot.storage.figures import Figures
from bot.storage.keys import PARTITIONS
from bot.storage.store import Store

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 5.0
PROBE_SECONDS: Final = 30.0
"""How often Telegram is asked who we are."""
PATIENCE_SECONDS: Final = 8.0
"""How long the store or Telegram may take to answer a look."""
BEAT_SECONDS: Final = 0.25
"""How often the event loop is looked at for being late."""
STALE_SECONDS: Final = 30.0
"""A watch that has not looked for so long is stuck, and the loop with it."""

UNFIT: Final = ("data", "role", "owner", "writes", "unfit")
"""What the store may say of itself that keeps people from being served; the rest (Store.recheck) is a risk."""
PARTLY: Final = ("away", "part")
"""What it may say that keeps only a part of them from it: to take the workers away would stop the others too."""
SERVING: Final = ("ok", "degraded")

LATE_SECONDS: Final = 300
"""A check-in that late, or an unsent answer that old, is a trouble. Due times are spread over a minute."""
ALARM_SECONDS: Final = 10
"""An alarm message that has waited so long is a trouble: issue, "an emergency unsent for 10 s"."""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What one look saw. `figures`: None while the store is away. Ages in seconds."""

    figures: Figures | None = None
    unfit: str = ""
    """Why the store may not be used although it answers: its data is gone, it is a replica."""
    degraded: str = ""
    """Which part of the store cannot be used; the chats of the others are served."""
    store_away: float = 0.0
    telegram_away: float = 0.0
    is_telegram_known: bool = False
    """Has Telegram answered at all since the start?"""
    has_model: bool = False

    @property
    def parts(self) -> dict[str, str]:
        """What `/readyz` says of each part: "ok", or what is wrong."""
        return {
            "store": self.unfit or self._store,
            "content": "ok",
            "telegram": "ok" if self.is_telegram_known and not self.telegram_away else "not reached",
            "model": "ok" if self.has_model else "ok, without the trained reader",
        }

    @property
    def is_ready(self) -> bool:
        """Can people be served now?"""
        return all(part.startswith(SERVING) for part in self.parts.values())

    @property
    def _store(self) -> str:
        if self.figures is None:
            return f"away for {self.store_away:.0f} s"
        return f"degraded: {self.degraded}" if self.degraded else "ok"


class Watch:
    """Looks at store and Telegram for one worker. `probe` asks Telegram for anything; `clock` is monotonic."""

    def __init__(
        self,
        store: Store,
        probe: Callable[[], Awaitable[Any]],
        meters: Meters,
        *,
        has_model: bool,
        then: Callable[[Seen], Awaitable[None]] | None = None,
        every: float = LOOK_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._probe = probe
        self._meters = meters
        self._then = then
        self._every = every
        self._clock = clock
        self._answered: dict[str, float] = {}
        self._probed_at = -PROBE_SECONDS
        self._is_telegram_up = False
        self._looked_at = self._began = clock()
        self.seen = Seen()
        self.tell_model(has_model=has_model)

    def tell_model(self, *, has_model: bool) -> None:
        """Whether the trained reader is there."""
        self.seen = msgspec.structs.replace(self.seen, has_model=has_model)
        self._meters.model.set(has_model)

    @property
    def is_alive(self) -> bool:
        """Has it looked lately?"""
        return self._clock() - self._looked_at < max(STALE_SECONDS, 3 * self._every + 2 * PATIENCE_SECONDS)

    @property
    def uptime(self) -> float:
        """Seconds since it began."""
        return self._clock() - self._began

    async def run(self) -> None:
        """Looks until cancelled."""
        beat = asyncio.create_task(self._beat())
        try:
            while True:
                await self._look_again()
                await asyncio.sleep(self._every)
        finally:
            beat.cancel()

    async def _look_again(self) -> None:
        try:
            await self.look()
        except Exception as fault:
            log.error("a look failed (%s), the watch goes on", type(fault).__name__)

    async def look(self) -> Seen:
        """One look at everything."""
        (figures, wrong), _ = await asyncio.gather(self._store_now(), self._telegram())
        now = self._clock()
        self.seen = msgspec.structs.replace(
            self.seen,
            figures=figures,
            unfit=_joined(wrong, UNFIT),
            degraded=_joined(wrong, PARTLY),
            store_away=self._away("store", now, is_up=figures is not None),
            telegram_away=self._away("telegram", now, is_up=self._is_telegram_up),
            is_telegram_known=self.seen.is_telegram_known or self._is_telegram_up,
        )
        self._looked_at = now
        self._show(self.seen)
        if self._then:
            await self._then(self.seen)
        return self.seen

    async def _store_now(self) -> tuple[Figures | None, dict[str, str]]:
        """Its figures, and what is wrong with it all the same."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                figures, wrong = await asyncio.gather(self._store.figures(), self._store.recheck())
        except (StoreError, TimeoutError):
            return None, {}
        except Exception as fault:
            log.error("the store's figures cannot be read (%s)", type(fault).__name__)
            return None, {}
        return figures, wrong

    async def _telegram(self) -> None:
        """Asks Telegram now and then; oftener while it does not answer."""
        pause = PROBE_SECONDS if self._is_telegram_up else self._every
        if self._clock() - self._probed_at < pause:
            return
        self._probed_at = self._clock()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._probe()
            self._is_telegram_up = True
        except Exception as fault:
            log.debug("Telegram did not answer a look (%s)", type(fault).__name__)
            self._is_telegram_up = False

    def _away(self, part: str, now: float, *, is_up: bool) -> float:
        """How long a part has not answered; from the start on, if it never did."""
        if is_up:
            self._answered[part] = now
        return now - self._answered.get(part, self._began) if not is_up else 0.0

    def _show(self, seen: Seen) -> None:
        meters, figures = self._meters, seen.figures
        meters.shared.figures = figures
        meters.up.labels("store").set(figures is not None and not seen.unfit)
        meters.up.labels("telegram").set(self._is_telegram_up)
        meters.store_away.set(seen.store_away)
        if figures is not None:
            meters.aof.set(figures.has_aof)
            meters.part_away.set(figures.partitions_away / PARTITIONS)

    async def _beat(self) -> None:
        """Measures by how much a short sleep is late."""
        while True:
            began = time.perf_counter()
            await asyncio.sleep(BEAT_SECONDS)
            self._meters.lag.observe(max(0.0, time.perf_counter() - began - BEAT_SECONDS))


def troubles(seen: Seen, faults: Mapping[str, float]) -> dict[str, str]:
    """What is wrong, by name, in a line for whoever runs the bot. `faults`: those counted since the last look."""
    found = {}
    if seen.figures is None:
        found["store_away"] = "the store does not answer: texts are screened, nothing else is answered"
    elif seen.unfit:
        found["store_unfit"] = f"the store cannot be used: {seen.unfit}"
    elif not seen.figures.has_aof:
        found["aof_off"] = "the store keeps no append-only file: what it holds is gone when it restarts"
    if seen.degraded:
        found["store_part_away"] = f"a part of the store is away: {seen.degraded}"
    if seen.is_telegram_known and seen.telegram_away:
        found["telegram_away"] = "Telegram does not answer: nothing is sent"
    if seen.figures is not None:
        found |= _waiting(seen.figures)
    if faults.get("set_aside"):
        found["set_aside"] = "an update was set aside: somebody got an apology in place of an answer"
    if faults.get("conflict"):
        found["conflict"] = "somebody else fetches this bot's updates (409): a second process, or a webhook"
    return found


def _joined(wrong: Mapping[str, str], kinds: tuple[str, ...]) -> str:
    return "; ".join(words for about, words in wrong.items() if about.startswith(kinds))


def _waiting(figures: Figures) -> dict[str, str]:
    found = {}
    if figures.oldest_alarm_seconds >= ALARM_SECONDS:
        found["alarm_unsent"] = "an emergency message has not been sent for 10 seconds"
    if figures.oldest_unsent_seconds >= LATE_SECONDS:
        found["unsent"] = "an answer has not been sent for 5 minutes"
    if figures.oldest_due_seconds >= LATE_SECONDS:
        found["due_late"] = "a check-in is 5 minutes late"
    return found
