"""What to do first: whom to call, first aid, where to go, what to do until then. Of several signs the gravest says it.

The order of the signs is content (`first_aid_rank`). Only the signs that decided the urgency speak: what else was found
is no reason to lie flat when it is hard to breathe.
"""

from collections.abc import Iterable

from flows.catalog.catalog import Catalog
from flows.catalog.medicine import RedFlag
from flows.values.model import Assessment, Disposition, Session
from flows.wording.result.emergency import numbers


def call_now(session: Session, flags: Iterable[str], catalog: Catalog) -> str:
    """The number to call at once, and the one line of first aid."""
    called = numbers(session.country, catalog)
    return catalog.messages.emergency.format(numbers=called, first_aid=first_aid(flags, catalog))


def first_aid(flags: Iterable[str], catalog: Catalog, *, of_another: bool = False) -> str:
    """The one first-aid line for these red flags: that of the flag with the lowest rank (facts A.2, `first_aid`).

    `of_another`: it is told to somebody who helps.
    """
    spoken = gravest(flags, catalog)
    if spoken is None:
        return catalog.messages.emergency_other_aid if of_another else catalog.messages.emergency_default_aid
    return spoken.first_aid_other if of_another else spoken.first_aid


def leading(assessment: Assessment) -> tuple[str, ...]:
    """The red flags that may speak; of what was raised otherwise than by a record all of them."""
    return assessment.leading or assessment.red_flags


def gravest(flags: Iterable[str], catalog: Catalog) -> RedFlag | None:
    """Of several signs the one that says what to do, where to go, and when it is an emergency."""
    known = [catalog.red_flags[flag] for flag in flags if flag in catalog.red_flags]
    return min(known, key=lambda flag: flag.first_aid_rank, default=None)


def worse(flags: Iterable[str], catalog: Catalog) -> str:
    """What turns a matter for today into an emergency."""
    flag = gravest(flags, catalog)
    return flag.worse if flag is not None else catalog.messages.same_day_worse


def meanwhile(assessment: Assessment, catalog: Catalog) -> str:
    """What to do, or to tell, until a visit that can wait some days: of the signs the first that says it."""
    if assessment.disposition is not Disposition.CLINICIAN:
        return ""
    said = (catalog.red_flags[flag].meanwhile for flag in leading(assessment) if flag in catalog.red_flags)
    return next((text for text in said if text), "")
