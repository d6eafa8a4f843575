"""An ache told of after it had gone: looked at anew, with what was told of it noted."""

import pytest

from flows import State
from flows.values.frames import Recheck, WelcomeBack
from tests.flows.dialogue.checkins.test_checkins import PLAN
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


SINCE = "It began after we last spoke, so I take this as a new ache."


@pytest.mark.parametrize(
    ("weeks", "text"),
    [
        (3, "hi maya again. since yesterday it hurts on the left under my shoulder blade, a 5, after javelin"),
        (2, "it hurts between the shoulder blades since this morning"),
        (2, "since two days a sharp pain on the right side"),
        (4, "left shoulder blade sore since sunday, about a 4"),
        (3, "new pain since yesterday, on the spine"),
        (8, "upper back hurts for two weeks now, on the right side"),
        (2, "woke up with a stiff upper back yesterday, in the middle"),
        (3, "the left side hurts, began three days ago"),
        (2, "a 4 on the right side since yesterday"),
        (5, "since tuesday burning under my left shoulder blade"),
    ],
)
@pytest.mark.parametrize("so_far", [(*SCREENED, "[3]", "[1-2 days]"), (*SCREENED, *RESULT)])
def test_an_ache_that_began_in_the_silence_begins_anew(
    so_far: tuple[str, ...], weeks: int, text: str, talk: Talk
) -> None:
    told(talk, *so_far)
    talk.later(weeks * 7 * 24)
    said = told(talk, text)
    assert said.startswith(SINCE)
    assert "Since this pain began" in said
    assert talk.session.state is State.RED_FLAGS
    told(talk, "none")
    assert talk.session.record.get("pain_now") != 3


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (13, "it hurts on the left since yesterday"),
        (24 * 10, "it hurts on the left for a month now"),
        (24 * 10, "is it bad when it hurts on the left since yesterday?"),
        (24 * 10, "on the left"),
        (24 * 10, "about a 4"),
    ],
)
def test_what_may_be_the_same_ache_does_not(hours: int, text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    talk.later(hours)
    assert SINCE not in told(talk, text)


@pytest.mark.parametrize("no", ["none", "no", "nope", "nothing"])
def test_a_no_to_a_new_look_that_is_offered_is_taken_at_once(no: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    talk.later(24 * 20)
    assert "Shall I ask again?" in told(talk, "my upper back is worse")
    assert "Shall I ask again?" not in told(talk, no)
    assert talk.texts == ["All right."]


def test_a_no_to_anything_new_is_taken_at_once(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    talk.later(24 * 4)
    assert "Is anything of this new since" in told(talk, "[My plan]")
    assert "Is anything of this new since" not in told(talk, "none")


@pytest.mark.parametrize(
    "text",
    ["ran the race yesterday, but my back is playing up again, about a 5", "back's playing up again after the race, 5"],
)
def test_a_flare_whose_questions_are_left_is_a_new_ache_from_its_first_day(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    for _ in range(9):
        talk.wake()
        told(talk, "0", "no run", "all")
    talk.wake()
    told(talk, text, "none")
    course = talk.session.followup.course
    assert course is not None
    assert course.baseline == 5
    talk.wake()
    assert "See a doctor" not in "\n".join(talk.texts)
    said = told(talk, "4, no run, all")
    assert "4 now, 5 at the start" in said
    assert "A week in" not in said
    assert "the first days are over" not in said
