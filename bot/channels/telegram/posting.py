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
from dataclasses import dataclass
from typing import Final, cast

import aiohappyeyeballs
import httptools
from aiohappyeyeballs import AddrInfoType
from yarl import URL

CONNECTIONS: Final = 256
"""So many calls at a time; more wait for one of these."""
IDLE_SECONDS: Final = 15.0
"""A connection that was not used for so long is not used again: the server may be about to close it."""
NEXT_ADDRESS_SECONDS: Final = 0.25
"""After so long another address of the host is tried beside the first (RFC 8305)."""
FOUND_SECONDS: Final = 10.0
"""So long the addresses of the host hold; then they are looked up again."""
LARGEST: Final = 32 * 1024 * 1024
"""Bytes of one answer. A hundred of the largest updates have fewer."""
PORTS: Final = {"http": 80, "https": 443}
LENGTHS: Final = (b"content-length", b"transfer-encoding")
"""Headers that say where a body ends. Without either it ends with the connection."""


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
        self._lookup: asyncio.Task[_Found] | None = None
        self._is_closed = False

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
        """Closes the connections that nobody uses, and each of the others once its call is done."""
        self._is_closed = True
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
        if connection.is_fresh and not self._is_closed:
            self._kept.append(connection)
        else:
            connection.close()
        while self._kept and not self._kept[0].is_fresh:
            self._kept.popleft().close()

    async def _dialled(self) -> "_Connection":
        loop = asyncio.get_running_loop()
        name = self._host if self._tls else None
        addresses = await self._addresses()
        try:
            plug = await aiohappyeyeballs.start_connection(addresses, happy_eyeballs_delay=NEXT_ADDRESS_SECONDS)
            _, connection = await loop.create_connection(_Connection, sock=plug, ssl=self._tls, server_hostname=name)
        except (OSError, ValueError, RuntimeError) as fault:  # the last is how uvloop says that it cannot connect
            raise Broken(type(fault).__name__) from None
        return connection

    async def _addresses(self) -> list[AddrInfoType]:
        """The host's. Looked up once for all who dial: it takes a thread, and texts are read in those too."""
        now = asyncio.get_running_loop().time()
        if self._lookup is None or (self._lookup.done() and not self._lookup.result().holds(now)):
            self._lookup = asyncio.create_task(_look_up(self._host, self._port))
        found = await asyncio.shield(self._lookup)
        if not found.addresses:
            raise Broken(found.fault)
        return found.addresses


@dataclass(frozen=True)
class _Found:
    """What a lookup brought: addresses that hold until then, or the kind of fault."""

    addresses: list[AddrInfoType]
    until: float
    fault: str = ""

    def holds(self, now: float) -> bool:
        """Need it not be looked up again?"""
        return bool(self.addresses) and now < self.until


async def _look_up(host: str, port: int) -> _Found:
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, ValueError) as fault:
        return _Found([], 0.0, type(fault).__name__)
    return _Found(list(found), loop.time() + FOUND_SECONDS, "no address")


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
        self._size = 0
        self._has_length = self._is_body_next = False
        self._is_open = False
        self._used_at = 0.0

    @property
    def is_fresh(self) -> bool:
        """May the next call go over it?"""
        return self._is_open and self._loop.time() - self._used_at < IDLE_SECONDS

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        """Sends a request; status and body of its answer. A connection whose answer is not waited for is closed."""
        self._answer = self._loop.create_future()
        self._size = 0
        try:
            self._transport.write(request)
            return await self._answer
        except BaseException:
            self.close()
            raise
        finally:
            self._answer = None
            self._used_at = self._loop.time()

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
        if self._answer is None or self._answer.done():
            self.close()
            return
        self._size += len(data)
        if self._size > LARGEST:
            self._fail("the answer is too large")
            self.close()
            return
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            self._fail("what came is no answer")
            self.close()

    def eof_received(self) -> None:
        """The server says no more: no further call goes over it."""
        self._is_open = False

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody will be answered any more. A body without a length is whole now."""
        self._is_open = False
        if exc is None and self._is_body_next and not self._has_length:
            self.on_message_complete()
        self._fail(type(exc).__name__ if exc else "closed before the answer was whole")

    def _fail(self, why: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(Broken(why))

    # ---- the parser's

    def on_message_begin(self) -> None:
        """An answer begins. After one that is whole it is none, and nobody knows what would come next."""
        if self._answer is None or self._answer.done():
            self._is_open = False
        self._body, self._has_length, self._is_body_next = [], False, False

    def on_header(self, name: bytes, value: bytes) -> None:
        """One of its headers."""
        self._has_length = self._has_length or name.lower() in LENGTHS

    def on_headers_complete(self) -> None:
        """Its headers are whole."""
        self._is_body_next = True

    def on_body(self, body: bytes) -> None:
        """A part of its body."""
        self._body.append(body)

    def on_message_complete(self) -> None:
        """The answer is whole; one that only says that another will come is passed over."""
        self._is_body_next = False
        status = self._parser.get_status_code()
        if status < 200:
            return
        self._is_open = self._is_open and self._parser.should_keep_alive()
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((status, b"".join(self._body)))
