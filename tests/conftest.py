"""What all tests share: a real Redis server, one for the whole run, and an environment that is nobody's own.

`--redis URL` uses another server. Each store gets a root of its own there and removes its keys afterwards, so that a
server with other data on it comes to no harm.
"""

import gc
import os
import signal
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, suppress

import pytest
import pytest_asyncio
from hypothesis import settings

from bot import models
from bot.storage.calls.connect import connect
from bot.storage.servers import embedded
from bot.storage.store import Store
from flows import Catalog, load_catalog

# No test is timed. `make test` draws the same examples each time, so that what it says of a change is about that
# change; `make soak` draws new ones.
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("searching", deadline=None)
settings.load_profile("house")

SETTINGS = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "REDIS_URL",
    "WEBHOOK_URL",
    "WEBHOOK_LISTEN",
    "WEBHOOK_SECRET",
    "OPERATIONS_LISTEN",
    "SEND_RATE",
    "ADMIN_CHATS",
    "RETENTION_DAYS",
    "LOG_LEVEL",
    "LOG_FORMAT",
)

OpenStore = Callable[..., Awaitable[Store]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-transcripts", action="store_true", help="rewrite tests/transcripts as they come out now")
    parser.addoption("--redis", metavar="URL", help="a Redis to test against, instead of one started for the run")


MANY, SHARE = 4, 20
"""Of a test of the core with more cases than this each twentieth runs with `make test`, and all with `make soak`."""


def pytest_collection() -> None:
    """Nothing of what is collected is thrown away, so the collector rests until it is there: a quarter of the time."""
    gc.disable()


def pytest_collection_finish() -> None:
    """What was collected stays; what the tests make is looked through again."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of the cases of a test marked `many(n)` every n-th runs with `make test`, and all with `make soak`."""
    names = [item.nodeid.partition("[")[0] for item in items]
    cases, seen = Counter(names), Counter[str]()
    for item, name in zip(items, names, strict=True):
        mark = item.get_closest_marker("many")
        share = mark.args[0] if mark else SHARE if cases[name] > MANY and "tests/flows/" in name else 1
        if seen[name] % share:
            item.add_marker(pytest.mark.long)
        seen[name] += 1


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The content that ships, loaded once."""
    return load_catalog()


@pytest.fixture(scope="session")
def with_reader() -> Catalog:
    """The content that ships, with every model."""
    return models.load(lambda _: None)


@pytest.fixture(scope="session", autouse=True)
def nobodys_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and data of the person who runs the tests are out of reach, for started processes too."""
    with pytest.MonkeyPatch.context() as environment:
        for name in SETTINGS:
            environment.delenv(name, raising=False)
        environment.setenv("DATA_DIR", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def redis_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real server: the one named on the command line, or one started for the run and shut down after it."""
    given = request.config.getoption("--redis")
    if given:
        yield given
        return
    server = embedded.start(tmp_path_factory.mktemp("redis"))
    yield server.url
    server.close()
    with suppress(ProcessLookupError):  # a test that leaks a connection must not leak a server
        os.kill(server.pid, signal.SIGTERM)


@pytest_asyncio.fixture
async def open_store(redis_url: str) -> AsyncIterator[OpenStore]:
    """Opens stores on the same keys, each with connections of its own, as several workers would."""
    root = f"test-{uuid.uuid4().hex}"
    async with AsyncExitStack() as stack:

        async def opened(lease_ms: int = 15_000, url: str = redis_url) -> Store:
            store = Store(connect(url), b"secret", keep_seconds=3600, lease_ms=lease_ms, root=root)
            stack.push_async_callback(store.close)
            return store

        yield opened
        cleaner = await opened()
        async for key in cleaner.redis.scan_iter(match=f"{root}:*", count=1000):
            await cleaner.redis.delete(key)


@pytest_asyncio.fixture
async def store(open_store: OpenStore) -> Store:
    """One worker's store, empty."""
    return await open_store()
