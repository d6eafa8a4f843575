"""That the ache wakes somebody, told beside an answer."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.story import read_story
from flows.understanding.signs.woken import is_woken
from flows.values.frames import Doubt
from tests.talk import MONDAY, SCREENED, Talk, told

WAKING = [
    "6, woke up from it three times",
    "6 and it woke me twice",
    "6, keeps me awake a bit",
    "6, up 3 times with it",
]


@pytest.mark.parametrize("text", WAKING)
def test_before_the_list_its_box_waits_ticked_and_the_score_is_kept(text: str, with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    told(talk, *SCREENED[:2], text)
    assert talk.session.record["pain_now"] == 6
    assert talk.session.kept["rf_history"] == ("night_constant",)
    assert "onset" not in talk.session.record


@pytest.mark.parametrize("text", WAKING)
def test_on_the_list_both_are_kept(text: str, with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    said = told(talk, *SCREENED[:5], text)
    assert "I ticked: Never eases, or keeps me awake." in said
    assert "Pain now: 6" in said
    assert {**talk.session.ahead, **talk.session.record}["pain_now"] == 6


@pytest.mark.parametrize("text", WAKING[:3])
def test_once_the_list_was_answered_otherwise_it_is_asked_about(text: str, with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    told(talk, *SCREENED, text)
    assert isinstance(talk.session.prompt, Doubt)
    told(talk, "no")
    assert talk.session.record["pain_now"] == 6
    assert talk.session.record["rf_history"] == ("none",)


@pytest.mark.parametrize(
    "text",
    ["6, the baby woke me", "6, it doesn't wake me", "6, wakes me only when I roll over", "my knee woke me", "6"],
)
def test_what_else_wakes_or_nothing_is_none_of_it(text: str, catalog: Catalog) -> None:
    assert not is_woken(hear(text, catalog), catalog)


def test_waking_from_it_is_no_beginning(with_reader: Catalog) -> None:
    assert "onset" not in read_story(hear("6, woke up from it three times", with_reader), MONDAY, with_reader).facts
