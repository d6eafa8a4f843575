"""The alarms of a session: raised, taken back, calmed, cleared. Says nothing and moves nothing.

Alarms are kept side by side, each with what raised it, so that taking one back leaves the others. The *current* one
speaks: the most urgent whose message stands, of equals the body before thoughts of suicide, then the latest. Calming
ends a message and clears nothing: only a clinician's look or a full new screen does, and only for what was there when
it began (facts A.8). Thoughts of suicide are apart: no clinician's word about a muscle and no "I have help" for a heart
ends that message.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.values.model import Alarm, Disposition, Origin, Record, Session
from flows.values.record import options_of, ticks_of

SELF_HARM, TRAUMA = "rf_self_harm", "rf_trauma"
BREAKS_LATER = {
    "rf_history": "bone_fragile",
    "risk_now": "blood_thinner",
    "med_caution": "blood_thinner",
    "age_band": "a65_plus",
}
"""By list: what makes a fall of weeks ago count as one of today."""


def level(session: Session) -> Disposition | None:
    """The most urgent of all alarms, their messages ended or not; None when there is none."""
    return max((alarm.level for alarm in session.alarms), default=None)


def flags(session: Session) -> tuple[str, ...]:
    """The red flags of all alarms, most urgent and latest first."""
    return _flags(session.alarms)


def flags_at(session: Session, level: Disposition) -> tuple[str, ...]:
    """The red flags of the alarms that are as urgent as this."""
    return _flags(tuple(alarm for alarm in session.alarms if alarm.level is level))


def current(session: Session) -> Alarm | None:
    """The alarm that speaks, or None when no message stands."""
    return max((alarm for alarm in session.alarms if alarm.is_open), key=_urgency, default=None)


def spoken_flags(session: Session) -> tuple[str, ...]:
    """The red flags that the message is about: those of the current alarm, and of what stands beside it."""
    speaking = current(session)
    if speaking is None or is_self_harm(speaking):
        return speaking.flags if speaking else ()
    beside = (alarm for alarm in session.alarms if alarm.is_open and not is_self_harm(alarm))
    return _flags(tuple(beside))


def told_flags(session: Session) -> tuple[str, ...]:
    """The red flags that the message tells of in one way or another: `spoken_flags`, and suicide beside the body."""
    return tuple(dict.fromkeys((*spoken_flags(session), *([SELF_HARM] if is_worried(session) else []))))


def is_worried(session: Session) -> bool:
    """Does a message about thoughts of suicide stand?"""
    return any(is_self_harm(alarm) for alarm in session.alarms if alarm.is_open)


def is_self_harm(alarm: Alarm) -> bool:
    """Is it about thoughts of suicide?"""
    return SELF_HARM in alarm.flags


def prompt(session: Session) -> str:
    """The prompt that stands under the current alarm."""
    speaking = current(session)
    if speaking is None:
        return ""
    if is_self_harm(speaking):
        return "safe"
    if speaking.level is not Disposition.EMERGENCY:
        return "alarm_today"
    return "alarm_text" if speaking.origin is Origin.TEXT else "alarm_tap"


def is_of_somebody_else(session: Session) -> bool:
    """Is the current alarm about somebody else than the one whose back it is about?"""
    speaking = current(session)
    return speaking is not None and speaking.of_another and not session.of_another


def may_be_muscle(session: Session) -> bool:
    """Is it chest pain, which a clinician may already have called muscle? (facts A.2)"""
    speaking = current(session)
    if speaking is None or speaking.level is not Disposition.EMERGENCY:
        return False
    if speaking.origin is Origin.TEXT:
        return speaking.flags[:1] == ("rf_cardiac",)
    return speaking.origin is Origin.TICK and "chest_pain" in ticks_of(session.record.get("rf_now"))


def of_risk(session: Session, catalog: Catalog) -> tuple[str, ...]:
    """The signs of the current alarm that are a risk where the pain is neither sudden nor strong, if it is of nothing
    else and was told in words.
    """
    speaking = current(session)
    if speaking is None or speaking.origin is not Origin.TEXT or speaking.level is Disposition.EMERGENCY:
        return ()
    risky = tuple(one for one in catalog.screening.signs if one.only_a_risk and one.asked)
    is_all = set(speaking.flags) <= {one.flag for one in risky}
    return tuple(one.id for one in risky if one.flag in speaking.flags) if is_all else ()


def may_be_old(session: Session, told: Record) -> bool:
    """Is all that was raised a fall or a crash told in words, which counts less where it was weeks ago?

    With thin bones, steroid tablets, blood thinners or at 65 it counts whenever it was. `told`: all that was, also
    ticks.
    """
    is_of_fall = all(alarm.origin is Origin.TEXT and alarm.flags == (TRAUMA,) for alarm in session.alarms)
    is_at_risk = any(one in options_of(told.get(id)) for id, one in BREAKS_LATER.items())
    return bool(session.alarms) and is_of_fall and not is_at_risk


def may_be_cold(session: Session, catalog: Catalog) -> bool:
    """Is all that was raised of fever and cough, which whoever has looked may call a cold? Suicide stands apart."""
    flags = {flag for alarm in session.alarms if not is_self_harm(alarm) for flag in alarm.flags}
    return bool(flags) and all(catalog.red_flags[flag].may_be_cold for flag in flags)


def raised(session: Session, alarm: Alarm) -> Session:
    """The session with one alarm more, unless one whose message stands says the same.

    Thoughts of suicide never share an alarm with another sign: what ends the one leaves the other.
    """
    n = session.n + 1
    alarms = session.alarms
    for part in apart(alarm):
        says_it = [one for one in alarms if _says(one, part)]
        alarms = tuple(_told_too(one, part) if one in says_it else one for one in alarms)
        alarms = alarms if says_it else (*alarms, replace(part, n=n))
    return replace(session, alarms=alarms, stands_since=n, n=n)


def _says(one: Alarm, other: Alarm) -> bool:
    """Does the message of an alarm that stands say what another would?"""
    return one.is_open and one.level is other.level and set(other.flags) <= set(one.flags) and one.field == other.field


def _told_too(one: Alarm, other: Alarm) -> Alarm:
    """The alarm with what was told of it once more."""
    return replace(one, told=tuple(dict.fromkeys((*one.told, *other.told)))) if other.told else one


def apart(alarm: Alarm) -> tuple[Alarm, ...]:
    """What an alarm says of the body, and what it says of suicide, each for itself."""
    bodily = tuple(flag for flag in alarm.flags if flag != SELF_HARM)
    if not bodily or len(bodily) == len(alarm.flags):
        return (alarm,)
    return replace(alarm, flags=bodily), replace(alarm, flags=(SELF_HARM,))


def taken_back(session: Session) -> Session:
    """The session without the current alarm; the others still stand."""
    speaking = current(session)
    return replace(session, alarms=tuple(alarm for alarm in session.alarms if alarm is not speaking), n=session.n + 1)


def calmed(session: Session) -> Session:
    """The session with all messages ended, but for one about thoughts of suicide.

    Of somebody who has not agreed to anything being kept nothing is kept.
    """
    ended = [alarm if is_self_harm(alarm) else replace(alarm, is_open=False) for alarm in session.alarms]
    latest = {(alarm.flags, alarm.level, alarm.is_open): alarm for alarm in ended}
    kept = tuple(alarm for alarm in latest.values() if session.consent or alarm.is_open)
    return replace(session, alarms=kept, n=session.n + 1)


def safe(session: Session) -> Session:
    """The session after "I am safe": what was about thoughts of suicide is over, all else stands."""
    return replace(session, alarms=tuple(one for one in session.alarms if not is_self_harm(one)), n=session.n + 1)


def cleared(session: Session, seen: tuple[str, ...]) -> Session:
    """The session after a clinician has looked and called it muscular. `seen`: the lines and flags that this covers.

    Of somebody who has not agreed to anything being kept only the alarm goes.
    """
    left = replace(only_self_harm(session), n=session.n + 1)
    return replace(left, cleared=True, seen=seen) if session.consent else left


def only_self_harm(session: Session) -> Session:
    """The session with no alarm but those about thoughts of suicide."""
    return replace(session, alarms=tuple(alarm for alarm in session.alarms if is_self_harm(alarm)))


def screened_anew(session: Session) -> Session:
    """The session after a full new screen without a sign: alarms from before it began are cleared."""
    if not session.restarted:
        return session
    return replace(session, alarms=tuple(one for one in session.alarms if one.n > session.restarted), restarted=0)


def _urgency(alarm: Alarm) -> tuple[int, bool, int]:
    """A heart cannot wait for a talk: of equally urgent alarms the bodily one speaks first."""
    return alarm.level.rank, not is_self_harm(alarm), alarm.n


def _flags(alarms: tuple[Alarm, ...]) -> tuple[str, ...]:
    ordered = sorted(alarms, key=_urgency, reverse=True)
    return tuple(dict.fromkeys(flag for alarm in ordered for flag in alarm.flags))
