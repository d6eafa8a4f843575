"""Worse after somebody was seen: a look covers what was there then, so those are rung again who had it, and how soon.

With a cancer, now or before, or thin bones that is today; where it is strong in the next day or two. Decides nothing
else, and knows nothing of what they said.
"""

from flows.assessment.assessing import as_it_is
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.followup import visited
from flows.followup.running import NO_RUN
from flows.values.model import Session
from flows.wording.checkin.checkin_cards import words
from flows.wording.timing import to_be_seen

AT_RISK = ("cancer_ever", "bone_fragile")
"""What makes a rise a matter for the same day (facts A.4)."""
STRONG = 7


def is_at_risk(session: Session) -> bool:
    """Did they tell of a cancer or of thin bones?"""
    findings = Findings(as_it_is(session))
    return any(findings.has("rf_history", one) for one in AT_RISK)


def effect(now: int, *, at_risk: bool) -> str:
    """The id of what is said of a rise at a check-in."""
    if at_risk:
        return "effect_ring_today"
    return "effect_ring_soon" if now >= NO_RUN else "effect_ease_off_seen"


def worse(session: Session, catalog: Catalog) -> str:
    """That it is up since somebody had a look, and by when to ring them; empty where it is not."""
    rise = visited.risen_since(session.followup)
    if rise is None:
        return ""
    then, now = rise
    is_today = is_at_risk(session) or now >= STRONG
    when = words("by_today", catalog) if is_today else to_be_seen(catalog, soon=True)
    return catalog.messages.seen_worse.format(then=then, now=now, when=when)


def asked_again(session: Session, catalog: Catalog) -> str:
    """What is answered to whoever was seen and asks whether to go again."""
    return worse(session, catalog) or catalog.messages.seen_already.format(soon=to_be_seen(catalog, soon=True))
