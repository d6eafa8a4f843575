"""What is told as long past is no part of the ache of now."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.long_past import without_past
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Answer, Disputed
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Stabbing: that was once two years ago", ""),
        ("tingling? just once, last winter", ""),
        ("the rash was last spring", ""),
        ("stiff, and I had pins as a kid", "stiff"),
        ("had chills but only once, three years ago", ""),
        ("none, the numb hand was from last autumn", "none"),
        ("it was sharp a year ago, now dull", "now dull"),
    ],
)
def test_a_clause_of_the_past_goes_with_what_it_dates(text: str, left: str, catalog: Catalog) -> None:
    assert without_past(hear(text, catalog), catalog).text == left


@pytest.mark.parametrize(
    "text",
    [
        "stiff between the blades, two years ago",
        "it began last year, sharp",
        "I have had it for years",
        "had a rash last year and it is back",
        "was numb last winter, the same as now",
        "a fever last week",
        "a cold, that was two weeks ago",
        "never went away, was burning last year",
    ],
)
def test_what_may_be_of_now_stays(text: str, catalog: Catalog) -> None:
    utterance = hear(text, catalog)
    assert without_past(utterance, catalog) is utterance


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("burning? once, last summer", "feel"),
        ("the tingling was last spring", "feel"),
        ("I had shingles once, three years ago", "duration"),
        ("it was on the right side two years ago", "side"),
    ],
)
def test_it_tells_no_fact_of_the_ache(text: str, field: str, catalog: Catalog) -> None:
    assert field not in read_story(hear(text, catalog), MONDAY, catalog).facts


@pytest.mark.parametrize(
    "text",
    ["the blisters were last winter", "had a fever but only once, two years ago", "my hand was numb once, last year"],
)
def test_where_signs_are_asked_it_ticks_none(text: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), scene_of("rf_history", catalog), catalog)
    assert not isinstance(found, Answer)


def test_beside_a_none_it_is_no_sign(catalog: Catalog) -> None:
    for text in ("none. the blisters were once, two years ago", "no, the fever was last winter"):
        found = understand(hear(text, catalog), scene_of("rf_history", catalog), catalog)
        assert isinstance(found, Answer)
        assert found.value == ("none",)
    found = understand(hear("the shingles was two years ago", catalog), scene_of("rf_history", catalog), catalog)
    assert isinstance(found, Disputed)
    assert found.is_denial


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("none, had cancer ten years ago", "cancer_ever"),
        ("I had a heart attack two years ago", "heart_aorta"),
        ("blisters last week", "skin_band"),
    ],
)
def test_what_counts_for_ever_or_is_of_late_is_ticked(text: str, id: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), scene_of("rf_history", catalog), catalog)
    assert isinstance(found, Answer)
    assert id in str(found.value)
