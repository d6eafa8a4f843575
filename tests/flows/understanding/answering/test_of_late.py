"""What was different about recent running, told where it is asked what makes it worse, is kept for its own question."""

import pytest

from tests.talk import SCREENED, Talk, told

BEFORE = (*SCREENED, "[3]", "[1-2 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]")
WORSE = "What brings it on or makes it worse?"


@pytest.mark.parametrize(
    ("text", "ticks"),
    [
        ("hill reps last week", ("hills_speed",)),
        ("intervals on tuesday", ("hills_speed",)),
        ("a race last weekend", ("hills_speed",)),
        ("ran a lot more than usual", ("load_jump",)),
        ("longer run than usual", ("load_jump",)),
        ("no rest days lately", ("no_rest",)),
        ("my new running vest", ("carried_load",)),
    ],
)
def test_it_is_kept_and_the_open_question_put_again(text: str, ticks: tuple[str, ...], talk: Talk) -> None:
    told(talk, *BEFORE)
    said = told(talk, text)
    assert "Recent running" in said
    assert WORSE in said
    assert "worse_with" not in talk.session.record
    assert talk.session.record["run_context"] == ticks


@pytest.mark.parametrize("text", ["my gym bag", "sitting", "hot weather lately", "did you get more than usual?"])
def test_what_makes_it_worse_now_is_none_of_it(text: str, talk: Talk) -> None:
    told(talk, *BEFORE, text)
    assert "run_context" not in talk.session.record


def test_where_something_else_is_asked_it_is_left(talk: Talk) -> None:
    told(talk, *BEFORE[:-1], "longer run than usual")
    assert "run_context" not in talk.session.record


@pytest.mark.parametrize("text", ["new shoes, nothing else", "new shoes maybe", "treadmill"])
def test_what_has_no_box_is_said_to_have_none(text: str, talk: Talk) -> None:
    said = told(talk, *BEFORE, text)
    assert said.startswith("That ticks nothing here.")
    assert WORSE in said


def test_tying_shoes_is_a_way_to_bend(talk: Talk) -> None:
    assert "ticks nothing" not in told(talk, *BEFORE, "when i tie my shoes")


def test_how_much_is_run_is_met_with_how_to_answer(talk: Talk) -> None:
    told(talk, *BEFORE, "[Nothing in particular]")
    assert told(talk, "twice a week, 6k").startswith("Good to know. Is that clearly more than before?")
    assert "run_context" not in talk.session.record


def test_at_another_list_it_ticks_nothing(talk: Talk) -> None:
    assert told(talk, *SCREENED[:3], "10k every sunday").startswith("Good to know how much you run.")
    assert not talk.session.kept
    assert not talk.session.ahead


@pytest.mark.parametrize("text", ["heat", "warmth", "ice helps"])
def test_what_eases_it_is_no_answer_to_what_brings_it_on(text: str, talk: Talk) -> None:
    said = told(talk, *BEFORE, text)
    assert said.startswith("Good to know what eases it.")
    assert "run_context" not in talk.session.record


@pytest.mark.parametrize("text", ["warmth", "rubbing it", "heat afterwards"])
def test_what_eases_it_afterwards_is_none_to_what_ends_it_in_a_run(text: str, talk: Talk) -> None:
    said = told(talk, *BEFORE, "only when i run", text)
    assert said.startswith("Good to know, for afterwards.")
    assert "run_stop" not in talk.session.record
