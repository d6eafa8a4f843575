"""A record, or a whole session, assessed: the decision table, then the contributors, then the plan that suits both.

A session can make its record's result more urgent (an alarm in words stands) or, once a clinician has looked, bring it
down to "within days", never to self-care.
"""

from msgspec.structs import replace

from flows import causes, stretches, triage
from flows.catalog import Catalog
from flows.model import Assessment, Disposition, Record, Session


def assess(record: Record, catalog: Catalog) -> Assessment:
    """Disposition, red flags, ranked causes and exercises of a flat record."""
    decided = triage.decide(record, catalog)
    ranked = replace(decided, causes=causes.rank(record, decided.disposition, catalog))
    return replace(ranked, exercises=stretches.plan(record, ranked, catalog))


def is_cleared(session: Session, assessment: Assessment) -> bool:
    """Has a clinician called muscular what makes this assessment urgent? A line that came up since is not meant."""
    serious = {line for line in assessment.lines if triage.level_of(line) > Disposition.CLINICIAN}
    return session.cleared and serious <= set(session.seen_lines)


def outcome(session: Session, catalog: Catalog) -> Assessment:
    """What the session amounts to: its record, raised by an alarm that stands, eased by a clinician's word."""
    assessment = assess(session.record, catalog)
    if assessment.disposition > Disposition.CLINICIAN and is_cleared(session, assessment):
        ranked = causes.rank(session.record, Disposition.SELF_CARE, catalog)  # none that only a look can settle
        seen = Assessment(disposition=Disposition.CLINICIAN, causes=ranked)
        return replace(seen, exercises=stretches.plan(session.record, seen, catalog))
    level = session.alarm_level
    if level is None or session.cleared or level < assessment.disposition:
        return assessment
    return Assessment(
        disposition=level,
        lines=assessment.lines if assessment.disposition is level else (),
        red_flags=tuple(dict.fromkeys((*session.alarm, *assessment.red_flags))),
    )
