"""Has the server write its append-only file anew, so that what was removed is gone from the disk, too.

Redis keeps each change in that file and shortens it only when it has grown a lot: what a forgotten chat had told would
stay there for months. So it is rewritten a few seconds after somebody was forgotten, when their last message is out,
and once a day for chats that ran out by themselves. Of many workers one does it, and not more often than once a minute.
A server of somebody else's may refuse: that is said plainly, once a day, and nothing else stops for it.
"""

import asyncio
import logging
import secrets
import time
from contextlib import suppress
from typing import Any, Final

from redis import exceptions
from redis.asyncio import RedisCluster

from bot.storage.calls.connect import faults
from bot.storage.faults import StoreUnavailable
from bot.storage.store import Store

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 5.0
SETTLE_SECONDS: Final = 5
"""So long after a chat was forgotten its last message is mostly out, which names it once more."""
PAUSE_SECONDS: Final = 60
DAY: Final = 86_400
PATIENCE_SECONDS: Final = 300.0
"""The longest that one rewriting is waited for; after that the next look finds out."""
REFUSED: Final = (
    "this Redis refuses to write its append-only file anew (BGREWRITEAOF, %s): what people deleted stays in it until "
    "the server does so by itself. Allow the command, or see to it there, and tell people how long it takes"
)


class Rewriting:
    """Looks whether the file is to be written anew, and has it done. `settle`, `pause`: see above, in seconds."""

    def __init__(self, store: Store, *, settle: int = SETTLE_SECONDS, pause: int = PAUSE_SECONDS) -> None:
        self._store = store
        self._redis: Any = store.redis
        self._settle = settle
        self._pause = pause
        self._complained_at = float("-inf")

    async def run(self) -> None:
        """Looks until cancelled. A store that is away is looked at again."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                await self.once()
            except StoreUnavailable:
                continue
            except Exception as fault:
                log.error("the append-only file was not written anew (%s)", type(fault).__name__)

    async def once(self) -> bool:
        """Writes it anew if that is due; whether it was."""
        self._store.trust.must_stand()
        with faults():
            noted = await self._redis.hgetall(self._store.keys.meta)
            now = (await self._redis.time())[0]
            if not self._is_due(noted, now):
                if not noted.get(b"rewritten", b"").isdigit():
                    await self._redis.hset(self._store.keys.meta, "rewritten", now)
                return False
            turn = await self._redis.set(self._store.keys.rewriters_turn, secrets.token_hex(6), nx=True, ex=self._pause)
            return bool(turn) and await self._written(noted.get(b"forgotten"), now)

    def _is_due(self, noted: dict[bytes, bytes], now: int) -> bool:
        """Was somebody forgotten, or has a day gone by? A moment that lies ahead is a wrong clock's."""
        forgotten = _second(noted.get(b"forgotten", b"0"), 1)
        done = _second(noted.get(b"rewritten"), now)
        is_settled = bool(forgotten) and not 0 <= now - forgotten < self._settle
        return is_settled or not -DAY <= now - done < DAY

    async def _written(self, forgotten: bytes | None, now: int) -> bool:
        for node in self._nodes():
            if not await self._rewritten(node):
                return False
        await self._redis.hset(self._store.keys.meta, "rewritten", now)
        if forgotten is not None and await self._redis.hget(self._store.keys.meta, "forgotten") == forgotten:
            await self._redis.hdel(self._store.keys.meta, "forgotten")
        return True

    def _nodes(self) -> list[dict[str, Any]]:
        """To whom the command goes: replicas have a file of their own."""
        if not isinstance(self._redis, RedisCluster):
            return [{}]
        return [{"target_nodes": node} for node in self._redis.get_nodes()]

    async def _rewritten(self, node: dict[str, Any]) -> bool:
        """One server's file. Without one there is nothing to do; one that refuses is not asked again before a day."""
        if not (await self._redis.info("persistence", **node)).get("aof_enabled"):
            return True
        try:
            await self._redis.execute_command("BGREWRITEAOF", **node)
        except exceptions.ResponseError as fault:
            return self._refused(fault)
        return await self._is_finished(node)

    def _refused(self, fault: exceptions.ResponseError) -> bool:
        if "in progress" in str(fault):  # one that began before the chat was forgotten: once more, later
            return False
        if time.monotonic() - self._complained_at > DAY:
            self._complained_at = time.monotonic()
            log.warning(REFUSED, type(fault).__name__)
        return True

    async def _is_finished(self, node: dict[str, Any]) -> bool:
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            told = await self._redis.info("persistence", **node)
            if not (told.get("aof_rewrite_in_progress") or told.get("aof_rewrite_scheduled")):
                return bool(told.get("aof_last_bgrewrite_status") == "ok")
            await asyncio.sleep(0.05)
        return False


def _second(noted: bytes | None, otherwise: int) -> int:
    """A moment of the record; what is none counts as not noted."""
    return int(noted) if noted is not None and noted.isdigit() else otherwise


async def note_forgotten(store: Store) -> None:
    """Somebody was forgotten just now. If this gets lost, the daily rewriting removes what is left of them."""
    redis: Any = store.redis
    with suppress(StoreUnavailable), faults():
        await redis.hset(store.keys.meta, "forgotten", (await redis.time())[0])
