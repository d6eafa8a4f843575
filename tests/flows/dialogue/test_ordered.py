"""An exercise that a clinician wants done is in the plan, the one it stands for goes."""

import pytest

from flows.assessment.assessing import outcome
from tests.flows.dialogue.test_word_in_pieces import RUNNING
from tests.talk import Talk, told


def plan(talk: Talk) -> tuple[str, ...]:
    return outcome(talk.session, talk.catalog).exercises


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("my physio prescribed the dead bug", {"dead_bug"}),
        ("physio wants me to do rows and the plank", {"row", "plank"}),
        ("the osteopath says i should do the wall angel each day", {"wall_angel"}),
        ("physio told me to add the chin tuck", {"chin_tuck"}),
    ],
)
def test_it_is_in_the_plan_at_once(text: str, ordered: set[str], talk: Talk) -> None:
    told(talk, *RUNNING)
    assert not ordered & {*plan(talk)}
    assert "In your plan:" in told(talk, text)
    assert ordered <= {*plan(talk)}


@pytest.mark.parametrize(
    "text", ["physio wants the dead bug instead of the cat-cow", "physio gave me the dead bug rather than cat-cow"]
)
def test_what_it_stands_for_goes(text: str, talk: Talk) -> None:
    told(talk, *RUNNING, text)
    assert "dead_bug" in plan(talk)
    assert "cat_cow" not in plan(talk)


@pytest.mark.parametrize(
    "text",
    ["physio told me not to do the plank", "physio says i can do planks", "should i do planks, as the physio says?"],
)
def test_a_ban_or_leave_is_no_order(text: str, talk: Talk) -> None:
    told(talk, *RUNNING, text)
    assert not talk.session.followup.ordered
    assert "plank" not in plan(talk)


def test_a_later_ban_takes_it_out(talk: Talk) -> None:
    told(talk, *RUNNING, "my physio prescribed the dead bug", "physio says no dead bug")
    assert "dead_bug" not in plan(talk)
    assert not talk.session.followup.ordered


def test_what_suits_nobody_like_them_is_said_to_stay_out(talk: Talk) -> None:
    told(talk, *RUNNING, "no, it is a sharp catching pain")
    assert "I keep it out of my plan for now" in told(talk, "my physio prescribed the plank")
    assert "plank" not in plan(talk)


def test_a_distance_is_said_not_to_be_kept(talk: Talk) -> None:
    assert "How far you may run I can't note" in told(talk, *RUNNING, "physio says i may run 3 km again")


@pytest.mark.parametrize("text", ["please include child's pose", "put shoulder rolls into my plan"])
def test_one_asked_for_comes_in(text: str, talk: Talk) -> None:
    assert "is in your plan" in told(talk, *RUNNING, text)


def test_one_asked_for_too_early_comes_later(talk: Talk) -> None:
    assert "Not yet in your plan: Plank" in told(talk, *RUNNING, "please add the plank")
