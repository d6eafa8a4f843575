"""A report of the day without a card: what is kept where there is no day to keep it in."""

import pytest

from tests.flows.dialogue.test_checkins import PLAN, SET_UP
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
