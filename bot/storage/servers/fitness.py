"""Whether a Redis is fit to be trusted with answers: asked before the first of them is taken, and again and again.

Refuses a server that throws sessions away under pressure (eviction) or is too old for our scripts, data that was laid
out in another number of partitions, data of another bot, and data of which a part is gone. One that forgets when it
restarts (no append-only file) is only named, plainly: it may be meant, as when a replica keeps the file. A managed
server may forbid CONFIG, so it is asked by INFO.
"""

import logging
import re
from collections.abc import Callable, Sequence, Set
from typing import Any, Final, cast

from redis.crc import key_slot
from redis.exceptions import ResponseError

from bot.storage.calls.caller import PARTLY_SECONDS, SLOTS, in_words
from bot.storage.calls.connect import Client, faults
from bot.storage.calls.routes import Route, within
from bot.storage.calls.wire import Refusal
from bot.storage.faults import LoginRefused, StoreError, StoreUnavailable
from bot.storage.keys import PARTITIONS, Keys

log = logging.getLogger(__name__)

LOGIN: Final = re.compile(
    r"NOAUTH|WRONGPASS|NOPERM|invalid (?:username-)?password|no password is set|without any password"
    r"|DB index|SELECT is not allowed",
    re.IGNORECASE,
)
"""What a server says to a user, a password or a database number that it has not."""
START_IT = "start it, correct REDIS_URL, or leave REDIS_URL empty to use the embedded server"
NO_AOF = "this Redis loses answers when it restarts (appendonly is no): set `appendonly yes`, see REDIS_URL"
EVICTS = (
    "Redis may throw sessions away (maxmemory-policy is {policy}): set `maxmemory-policy noeviction`, see REDIS_URL"
)
OLDEST: Final = 5
"""Before Redis 5 a script that has looked at the clock may not write."""
TOO_OLD = "this Redis is of version {version}: version {OLDEST} or newer is needed, or Valkey"
OTHER_LAYOUT = (
    "The data in Redis is laid out in {found} partitions, this release uses {PARTITIONS}: "
    "use the release that wrote it, or another REDIS_URL or DATA_DIR"
)
OTHER_BOT = (
    "The data in Redis is of the bot {found}, and TELEGRAM_BOT_TOKEN is of the bot {bot}: use the token of {found}, or "
    "another REDIS_URL or DATA_DIR; if {bot} takes over for good, `HSET {meta} bot {bot}`"
)
PARTLY_GONE = (
    "A part of the data in Redis is gone ({gone} of {PARTITIONS} partitions): bring it back from a backup or a "
    "replica; to go on without it, `HDEL {meta} marked`"
)
NONSENSE = "the store's own record ({meta}) was damaged ({what}): written anew, kept as {meta}-aside"
IS_REPLICA = "this Redis is a replica and takes no answers: promote it, or correct REDIS_URL"
IS_AWAY = "the node {node} of the cluster does not answer: its chats wait, the others go on"
PARTLY_EMPTY = "{gone} of {PARTITIONS} partitions have come back without their data: their chats wait, the others go on"
RECORD_AWAY = "the node with the store's own record does not answer: whose data it is could not be looked at"
WRITE_NOTHING = "return redis.call('SETRANGE', KEYS[1], 0, '')"
REFUSES = "this Redis takes no writes{node} ({why}): its chats wait, their texts are screened"
CLOCK = (
    "the clock of this Redis{node} is {far} of this worker's: people are woken by the worker's, and one of the two is "
    "wrong; set both right (date -u)"
)
CLOCK_SECONDS: Final = 60
"""Clocks that are set by the network differ by less than a second; check-ins are spread over a minute."""
EMPTY = "Redis has come back without its data: texts are screened, nothing is acknowledged until the data is back"


async def check(redis: Client, route: Route, keys: Keys, bot: int | None) -> None:
    """Raises StoreError with fault and remedy, StoreUnavailable if it may become fit without another setting.

    `bot`: whose data it must be; None for the terminal, which shares anybody's. What is right already is not written
    again, so that a server that takes no writes just now passes: its chats can be read.
    """
    try:
        with faults():
            infos = await _infos(route)
            _refuse_unfit(infos)
            await _check_record_if_there(redis, route, keys, bot)
            gone = await _mark(redis, route, keys)
    except StoreUnavailable as fault:
        kind = LoginRefused if LOGIN.search(str(fault)) else StoreUnavailable
        raise kind(f"{fault}: {START_IT}") from fault
    if gone:
        raise StoreUnavailable(PARTLY_GONE.format(gone=gone, PARTITIONS=PARTITIONS, meta=keys.meta))
    _name_risks(infos)


async def recheck(route: Route, keys: Keys, bot: int | None, clock: Callable[[], float]) -> dict[str, str]:
    """What is wrong with a store in use, in words, by what it is about. StoreUnavailable if it does not answer.

    `away` and `part`: a part of a cluster cannot be used, its chats wait. `writes`: it is full, say. `owner`: it is
    another bot's by now. `clock`: seconds since the epoch as we see them.
    """
    gone = await _gone(route, keys)
    wrong = await _foreign(route, keys, bot)
    infos = await _infos(route)
    for info in infos:
        name = f" {info['node']}" if info["node"] else ""
        if "role" not in info:
            wrong[f"away{name}"] = IS_AWAY.format(node=info["node"])
            continue
        if info["role"] == "slave":
            wrong[f"role{name}"] = IS_REPLICA
        if version := _too_old(info):
            wrong[f"version{name}"] = TOO_OLD.format(version=version, OLDEST=OLDEST)
        if (policy := info.get("maxmemory_policy", "noeviction")) != "noeviction":
            wrong[f"policy{name}"] = EVICTS.format(policy=policy)
        if not _has_aof(info):
            wrong[f"aof{name}"] = NO_AOF
        if far := _how_far(info, clock()):
            wrong[f"clock{name}"] = CLOCK.format(node=name, far=far)
    wrong |= await _refusing(route, keys, {info["node"] for info in infos if info.get("role") == "master"})
    if gone and route.is_many and gone < PARTITIONS:
        wrong["part"] = PARTLY_EMPTY.format(gone=gone, PARTITIONS=PARTITIONS)
    elif gone:
        wrong["data"] = EMPTY
    return wrong


async def _foreign(route: Route, keys: Keys, bot: int | None) -> dict[str, str]:
    """Whose data it has become, if that is not ours: a server may come back with another's, or be taken by one."""
    if bot is None:
        return {}
    (owner,) = await within(PARTLY_SECONDS, route, [(key_slot(keys.meta.encode()), ("HGET", keys.meta, "bot"))])
    if not isinstance(owner, bytes) or owner == b"%d" % bot:
        return {}
    return {"owner": OTHER_BOT.format(found=_shown(owner.decode("latin-1")), bot=bot, meta=keys.meta)}


async def _refusing(route: Route, keys: Keys, masters: Set[str]) -> dict[str, str]:
    """Those of the masters that answer and take no writes: full disk or memory, too few replicas, a login that may not.

    They are asked by a script, as for each turn, to write nothing at the beginning of a mark: that changes nothing.
    """
    servers = {route.place(slot): p for p, slot in enumerate(SLOTS) if route.place(slot) in masters}
    calls = [(SLOTS[p], ("EVAL", WRITE_NOTHING, 1, keys.here(p))) for p in servers.values()]
    told = await within(PARTLY_SECONDS, route, calls)
    wrong = {}
    for node, answer in zip(servers, told, strict=True):
        if isinstance(answer, Refusal) and "WRONGTYPE" not in str(answer):
            name = f" {node}" if node else ""
            why = " ".join(str(answer).split())[:100]
            wrong[f"{'part' if route.is_many else 'writes'}{name}"] = REFUSES.format(node=name, why=why)
    return wrong


def _refuse_unfit(infos: Sequence[dict[str, str]]) -> None:
    for info in infos:
        if version := _too_old(info):
            raise StoreError(TOO_OLD.format(version=version, OLDEST=OLDEST))
        if (policy := info.get("maxmemory_policy", "noeviction")) != "noeviction":
            raise StoreError(EVICTS.format(policy=policy))


def _too_old(info: dict[str, str]) -> str:
    """The version of a server that our scripts do not run on; "" for any other. Valkey tells one of Redis, too."""
    version = info.get("redis_version", "")
    major = version.partition(".")[0]
    return version if major.isdecimal() and int(major) < OLDEST else ""


def _name_risks(infos: Sequence[dict[str, str]]) -> None:
    """Nodes that are away, and those that forget."""
    for info in infos:
        if "role" not in info:
            log.error(IS_AWAY.format(node=info["node"]))
        elif not _has_aof(info):
            log.warning(NO_AOF)


async def _check_record_if_there(redis: Client, route: Route, keys: Keys, bot: int | None) -> None:
    """In a cluster that has served before, the others go on without the node that holds the record."""
    try:
        with faults():
            await _check_record(redis, keys, bot)
    except StoreUnavailable:
        if not route.is_many or not await _marked(route, keys):
            raise
        log.error(RECORD_AWAY)


async def _check_record(redis: Client, keys: Keys, bot: int | None) -> None:
    """Partitions and bot as the record says; a record that is nonsense is written anew.

    Every release so far has used the same number of partitions, so that is what nonsense stood for.
    """
    record = await _record(redis, keys)
    found = record.get(b"partitions", b"").decode("latin-1")
    if record and not (found.isascii() and found.isdigit()):
        log.error(NONSENSE.format(meta=keys.meta, what=f"partitions {found[:20]!r}"))
        await redis.delete(_aside(keys))
        await redis.execute_command("HSET", _aside(keys), *(word for pair in record.items() for word in pair))
        found = str(PARTITIONS)
        await redis.hset(keys.meta, "partitions", found)
    if found and int(found[:9]) != PARTITIONS:
        raise StoreError(OTHER_LAYOUT.format(found=found[:9], PARTITIONS=PARTITIONS))
    if not found:
        await redis.hsetnx(keys.meta, "partitions", str(PARTITIONS))
    if bot is None:
        return
    if b"bot" not in record:
        await redis.hsetnx(keys.meta, "bot", str(bot))
        record = await _record(redis, keys)
    owner = record.get(b"bot", b"").decode("latin-1")
    if owner != str(bot):
        raise StoreError(OTHER_BOT.format(found=_shown(owner), bot=bot, meta=keys.meta))


async def _record(redis: Client, keys: Keys) -> dict[bytes, bytes]:
    """The store's own record; one that is no hash is put aside."""
    try:
        return cast("dict[bytes, bytes]", await redis.hgetall(keys.meta))
    except ResponseError as fault:
        if not str(fault).startswith("WRONGTYPE"):
            raise
    log.error(NONSENSE.format(meta=keys.meta, what="no hash"))
    await redis.rename(keys.meta, _aside(keys))
    return {}


def _aside(keys: Keys) -> str:
    """Where a record that is nonsense is kept, in the same slot of a cluster."""
    return f"{{{keys.meta}}}-aside"


def _shown(owner: str) -> str:
    """Whose data it is, as it may be printed: anything may stand there."""
    return "".join(letter if letter.isprintable() else "?" for letter in owner[:20])


async def _mark(redis: Client, route: Route, keys: Keys) -> int:
    """Each partition carries a mark from the first start on. How many have lost it, and their data with it."""
    gone = await _gone(route, keys)
    if gone and await redis.hget(keys.meta, "marked"):
        return gone
    if gone:
        await route.ask_all([(slot, ("SET", keys.here(p), "1")) for p, slot in enumerate(SLOTS)])
        await redis.hset(keys.meta, "marked", "1")
    return 0


async def _gone(route: Route, keys: Keys) -> int:
    """How many partitions answer without their mark."""
    return sum(answer == 0 for answer in await _marks(route, keys))


async def _marked(route: Route, keys: Keys) -> int:
    """How many partitions answer and have it."""
    return sum(answer == 1 for answer in await _marks(route, keys))


async def _marks(route: Route, keys: Keys) -> list[Any]:
    calls = [(slot, ("EXISTS", keys.here(p))) for p, slot in enumerate(SLOTS)]
    return await within(PARTLY_SECONDS, route, calls)


async def _infos(route: Route) -> list[dict[str, str]]:
    """What each server that takes writes says of itself, its name as `node`; nothing more of one that does not answer.

    StoreUnavailable when none does.
    """
    await within(PARTLY_SECONDS, route, [(slot, ("TIME",)) for slot in SLOTS[:1]])  # then the map of a cluster is known
    servers = {route.place(slot): slot for slot in SLOTS}
    told = await within(PARTLY_SECONDS, route, [(slot, ("INFO",)) for slot in servers.values()])
    if all(isinstance(one, Exception) for one in told):
        raise in_words(told[0], route)
    return [{"node": node, **_read(one)} for node, one in zip(servers, told, strict=True)]


def _read(told: bytes | Exception) -> dict[str, str]:
    """The lines `name:value` of INFO."""
    lines = b"" if isinstance(told, Exception) else told
    return dict(line.split(":", 1) for line in lines.decode("utf-8", "replace").splitlines() if ":" in line)


def _how_far(info: dict[str, str], now: float) -> str:
    """By how much a server's clock is ahead of ours or behind it; "" when that is little or not said."""
    told = info.get("server_time_usec", "")
    ahead = int(told) / 1_000_000 - now if told.isdigit() else 0.0
    return f"{abs(ahead):.0f} s {'ahead' if ahead > 0 else 'behind'}" if abs(ahead) > CLOCK_SECONDS else ""


def _has_aof(info: dict[str, str]) -> bool:
    return info.get("aof_enabled") == "1"
