"""Stored sessions: today's come back as they were, those of each release with the same question open, later ones not
at all.

`sessions_0_3_0.json` was recorded by 0.3.0, and so on: the lines that led there, the stored bytes, the open question,
an answer to it, and what that release made of the answer.
"""

import base64
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from flows import Catalog, Chose, NewerSession, Session, read_session, take_turn, write_session
from flows.values.frames import Changing, CheckIn, Consent, Delete, Doubt, Postponed, Ticking
from flows.values.model import SCHEMA, Alarm, Disposition, State
from flows.values.stored import SESSION_1, STEPS
from flows.wording.asked import open_question
from flows.wording.cards import card
from tests.flows.values.recording import FILE, everything, form, told

HOUSE = Path(__file__).parents[3]

KEPT = sorted(Path(__file__).parent.glob("sessions_*.json"))
UNRELEASED = msgspec.json.decode(FILE.read_bytes())


def recorded(file: Path) -> list[dict[str, Any]]:
    """The sessions that a release stored."""
    kept = msgspec.json.decode(file.read_bytes())
    rows = kept["sessions"] if isinstance(kept, dict) else kept
    return [{"release": file.stem.removeprefix("sessions_").replace("_", "."), **row} for row in rows]


def name(row: dict[str, Any]) -> str:
    return f"{row['release']}: {row['note']}"


RECORDED = [row for file in KEPT for row in recorded(file)]
IDS = [name(row) for row in RECORDED]
OPEN = [row for row in RECORDED if row.get("answer")]
EARLIER = [row for row in RECORDED if row["release"] != "unreleased"]
OF_0_3_0 = [row for row in RECORDED if row["release"] == "0.3.0"]


def stored(note: str) -> Session:
    """The session of that note that 0.3.0 stored, read by this release."""
    row = next(row for row in OF_0_3_0 if row["note"] == note)
    return read_session(base64.b64decode(row["session"]))


def open_id(session: Session, catalog: Catalog) -> str:
    question = open_question(session, catalog)
    return question.id if question else ""


SINCE = (
    *("ended", "resume_check", "start_again", "still_so", "any_new", "new_since", "arm_check", "muscle_same"),
    *("settings", "country", "consent_again", "guided", "which_sign", "checkin_rose", "checkin_journey"),
    "look_same",
)
"""Small questions that 0.3.0 did not have."""
MOVED = {"risk_now": "pain_now", "habits": ""}
"""What is asked for the plan since, and what is open in its place."""


@pytest.mark.parametrize("row", RECORDED, ids=IDS)
def test_a_session_of_an_earlier_release_shows_the_same_open_question(row: dict, catalog: Catalog) -> None:
    session = read_session(base64.b64decode(row["session"]))
    assert (session.schema, session.state.value) == (SCHEMA, row["state"])
    assert open_id(session, catalog) == row["open"]
    assert (card(session, catalog) is not None) == bool(row["open"])


@pytest.mark.parametrize("row", OPEN, ids=[name(row) for row in OPEN])
def test_its_button_still_answers_the_question(row: dict, catalog: Catalog) -> None:
    session = read_session(base64.b64decode(row["session"]))
    tap = Chose(at=row["at"] + 5, field=row["open"], option=row["answer"], n=row["n"])
    turn = take_turn(session, tap, catalog)
    then = row["then"]
    if open_id(turn.session, catalog) in ("new_since", "which", "fluid_signs"):  # a card for the lists, one put in full
        return  # … and what is asked today after a race or hills
    assert open_id(turn.session, catalog) == MOVED.get(then["open"], then["open"])
    if then["open"] not in MOVED:
        assert turn.session.state.value == then["state"]


@pytest.mark.parametrize("row", RECORDED, ids=IDS)
def test_once_read_it_is_stored_in_the_form_of_today(row: dict) -> None:
    session = read_session(base64.b64decode(row["session"]))
    assert read_session(write_session(session)) == session


@pytest.mark.parametrize("row", EARLIER, ids=[name(row) for row in EARLIER])
def test_what_an_earlier_release_was_told_is_kept(row: dict) -> None:
    was = dict(zip(SESSION_1, msgspec.msgpack.decode(base64.b64decode(row["session"])), strict=False))
    session = read_session(base64.b64decode(row["session"]))
    consent, record, rhythm = msgspec.msgpack.decode(
        msgspec.msgpack.encode((session.consent, session.record, session.followup.rhythm))
    )
    assert (consent, record) == (was["consent"], was["record"])
    arranged = (was.get("followup") or [None])[0] or []
    assert (rhythm or [])[: len(arranged)] == arranged
    assert [[*one.flags] for one in session.alarms] == [flags for flags, *_ in was["alarms"]]


def test_no_release_that_there_was_is_without_kept_sessions() -> None:
    releases = re.findall(r"^## (\d+\.\d+\.\d+)$", (HOUSE / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert {row["release"] for row in RECORDED} == {*releases, "unreleased"}


@pytest.mark.parametrize("file", [file for file in KEPT if b'"form"' in file.read_bytes()], ids=lambda file: file.stem)
def test_a_form_that_is_kept_is_changed_only_with_its_number(file: Path) -> None:
    kept = msgspec.json.decode(file.read_bytes())
    if kept["schema"] == SCHEMA:
        assert kept["form"] == form(), "of a release: count SCHEMA up; else: python -m tests.flows.values.recording"


def test_the_kept_sessions_of_today_tell_all_that_can_be_stored() -> None:
    assert UNRELEASED["schema"] == SCHEMA
    rows = (read_session(base64.b64decode(row["session"])) for row in UNRELEASED["sessions"])
    assert {one for session in rows for one in told(session)} >= everything()


def test_every_kind_of_small_question_was_recorded(catalog: Catalog) -> None:
    assert {row["open"] for row in OF_0_3_0} >= set(catalog.prompts) - set(SINCE)


def test_what_lay_beside_the_open_field_is_on_the_stack() -> None:
    assert stored("a question of the person waits for the result").find(Postponed) is not None
    changed = stored("an answer was opened again").find(Changing)
    assert changed is not None
    assert changed.before["location"] == "between_blades"
    half = stored("a sign was ticked on the screen before, and one is ticked on this").find(Ticking)
    assert half is not None
    assert (half.screen, len(half.ticks)) == (1, 2)


def test_a_broken_off_check_in_waits_under_the_alarm() -> None:
    kinds = [type(frame) for frame in stored("a check-in was broken off by an alarm").stack]
    assert kinds[0] is CheckIn
    over = [type(frame) for frame in stored("a check-in is open over delete").stack]
    assert over == [Delete, CheckIn]


def test_a_session_of_today_comes_back_as_it_was() -> None:
    doubt = Doubt(alarm=Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY), asked="kinesio_tape")
    session = Session(state=State.QUESTIONS, consent=True, stack=(Ticking(field="rf_history"), doubt), n=4)
    assert read_session(write_session(session)) == session
    assert read_session(write_session(Session())) == Session()


def test_a_session_of_a_later_release_is_neither_read_nor_begun_anew() -> None:
    with pytest.raises(NewerSession):
        read_session(msgspec.msgpack.encode([SCHEMA + 1, "a state of its own", {"what": "ever"}]))


def test_a_number_that_no_release_will_ever_have_locks_nobody_out() -> None:
    with pytest.raises(msgspec.DecodeError):
        read_session(msgspec.msgpack.encode([65_535, "new"]))


@pytest.mark.parametrize("schema", [1, SCHEMA])
@pytest.mark.parametrize("rest", [[], ["no_such_state"], ["new", 5, "x"], [*range(40)]])
def test_what_is_no_session_is_told_apart(schema: int, rest: list[object]) -> None:
    try:
        read_session(msgspec.msgpack.encode([schema, *rest]))
    except msgspec.DecodeError:
        assert rest
    else:
        assert not rest


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x00", msgspec.msgpack.encode({"schema": 2})])
def test_bytes_that_hold_no_session_raise_a_decode_error(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        read_session(data)


def test_there_is_a_step_from_every_earlier_schema() -> None:
    assert set(STEPS) == set(range(1, SCHEMA))


def test_a_row_that_ends_early_is_read(catalog: Catalog) -> None:
    row = next(row["session"] for row in OF_0_3_0 if row["note"] == "consent is asked")
    short = msgspec.msgpack.decode(base64.b64decode(row))[:10]
    session = read_session(msgspec.msgpack.encode(short))
    assert isinstance(session.prompt, Consent)
    assert open_id(session, catalog) == "consent"
