"""Opens the store for as long as a command runs: a Redis of one's own, or the one that is brought along."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.storage import embedded
from bot.storage.connect import connect
from bot.storage.store import Store


@asynccontextmanager
async def open_store(
    redis_url: str | None, data_dir: Path, *, secret: bytes, keep_seconds: int
) -> AsyncIterator[Store]:
    """A store that is fit to be used; StoreError with fault and remedy if there is none.

    Without `redis_url` the server of `data_dir` is joined, and shut down at the end unless somebody else uses it.
    """
    server = None
    if not redis_url:
        server = await asyncio.to_thread(embedded.start, data_dir)
    try:
        store = Store(connect(server.url if server else redis_url or ""), secret, keep_seconds)
        try:
            await store.check()
            yield store
        finally:
            await store.close()
    finally:
        if server:
            await asyncio.to_thread(server.close)
