"""A score that was told outside the day's card is kept for its day."""

import pytest

from flows import Catalog
from flows.values import diary
from flows.wording.report.page import report
from tests.flows.dialogue.days.test_once_more import BACK, HAND
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import Talk, told


def test_a_score_told_beside_a_sign_in_doubt_stands_in_the_report(talk: Talk) -> None:
    told(talk, *RUNNING, HAND, BACK)
    talk.wake()
    told(talk, "woke up 3 times last night, pain 6")
    assert "pain 6" in report(talk.session, talk.at, talk.catalog).text


def test_the_running_rule_goes_by_the_score_of_the_question_itself(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "You told me 2" in told(talk, "[Skip today]", "pain is 2 now, should i stop running?")


@pytest.mark.parametrize(
    "text", ["8, was awake the whole night", "6 hardly slept because of it", "a 7 and it kept me awake all night"]
)
def test_a_night_without_sleep_in_a_check_in_is_a_matter_for_the_day_and_the_score_kept(text: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "looked at today" in told(talk, text)
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == int(text.strip("a ")[0])


def test_where_the_reader_is_less_sure_such_a_night_is_asked_about_with_a_kind_word(with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    told(talk, *RUNNING)
    talk.wake()
    assert "so strong that you cannot sleep" in told(talk, "5, hardly slept because of it")
    assert talk.texts[0] == with_reader.messages.kind_desperate
    told(talk, "[No]")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 5
