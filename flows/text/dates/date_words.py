"""The words of a language for days to come, as the content gives them, and the book that the reader looks up."""

from collections.abc import Iterator, Mapping
from enum import auto
from typing import Annotated

from msgspec import Meta, Struct

from flows.text.book import Book, Phrase, book, each, of_kinds, plain_name
from flows.text.numerals.numbers import NumberWords
from flows.text.terms import Kind, Lex

Month = Annotated[int, Meta(ge=1, le=12)]
Weekday = Annotated[int, Meta(ge=0, le=6)]
MonthDay = Annotated[str, Meta(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
NthDay = Annotated[str, Meta(pattern=r"^[0-6]-[1-5]-(1[0-2]|[1-9])$")]
Spellings = tuple[str, ...]


class DateWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True, rename=plain_name):
    """The words around a day. Weekdays are numbered from Monday, 0; `ahead` names days by how many are between.

    `easter_feasts` move, by so many days from Easter; `weekday_feasts` by their day of the week, which of the month it
    is, and the month. `over_at_once`: "after" such a feast is the feast itself. `until` leads to the first day that
    counts again, `through` to the last that does not, and `inclusive` stands behind that one. `since`, `ago` and `gone`
    are of what is past; `away` is being away, over the day named; `unlike` only looks like a day; `around` says nothing
    about it, words in a row. `then` leads from a day to how long it is quiet behind it. Behind `resume` stands the day
    on which it is to go on, and behind `begin` where that begins a clause; `whole` takes in all of what follows;
    `one_after` is the next such day after one that is refused; `oneself`, who comes back.
    """

    months: Mapping[Month, Spellings]
    weekdays: Mapping[Weekday, Spellings]
    many_weekdays: Mapping[Weekday, Spellings]
    feasts: Mapping[MonthDay, Spellings]
    easter_feasts: Mapping[int, Spellings]
    weekday_feasts: Mapping[NthDay, Spellings]
    over_at_once: tuple[MonthDay, ...]
    ahead: Mapping[int, Spellings]
    now: Spellings
    day: Spellings
    week: Spellings
    fortnight: Spellings
    weekend: Spellings
    month: Spellings
    year: Spellings
    hour: Spellings
    other_units: Spellings
    half: Spellings
    another: Spellings
    until: Spellings
    resume: Spellings
    begin: Spellings
    through: Spellings
    inclusive: Spellings
    to: Spellings
    from_: Spellings
    starting: Spellings
    after: Spellings
    before: Spellings
    for_: Spellings
    in_: Spellings
    on: Spellings
    next: Spellings
    this: Spellings
    whole: Spellings
    one_after: Spellings
    oneself: Spellings
    end: Spellings
    early: Spellings
    middle: Spellings
    of: Spellings
    the: Spellings
    and_: Spellings
    or_: Spellings
    denials: Spellings
    ago: Spellings
    since: Spellings
    gone: Spellings
    ends: Spellings
    then: Spellings
    corrections: Spellings
    away: Spellings
    unlike: Spellings
    around: str
    whose: Spellings
    looks_at: Spellings


class Day(Kind):
    """What the words do, and what the reader makes of them. In brackets the numbers of such a token."""

    MONTH = auto()
    """(1 to 12)"""
    WEEKDAY = auto()
    """(0 to 6)"""
    WEEKDAYS = auto()
    """Several such days (0 to 6)"""
    FEAST = auto()
    """(month, day, days that it lasts)"""
    EASTER_FEAST = auto()
    """(days from Easter Sunday)"""
    WEEKDAY_FEAST = auto()
    """(0 to 6, which of the month, 1 to 12)"""
    AHEAD = auto()
    """(days from today on)"""
    NOW = auto()
    UNIT = auto()
    """(days, months)"""
    WEEKEND = auto()
    OTHER_UNIT = auto()
    """(hours; none: another one)"""
    HALF = auto()
    ANOTHER = auto()
    UNTIL = auto()
    RESUME = auto()
    BEGIN = auto()
    THROUGH = auto()
    INCLUSIVE = auto()
    TO = auto()
    FROM = auto()
    STARTING = auto()
    AFTER = auto()
    BEFORE = auto()
    FOR = auto()
    IN = auto()
    ON = auto()
    NEXT = auto()
    THIS = auto()
    WHOLE = auto()
    ONE_AFTER = auto()
    ONESELF = auto()
    ONE_LATER = auto()
    """The day after the one that was told."""
    END = auto()
    EARLY = auto()
    MIDDLE = auto()
    OF = auto()
    THE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    AGO = auto()
    SINCE = auto()
    GONE = auto()
    CLAUSE = auto()
    THEN = auto()
    CORRECTION = auto()
    AWAY = auto()
    AROUND = auto()
    SPAN = auto()
    """A length of time (days, months), or several of which one is meant, one behind the other."""
    YEAR = auto()
    """(year)"""
    DATE = auto()
    """A day told by its date."""
    DAY = auto()
    """A day (days that it lasts; 0: it is the day after whatever lasts)."""
    GOAL = auto()
    """The day that something leads to: until it, the end of a range, or for so long (0, and 1 for so long)."""
    RESUMED = auto()
    """The same where it is said that it is to go on then."""
    START = auto()
    """The day from which on; when it ends is not said."""


def date_book(words: DateWords, numbers: NumberWords) -> Book:
    """All words of a day, ready to be looked up."""
    return book(date_phrases(words), ordinal_endings(numbers), numbers)


def date_phrases(words: DateWords) -> tuple[Phrase, ...]:
    """All phrases, each with its kind and its numbers."""
    return (*_calendar(words), *_lengths(words), *_leading(words), *_around(words))


def ordinal_endings(numbers: NumberWords) -> Iterator[Phrase]:
    """What makes a number an ordinal."""
    return ((word, Lex.ENDING, ()) for word in numbers.ordinal_ends)


def _calendar(words: DateWords) -> Iterator[Phrase]:
    for month, names in words.months.items():
        yield from each(names, Day.MONTH, month)
    for weekday, names in words.weekdays.items():
        yield from each(names, Day.WEEKDAY, weekday)
    for weekday, names in words.many_weekdays.items():
        yield from each(names, Day.WEEKDAYS, weekday)
    for on, names in words.feasts.items():
        yield from each(names, Day.FEAST, int(on[:2]), int(on[3:]), int(on not in words.over_at_once))
    for days, names in words.easter_feasts.items():
        yield from each(names, Day.EASTER_FEAST, days)
    for day, names in words.weekday_feasts.items():
        yield from each(names, Day.WEEKDAY_FEAST, *map(int, day.split("-")))
    for days, names in words.ahead.items():
        yield from each(names, Day.AHEAD, days)


def _lengths(words: DateWords) -> Iterator[Phrase]:
    units = ((words.day, 1, 0), (words.week, 7, 0), (words.fortnight, 14, 0), (words.month, 0, 1), (words.year, 0, 12))
    for names, days, months in units:
        yield from each(names, Day.UNIT, days, months)
    yield from each(words.weekend, Day.WEEKEND, 7, 0)
    yield from each(words.hour, Day.OTHER_UNIT, 1)
    yield from each(words.other_units, Day.OTHER_UNIT)
    yield from each(words.now, Day.NOW)
    yield from each(words.half, Day.HALF)
    yield from each(words.another, Day.ANOTHER, 1, 0)


def _leading(words: DateWords) -> Iterator[Phrase]:
    kinds: Mapping[Kind, Spellings] = {
        Day.RESUME: words.resume,
        Day.BEGIN: words.begin,
        Day.UNTIL: words.until,
        Day.THROUGH: words.through,
        Day.INCLUSIVE: words.inclusive,
        Day.TO: words.to,
        Day.FROM: words.from_,
        Day.STARTING: words.starting,
        Day.AFTER: words.after,
        Day.BEFORE: words.before,
        Day.FOR: words.for_,
        Day.IN: words.in_,
        Day.ON: words.on,
        Day.NEXT: words.next,
        Day.THIS: words.this,
        Day.WHOLE: words.whole,
        Day.ONE_AFTER: words.one_after,
        Day.ONESELF: words.oneself,
        Day.END: words.end,
        Day.EARLY: words.early,
        Day.MIDDLE: words.middle,
        Day.OF: words.of,
        Day.THE: words.the,
    }
    yield from of_kinds(kinds)


def _around(words: DateWords) -> Iterator[Phrase]:
    kinds: Mapping[Kind, Spellings] = {
        Day.AND: words.and_,
        Day.OR: words.or_,
        Day.NOT: words.denials,
        Day.AGO: words.ago,
        Day.SINCE: words.since,
        Day.GONE: words.gone,
        Day.CLAUSE: words.ends,
        Day.THEN: words.then,
        Day.CORRECTION: words.corrections,
        Day.AWAY: words.away,
        Lex.WORD: words.unlike,
        Day.AROUND: tuple(words.around.split()),
    }
    yield from of_kinds(kinds)
