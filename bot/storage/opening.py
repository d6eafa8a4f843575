"""Opens the store for as long as a command runs: a Redis of one's own, or the one that is brought along."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

from bot.storage.calls.connect import connect
from bot.storage.faults import LoginRefused, StoreUnavailable
from bot.storage.servers import embedded
from bot.storage.store import Store
from bot.storage.watch import Watch


@asynccontextmanager
async def open_store(
    redis_url: str | None,
    data_dir: Path,
    *,
    secret: bytes,
    keep_seconds: int,
    bot: int | None = None,
    patiently: bool = False,
    place: str = "",
) -> AsyncIterator[Store]:
    """A store that is fit to be used, and watched while it is; StoreError with fault and remedy if there is none.

    Without `redis_url` the server of `data_dir` is joined, and shut down at the end unless somebody else uses it.
    `bot`: whose chats it holds; each bot has a folder of its own there. `patiently`: one that does not serve us yet is
    given all the same, and waited for: until then it raises StoreUnavailable, and texts can be screened. `place`: see
    Leases.
    """
    folder = None if redis_url else await asyncio.to_thread(embedded.folder_of, data_dir, bot)
    watch = Watch(start=partial(embedded.start, folder) if folder else None)
    async with AsyncExitStack() as at_the_end:
        at_the_end.push_async_callback(_left, watch)
        if folder:
            await _started(watch, folder, patiently=patiently)
        client = connect(embedded.url_of(folder) if folder else redis_url or "")
        store = Store(client, secret, keep_seconds, place=place)
        at_the_end.push_async_callback(store.close)
        await _checked(store, watch, bot, patiently=patiently)
        at_the_end.push_async_callback(_cancelled, asyncio.create_task(watch.run(store)))
        yield store


async def _cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait([task])


async def _left(watch: Watch) -> None:
    """The server that was brought along, if there is one by now, is left to whoever else uses it, or shut down."""
    if watch.server:
        await asyncio.to_thread(watch.server.close)


async def _started(watch: Watch, folder: Path, *, patiently: bool) -> None:
    """The server of a folder; one that will not start is told, and the watch tries again."""
    try:
        watch.server = await asyncio.to_thread(embedded.start, folder)
    except StoreUnavailable as fault:
        if not patiently:
            raise
        watch.say({"away": str(fault)})


async def _checked(store: Store, watch: Watch, bot: int | None, *, patiently: bool) -> None:
    """The store looked at; what a login or another setting is to blame for is not waited for."""
    try:
        await store.check(bot)
    except LoginRefused:
        raise
    except StoreUnavailable as fault:
        if not patiently:
            raise
        watch.say({"away": str(fault)})
