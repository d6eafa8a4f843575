"""A door that lets only a few through at a time, fairly: chats take turns, and a hurried one comes first.

However much one chat brings, each other waits for at most one piece of it.
"""

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

T = TypeVar("T")


class Turnstile:
    """At most `room` pieces of work at a time. For one loop.

    `newest_first`: a chat that has nothing waiting yet comes before those that have; so what comes now is not held up
    by what piled up before.
    """

    def __init__(self, room: int, *, newest_first: bool = False) -> None:
        self._free = room
        self._is_held = False
        self._is_closed = False
        self._newest_first = newest_first
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()
        self._hurried: Counter[str] = Counter()

    @property
    def is_busy(self) -> bool:
        """Would another piece of work have to wait?"""
        return self._free == 0 or self._is_held

    @asynccontextmanager
    async def turn(self, chat: str) -> AsyncIterator[None]:
        """Waits for the turn of `chat`, which lasts for the block."""
        await self._enter(chat)
        try:
            yield
        finally:
            self._leave()

    async def run(self, chat: str, work: Callable[[], T]) -> T:
        """The result of `work`, done in a thread in a turn of `chat`."""
        async with self.turn(chat):
            return await asyncio.to_thread(work)

    def hold(self, *, held: bool) -> None:
        """While held, only hurried chats are let through."""
        self._is_held = held
        self._admit()

    def close(self) -> None:
        """Nobody is let through any more: who waits is cancelled."""
        self._is_closed = True
        for turns in self._waiting.values():
            for turn in turns:
                turn.cancel()
        self._waiting.clear()

    def hurry(self, chat: str) -> None:
        """The chat goes before all that are not hurried, until it is calmed as often as it was hurried."""
        self._hurried[chat] += 1
        self._admit()

    def calm(self, chat: str) -> None:
        """One reason less to hurry."""
        self._hurried[chat] -= 1
        if self._hurried[chat] <= 0:
            del self._hurried[chat]

    async def _enter(self, chat: str) -> None:
        if self._free and not (self._waiting or self._is_held or self._is_closed):
            self._free -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        is_new = chat not in self._waiting
        self._waiting.setdefault(chat, deque()).append(turn)
        if is_new and self._newest_first:
            self._waiting.move_to_end(chat, last=False)
        if self._is_closed:
            turn.cancel()
        self._admit()
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave()
            raise

    def _leave(self) -> None:
        self._free += 1
        self._admit()

    def _admit(self) -> None:
        """Lets through whom there is room for; a chat that has more waiting then stands last."""
        while self._free and (chat := self._next()) is not None:
            turns = self._waiting.pop(chat)
            turn = turns.popleft()
            if turns:
                self._waiting[chat] = turns
            if not turn.done():
                self._free -= 1
                turn.set_result(None)

    def _next(self) -> str | None:
        hurried = next((chat for chat in self._hurried if chat in self._waiting), None)
        return hurried or (None if self._is_held else next(iter(self._waiting), None))
