"""What a channel has uploaded already, and when it last edited in a chat: both for all workers together.

An upload is known by the digest of its content and by the bot that made it, for a file's id is of use to that bot
alone. The bot goes by a keyed hash of its token. Refuses to know what is in a file and how it is sent.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, cast

from redis.exceptions import ResponseError

from bot.storage.calls.connect import faults
from bot.storage.store import Store

log = logging.getLogger(__name__)

GAP_SECONDS: Final = 1.0
"""Time between two edits in a chat. Telegram's FAQ for bots: avoid more than one message a second in a chat."""
HOLD_SECONDS: Final = 10.0
"""How long a turn is kept that is not handed on: longer than an edit takes, for a slow one lets no other beside it.
A worker that dies in its turn keeps the others waiting no longer than its lease on the chat does."""


class Files:
    """The ids of uploaded files, and turns at editing, in `store`. All methods raise StoreUnavailable.

    `token`: of the bot; it is kept as a keyed hash. `gap`: seconds between two edits in one chat.
    """

    def __init__(self, store: Store, token: str, gap: float = GAP_SECONDS) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._known = store.keys.files(token)
        self._gap_ms = round(gap * 1000)
        self._hold_ms = round(max(gap, HOLD_SECONDS) * 1000)

    async def known(self, digest: str) -> str:
        """The id of the file with this content, or "" when it was not uploaded yet."""
        with faults():
            try:
                held = cast("bytes | None", await self._redis.hget(self._known, digest))
            except ResponseError as fault:
                if not str(fault).startswith("WRONGTYPE"):
                    raise
                log.error("%s is no hash, removed: files are uploaded again", self._known)
                await self._redis.delete(self._known)
                held = None
        return held.decode("utf-8", "replace") if held else ""

    async def keep(self, digest: str, file_id: str) -> None:
        """The file with this content was uploaded."""
        with faults():
            await self._redis.hset(self._known, digest, file_id)

    async def forget(self, digest: str) -> None:
        """The id is good for nothing any more."""
        with faults():
            await self._redis.hdel(self._known, digest)

    async def is_busy(self, chat: str) -> bool:
        """Was there an edit in `chat` within the gap, or is one under way?"""
        with faults():
            return bool(await self._redis.exists(self._keys.edited(chat)))

    @asynccontextmanager
    async def turn(self, chat: str) -> AsyncIterator[None]:
        """The one edit of this second in `chat`: it waits for its turn, and the next one from when it is done.

        Whoever holds the chat's lease has few to wait for; how long that may be, the caller bounds.
        """
        key = self._keys.edited(chat)
        with faults():
            while not await self._redis.set(key, b"", nx=True, px=self._hold_ms):
                left = await self._redis.pttl(key)
                if left == -1:  # whatever stands there would stand for ever
                    await self._redis.pexpire(key, self._hold_ms)
                await asyncio.sleep(max(min(left, self._gap_ms), 1) / 1000)
        try:
            yield
        finally:
            with faults():
                await self._redis.set(key, b"", px=self._gap_ms)
