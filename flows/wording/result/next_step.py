"""What to do first: whom to call, first aid, where to go, what to do until then. Of several signs the gravest says it.

The order of the signs is content (`first_aid_rank`). Only the signs that decided the urgency speak: what else was found
is no reason to lie flat when it is hard to breathe.
"""

from collections.abc import Iterable

from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.catalog.medicine import RedFlag
from flows.screening.parts import OF
from flows.values.model import Assessment, Disposition, Session
from flows.wording.result.emergency import numbers

SPEAKING = 2
"""How many signs say what to do until a look, and what would make it an emergency."""
OF_WATER = f"rf_heat_sodium{OF}water"
"""The part of a sign that is too much water."""


def call_now(session: Session, flags: Iterable[str], catalog: Catalog) -> str:
    """The number to call at once, and the one line of first aid."""
    called = numbers(session.country, catalog)
    return catalog.messages.emergency.format(numbers=called, first_aid=first_aid(session, flags, catalog))


def first_aid(session: Session, flags: Iterable[str], catalog: Catalog, *, of_another: bool = False) -> str:
    """The one first-aid line for these red flags: that of the flag with the lowest rank (facts A.2), and of the part of
    it that was told. `of_another`: it is told to somebody who helps.
    """
    spoken = gravest(flags, catalog)
    if spoken is None:
        return catalog.messages.emergency_other_aid if of_another else catalog.messages.emergency_default_aid
    told = _told_parts(session)
    by_part = next((aid for id, aid in spoken.first_aid_of.items() if f"{spoken.id}{OF}{id}" in told), None)
    if by_part is not None:
        return by_part.another if of_another else by_part.oneself
    return spoken.first_aid_other if of_another else spoken.first_aid


def _told_parts(session: Session) -> frozenset[str]:
    """The parts of signs that words named, and that the answers tell of."""
    named = {id for alarm in session.alarms if alarm.is_open for id in alarm.told}
    return frozenset(named | ({OF_WATER} if Findings({**session.kept, **session.record}).drank_lots else set()))


def leading(assessment: Assessment) -> tuple[str, ...]:
    """The red flags that may speak; of what was raised otherwise than by a record all of them."""
    return assessment.leading or assessment.red_flags


def gravest(flags: Iterable[str], catalog: Catalog) -> RedFlag | None:
    """Of several signs the one that says what to do, where to go, and when it is an emergency."""
    known = [catalog.red_flags[flag] for flag in flags if flag in catalog.red_flags]
    return min(known, key=lambda flag: flag.first_aid_rank, default=None)


def worse(flags: Iterable[str], catalog: Catalog) -> str:
    """What turns a matter for today into an emergency, for each of the signs that speak."""
    return " ".join(flag.worse for flag in _speaking(flags, catalog)) or catalog.messages.same_day_worse


def until_seen(flags: Iterable[str], catalog: Catalog) -> str:
    """What to do until somebody has had a look, for each of the signs that speak; what both say once."""
    said = (f"{one.rstrip('.')}." for flag in _speaking(flags, catalog) for one in flag.until_seen.split(". "))
    return " ".join(dict.fromkeys(said))


def _speaking(flags: Iterable[str], catalog: Catalog) -> list[RedFlag]:
    """Of several signs the gravest that speak."""
    known = {id: catalog.red_flags[id] for id in flags if id in catalog.red_flags}
    return sorted(known.values(), key=lambda flag: flag.first_aid_rank)[:SPEAKING]


def meanwhile(assessment: Assessment, catalog: Catalog) -> str:
    """What to do, or to tell, until a visit that can wait some days: of the signs the first that says it."""
    if assessment.disposition is not Disposition.CLINICIAN:
        return ""
    said = (catalog.red_flags[flag].meanwhile for flag in leading(assessment) if flag in catalog.red_flags)
    return next((text for text in said if text), "")
