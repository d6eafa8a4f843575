"""A jump in running told by numbers, and the many numbers that are none."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Answer
from flows.understanding.options.loads import TIME, is_mere_amount, jumps_in, told_lengths
from flows.understanding.scores.score import read_score
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY

JUMPS = [
    "21k instead of my usual 10",
    "went from 20 to 45 miles a week",
    "ran 25k instead of my usual 12",
    "i usually do 10 km but yesterday did 16",
    "on saturday I ran 14 km, every day I do 6 only",
    "ran 18 km on sunday, most runs are 8 km",
    "I ran 30 kilometres, normally it's 20",
    "did a half marathon, my usual is 5k",
    "jumped to 60 km a week from 35",
    "weekly mileage went up from thirty to fifty miles",
    "last week 40k, this week 62k",
    "used to run 15 miles a week and now i run 28",
    "10 miles rather than my regular 10k",
    "ran 21 instead of 10",
    "three runs a week to six runs a week, from one week to the next. from 3 to 6 runs per week",
    "went from running 3 to 5 days a week",
    "two hours on the run instead of one hour",
    "long run was 90 min, usually 60 min",
    "20 -> 45 miles",
    "8-10k usually, but 18k on sunday",
    "ran at 4:40 pace instead of my usual 5:30",
    "my longest before was 15 km, now i ran 24 km",
    "45 miles a week, up from 30",
]
NONE = [
    "10k instead of my usual 10k",
    "10 instead of my usual 21k",
    "went from 45 to 20 miles a week",
    "went from 40 to 42 miles a week",
    "10k, as usual",
    "did 10 to 15 miles",
    "pain went from 2 to 5 after 10k",
    "it went from 2 to 6 when i was running",
    "6 when i run, 2 now",
    "should i go from 20 to 45 miles a week?",
    "i plan to go from 20 to 45 miles a week",
    "if i went from 20 to 45 miles",
    "cycled 40k instead of my usual 20k",
    "slept 8 hours instead of my usual 6 hours",
    "since 3 to 5 days",
    "10k instead of my usual 10 miles",
    "last year i went from 20 to 45 miles a week",
    "i did not run 21k instead of 10k",
    "i'm 45, run 20 miles a week",
    "ran 10k in 50 min instead of 45 min",
    "at 5:30 pace instead of my usual 4:40",
    "started at 7:30 instead of 6:30",
    "about a 4 since tuesday, ran 12k",
]


@pytest.mark.parametrize("text", JUMPS)
def test_more_than_before_is_a_jump(text: str, catalog: Catalog) -> None:
    assert jumps_in(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", NONE)
def test_the_same_or_less_or_what_is_no_run_is_none(text: str, catalog: Catalog) -> None:
    assert jumps_in(hear(text, catalog), catalog) == ()


@pytest.mark.parametrize("text", JUMPS[:3])
def test_it_answers_what_was_different_about_running(text: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("run_context", catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == ("load_jump",)


@pytest.mark.parametrize("field", ["pain_now", "pain_worst"])
@pytest.mark.parametrize("text", ["21k not the usual 10", "21k instead of my usual 10", "from 5 to 10 miles a week"])
def test_a_distance_is_no_score(text: str, field: str, catalog: Catalog) -> None:
    assert not read_score(text, catalog, field).values


def test_it_is_noted_from_the_side(catalog: Catalog) -> None:
    text = "sore since sunday between the blades, ran 21k instead of my usual 10"
    facts = read_story(hear(text, catalog), MONDAY, catalog).facts
    assert facts["run_context"] == ("load_jump",)
    assert "pain_now" not in facts


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("ran half an hour", 30),
        ("a half hour jog", 30),
        ("ran three quarters of an hour", 45),
        ("ran an hour and a half", 90),
        ("ran an hour", 60),
    ],
)
def test_a_part_of_an_hour_is_read_as_minutes(text: str, minutes: float, catalog: Catalog) -> None:
    assert list(told_lengths(hear(text, catalog), catalog, is_asked=False)) == [(TIME, minutes)]


@pytest.mark.parametrize(
    ("text", "is_mere"),
    [
        ("3x week about 20 mins", True),
        ("tues n thurs", True),
        ("2 easy runs a week", True),
        ("30k a week", True),
        ("30k a week instead of 20", False),
        ("5k with a heavy vest", False),
        ("since monday", False),
        ("6", False),
        ("20 mins in it hurts", False),
    ],
)
def test_all_that_is_said_is_how_much_is_run(text: str, is_mere: bool, catalog: Catalog) -> None:
    assert is_mere_amount(hear(text, catalog), catalog, is_of_runs=True) is is_mere


@pytest.mark.parametrize(
    ("text", "is_mere"), [("twice a week, 6k", True), ("i run twice a week", True), ("every day", False)]
)
def test_where_signs_are_asked_a_run_has_to_be_named(text: str, is_mere: bool, catalog: Catalog) -> None:
    assert is_mere_amount(hear(text, catalog), catalog, is_of_runs=False) is is_mere
