"""Lengths of time in every form in which people write them, as hours from the least to the most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import spelled
from flows.text.numerals.spans import Span, spans_in

SPANS = [
    ("5 weeks", 840, 840), ("ten days", 240, 240), ("45 days", 1080, 1080), ("2.5 weeks", 420, 420), ("5h", 5, 5),
    ("a fortnight", 336, 336), ("two fortnights", 672, 672), ("a couple of weeks", 336, 336), ("couple days", 48, 48),
    ("half a year", 4383, 4383), ("half an hour", 0.5, 0.5), ("a half day", 12, 12), ("a week and a half", 252, 252),
    ("two and a half months", 1825, 1825), ("a day or two", 24, 48), ("4-5 days", 96, 120), ("3 to 4 weeks", 504, 672),
    ("one or two weeks", 168, 336), ("a month or so", 730, 730), ("a good week", 168, 168), ("12 long hours", 12, 12),
    ("3wks", 504, 504), ("9 d", 216, 216), ("2 yrs", 17532, 17532), ("several days", 96, 96),
    ("a few months", 2190, 2190),
    ("over a week", 169, 252), ("more than 6 weeks", 1009, 1512), ("6+ weeks", 1009, 1512),
    ("less than a week", 84, 167),
    ("nearly two days", 47, 48), ("about 3 days", 72, 72), ("the past week", 168, 168), ("the last 2 weeks", 336, 336),
    ("for weeks", 336, 1460), ("a while", 336, 1460), ("day 3", 48, 72), ("three-week", 504, 504),
    ("8/9 days", 192, 216), ("abt 2wks", 336, 336), ("2 weeks or thereabouts", 336, 336), ("5ish days", 120, 120),
    ("3 weeks, give or take a day", 504, 504), ("2 days or a bit longer", 48, 48),
]  # fmt: skip

NONE = ["last week", "weekday", "ah", "someday", "3", "bad days", "24/7", ""]


def spans(text: str, catalog: Catalog) -> tuple[Span, ...]:
    reading = catalog.reading
    return spans_in(spelled(normal(text), reading.numbers), reading.numbers, reading.spans)


@pytest.mark.parametrize(("text", "low", "high"), SPANS)
def test_a_length_is_read_as_hours(text: str, low: float, high: float, catalog: Catalog) -> None:
    assert [(one.low, one.high) for one in spans(text, catalog)] == [(pytest.approx(low), pytest.approx(high))]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_length_gives_none(text: str, catalog: Catalog) -> None:
    assert spans(text, catalog) == ()


def test_a_length_before_a_noun_is_marked(catalog: Catalog) -> None:
    assert [one.is_adjective for one in spans("a 4 hour drive, 3 days, a week", catalog)] == [True, False, False]


def test_each_length_knows_its_place(catalog: Catalog) -> None:
    text = "sore for 3 days after 2 weeks off"
    assert [text[one.start : one.end] for one in spans(text, catalog)] == ["3 days", "2 weeks"]


@given(text=st.text(max_size=60) | st.text(alphabet="0123456789 dayswekhourmnt+-.,", max_size=30))
def test_any_text_gives_lengths_that_are_none_below_nothing(catalog: Catalog, text: str) -> None:
    assert all(0 <= one.low <= one.high for one in spans(text, catalog))
