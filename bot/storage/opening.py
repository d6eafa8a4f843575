"""Opens the store for as long as a command runs: a Redis of one's own, or the one that is brought along."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.storage import embedded
from bot.storage.connect import connect
from bot.storage.store import Store
from bot.storage.watch import Watch


@asynccontextmanager
async def open_store(
    redis_url: str | None, data_dir: Path, *, secret: bytes, keep_seconds: int, bot: int | None = None
) -> AsyncIterator[Store]:
    """A store that is fit to be used, and watched while it is; StoreError with fault and remedy if there is none.

    Without `redis_url` the server of `data_dir` is joined, and shut down at the end unless somebody else uses it.
    `bot`: whose chats it holds; each bot has a folder of its own there.
    """
    server = None
    if not redis_url:
        server = await asyncio.to_thread(embedded.start, embedded.folder_of(data_dir, bot))
    watch = Watch(server)
    try:
        store = Store(connect(server.url if server else redis_url or ""), secret, keep_seconds)
        try:
            await store.check(bot)
            watching = asyncio.create_task(watch.run(store))
            try:
                yield store
            finally:
                watching.cancel()
                await asyncio.wait([watching])
        finally:
            await store.close()
    finally:
        if watch.server:
            await asyncio.to_thread(watch.server.close)
