"""Work on chats that goes on beside a loop: begun, counted, and ended with it.

No fault in one chat may end the loop or reach the log with somebody's words: only its kind does. What is not finished
is left to the chat's lease.
"""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from bot.storage.faults import StoreUnavailable

log = logging.getLogger(__name__)


class UnderWay:
    """The work of one loop."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._tasks)

    def begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Start it beside the loop."""
        task = asyncio.create_task(_watched(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def wait(self, seconds: float | None = None) -> None:
        """Until all that was begun so far is done, or for so long."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    async def until_fewer(self, number: int) -> None:
        """Until fewer than `number` are left."""
        while len(self._tasks) >= number:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)

    async def stop(self) -> None:
        """End what is still under way."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _watched(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except StoreUnavailable:
        log.info("a chat is left to its lease: the store is away")
    except Exception as fault:
        log.error("a chat is left to its lease (%s)", type(fault).__name__)
