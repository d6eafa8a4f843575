"""What is said when a turn cannot be taken: the emergency message when the text calls for it, else one apology.

It is sent past store and outbox, for those may be what is missing; nothing is noted, and the update is worked off
later as if it came then. Knows no Telegram types; the words are handed in.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable

from telegram.error import TelegramError

from bot.channels.telegram.reading import Reading
from bot.channels.telegram.render import alone
from bot.service import Gone, Sender, TryLater
from flows import Chose, Commanded, Event, Reply, Said, Unreadable

log = logging.getLogger(__name__)


class Fallback:
    """Speaks while the store is away. `alarm` screens an event and gives the message it calls for, or None."""

    def __init__(self, sender: Sender, alarm: Callable[[Event], Reply | None], apology: Reply) -> None:
        self._sender = sender
        self._alarm = alarm
        self._apology = apology
        self._looked: set[int] = set()
        self._told: set[str] = set()

    async def look(self, readings: Iterable[Reading]) -> None:
        """Screens what has not been looked at since the store went away. What cannot be sent is looked at again."""
        await asyncio.gather(*(self._look(one) for one in readings if one.update_id not in self._looked))

    def over(self) -> None:
        """The store is back: the next time it goes, everybody is told anew."""
        self._looked.clear()
        self._told.clear()

    async def apologise(self, chat: str) -> bool:
        """Says that something went wrong. False when that could not be sent either."""
        return await self._say(chat, self._apology)

    async def _look(self, reading: Reading) -> None:
        alarm = await asyncio.to_thread(self._screened, reading.event)
        if alarm is not None:
            done = await self._say(reading.chat, alarm)
        elif reading.is_private and reading.chat not in self._told and _wants_an_answer(reading.event):
            self._told.add(reading.chat)
            done = await self.apologise(reading.chat)
            self._told -= set() if done else {reading.chat}
        else:
            done = True
        if done:
            self._looked.add(reading.update_id)

    def _screened(self, event: Event) -> Reply | None:
        try:
            return self._alarm(event)
        except Exception as fault:
            log.error("a text could not be screened (%s)", type(fault).__name__)
            return self._apology  # it carries the emergency numbers

    async def _say(self, chat: str, reply: Reply) -> bool:
        try:
            for payload in alone(reply):
                await self._sender.send(chat, payload, 0)
        except Gone:
            return True
        except (TryLater, TelegramError, TimeoutError) as fault:
            log.warning("a message past the outbox did not get through (%s)", type(fault).__name__)
            return False
        return True


def _wants_an_answer(event: Event) -> bool:
    return isinstance(event, Said | Commanded | Chose | Unreadable)
