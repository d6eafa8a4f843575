"""A few threads for work that takes the processor, shared fairly: chats take turns, and a hurried one comes first.

However much one chat brings, each other waits for at most one piece of it. Threads are few, for they share one
interpreter with the loop: each more makes every tap slower and no text faster.
"""

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Pool:
    """At most `threads` pieces of work at a time. For one loop."""

    def __init__(self, threads: int) -> None:
        self._free = threads
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()
        self._hurried: Counter[str] = Counter()

    @property
    def is_busy(self) -> bool:
        """Would another piece of work have to wait?"""
        return self._free == 0

    async def run(self, chat: str, work: Callable[[], T]) -> T:
        """The result of `work`, done in a thread when it is this chat's turn."""
        await self._enter(chat)
        try:
            return await asyncio.to_thread(work)
        finally:
            self._hand_on()

    def hurry(self, chat: str) -> None:
        """The chat goes before all that are not hurried, until it is calmed as often as it was hurried."""
        self._hurried[chat] += 1

    def calm(self, chat: str) -> None:
        """One reason less to hurry."""
        self._hurried[chat] -= 1
        if self._hurried[chat] <= 0:
            del self._hurried[chat]

    async def _enter(self, chat: str) -> None:
        if self._free:
            self._free -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(chat, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._hand_on()
            raise

    def _hand_on(self) -> None:
        """The thread goes to the next chat; one that has more waiting then stands last."""
        while self._waiting:
            chat = next((chat for chat in self._hurried if chat in self._waiting), None) or next(iter(self._waiting))
            turns = self._waiting.pop(chat)
            turn = turns.popleft()
            if turns:
                self._waiting[chat] = turns
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1
