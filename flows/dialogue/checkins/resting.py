"""What nobody answers for days: after one card a question about a sign rests, and a message of today with it.

The day comes first then. Neither is cleared: it is as urgent as before, and the day's card says so.
"""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack, standing
from flows.dialogue.days import once_more
from flows.dialogue.days.checkin_setup import keep, level_of
from flows.values.frames import Doubt, Recheck
from flows.values.model import Disposition, Session, State
from flows.values.replies import Reply
from flows.wording.checkin.checkin_cards import words
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
    if doubt.waited > AFTER and doubt.before == once_more.SEEN and is_all:  # somebody has looked, and it was just once
        return stack.drop(session, Doubt)
    if doubt.waited >= AFTER and alarms.is_self_harm(doubt.alarm) and is_all:
        return stack.drop(session, Doubt)
    return stack.update(session, replace(doubt, waited=doubt.waited + 1))


def questions_rest(session: Session, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """The session with the result that stands, where questions that are gone through again were left, and a word of it.

    What was said to be new there is asked about with the day. Where more was told than the result knows of they are put
    before the day once; then the result is what it comes to with that.
    """
    looking, stands = session.find(Recheck), standing.put_back(session, catalog, of_day=True)
    if looking is not None and stands is session and looking.waited:
        stands = standing.put_aside(session, catalog)
    if looking is None or stands is session:
        return session, ()
    is_urgent = level_of(stands, catalog) >= Disposition.URGENT
    if looking.is_claimed and is_urgent and not looking.waited:  # its day asks only whether they were seen
        return standing.put_back(session, catalog), ()
    stands = keep(stands, replace(stands.followup, is_changed=False))  # a new ache keeps its course
    if is_urgent:
        return stands, still_stands(stands, catalog)
    text = "claim_left" if looking.is_claimed else "edit_left" if looking.is_edit else ""
    return stands, (results.message(words(text, catalog)),) if text else ()


def message_rests(session: Session, catalog: Catalog) -> Session:
    """The session without the message of a matter for today that was put again and not answered; the matter stands.

    That of an emergency stays, and so does one about thoughts of suicide.
    """
    speaking = alarms.current(session)
    if session.state is not State.REFERRED or speaking is None or speaking.level is not Disposition.URGENT:
        return session
    rests = alarms.calmed(session)
    return session if alarms.current(rests) is not None else moves.calmed(rests, catalog)


def still_stands(session: Session, catalog: Catalog) -> tuple[Reply, ...]:
    """That a matter for today is one still, and what to do."""
    return (results.message(results.so_far(session, outcome(session, catalog), catalog)),)


def said(doubt: Doubt, session: Session, catalog: Catalog) -> tuple[Reply, ...]:
    """The word with which it rests: it is not cleared."""
    told = catalog.messages
    if alarms.is_self_harm(doubt.alarm):
        return (results.message(told.doubt_rests_worry.format(crisis=crisis(session.country, catalog))),)
    sign = asked_of(doubt.alarm.flags[0], doubt, catalog)
    text = told.doubt_rests if doubt.alarm.level is Disposition.EMERGENCY else told.doubt_rests_today
    return (results.message(text.format(sign=sign, numbers=numbers(session.country, catalog))),)
