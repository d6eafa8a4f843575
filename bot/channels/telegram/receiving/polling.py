"""Fetches updates: raw, in order, and acknowledged only when somebody says so. Knows how getUpdates fails.

Networks that are away are waited for. A token that Telegram refuses, a second process that polls with the same one for
half a minute, and a webhook that somebody has set, end the bot: all are for the operator to mend.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.receiving.updates import Raw, id_of
from bot.channels.telegram.request import CALL_SECONDS, Api, seconds_of

log = logging.getLogger(__name__)

T = TypeVar("T")

ALLOWED: Final = ("message", "edited_message", "callback_query", "my_chat_member")
LONG_POLL_SECONDS: Final = 30
LONGEST_PAUSE: Final = 30.0
HASTY_SECONDS: Final = 1.0
"""A server that has nothing for us and says so sooner is not asked again at once; the longest pause then."""
HASTY_PAUSE: Final = 0.05
CONFLICT_PAUSE: Final = 2.0
CONFLICT_SECONDS: Final = 30.0
"""How long two processes may poll side by side, as they do while one takes over from the other."""
LONGER: Final = 1.5
"""So many times as long holds out who has polled alone for long: of two the newcomer is to end, and not both."""
SECOND: Final = "another process polls with the same token: stop it, or give this one a bot of its own from @BotFather"
WEBHOOK: Final = (
    "a webhook was set for this bot while it polled, so another process serves it: stop that one, or give this one "
    "a bot of its own from @BotFather"
)


class Refused(Exception):
    """Telegram will not serve this bot as it is set up. The text is for the operator and holds no secret."""


class Polling:
    """getUpdates. `stop` ends every wait; `conflict_seconds` after the first 409 it gives up."""

    def __init__(
        self,
        api: Api,
        stop: asyncio.Event,
        *,
        conflict_seconds: float = CONFLICT_SECONDS,
        first_pause: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api = api
        self._stop = stop
        self._clock = clock
        self._conflict_seconds = conflict_seconds
        self._first_pause = first_pause
        self._conflicts: tuple[float, float] | None = None
        self._alone_since: float | None = None
        self._is_ousted = False
        self._offset = 0

    @property
    def is_stopped(self) -> bool:
        """Has the bot been told to stop?"""
        return self._stop.is_set()

    async def fetch(self, limit: int, seconds: int) -> list[Raw]:
        """At most `limit` updates that are not acknowledged, waiting `seconds` for the first; none once stopped."""
        call, pause = self._api.call, HASTY_PAUSE
        while not self._stop.is_set():
            asked_at = self._clock()
            updates = await self.patiently(
                lambda: call(
                    "getUpdates",
                    seconds=seconds + CALL_SECONDS,
                    offset=self._offset,
                    limit=limit,
                    timeout=seconds,
                    allowed_updates=list(ALLOWED),
                )
            )
            if self._alone_since is None and updates is not None:
                self._alone_since = self._clock()
            found = [raw for raw in updates or [] if id_of(raw) is not None]
            if found or seconds == 0:
                return found
            if self._clock() - asked_at < HASTY_SECONDS:  # it does not wait, so we do
                await self.rest(pause)
                pause = min(pause * 2, HASTY_SECONDS)
        return []

    def acknowledge(self, update_id: int) -> None:
        """Up to this one none need come again: the next fetch tells Telegram so."""
        self._offset = update_id + 1

    async def close(self) -> None:
        """Tells Telegram what is acknowledged; best effort, for a repeated update does no harm.

        Who gives way to another process does not disturb it once more.
        """
        if self._is_ousted:
            return
        try:
            await self._api.call("getUpdates", seconds=2, offset=self._offset, limit=1, timeout=0)
        except TelegramError as fault:
            log.info("the last acknowledgement did not get through (%s)", type(fault).__name__)

    async def patiently(self, call: Callable[[], Awaitable[T]]) -> T | None:
        """The answer to a call that is tried until it works, or None once stopped. Raises Refused."""
        pause = self._first_pause
        while not self._stop.is_set():
            try:
                return await self.unless_stopped(call())
            except InvalidToken:
                raise Refused("Telegram refuses the token: check TELEGRAM_BOT_TOKEN (and TELEGRAM_API_URL)") from None
            except Conflict as conflict:
                self._note_conflict(WEBHOOK if "webhook" in conflict.message.lower() else SECOND)
                await self.rest(min(CONFLICT_PAUSE, self._conflict_seconds / 4))
            except RetryAfter as refusal:
                await self.rest(seconds_of(refusal))
            except TelegramError as fault:
                if pause == self._first_pause:
                    log.warning("Telegram cannot be reached (%s), trying again", type(fault).__name__)
                await self.rest(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        return None

    async def rest(self, seconds: float) -> None:
        """Waits, but not beyond the stop."""
        await self.unless_stopped(asyncio.sleep(seconds))

    async def unless_stopped(self, work: Awaitable[T]) -> T | None:
        """The result of `work`, or None when the stop comes first: then the work is cancelled."""
        task = asyncio.ensure_future(work)
        stopped = asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait((task, stopped), return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            task.cancel()
            stopped.cancel()
            await asyncio.gather(task, stopped, return_exceptions=True)

    def _note_conflict(self, reason: str) -> None:
        now = self._clock()
        first, last = self._conflicts or (now, now)
        if now - last > self._conflict_seconds:
            first = now
        self._conflicts = first, now
        was_alone = self._alone_since is not None and first - self._alone_since >= self._conflict_seconds
        if now - first >= self._conflict_seconds * (LONGER if was_alone and reason == SECOND else 1):
            self._is_ousted = True
            raise Refused(reason)
        log.warning("%s", reason.partition(":")[0], extra={"fault": "conflict"})
