"""Names of keys: where each part of a chat lies, and in which partition.

All keys of a partition share a hash tag, so that one script can write a whole turn on a single server, under Sentinel
and in a Cluster. The number of partitions is fixed for life. Keys hold the chat key as it is ("telegram:42"); the
tombstone alone holds a keyed hash, because it outlives the wish to be forgotten. Knows no server and no values.
"""

import hmac
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

PARTITIONS = 64
"""Fixed for life: `Store.check` refuses data written with another number."""


class ChatKeys(NamedTuple):
    """The keys of one chat; all of them lie in one partition."""

    session: str
    """Hash: `v` version, `d` session, `u` ids of the last updates, `t` token of a last turn that had no update."""
    outbox: str
    """List of entries not sent yet, oldest first: entry id (it ends in `u` if nobody asked), `@` and the second it was
    written in, `!` if it is an alarm, a space, the payload. Earlier releases wrote only id, space and payload."""
    channel: str
    """Hash: `card`, the message id of the open card."""
    lease: str
    """Token of whoever is sending for this chat."""
    tombstone: str
    """Hash left after `forget` for a day: `v` version and `u` ids, so that an old update redelivered is known."""
    due: str
    """Sorted set of the partition: chat -> second at which it wants to be woken."""
    send: str
    """Sorted set of the partition: chat with unsent entries -> millisecond from which anyone may send for it."""
    paced: str
    """Sorted set of the partition: chat that only waits for what nobody asked for -> millisecond from which it may
    have its turn. It is in `send` or here, never in both."""
    counts: str
    """Hash of the partition: name -> how often it happened. Knows no chat."""


@dataclass(frozen=True)
class Keys:
    """Names keys. `root` stands before all of them; `secret` keys the hash in a tombstone's name."""

    secret: bytes
    root: str = "thora"

    @property
    def meta(self) -> str:
        """Hash with what holds for the whole of the data: `partitions`, the `bot` it is of, whether it is `marked`; the
        seconds at which a chat was `forgotten` last, and at which the append-only file was last `rewritten`.
        """
        return f"{self.root}:meta"

    @property
    def bucket(self) -> str:
        """The bucket that what nobody asked for is paced by: the millisecond up to which its tokens are spent."""
        return f"{self.root}:bucket"

    @property
    def rewriters_turn(self) -> str:
        """Who has the append-only file written anew; the others leave it for so long."""
        return f"{self.root}:rewriter"

    def files(self, token: str) -> str:
        """Hash: digest of a file's content -> the id it was given when the bot with this token uploaded it."""
        return f"{self.root}:files:{self.alias(token)}"

    def edited(self, chat: str) -> str:
        """There while an edit in `chat` is under way, and for a moment after it."""
        return f"{self._tag(partition(chat))}e:{chat}"

    def chat(self, chat: str) -> ChatKeys:
        """The keys of `chat`; they are asked for several times a turn, and a keyed hash takes its time."""
        return _chat_keys(self, chat)

    def alias(self, chat: str) -> str:
        """A name for `chat` that tells nobody who it is: for tombstones and logs."""
        return _alias(self.secret, chat)

    def aside(self, chat: str) -> str:
        """Hash: what of `chat` could not be used, by name and time, for the operator. Deleting the chat removes it."""
        return f"{self._tag(partition(chat))}x:{self.alias(chat)}"

    def here(self, number: int) -> str:
        """A mark in the partition `number`: the data is there. It is gone when a server comes back without it."""
        return f"{self._tag(number)}here"

    def trouble(self, name: str) -> str:
        """The note that the operators were told of a trouble: of several workers one tells."""
        return f"{self.root}:trouble:{name}"

    def everywhere(self, name: str) -> list[str]:
        """The key `name` of all partitions: due, send, paced, counts, or `clock`, the second that it was there last."""
        return [f"{self._tag(p)}{name}" for p in range(PARTITIONS)]

    def _tag(self, number: int) -> str:
        return f"{self.root}:{{p{number:02}}}:"


@lru_cache(maxsize=512)  # names and logs ask for it in every turn
def _alias(secret: bytes, name: str) -> str:
    return hmac.digest(secret, name.encode(), "sha256").hex()[:32]


@lru_cache(maxsize=512)
def _chat_keys(keys: Keys, chat: str) -> ChatKeys:
    here = f"{keys.root}:{{p{partition(chat):02}}}:"
    return ChatKeys(
        session=f"{here}s:{chat}",
        outbox=f"{here}o:{chat}",
        channel=f"{here}c:{chat}",
        lease=f"{here}l:{chat}",
        tombstone=f"{here}t:{keys.alias(chat)}",
        due=f"{here}due",
        send=f"{here}send",
        paced=f"{here}paced",
        counts=f"{here}counts",
    )


def partition(chat: str) -> int:
    """The partition of `chat`, 0 to 63, for life."""
    return crc32(chat.encode()) % PARTITIONS
