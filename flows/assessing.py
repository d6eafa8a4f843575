"""A record, or a whole session, assessed: the decision table, then the contributors, then the plan that suits both.

A session can make its record's result more urgent (an alarm in words stands); once a clinician has looked, it brings it
to "within days", from above and from below.
"""

from msgspec.structs import replace

from flows import alarms, causes, stretches, triage
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
    """What the session amounts to: its record, raised by alarms that nobody cleared, bounded by a clinician's word."""
    assessment = assess(session.record, catalog)
    level = alarms.level(session)
    if level is not None and level >= assessment.disposition:
        return Assessment(
            disposition=level,
            lines=assessment.lines if assessment.disposition is level else (),
            red_flags=tuple(dict.fromkeys((*alarms.flags(session), *assessment.red_flags))),
        )
    if is_cleared(session, assessment) and assessment.disposition is not Disposition.CLINICIAN:
        return _seen(session.record, catalog)
    return assessment


def _seen(record: Record, catalog: Catalog) -> Assessment:
    """Seen, and told that it is muscular: "within days", without a line, and no cause that only a look can settle."""
    ranked = causes.rank(record, Disposition.SELF_CARE, catalog)
    seen = Assessment(disposition=Disposition.CLINICIAN, causes=ranked)
    return replace(seen, exercises=stretches.plan(record, seen, catalog))
