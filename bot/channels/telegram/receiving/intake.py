"""Updates in, each into the queue of its chat; the queues are worked off side by side.

Within a chat updates keep their order, and no chat waits for another's. A text that has to wait is screened at once,
and a sign in it hurries its chat; where the store is silent, a sign is told without it (vigil). An update that cannot
be read is set aside so that it blocks nobody. Refuses to know how updates are fetched, and how Telegram is told that
one is settled.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from bot.channels.telegram.receiving.fallback import Fallback
from bot.channels.telegram.receiving.limits import Limits
from bot.channels.telegram.receiving.reading import Reader
from bot.channels.telegram.receiving.settling import Item, Queue, Settled, Settling
from bot.channels.telegram.receiving.updates import Raw, id_of
from bot.channels.telegram.receiving.vigil import Vigil
from bot.service import has_text
from bot.underway import UnderWay

log = logging.getLogger(__name__)

TURN_SECONDS: Final = 4.0
"""How long turns that have begun may take when the bot stops; after that their updates come again."""


class Intake:
    """Takes updates until it is stopped. `clock` gives whole seconds since the epoch."""

    def __init__(self, reader: Reader, settling: Settling, fallback: Fallback, clock: Callable[[], int]) -> None:
        self._reader = reader
        self._settling = settling
        self._fallback = fallback
        self._clock = clock
        self._limits = Limits()
        self._vigil = Vigil(settling.silent, fallback, settling.work)
        self._queues: dict[str, Queue] = {}
        self._turns = UnderWay()

    def take(self, raw: Raw, *, is_patient: bool = True) -> asyncio.Future[Settled]:
        """Queues an update. The future is cancelled when the stop comes first: then it must come again.

        It fails with StoreUnavailable when the store is away and the update is not patient.
        """
        settled: asyncio.Future[Settled] = asyncio.get_running_loop().create_future()
        item = self._read(raw, settled, is_patient=is_patient)
        if item is None:
            settled.set_result(Settled())
        elif self._settling.stopping.is_set():
            settled.cancel()
        else:
            self._line_up(item)
        return settled

    def hold_texts(self, *, held: bool) -> None:
        """While held, texts are neither screened nor read: first all that waits is to be seen."""
        self._fallback.screeners.hold(held=held)
        self._settling.texts.hold(held=held)

    async def stop(self) -> None:
        """Turns that have begun are finished, the others left for later."""
        self._settling.stop()
        await self._turns.wait(TURN_SECONDS)
        await self._turns.stop()

    async def finish(self) -> None:
        """What is being sent gets a moment; then its leases are given back."""
        await self._settling.finish()

    def _read(self, raw: Raw, settled: asyncio.Future[Settled], *, is_patient: bool) -> Item | None:
        """What cannot be read is set aside, and its content kept out of the log."""
        try:
            reading = self._reader.read(raw, self._clock())
            if reading is None:
                return None
            return Item(reading, settled, is_patient, self._limits.count(reading))
        except Exception as fault:
            name = type(fault).__name__
            log.error("update %s cannot be read (%s), it is set aside", id_of(raw), name, extra={"fault": "set_aside"})
            return None

    def _line_up(self, item: Item) -> None:
        chat = item.reading.chat
        queue = self._queues.get(chat)
        must_wait = queue is not None or item.extra is not None or self._settling.texts.is_busy
        if must_wait and has_text(item.reading.event):
            item.sign = asyncio.create_task(self._looked_ahead(item))
        if queue is None:
            queue = self._queues[chat] = Queue()
            self._turns.begin(self._work_off(chat, queue))
        elif chat in self._settling.outage:
            self._settling.work.begin(self._fallback.look([item.reading]))
        queue.items.append(item)
        item.settled.add_done_callback(lambda _: self._fallback.forget(item.reading))
        self._vigil.watch(item.reading, item.settled)

    async def _looked_ahead(self, item: Item) -> bool:
        """Whether there is a sign in it; its chat is hurried until it is settled."""
        chat = item.reading.chat
        if item.settled.done() or not await self._fallback.has_sign(item.reading):
            return False
        if not item.settled.done():
            self._settling.texts.hurry(chat)
            item.settled.add_done_callback(lambda _: self._settling.texts.calm(chat))
        return True

    async def _work_off(self, chat: str, queue: Queue) -> None:
        """The turns of one chat, one after the other, until none waits or the stop comes."""
        try:
            while queue.items and not self._settling.stopping.is_set():
                await self._settle(queue)
                queue.items.popleft()
        finally:
            del self._queues[chat]
            for item in queue.items:
                item.settled.cancel()
                if item.sign:
                    item.sign.cancel()
            self._settling.worked_off(queue)

    async def _settle(self, queue: Queue) -> None:
        """The first of the queue; a fault of ours sets it aside."""
        try:
            await self._settling.settle(queue)
        except Exception as fault:
            item = queue.items[0]
            name = type(fault).__name__
            log.error("update %d is set aside (%s)", item.reading.update_id, name, extra={"fault": "set_aside"})
            if not item.settled.done():
                item.settled.set_result(Settled())
