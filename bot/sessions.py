"""The stored session of a chat, read; and what becomes of one that cannot be.

A person is never locked out for a fault in what is kept: the chat is begun anew, and a copy stays for the operator.
Only what a later release has written is left as it is.
"""

import logging

from bot.storage.faults import ChatUnavailable
from bot.storage.store import Store
from flows import NewerSession, Session, read_session

log = logging.getLogger(__name__)


class Sessions:
    """Reads what the store keeps as opaque bytes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._newer: set[str] = set()

    async def read(self, chat: str, data: bytes | None) -> Session:
        """The session; one that cannot be read, for whatever fault, is begun anew.

        One of a later release is ChatUnavailable, until a worker of that release takes it up.
        """
        if data is None:
            return Session()
        try:
            return read_session(data)
        except NewerSession:
            self._say_newer(chat)
            raise ChatUnavailable("a later release has written this chat") from None
        except Exception as fault:
            await self.set_aside(chat, data, type(fault).__name__)
            return Session()

    async def set_aside(self, chat: str, data: bytes, fault: str) -> None:
        """Keeps a copy for the operator, and says where."""
        where = await self._store.keep_aside(chat, data)
        words = "chat %s: its session cannot be read (%s), begun anew; a copy is kept in %s"
        log.error(words, self._store.keys.alias(chat)[:10], fault, where)

    def _say_newer(self, chat: str) -> None:
        """One line a chat, however often it is looked at."""
        if chat not in self._newer:
            self._newer.add(chat)
            alias = self._store.keys.alias(chat)[:10]
            log.error("chat %s: a later release has written it, it is left to workers of that one", alias)
