"""A report of the day without a card: what is kept where there is no day to keep it in."""

import pytest

from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import FEVER, RESULT, SCREENED, Talk, told


def test_without_check_ins_no_card_is_opened(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN)
    told(talk, "2, no run, exercises all")
    assert talk.session.prompt is None


@pytest.mark.parametrize("text", ["2, no run, exercises all", "no run, exercises all"])
def test_nothing_is_reported_while_a_matter_for_today_stands(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP, FEVER)
    assert "today" in told(talk, text)
    assert talk.session.prompt is not None


NO_RUN = [
    "didnt run",
    "no run",
    "i did not run",
    "rest day",
    "skipped my run",
    "rested",
    "no run yesterday",
    "no running today",
]


@pytest.mark.parametrize("text", NO_RUN)
def test_no_run_is_a_report_of_the_day_and_no_question(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    assert "run: No run" in told(talk, text)
    assert "now, from 0 to 10?" in "\n".join(talk.texts)


@pytest.mark.parametrize("text", NO_RUN)
def test_no_run_is_met_with_a_word_where_no_day_is_kept(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[3]")
    assert told(talk, text).startswith("No run, then.")
    told(talk, *RESULT[1:])
    assert told(talk, text).startswith("No run, then.")
