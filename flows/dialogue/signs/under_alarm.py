"""What follows on what is said while a message stands, help is on its way, or a sign is asked about.

None of it ends any of these: it is answered, and what stands is put again.
"""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.assessment.assessing import urgency
from flows.catalog.catalog import Catalog
from flows.dialogue import gate, moves, stack
from flows.dialogue.days import scores_kept
from flows.understanding.alarm.under_alarm import MILDER, NO_VISIT, OLD, PAST, WORSE
from flows.understanding.checkins.day import EXERCISES
from flows.understanding.diary import day_answers
from flows.understanding.diary.day_run import RAN
from flows.understanding.meant import Day, Lost, Meant
from flows.understanding.scene import Message
from flows.values.frames import Consent, Doubt
from flows.values.ids import PAIN_NOW
from flows.values.model import Alarm, Disposition, Session, State
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.checkin import checkin_cards
from flows.wording.result import alarm, results, visit

OF_DAY = (PAIN_NOW, RAN, EXERCISES)
"""What is kept of a day that is told while a message stands."""


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
    is_looked_at_anew = says == WORSE and session.state is State.ASSESSED and level < Disposition.EMERGENCY
    anew = (action("renew_all", catalog),) if is_looked_at_anew else ()
    return moves.say(session, replace(told, options=(*visit.ways(session, catalog), *anew)))


def day_told(session: Session, meant: Meant, message: Message, catalog: Catalog) -> Turn:
    """The message again. What is told of the day is kept, but for suicide; an emergency stands alone."""
    speaking, is_told = alarms.current(session), isinstance(meant, Lost | Day)
    told = day_answers.told(message.heard, OF_DAY, catalog) if is_told and not alarms.is_worried(session) else {}
    turn = gate.stands(scores_kept.with_day(session, told, message.at), catalog)
    is_today = speaking is not None and speaking.level is Disposition.URGENT
    if not (told and is_today and session.followup.rhythm):
        return turn
    return replace(turn, replies=(results.message(checkin_cards.understood(told, catalog)), *turn.replies))


def _asked_instead(session: Session, speaking: Alarm, catalog: Catalog) -> Turn:
    """The message gives way to a question: of a risk whether the pain is sudden or strong, of a fall of weeks ago
    whether this pain began with it. A yes puts it back.
    """
    asked = Doubt(alarm=speaking, heard=alarms.of_risk(session, catalog)[:1])
    left = alarms.taken_back(session)
    if alarms.current(left) is not None:
        return moves.show_alarm(session, catalog, again=True)
    return moves.ask(stack.push(moves.calmed(left, catalog), asked), catalog)
