"""The zone of check-ins, by the watch and by a place."""

import pytest

from flows.values.frames import Activity, SetZone
from tests.talk import RESULT, SCREENED, Talk, told

ASKED = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]")


@pytest.mark.parametrize("words", ["[09:01 Paris]", "paris", "europe/paris"])
def test_a_zone_begins_the_check_ins(talk: Talk, words: str) -> None:
    assert "Next one tomorrow" in told(talk, *ASKED, words)
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert (rhythm.zone, rhythm.minute) == ("Europe/Paris", 450)
    assert talk.session.stack == (Activity(),)


def test_the_hour_is_kept_over_another_question(talk: Talk) -> None:
    told(talk, *ASKED, "/delete", "[Keep it]")
    assert talk.session.prompt == SetZone(minute=450)


def test_what_is_no_place_is_asked_again(talk: Talk) -> None:
    assert "do not know that place" in told(talk, *ASKED, "qwertz")
    assert talk.session.prompt == SetZone(minute=450)


def test_another_place_moves_what_runs_already(talk: Talk) -> None:
    told(talk, *ASKED, "paris", "[None of these]", "/checkin", "[Another place]")
    assert talk.session.prompt == SetZone()
    told(talk, "tokyo")
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    assert rhythm.zone == "Asia/Tokyo"
    assert talk.session.stack == ()
