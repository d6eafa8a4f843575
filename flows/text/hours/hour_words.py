"""The words of a language for an hour of the day, as the content gives them, and the book that the reader looks up."""

from collections.abc import Iterator, Mapping
from enum import auto
from typing import Annotated

from msgspec import Meta, Struct

from flows.text.book import Book, Phrase, book, each, of_kinds, plain_name
from flows.text.numerals.numbers import NumberWords
from flows.text.terms import Kind, Lex

NOON = 12 * 60

Clock = Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of the day and the hour that is assumed for it. `is_night`: small hours beside it are before dawn."""

    at: Clock
    words: tuple[str, ...]
    is_night: bool = False


class Event(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A meal, sleep or work: the hours that are assumed for it, for "before" it and for "after" it."""

    words: tuple[str, ...]
    at: Clock | None = None
    before: Clock | None = None
    after: Clock | None = None


class HourWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True, rename=plain_name):
    """The words around an hour. Those `_behind_a_number` count only there, with nothing between ("7a").

    `fixed`: words for one hour ("noon"); `quarters`: minutes past an hour; `no_tens`: the "oh" of "seven oh five".
    `spans`: units that are no part of an hour. `refused` comes behind what somebody does not want, `not` before it.
    `since`: behind it stands when something began. `ends`: where a new clause begins; `unlike`: what only looks like an
    hour; `around`: words that say nothing about the hour, in a row. `key_words` are known with a slip too. `told_now`:
    patterns of a clause that tells what time it is. `i_am`: behind "am" it tells of oneself, but not before `i_am_not`.
    `more`: behind a count ("2 more hours"); `another`: one of them.
    """

    before_noon: tuple[str, ...]
    after_noon: tuple[str, ...]
    before_noon_behind_a_number: tuple[str, ...]
    after_noon_behind_a_number: tuple[str, ...]
    oclock: tuple[str, ...]
    hour_sign: tuple[str, ...]
    hours: tuple[str, ...]
    minutes: tuple[str, ...]
    spans: tuple[str, ...]
    fixed: Mapping[Clock, tuple[str, ...]]
    quarters: Mapping[int, tuple[str, ...]]
    no_tens: tuple[str, ...]
    past: tuple[str, ...]
    after: tuple[str, ...]
    to: tuple[str, ...]
    of: tuple[str, ...]
    before: tuple[str, ...]
    from_: tuple[str, ...]
    and_: tuple[str, ...]
    or_: tuple[str, ...]
    in_: tuple[str, ...]
    parts: tuple[Part, ...]
    events: tuple[Event, ...]
    denials: tuple[str, ...]
    refused: tuple[str, ...]
    since: tuple[str, ...]
    ends: tuple[str, ...]
    unlike: tuple[str, ...]
    corrections: tuple[str, ...]
    around: str
    around_phrases: tuple[str, ...]
    key_words: tuple[str, ...]
    told_now: tuple[str, ...]
    i_am: tuple[str, ...]
    i_am_not: tuple[str, ...]
    more: tuple[str, ...]
    another: tuple[str, ...]


class Hour(Kind):
    """What the words do, and what the reader makes of them. In brackets the numbers of such a token."""

    HALF = auto()
    """Before or after noon (the minute at which the half begins)."""
    OCLOCK = auto()
    HOUR_SIGN = auto()
    HOURS = auto()
    MINUTES = auto()
    OTHER_SPAN = auto()
    FIXED = auto()
    """Noon, midnight (minute of the day)."""
    QUARTER = auto()
    """A quarter or half of an hour (minutes)."""
    NO_TENS = auto()
    PAST = auto()
    AFTER = auto()
    TO = auto()
    OF = auto()
    BEFORE = auto()
    FROM = auto()
    AND = auto()
    OR = auto()
    IN = auto()
    PART = auto()
    """A part of the day (minute of the day, is it night, and 1 where it was told by an event, 2: by that alone)."""
    EVENT = auto()
    """A meal and the like (minute at it, before it, after it; -1: none is assumed)."""
    NOT = auto()
    REFUSED = auto()
    SINCE = auto()
    END = auto()
    CORRECTION = auto()
    AROUND = auto()
    SPAN = auto()
    """A length of time (minutes)."""
    TIME = auto()
    """An hour without its half of the day (hour, minutes after it, may it lie in either half)."""
    CLOCK = auto()
    """An hour that is sure (minute of the day)."""
    SEVERAL = auto()
    """Hours of which one is meant (minutes of the day)."""
    GUESS = auto()
    """Hours that may have been meant (minutes of the day)."""


def hour_book(words: HourWords, numbers: NumberWords) -> Book:
    """All words of an hour, ready to be looked up."""
    return book((*_phrases(words), *_of_the_day(words), *_around(words)), _endings(words), numbers)


def _phrases(words: HourWords) -> Iterator[Phrase]:
    kinds: Mapping[Kind, tuple[str, ...]] = {
        Hour.OCLOCK: words.oclock,
        Hour.HOUR_SIGN: words.hour_sign,
        Hour.HOURS: words.hours,
        Hour.MINUTES: words.minutes,
        Hour.OTHER_SPAN: words.spans,
        Hour.NO_TENS: words.no_tens,
        Hour.PAST: words.past,
        Hour.AFTER: words.after,
        Hour.TO: words.to,
        Hour.OF: words.of,
        Hour.BEFORE: words.before,
        Hour.FROM: words.from_,
        Hour.AND: words.and_,
        Hour.OR: words.or_,
        Hour.IN: words.in_,
        Hour.NOT: words.denials,
        Hour.REFUSED: words.refused,
        Hour.SINCE: words.since,
        Hour.END: words.ends,
        Hour.CORRECTION: words.corrections,
    }
    yield from of_kinds(kinds)
    for minutes, phrases in words.quarters.items():
        yield from each(phrases, Hour.QUARTER, minutes)


def _of_the_day(words: HourWords) -> Iterator[Phrase]:
    yield from each(words.before_noon, Hour.HALF, 0)
    yield from each(words.after_noon, Hour.HALF, NOON)
    for at, phrases in words.fixed.items():
        yield from each(phrases, Hour.FIXED, _minute(at))
    for part in words.parts:
        yield from each(part.words, Hour.PART, _minute(part.at), int(part.is_night), 0)
    for event in words.events:
        yield from each(event.words, Hour.EVENT, _minute(event.at), _minute(event.before), _minute(event.after))


def _around(words: HourWords) -> Iterator[Phrase]:
    yield from each((*words.around.split(), *words.around_phrases), Hour.AROUND)
    yield from ((phrase, Lex.WORD, ()) for phrase in words.unlike)


def _endings(words: HourWords) -> Iterator[Phrase]:
    yield from each(words.before_noon_behind_a_number, Hour.HALF, 0)
    yield from each(words.after_noon_behind_a_number, Hour.HALF, NOON)


def _minute(clock: str | None) -> int:
    return int(clock[:2]) * 60 + int(clock[3:]) if clock else -1
