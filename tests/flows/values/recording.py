"""Sessions in the form of today, kept as test data: `python -m tests.flows.values.recording` writes them anew.

It plays every transcript and keeps of the sessions on the way as few as tell every field and every kind of frame; what
no transcript leads to is made by hand. With a release the file gets its name and is never written again: the first
change of the form after that counts `SCHEMA` up.
"""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from msgspec import Struct

from bot import replay
from flows import Catalog, Session, load_catalog, write_session
from flows.values.diary import Course, Move, Rhythm
from flows.values.frames import (
    AlarmCard,
    ArmCheck,
    Away,
    CheckIn,
    ConsentAgain,
    Doubt,
    Frame,
    Medicine,
    Postponed,
    Preferences,
    Recheck,
    Rose,
    SetCountry,
    SetHour,
    SetZone,
    Ticking,
    Which,
)
from flows.values.model import SCHEMA, Alarm, Disposition, FollowUp, State
from flows.wording.asked import open_question
from tests.test_transcripts import FILES, FOLDER

FILE = Path(__file__).with_name("sessions_unreleased.json")
BEGINNINGS = "schema", "behind"
"""What a session is stored with, and what stands in it only while a clock is in doubt."""
INNER = "Alarm", "Rhythm", "Course", "Move"
"""What stands in others."""
SIGN = Alarm(flags=("rf_cord",), level=Disposition.URGENT)
RESULT: dict[str, Any] = {"state": State.ASSESSED, "consent": True, "agreed_to": 1, "n": 9, "heard_at": replay.MONDAY}
ALARM: dict[str, Any] = {**RESULT, "state": State.REFERRED, "alarms": (SIGN,)}
ASKED: dict[str, Any] = {**RESULT, "state": State.RED_FLAGS, "record": {"age_band": "a18_34"}}
BY_HAND = {
    "a new text of consent": Session(**RESULT, stack=(ConsentAgain(),)),
    "a painkiller, and what of it was asked": Session(
        **RESULT,
        stack=(Medicine(angle="gel", was_shown=True, came_back=True, is_others=True),),
        tablets_clear_at=replay.MONDAY,
    ),
    "the settings": Session(**RESULT, stack=(Preferences(),), units="miles", is_short=True),
    "the country": Session(**RESULT, stack=(SetCountry(),), country="GB", no_run_until=replay.MONDAY + 3600),
    "an alarm that was explained": Session(**ALARM, stack=(AlarmCard(was_explained=True, asks_look=True),)),
    "an arm, and topics that wait": Session(
        **ASKED,
        stack=(
            Postponed(topic="cat_cow_howto", angle="safe", more=(("plan", ""),)),
            Ticking(field="rf_now", unplaced=True, denied=("chest_pain",), ended=True),
            ArmCheck(),
        ),
    ),
    "a sign in doubt beside one that is sure": Session(
        **ASKED, stack=(Doubt(alarm=SIGN, beside=SIGN, rest_of="rf_now"),)
    ),
    "a sign in doubt beside a strong score and a place that is not known": Session(
        **RESULT,
        stack=(Doubt(alarm=SIGN, score=8, then="elsewhere", waited=3, heard=("rf_cord/weak_legs",), later=SIGN),),
    ),
    "a number that leaps": Session(
        **RESULT,
        followup=FollowUp(
            rest_until=739_631,
            rest_days=10,
            rest_open=True,
            rest_minutes=20,
            rest_turns=(1, 2),
            forbidden=("plank",),
            disliked=("child_pose",),
            wished=("cat_cow",),
            often=("plank:other_day",),
            visit_on=739_640,
            in_part=("rf_cord/weak_legs",),
        ),
        stack=(
            CheckIn(day=739_621, level=Disposition.SELF_CARE, is_morning=True),
            Rose(score=8, before=2),
        ),
    ),
    "a journey that is planned, and its hour and place still open": Session(
        **RESULT,
        followup=FollowUp(
            rhythm=Rhythm(
                zone="Europe/Paris",
                minute=450,
                since=replay.MONDAY,
                moves=(
                    Move(day=739_630, zone="Asia/Tokyo", minute=450),
                    Move(day=739_640, zone="Europe/Paris", minute=450),
                ),
            )
        ),
        stack=(SetZone(minute=360, starts=739_630, ends=739_640), SetHour(is_there=True)),
    ),
    "which sign of the last look": Session(**ASKED, stack=(Which(of_look=True, rest_of="rf_now"),)),
    "a pause from a day on": Session(**RESULT, farewell_at=replay.MONDAY, stack=(Away(start=739_700),)),
    "a check-in of which one question was passed over": Session(
        **RESULT, stack=(CheckIn(day=739_621, level=Disposition.SELF_CARE, is_morning=True, passed=("run_today",)),)
    ),
    "a new look, and a list that takes several": Session(
        **ASKED,
        stack=(
            Recheck(record={"pain_now": 3}, passed=("side",), seen=("U5",), cleared=True, restarted=4),
            Ticking(field="run_context", ticks=("hills_speed",), several=True),
        ),
    ),
}


def form() -> dict[str, list[str]]:
    """The names of what is stored, in the order in which it is stored: session, check-ins and each kind of frame."""
    kinds: tuple[type[Struct], ...] = (Session, FollowUp, Alarm, Rhythm, Course, Move, *get_args(Frame))
    return {kind.__name__: list(kind.__struct_fields__) for kind in kinds}


def told(session: Session) -> set[tuple[str, ...]]:
    """What of all that can be stored a session tells: each field that is not as it begins, and each kind of frame."""
    found = {("state", session.state.value), *_fields(session), *_fields(session.followup)}
    for frame in session.stack:
        found |= {(type(frame).__name__,), *_fields(frame)}
    return found


def _fields(value: Struct) -> Iterator[tuple[str, ...]]:
    kind = type(value)
    defaults = dict(zip(reversed(kind.__struct_fields__), reversed(kind.__struct_defaults__), strict=False))
    for name in kind.__struct_fields__:
        if name not in defaults or getattr(value, name) != defaults[name]:
            yield kind.__name__, name


def everything() -> set[tuple[str, ...]]:
    """All that the kept sessions are to tell."""
    fields = {(kind, name) for kind, names in form().items() if kind not in INNER for name in names}
    kinds = {(kind.__name__,) for kind in get_args(Frame)}
    return {*fields, *kinds, *(("state", state.value) for state in State)} - {("Session", name) for name in BEGINNINGS}


def on_the_way(catalog: Catalog) -> Iterator[tuple[str, Session]]:
    """Every session of every transcript and those made by hand, each with a note."""
    for file in FILES:
        turns = replay.played(file.read_text("utf-8").splitlines(), catalog).turns
        yield from (
            (f"{file.relative_to(FOLDER).with_suffix('')}, turn {n}", turn.session) for n, turn in enumerate(turns, 1)
        )
    yield from BY_HAND.items()


def few(found: list[tuple[str, Session]]) -> Iterator[tuple[str, Session]]:
    """Of these as few as tell all that they tell: always the one that tells most that is not told yet."""
    left = [(told(session), (note, session)) for note, session in found]
    wanted = {one for telling, _ in left for one in telling}
    while wanted:
        telling, row = max(left, key=lambda one: len(one[0] & wanted))
        wanted -= telling
        yield row


def main() -> None:
    """Writes the file."""
    catalog = load_catalog()
    rows = []
    for note, session in few([*on_the_way(catalog)]):
        question = open_question(session, catalog)
        at = max(session.heard_at, replay.MONDAY)
        row = {"note": note, "at": at, "state": session.state.value, "open": question.id if question else ""}
        rows.append({**row, "session": base64.b64encode(write_session(session)).decode()})
    lines = ",\n".join(json.dumps(row) for row in rows)
    head = f'"schema": {SCHEMA},\n"form": {json.dumps(form())},\n'
    FILE.write_text(f'{{\n{head}"sessions": [\n{lines}\n]\n}}\n', "utf-8")
    print(f"{FILE.name}: {len(rows)} sessions of schema {SCHEMA}")


if __name__ == "__main__":
    main()
