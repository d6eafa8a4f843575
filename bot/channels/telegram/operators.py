"""The chats of whoever runs the bot (`ADMIN_CHATS`): they may ask for `/stats` and are told what is wrong.

Both go past store and outbox, for those may be what is wrong: as well as it can, once. In every other chat `/stats` is
a command that there is not.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from typing import Final

from telegram.error import TelegramError

from bot.channels.telegram.entry import CHAT, Origin
from bot.channels.telegram.sending.render import alone
from bot.delivery import Gone, Sender, TryLater
from bot.operations.desk import Desk
from bot.service import Handled, Service
from bot.storage.results import Outcome, Stored
from bot.storage.store import Store
from flows import Commanded, Event, Kind, Overheard, Reply, Session, Turn

log = logging.getLogger(__name__)

STATS: Final = "stats"


class Operators:
    """The operators' chats, by their ids."""

    def __init__(self, sender: Sender, chats: Collection[int]) -> None:
        self._sender = sender
        self._chats = tuple(f"{CHAT}{number}" for number in chats)

    def __contains__(self, chat: str) -> bool:
        return chat in self._chats

    async def tell(self, text: str) -> None:
        """To all of them."""
        await asyncio.gather(*(self.say(chat, text) for chat in self._chats))

    async def say(self, chat: str, text: str) -> None:
        """To one of them. What does not get through is told to the log alone."""
        try:
            for payload in alone(Reply(kind=Kind.MESSAGE, text=text)):
                await self._sender.send(chat, payload, 0)
        except (Gone, TryLater, TelegramError, TimeoutError) as fault:
            log.warning("a word to the operators did not get through (%s)", type(fault).__name__)


class Attended(Service[Origin]):
    """A service whose turns are watched from a desk, and that answers the operators' `/stats` itself."""

    def __init__(
        self,
        store: Store,
        turn: Callable[[Session, Event], Turn],
        render: Callable[[Turn, Origin | None], Sequence[bytes]],
        clock: Callable[[], int],
        desk: Desk,
        operators: Operators,
    ) -> None:
        super().__init__(store, turn, render, clock, observe=desk.observe)
        self.desk = desk
        self._operators = operators

    async def handle(
        self,
        chat: str,
        update_id: int | None,
        event: Event,
        origin: Origin | None = None,
        stored: Stored | None = None,
    ) -> Handled:
        """As every service does; `/stats` of an operator is answered at once and leaves no trace in the chat."""
        if chat in self._operators and _asks_for_stats(event):
            await self._operators.say(chat, self.desk.stats())
            return Handled(Outcome.NONE)
        return await super().handle(chat, update_id, event, origin, stored)


def _asks_for_stats(event: Event) -> bool:
    """The bare command; with any words behind it, those are read as everybody's are."""
    match event:
        case Commanded(name=name, rest=rest):
            return name == STATS and rest in ("", STATS)
        case Overheard(text=text, addressed=True):  # an operators' group
            return text.strip().partition("@")[0] == f"/{STATS}"
        case _:
            return False
