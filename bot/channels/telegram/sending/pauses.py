"""When Telegram is better left alone: what its refusals and its silence in one chat mean for all the others.

A refusal (429) holds for its chat. Several chats that are refused or fail at the same time mean all of us: then sending
pauses, and after the pause one message goes ahead before the others follow. However long Telegram says, nobody waits
longer than the caps before the next try: a number that is wrong must not silence the bot. Knows no messages.
"""

import random
from collections import deque
from collections.abc import Callable
from typing import Final

CROWD: Final = 3
"""So many chats that are refused within a second, or fail with nobody served between, stand for all."""
LONGEST_FOR_ONE: Final = 300.0
"""The longest that one chat waits before it is tried again, in seconds."""
LONGEST_FOR_ALL: Final = 30.0
"""The longest that all wait before one of them is tried."""
FIRST_PAUSE: Final = 1.0
"""Seconds after the first failure; they double with each further round of them."""
PROBE_SECONDS: Final = 12.0
"""How long the one that goes ahead may take; then another does."""
BEHIND_SECONDS: Final = 1.0
"""How long the others wait each time while one goes ahead."""


class Pauses:
    """What is known of Telegram's mood. `clock` is monotonic."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._refused: deque[tuple[float, str]] = deque(maxlen=64)
        self._failing: set[str] = set()
        self._failures = 0
        self._until: float | None = None
        self._probed_at = float("-inf")

    def left(self) -> float:
        """For how many seconds nothing is to be sent; 0 for whoever may go now, after a pause for one at a time."""
        if self._until is None:
            return 0.0
        now = self._clock()
        if now < self._until:
            return self._until - now
        if now - self._probed_at < PROBE_SECONDS:
            return BEHIND_SECONDS * (0.5 + random.random())
        self._probed_at = now
        return 0.0

    def served(self) -> None:
        """Telegram took something: whatever was wrong is over."""
        self._until = None
        self._failing.clear()
        self._failures = 0

    def refused(self, chat: str, seconds: float) -> float:
        """Telegram wants to be left alone for so long; how long this chat waits."""
        now = self._clock()
        self._refused.append((now, chat))
        is_probe = self._until is not None and now >= self._until
        if is_probe or len({other for at, other in self._refused if now - at <= 1}) >= CROWD:
            self._pause(now, seconds)
        return seconds if seconds <= LONGEST_FOR_ONE else LONGEST_FOR_ONE * (0.9 + 0.2 * random.random())

    def failed(self, chat: str) -> float:
        """Telegram did not answer, or not as it should; how long this chat waits."""
        self._failing.add(chat)
        self._failures += 1
        if len(self._failing) > 1000:
            self._failing.pop()
        wait = min(FIRST_PAUSE * 2.0 ** min(self._failures // len(self._failing), 8), LONGEST_FOR_ALL)
        if len(self._failing) >= CROWD:
            self._pause(self._clock(), wait)
        return wait * (0.5 + random.random())

    def _pause(self, now: float, seconds: float) -> None:
        self._until = max(self._until or 0.0, now + min(seconds, LONGEST_FOR_ALL))
        self._probed_at = float("-inf")

    @property
    def is_pausing(self) -> bool:
        """Whether all sending is paused."""
        return self._until is not None
