"""Whether the data of a Redis may be touched: asked at the start, again until it may, and then as long as it is used.

A server that does not answer at the start, or does not serve us yet, is asked again and again; until it has passed,
nothing is read from it, for it may hold what is another bot's. Refuses to know what makes a server fit.
"""

import time
from collections.abc import Callable

from bot.storage.calls.connect import Client
from bot.storage.calls.routes import Route
from bot.storage.faults import StoreError, StoreUnavailable
from bot.storage.keys import Keys
from bot.storage.servers import fitness


class Trust:
    """What is known of one Redis. One that nobody has checked is trusted. `clock`: seconds since the epoch."""

    def __init__(self, redis: Client, route: Route, keys: Keys, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self._redis = redis
        self._route = route
        self._keys = keys
        self._bot: int | None = None
        self._why_not = ""
        self.is_earned = False
        """Has it passed the check? Then its data may not vanish unnoticed."""

    @property
    def is_awaited(self) -> bool:
        """Has it been checked and never passed?"""
        return bool(self._why_not) and not self.is_earned

    async def check(self, bot: int | None) -> None:
        """Raises StoreError with fault and remedy where it may not be used as it is. `bot`: whose data it must be."""
        self._bot = bot
        try:
            await fitness.check(self._redis, self._route, self._keys, bot)
        except StoreError as fault:
            self._why_not = str(fault)
            raise
        self.is_earned, self._why_not = True, ""

    async def recheck(self) -> dict[str, str]:
        """What has become wrong since, in words, by what it is about; StoreUnavailable if it does not answer.

        While it is another bot's, nothing is read from it: its people would be written to, and taken for gone.
        """
        if self.is_awaited:
            try:
                await self.check(self._bot)
            except StoreUnavailable:
                raise
            except StoreError as fault:
                return {"unfit": str(fault)}
        wrong = await fitness.recheck(self._route, self._keys, self._bot, self.clock)
        self._why_not = wrong.get("owner", "")
        return wrong

    def must_stand(self) -> None:
        """Raises StoreUnavailable where its data may not be touched."""
        if self._why_not:
            raise StoreUnavailable(self._why_not)
