"""A client for each form of `REDIS_URL`, and the one place where its errors become ours.

The client's own retries are off: by default it repeats a command whose answer was lost, and what is not safe to repeat
then happens twice. The store repeats what is safe by itself. A url may carry a password, so no error quotes one.
"""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from redis.asyncio import BlockingConnectionPool, Redis, RedisCluster, Sentinel, SSLConnection
from redis.asyncio.cluster import ClusterNode
from redis.asyncio.retry import Retry
from redis.asyncio.sentinel import SentinelConnectionPool
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from bot.storage.faults import StoreError, StoreUnavailable

Client: TypeAlias = Redis | RedisCluster

FORMS = "redis://, rediss://, unix://, redis+sentinel://host:port,host:port/service/db, redis+cluster://host:port,…"
CONNECTIONS = 64
"""At most so many to one server; whoever comes later waits for one."""


def connect(url: str) -> Client:
    """A client for `url`; nothing is sent yet. A url of no known form raises StoreError."""
    try:
        scheme = urlsplit(url).scheme
        if scheme == "redis+sentinel":
            return _through_sentinels(url)
        if scheme == "redis+cluster":
            return _of_cluster(url)
        if scheme in ("redis", "rediss", "unix"):
            pool = BlockingConnectionPool.from_url(url, **{"max_connections": CONNECTIONS, "timeout": 5, **_options()})
            _try_out(pool)
            return Redis.from_pool(pool)
    except (ValueError, TypeError, OverflowError, AttributeError, OSError, RedisError) as fault:
        raise StoreError(f"REDIS_URL cannot be read ({type(fault).__name__}); it may be {FORMS}") from None
    raise StoreError(f"REDIS_URL has an unknown form; it may be {FORMS}")


def _try_out(pool: BlockingConnectionPool) -> None:
    """What stands behind the ? of a url is read when a connection is made, and a certificate when it is used."""
    connection = pool.make_connection()  # type: ignore[no-untyped-call]  # redis's own; nothing is dialled
    if isinstance(connection, SSLConnection):
        connection.ssl_context.get()


@contextmanager
def faults() -> Iterator[None]:
    """Turns every error of the client into StoreUnavailable.

    Before Python 3.12 `asyncio.wait_for`, through which the client sends, can swallow a cancellation. Whoever was
    cancelled meanwhile is told so at the end, or a worker could not be stopped.
    """
    task = asyncio.current_task()
    before = task.cancelling() if task else 0
    try:
        yield
    except (RedisError, OSError) as fault:
        told = str(fault).partition(", with args beginning")[0]  # what a command was given is a person's
        text = " ".join(told.split())[:160]
        raise StoreUnavailable(f"Redis does not serve us ({type(fault).__name__}: {text})") from fault
    finally:
        if task and task.cancelling() > before:
            raise asyncio.CancelledError


def _options() -> dict[str, Any]:
    """How to talk to each server. RESP2 needs no greeting; sending takes at most 5 s."""
    return {
        "protocol": 2,
        "retry": Retry(NoBackoff(), 0),
        "socket_timeout": 5.0,
        "socket_connect_timeout": 5.0,
        "driver_info": None,
    }


def _through_sentinels(url: str) -> Redis:
    """`redis+sentinel://[user:password@]h1:p,h2:p/service/db`; the password is the server's, not the sentinels'."""
    service, _, number = urlsplit(url).path.strip("/").partition("/")
    if not service:
        raise ValueError("no service")
    sentinel = Sentinel(_hosts(url, 26379), sentinel_kwargs=_options())  # type: ignore[no-untyped-call]  # redis's own
    pool = SentinelConnectionPool(  # type: ignore[no-untyped-call]  # likewise
        service, sentinel, db=int(number or 0), **_login(url), **_options()
    )
    return Redis.from_pool(pool)


def _of_cluster(url: str) -> RedisCluster:
    """`redis+cluster://[user:password@]h1:p,h2:p`; any of the nodes will do."""
    nodes = [ClusterNode(host, port) for host, port in _hosts(url, 6379)]
    return RedisCluster(startup_nodes=nodes, max_connections=CONNECTIONS * 16, **_login(url), **_options())


def _hosts(url: str, port: int) -> Sequence[tuple[str, int]]:
    """Hosts and ports behind the login; a host without a port gets the usual one."""
    hosts = []
    for each in urlsplit(url).netloc.rpartition("@")[2].split(","):
        one = urlsplit(f"//{each.strip()}")
        if not one.hostname:
            raise ValueError("no host")
        hosts.append((one.hostname, one.port or port))
    return hosts


def _login(url: str) -> dict[str, Any]:
    """User and password, if the url has them."""
    login, at, _ = urlsplit(url).netloc.rpartition("@")
    if not at:
        return {}
    user, _, password = login.partition(":")
    given = {"username": unquote(user), "password": unquote(password)}
    return {name: value for name, value in given.items() if value}
