"""What nobody answers for days: after one card a question about a sign rests, and a message of today with it.

The day comes first then. Neither is cleared: it is as urgent as before, and the day's card says so.
"""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.values.frames import Doubt
from flows.values.model import Disposition, Session, State
from flows.values.replies import Reply
from flows.wording.result import results
from flows.wording.result.alarm import asked_of
from flows.wording.result.emergency import crisis, numbers

AFTER = 1
"""Cards that wait for such a question; from then on it comes after them."""


def waited(session: Session, doubt: Doubt) -> Session:
    """The session after the question has waited for one more card.

    Where it rests suicide is asked about no more: it is said that no answer is needed, and whom to talk to.
    """
    is_all = doubt.later is None and doubt.beside is None
    if doubt.waited >= AFTER and alarms.is_self_harm(doubt.alarm) and is_all:
        return stack.drop(session, Doubt)
    return stack.update(session, replace(doubt, waited=doubt.waited + 1))


def message_rests(session: Session, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """The session without the message of a matter for today that was put again and not answered; the matter stands, and
    the word that says so.

    That of an emergency stays, and so does one about thoughts of suicide.
    """
    speaking = alarms.current(session)
    if session.state is not State.REFERRED or speaking is None or speaking.level is not Disposition.URGENT:
        return session, ()
    rests = alarms.calmed(session)
    if alarms.current(rests) is not None:
        return session, ()
    rests = moves.calmed(rests, catalog)
    return rests, (results.message(results.so_far(rests, outcome(rests, catalog), catalog)),)


def said(doubt: Doubt, session: Session, catalog: Catalog) -> tuple[Reply, ...]:
    """The word with which it rests: it is not cleared."""
    told = catalog.messages
    if alarms.is_self_harm(doubt.alarm):
        return (results.message(told.doubt_rests_worry.format(crisis=crisis(session.country, catalog))),)
    sign = asked_of(doubt.alarm.flags[0], doubt, catalog)
    text = told.doubt_rests if doubt.alarm.level is Disposition.EMERGENCY else told.doubt_rests_today
    return (results.message(text.format(sign=sign, numbers=numbers(session.country, catalog))),)
