"""What is kept of a chat: load it, write a turn whole, send what was written, and take up what was left undone.

Sessions and payloads are opaque bytes. A turn is one script: session, next moment and outgoing entries are written
together or not at all. Whoever commits first holds the *lease* to send for the chat; a lease that runs out can be
claimed by any worker. Only the server's clock counts. Commit and ack are safe to repeat and are repeated when their
answer is lost; nothing else is. Refuses to know what a conversation is, and which channel it runs in.
"""

import asyncio
import random
from collections.abc import Sequence
from typing import Final, cast

from bot.storage import figures, fitness
from bot.storage.connect import Client, faults
from bot.storage.keys import PARTITIONS, Keys
from bot.storage.results import Acked, CardChange, Claimed, Committed, Entry, Outcome, Stored, Waiting, Woken
from bot.storage.script import Script

TOMBSTONE_SECONDS: Final = 24 * 3600
"""Telegram redelivers what it could not deliver for a day; so long the last ids of a forgotten chat are kept."""

TROUBLE_SECONDS: Final = 24 * 3600
"""So long it is known that the operators were told of a trouble, should nobody be left to say that it is over."""

GATHERED_SECONDS: Final = 0.2
"""For so long tokens for unprompted messages gather while nobody takes them: the most that goes out in one burst."""

OVERTAKEN: Final = 100
"""So many chats of each partition are taken over from a worker that is gone."""

FARTHEST_SECONDS: Final = 31 * 24 * 3600
"""No turn asks to be woken later than that (flows/dialogue/checkins.py): a moment further ahead is of a wrong clock."""

OF_A_PARTITION: Final = 8
"""At most so many late chats of each partition are looked at in one look: the rest are late still in the next."""

LOAD = Script("load")
COMMIT = Script("commit")
ACK = Script("ack")
HAND_BACK = Script("hand_back")
CLAIM_UNSENT = Script("claim_unsent")
CLAIM_PACED = Script("claim_paced")
CLAIM_DUE = Script("claim_due")
TAKE_TOKENS = Script("take_tokens")
TAKE_OVER = Script("take_over")


class Store:
    """One Redis full of chats. All methods raise StoreUnavailable when it does not serve us.

    `secret` keys the names of tombstones. A silent chat is kept for `keep_seconds`. A lease lasts `lease_ms`, which
    must be longer than sending one message may take. `root` stands before all keys.
    """

    def __init__(
        self, redis: Client, secret: bytes, keep_seconds: int, lease_ms: int = 15_000, root: str = "thora"
    ) -> None:
        self.redis = redis
        self.keys = Keys(secret, root)
        self._keep = keep_seconds
        self._lease_ms = lease_ms

    async def check(self) -> None:
        """Whether this Redis can be trusted with answers; raises StoreError with fault and remedy if not."""
        await fitness.check(self.redis, self.keys)

    async def load(self, chat: str) -> Stored:
        """The session of `chat`, in one round trip."""
        keys = self.keys.chat(chat)
        with faults():
            version, session, card = await LOAD.run(self.redis, (keys.session, keys.tombstone, keys.channel), ())
        return Stored(version, session or None, card)

    async def commit(
        self,
        chat: str,
        *,
        update_id: int | None,
        version: int,
        session: bytes,
        payloads: Sequence[bytes],
        token: str,
        due: int | None,
        keep_for: int | None = None,
        drop_waiting: bool = False,
        forget: bool = False,
        unprompted: bool = False,
        counts: Sequence[str] = (),
    ) -> Committed:
        """Writes one turn that was computed from `version`.

        `token` is new for each turn and the same when its commit is tried again. `due`: second since the epoch.
        `drop_waiting`: what waits unsent is dropped. `forget`: all of the chat is removed but a tombstone, and only
        `payloads` are still sent. `unprompted`: nobody asked for them, so they wait for `claim_paced`. `counts`: names
        whose counters go up by one.
        """
        keys = self.keys.chat(chat)
        args: list[str | int | bytes] = [chat, _or_empty(update_id), version, session, token, self._lease_ms]
        args += [_or_empty(due), self._keep if keep_for is None else keep_for]
        args += [int(drop_waiting), int(forget), TOMBSTONE_SECONDS, int(unprompted), len(counts), *counts, *payloads]
        with faults():
            outcome, head, card = await COMMIT.run_surely(self.redis, keys, args)
        return Committed(Outcome(outcome.decode()), _entry(head), card)

    async def ack(
        self, chat: str, *, token: str, entry_id: str, card: CardChange = CardChange.KEEP, message_id: int = 0
    ) -> Acked:
        """Notes that the entry was sent, renews the lease and gives the next entry.

        OPEN makes `message_id` the open card, CLOSE leaves none; the card that was open before comes back as
        `old_card`. When the lease has become somebody else's, nothing is noted.
        """
        keys = self.keys.chat(chat)
        with faults():
            mine, head, old_card = await ACK.run_surely(
                self.redis,
                (keys.session, keys.outbox, keys.channel, keys.lease, keys.send),
                (chat, token, entry_id, card.value, message_id, self._lease_ms),
            )
        return Acked(_entry(head), old_card, bool(mine))

    async def postpone(self, chat: str, *, token: str, seconds: float) -> None:
        """Nobody sends for `chat` for so long; then anybody may."""
        await self._hand_back(chat, token, int(seconds * 1000))

    async def release(self, chat: str, *, token: str) -> None:
        """Anybody may send for `chat` from now on."""
        await self._hand_back(chat, token, 0)

    async def claim_unsent(self, token: str, limit: int) -> list[Claimed]:
        """Takes over at most `limit` chats whose entries nobody is sending. `token` must be new each time."""
        with faults():
            late = await self._late(self.keys.everywhere("send"), 1000, limit)
        return [claimed for claimed in await asyncio.gather(*(self.claim(chat, token) for chat in late)) if claimed]

    async def claim(self, chat: str, token: str) -> Claimed | None:
        """Takes over this chat, if it has entries that nobody is sending."""
        keys = self.keys.chat(chat)
        with faults():
            head, card = await CLAIM_UNSENT.run(
                self.redis, (keys.outbox, keys.channel, keys.lease, keys.send), (chat, token, self._lease_ms)
            )
        entry = _entry(head)
        return Claimed(chat, entry, card) if entry else None

    async def claim_paced(self, token: str, limit: int, rate: float) -> tuple[list[Claimed], bool]:
        """Takes up at most `limit` chats that wait for what nobody asked for, `rate` a second over all workers.

        Also tells whether some were left waiting. `token` must be new each time.
        """
        with faults():
            late = await self._late(self.keys.everywhere("paced"), 1000, limit)
            given = await self.take_tokens(rate, len(late)) if late else 0
            claimed = await asyncio.gather(*(self._claim_paced(chat, token) for chat in late[:given]))
        return [one for one in claimed if one], given < len(late)

    async def take_tokens(self, rate: float, wanted: int, now_ms: int | None = None) -> int:
        """How many of the `wanted` unprompted messages may go out at `now_ms` (the server's clock if none is given)."""
        with faults():
            args = (rate, max(1, round(rate * GATHERED_SECONDS)), wanted, _or_empty(now_ms))
            return int(await TAKE_TOKENS.run(self.redis, (self.keys.bucket,), args))

    async def take_over(self, channel: str) -> None:
        """Whoever sent for the chats of this channel (what their names begin with) is gone: anybody may from now on.

        For a channel that one process serves. Of very many the first few thousand; the others' leases run out.
        """
        with faults():
            for chat in await self._members(self.keys.everywhere("send"), "-inf", "+inf", OVERTAKEN):
                if chat.startswith(channel):
                    keys = self.keys.chat(chat)
                    await TAKE_OVER.run(self.redis, (keys.lease, keys.send), (chat,))

    async def claim_due(self, limit: int) -> list[Woken]:
        """At most `limit` chats whose moment has come. Each is handed out once, again only if no turn follows."""
        again = str(self._lease_ms * 4 / 1000)
        with faults():
            late = await self._late(self.keys.everywhere("due"), 1, limit)
            late = [*late, *await self._out_of_time(limit - len(late))]
            named = [(chat, self.keys.chat(chat)) for chat in late]
            calls = [
                ((keys.session, keys.due, keys.channel), (chat, again, str(FARTHEST_SECONDS))) for chat, keys in named
            ]
            claimed = await CLAIM_DUE.run_each(self.redis, calls)
        return [Woken(chat, Stored(*kept)) for chat, kept in zip(late, claimed, strict=True) if kept]

    async def waiting(self) -> Waiting:
        """How much is waiting, over all partitions."""
        with faults():
            pipe = self.redis.pipeline(transaction=False)
            for key in (name for kind in ("due", "send", "paced") for name in self.keys.everywhere(kind)):
                pipe.zcard(key)
            sizes = cast("list[int]", await pipe.execute())
        return Waiting(unsent=sum(sizes[PARTITIONS:]), due=sum(sizes[:PARTITIONS]))

    async def figures(self) -> figures.Figures:
        """What can be told of all chats together."""
        return await figures.read(self.redis, self.keys)

    async def counts(self) -> dict[str, int]:
        """The operator's counters, over all partitions."""
        return (await self.figures()).counts

    async def mark(self, trouble: str) -> bool:
        """Notes for a day that a trouble was told; whether nobody had noted it before."""
        with faults():
            return bool(await self.redis.set(self.keys.trouble(trouble), "1", nx=True, ex=TROUBLE_SECONDS))

    async def unmark(self, trouble: str) -> bool:
        """Takes that note away; whether it was there."""
        with faults():
            return bool(await self.redis.delete(self.keys.trouble(trouble)))

    async def close(self) -> None:
        """Ends the connections."""
        await self.redis.aclose()

    async def _claim_paced(self, chat: str, token: str) -> Claimed | None:
        keys = self.keys.chat(chat)
        head, card = await CLAIM_PACED.run(
            self.redis, (keys.outbox, keys.channel, keys.lease, keys.send, keys.paced), (chat, token, self._lease_ms)
        )
        entry = _entry(head)
        return Claimed(chat, entry, card) if entry else None

    async def _hand_back(self, chat: str, token: str, ms: int) -> None:
        keys = self.keys.chat(chat)
        with faults():
            await HAND_BACK.run(self.redis, (keys.lease, keys.send, keys.outbox, keys.paced), (chat, token, ms))

    async def _late(self, sets: Sequence[str], a_second: int, limit: int) -> list[str]:
        """Up to `limit` members past their time, from all partitions alike. Scores count `a_second` to a second."""
        seconds, micros = await self.redis.time()
        now = (seconds + micros / 1e6) * a_second
        late = await self._members(sets, "-inf", str(now), min(limit, OF_A_PARTITION))
        return random.sample(late, min(limit, len(late)))

    async def _out_of_time(self, limit: int) -> list[str]:
        """Up to `limit` chats whose moment lies further ahead than any turn asks for: the clock was wrong then."""
        if limit <= 0:
            return []
        seconds, _ = await self.redis.time()
        beyond = f"({seconds + FARTHEST_SECONDS}"
        return (await self._members(self.keys.everywhere("due"), beyond, "+inf", min(limit, OF_A_PARTITION)))[:limit]

    async def _members(self, sets: Sequence[str], low: str, high: str, limit: int) -> list[str]:
        """Members with a score from `low` to `high`, at most `limit` of each set."""
        pipe = self.redis.pipeline(transaction=False)
        for key in sets:
            pipe.zrange(key, low, high, byscore=True, offset=0, num=limit)
        return [member.decode() for members in await pipe.execute() for member in members]


def _entry(raw: bytes) -> Entry | None:
    """An entry as the scripts write it (keys.py); nothing when there is none."""
    if not raw:
        return None
    head, _, payload = raw.partition(b" ")
    return Entry(head.partition(b"@")[0].decode(), payload)


def _or_empty(number: int | None) -> str | int:
    return "" if number is None else number
