"""What follows on what is said while a message stands, help is on its way, or a sign is asked about.

None of it ends any of these: it is answered, and what stands is put again.
"""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.assessment.assessing import urgency
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.understanding.alarm.under_alarm import MILDER, NO_VISIT, OLD, PAST
from flows.values.frames import Consent, Doubt
from flows.values.model import Alarm, Disposition, Session
from flows.values.replies import Turn
from flows.wording.result import alarm, results, visit


def said(session: Session, says: str, catalog: Catalog) -> Turn:
    """The turn that it leads to."""
    if says == PAST:
        return moves.ask(session, catalog, results.message(catalog.messages.doubt_past))
    speaking = alarms.current(session)
    if says in (MILDER, OLD) and speaking is not None:
        return _asked_instead(session, speaking, catalog)
    if speaking is not None:
        turn = moves.show_alarm(session, catalog, again=True)
        *before, told = turn.replies
        return replace(turn, replies=(*before, replace(told, text=alarm.said_under(turn.session, says, catalog))))
    level = max(urgency(session, catalog), alarms.level(session) or Disposition.SELF_CARE)
    if says == NO_VISIT and level < Disposition.URGENT:
        return moves.ask(session, catalog)
    told = results.message(alarm.until_help(session, says, level, catalog))
    if not session.consent:  # who has to wait for help is not asked to agree to anything
        return moves.say(stack.drop(session, Consent), told)
    if session.prompt is not None:
        return moves.ask(session, catalog, told)
    return moves.say(session, replace(told, options=visit.ways(session, catalog)))


def _asked_instead(session: Session, speaking: Alarm, catalog: Catalog) -> Turn:
    """The message gives way to a question: of a risk whether the pain is sudden or strong, of a fall of weeks ago
    whether this pain began with it. A yes puts it back.
    """
    asked = Doubt(alarm=speaking, heard=alarms.of_risk(session, catalog)[:1])
    left = alarms.taken_back(session)
    if alarms.current(left) is not None:
        return moves.show_alarm(session, catalog, again=True)
    return moves.ask(stack.push(moves.calmed(left, catalog), asked), catalog)
