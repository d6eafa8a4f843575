"""The transcript: a conversation as text, as it is read. `>` is what happens, `<` what Thora says, `#` a comment.

This module knows the lines and no conversation: what a button stands for, and when it was shown, the player knows.
It is read generously, for people write it by hand. How one is written stands in bot/recording.py.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from flows import Commanded, Event, Left, Said, Unreadable

STEP: Final = 5
"""Seconds from one line of the person to the next, where no other time is told."""

DAY: Final = 86_400
LONGEST: Final = 3660 * DAY
"""The longest time that one line may let pass, in seconds."""
YEARS: Final = range(1971, 3000)
"""In which a conversation may be: each day around it must be a day, too."""

_NUMBERS: Final = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5} | {
    word: float(number)
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_UNITS: Final = {"s": 1, "m": 60, "h": 3600, "d": DAY, "w": 7 * DAY}
_SPAN: Final = (
    rf"(\d+(?:\.\d+)?\s*|(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\s+)"
    r"(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\b"
)
_PASSING: Final = re.compile(rf"(?:after |in )?({_SPAN}(?:(?:,? and |,? ){_SPAN})*)(?: later)?")
_NEXT: Final = re.compile(r"(?:the )?next (day|week)")
_CLOCK: Final = re.compile(r"(?:(.+?),? )?at (\d{1,2})[:.](\d{2})(?: ?utc)?")
_MOMENT: Final = re.compile(r"at (\d{4}-\d\d-\d\d.*)")
_MEANT_AS_TIME: Final = re.compile(r"at \d.*|next .*|.* later")
_TAP: Final = re.compile(r"\[(old: *)?(✓ *)?(.+)\]")
_UNREADABLE: Final = re.compile(r"\((photo|voice|sticker)\)\s*(.*)", re.IGNORECASE)
_EDIT: Final = re.compile(r"\(edit\)\s*(.+)", re.IGNORECASE)
_START: Final = re.compile(r"#\s*at (\d{4}-\S+(?: \d\d:\S+)?)(?:\s.*)?")
_BY_HAND: Final = re.compile(r"#\s*woken by hand\b.*")


TIMES: Final = "(13 hours later), (next day), (2 days later at 19:00), (at 07:30)"
"""How a transcript lets time pass, told to whoever writes one."""
FORMS: Final = f"what happens is > words, > [button], > /command, > (photo), and time passes by > {TIMES}"


class TranscriptError(ValueError):
    """A line that cannot be played; the text says why."""


@dataclass(frozen=True)
class Tap:
    """A button is tapped, the newest of its label, or with `is_old` the oldest. `ticked`: one that shows a tick."""

    label: str
    is_old: bool = False
    ticked: bool = False


@dataclass(frozen=True)
class Woken:
    """The moment comes that the conversation asked for."""


@dataclass(frozen=True)
class Wait:
    """Time passes: `seconds` of it, then on to the UTC time of day `clock`, in seconds; or until the second `until`."""

    seconds: int = 0
    clock: int | None = None
    until: int | None = None

    def end(self, at: int) -> int:
        """When it is over, if it begins at the second `at`."""
        if self.until is not None:
            end = self.until
        elif self.clock is None:
            end = at + self.seconds
        else:
            end = (at + self.seconds) // DAY * DAY + self.clock
            end += DAY if end <= at else 0
        if not at <= end <= at + LONGEST:
            raise TranscriptError("time goes forward, and by ten years at most")
        return end


# ---- reading ---------------------------------------------------------------------------------------------------------


def happening(line: str) -> str | None:
    """What stands behind the mark of a `>` line; None for any other line."""
    text = line.removeprefix(">").removeprefix(" ")
    return text if line.startswith(">") and text.strip() else None


def oddity(line: str) -> str:
    """Why a line may not do what was meant by it: it is of no known form, or is in brackets and only words."""
    if (text := happening(line)) is None:
        is_known = not line.strip() or line.strip() == ">" or line.startswith(("<", "#"))
        return "" if is_known else f"passed over; {FORMS}"
    what = read_or_none(text)
    is_bracketed = text.strip().startswith("(") and text.strip().endswith(")")
    return f"played as words; {FORMS}" if is_bracketed and isinstance(what, Said) and not what.edited else ""


def read_or_none(text: str) -> Event | Tap | Woken | Wait | None:
    """What a `>` line says; None where it cannot be played."""
    try:
        return read(text, 0)
    except TranscriptError:
        return None


def read(text: str, at: int) -> Event | Tap | Woken | Wait:
    """What a `>` line says, without its mark. An event in it happens at the second `at`. Words are left as they are."""
    marked = text.strip()
    if found := _TAP.fullmatch(marked):
        return Tap(found[3].strip(), is_old=bool(found[1]), ticked=bool(found[2]))
    if found := _UNREADABLE.fullmatch(marked):
        return Unreadable(at=at, kind=found[1].lower(), caption=found[2])
    if found := _EDIT.fullmatch(marked):
        return Said(at=at, text=found[1], edited=True)
    if marked.startswith("(") and marked.endswith(")"):
        return _in_brackets(marked, at)
    return typed(text, at)


def typed(text: str, at: int) -> Said | Commanded:
    """A typed line: a command or words."""
    if not text.startswith("/"):
        return Said(at=at, text=text)
    name, _, rest = text[1:].partition(" ")
    return Commanded(at=at, name=name.lower(), rest=rest.strip())


def start(lines: Iterable[str]) -> int | None:
    """The second at which a transcript begins, if a comment before its first `>` line says so."""
    for line in _head(lines):
        if found := _START.fullmatch(line.rstrip()):
            return moment(found[1])
    return None


def begun(lines: Sequence[str], at: int) -> list[str]:
    """The transcript, beginning at the second `at` whatever it said."""
    head = [line for line in _head(lines) if not _START.fullmatch(line.rstrip())]
    return [started(at), *head, *lines[len(_head(lines)) :]]


def started(at: int) -> str:
    """The comment that says when a transcript begins."""
    return f"# at {datetime.fromtimestamp(at, UTC).isoformat()}"


def is_woken_by_hand(lines: Iterable[str]) -> bool:
    """Does a comment before the first `>` line say that moments come only where `(woken)` stands?"""
    return any(_BY_HAND.fullmatch(line.rstrip()) for line in _head(lines))


def moment(text: str) -> int:
    """An ISO 8601 date with time as seconds since the epoch; UTC when it names no offset."""
    try:
        told = datetime.fromisoformat(text.strip())
    except ValueError:
        raise TranscriptError(f"{text.strip()!r} is no date with a time, such as 2026-01-05T08:00:00+00:00") from None
    if told.year not in YEARS:
        raise TranscriptError(f"the year {told.year} is too far away")
    return int((told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp())


def _head(lines: Iterable[str]) -> list[str]:
    head = []
    for line in lines:
        if happening(line) is not None:
            break
        head.append(line)
    return head


def _in_brackets(text: str, at: int) -> Event | Woken | Wait:
    inner = " ".join(text[1:-1].casefold().split())
    if inner == "woken":
        return Woken()
    if inner == "blocked":
        return Left(at=at)
    if (wait := _wait(inner)) is not None:
        return wait
    if _MEANT_AS_TIME.fullmatch(inner):
        raise TranscriptError(f"I read times such as {TIMES}")
    return Said(at=at, text=text)


def _wait(inner: str) -> Wait | None:
    if found := _MOMENT.fullmatch(inner):
        return Wait(until=moment(found[1].upper()))
    if found := _CLOCK.fullmatch(inner):
        hour, minute = map(int, found.group(2, 3))
        days = _passing(found[1]) if found[1] else 0
        if days is None or days % DAY or hour > 23 or minute > 59:
            return None
        return Wait(seconds=days, clock=hour * 3600 + minute * 60)
    seconds = _passing(inner)
    return None if seconds is None else Wait(seconds=seconds)


def _passing(inner: str) -> int | None:
    """So many seconds: "13 hours later", "the next day"; None when it says no time."""
    if found := _NEXT.fullmatch(inner):
        return _UNITS[found[1][0]]
    if not (found := _PASSING.fullmatch(inner)):
        return None
    spans = re.findall(_SPAN, found[1])
    return round(min(2 * LONGEST, sum(_number(number.strip()) * _UNITS[unit[0]] for number, unit in spans)))


def _number(text: str) -> float:
    return _NUMBERS[text] if text in _NUMBERS else float(text)
