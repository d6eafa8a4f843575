"""What the store can tell of all chats together: how much waits, for how long, and the counters. Knows no chat by name.

Beside an entry's id stands the second at which it was committed, and what it is (scripts/commit.lua): that tells ages.
Only the server's clock counts. Of very many waiting chats those that have waited longest are looked at.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec
from redis.asyncio import RedisCluster

from bot.storage.connect import Client, faults
from bot.storage.keys import Keys

LOOKED_AT: Final = 20
"""So many waiting chats of each partition are looked at for how long they have waited."""

_HEAD = re.compile(rb"\d+\.\d+(u?)@(\d+)(!?) ")


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """Figures over all partitions at one moment. Ages in seconds, 0 where nothing waits."""

    chats_unsent: int
    chats_paced: int
    """Of these, those that wait only for what nobody asked for."""
    oldest_unsent_seconds: int
    oldest_unprompted_seconds: int
    oldest_alarm_seconds: int
    chats_due: int
    chats_late: int
    oldest_due_seconds: int
    has_aof: bool
    counts: dict[str, int]


async def read(redis: Client, keys: Keys) -> Figures:
    """The figures of now. StoreUnavailable when the server does not serve us."""
    with faults():
        seconds, _ = await redis.time()
        send, paced, due, late, first, counts = await _partitions(redis, keys, int(seconds))
        heads = await _heads(redis, keys)
        aof = await _has_aof(redis)
    ages = _ages(heads, int(seconds))
    return Figures(
        chats_unsent=sum(send) + sum(paced),
        chats_paced=sum(paced),
        oldest_unsent_seconds=ages[""],
        oldest_unprompted_seconds=ages["u"],
        oldest_alarm_seconds=ages["!"],
        chats_due=sum(due),
        chats_late=sum(late),
        oldest_due_seconds=max([0, *(int(seconds - score) for each in first for _, score in each)]),
        has_aof=aof,
        counts=_summed(counts),
    )


async def _partitions(redis: Client, keys: Keys, now: int) -> list[list[Any]]:
    """Of all partitions: how many send, are paced, are due, are late, the first that is due, and the counters."""
    pipe = redis.pipeline(transaction=False)
    for name in ("send", "paced", "due"):
        for key in keys.everywhere(name):
            pipe.zcard(key)
    for key in keys.everywhere("due"):
        pipe.zcount(key, "-inf", now)
    for key in keys.everywhere("due"):
        pipe.zrange(key, 0, 0, withscores=True)
    for key in keys.everywhere("counts"):
        pipe.hgetall(key)
    told = await pipe.execute()
    size = len(keys.everywhere("due"))
    return [told[start : start + size] for start in range(0, len(told), size)]


async def _heads(redis: Client, keys: Keys) -> list[bytes | None]:
    """The oldest entry of each chat that has waited longest."""
    pipe = redis.pipeline(transaction=False)
    for key in (*keys.everywhere("send"), *keys.everywhere("paced")):
        pipe.zrange(key, 0, LOOKED_AT - 1)
    chats = [chat.decode("utf-8", "replace") for found in await pipe.execute() for chat in found]
    if not chats:
        return []
    pipe = redis.pipeline(transaction=False)
    for chat in chats:
        pipe.lindex(keys.chat(chat).outbox, 0)
    return list(await pipe.execute())


def _ages(heads: Iterable[bytes | None], now: int) -> dict[str, int]:
    """The greatest age of each kind of entry: `u` unprompted, `!` alarm, and all that somebody waits for."""
    ages = {"": 0, "u": 0, "!": 0}
    for head in heads:
        if found := _HEAD.match(head or b""):
            kind = (found[1] or found[3]).decode()
            ages[kind] = max(ages[kind], now - int(found[2]))
    ages[""] = max(ages[""], ages["!"])
    return ages


async def _has_aof(redis: Client) -> bool:
    """Whether every server that takes writes keeps an append-only file."""
    if not isinstance(redis, RedisCluster):
        return bool((await redis.info("persistence")).get("aof_enabled"))
    told = [await redis.info("persistence", target_nodes=node) for node in redis.get_primaries()]
    return all(one.get("aof_enabled") for one in told)


def _summed(counts: Sequence[dict[bytes, bytes]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for partition in counts:
        total.update({name.decode("utf-8", "replace"): int(count) for name, count in partition.items()})
    return dict(total)
