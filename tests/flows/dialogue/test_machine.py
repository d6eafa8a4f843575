"""The table of phases: each can be reached and has a way on, and the picture in the docs is the table."""

import re
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from flows import Catalog, Session
from flows.dialogue.machine import MACHINE, MAY_STAND, TRANSITIONS, IllegalMove, diagram, may_stand, move
from flows.values import frames
from flows.values.frames import Changing, CheckIn, ChestCheck, Consent, Doubt, Frame, Resume, Ticking, WelcomeBack
from flows.values.model import Alarm, Disposition, State

DIAGRAM = Path(__file__).parents[3] / "docs" / "conversation.mmd"
KINDS: tuple[type[Frame], ...] = get_args(Frame)
CHECKIN = CheckIn(day=1, level=Disposition.SELF_CARE, is_morning=True)
SCREENED = {"age_band": "a18_34", "rf_now": ("none",), "rf_history": ("none",), "risk_now": ("none",)}


def test_every_phase_can_be_reached() -> None:
    assert {row["dest"] for row in TRANSITIONS} | {State.NEW} == set(State)


@pytest.mark.parametrize("state", State)
def test_every_phase_has_a_way_on_and_can_be_alarmed(state: State, catalog: Catalog) -> None:
    assert set(MACHINE.get_triggers(state.name)) - {"alarmed"}
    assert move(Session(state=state), "alarmed", catalog).state is State.REFERRED


def test_an_illegal_move_raises_and_changes_nothing(catalog: Catalog) -> None:
    session = Session(state=State.NEW)
    with pytest.raises(IllegalMove):
        move(session, "calmed", catalog)
    with pytest.raises(IllegalMove):
        move(session, "no_such_trigger", catalog)
    assert session.state is State.NEW


def test_warning_signs_come_before_the_ache(catalog: Catalog) -> None:
    session = Session(consent=True, record={"age_band": "a18_34"})
    assert move(session, "agreed", catalog).state is State.RED_FLAGS
    screened = replace(session, state=State.RED_FLAGS, record=SCREENED)
    assert move(screened, "answered", catalog).state is State.QUESTIONS


def test_an_emergency_that_nobody_cleared_never_leads_back_to_the_questions(catalog: Catalog) -> None:
    heard = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY, is_open=False)
    standing = Session(state=State.REFERRED, consent=True, alarms=(heard,), record=SCREENED)
    assert move(standing, "calmed", catalog).state is State.ASSESSED
    assert move(replace(standing, alarms=()), "calmed", catalog).state is State.QUESTIONS


def test_calm_after_a_refusal_leads_back_to_the_refusal(catalog: Catalog) -> None:
    assert move(Session(state=State.REFERRED, consent=False), "calmed", catalog).state is State.DECLINED


def test_the_picture_in_the_docs_is_drawn_from_the_table() -> None:
    assert DIAGRAM.read_text("utf-8") == diagram()


def test_the_picture_shows_every_phase_and_every_trigger() -> None:
    arrows = [re.fullmatch(r" +(\S+) --> (\S+) : (.+)", line) for line in diagram().splitlines()]
    drawn = {(match[1], match[2], label) for match in arrows if match for label in match[3].split(", ")}
    assert {source for source, _, _ in drawn} >= {state.value for state in State}
    assert {dest for _, dest, _ in drawn} >= {state.value for state in State}
    assert {label.split()[0] for source, _, label in drawn if source != "onwards"} == {
        row["trigger"] for row in TRANSITIONS
    }
    assert ("referred", "assessed", "calmed [is_emergency_standing]") in drawn
    assert ("questions", "onwards", "answered") in drawn
    assert ("onwards", "assessed", "[else]") in drawn


# ---- what lies on top ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_frame_has_a_phase(kind: type[Frame]) -> None:
    assert any(may_stand(kind, state) for state in State)


def test_the_table_names_every_phase_and_only_frames() -> None:
    assert set(MAY_STAND) == set(State)
    assert {kind for kinds in MAY_STAND.values() for kind in kinds} == set(KINDS)


def test_under_an_alarm_only_its_own_card_and_delete_are_opened() -> None:
    assert set(MAY_STAND[State.REFERRED]) == {frames.AlarmCard, frames.Delete}


def test_a_doubtful_sign_can_be_asked_about_wherever_no_alarm_stands() -> None:
    assert {state for state in State if may_stand(Doubt, state)} == set(State) - {State.REFERRED}


def test_what_has_no_place_in_the_next_phase_goes_with_the_move(catalog: Catalog) -> None:
    begun = Session(state=State.NEW, consent=True, stack=(Consent(),))
    assert move(begun, "agreed", catalog).stack == ()
    asked = Session(state=State.QUESTIONS, consent=True, record=SCREENED, stack=(ChestCheck(), Resume()))
    assert move(asked, "answered", catalog).stack == asked.stack


def test_under_an_alarm_everything_waits_and_comes_back_as_far_as_it_fits(catalog: Catalog) -> None:
    asked = Session(state=State.QUESTIONS, consent=True, record=SCREENED, stack=(Ticking(field="habits"), Resume()))
    referred = move(asked, "alarmed", catalog)
    assert referred.stack == asked.stack
    assert move(referred, "calmed", catalog).stack == asked.stack
    heard = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY, is_open=False)
    assert move(replace(referred, alarms=(heard,)), "calmed", catalog).stack == ()


def test_a_check_in_waits_under_a_change_of_answers_until_there_is_a_result(catalog: Catalog) -> None:
    result = Session(state=State.ASSESSED, consent=True, record=SCREENED, stack=(WelcomeBack(), CHECKIN))
    changed = move(replace(result, stack=(*result.stack, Changing())), "reopened", catalog)
    assert changed.state is State.QUESTIONS
    assert changed.stack == (*result.stack, Changing())
    assert move(result, "reopened", catalog).stack == ()


def test_the_picture_shows_what_may_be_opened_in_each_phase() -> None:
    notes = dict(re.findall(r"note right of (\w+) : (.+)", diagram()))
    assert set(notes) == {state.value for state in State}
    drawn = {state: set(names.split(", ")) for state, names in notes.items()}
    for state, kinds in MAY_STAND.items():
        assert drawn[state.value] == {kind.__struct_config__.tag for kind in kinds}
