"""The table of phases: each can be reached and has a way on, and the picture in the docs is the table."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from flows import Catalog, Session
from flows.dialogue.machine import TRANSITIONS, IllegalMove, diagram, move, triggers_from
from flows.values.model import Alarm, Disposition, State

README = Path(__file__).parents[3] / "README.md"
DIAGRAM = Path(__file__).parents[3] / "docs" / "conversation.mmd"
SCREENED = {"age_band": "a18_34", "rf_now": ("none",), "rf_history": ("none",), "risk_now": ("none",)}


def test_every_phase_can_be_reached() -> None:
    assert {row["dest"] for row in TRANSITIONS} | {State.NEW} == set(State)


@pytest.mark.parametrize("state", State)
def test_every_phase_has_a_way_on_and_can_be_alarmed(state: State, catalog: Catalog) -> None:
    assert set(triggers_from(state)) - {"alarmed"}
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


def test_the_picture_in_the_docs_and_in_the_readme_is_drawn_from_the_table() -> None:
    assert DIAGRAM.read_text("utf-8") == diagram()
    assert f"```mermaid\n{diagram()}```\n" in README.read_text("utf-8")


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
