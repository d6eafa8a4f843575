"""What of a chat is one too many: texts beyond what a person writes, and the further pictures of an album.

What is one too many is screened like everything else and, if it holds no sign, left unanswered; nobody is shut out. The
measure is when Telegram took the messages in, so that what piled up while the bot was away is no flood; and what comes
again, because it was not taken in at first, is not one more. Knows no clock.
"""

from collections import OrderedDict, deque
from enum import Enum
from typing import Final

from bot.channels.telegram.receiving.reading import Reading
from flows import Overheard, Said, Unreadable

AT_ONCE: Final = 30
"""So many short messages of a chat are answered however fast they come."""
LETTERS: Final = 800
"""A text counts once more for so many: the longest counts for six, and takes as long to read."""
SECONDS: Final = 2.0
"""After these it may be one more."""
REMEMBERED: Final = 10_000
"""Of so many chats and albums the last are known."""


class Extra(Enum):
    """Why a message is not answered for itself."""

    FIRST = "first"
    """The first that is too many: this is said."""
    MORE = "more"
    """One more of them."""
    ALBUM = "album"
    """Its album has been answered."""


class Limits:
    """Counts what comes. Forgets with the process, which does no harm: more is answered then."""

    def __init__(self) -> None:
        self._left: OrderedDict[str, tuple[float, int, bool]] = OrderedDict()
        self._counted: OrderedDict[str, deque[int]] = OrderedDict()
        self._albums: OrderedDict[tuple[str, str], int] = OrderedDict()

    def count(self, reading: Reading) -> Extra | None:
        """Counts a message: why it is one too many, or None when it is not."""
        if not _is_counted(reading):
            return None
        if reading.album and self._is_answered(reading):
            return Extra.ALBUM
        if self._is_repeat(reading):
            return None
        left, since, is_told = self._left.get(reading.chat, (float(AT_ONCE), reading.sent, False))
        now = max(since, reading.sent)
        left = min(float(AT_ONCE), left + (now - since) / SECONDS)
        is_told = is_told and left < AT_ONCE / 2
        too_many = left < 1
        _remember(self._left, reading.chat, (left if too_many else left - _weight(reading), now, is_told or too_many))
        if not too_many:
            self._counted[reading.chat].append(reading.update_id)
            return None
        return Extra.MORE if is_told else Extra.FIRST

    def _is_repeat(self, reading: Reading) -> bool:
        """Whether it counted already and is brought again: the store was away, say."""
        counted = self._counted.get(reading.chat, deque(maxlen=AT_ONCE))
        _remember(self._counted, reading.chat, counted)
        return reading.update_id in counted

    def _is_answered(self, reading: Reading) -> bool:
        """Whether another message of the album came before."""
        album = reading.chat, reading.album
        first = self._albums.get(album, reading.update_id)
        _remember(self._albums, album, first)
        return first != reading.update_id


def _is_counted(reading: Reading) -> bool:
    """Texts and pictures. Taps and commands are not: who wants to stop or to delete is heard each time."""
    event = reading.event
    return isinstance(event, Said | Unreadable) or (isinstance(event, Overheard) and not event.addressed)


def _weight(reading: Reading) -> int:
    event = reading.event
    text = event.caption if isinstance(event, Unreadable) else event.text if isinstance(event, Said | Overheard) else ""
    return 1 + len(text) // LETTERS


def _remember(kept: OrderedDict, key: object, value: object) -> None:  # type: ignore[type-arg]  # any of the two
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > REMEMBERED:
        kept.popitem(last=False)
