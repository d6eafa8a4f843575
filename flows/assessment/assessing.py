"""A record, or a whole session, assessed: the decision table, then the contributors, then the plan that suits both.

A session can make its record's result more urgent (an alarm in words stands); once a clinician has looked, it brings it
to "within days", from above and from below.
"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from flows.assessment import agenda, alarms, causes, exercises, triage
from flows.catalog.catalog import Catalog
from flows.catalog.medicine import PlanPhase
from flows.followup import rules
from flows.values import diary
from flows.values.diary import DAY_SECONDS
from flows.values.model import Assessment, Disposition, Record, Session

OF_STRENGTH = {"C1", "C5"}
"""The lines of "within days" of which nothing is left once it is well: strong at first, or lasting."""


def assess(record: Record, catalog: Catalog) -> Assessment:
    """Disposition, red flags, ranked causes and exercises of a flat record."""
    decided = triage.decide(record, catalog)
    ranked = replace(decided, causes=causes.rank(record, decided.disposition, catalog))
    return replace(ranked, exercises=exercises.plan(record, ranked, catalog))


def uncleared(session: Session, catalog: Catalog) -> Assessment:
    """What the record amounts to without what a clinician has called muscular, and then never less than "within days".

    Cleared is each sign of each line that stood when they looked; what came up since is not meant.
    """
    told = agenda.answered(session)
    assessment = assess(told, catalog)
    if not session.cleared:
        return assessment
    signs = triage.grounds(told, catalog)
    new = {line: flags for line, flags in signs.items() if set(pairs({line: flags})) - set(session.seen)}
    urgent = _above(new)
    if urgent:
        flags = tuple(dict.fromkeys(flag for several in urgent.values() for flag in several))
        return _of_new(urgent, flags, told, catalog)
    return assessment if new and not _above(signs) else _seen(told, catalog)


def _above(signs: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Those of the lines that are more urgent than "within days"."""
    return {line: flags for line, flags in signs.items() if triage.level_of(line) > Disposition.CLINICIAN}


def standing(record: Record, catalog: Catalog) -> tuple[str, ...]:
    """All lines that apply, with their flags, as a session keeps what a clinician has looked at."""
    return pairs(triage.grounds(record, catalog))


def _of_new(new: Mapping[str, tuple[str, ...]], flags: tuple[str, ...], told: Record, catalog: Catalog) -> Assessment:
    """What came up since a clinician looked; `new`: its lines with their flags, most urgent first."""
    level = triage.level_of(next(iter(new)))
    leads = triage.leads((line for line in new if triage.level_of(line) is level), told, catalog)
    leading = triage.gravest_first((flag for several in leads.values() for flag in several), catalog)
    return Assessment(disposition=level, lines=tuple(new), red_flags=flags, leading=leading)


def decided(session: Session, catalog: Catalog) -> Assessment:
    """The disposition and red flags of `uncleared`; causes and exercises, which no single answer asks for, may lack."""
    return uncleared(session, catalog) if session.cleared else triage.decide(agenda.answered(session), catalog)


def pairs(signs: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Lines with their flags as a session keeps them."""
    return tuple(f"{line} {flag}" for line, flags in signs.items() for flag in flags)


def outcome(session: Session, catalog: Catalog) -> Assessment:
    """What the session amounts to: its record, raised by alarms that nobody cleared, bounded by a clinician's word."""
    assessment = _followed_up(session, uncleared(session, catalog), catalog)
    level = alarms.level(session)
    if level is None or level < assessment.disposition:
        return assessment
    is_same = assessment.disposition is level
    raised = alarms.flags_at(session, level)
    return Assessment(
        disposition=level,
        lines=assessment.lines if is_same else (),
        red_flags=tuple(dict.fromkeys((*alarms.flags(session), *assessment.red_flags))),
        leading=triage.gravest_first((*raised, *(assessment.leading if is_same else ())), catalog),
    )


def urgency(session: Session, catalog: Catalog) -> Disposition:
    """The disposition of the outcome, without its causes and exercises: what a hundred thousand check-ins ask for."""
    if session.cleared:
        return outcome(session, catalog).disposition
    kept, decided_now = session.followup, triage.decide(agenda.answered(session), catalog)
    found = Disposition.SELF_CARE if _is_let_go(session, decided_now) else decided_now.disposition
    if kept.course is not None and kept.course.referred:
        found = max(found, Disposition.CLINICIAN)
    if kept.is_strong:
        found = max(found, Disposition.URGENT)
    return max(found, alarms.level(session) or found)


def _followed_up(session: Session, found: Assessment, catalog: Catalog) -> Assessment:
    """What the check-ins make of it: never less urgent, and a plan that never goes on while it gets worse (facts D.4).

    An exercise that was blamed is left out; nothing is added while the pain is 4 or more, or rising.
    """
    kept = session.followup
    if kept.is_strong and found.disposition < Disposition.URGENT:
        strong = ("rf_severe",)
        return Assessment(disposition=Disposition.URGENT, lines=("U9",), red_flags=strong, leading=strong)
    if _is_let_go(session, found):
        ranked = causes.rank(agenda.answered(session), Disposition.SELF_CARE, catalog)
        found = Assessment(disposition=Disposition.SELF_CARE, lines=(triage.SELF_CARE.id,), causes=ranked)
    is_untouched = kept.course is None and not kept.left_out and not session.unchanged_at
    if found.disposition > Disposition.CLINICIAN or is_untouched:
        return found
    if kept.course is not None and kept.course.referred and found.disposition < Disposition.CLINICIAN:
        grows = {*rules.raising(kept.course, diary.unpacked(kept.log), kept.course.referred)} - {*rules.NO_CHANGE}
        soon = bool(grows) or triage.decide(as_it_is(session), catalog).soon
        raised = replace(found, disposition=Disposition.CLINICIAN, soon=soon)
        lasting = ("rf_persistent",)
        found = replace(raised, lines=("C5",), red_flags=lasting, leading=lasting)
    if kept.found:  # a clinician has found something: what to do is theirs to say
        return replace(found, exercises=())
    record, reached = as_it_is(session), phase(session, found, catalog)
    plan = exercises.plan(record, found, catalog, reached, kept.left_out, kept.plan, kept.wished)
    return replace(found, exercises=plan)


def is_of_strength(found: Assessment) -> bool:
    """Is it "within days" for nothing but how strong it was, or how long it lasts?"""
    return found.disposition is Disposition.CLINICIAN and bool(found.lines) and set(found.lines) <= OF_STRENGTH


def _is_let_go(session: Session, found: Assessment) -> bool:
    """Was the visit let go that this result advises?"""
    kept = session.followup
    return kept.course is not None and bool(kept.course.let_go) and is_of_strength(found)


def as_it_is(session: Session) -> Record:
    """The record with what was told since: by check-ins the latest score, and in any case how long it has lasted."""
    kept, told_at = session.followup, session.result_at or session.screened_at
    if kept.course is not None:
        return exercises.as_of(session.record, kept.course, diary.unpacked(kept.log))
    return exercises.after(session.record, (session.unchanged_at - told_at) // DAY_SECONDS)


def phase(session: Session, found: Assessment, catalog: Catalog) -> PlanPhase:
    """How far the plan may go by now: nothing is added while it is 4 or more or rising, and kept up once it is well."""
    reached, had = exercises.phase(as_it_is(session), found), session.followup.plan
    if session.followup.no_load:
        held = exercises.highest(had, catalog) if had else PlanPhase.LOOSEN
        return exercises.lower(exercises.lower(reached, PlanPhase.LOOSEN), held)
    return PlanPhase.KEEP if session.followup.is_good else reached


def _seen(record: Record, catalog: Catalog) -> Assessment:
    """Seen, and told that it is muscular: "within days", without a line, and no cause that only a look can settle."""
    ranked = causes.rank(record, Disposition.SELF_CARE, catalog)
    seen = Assessment(disposition=Disposition.CLINICIAN, causes=ranked)
    return replace(seen, exercises=exercises.plan(record, seen, catalog))
