"""The chats of whoever runs the bot (`ADMIN_CHATS`): they may ask for `/stats` and are told what is wrong.

Both go past store and outbox, for those may be what is wrong: as well as it can, once. In every other chat `/stats` is
a command that there is not.
"""

import asyncio
import logging
from collections.abc import Collection
from typing import Final

from telegram.error import TelegramError

from bot.channels.telegram.entry import CHAT
from bot.channels.telegram.sending.render import alone
from bot.delivery import Gone, Sender, TryLater
from bot.operations.desk import Desk
from flows import Commanded, Event, Kind, Overheard, Reply

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


async def answers_stats(operators: Operators, desk: Desk, chat: str, event: Event) -> bool:
    """Answers an operator's `/stats` at once, without a trace in the chat; False where it is none."""
    if chat not in operators or not _asks_for_stats(event):
        return False
    await operators.say(chat, desk.stats())
    return True


def _asks_for_stats(event: Event) -> bool:
    """The bare command; with any words behind it, those are read as everybody's are."""
    match event:
        case Commanded(name=name, rest=rest):
            return name == STATS and rest in ("", STATS)
        case Overheard(text=text, addressed=True):  # an operators' group
            return text.strip().partition("@")[0] == f"/{STATS}"
        case _:
            return False
