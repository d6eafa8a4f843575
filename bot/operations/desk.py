"""All of it for one worker, put together: figures, watch, a word to the operators' chats, the doors to look in.

What a channel has to give: how to reach an operators' chat, and a question to Telegram that shows it is there.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any

from bot.operations import logs
from bot.operations.meters import FAULTS, FaultCounter, Meters
from bot.operations.notices import Notices
from bot.operations.release import installed_version
from bot.operations.stats import stats
from bot.operations.watch import Seen, Watch, troubles
from bot.service import Taken
from bot.settings import Settings
from bot.storage.store import Store


class Desk:
    """Where a worker tells what it does, and where operators ask. `tell` brings a text to their chats."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        probe: Callable[[], Awaitable[Any]],
        tell: Callable[[str], Awaitable[None]],
        *,
        has_model: bool,
    ) -> None:
        self.meters = Meters()
        self.meters.build.labels(installed_version()).set(1)
        self._listen = settings.operations_listen
        self._notices = Notices(store, tell)
        self._counted = dict.fromkeys(FAULTS, 0.0)
        self.watch = Watch(store, probe, self.meters, has_model=has_model, then=self._look_on)

    def observe(self, taken: Taken) -> None:
        """One turn: counted, and a line in the log."""
        self.meters.observe(taken)
        logs.note(taken)

    def stats(self) -> str:
        """What `/stats` says."""
        return stats(self.watch.seen, self.watch.uptime, installed_version())

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Watches, counts faults and listens as long as the block lasts."""
        counter = FaultCounter(self.meters)
        logging.getLogger().addHandler(counter)
        watching = asyncio.create_task(self.watch.run())
        try:
            async with self._doors():
                yield
        finally:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
            logging.getLogger().removeHandler(counter)

    def _doors(self) -> AbstractAsyncContextManager[None]:
        if self._listen is None:
            return nullcontext()
        from bot.operations.http import listening  # a server, which a bot without doors does not need

        return listening(self._listen, self.watch, self.meters)

    async def _look_on(self, seen: Seen) -> None:
        await self._notices.update(troubles(seen, self._new_faults()))

    def _new_faults(self) -> dict[str, float]:
        """How many of each happening since the last look."""
        before = self._counted
        self._counted = {name: self.meters.count(name) for name in FAULTS}
        return {name: count - before[name] for name, count in self._counted.items()}
