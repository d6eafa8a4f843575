"""Signs that were told and taken back, or called muscular by a clinician: the next check-in asks once what is so now.

A word that ends a message is no proof that the sign is gone. Asked once and kindly; a no leaves it there.
"""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.dialogue import stack
from flows.dialogue.days.checkin_setup import keep
from flows.dialogue.days.one_by_one import one_by_one
from flows.screening.parts import OF
from flows.values.frames import NAMED, Doubt
from flows.values.model import Alarm, Origin, Session

TAKEN_BACK, SEEN = "taken_back", "seen"
ASKED = "asked"
"""It was asked before, and what was said to it was an answer to something else."""


def noted_taken_back(session: Session, taken: Alarm | None) -> Session:
    """The session in which a sign that was told in words is asked about once more. A slip of the finger is none, its
    list is put again; and thoughts of suicide have a question of their own. The report tells of both.
    """
    if taken is None or not session.consent or alarms.is_self_harm(taken) or _is_beside(taken, session):
        return session
    kept = session.followup
    known = replace(kept, withdrawn=tuple(dict.fromkeys((*kept.withdrawn, *taken.flags))))
    if taken.origin is not Origin.TEXT:
        return keep(session, known)
    return keep(session, replace(known, taken_back=_beside(kept.taken_back, (taken,))))


def noted_denied(session: Session, doubted: Alarm) -> Session:
    """The session that knows of a sign that was asked about for what they told, and denied: the report tells of it."""
    if not session.consent or alarms.is_self_harm(doubted) or _is_beside(doubted, session):
        return session
    kept = session.followup
    return keep(session, replace(kept, withdrawn=tuple(dict.fromkeys((*kept.withdrawn, *doubted.flags)))))


def noted_in_part(session: Session, doubt: Doubt) -> Session:
    """The session that knows of a sign which was told in part, or denied only for now: the result names it."""
    if not session.consent or alarms.is_self_harm(doubt.alarm) or _is_beside(doubt.alarm, session):
        return session
    kept = session.followup
    return keep(session, replace(kept, in_part=tuple(dict.fromkeys((*kept.in_part, *_ids(doubt))))))


def _ids(doubt: Doubt) -> tuple[str, ...]:
    """The signs that are asked about: the parts that were told of a flag, or the flag."""
    parts = {flag: tuple(id for id in doubt.heard if id.startswith(f"{flag}{OF}")) for flag in doubt.alarm.flags}
    return tuple(id for flag, told in parts.items() for id in told or (flag,))


def noted_seen(session: Session, seen: tuple[Alarm, ...]) -> Session:
    """The session in which what a clinician has called muscular is asked about once more."""
    told = tuple(one for one in seen if not alarms.is_self_harm(one) and not _is_beside(one, session))
    kept = session.followup
    return keep(session, replace(kept, taken_back=(), had_seen=_beside(kept.had_seen, told))) if told else session


def asked(session: Session, catalog: Catalog) -> Session:
    """The session with that question on top, where one is to be put and none about a sign is open already."""
    kept = session.followup
    before, signs = (TAKEN_BACK, kept.taken_back) if kept.taken_back else (SEEN, kept.had_seen)
    if not signs or stack.waits_for_safety(session):
        return session
    flags = tuple(dict.fromkeys(flag for one in signs for flag in one.flags))[:NAMED]
    level = max(one.level for one in signs)
    left = tuple(one for one in signs if not set(one.flags) <= set(flags))
    rest = replace(kept, taken_back=left) if before == TAKEN_BACK else replace(kept, had_seen=left)
    first, then = one_by_one(Alarm(flags=flags, level=level), (), catalog)
    return stack.push(keep(session, rest), Doubt(alarm=first, later=then, before=before))


def _is_beside(alarm: Alarm, session: Session) -> bool:
    """Is it somebody else's than the one whose back it is about?"""
    return alarm.of_another and not session.of_another


def _beside(known: tuple[Alarm, ...], new: tuple[Alarm, ...]) -> tuple[Alarm, ...]:
    """Both, one of each set of flags."""
    return tuple({one.flags: one for one in (*known, *new)}.values())
