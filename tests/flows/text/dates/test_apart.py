"""A day told apart from what leads to it; today is Wednesday, 25 November 2026."""

import pytest

from flows import Catalog
from flows.text.dates.apart import one_later, read_apart
from flows.text.dates.date_words import Day, date_book
from flows.text.dates.dates import read_date
from flows.text.terms import Lex, Token
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")

SURE = [
    ("away till sunday, start again the day after", "2026-11-30"),
    ("shifts until friday, ping me the day after", "2026-11-28"),
    ("back on the 3rd, ask me again the day after that", "2026-12-04"),
    ("off till the 3rd, resume the following day", "2026-12-04"),
    ("the day after christmas", "2026-12-26"),
    ("stop till the holidays, that is 24 December", "2026-12-24"),
    ("until my leave ends, which is the 2nd of December", "2026-12-02"),
    ("till we land, ie friday", "2026-11-27"),
    ("not before the exam, it's on 30 November", "2026-11-30"),
    ("on a trip, back day 2", "2026-12-02"),
    ("tuesday i am back", "2026-12-01"),
    ("until the day 28", "2026-11-28"),
    ("ring me friday evening", "2026-11-27"),
    ("give us a shout next monday", "2026-11-30"),
    ("try me again saturday arvo", "2026-11-28"),
    ("catch me tuesday night", "2026-12-01"),
    ("monday morning", "2026-11-30"),
]
NOT_SURE = [
    "until I feel well, sunday was bad",
    "from monday until whenever",
    "don't call me friday",
    "I was back friday",
    "day 2 of my plan hurt",
]


@pytest.mark.parametrize(("text", "day"), SURE)
def test_the_day_is_put_together(text: str, day: str, catalog: Catalog) -> None:
    book = date_book(catalog.reading.dates, catalog.reading.numbers)
    assert iso(read_date(text, TODAY, book).sure or 1) == day


@pytest.mark.parametrize("text", NOT_SURE)
def test_what_is_not_plain_is_asked_or_left(text: str, catalog: Catalog) -> None:
    found = read_date(text, TODAY, date_book(catalog.reading.dates, catalog.reading.numbers))
    assert found.is_suggestion or found.sure is None


def test_only_a_day_after_is_one_later() -> None:
    day, week, after = Token(kind=Day.UNIT, numbers=(1, 0)), Token(kind=Day.UNIT, numbers=(7, 0)), Token(kind=Day.AFTER)
    assert getattr(one_later([day, after]), "kind", None) is Day.ONE_LATER
    assert getattr(one_later([week, after]), "kind", None) is Lex.WORD
    assert read_apart([[day]], TODAY, set()) == []
