"""Lengths of time that are told in pieces, written as one."""

import pytest

from flows import Catalog
from flows.text.letters.normal import normal
from flows.text.numerals.apart import put_together
from flows.text.numerals.numbers import spelled

TOGETHER = [
    ("not months, weeks. 4 of them", "4 weeks"), ("weeks, not days. 3 of them", "3 weeks"),
    ("days rather than weeks, about 6", "about 6 days"), ("days, four of them", "4 days"),
    ("three quarters of a year", "0.75 year"), ("\N{VULGAR FRACTION THREE QUARTERS} of a year", "0.75 year"),
    ("2/3 of a month", "0.6667 month"), ("a third of a year", "0.3333 year"), ("2 3/4 years", "2.75 years"),
    ("1/2 a year", "0.5 year"), ("five and a bit weeks", "5.25 weeks"),
    ("6 weeks and a bit", "6.25 weeks"),
    ("five or so weeks", "5 weeks"), ("a few and a bit days", "a few days"),
]  # fmt: skip
AS_IT_WAS = [
    "3/4 weeks", "5 days, 3 of them bad", "6 days, 2 of them", "for weeks, 7", "not weeks", "not weeks, days",
    "1/4 year", "half a year", "6 or more weeks",
    "6 weeks and a bit sore", "4 weeks",
]  # fmt: skip


def together(text: str, catalog: Catalog) -> str:
    numbers = catalog.reading.numbers
    return put_together(spelled(normal(text), numbers), numbers, catalog.reading.spans)


@pytest.mark.parametrize(("text", "plain"), TOGETHER)
def test_a_count_stands_before_its_unit(catalog: Catalog, text: str, plain: str) -> None:
    assert together(text, catalog) == plain


@pytest.mark.parametrize("text", AS_IT_WAS)
def test_other_lengths_stay_as_they_are(catalog: Catalog, text: str) -> None:
    assert together(text, catalog) == text
