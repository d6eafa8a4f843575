"""Only an emergency ends the questions where an answer to come may still make it one."""

import pytest

from flows.values.model import Disposition, State
from tests.talk import SCREENED, Talk, told

SUDDEN = ("/start", "[I agree]", "the ache started out of nowhere in todays run, 8 at worst, 2 now", "[35-49]")
LISTS = ("[None of these 6]", "[None of these 5]", "[None of these 6]")


def test_a_risk_told_early_is_said_in_short_and_the_questions_go_on(talk: Talk) -> None:
    said = told(talk, *SUDDEN, *LISTS, "i take tablets for high blood pressure")
    assert "Get this looked at today" in said
    assert "go on here" in said
    assert talk.session.state is State.RED_FLAGS


def test_the_graver_line_can_still_fire(talk: Talk) -> None:
    told(talk, *SUDDEN, *LISTS, "i take tablets for high blood pressure", "[None of these 6]")
    told(talk, "between the blades", "dull ache", "nothing in particular")
    assert talk.session.alarms[-1].level is Disposition.EMERGENCY
    assert talk.session.state is State.REFERRED


def test_what_calms_it_leaves_it_for_today(talk: Talk) -> None:
    told(talk, *SUDDEN, *LISTS, "i take tablets for high blood pressure", "[None of these 6]")
    said = told(talk, "between the blades", "dull ache", "twisting", "done")
    said = told(talk, "nothing special", "done", "no")
    assert "Get this looked at today" in said


def test_where_no_answer_could_it_ends_them(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "i have had a fever and shivers since yesterday and my spine hurts")
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize("text", ["nothing changes it", "nothing i do changes it", "no movement changes it"])
def test_that_nothing_changes_it_is_the_answer_where_that_is_asked(text: str, talk: Talk) -> None:
    told(talk, *SUDDEN, *LISTS, "[None of these 6]", "between the blades", "dull ache", text)
    assert talk.session.alarms[-1].level is Disposition.EMERGENCY
