"""Where a command goes: to the one server, to the master that the sentinels name, or to the node that holds its slot.

The hot path of the store. The client library is asked for what a url says, for sentinels and for TLS; the commands
themselves go over wires of our own, for its way of sending one costs ten times as much (docs/decisions.md).
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final, Protocol

from redis.asyncio import RedisCluster, SSLConnection
from redis.asyncio.sentinel import SentinelConnectionPool
from redis.exceptions import RedisError

from bot.storage.calls.connect import Client
from bot.storage.calls.wire import Line, Lost, Refusal, Silent, Wire, Words, heard

DIAL_SECONDS: Final = 5.0
HOPS: Final = 6
"""How often a command may be sent on while slots move."""
MAP_SECONDS: Final = 1.0
"""The map of a cluster is drawn anew at most so often."""
NOT_A_MASTER: Final = ("READONLY", "MASTERDOWN")

Address = tuple[str, int]


class Route(Protocol):
    """The way to the servers."""

    is_many: bool
    """Whether a server that is away takes only a part of the chats with it."""

    async def ask(self, slot: int, words: Words) -> Any:
        """The answer to a command on keys of this slot; Refusal or Lost."""

    async def ask_all(self, calls: Sequence[tuple[int, Words]]) -> list[Any]:
        """The answers to many commands, sent together; what failed is an exception in its place."""

    def place(self, slot: int) -> str:
        """The server that this slot lies on, as far as is known; "" where there is one for all."""

    async def close(self) -> None:
        """Ends all wires."""


async def within(seconds: float | None, route: Route, calls: Sequence[tuple[int, Words]]) -> list[Any]:
    """The answers to calls that are safe to give up; what failed, or took longer, is an exception in its place."""
    asked = [asyncio.ensure_future(route.ask(slot, words)) for slot, words in calls]
    try:
        if asked:
            await asyncio.wait(asked, timeout=seconds)
        return [_outcome(one) for one in asked]
    finally:
        for one in asked:
            one.cancel()


def _outcome(asked: "asyncio.Future[Any]") -> Any:
    return (asked.exception() or asked.result()) if asked.done() else Silent("no answer in time")


def route_of(redis: Client, greeting: Sequence[Words]) -> Route:
    """The route for a client of the library. `greeting`: commands that each new connection begins with."""
    if isinstance(redis, RedisCluster):
        seeds = [(str(node.host), int(node.port)) for node in redis.nodes_manager.startup_nodes.values()]
        return Cluster(seeds, redis.connection_kwargs, greeting)
    pool = redis.connection_pool
    login = pool.connection_kwargs
    if isinstance(pool, SentinelConnectionPool):
        return One(_through_sentinels(pool, greeting))
    connection = pool.make_connection()  # type: ignore[no-untyped-call]  # redis's own; nothing is dialled
    context = connection.ssl_context.get() if isinstance(connection, SSLConnection) else None
    return One(lambda: dial(login, greeting, tls=context))


class One:
    """One server; under Sentinel whichever is the master now."""

    is_many = False

    def __init__(self, dial: Callable[[], Awaitable[Wire]]) -> None:
        self._line = Line(dial)

    async def ask(self, slot: int, words: Words) -> Any:
        """The answer; a server that is no master any more is left, and the next who asks finds the new one."""
        try:
            return await self._line.ask(words)
        except Refusal as refusal:
            if str(refusal).startswith(NOT_A_MASTER):
                self._line.hang_up("it is a replica now")
                raise Lost("this Redis is a replica now and takes no answers") from None
            raise

    async def ask_all(self, calls: Sequence[tuple[int, Words]]) -> list[Any]:
        """The answers, in order. Lost when the server cannot be reached at all."""
        wire = await self._line.wire()
        return await asyncio.gather(*[wire.ask(words) for _, words in calls], return_exceptions=True)

    def place(self, slot: int) -> str:
        """There is one for all."""
        return ""

    async def close(self) -> None:
        """Ends the wire."""
        await self._line.close()


class Cluster:
    """Many nodes; which of them holds a slot is learned from any, and from those who send a command on."""

    is_many = True

    def __init__(self, seeds: Sequence[Address], login: Mapping[str, Any], greeting: Sequence[Words]) -> None:
        self._seeds = list(seeds)
        self._login = login
        self._greeting = greeting
        self._lines: dict[Address, Line] = {}
        self._holders: dict[int, Address] = {}
        self._ranges: list[tuple[int, int, Address]] = []
        self._drawn_at = float("-inf")
        self._drawing = asyncio.Lock()

    async def ask(self, slot: int, words: Words) -> Any:
        """The answer of the node that holds the slot."""
        holder = await self._holder(slot)
        asking = False
        for hop in range(HOPS):
            try:
                return await self._asked(holder, words, asking=asking)
            except Lost:
                await self._draw()  # perhaps another has been promoted: the next try goes there
                raise
            except Refusal as refusal:
                kind, _, rest = str(refusal).partition(" ")
                if kind not in ("MOVED", "ASK", "TRYAGAIN") or hop == HOPS - 1:
                    raise
                if kind == "TRYAGAIN":
                    await asyncio.sleep(0.02 * 2**hop)
                    continue
                holder = _address(rest, holder)
                asking = kind == "ASK"
                if kind == "MOVED":
                    self._holders[slot] = holder
        raise Lost("a slot is moved about")

    async def ask_all(self, calls: Sequence[tuple[int, Words]]) -> list[Any]:
        """The answers, in order, each from its node."""
        return await asyncio.gather(*[self.ask(slot, words) for slot, words in calls], return_exceptions=True)

    def place(self, slot: int) -> str:
        """Host and port of its node as it was last heard; "" before anything was."""
        known = (holder for low, high, holder in self._ranges if low <= slot <= high)
        holder = self._holders.get(slot) or next(known, None)
        return f"{holder[0]}:{holder[1]}" if holder else ""

    async def close(self) -> None:
        """Ends all wires."""
        for line in self._lines.values():
            await line.close()

    async def _asked(self, holder: Address, words: Words, *, asking: bool) -> Any:
        wire = await self._line(holder).wire()
        if asking:  # the two go out together, for nothing is awaited between them
            wire.ask(("ASKING",)).add_done_callback(heard)
        return await wire.ask(words)

    def _line(self, address: Address) -> Line:
        if address not in self._lines:
            login = {**self._login, "host": address[0], "port": address[1]}
            self._lines[address] = Line(lambda: dial(login, self._greeting))
        return self._lines[address]

    async def _holder(self, slot: int) -> Address:
        if slot not in self._holders:
            await self._draw()
            self._holders.update((slot, holder) for low, high, holder in self._ranges if low <= slot <= high)
        if slot not in self._holders:
            raise Lost("no node of the cluster holds this part of the data")
        return self._holders[slot]

    async def _draw(self) -> None:
        """Draws the map anew, unless that was done just now; a node that does not answer is passed over."""
        async with self._drawing:
            if time.monotonic() - self._drawn_at < MAP_SECONDS:
                return
            self._drawn_at = time.monotonic()
            for address in [*self._lines, *self._seeds]:
                try:
                    async with asyncio.timeout(MAP_SECONDS):
                        answer = await self._line(address).ask(("CLUSTER", "SLOTS"))
                except (Lost, Refusal, TimeoutError):
                    continue
                self._ranges = [(low, high, _named(holder, address)) for low, high, holder, *_ in answer]
                self._holders.clear()
                return


async def dial(
    login: Mapping[str, Any], greeting: Sequence[Words], *, tls: Any = None, address: Address | None = None
) -> Wire:
    """An open wire to a server: logged in, with its database chosen. Lost when there is none."""
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(DIAL_SECONDS):
            if login.get("path"):
                _, wire = await loop.create_unix_connection(Wire, login["path"])
            else:
                host, port = address or (login.get("host", "localhost"), int(login.get("port", 6379)))
                _, wire = await loop.create_connection(Wire, host, port, ssl=tls)
            await _greet(wire, login, greeting)
    except TimeoutError:
        raise Silent(f"no answer for {DIAL_SECONDS:.0f} s") from None
    except UnicodeError:
        raise Lost("that is no name of a host") from None
    except (OSError, OverflowError, Refusal) as fault:
        words = str(fault) if isinstance(fault, Refusal) else f"{type(fault).__name__} {getattr(fault, 'strerror', '')}"
        raise Lost(" ".join(words.split())[:160]) from None
    return wire


async def _greet(wire: Wire, login: Mapping[str, Any], greeting: Sequence[Words]) -> None:
    """Login and database; PING tells one that is still loading its data. The rest is not waited for."""
    try:
        if login.get("password"):
            await wire.ask(("AUTH", *filter(None, (login.get("username"), login["password"]))))
        await wire.ask(("SELECT", int(login["db"])) if login.get("db") else ("PING",))
    except BaseException:
        wire.close()
        raise
    for words in greeting:
        wire.ask(words).add_done_callback(heard)


def _through_sentinels(pool: SentinelConnectionPool, greeting: Sequence[Words]) -> Callable[[], Awaitable[Wire]]:
    async def to_master() -> Wire:
        try:
            address = await pool.sentinel_manager.discover_master(pool.service_name)
        except (RedisError, OSError, UnicodeError) as fault:
            raise Lost(f"no sentinel names a master ({type(fault).__name__})") from None
        return await dial(pool.connection_kwargs, greeting, address=address)

    return to_master


def _named(holder: Sequence[Any], asked: Address) -> Address:
    """A node that does not know its own name is known by the one it was asked under."""
    return (holder[0] or b"").decode() or asked[0], int(holder[1])


def _address(rest: str, asked: Address) -> Address:
    """`<slot> <host>:<port>` as a node that sends a command on writes it."""
    host, _, port = rest.split(" ")[1].rpartition(":")
    return host or asked[0], int(port)
