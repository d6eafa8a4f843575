"""What can be changed about check-ins, by tap and told at once."""

import pytest

from flows.values.diary import Rhythm
from flows.values.frames import Away, SetHour, Settings, SetZone, SmallQuestion
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


def rhythm(talk: Talk) -> Rhythm:
    kept = talk.session.followup.rhythm
    assert kept is not None
    return kept


def test_they_say_how_it_is_set(talk: Talk) -> None:
    assert "07:30 (Europe/Paris)" in told(talk, *RUNNING, "/checkin")
    assert talk.session.prompt == Settings()


@pytest.mark.parametrize(
    ("button", "asked"),
    [("[Another hour]", SetHour()), ("[Another place]", SetZone()), ("[Pause for a while]", Away())],
)
def test_a_button_leads_to_its_question_in_their_place(talk: Talk, button: str, asked: SmallQuestion) -> None:
    told(talk, *RUNNING, "/checkin", button)
    assert talk.session.stack == (asked,)


def test_an_hour_or_a_place_is_told_at_once(talk: Talk) -> None:
    told(talk, *RUNNING, "/checkin", "8 pm")
    told(talk, "/checkin", "we moved to tokyo")
    assert (rhythm(talk).minute, rhythm(talk).zone) == (1200, "Asia/Tokyo")
    assert talk.session.stack == ()


def test_daily_and_weekly_change_places(talk: Talk) -> None:
    told(talk, *RUNNING, "/checkin", "[Daily or weekly]")
    assert rhythm(talk).every == 7
    told(talk, "/checkin", "[Daily or weekly]")
    assert rhythm(talk).every == 1


def test_an_end_is_an_end(talk: Talk) -> None:
    told(talk, *RUNNING, "/checkin", "[End check-ins]")
    assert talk.session.followup.rhythm is None
