"""Takes what is due or was left unsent, by whomever, and hands it on. Every worker sweeps.

A chat is claimed only when there is room to work on it at once, so that a lease never runs out in a queue. What fails
comes again after its lease. Knows neither what a check-in is nor how anything is sent.
"""

import asyncio
import logging
import secrets
from typing import Final, Generic

from bot.service import Origin, Sender, Service
from bot.storage.faults import StoreUnavailable
from bot.storage.store import Outcome
from bot.underway import UnderWay
from flows.events import Due

log = logging.getLogger(__name__)

PATIENCE_SECONDS: Final = 30.0
"""The longest pause between two looks at a store that is away."""


class Sweep(Generic[Origin]):
    """One worker's sweep: every `every` seconds, at most `parallel` chats at a time."""

    def __init__(self, service: Service[Origin], sender: Sender, *, every: float = 1.0, parallel: int = 20) -> None:
        self._service = service
        self._store = service.store
        self._sender = sender
        self._every = every
        self._parallel = parallel
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
        """One look, and all that came of it done."""
        await self._claim()
        while self._work:
            await self._work.wait()

    async def stop(self) -> None:
        """Ends what is under way."""
        await self._work.stop()

    async def _look(self, pause: float) -> float:
        """One look; the time until the next."""
        try:
            await self._claim()
            return self._every
        except StoreUnavailable as fault:
            if pause == self._every:
                log.warning("the sweep waits: %s", fault)
            return min(pause * 2, PATIENCE_SECONDS)
        except Exception as fault:
            log.error("the sweep failed (%s), it goes on", type(fault).__name__)
            return self._every

    async def _claim(self) -> None:
        token = secrets.token_hex(6)
        if self._room() > 0:
            for claimed in await self._store.claim_unsent(token, self._room()):
                self._work.begin(self._service.deliver(claimed.chat, token, claimed.head, claimed.card, self._sender))
        if self._room() > 0:
            for chat in await self._store.claim_due(self._room()):
                self._work.begin(self._wake(chat))

    async def _wake(self, chat: str) -> None:
        handled = await self._service.handle(chat, None, Due(at=self._service.clock()))
        if handled.outcome is Outcome.MINE:
            await self._service.deliver(chat, handled.token, handled.head, handled.card, self._sender)

    def _room(self) -> int:
        return self._parallel - len(self._work)
