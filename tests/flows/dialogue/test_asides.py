"""Scores and visits that are told by the way are kept, for the running rule and for the report."""

import pytest

from flows import Catalog
from flows.values import diary
from flows.wording.report.page import report
from tests.flows.assessment.test_alarms import told
from tests.flows.dialogue.test_gate import RUNNING
from tests.flows.dialogue.test_once_more import BACK, HAND
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def page(talk: Talk) -> str:
    return report(talk.session, talk.at, talk.catalog).text


@pytest.mark.parametrize(
    "text",
    ["been to the gp today, says it is a strain", "the physio checked me this morning", "i saw a doctor, muscular"],
)
def test_a_visit_is_met_with_a_word_and_stands_in_the_report(text: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "someone had a look" in told(talk, "4", text)
    assert "having been seen on" in page(talk)


@pytest.mark.parametrize(
    "text",
    ["i will see the gp tomorrow", "should i see a doctor?", "my doctor said last year it is posture", "no doctor"],
)
def test_a_visit_to_come_or_long_ago_is_none(text: str, talk: Talk) -> None:
    told(talk, *RUNNING, text)
    assert not talk.session.followup.visits


def test_what_was_said_at_a_visit_is_asked_and_not_guessed(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, "[I'll get seen today]")
    talk.wake()
    assert "What did they say?" in told(talk, "was at the clinic, they said a nerve, wait two weeks. pain is 6")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 6


def test_the_report_tells_what_was_taken_back(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, BACK)
    assert "then taken back" in page(talk)


def test_what_to_say_there_names_what_was_written(talk: Talk) -> None:
    said = told(talk, *RUNNING, HAND, "[I'll get seen today]")
    assert "what you wrote to me" in said
    assert "weight loss" not in said


def test_the_running_rule_goes_by_the_score_of_the_question_itself(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "You told me 2" in told(talk, "[Skip today]", "pain is 2 now, should i stop running?")
