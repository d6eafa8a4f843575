"""All that is kept of a chat, in the form in which it is handed out as JSON. Data, and its schema.

Every value of a session is in it: what a person would look for by name, the rest under `inner`. Moments are ISO 8601 in
UTC, days ISO dates of the person's own calendar; what was not told is left out. The schema is kept in
docs/export.schema.json (`make export-schema`).
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, Literal, TypeAlias

import msgspec
from msgspec import UNSET, Struct, UnsetType

from flows.values import diary
from flows.values.model import Alarm, FollowUp, Session

FORMAT: Final = "thora-export-1"
Moment: TypeAlias = str


class Agreement(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was said to the question of consent: true, false, or null while it is open; and to which text."""

    agreed: bool | None
    version: int


class Warned(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A warning that was raised: its signs, how urgent, by what, and whether its message still stands."""

    signs: tuple[str, ...]
    level: str
    raised_by: str
    field: str
    number: int
    stands: bool
    of_somebody_else: bool


class Day(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """One day of the check-ins. `sent`: what Thora sent that day; scores are 0 to 10."""

    day: str
    sent: str
    answered: bool = False
    pain_now: int | UnsetType = UNSET
    ran: str | UnsetType = UNSET
    pain_run: int | UnsetType = UNSET
    next_morning: str | UnsetType = UNSET
    exercises: str | UnsetType = UNSET
    blamed: str | UnsetType = UNSET
    function_0_10: int | UnsetType = UNSET
    seen: str | UnsetType = UNSET
    booked: str | UnsetType = UNSET
    two_weeks: str | UnsetType = UNSET
    pain_before: int | UnsetType = UNSET
    wanted: str | UnsetType = UNSET


class Checkins(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The daily messages: their hour and zone while there are any, and the days."""

    hour: str | None
    zone: str | None
    every_days: int | None
    days: tuple[Day, ...]


class Preferred(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was set."""

    country: str
    units: str
    short_answers: bool
    no_messages_unasked: bool


class Export(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of it. `waiting`: told for questions that come later. `from_before`: told about an earlier ache."""

    format: Literal["thora-export-1"] = FORMAT
    made_at: Moment
    consent: Agreement
    phase: str
    answers: Mapping[str, Any]
    not_sure: tuple[str, ...]
    waiting: Mapping[str, Any]
    from_before: Mapping[str, Any]
    warnings: tuple[Warned, ...]
    checkins: Checkins
    settings: Preferred
    moments: Mapping[str, Moment]
    open: tuple[Mapping[str, Any], ...]
    inner: Mapping[str, Any]


MOMENTS = (
    "screened_at",
    "heard_at",
    "told_at",
    "unchanged_at",
    "result_at",
    "farewell_at",
    "no_run_until",
    "tablets_clear_at",
)
NAMED = (
    *("state", "consent", "agreed_to", "record", "passed", "ahead", "kept", "alarms", "followup", "stack"),
    *("country", "units", "is_short", "is_stopped", *MOMENTS),
)
"""Fields of a session that have a place of their own; all others stand under `inner`."""


def exported(session: Session, at: int) -> Export:
    """All of a session. `at`: now, in seconds since the epoch."""
    return Export(
        made_at=iso(at),
        consent=Agreement(agreed=session.consent, version=max(session.agreed_to, 1) if session.consent else 0),
        phase=session.state.value,
        answers=_plain(session.record),
        not_sure=session.passed,
        waiting=_plain(session.ahead),
        from_before=_plain(session.kept),
        warnings=tuple(_warned(one) for one in session.alarms),
        checkins=_checkins(session.followup),
        settings=_preferred(session),
        moments={name: iso(getattr(session, name)) for name in MOMENTS if getattr(session, name)},
        open=tuple({"kind": one.__struct_config__.tag, **_named(one)} for one in session.stack),
        inner=_inner(session),
    )


def as_json(export: Export) -> str:
    """The export as JSON that people can read, too."""
    return msgspec.json.format(msgspec.json.encode(export, order="deterministic"), indent=2).decode()


def schema() -> dict[str, Any]:
    """The JSON schema of an export."""
    return msgspec.json.schema(Export)


def iso(at: int) -> Moment:
    """A moment in seconds since the epoch as ISO 8601 in UTC."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _warned(alarm: Alarm) -> Warned:
    return Warned(
        signs=alarm.flags,
        level=alarm.level.value,
        raised_by=alarm.origin.value,
        field=alarm.field,
        number=alarm.n,
        stands=alarm.is_open,
        of_somebody_else=alarm.of_another,
    )


def _checkins(kept: FollowUp) -> Checkins:
    rhythm = kept.rhythm
    return Checkins(
        hour=f"{rhythm.minute // 60:02}:{rhythm.minute % 60:02}" if rhythm else None,
        zone=rhythm.zone if rhythm else None,
        every_days=rhythm.every if rhythm else None,
        days=tuple(_day(one) for one in diary.unpacked(kept.log)),
    )


def _day(one: diary.CheckIn) -> Day:
    told = {name: _answer(getattr(one, name)) for name in one.__struct_fields__ if name not in ("day", "mark")}
    given = {name: value for name, value in told.items() if value not in (None, "")}
    return Day(day=diary.iso(one.day), sent=one.mark.name.lower(), **given)


def _answer(value: Any) -> Any:
    return value.id if isinstance(value, diary.Option) else value


def _preferred(session: Session) -> Preferred:
    return Preferred(
        country=session.country,
        units=session.units,
        short_answers=session.is_short,
        no_messages_unasked=session.is_stopped,
    )


def _inner(session: Session) -> dict[str, Any]:
    """The numbers by which the conversation finds its place, and what the check-ins know beside the days."""
    rest = {name: value for name, value in _named(session).items() if name not in NAMED}
    followup = {name: value for name, value in _named(session.followup).items() if name != "log"}
    return {**rest, "followup": followup}


def _named(value: Struct) -> dict[str, Any]:
    """A struct with the names of its fields, which its stored form does without."""
    return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}


def _plain(value: Any) -> Any:
    if isinstance(value, Struct):
        return _named(value)
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):  # the days before the last answer of an open check-in
        return [msgspec.to_builtins(_day(one)) for one in diary.unpacked(value)]
    return msgspec.to_builtins(value)
