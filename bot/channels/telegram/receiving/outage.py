"""When the store went away and when it came back, told in the log once and now and then, however many chats notice."""

import logging
import time
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

AGAIN_SECONDS: Final = 600.0
"""After so long it is said again."""
FRESH_SECONDS: Final = 15.0
"""A chat that has not tried again for so long tells nothing any more: another worker may have taken it."""


class Outage:
    """The chats whose store is away. `clock` is monotonic, in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: dict[str, float] = {}
        self._said: float | None = None

    def __contains__(self, chat: str) -> bool:
        return chat in self._failed

    def failed(self, chat: str) -> None:
        """The store did not serve this chat."""
        now = self._clock()
        self._failed[chat] = now
        if self._said is None or now - self._said >= AGAIN_SECONDS:
            self._said = now
            log.warning("the store is away: texts are screened, and what came is worked off once it is back")

    def served(self, chat: str) -> None:
        """The store served this chat."""
        if self._said is None:
            return
        since = self._clock() - FRESH_SECONDS
        self._failed = {one: at for one, at in self._failed.items() if one != chat and at >= since}
        if not self._failed:
            self._said = None
            log.warning("the store is back")
