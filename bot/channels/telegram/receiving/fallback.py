"""What is said past store and outbox: the emergency message a text calls for while a turn cannot be taken, else one
apology; and that somebody wrote too much at once.

The update is worked off later as if it came then, and what was told already is then only given its buttons. Each text
is screened once, in a thread of its own, chat by chat, so that no queue holds the screen up. Knows no Telegram types;
the words are handed in.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable

from telegram.error import TelegramError

from bot.channels.telegram.receiving.reading import Reading
from bot.channels.telegram.sending.render import alone
from bot.delivery import Gone, Sender, TryLater
from bot.turnstile import Turnstile
from flows import Chose, Commanded, Event, Reply, Said, Unreadable

log = logging.getLogger(__name__)


class Fallback:
    """Speaks while the store is away. `alarm` screens an event and gives the message it calls for, or None."""

    def __init__(
        self, sender: Sender, alarm: Callable[[Event], Reply | None], apology: Reply, crowded: Reply | None = None
    ) -> None:
        self._sender = sender
        self._alarm = alarm
        self._apology = apology
        self._crowded = crowded or apology
        self.screeners = Turnstile(1, newest_first=True)
        self._looked: set[int] = set()
        self._told: set[str] = set()
        self._screenings: dict[int, asyncio.Task[Reply | None]] = {}

    async def look(self, readings: Iterable[Reading], *, only_alarms: bool = False) -> None:
        """Says what is to be said to each that was told nothing since the store went away.

        What cannot be sent is looked at again. `only_alarms`: where there is no sign, nothing is said yet.
        """
        await asyncio.gather(
            *(self._look(one, only_alarms=only_alarms) for one in readings if one.update_id not in self._looked)
        )

    async def has_sign(self, reading: Reading) -> bool:
        """Whether there is a warning sign in the words. One that cannot be screened counts as one."""
        return await self._screened(reading) is not None

    def over(self, reading: Reading) -> None:
        """Its turn was taken: the store is back for this chat, and the next time it goes, they are told anew."""
        self._looked.discard(reading.update_id)
        self._told.discard(reading.chat)

    def forget(self, reading: Reading) -> None:
        """It is settled: what its words were taken for need not be known any more, and nothing more is said to it."""
        self._screenings.pop(reading.update_id, None)

    async def apologise(self, chat: str) -> bool:
        """Says that something went wrong. False when that could not be sent either."""
        return await self._say(chat, self._apology)

    async def tell_crowded(self, chat: str) -> bool:
        """Says that not all of so much is answered. False when that could not be sent."""
        return await self._say(chat, self._crowded)

    async def _look(self, reading: Reading, *, only_alarms: bool) -> None:
        alarm = await self._screened(reading)
        is_settled = reading.update_id not in self._screenings
        if is_settled or reading.update_id in self._looked or (alarm is None and only_alarms):
            return
        self._looked.add(reading.update_id)
        if not await self._has_been_told(reading, alarm):
            self._looked.discard(reading.update_id)

    async def _has_been_told(self, reading: Reading, alarm: Reply | None) -> bool:
        """Says what is to be said; False when it did not get through."""
        if alarm is not None:
            return await self._say(reading.chat, alarm, reading.update_id)
        if not reading.is_private or reading.chat in self._told or not _wants_an_answer(reading.event):
            return True
        self._told.add(reading.chat)
        done = await self.apologise(reading.chat)
        self._told -= set() if done else {reading.chat}
        return done

    async def _screened(self, reading: Reading) -> Reply | None:
        """The alarm that its words call for, or None. However many ask, it is screened once."""
        if reading.update_id not in self._screenings:
            self._screenings[reading.update_id] = asyncio.create_task(self._screen(reading))
        return await asyncio.shield(self._screenings[reading.update_id])

    async def _screen(self, reading: Reading) -> Reply | None:
        try:
            return await self.screeners.run(reading.chat, lambda: self._alarm(reading.event))
        except Exception as fault:
            log.error("a text could not be screened (%s)", type(fault).__name__)
            return self._apology  # it carries the emergency numbers

    async def _say(self, chat: str, reply: Reply, update_id: int = 0) -> bool:
        try:
            for payload in alone(reply, update_id):
                await self._sender.send(chat, payload, 0)
        except Gone:
            return True
        except (TryLater, TelegramError, TimeoutError) as fault:
            log.warning("a message past the outbox did not get through (%s)", type(fault).__name__)
            return False
        return True


def _wants_an_answer(event: Event) -> bool:
    return isinstance(event, Said | Commanded | Chose | Unreadable)
