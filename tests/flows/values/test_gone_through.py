"""What is gone through again keeps what was before, and comes back from the store with it."""

from flows import Session, read_session, write_session
from flows.values.frames import Ticking
from flows.values.gone_through import Changing, Recheck
from flows.values.model import Disposition
from flows.values.record import Alarm


def test_the_answers_before_a_change_come_back() -> None:
    frame = Changing(before={"side": "left", "pain_now": 3})
    assert read_session(write_session(Session(stack=(frame,)))).find(Changing) == frame
    assert Changing().before == {}


def test_the_last_result_comes_back_beneath_what_is_open() -> None:
    raised = Alarm(flags=("rf_cord",), level=Disposition.URGENT)
    frame = Recheck(record={"age_band": "a18_34"}, alarms=(raised,), screened_at=1_767_600_000, is_graver=True)
    kept = read_session(write_session(Session(stack=(frame, Ticking(field="habits")))))
    assert kept.find(Recheck) == frame


def test_all_that_a_new_look_remembers_is_named_as_in_the_session() -> None:
    names = Recheck.__struct_fields__
    assert names[-5:] == ("is_edit", "is_new_ache", "is_claimed", "is_graver", "waited")
    assert set(names[:-5]) <= set(Session.__struct_fields__)
