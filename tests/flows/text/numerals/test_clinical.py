"""Lengths of time as clinicians write them."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.text.numerals.clinical import in_plain_units
from flows.understanding.facts.story import read_story
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("3/52 history of midthoracic pain", "3 weeks history of midthoracic pain"),
        ("Hx 4/7, sore", "Hx 4 days, sore"),
        ("upper back pain for 2/12", "upper back pain for 2 months"),
        ("8/52", "8 weeks"),
        ("5/7 of pain", "5 days of pain"),
        ("pain 4/7 today", "pain 4/7 today"),
        ("3/10", "3/10"),
        ("since 3/7", "since 3/7"),
        ("ran on 5/12", "ran on 5/12"),
        ("for 3/7/2025", "for 3/7/2025"),
        ("6/7", "6/7"),
    ],
)
def test_beside_their_words_they_are_told_plainly(text: str, plain: str, catalog: Catalog) -> None:
    assert in_plain_units(text, catalog.reading.spans) == plain


def test_they_are_how_long_it_lasts_and_no_age_and_no_score(catalog: Catalog) -> None:
    facts = read_story(hear("3/52 hx of pain between the blades", catalog), MONDAY, catalog).facts
    assert facts["duration"] == "w1_6"
    assert not {"pain_now", "age_band"} & set(facts)


def test_so_long_after_a_run_is_not_how_long_it_lasts(catalog: Catalog) -> None:
    facts = read_story(hear("5/7 hx upper back pain, onset 3h post 10 km run", catalog), MONDAY, catalog).facts
    assert facts.get("duration") == "d3_7"
