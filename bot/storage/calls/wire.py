"""One connection to one server, shared by all who ask: what is asked in one turn of the loop goes out in one write.

A server answers in the order in which it was asked, so the answers need no names. Commands that block must not be sent
here. A server that leaves everybody without an answer is taken for gone. Knows bytes and the order of answers, and
neither what is stored nor where the servers are.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeAlias, cast

import hiredis

SILENT_SECONDS: Final = 5.0
"""A server that is asked and says nothing for so long is given up; at the least half of it."""

Words: TypeAlias = Sequence[str | int | float | bytes]
"""One command."""

Refusal = hiredis.ReplyError
"""The server's own word that it will not; it begins with the kind of the error."""


class Lost(Exception):
    """The connection broke, or none could be had: whether the server acted is not known."""


class Silent(Lost):
    """The server takes calls and says nothing."""


class Wire(asyncio.Protocol):
    """An open connection."""

    def __init__(self) -> None:
        self.is_open = False
        self.was_silent = False
        self._loop = asyncio.get_running_loop()
        self._reader = hiredis.Reader()
        self._asked: deque[asyncio.Future[Any]] = deque()
        self._unsent: list[bytes] = []
        self._is_heard = True
        self._why = "the connection was closed"
        self._ended: asyncio.Future[None] = self._loop.create_future()

    def ask(self, words: Words) -> "asyncio.Future[Any]":
        """Sends one command; its answer, or Refusal, or Lost."""
        answer: asyncio.Future[Any] = self._loop.create_future()
        if not self.is_open:
            answer.set_exception(Lost(self._why))
            return answer
        if not self._unsent:
            self._loop.call_soon(self._send)
        self._unsent.append(hiredis.pack_command(tuple(words)))  # type: ignore[arg-type]  # its stub says: of one word
        self._asked.append(answer)
        return answer

    def close(self, why: str = "the connection was closed") -> None:
        """Ends the connection at once; whoever still waits is told `why`."""
        self._why = why
        self.is_open = False
        self._transport.abort()

    async def ended(self) -> None:
        """Waits until the server sees the connection gone: it may be asked whether anybody is left."""
        await asyncio.shield(self._ended)

    # ---- asyncio.Protocol

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The server is there."""
        self._transport = cast("asyncio.Transport", transport)
        self.is_open = True
        self._watch = self._loop.call_later(SILENT_SECONDS / 2, self._look)

    def data_received(self, data: bytes) -> None:
        """Hands answers to those who asked."""
        self._is_heard = True
        self._reader.feed(data)
        try:
            while (answer := self._reader.gets()) is not False:
                _give(self._asked.popleft(), answer)
        except (hiredis.ProtocolError, IndexError):
            self.close("what came is no answer of a Redis")

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody will be answered any more."""
        self.is_open = False
        self._watch.cancel()
        if not self._ended.done():
            self._ended.set_result(None)
        lost = self._asked
        self._asked = deque()
        for answer in lost:
            if not answer.done():
                kind = Silent if self.was_silent else Lost
                answer.set_exception(kind(type(exc).__name__ if exc else self._why))

    def _send(self) -> None:
        unsent, self._unsent = self._unsent, []
        if self.is_open:
            self._transport.write(b"".join(unsent))

    def _look(self) -> None:
        """Twice in a row nothing was heard while somebody waited: the server is frozen, or the way to it is cut."""
        if self._asked and not self._is_heard:
            self.was_silent = True
            self.close(f"no answer for {SILENT_SECONDS:.0f} s")
            return
        self._is_heard = not self._asked
        self._watch = self._loop.call_later(SILENT_SECONDS / 2, self._look)


class Line:
    """The way to one server: a wire that is dialled anew after each break, once for all who wait for it.

    A server that was silent is not waited for again: until it speaks, whoever asks is told at once that it does not.
    """

    def __init__(self, dial: Callable[[], Awaitable[Wire]]) -> None:
        self._dial = dial
        self._wire: Wire | None = None
        self._dialling: asyncio.Task[Wire] | None = None
        self._is_silent = False

    async def ask(self, words: Words) -> Any:
        """The answer to one command; Refusal or Lost."""
        wire = self._wire
        if wire is None or not wire.is_open:
            wire = await self.wire()
        return await wire.ask(words)

    async def wire(self) -> Wire:
        """The open wire. Lost when there is none to be had."""
        if self._wire and self._wire.is_open:
            return self._wire
        if self._dialling is None or self._dialling.done():
            self._dialling = asyncio.create_task(self._dialled())
            self._dialling.add_done_callback(heard)
        if self._is_silent or (self._wire and self._wire.was_silent):
            raise Silent("the server was silent and has not spoken since")
        return await asyncio.shield(self._dialling)

    def hang_up(self, why: str) -> None:
        """Ends the wire; the next who asks dials anew."""
        if self._wire:
            self._wire.close(why)

    async def close(self) -> None:
        """Ends the wire, and a call that is being dialled."""
        if self._dialling and not self._dialling.done():
            self._dialling.cancel()
            await asyncio.wait([self._dialling])
        self.hang_up("the store is closed")
        if self._wire:
            await self._wire.ended()

    async def _dialled(self) -> Wire:
        try:
            self._wire = await self._dial()
        except Lost as fault:
            self._is_silent = isinstance(fault, Silent)
            self._wire = None
            raise
        self._is_silent = False
        return self._wire


def heard(answer: "asyncio.Future[Any]") -> None:
    """For what nobody may be waiting for: its fault shows in what was asked after it."""
    if not answer.cancelled():
        answer.exception()


def _give(asked: "asyncio.Future[Any]", answer: object) -> None:
    if asked.done():  # whoever asked was cancelled meanwhile
        return
    if isinstance(answer, Refusal):
        asked.set_exception(answer)
    else:
        asked.set_result(answer)
