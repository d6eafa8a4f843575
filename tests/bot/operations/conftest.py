"""A store as the bot opens it: checked, and marked as its own."""

import pytest_asyncio

from bot.storage.store import Store
from tests.conftest import OpenStore


@pytest_asyncio.fixture
async def store(open_store: OpenStore) -> Store:
    store = await open_store()
    await store.check()
    return store
