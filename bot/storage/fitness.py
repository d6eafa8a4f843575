"""Whether a Redis is fit to be trusted with answers: asked once, before the first of them is taken.

Refuses a server that throws sessions away under pressure (eviction), and data that was laid out in another number of
partitions. One that forgets when it restarts (no append-only file) is only named, plainly and at every start: it may be
meant, as when a replica keeps the file. A managed server may forbid CONFIG, so it is asked by INFO.
"""

import logging
from typing import Any

from redis.asyncio import RedisCluster

from bot.storage.connect import Client, faults
from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.keys import PARTITIONS, Keys

log = logging.getLogger(__name__)

START_IT = "start it, correct REDIS_URL, or leave REDIS_URL empty to use the embedded server"
NO_AOF = "this Redis loses answers when it restarts (appendonly is no): set `appendonly yes`, see REDIS_URL"
EVICTS = (
    "Redis may throw sessions away (maxmemory-policy is {policy}): set `maxmemory-policy noeviction`, see REDIS_URL"
)
OTHER_LAYOUT = (
    "The data in Redis is laid out in {found} partitions, this release uses {PARTITIONS}: "
    "use the release that wrote it, or another REDIS_URL or DATA_DIR"
)


async def check(redis: Client, keys: Keys) -> None:
    """Raises StoreError with fault and remedy, StoreUnavailable if the server does not answer."""
    try:
        with faults():
            for node in await _infos(redis):
                _check_node(node)
            await redis.hsetnx(keys.meta, "partitions", str(PARTITIONS))
            found = int(await redis.hget(keys.meta, "partitions") or 0)
    except StoreUnavailable as fault:
        raise StoreUnavailable(f"{fault}: {START_IT}") from fault
    if found != PARTITIONS:
        raise StoreError(OTHER_LAYOUT.format(found=found, PARTITIONS=PARTITIONS))


def _check_node(info: dict[str, Any]) -> None:
    if not info.get("aof_enabled"):
        log.warning(NO_AOF)
    policy = info.get("maxmemory_policy", "noeviction")
    if policy != "noeviction":
        raise StoreError(EVICTS.format(policy=policy))


async def _infos(redis: Client) -> list[dict[str, Any]]:
    """What each server that takes writes says of itself."""
    if not isinstance(redis, RedisCluster):
        return [{**await redis.info("persistence"), **await redis.info("memory")}]
    await redis.initialize()
    nodes = redis.get_primaries()
    return [
        {**await redis.info("persistence", target_nodes=node), **await redis.info("memory", target_nodes=node)}
        for node in nodes
    ]
