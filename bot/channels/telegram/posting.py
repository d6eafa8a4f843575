"""Posts JSON to one HTTP server, over connections that are kept: what every message that goes out passes through.

The client library makes each call ready for all that HTTP can do, and takes five times as long (docs/decisions.md);
files and everything else go through it. Knows bytes, and neither what is called nor what the answer means. The
address is never told: no error of this room holds it.
"""

import asyncio
import socket
import ssl
from base64 import b64encode
from collections import deque
from typing import Final, cast

import aiohappyeyeballs
import httptools
from yarl import URL

CONNECTIONS: Final = 256
"""So many calls at a time; more wait for one of these."""
IDLE_SECONDS: Final = 15.0
"""A connection that was not used for so long is not used again: the server may be about to close it."""
NEXT_ADDRESS_SECONDS: Final = 0.25
"""After so long another address of the host is tried beside the first (RFC 8305)."""
PORTS: Final = {"http": 80, "https": 443}


class Broken(Exception):
    """There was no connection, it broke, or what came is no answer. Whether the server acted is not known."""


class Posting:
    """The way to the server of `base`. Raises ValueError when that is no address of HTTP."""

    def __init__(self, base: URL) -> None:
        if base.scheme not in PORTS or not base.raw_host:
            raise ValueError("no address of HTTP")
        self._host, self._port = base.raw_host, base.port or PORTS[base.scheme]
        self._path = base.raw_path.rstrip("/")
        self._tls = ssl.create_default_context() if base.scheme == "https" else None
        login = f"Authorization: Basic {_basic(base)}\r\n" if base.user else ""
        self._headers = f"Host: {base.host_port_subcomponent}\r\n{login}Content-Type: application/json\r\n".encode()
        self._kept: deque[_Connection] = deque()
        self._room = asyncio.Semaphore(CONNECTIONS)

    async def post(self, name: str, body: bytes) -> tuple[int, bytes]:
        """Status and body of the answer to a call of `name`, below the base. Raises Broken."""
        path = f"{self._path}/{name}".encode()
        head = b"POST %b HTTP/1.1\r\n%bContent-Length: %d\r\n\r\n" % (path, self._headers, len(body))
        async with self._room:
            connection = self._idle() or await self._dialled()
            try:
                return await connection.ask(head + body)
            finally:
                self._keep(connection)

    def close(self) -> None:
        """Closes the connections that nobody uses."""
        while self._kept:
            self._kept.popleft().close()

    def _idle(self) -> "_Connection | None":
        """The one that was used last: so those that are not needed grow old."""
        while self._kept:
            connection = self._kept.pop()
            if connection.is_fresh:
                return connection
            connection.close()
        return None

    def _keep(self, connection: "_Connection") -> None:
        if connection.is_fresh:
            self._kept.append(connection)
        else:
            connection.close()
        while self._kept and not self._kept[0].is_fresh:
            self._kept.popleft().close()

    async def _dialled(self) -> "_Connection":
        loop = asyncio.get_running_loop()
        name = self._host if self._tls else None
        try:
            found = await loop.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
            plug = await aiohappyeyeballs.start_connection(found, happy_eyeballs_delay=NEXT_ADDRESS_SECONDS)
            _, connection = await loop.create_connection(_Connection, sock=plug, ssl=self._tls, server_hostname=name)
        except (OSError, ValueError) as fault:
            raise Broken(type(fault).__name__) from None
        return connection


def _basic(base: URL) -> str:
    """The name and the password that stand in an address (RFC 7617)."""
    return b64encode(f"{base.user}:{base.password or ''}".encode()).decode()


class _Connection(asyncio.Protocol):
    """One connection, for one call at a time."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._parser = httptools.HttpResponseParser(self)
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._body: list[bytes] = []
        self._is_open = False
        self._used_at = 0.0

    @property
    def is_fresh(self) -> bool:
        """May the next call go over it?"""
        return self._is_open and self._loop.time() - self._used_at < IDLE_SECONDS

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        """Sends a request; status and body of its answer. A connection whose answer is not waited for is closed."""
        self._answer = self._loop.create_future()
        self._transport.write(request)
        try:
            return await self._answer
        except BaseException:
            self.close()
            raise
        finally:
            self._answer, self._used_at = None, self._loop.time()

    def close(self) -> None:
        """Ends it at once."""
        self._is_open = False
        self._transport.abort()

    # ---- asyncio.Protocol

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The server is there."""
        self._transport = cast("asyncio.Transport", transport)
        self._is_open = True

    def data_received(self, data: bytes) -> None:
        """A part of the answer. What nobody asked for ends the connection."""
        if self._answer is None:
            self.close()
            return
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self._fail("what came is no answer")
            self.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody will be answered any more."""
        self._is_open = False
        self._fail(type(exc).__name__ if exc else "closed before the answer was whole")

    def _fail(self, why: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(Broken(why))

    # ---- the parser's

    def on_message_begin(self) -> None:
        """An answer begins."""
        self._body = []

    def on_body(self, body: bytes) -> None:
        """A part of its body."""
        self._body.append(body)

    def on_message_complete(self) -> None:
        """The answer is whole; one that only says that another will come is passed over."""
        status = self._parser.get_status_code()
        if status < 200:
            return
        self._is_open = self._is_open and self._parser.should_keep_alive()
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((status, b"".join(self._body)))
