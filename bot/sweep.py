"""Takes what is due or was left unsent, by whomever, and hands it on. Every worker sweeps.

A chat is claimed only when there is room to work on it at once, so that a lease never runs out in a queue. What fails
comes again after its lease. What nobody asked for goes out at a steady rate, over all workers together; what somebody
asked for never waits for that. Knows neither what a check-in is nor how anything is sent.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Final, Generic

from bot.delivery import Sender
from bot.service import Origin, Service
from bot.storage.faults import StoreUnavailable
from bot.storage.results import Claimed, Outcome, Woken
from bot.underway import UnderWay
from flows import Due

log = logging.getLogger(__name__)

PACED_SECONDS: Final = 0.1
"""The pause between two looks while something waits for its turn in the rate; less than tokens may gather."""
PATIENCE_SECONDS: Final = 30.0
"""The longest pause between two looks at a store that is away."""


PARALLEL: Final = 100
"""So many chats are worked on at a time."""

SCOUTS: Final = 3
"""So many chats are tried in one look while the channel takes nothing: to take up all and put them back is no use."""


class Sweep(Generic[Origin]):
    """One worker's sweep: every `every` seconds, and at once while there is more to do; `parallel` chats at a time.

    `rate`: unprompted messages a second, all workers together. `is_paused`: whether the channel takes nothing now.
    """

    def __init__(
        self,
        service: Service[Origin],
        sender: Sender,
        *,
        every: float = 1.0,
        parallel: int = PARALLEL,
        rate: float = 25.0,
        is_paused: Callable[[], bool] = lambda: False,
    ) -> None:
        self._service = service
        self._store = service.store
        self._sender = sender
        self._every = every
        self._parallel = parallel
        self._rate = rate
        self._is_pacing = False
        self._sending_again_at = 0.0
        self._is_paused = is_paused
        self._work = UnderWay()

    async def run(self) -> None:
        """Sweeps until cancelled; what is under way then is given back to the others."""
        pause = self._every
        try:
            while True:
                pause = await self._look(pause)
                await asyncio.sleep(pause)
        finally:
            await self.stop()

    async def once(self) -> None:
        """All that can be done now, done."""
        begun = 1
        while begun:
            self._sending_again_at = 0.0
            begun = await self._claim()
            while self._work:
                await self._work.wait()

    async def stop(self) -> None:
        """Ends what is under way."""
        await self._work.stop()

    async def _look(self, pause: float) -> float:
        """One look; the time until the next."""
        try:
            if await self._claim():
                await self._work.until_fewer(self._parallel // 2 + 1)
                return 0.0
            return min(self._every, PACED_SECONDS) if self._is_pacing else self._every
        except StoreUnavailable as fault:
            if pause <= self._every:
                log.warning("the sweep waits: %s", fault)
            return min(max(pause, self._every) * 2, PATIENCE_SECONDS)
        except Exception as fault:
            log.error("the sweep failed (%s), it goes on", type(fault).__name__)
            return self._every

    async def _claim(self) -> int:
        """Begins what there is room for; how many chats that was. Those that only scout for the others do not count."""
        is_paused = self._is_paused()
        begun = await self._claim_sending(SCOUTS if is_paused else self._parallel) if self._may_send() else 0
        if is_paused:
            begun = 0
        if self._room() > 0:
            due = await self._store.claim_due(self._room())
            begun += len(due)
            for woken in due:
                self._work.begin(self._wake(woken))
        return begun

    def _may_send(self) -> bool:
        """If nobody was to be sent anything a moment ago, that is not asked for each few of very many who are due."""
        return asyncio.get_running_loop().time() >= self._sending_again_at

    async def _claim_sending(self, most: int) -> int:
        begun = 0
        token = self._store.leases.new()
        if (room := min(self._room(), most)) > 0:
            unsent = await self._store.claim_unsent(token, room)
            begun += self._send(token, unsent)
        if (room := min(self._room(), most - begun)) > 0:
            paced, self._is_pacing = await self._store.claim_paced(token, room, self._rate)
            begun += self._send(token, paced)
        if not begun and self._room() > 0:
            self._sending_again_at = asyncio.get_running_loop().time() + PACED_SECONDS
        return begun

    def _send(self, token: str, chats: Sequence[Claimed]) -> int:
        for each in chats:
            self._work.begin(self._service.deliver(each.chat, token, each.head, each.card, self._sender))
        return len(chats)

    async def _wake(self, woken: Woken) -> None:
        """What it leads to waits for its turn in the rate; an alarm does not."""
        chat, stored = woken
        handled = await self._service.handle(chat, None, Due(at=self._service.clock()), stored=stored)
        if handled.outcome is Outcome.MINE:
            await self._service.deliver(chat, handled.token, handled.head, handled.card, self._sender)

    def _room(self) -> int:
        return self._parallel - len(self._work)
