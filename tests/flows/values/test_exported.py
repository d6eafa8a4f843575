"""What is handed out: all that a session holds, in a form whose schema is published."""

import base64
from pathlib import Path
from typing import Any

import msgspec
import pytest

from flows import Session, read_session
from flows.values import diary
from flows.values.diary import CheckIn, Mark, Ran, Rhythm
from flows.values.exported import Export, as_json, exported, schema
from flows.values.frames import CheckIn as CheckInCard
from flows.values.frames import Doubt, Ticking
from flows.values.model import Alarm, Disposition, FollowUp, Origin, State
from tests.flows.values.test_stored import IDS, RECORDED
from tests.talk import MONDAY

SCHEMA = Path(__file__).parents[3] / "docs" / "export.schema.json"
LOG = diary.packed((CheckIn(day=739_000, mark=Mark.ASKED, answered=True, pain_now=4, ran=Ran.EASY),))
FULL = Session(
    state=State.ASSESSED,
    consent=True,
    record={"pain_now": 3, "feel": ("dull", "sharp"), "recent_change": True},
    passed=("habits",),
    n=17,
    stack=(
        Ticking(field="rf_history", ticks=("cancer",)),
        CheckInCard(day=739_000, level=Disposition.SELF_CARE, is_morning=True, before=LOG),
        Doubt(alarm=Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY), asked="kinesio_tape"),
    ),
    alarms=(Alarm(flags=("rf_trauma",), level=Disposition.URGENT, origin=Origin.TEXT, n=5, is_open=False),),
    screened_at=MONDAY,
    heard_at=MONDAY + 60,
    cleared=True,
    seen=("E3",),
    stands_since=12,
    restarted=7,
    country="ES",
    kept={"age_band": "a18_34"},
    followup=FollowUp(
        rhythm=Rhythm(zone="Europe/Paris", minute=450, since=MONDAY),
        log=LOG,
        activity="easy_run",
        blamed=("cat_cow",),
        plan=("foam_roller",),
        snoozed=MONDAY + 3600,
    ),
    topic="massage",
    told_at=MONDAY + 120,
    ahead={"duration": "d1_2"},
    units="miles",
    is_short=True,
    unchanged_at=MONDAY + 180,
    result_at=MONDAY + 240,
    agreed_to=1,
    is_stopped=True,
    farewell_at=MONDAY + 300,
    behind=2,
    of_another=True,
    no_run_until=MONDAY + 3600,
    tablets_clear_at=MONDAY,
    misses=1,
    told_parts={"bone_fragile": ("fracture",)},
    beside={"body_notes": ("high_bp",)},
)


def test_this_session_leaves_out_no_field() -> None:
    bare = Session()
    assert [name for name in FULL.__struct_fields__ if getattr(FULL, name) == getattr(bare, name)] == ["schema"]


@pytest.mark.parametrize(
    "told",
    [
        *('"pain_now": 3', '"sharp"', '"habits"', '"rf_history"', '"cancer"', '"rf_cord"', '"kinesio_tape"'),
        *('"rf_trauma"', '"2026-01-05T08:00:00Z"', '"2026-01-05T08:01:00Z"', '"E3"', "12", '"ES"', '"a18_34"'),
        *('"07:30"', '"Europe/Paris"', '"2024-04-24"', '"easy"', '"easy_run"', '"cat_cow"', '"foam_roller"'),
        *('"massage"', '"2026-01-05T08:02:00Z"', '"d1_2"', '"miles"', '"2026-01-05T08:03:00Z"'),
        *('"2026-01-05T08:04:00Z"', '"2026-01-05T08:05:00Z"', '"no_messages_unasked": true', '"short_answers": true'),
        *('"cleared": true', '"restarted": 7', '"n": 17', '"schema": 2', '"followup"', '"kind": "ticking"'),
    ],
)
def test_every_value_that_is_stored_is_in_the_file(told: str) -> None:
    assert told in as_json(exported(FULL, MONDAY))


def test_no_field_that_a_later_release_adds_is_left_out() -> None:
    found = msgspec.to_builtins(exported(FULL, MONDAY))
    for name in FollowUp.__struct_fields__:
        assert name in found["inner"]["followup"] or name == "log"
    settings = {"is_short", "is_stopped", "country", "units"}
    shown = {"state", "consent", "agreed_to", "record", "passed", "ahead", "kept", "alarms", "followup", "stack"}
    moments = set(found["moments"])
    assert set(FULL.__struct_fields__) == settings | shown | moments | (set(found["inner"]) - {"followup"})


@pytest.mark.parametrize("session", [Session(), FULL], ids=["empty", "full"])
def test_the_file_holds_to_its_schema(session: Session) -> None:
    text = as_json(exported(session, MONDAY))
    read = msgspec.json.decode(text, type=Export)
    assert as_json(read) == text
    assert faults(msgspec.json.decode(text), published()) == []


@pytest.mark.parametrize("row", RECORDED, ids=IDS)
def test_what_an_earlier_release_stored_is_handed_out_too(row: dict[str, Any]) -> None:
    session = read_session(base64.b64decode(row["session"]))
    assert faults(msgspec.json.decode(as_json(exported(session, row["at"]))), published()) == []


def test_the_published_schema_is_that_of_the_code() -> None:
    assert published() == schema(), "make export-schema"


def published() -> dict[str, Any]:
    return msgspec.json.decode(SCHEMA.read_bytes())


def faults(value: Any, rule: dict[str, Any], place: str = "$") -> list[str]:
    """Where a value does not hold to a JSON schema, of which this reads what ours are made of."""
    if "$ref" in rule:
        return faults(value, published()["$defs"][rule["$ref"].rpartition("/")[2]], place)
    if "anyOf" in rule:
        tried = [faults(value, one, place) for one in rule["anyOf"]]
        return [] if [] in tried else tried[0]
    wrong = [f"{place}: {value!r} is no {rule['type']}"] if not _is_a(value, rule.get("type", "")) else []
    if "enum" in rule and value not in rule["enum"]:
        wrong.append(f"{place}: {value!r} is none of {rule['enum']}")
    if isinstance(value, dict):
        wrong += _object_faults(value, rule, place)
    if isinstance(value, list):
        wrong += [fault for n, one in enumerate(value) for fault in faults(one, rule.get("items", {}), f"{place}[{n}]")]
    return wrong


def _object_faults(value: dict[str, Any], rule: dict[str, Any], place: str) -> list[str]:
    known, rest = rule.get("properties", {}), rule.get("additionalProperties", True)
    wrong = [f"{place}: {name} is missing" for name in rule.get("required", ()) if name not in value]
    for name, one in value.items():
        if name not in known and rest is False:
            wrong.append(f"{place}: {name} is not known")
        wrong += faults(one, known.get(name, rest if isinstance(rest, dict) else {}), f"{place}.{name}")
    return wrong


def _is_a(value: Any, kind: str) -> bool:
    kinds = {"string": str, "object": dict, "array": list, "boolean": bool, "null": type(None), "": object}
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kinds[kind])
