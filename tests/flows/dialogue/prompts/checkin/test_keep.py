"""All is calm: how check-ins go on."""

import pytest
from msgspec.structs import replace

from flows import Chose, take_turn
from flows.dialogue import stack
from flows.values.frames import Keep
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.mark.parametrize(("option", "every"), [("weekly", 7), ("daily", 1), ("end", None)])
def test_weekly_daily_or_no_more(talk: Talk, option: str, every: int | None) -> None:
    told(talk, *RUNNING)
    asked = stack.push(talk.session, Keep())
    tap = Chose(at=talk.at + 5, field="checkin_keep", option=option, n=asked.n)
    after = take_turn(asked, tap, talk.catalog).session
    rhythm = after.followup.rhythm
    assert (rhythm.every if rhythm else None) == every
    assert after.stack == ()


def test_without_check_ins_it_is_an_end(talk: Talk) -> None:
    told(talk, *RUNNING)
    bare = replace(talk.session, followup=replace(talk.session.followup, rhythm=None))
    asked = stack.push(bare, Keep())
    tap = Chose(at=talk.at + 5, field="checkin_keep", option="weekly", n=asked.n)
    assert take_turn(asked, tap, talk.catalog).session.followup.rhythm is None
