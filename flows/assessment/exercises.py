"""The plan: which exercises suit a record and its assessment, which must wait, and in what order they stand.

Four things keep an exercise out: an answer that bars it (the content says which), a phase that has not come yet, a kind
that must rest for now, and a disposition or a red flag that wants an examination first. Of what is left, each leading
contributor brings one exercise after the other, of another kind each time, until the plan is full.

Refuses to know how urgent something is and which contributor is likely (the assessment says it), and what an exercise
is like (the catalog does). Source: facts C, C.1 (what an answer rules out), B.7, B.8 and D.1.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec.structs import replace

from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.catalog.medicine import Bar, Exercise, ExerciseKind, PlanPhase, Variant
from flows.values.diary import Course, Log
from flows.values.model import Assessment, Disposition, Record

LEADING = 3
"""So many contributors are named to the person; the plan has something for each of them."""
FEWEST = 4
MOST = {PlanPhase.SETTLE: 4, PlanPhase.LOOSEN: 5, PlanPhase.BUILD: 6, PlanPhase.KEEP: 6}
BAND_HOURS = {"under_1d": 0, "d1_2": 24, "d3_7": 72, "w1_6": 168, "over_6w": 1008}
"""The bands of `duration` by their lower bounds, in hours."""
GENTLE = ("cat_cow", "thoracic_rotation", "belly_breathing")
STRONG_PAIN = 7
"""From here on a clinician's plan is breathing alone: strong pain rests until it has been looked at."""
EASED = 5
"""Below this strong pain has eased."""
NO_LOAD_YET = {"doms", "overtraining"}
"""Contributors that are a lack of recovery: no new load until they are gone."""
ON_A_RUN = {"rhythm_breathing", "relax_scan_drill"}
PULL_OR_PRESSURE = {ExerciseKind.STRETCH, ExerciseKind.SELF_MASSAGE}


def plan(
    record: Record,
    assessment: Assessment,
    catalog: Catalog,
    reached: PlanPhase | None = None,
    without: Iterable[str] = (),
    had: Iterable[str] = (),
    wished: Iterable[str] = (),
) -> tuple[str, ...]:
    """Ids of the exercises, in the order in which to do them; none above "within days".

    `reached`: the phase, when it is not that of the record. `without`: exercises that made it worse, or are forbidden.
    `had`: the plan so far, which stays as it is where a clinician allows mobility alone. `wished`: those asked for
    in the place of others; they come first, so far as they suit.
    """
    if assessment.disposition > Disposition.CLINICIAN:
        return ()
    blamed = frozenset(without)
    if assessment.disposition is Disposition.CLINICIAN:
        return tuple(id for id in _gentle(record, assessment, catalog) if id not in blamed)
    leading = [cause.id for cause in assessment.causes[:LEADING]]
    reached = reached or _phase(Findings(record), leading)
    every = suitable(record, assessment, catalog, reached)
    pool = [one for one in every if one.id not in blamed]
    chosen = _choose(leading, pool, MOST[reached], catalog)
    first = {*wished, *(had if blamed.issuperset(catalog.reading.bans.loads) else ())}
    stays = [one for one in pool if one.id in first]
    if stays:  # what was chosen beside one that is out now stays, too
        others = [one for one in _choose(leading, every, MOST[reached], catalog) if one in pool]
        chosen = list(dict.fromkeys((*stays, *others, *chosen)))[: MOST[reached]]
    return _in_order(chosen)


def as_of(record: Record, course: Course, days: Log) -> Record:
    """The record as the check-ins have it now: the latest score, and how long it has lasted by then.

    Only for the choice of exercises; how urgent it is, is judged otherwise (flows/followup/rules.py).
    """
    if not days or "duration" not in record:
        return record
    told = [one.worst for one in days if one.worst is not None]
    hours = BAND_HOURS[str(record["duration"])] + 24 * max(0, days[-1].day - course.started)
    return {**record, "duration": _band(hours), **({"pain_now": _of_late(told)} if told else {})}


def _of_late(scores: list[int]) -> int:
    """The latest score; after strong pain the strongest until it is under 5, so that no plan changes to and fro."""
    since = next((place for place, one in enumerate(reversed(scores)) if one < EASED), len(scores))
    late = scores[len(scores) - since :]
    return max(late) if max(late, default=0) >= STRONG_PAIN else scores[-1]


def after(record: Record, days: int) -> Record:
    """The record some days after it was told, when nothing is new since: how long it has lasted by then.

    At most the step in which nothing is loaded yet: the next one waits for check-ins. Only for the choice of exercises.
    """
    if "duration" not in record or days <= 0:
        return record
    hours = BAND_HOURS[str(record["duration"])]
    last = max(hours, BAND_HOURS["d3_7"])
    return {**record, "duration": _band(min(hours + 24 * days, last))}


def _band(hours: int) -> str:
    return [id for id, least in BAND_HOURS.items() if least <= hours][-1]


def lower(one: PlanPhase, other: PlanPhase) -> PlanPhase:
    """The earlier of two phases."""
    phases = list(PlanPhase)
    return phases[min(phases.index(one), phases.index(other))]


def highest(plan: Iterable[str], catalog: Catalog) -> PlanPhase:
    """The latest phase that one of these exercises belongs to; of none the first."""
    phases = list(PlanPhase)
    told = (catalog.exercises[id].phase for id in plan if id in catalog.exercises)
    return max(told, key=phases.index, default=phases[0])


def phase(record: Record, assessment: Assessment) -> PlanPhase:
    """How far a plan may go for this record and these contributors."""
    return _phase(Findings(record), [cause.id for cause in assessment.causes[:LEADING]])


def suitable(
    record: Record, assessment: Assessment, catalog: Catalog, reached: PlanPhase | None
) -> tuple[Exercise, ...]:
    """All that a self-care plan may choose from today: not barred, its phase has come, nothing makes it rest."""
    findings = Findings(record)
    leading = [cause.id for cause in assessment.causes[:LEADING]]
    phases = _up_to(reached or _phase(findings, leading))
    barred = ruled_out(record, catalog)
    return tuple(
        exercise
        for exercise in catalog.exercises.values()
        if exercise.id not in barred and exercise.phase in phases and not _rests(exercise, findings, leading)
    )


FORBIDDEN = "forbidden"
"""Under this a record holds, beside the answers, the exercises that are left out of any plan (`FollowUp.left_out`)."""

OFTEN = "often"
"""Likewise how often a clinician wants exercises done (`FollowUp.often`)."""


def ruled_out(record: Record, catalog: Catalog) -> frozenset[str]:
    """Ids of the exercises that an answer bars, whatever else was told; what was not told bars nothing."""
    findings = Findings(record)
    barred = (ids for (field, option), ids in _bars(catalog).items() if findings.has(field, option))
    return frozenset(findings.ticked(FORBIDDEN)).union(*barred)


def spared(record: Record, catalog: Catalog) -> frozenset[str]:
    """Ids of the exercises and positions that no text may offer: what an answer bars, and what rests while it is sharp
    or fresh.
    """
    findings = Findings(record)
    resting = (one.id for one in catalog.exercises.values() if _rests(one, findings, ()))
    kept_from = (one.id for one in catalog.positions.values() if _is_met(one.barred_by, findings))
    return ruled_out(record, catalog) | frozenset((*resting, *kept_from))


def variant(id: str, record: Record, catalog: Catalog) -> Variant | None:
    """The way of an exercise that an answer asks for; None where its usual way fits."""
    findings = Findings(record)
    return next((one for one in catalog.exercises[id].variants if _is_met(one.when, findings)), None)


def as_it_fits(id: str, record: Record, catalog: Catalog) -> Exercise:
    """An exercise as this person does it: its usual way, or the variant alone, with no word or picture of that way."""
    usual, own = catalog.exercises[id], variant(id, record, catalog)
    usual = replace(usual, dose=_dose(usual, record, catalog))
    if own is None:
        return usual
    return replace(
        usual,
        name=own.name,
        steps=own.steps,
        not_when=own.not_when,
        harder=own.harder,
        easier=own.easier,
        picture=usual.picture if own.is_as_shown else None,
    )


def _dose(exercise: Exercise, record: Record, catalog: Catalog) -> str:
    """How much of it, with how often by a clinician's word."""
    told = record.get(OFTEN)
    known = dict(one.split(":") for one in told) if isinstance(told, tuple) else {}
    often = catalog.messages.often.get(known.get(exercise.id, ""), "")
    return catalog.messages.dose_by_them.format(dose=exercise.dose, often=often) if often else exercise.dose


def _is_met(bars: Iterable[Bar], findings: Findings) -> bool:
    return any(findings.has(bar.field, bar.option) for bar in bars)


# ---- under "within days" ---------------------------------------------------------------------------------------------


def _gentle(record: Record, assessment: Assessment, catalog: Catalog) -> tuple[str, ...]:
    """One to three gentle exercises, unless a sign stands that wants stillness."""
    if not all(catalog.red_flags[flag].gentle for flag in assessment.red_flags):
        return ()
    ids = GENTLE if Findings(record).now < STRONG_PAIN else ("belly_breathing",)
    barred = ruled_out(record, catalog)
    return tuple(id for id in ids if id not in barred)


# ---- what must wait --------------------------------------------------------------------------------------------------


def _phase(findings: Findings, leading: Sequence[str]) -> PlanPhase:
    """How far the plan may go. Time or pain not told keeps it at the start."""
    if not findings.from_day_3 or not 0 <= findings.now <= 4:
        return PlanPhase.SETTLE
    spared = findings.now == 4 or findings.has("trend", "worse") or NO_LOAD_YET.intersection(leading)
    if spared or _is_sharp(findings) or findings.has("duration", "d3_7"):
        return PlanPhase.LOOSEN
    return PlanPhase.KEEP if findings.now <= 1 and findings.has("trend", "easing") else PlanPhase.BUILD


def _up_to(phase: PlanPhase) -> Sequence[PlanPhase]:
    phases = list(PlanPhase)
    return phases[: phases.index(phase) + 1]


def _rests(exercise: Exercise, findings: Findings, leading: Sequence[str]) -> bool:
    """No load and no drill on a run while it is sharp; no pull or pressure on a strain in its first two days."""
    if _is_sharp(findings) and (exercise.kind is ExerciseKind.STRENGTH or exercise.id in ON_A_RUN):
        return True
    return exercise.kind in PULL_OR_PRESSURE and _is_fresh_strain(findings, leading)


def _is_sharp(findings: Findings) -> bool:
    return findings.has("feel", "sharp_catch")


def _is_fresh_strain(findings: Findings, leading: Sequence[str]) -> bool:
    """Within two days, or since when is not known: likely a strain, or a start so sudden that it may be one."""
    return not findings.from_day_3 and (findings.sudden or "muscle_strain" in leading)


# ---- choosing --------------------------------------------------------------------------------------------------------


def _choose(leading: Sequence[str], pool: Sequence[Exercise], most: int, catalog: Catalog) -> list[Exercise]:
    """In turns one for each leading contributor; what is then missing comes from all that suits, gentle first."""
    lists = [[exercise for exercise in _helpful(cause, catalog) if exercise in pool] for cause in leading]
    chosen: list[Exercise] = []
    for candidates in lists * most:
        if len(chosen) < most:
            chosen += _next(candidates, chosen)
    phases = list(PlanPhase)
    others = [exercise for exercise in pool if exercise not in chosen]
    others.sort(key=lambda exercise: phases.index(exercise.phase))
    return chosen + others[: max(0, FEWEST - len(chosen))]


def _next(candidates: Iterable[Exercise], chosen: Sequence[Exercise]) -> list[Exercise]:
    """The first candidate of the kind that the plan has least of; none when all are in."""
    kinds = [exercise.kind for exercise in chosen]
    left = [exercise for exercise in candidates if exercise not in chosen]
    return sorted(left, key=lambda exercise: kinds.count(exercise.kind))[:1]


def _in_order(chosen: Iterable[Exercise]) -> tuple[str, ...]:
    kinds = list(ExerciseKind)
    return tuple(exercise.id for exercise in sorted(chosen, key=lambda exercise: kinds.index(exercise.kind)))


# ---- kept from the catalog -------------------------------------------------------------------------------------------


@cache
def _bars(catalog: Catalog) -> dict[tuple[str, str], frozenset[str]]:
    """For each answer that bars something: what."""
    bars: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for exercise in catalog.exercises.values():
        for bar in exercise.barred_by:
            bars[bar.field, bar.option].add(exercise.id)
    return {answer: frozenset(ids) for answer, ids in bars.items()}


@cache
def _helpful(cause: str, catalog: Catalog) -> tuple[Exercise, ...]:
    """What helps with a contributor: first what medicine/causes.yaml names for it, then whatever else serves it."""
    ids = [
        *catalog.causes[cause].exercises,
        *(exercise.id for exercise in catalog.exercises.values() if cause in exercise.serves),
    ]
    return tuple(catalog.exercises[id] for id in dict.fromkeys(ids))
