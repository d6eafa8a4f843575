"""An ache told of after it had gone: looked at anew, with what was told of it noted."""

import pytest

from flows import State
from flows.values.frames import Recheck, WelcomeBack
from tests.talk import RESULT, SCREENED, Talk, told

SET_UP = ("/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
NO_WEEK = ("A week in", "Keep on with what works", "Two weeks in")


def well(talk: Talk, days: int = 8) -> None:
    """Days of check-ins after which it is gone."""
    told(talk, *SCREENED, *RESULT, *SET_UP)
    for day in range(days):
        talk.wake()
        told(talk, f"[{max(0, 3 - day)}]", "[No run]")


def test_an_ache_told_after_it_had_gone_begins_anew_with_what_was_told(talk: Talk) -> None:
    well(talk)
    talk.wake()
    said = told(talk, "upper back again, in the middle, on the bone. 4. coach had us do weights")
    assert said.startswith("It was gone, so I take this as a new ache.")
    assert "Pain now: 4; Where: On the spine; Recent running: New upper-body work" in said
    assert not any(words in said for words in NO_WEEK)
    assert talk.session.find(Recheck) is not None
    assert talk.session.record["location"] == "spine_line"


@pytest.mark.parametrize("way", ["[4]", "4", "5"])
def test_a_score_alone_after_it_had_gone_asks_whether_it_is_new(way: str, talk: Talk) -> None:
    well(talk)
    talk.wake()
    said = told(talk, way)
    assert isinstance(talk.session.prompt, WelcomeBack)
    assert not any(words in said for words in NO_WEEK)
    told(talk, "[New ache, start again]")
    assert talk.session.record["pain_now"] == int(way.strip("[]"))


def test_the_same_ache_after_it_had_gone_goes_on_with_the_day_and_from_that_score(talk: Talk) -> None:
    well(talk)
    talk.wake()
    said = told(talk, "[4]", "[Same, show my result]")
    assert "Have you run" in said
    assert talk.session.followup.course is not None
    assert talk.session.followup.course.baseline == 4


@pytest.mark.parametrize(
    "text", ["my upper back is sore again since the weights yesterday", "upper back hurts again, 4"]
)
def test_outside_a_check_in_it_begins_anew_too(text: str, talk: Talk) -> None:
    well(talk)
    assert told(talk, text).startswith("It was gone, so I take this as a new ache.")


def test_after_check_ins_ended_as_well_it_begins_anew(talk: Talk) -> None:
    well(talk)
    told(talk, "/stop")
    talk.later(24 * 14)
    said = told(talk, "upper back hurts again since yesterday, on the spine, 4")
    assert said.startswith("It was gone, so I take this as a new ache.")
    assert talk.session.state is State.RED_FLAGS


def test_a_very_strong_one_is_told_to_be_seen_at_once_all_the_same(talk: Talk) -> None:
    well(talk)
    talk.wake()
    said = told(talk, "8 in the upper back again since weights")
    assert "At 7 or more someone should have a look." in said
    assert talk.session.state in (State.PROFILE, State.RED_FLAGS)


def test_a_sign_told_with_it_is_asked_about_first_and_the_new_look_comes_after(talk: Talk) -> None:
    well(talk)
    talk.wake()
    told(talk, "upper back hurts again since weights and my legs feel like jelly and shaky")
    assert "legs" in talk.texts[-1]
    told(talk, "no")
    assert talk.session.find(Recheck) is not None


def test_while_it_goes_on_no_ache_is_new(talk: Talk) -> None:
    well(talk, days=3)
    talk.wake()
    said = told(talk, "upper back still sore, 4")
    assert "new ache" not in said
    assert talk.session.find(Recheck) is None
