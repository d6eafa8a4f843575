"""A question about a sign in doubt that nobody answers: after one card it rests, and the day comes first."""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.dialogue import stack
from flows.values.frames import Doubt
from flows.values.model import Disposition, Session
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


def said(doubt: Doubt, session: Session, catalog: Catalog) -> tuple[Reply, ...]:
    """The word with which it rests: it is not cleared."""
    told = catalog.messages
    if alarms.is_self_harm(doubt.alarm):
        return (results.message(told.doubt_rests_worry.format(crisis=crisis(session.country, catalog))),)
    sign = asked_of(doubt.alarm.flags[0], doubt, catalog)
    text = told.doubt_rests if doubt.alarm.level is Disposition.EMERGENCY else told.doubt_rests_today
    return (results.message(text.format(sign=sign, numbers=numbers(session.country, catalog))),)
