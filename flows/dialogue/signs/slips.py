"""A slip that names what it takes back: the rest of what was told still stands, and its message comes again."""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.dialogue import moves
from flows.dialogue.days import once_more
from flows.screening.parts import OF
from flows.text.utterance import Utterance
from flows.understanding.alarm.named import left, level_left
from flows.values.model import Alarm, Origin, Session
from flows.values.replies import Turn
from flows.wording.result import results


def taken_back(session: Session, utterance: Utterance, catalog: Catalog) -> Turn | None:
    """The turn in which only what is named is taken back; None where that is all of it, or nothing is named."""
    standing = [(one, _left(one, utterance, catalog)) for one in session.alarms]
    if all(one is now for one, now in standing) or not any(now and now.is_open for _, now in standing):
        return None
    for one, now in standing:
        gone = tuple(flag for flag in one.flags if now is None or flag not in now.flags)
        session = once_more.noted_taken_back(session, replace(one, flags=gone)) if gone else session
    kept = tuple(now for _, now in standing if now is not None)
    session = replace(session, alarms=kept, n=session.n + 1)
    return moves.show_alarm(session, catalog, results.message(catalog.messages.taken_back_in_part))


def _left(one: Alarm, utterance: Utterance, catalog: Catalog) -> Alarm | None:
    """What is left of an alarm; None where nothing is."""
    if one.origin is not Origin.TEXT or not one.is_open or alarms.is_self_harm(one):
        return one
    told = left(one.flags, one.told, utterance, catalog)
    if told == one.told:
        return one
    of = {id.partition(OF)[0] for id in told}
    silent = {id.partition(OF)[0] for id in one.told}
    flags = tuple(flag for flag in one.flags if flag in of or flag not in silent)
    return replace(one, flags=flags, told=told, level=level_left(flags, told, one.level, catalog)) if told else None
