"""How check-ins are arranged comes back from the store as it was asked."""

import pytest

from flows import Session, read_session, write_session
from flows.values.arranging import Away, Keep, PickOne, SetHour, SetZone
from flows.values.frames import Frame


@pytest.mark.parametrize(
    "frame",
    [
        SetHour(is_there=True),
        SetZone(minute=480, starts=739_000, ends=739_007),
        PickOne(kind="minute", text="which_hour", choices=(("480", "08:00"), ("1200", "20:00"))),
        Away(start=739_001),
        Keep(text="keep_up"),
    ],
)
def test_a_question_that_arranges_check_ins_comes_back_whole(frame: Frame) -> None:
    kept = read_session(write_session(Session(stack=(frame,))))
    assert kept.stack == (frame,)
