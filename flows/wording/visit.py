"""Help with what was advised: what to say on the phone or at the desk, and what to take along.

It stands beside every advice to be seen. Everything in it was told by the person or said to them before.
"""

from collections.abc import Iterator

from flows.assessment import alarms
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.values.model import Session
from flows.values.replies import Option
from flows.wording import results
from flows.wording.cards import action, spoken
from flows.wording.sentences import sentence

SAID = ("location", "pain_now", "pain_worst", "duration", "onset", "worse_with")
TICKED = ("rf_now", "rf_history", "risk_now")


def visit(session: Session, catalog: Catalog) -> str:
    """What to say, from what was told, and what to take along; `session`: with its alarms still in it."""
    words = catalog.messages
    facts = "; ".join(_facts(session, catalog))
    why = _why(session, catalog)
    said = " ".join(part for part in (sentence(facts), words.visit_why.format(reason=why) if why else "") if part)
    return words.visit.format(said=said).replace("  ", " ")


def ways(session: Session, catalog: Catalog) -> tuple[Option, ...]:
    """The buttons of somebody who goes to be seen: a page to show, and what was said there."""
    return (action("report", catalog), *results.seen_options(session, catalog), action("restart", catalog))


def _facts(session: Session, catalog: Catalog) -> Iterator[str]:
    for id in (*SAID, *TICKED):
        value = session.record.get(id)
        if value is None or (id in TICKED and value == ("none",)):
            continue
        field = catalog.fields[id]
        yield catalog.messages.report_answer.format(name=field.short.lower(), answer=spoken(field, value, catalog))


def _why(session: Session, catalog: Catalog) -> str:
    """The first sign that the advice rests on: that of an alarm in words, else that of the answers."""
    flags = (*alarms.flags(session), *outcome(session, catalog).red_flags)
    return catalog.red_flags[flags[0]].reason if flags else ""
