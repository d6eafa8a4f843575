"""A session as the store keeps it, and what earlier releases stored brought to the form of today.

One function a step: from rows of one schema to rows of the next. A row is what a struct is stored as: its fields in
their order, of which the last may be missing. A step never changes once it was released.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import msgspec

from flows.values.model import SCHEMA, Session

Row: TypeAlias = list[Any]

LATER: Final = 1000
"""By so many a later release may be ahead. A number beyond that is garbage, and nobody is to be locked out by it."""


class NewerSession(Exception):
    """A later release stored this session: it must neither be read nor begun anew by this one."""


class _Head(msgspec.Struct, array_like=True):
    """The beginning of a stored session; what follows is passed over."""

    schema: int


def write_session(session: Session) -> bytes:
    """The session as it is stored."""
    return msgspec.msgpack.encode(session)


def read_session(stored: bytes) -> Session:
    """The session that was stored, by this release or an earlier one.

    Raises `NewerSession` on one of a later release, and `msgspec.DecodeError` on what is no session.
    """
    schema = msgspec.msgpack.decode(stored, type=_Head).schema
    if schema == SCHEMA:
        return msgspec.msgpack.decode(stored, type=Session)
    if schema > SCHEMA + LATER:
        raise msgspec.ValidationError("no schema that there will ever be")
    if schema > SCHEMA:
        raise NewerSession(f"stored in schema {schema}, this release knows {SCHEMA}")
    row = msgspec.msgpack.decode(stored)
    try:
        for old in range(schema, SCHEMA):
            row = STEPS[old](row)
    except (LookupError, TypeError, ValueError) as fault:
        raise msgspec.ValidationError(f"no session of schema {schema}") from fault
    return msgspec.convert(row, Session)


# ---- schema 1 (0.3.0 and before): what was open stood in fields of its own -------------------------------------------

SESSION_1 = (
    "schema state consent record passed n ticks screen several prompt covered alarms doubt screened_at heard_at cleared"
    " seen stands_since restarted country kept followup topic before told_at asked"
).split()
FOLLOWUP_1 = (
    "rhythm course log open activity referred minute pick no_load is_good is_strong is_gone urgent_since blamed"
    " is_changed is_worried broken_off"
).split()
SESSION_2 = (
    "state consent record passed n stack alarms screened_at heard_at cleared seen stands_since restarted country kept"
    " followup topic told_at"
).split()
FOLLOWUP_2 = (
    "rhythm course log activity referred no_load is_good is_strong is_gone urgent_since blamed is_changed is_worried"
).split()
ABSENT_1: dict[str, Any] = {
    "rhythm": None,
    "course": None,
    "open": None,
    "pick": None,
    "broken_off": None,
    "minute": -1,
    "log": b"",
    "activity": "",
    "referred": (),
    "blamed": (),
    "consent": None,
    "record": {},
    "kept": {},
    "before": {},
    "state": "new",
    "doubt": None,
    **dict.fromkeys("passed ticks covered alarms seen followup".split(), ()),
    **dict.fromkeys("prompt country topic asked".split(), ""),
    **dict.fromkeys("n screen screened_at heard_at stands_since restarted told_at urgent_since".split(), 0),
}
"""What a field was when its row ended before it; of those not named here False."""
ALARMS_1 = ("alarm_tap", "alarm_text", "alarm_today", "safe")
ASKED_BY_1 = {"minute": ["checkin_hour"], "day": ["checkin_away"]}
SOME_SIGN = [[], "emergency"]
"""An alarm of which nothing is known but that there is one."""


def _from_1(row: Row) -> Row:
    """What was open becomes a stack: what is beside the open field below, the small questions in their order above."""
    old = _named(row, SESSION_1)
    kept = _named(list(old["followup"]), FOLLOWUP_1)
    stack = [*_beside_1(old, kept), *_small_1(old, kept)]
    followup = [kept[name] for name in FOLLOWUP_2]
    told = {**old, "stack": stack, "followup": followup}
    return [2, *(told[name] for name in SESSION_2)]


def _named(row: Row, names: list[str]) -> dict[str, Any]:
    """The fields by their names, those at the end that were not stored too."""
    told = dict(zip(names, row, strict=False))
    return {name: told.get(name, ABSENT_1.get(name, False)) for name in names}


def _beside_1(old: dict[str, Any], kept: dict[str, Any]) -> list[Row]:
    """What waits for the result or is about the open field, the lowest first."""
    frames: list[Row] = []
    if old["asked"] and old["doubt"] is None:
        frames.append(["postponed", old["asked"]])
    is_under_questions = kept["open"] and "checkin" not in _prompts_1(old) and old["state"] in _ASKING_1
    if is_under_questions:
        frames.append(["checkin", *kept["open"]])
    if is_under_questions or old["before"]:
        frames.append(["changing", old["before"]])
    if old["ticks"] or old["screen"] or old["several"]:
        frames.append(["ticking", "", old["ticks"], old["screen"], old["several"]])
    return frames


_ASKING_1 = ("profile", "red_flags", "questions")


def _prompts_1(old: dict[str, Any]) -> list[str]:
    return [id for id in (*old["covered"], old["prompt"]) if id]


def _small_1(old: dict[str, Any], kept: dict[str, Any]) -> list[Row]:
    """The small questions, the open one last. Under an alarm a check-in waits that it has broken off."""
    prompts = [id for id in _prompts_1(old) if id not in ALARMS_1]
    frames = [frame for id in prompts for frame in _frames_1(id, old, kept)]
    if old["state"] != "referred":
        return frames
    waits = [frame for frame in frames if frame != ["delete"]]
    broken_off = [["checkin", *kept["broken_off"]]] if kept["broken_off"] else []
    above = [["delete"]] if old["prompt"] == "delete" else []
    return [*waits, *broken_off, ["alarm"], *above]


def _frames_1(id: str, old: dict[str, Any], kept: dict[str, Any]) -> list[Row]:
    """One prompt with what was kept for it; a pick lies on the question that it answers."""
    if id == "confirm":
        return [["confirm", old["doubt"] or SOME_SIGN, old["asked"]]]
    if id == "checkin":
        return [["checkin", *kept["open"]]] if kept["open"] else []
    if id == "checkin_zone":
        return [["checkin_zone", kept["minute"]]]
    if id == "checkin_pick":
        pick = kept["pick"]
        return [ASKED_BY_1.get(pick[0], ["checkin_zone", kept["minute"]]), ["checkin_pick", *pick]] if pick else []
    return [[id]]


STEPS: dict[int, Callable[[Row], Row]] = {1: _from_1}
"""From which schema to the next."""
