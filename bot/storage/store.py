"""What is kept of a chat: load it, write a turn whole, send what was written, and take up what was left undone.

Sessions and payloads are opaque bytes. A turn is one script: session, next moment and outgoing entries are written
together or not at all. Whoever commits first holds the *lease* to send for the chat; a lease that runs out can be
claimed by any worker. The server's clock counts, and moments of another are brought to it. Commit and ack are safe to
repeat and are repeated when their answer is lost; nothing else is. Refuses to know what a conversation is, and which
channel it runs in.
"""

from collections.abc import Collection
from typing import Final

from bot.storage.calls.caller import SLOTS, Caller
from bot.storage.calls.connect import Client, faults
from bot.storage.calls.routes import route_of, within
from bot.storage.calls.script import Script
from bot.storage.figures import Census, Figures
from bot.storage.keys import Keys, partition
from bot.storage.late import LATE, TAKE_TOKENS, Bucket, Late
from bot.storage.leases import Leases
from bot.storage.results import Acked, CardChange, Claimed, Committed, Entry, Outcome, Stored, Waiting, Woken, Writing
from bot.storage.servers.trust import Trust

TOMBSTONE_SECONDS: Final = 24 * 3600
"""Telegram redelivers what it could not deliver for a day; so long the last ids of a forgotten chat are kept."""

TROUBLE_SECONDS: Final = 24 * 3600
"""So long it is known that the operators were told of a trouble, should nobody be left to say that it is over."""

OVERTAKEN: Final = 100
"""So many chats of each partition are taken over from a worker that is gone."""

FARTHEST_SECONDS: Final = 31 * 24 * 3600
"""No turn asks to be woken later than that (dialogue/checkins/checkins.py): a moment beyond is of a wrong clock."""

FARTHEST_SENDING_SECONDS: Final = 600
"""No chat is put off for longer than that (telegram/sending/pauses.py), nor by `claim_unsent` and `commit`."""

LOAD = Script("load")
COMMIT = Script("commit")
ACK = Script("ack")
HAND_BACK = Script("hand_back")
CLAIM_UNSENT = Script("claim_unsent")
CLAIM_PACED = Script("claim_paced")
CLAIM_DUE = Script("claim_due")
TAKE_OVER = Script("take_over")
HOT: Final = (LOAD, COMMIT, ACK, HAND_BACK, LATE, CLAIM_UNSENT, CLAIM_PACED, CLAIM_DUE, TAKE_TOKENS)
"""What each new connection is told beforehand."""


class Store:
    """One Redis full of chats. All methods raise StoreUnavailable when it does not serve us.

    `secret` keys the names of tombstones. A silent chat is kept for `keep_seconds`. A lease lasts `lease_ms`, which
    must be longer than sending one message may take. `root` stands before all keys; `place`: see Leases.
    """

    def __init__(
        self,
        redis: Client,
        secret: bytes,
        keep_seconds: int,
        lease_ms: int = 15_000,
        root: str = "thora",
        place: str = "",
    ) -> None:
        self.redis = redis
        self.leases = Leases(place)
        self.keys = Keys(secret, root)
        self._keep = keep_seconds
        self._lease_ms = lease_ms
        self._route = route_of(redis, [("SCRIPT", "LOAD", script.text) for script in HOT])
        self._caller = Caller(self._route, self.keys)
        self.bucket = Bucket(self._caller, self.keys.bucket, is_apart=self._route.is_many)
        self._late = Late(self._caller, self.keys)
        self._census = Census(self._caller, self._route, self.keys)
        self.trust = Trust(redis, self._route, self.keys)

    async def check(self, bot: int | None = None) -> None:
        """Whether this Redis can be trusted with answers; raises StoreError with fault and remedy if not.

        `bot`: whose chats they are; data of another bot is refused. From then on the data may not vanish unnoticed.
        """
        await self.trust.check(bot)

    async def recheck(self) -> dict[str, str]:
        """What has become wrong with this Redis since, in words, by what it is about."""
        return await self.trust.recheck()

    async def load(self, chat: str) -> Stored:
        """The session of `chat`, in one round trip."""
        self.trust.must_stand()
        keys = self.keys.chat(chat)
        here = self.keys.here(partition(chat))
        args = (int(self.trust.is_earned),)
        read = (keys.session, keys.tombstone, keys.channel, here)
        version, session, card = await self._caller.run(LOAD, chat, read, args, surely=True)
        return Stored(version, session or None, card)

    async def silent(self, chats: Collection[str], seconds: float) -> set[str]:
        """Those of `chats` whose server gives no answer within so many seconds; it is asked once for many of them.

        Never raises: what cannot be asked is silent.
        """
        places = {chat: partition(chat) if self._route.is_many else 0 for chat in chats}
        asked = sorted(set(places.values()))
        calls = [(SLOTS[place], ("EXISTS", self.keys.here(place))) for place in asked]
        answers = await within(seconds, self._route, calls)
        quiet = {place for place, answer in zip(asked, answers, strict=True) if isinstance(answer, Exception)}
        return {chat for chat, place in places.items() if place in quiet}

    async def commit(self, chat: str, turn: Writing) -> Committed:
        """Writes one turn, unless its update has been counted or the session has changed since it was loaded."""
        keys = self.keys.chat(chat)
        keep_for = self._keep if turn.keep_for is None else turn.keep_for
        args: list[str | int | bytes] = [chat, _or_empty(turn.update_id), turn.version, turn.session, turn.token]
        args += [self._lease_ms, _or_empty(turn.due), _or_empty(turn.now), keep_for]
        args += [int(turn.drop_waiting), int(turn.forget), TOMBSTONE_SECONDS, turn.sending.value]
        args += [len(turn.counts), *turn.counts, *turn.payloads]
        written = (*keys, self.keys.aside(chat))
        outcome, head, card = await self._caller.run(COMMIT, chat, written, args, surely=True)
        return Committed(Outcome(outcome.decode()), _entry(head) if head else None, card)

    async def ack(
        self, chat: str, *, token: str, entry_id: str, card: CardChange = CardChange.KEEP, message_id: int = 0
    ) -> Acked:
        """Notes that the entry was sent, renews the lease and gives the next entry.

        OPEN makes `message_id` the open card, CLOSE leaves none; the card that was open before comes back as
        `old_card`. When the lease has become somebody else's, nothing is noted.
        """
        keys = self.keys.chat(chat)
        mine, head, old_card = await self._caller.run(
            ACK,
            chat,
            (keys.session, keys.outbox, keys.channel, keys.lease, keys.send),
            (chat, token, entry_id, card.value, message_id, self._lease_ms),
            surely=True,
        )
        return Acked(_entry(head) if head else None, old_card, bool(mine))

    async def keep_aside(self, chat: str, session: bytes) -> str:
        """A copy of a session that cannot be used, for the operator; `forget` removes it. The key it lies in."""
        return await self._caller.keep_aside(chat, session)

    async def postpone(self, chat: str, *, token: str, seconds: float) -> None:
        """Nobody sends for `chat` for so long; then anybody may."""
        await self._hand_back(chat, token, int(seconds * 1000))

    async def release(self, chat: str, *, token: str) -> None:
        """Anybody may send for `chat` from now on."""
        await self._hand_back(chat, token, 0)

    async def claim_unsent(self, token: str, limit: int) -> list[Claimed]:
        """Takes over at most `limit` chats whose entries nobody is sending. `token` must be new each time."""
        self.trust.must_stand()
        late = await self._late.chats("send", 1000, limit, FARTHEST_SENDING_SECONDS)
        calls = []
        for chat in late:
            keys = self.keys.chat(chat)
            calls.append((chat, (keys.outbox, keys.channel, keys.lease, keys.send), (chat, token, self._lease_ms)))
        answers = await self._caller.run_each(CLAIM_UNSENT, calls)
        claimed = [
            Claimed(chat, _entry(got[0]), got[1]) for chat, got in zip(late, answers, strict=True) if got and got[0]
        ]
        return sorted(claimed, key=lambda one: not one.head.is_alarm)

    async def claim(self, chat: str, token: str) -> Claimed | None:
        """Takes over this chat, if it has entries that nobody is sending."""
        keys = self.keys.chat(chat)
        head, card = await self._caller.run(
            CLAIM_UNSENT, chat, (keys.outbox, keys.channel, keys.lease, keys.send), (chat, token, self._lease_ms)
        )
        return Claimed(chat, _entry(head), card) if head else None

    async def claim_paced(self, token: str, limit: int, rate: float) -> tuple[list[Claimed], bool]:
        """Takes up at most `limit` chats that wait for what nobody asked for, at `rate` messages a second over all.

        Also tells whether some were left waiting. `token` must be new each time. A chat with several messages is
        taken up whole; what that is over the rate is paid back before the next.
        """
        self.trust.must_stand()
        late = await self._late.chats("paced", 1000, limit, FARTHEST_SENDING_SECONDS)
        given = await self.bucket.share(rate, len(late)) if late else 0
        calls = []
        for chat in late[:given]:
            keys = self.keys.chat(chat)
            paced = (keys.outbox, keys.channel, keys.lease, keys.send, keys.paced)
            calls.append((chat, paced, (chat, token, self._lease_ms)))
        answers = await self._caller.run_each(CLAIM_PACED, calls)
        got = [(chat, one) for (chat, *_), one in zip(calls, answers, strict=True) if one and one[0]]
        self.bucket.owe(sum(entries - 1 for _, (_, _, entries) in got))
        return [Claimed(chat, _entry(head), card) for chat, (head, card, _) in got], given < len(late)

    async def take_over(self, channel: str) -> None:
        """Whoever sent from our place for the chats of this channel (what their names begin with) is gone: anybody may
        from now on. Of very many the first few thousand; the others' leases run out.
        """
        calls = []
        for chat in await self._late.all_sending(OVERTAKEN):
            if chat.startswith(channel):
                keys = self.keys.chat(chat)
                calls.append((chat, (keys.lease, keys.send), (chat, self.leases.place, self.leases.own)))
        await self._caller.run_each(TAKE_OVER, calls)

    async def claim_due(self, limit: int) -> list[Woken]:
        """At most `limit` chats whose moment has come. Each is handed out once, again only if no turn follows."""
        self.trust.must_stand()
        again = str(self._lease_ms * 4 / 1000)
        await self._late.keep_to_the_clock()
        late = await self._late.chats("due", 1, limit, FARTHEST_SECONDS)
        calls = []
        for chat in late:
            keys = self.keys.chat(chat)
            calls.append((chat, (keys.session, keys.due, keys.channel), (chat, again, str(FARTHEST_SECONDS))))
        claimed = await self._caller.run_each(CLAIM_DUE, calls)
        return [Woken(chat, Stored(*kept)) for chat, kept in zip(late, claimed, strict=True) if kept]

    async def waiting(self) -> Waiting:
        """How much is waiting, over all partitions that answer."""
        return await self._census.waiting()

    async def figures(self) -> Figures:
        """What can be told of all chats together; a node of a cluster that is away is left out, and that is told."""
        return await self._census.figures()

    async def counts(self) -> dict[str, int]:
        """The operator's counters, over all partitions."""
        return (await self.figures()).counts

    async def mark(self, trouble: str) -> bool:
        """Notes for a day that a trouble was told; whether nobody had noted it before."""
        self.trust.must_stand()
        with faults():
            return bool(await self.redis.set(self.keys.trouble(trouble), "1", nx=True, ex=TROUBLE_SECONDS))

    async def unmark(self, trouble: str) -> bool:
        """Takes that note away; whether it was there."""
        self.trust.must_stand()
        with faults():
            return bool(await self.redis.delete(self.keys.trouble(trouble)))

    async def close(self) -> None:
        """Ends the connections."""
        await self._route.close()
        await self.redis.aclose()

    async def _hand_back(self, chat: str, token: str, ms: int) -> None:
        keys = self.keys.chat(chat)
        await self._caller.run(
            HAND_BACK, chat, (keys.lease, keys.send, keys.outbox, keys.paced), (chat, token, ms), surely=True
        )


def _entry(raw: bytes) -> Entry:
    """An entry as the scripts write it (keys.py)."""
    head, _, payload = raw.partition(b" ")
    return Entry(head.partition(b"@")[0].decode("latin-1"), payload, head.endswith(b"!"))


def _or_empty(number: int | None) -> str | int:
    return "" if number is None else number
