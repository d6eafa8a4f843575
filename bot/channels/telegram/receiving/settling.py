"""One update of a chat: its turn, and what follows. Settled once it is committed or set aside; sending is beside that.

An update that fails three times for a fault of ours is set aside with an apology. While the store is away texts are
screened (fallback), and a patient update is tried again until it is back. Refuses to know queues.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from telegram.error import TelegramError

from bot.channels.telegram.busy import NOTICED_SECONDS, TYPING, shown_busy
from bot.channels.telegram.entry import CHAT, Origin
from bot.channels.telegram.receiving.fallback import Fallback
from bot.channels.telegram.receiving.limits import Extra
from bot.channels.telegram.receiving.outage import Outage
from bot.channels.telegram.receiving.reading import Reading
from bot.channels.telegram.request import Api
from bot.delivery import Sender
from bot.service import Handled, Service, has_text
from bot.storage.faults import StoreUnavailable
from bot.storage.results import Outcome
from bot.turnstile import Turnstile
from bot.underway import UnderWay

log = logging.getLogger(__name__)

ATTEMPTS: Final = 3
TEXTS: Final = 8
"""So many texts are in work at a time: enough that the readers never wait for the store, few enough to keep order."""
OTHERS: Final = 64
"""So many taps and commands, so that thousands that piled up do not all wake the loop at once."""
LONGEST_PAUSE: Final = 5.0
"""The longest pause between two tries of a chat while the store is away."""
NOTE_LENGTH: Final = 200
GRACE_SECONDS: Final = 3.0
"""How long messages under way may take when the bot stops; after that they are left to other workers."""


class Settled(Struct, frozen=True):
    """An update is done with: committed, or set aside. A tap wants an answer, with a note or without."""

    callback_id: str = ""
    note: str = ""


@dataclass(slots=True)
class Item:
    """An update in the queue of its chat.

    `is_patient`: it waits for a store that is away, and its tap is answered here; else StoreUnavailable goes to whoever
    brought it, who also answers the tap. `extra`: why it is one too many. `sign`: whether the screen hears a sign in
    it, where that was asked.
    """

    reading: Reading
    settled: asyncio.Future[Settled]
    is_patient: bool
    extra: Extra | None = None
    sign: asyncio.Task[bool] | None = None


@dataclass(slots=True)
class Queue:
    """What waits of one chat, the first being worked on; what of it is being sent; which repeats are to be answered."""

    items: deque[Item] = field(default_factory=deque)
    begun: list[asyncio.Task[None]] = field(default_factory=list)
    repeats: list[tuple[Item, Handled]] = field(default_factory=list)


class Settling:
    """Takes the turns of updates. `first_pause`: seconds before the first new try when the store is away.

    `noticed`: seconds from which on a turn that takes longer is shown as "typing".
    """

    def __init__(
        self,
        api: Api,
        service: Service[Origin],
        sender: Sender,
        fallback: Fallback,
        first_pause: float = 0.5,
        noticed: float = NOTICED_SECONDS,
    ) -> None:
        self.outage = Outage()
        self.work = UnderWay()
        self.stopping = asyncio.Event()
        self.texts = Turnstile(TEXTS)
        self._others = Turnstile(OTHERS)
        self._api = api
        self._service = service
        self._sender = sender
        self._fallback = fallback
        self._first_pause = first_pause
        self._noticed = noticed

    async def settle(self, queue: Queue) -> None:
        """The first of the queue; what it leads to follows beside."""
        item = queue.items[0]
        if item.extra is not None and not (item.sign and await item.sign):
            self._pass_over(item)
            return
        handled = await self._handled(queue)
        if item.settled.done():
            return
        self._fallback.over(item.reading)
        item.settled.set_result(Settled(item.reading.origin.callback_id, handled.note if handled else ""))
        if handled is not None and handled.outcome is Outcome.DUPLICATE:
            queue.repeats.append((item, handled))
            return
        queue.begun = [task for task in queue.begun if not task.done()]
        queue.begun.append(self.work.begin(self._after(item, handled)))

    async def silent(self, chats: Collection[str], seconds: float) -> set[str]:
        """Those of `chats` whose store gives no answer within so many seconds."""
        return await self._service.store.silent(chats, seconds)

    def worked_off(self, queue: Queue) -> None:
        """Repeats are answered last: their answer is a courtesy, and what is new is waited for."""
        if queue.repeats:
            self.work.begin(self._answer_repeats(queue.repeats, queue.begun))

    def stop(self) -> None:
        """What has not begun is left: its futures are cancelled."""
        self.stopping.set()
        self.texts.close()
        self._others.close()

    async def finish(self) -> None:
        """What is being sent gets a moment; then its leases are given back."""
        await self.work.wait(GRACE_SECONDS)
        await self.work.stop()

    def _pass_over(self, item: Item) -> None:
        """Screened and without a sign; who wrote too much is told so once."""
        item.settled.set_result(Settled(item.reading.origin.callback_id))
        if item.extra is Extra.FIRST and item.reading.is_private:
            self.work.begin(self._tell_crowded(item.reading.chat))

    async def _handled(self, queue: Queue) -> Handled | None:
        """The turn of the first in the queue; None when it is set aside, or settled otherwise.

        While the store is away all that waits in the queue is screened, and what is patient tried again until the stop.
        """
        item, pause = queue.items[0], self._first_pause
        while True:
            try:
                handled = await self._tried(item.reading)
            except StoreUnavailable as fault:
                self.outage.failed(item.reading.chat)
                await self._fallback.look([each.reading for each in queue.items])
                if not item.is_patient:
                    item.settled.set_exception(fault)
                    return None
            else:
                self.outage.served(item.reading.chat)
                return handled
            with suppress(TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), pause)
                item.settled.cancel()
                return None
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _tried(self, reading: Reading) -> Handled | None:
        """Its turn, when it is let through. A chat whose store was just away waits outside: that may take long."""
        if reading.chat in self.outage:
            return await self._turn(reading)
        if not has_text(reading.event) or not reading.is_private:
            async with (self.texts if has_text(reading.event) else self._others).turn(reading.chat):
                return await self._turn(reading)
        chat_id = int(reading.chat.removeprefix(CHAT))  # said inside the door, so of a few chats at a time
        async with self.texts.turn(reading.chat), shown_busy(self._api, chat_id, TYPING, self._noticed):
            return await self._turn(reading)

    async def _turn(self, reading: Reading) -> Handled | None:
        """One turn; None when it fails again and again and is set aside."""
        origin = replace(reading.origin, update_id=reading.update_id)
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await self._service.handle(reading.chat, reading.update_id, reading.event, origin)
            except StoreUnavailable:
                raise
            except Exception as fault:
                log.error("update %d failed (%s), attempt %d", reading.update_id, type(fault).__name__, attempt)
                await asyncio.sleep(0.1 * attempt)
        log.error("update %d is set aside", reading.update_id, extra={"fault": "set_aside"})
        return None

    async def _after(self, item: Item, handled: Handled | None) -> None:
        """Send what was committed, then answer the tap: the other way round costs a visible round trip."""
        chat = item.reading.chat
        if handled is None and item.reading.is_private:
            await self._fallback.apologise(chat)
        if handled is not None and handled.outcome is Outcome.MINE:
            await self._service.deliver(chat, handled.token, handled.head, handled.card, self._sender)
        await self._answer(item, handled.note if handled else "")

    async def _answer_repeats(
        self, repeats: Sequence[tuple[Item, Handled]], begun: Sequence[asyncio.Task[None]]
    ) -> None:
        """A process that is gone may have committed them: what it left is sent before the tap is answered again."""
        if begun:
            await asyncio.wait(begun)
        for item, handled in repeats:
            with suppress(StoreUnavailable):  # left to the lease
                await self._service.deliver_left(item.reading.chat, self._sender)
            await self._answer(item, handled.note)

    async def _answer(self, item: Item, note: str) -> None:
        """Best effort: a tap that is too old to be answered needs none any more."""
        callback_id = item.reading.origin.callback_id
        if not callback_id or not item.is_patient:
            return
        try:
            await self._api.call("answerCallbackQuery", callback_query_id=callback_id, text=note[:NOTE_LENGTH])
        except TelegramError as fault:
            log.info("a tap was not answered (%s)", type(fault).__name__)

    async def _tell_crowded(self, chat: str) -> None:
        await self._fallback.tell_crowded(chat)
