"""Updates in, turns taken, and only then acknowledged. Sending goes on beside it, and no acknowledgement waits for it.

Within a chat updates keep their order, chats go side by side. An update that cannot be read, or fails three times for a
fault of ours, is set aside so that it blocks nobody. While the store is away nothing is acknowledged, but every text
is still screened (fallback).
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from telegram.error import TelegramError

from bot.channels.telegram.entry import Origin
from bot.channels.telegram.fallback import Fallback
from bot.channels.telegram.polling import LONG_POLL_SECONDS, Polling, Raw, id_of
from bot.channels.telegram.reading import Reader, Reading
from bot.channels.telegram.request import Api
from bot.service import Handled, Sender, Service
from bot.storage.faults import StoreUnavailable
from bot.storage.results import Outcome
from bot.underway import UnderWay

log = logging.getLogger(__name__)

WINDOW: Final = 32
"""So many updates at most are unacknowledged while turns are taken: a session remembers as many ids."""
LOOK_AHEAD: Final = 100
"""So many are looked at while the store is away: the most that Telegram shows without an acknowledgement."""
ATTEMPTS: Final = 3
LONGEST_PAUSE: Final = 5.0
"""The longest pause between two looks while the store is away: an emergency must not wait longer."""
NOTE_LENGTH: Final = 200
GRACE_SECONDS: Final = 3.0
"""How long messages under way may take when the bot stops; after that they are left to other workers."""


class Intake:
    """Works off what polling brings until polling is stopped. `clock` gives whole seconds since the epoch."""

    def __init__(
        self,
        api: Api,
        polling: Polling,
        reader: Reader,
        service: Service[Origin],
        sender: Sender,
        fallback: Fallback,
        clock: Callable[[], int],
        first_pause: float = 0.5,
    ) -> None:
        self._api = api
        self._polling = polling
        self._reader = reader
        self._service = service
        self._sender = sender
        self._fallback = fallback
        self._clock = clock
        self._first_pause = first_pause
        self._settled: set[int] = set()
        self._work = UnderWay()

    async def run(self) -> None:
        """Until polling is stopped; then what is under way is finished or given back. Raises Refused."""
        try:
            while batch := await self._polling.fetch(WINDOW, LONG_POLL_SECONDS):
                self._polling.acknowledge(await self._settle_all(batch))
                self._settled.clear()
            await self._polling.close()
        finally:
            await self._finish()

    async def _settle_all(self, batch: Sequence[Raw]) -> Sequence[Raw]:
        """What was committed or set aside; nothing when the stop came before that."""
        pause = self._first_pause
        while not await self._settle(batch[:WINDOW]):
            if pause == self._first_pause:
                log.warning("the store is away: texts are screened, nothing is acknowledged")
            await self._fallback.look(self._readings(batch))
            await self._polling.rest(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            batch = await self._polling.fetch(LOOK_AHEAD, 0)
            await self._fallback.look(self._readings(batch))
        if batch and pause > self._first_pause:
            log.warning("the store is back")
        self._fallback.over()
        return batch[:WINDOW]

    async def _settle(self, batch: Sequence[Raw]) -> bool:
        """Takes the turns; False when the store is away and some are left."""
        chats: dict[str, list[Reading]] = {}
        for reading in self._readings(batch):
            chats.setdefault(reading.chat, []).append(reading)
        return all(await asyncio.gather(*(self._settle_chat(readings) for readings in chats.values())))

    async def _settle_chat(self, readings: Sequence[Reading]) -> bool:
        """The turns of one chat; what they lead to follows beside. False when the store is away and some are left.

        Repeats are answered last: their answer is a courtesy, and what is new is waited for.
        """
        begun: list[asyncio.Task[None]] = []
        repeats: list[tuple[Reading, Handled]] = []
        try:
            for reading in readings:
                handled = await self._turn(reading)
                self._settled.add(reading.update_id)
                if handled is not None and handled.outcome is Outcome.DUPLICATE:
                    repeats.append((reading, handled))
                else:
                    begun.append(self._work.begin(self._after(reading, handled)))
        except StoreUnavailable:
            return False
        finally:
            self._work.begin(self._answer_repeats(repeats, begun))
        return True

    async def _turn(self, reading: Reading) -> Handled | None:
        """One turn; None when it fails again and again and is set aside."""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await self._service.handle(reading.chat, reading.update_id, reading.event, reading.origin)
            except StoreUnavailable:
                raise
            except Exception as fault:
                log.error("update %d failed (%s), attempt %d", reading.update_id, type(fault).__name__, attempt)
                await asyncio.sleep(0.1 * attempt)
        log.error("update %d is set aside", reading.update_id, extra={"fault": "set_aside"})
        return None

    async def _after(self, reading: Reading, handled: Handled | None) -> None:
        """Send what was committed, then answer the tap: the other way round costs a visible round trip."""
        if handled is None:
            await self._apologise(reading)
            return
        if handled.outcome is Outcome.MINE:
            await self._service.deliver(reading.chat, handled.token, handled.head, handled.card, self._sender)
        await self._answer(reading.origin.callback_id, handled.note)

    async def _answer_repeats(
        self, repeats: Sequence[tuple[Reading, Handled]], begun: Sequence[asyncio.Task[None]]
    ) -> None:
        """A process that is gone may have committed them: what it left is sent before the tap is answered again."""
        if repeats and begun:
            await asyncio.wait(begun)
        for reading, handled in repeats:
            with suppress(StoreUnavailable):  # left to the lease
                await self._service.deliver_left(reading.chat, self._sender)
            await self._answer(reading.origin.callback_id, handled.note)

    async def _apologise(self, reading: Reading) -> None:
        if reading.is_private:
            await self._fallback.apologise(reading.chat)
        await self._answer(reading.origin.callback_id, "")

    async def _answer(self, callback_id: str, note: str) -> None:
        """Best effort: a tap that is too old to be answered needs none any more."""
        if not callback_id:
            return
        try:
            await self._api.call("answerCallbackQuery", callback_query_id=callback_id, text=note[:NOTE_LENGTH])
        except TelegramError as fault:
            log.info("a tap was not answered (%s)", type(fault).__name__)

    def _readings(self, batch: Sequence[Raw]) -> list[Reading]:
        """What is still to be done, read; what cannot be read is set aside, and its content kept out of the log."""
        readings = []
        for raw in batch:
            if id_of(raw) in self._settled:
                continue
            try:
                reading = self._reader.read(raw, self._clock())
            except Exception as fault:
                name = type(fault).__name__
                log.error(
                    "update %d cannot be read (%s), it is set aside", id_of(raw), name, extra={"fault": "set_aside"}
                )
                reading = None
            if reading is None:
                self._settled.add(id_of(raw))
            else:
                readings.append(reading)
        return readings

    async def _finish(self) -> None:
        """What is being sent gets a moment; then its leases are given back."""
        await self._work.wait(GRACE_SECONDS)
        await self._work.stop()
