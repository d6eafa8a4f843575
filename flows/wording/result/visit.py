"""Help with what was advised: what to say on the phone or at the desk, and what to take along.

It stands beside every advice to be seen. Everything in it was told by the person or said to them before.
"""

import re
from collections.abc import Iterator

from flows.assessment import alarms
from flows.assessment.assessing import as_it_is
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field
from flows.values.frames import Recheck
from flows.values.model import Origin, Record, Session, Value
from flows.values.record import lists_of, options_of, with_ticks
from flows.values.replies import Option
from flows.wording.cards import action, spoken
from flows.wording.result import results
from flows.wording.sentences import sentence

SAID = ("rf_now", "rf_history", "risk_now", "location", "pain_now", "pain_worst", "duration", "onset", "worse_with")
"""The answers that whoever takes the call asks for first, the gravest first."""
GATHERED = ("rf_history", "risk_now")
"""Lists of which a box gathers several things: they are named as in its whole text, with its "or"."""
ASIDE = re.compile(r"\s*\([^)]*\)|\*")
"""What of that text explains it, and what makes it bold."""


def visit(session: Session, catalog: Catalog) -> str:
    """What to say, from what was told, and what to take along; `session`: with its alarms still in it."""
    words = catalog.messages
    speaking = alarms.current(session)
    is_other = session.of_another or (speaking is not None and speaking.of_another)
    begins = words.visit_begins_other if is_other else words.visit_begins
    facts = " ".join((begins, *(f"{fact}." for fact in _facts(session, catalog))))
    said = words.visit_say.format(facts=facts)
    return "\n".join((said, *_written(session, catalog), words.visit_take))


def ways(session: Session, catalog: Catalog) -> tuple[Option, ...]:
    """The buttons of somebody who goes to be seen: a page to show, and what was said there."""
    return (action("report", catalog), *results.seen_options(session, catalog), action("result", catalog))


def _facts(session: Session, catalog: Catalog) -> Iterator[str]:
    told = _told(session)
    for id in SAID:
        value, field = told.get(id), catalog.fields.get(id)
        if field is None or value is None or value == ("none",):
            continue
        answer = _gathered(field, value) if id in GATHERED else spoken(field, value, catalog)
        yield catalog.messages.report_answer.format(name=field.short, answer=f"{answer[:1].lower()}{answer[1:]}")


def _told(session: Session) -> Record:
    """All that was told of this ache and its risks: what waits for its question, and risks told before."""
    looking = session.find(Recheck)
    before = looking.record if looking is not None else {}
    risks = {id: value for id, value in before.items() if id in GATHERED}
    now = as_it_is(session)  # the score as the last check-in has it
    told: dict[str, Value] = {}
    for part in (risks, now, lists_of(session.kept), session.ahead):
        for id, value in part.items():
            told[id] = _with(told.get(id), value)
    return told


def _with(before: Value | None, value: Value) -> Value:
    """A list with what was ticked on it before; of all else what was told last."""
    if not isinstance(value, tuple) or not isinstance(before, tuple):
        return value
    return with_ticks(before, value) or value


def _gathered(field: Field, value: Value) -> str:
    """The boxes in their whole text: one of them may be so and the others not."""
    labels = [ASIDE.sub("", option.label) for option in field.options if option.id in options_of(value)]
    return "; ".join((*labels[:1], *(f"{one[:1].lower()}{one[1:]}" for one in labels[1:])))


def _written(session: Session, catalog: Catalog) -> Iterator[str]:
    """For signs in the person's own words, which are not kept and which no answer holds: that they should say them, and
    what of them sends them there.
    """
    in_words = [alarm for alarm in session.alarms if alarm.origin is Origin.TEXT and not alarms.is_self_harm(alarm)]
    if in_words and not alarms.is_worried(session):
        gravest = max(in_words, key=lambda alarm: alarm.level)
        reason = sentence(catalog.red_flags[gravest.flags[0]].reason)
        yield catalog.messages.visit_words.format(reason=reason)
