"""An exercise that a clinician forbids is out of the plan, and says so, until they allow it again."""

import pytest

from flows.assessment.assessing import outcome
from tests.flows.dialogue.test_since import checked_in, with_result
from tests.talk import Talk, told


def plan(talk: Talk) -> tuple[str, ...]:
    return outcome(talk.session, talk.catalog).exercises


@pytest.mark.parametrize("text", ["my physio banned the dead bug", "4. physio told me no dead bug for now"])
def test_it_goes_out_of_the_plan_and_comes_back(text: str, talk: Talk) -> None:
    checked_in(talk)
    assert "dead_bug" in plan(talk)
    said = told(talk, text)
    assert "I leave these out of your plan. Dead bug." in said
    assert "on your back" not in said
    assert "dead_bug" not in plan(talk)
    assert "these may be in your plan again. Dead bug." in told(talk, "physio says the dead bug is fine again")
    assert "dead_bug" in plan(talk)


def test_the_score_beside_it_is_kept(talk: Talk) -> None:
    said = told(checked_in(talk), "4. physio told me no dead bug for now")
    assert "pain now: 4" in said
    assert "What they said of running" not in said


def test_one_who_was_never_seen_forbids_nothing(talk: Talk) -> None:
    checked_in(talk)
    told(talk, "my friend says no dead bug")
    assert "dead_bug" in plan(talk)


@pytest.mark.parametrize(
    "text", ["can I do planks again?", "are planks okay for me?", "how do I do a plank?", "should I do planks today?"]
)
def test_no_answer_offers_it(text: str, talk: Talk) -> None:
    told(checked_in(talk), "3. my physio told me not to do planks any more")
    said = told(talk, text)
    assert said.startswith("Not for now, by their word. Left out: Plank")
    assert "elbows under" not in said
    assert "Planks are fine" not in said


@pytest.mark.parametrize(
    ("text", "often"),
    [
        ("my physio says wall angels only every other day", "every other day"),
        ("physio wants me to do the wall angels twice a week", "twice a week"),
        ("my physio said wall angels on alternate days", "every other day"),
    ],
)
def test_how_often_they_want_it_is_kept_and_shown(text: str, often: str, talk: Talk) -> None:
    told(with_result(talk), "[My plan]", "[None of these]", "[None of these]", "[Nothing]")
    assert f"Wall angel: {often}." in told(talk, text)
    shown = told(talk, "[My plan]")
    assert f"By their word: {often}" in next(line for line in shown.split("\n") if "Wall angel" in line)
    assert f"By their word: {often}" in told(talk, "[Wall angel]")
    assert f"Wall angel: {often}" in told(talk, "what did my physio say?")
    told(talk, "physio said wall angels daily now")
    assert "By their word: once a day" in told(talk, "[My plan]")


@pytest.mark.parametrize("text", ["i do wall angels every other day", "can i do wall angels every other day?"])
def test_how_often_somebody_does_it_is_no_word_of_theirs(text: str, talk: Talk) -> None:
    told(checked_in(talk), "3", text)
    assert not talk.session.followup.often


def test_each_word_for_how_often_has_its_text(talk: Talk) -> None:
    assert talk.catalog.reading.bans.often.keys() == talk.catalog.messages.often.keys()
