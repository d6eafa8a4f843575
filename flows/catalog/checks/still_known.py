"""A stored session made to fit the content of today: what names something that is gone from it is taken out.

Content changes under conversations that are under way: a question, an answer, an exercise or a topic is dropped or gets
another id. Then that question is simply asked again, and the rest goes on. Of a warning only the name of a sign can get
lost, never the warning. What fits is handed back as it is, so that this costs next to nothing.
"""

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType
from flows.values import frames, zonedata
from flows.values.diary import Rhythm
from flows.values.frames import Frame
from flows.values.ids import RF_NOW
from flows.values.model import Alarm, FollowUp, Record, Session, Value

Of = TypeVar("Of", bound=Struct)
SOME_SIGN = ("rf_unscreened",)
"""What a warning is about of whose signs no name is left."""


NEW_LOOK = "new_look"
"""What was spoken of last where a new look was offered; it is no topic of the content."""
ELSEWHERE = "elsewhere"
"""Likewise where pain in another place was told."""
HELP_CALLED = "help_called"
"""Likewise once help was called in an emergency."""
GOING_TODAY = "going_today"
"""Likewise once they said that they will be seen today, and no question was put since."""
OWN_TOPICS = (NEW_LOOK, ELSEWHERE, HELP_CALLED, GOING_TODAY, frames.PLAN, frames.CAUSES)


def still_known(session: Session, catalog: Catalog) -> Session:
    """The session without ids that this content does not know."""
    stack = session.stack and tuple(fit for one in session.stack if (fit := _frame(one, catalog)) is not None)
    return _changed(
        session,
        **_told(session, catalog),
        stack=stack,
        beside=_record(session.beside, catalog),
        country=session.country if session.country in catalog.countries else "",
        topic=session.topic if session.topic in catalog.faq or session.topic in OWN_TOPICS else "",
        followup=_followup(session.followup, catalog),
    )


def _followup(kept: FollowUp, catalog: Catalog) -> FollowUp:
    goals = catalog.prompts[frames.Activity().id].options if kept.activity else ()
    return _changed(
        kept,
        rhythm=_rhythm(kept.rhythm),
        zone=kept.zone if not kept.zone or kept.zone in zonedata.names() else "",
        activity=kept.activity if any(option.id == kept.activity for option in goals) else "",
        plan=_among(kept.plan, catalog.exercises),
        wished=_among(kept.wished, catalog.exercises),
        often=tuple(one for one in kept.often if _is_often(one, catalog)),
        taken_back=_alarms(kept.taken_back, catalog),
        had_seen=_alarms(kept.had_seen, catalog),
        withdrawn=_among(kept.withdrawn, catalog.red_flags),
        in_part=tuple(id for id in kept.in_part if id.partition(":")[0] in catalog.red_flags),
    )


def _is_often(told: str, catalog: Catalog) -> bool:
    exercise, _, often = told.partition(":")
    return exercise in catalog.exercises and often in catalog.messages.often


def _rhythm(rhythm: Rhythm | None) -> Rhythm | None:
    """Check-ins on clocks that are still there; else by those of the world, which is better than not at all."""
    return rhythm if rhythm is None or rhythm.zone in zonedata.names() else replace(rhythm, zone="UTC")


# ---- answers ---------------------------------------------------------------------------------------------------------


def _told(one: Session | frames.Recheck, catalog: Catalog) -> dict[str, Any]:
    """What was told, as far as it fits."""
    return {
        "record": _record(one.record, catalog),
        "kept": _record(one.kept, catalog),
        "ahead": _record(one.ahead, catalog),
        "passed": _among(one.passed, catalog.fields),
        "alarms": _alarms(one.alarms, catalog),
    }


def _record(told: Record, catalog: Catalog) -> Record:
    gone = _misfits(tuple(told.items()), catalog)
    return {id: value for id, value in told.items() if id not in gone} if gone else told


@lru_cache(maxsize=1024)  # many people tell the same
def _misfits(told: tuple[tuple[str, Value], ...], catalog: Catalog) -> frozenset[str]:
    return frozenset(id for id, value in told if not _fits(catalog.fields.get(id), value))


def _fits(field: Field | None, value: Value) -> bool:
    """Is this still an answer to the question? A list of which one tick is gone is asked again as a whole."""
    if field is None:
        return False
    if field.type is FieldType.INT_0_10:
        return isinstance(value, int) and not isinstance(value, bool)
    if field.type is FieldType.BOOL:
        return isinstance(value, bool)
    if isinstance(value, tuple) is not (field.type is FieldType.MULTI):
        return False
    known = [option.id for option in field.options]
    return all(one in known for one in value) if isinstance(value, tuple) else value in known


def _alarms(alarms: tuple[Alarm, ...], catalog: Catalog) -> tuple[Alarm, ...]:
    return alarms and tuple(_alarm(one, catalog) for one in alarms)


def _alarm(alarm: Alarm, catalog: Catalog) -> Alarm:
    """It stands whatever its signs are called."""
    field = alarm.field if alarm.field in catalog.fields or alarm.field in catalog.prompts else ""
    return _changed(alarm, flags=_among(alarm.flags, catalog.red_flags) or SOME_SIGN, field=field)


# ---- what is open ----------------------------------------------------------------------------------------------------


def _frame(frame: Frame, catalog: Catalog) -> Frame | None:
    """The frame as it can still be put; None when what it is about is gone."""
    fit = FRAMES.get(type(frame))
    return frame if fit is None else fit(frame, catalog)


def _ticking(frame: frames.Ticking, catalog: Catalog) -> Frame | None:
    if not frame.field:
        return frame
    field = catalog.fields.get(frame.field)
    if field is None:
        return None
    ticks = _among(frame.ticks, [option.id for option in field.options])
    return _changed(frame, ticks=ticks, screen=min(frame.screen, max(0, len(field.screens) - 1)))


def _recheck(frame: frames.Recheck, catalog: Catalog) -> Frame:
    return _changed(frame, **_told(frame, catalog))


def _doubt(frame: frames.Doubt, catalog: Catalog) -> Frame:
    asked = frame.asked if frame.asked in catalog.faq or frame.asked in catalog.exercises else ""
    later = None if frame.later is None else _alarm(frame.later, catalog)
    or_else = _among(frame.or_else, catalog.faq)
    return _changed(frame, alarm=_alarm(frame.alarm, catalog), asked=asked, or_else=or_else, later=later)


def _which(frame: frames.Which, catalog: Catalog) -> Frame:
    """One whose sign is gone asks for the sign once more."""
    listed = [option.id for option in catalog.fields[RF_NOW].options]
    return _changed(frame, sign=frame.sign if frame.sign in listed else "")


def _postponed(frame: frames.Postponed, catalog: Catalog) -> Frame | None:
    left = [one for one in frame.topics if one[0] == frames.PLAN or one[0] in catalog.faq]
    if not left:
        return None
    (topic, angle), *more = left
    return _changed(frame, topic=topic, angle=angle, more=tuple(more))


def _guided(frame: frames.Guided, catalog: Catalog) -> Frame | None:
    """A session without exercises that are gone: the next one comes on the card, from its beginning."""
    known = tuple(id for id in frame.exercises if id in catalog.exercises and id in catalog.guide)
    place = sum(id in known for id in frame.exercises[: frame.place])
    if place >= len(known):
        return None
    left_out = frame.left_out if frame.left_out in catalog.exercises else ""
    kept = _changed(frame, exercises=known, place=place, done=_among(frame.done, known), left_out=left_out)
    if known[place] == frame.exercises[frame.place]:
        return kept
    return _changed(kept, since=frame.shown if frame.since else 0, spent=0, is_easier=False)


def _checkin(frame: frames.CheckIn, catalog: Catalog) -> Frame:
    return _changed(frame, plan=_among(frame.plan, catalog.exercises))


FRAMES: dict[type[Frame], Callable[[Any, Catalog], Frame | None]] = {
    frames.Ticking: _ticking,
    frames.Recheck: _recheck,
    frames.Doubt: _doubt,
    frames.Which: _which,
    frames.CheckIn: _checkin,
    frames.Guided: _guided,
    frames.Changing: lambda frame, catalog: _changed(frame, before=_record(frame.before, catalog)),
    frames.NewSince: lambda frame, catalog: _changed(frame, told=_record(frame.told, catalog)),
    frames.Postponed: _postponed,
    frames.PickOne: lambda frame, catalog: frame if frame.text in catalog.followup else None,
}
"""The kinds of frame that name something of the content, and how each is made to fit."""


# ---- in general ------------------------------------------------------------------------------------------------------


def _among(ids: tuple[str, ...], known: Collection[str]) -> tuple[str, ...]:
    return ids and tuple(id for id in ids if id in known)


def _changed(value: Of, **fields: object) -> Of:
    """The struct with these fields; itself when they are as they were."""
    other = {}
    for name, field in fields.items():
        was = getattr(value, name)
        if field is not was and field != was:
            other[name] = field
    return replace(value, **other) if other else value
