"""Where it was and where it is now: which way it goes, and on which side it is."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.answers import read_exact, read_loose
from flows.understanding.facts.went import of_now, run_of
from tests.talk import MONDAY

WAYS = [
    ("was 8 now 5", "easing"), ("was 2 on friday, 6 today", "worse"), ("4 yesterday, 4 today", "same"),
    ("down from 6 to 3", "easing"), ("went from 2 to 5", "worse"), ("started at 8, now 3", "easing"),
    ("it was a 2 and now its a 6", "worse"), ("7 \u2192 3", "easing"), ("3 -> 7", "worse"), ("now 3, was 6", "easing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "way"), WAYS)
def test_two_scores_tell_which_way_it_goes(text: str, way: str, catalog: Catalog) -> None:
    assert run_of(hear(text, catalog), catalog).sure == way


def test_one_point_less_may_be_the_same(catalog: Catalog) -> None:
    assert run_of(hear("was 5 now 4", catalog), catalog).values == ("easing", "same")
    assert run_of(hear("was 4 now 5", catalog), catalog).sure == "worse"


@pytest.mark.parametrize(
    ("text", "way"),
    [("\u2b07\ufe0f", "easing"), ("\U0001f4c9", "easing"), ("\u2197", "worse"), ("\U0001f4c8\U0001f4c8", "worse")],
)
def test_an_arrow_is_asked_back(text: str, way: str, catalog: Catalog) -> None:
    found = run_of(hear(text, catalog), catalog)
    assert found.values == (way,)
    assert found.is_suggestion


@pytest.mark.parametrize(
    "text",
    [
        "7 this morning, 4 now",
        "I ran 6 yesterday and 4 today",
        "6",
        "\U0001f44d",
        "last night 7, 3 now",
        "",
        "was 7 on the run, now 4 at rest",
    ],
)
def test_what_is_not_told_of_two_days_is_no_way(text: str, catalog: Catalog) -> None:
    assert not run_of(hear(text, catalog), catalog).values


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("used to be left now it's right", "right"),
        ("was right, now left", "left"),
        ("first left, then right", "right"),
        ("at first the right, both sides now", "both_or_switches"),
        ("previously right, these days left", "left"),
    ],
)
def test_the_side_of_now_counts(text: str, side: str, catalog: Catalog) -> None:
    question = field_question(catalog.fields["side"], 0, catalog)
    assert read_loose(question, hear(text, catalog), MONDAY, catalog).sure == (side,)


@pytest.mark.parametrize("text", ["left", "left now", "right after the run"])
def test_nothing_is_of_before_where_nothing_says_so(text: str, catalog: Catalog) -> None:
    assert of_now(hear(text, catalog), catalog) is None


@pytest.mark.parametrize("text", ["not suddenly", "it wasn't sudden", "no, not all at once"])
def test_how_it_did_not_begin_offers_the_others(text: str, catalog: Catalog) -> None:
    question = field_question(catalog.fields["onset"], 0, catalog)
    found = read_loose(question, hear(text, catalog), MONDAY, catalog)
    assert found.sure is None
    assert {id for (id,) in found.values} == {option.id for option in question.options} - {"sudden"}


@pytest.mark.parametrize("text", ["not anymore", "no longer", "it used to, not any more"])
def test_what_is_over_by_now_is_a_no_but_to_no_question_of_danger(text: str, catalog: Catalog) -> None:
    asked = field_question(catalog.fields["wakes_late"], 0, catalog)
    assert read_exact(asked, hear(text, catalog), MONDAY, catalog) == ("false",)
    assert (
        read_exact(field_question(catalog.fields["ptx_risk"], 0, catalog), hear(text, catalog), MONDAY, catalog) is None
    )
