"""The day's card answered in words: what is said of it is kept as that, and as nothing else."""

import pytest

from flows import Catalog
from flows.followup import schedule
from flows.values import diary
from flows.values.diary import CheckIn as Entry
from flows.values.frames import CheckIn, Doubt
from flows.values.model import State
from tests.flows.dialogue.test_checkins import PLAN
from tests.talk import JELLY, RESULT, SCREENED, Talk, told

EVENING = ("/checkin", "[Evening, 19:00]", "[09:01 Paris]", "[None of these]")


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    """With a check-in each evening."""
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN, *EVENING)
    return talk


def today(talk: Talk) -> Entry:
    """What is kept of this day."""
    kept = talk.session.followup
    assert kept.rhythm is not None
    return diary.entry(diary.unpacked(kept.log), schedule.today(talk.at, kept.rhythm.zone))


def at_exercises(talk: Talk) -> Talk:
    """The exercises are asked about."""
    talk.wake()
    told(talk, "3", "no run")
    return talk


# ---- a yes below a sign in doubt -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "yes did them",
        "yes did all of them",
        "yes, all done",
        "yep half of them",
        "yes I did my exercises",
        "yeah managed most",
        "yes finished them",
        "yes did all my stretches",
        "yes, did the breathing one",
        "yes exercises done",
    ],
)
def test_a_yes_that_answers_the_day_is_asked_again_once_and_then_counts(text: str, talk: Talk) -> None:
    told(at_exercises(talk), JELLY)
    assert isinstance(talk.session.prompt, Doubt)
    assert "only about the signs below" in told(talk, text)
    assert not talk.session.alarms
    told(talk, text)
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yes a bit",
        "yes since this morning",
        "yes when running",
        "yes, newly weak",
        "yeah sure",
        "yes, all three",
        "not sure",
        "yes on the stairs",
        "yes the legs",
    ],
)
def test_a_yes_that_is_bare_or_speaks_of_the_sign_counts(text: str, talk: Talk) -> None:
    told(at_exercises(talk), JELLY, text)
    assert talk.session.state is State.REFERRED


def test_after_a_no_the_day_goes_on(talk: Talk) -> None:
    assert "Your exercises?" in told(at_exercises(talk), JELLY, "yes did them", "no")
    assert isinstance(talk.session.prompt, CheckIn)


def test_a_yes_meant_for_the_exercises_is_taken_back_in_words(talk: Talk) -> None:
    told(at_exercises(talk), JELLY, "yes")
    assert talk.session.state is State.REFERRED
    assert "Your exercises?" in told(talk, "no, I meant the exercises, my legs are fine")
    assert not talk.session.alarms
