"""A plan in words: the exercises of a phase with their doses, and one of them with its steps. Chooses none."""

from msgspec.structs import replace

from flows.assessment.assessing import as_it_is
from flows.assessment.exercises import as_it_fits, spared
from flows.assessment.findings import Findings
from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.catalog.medicine import PlanPhase
from flows.values.model import Assessment, Disposition, Record, Session
from flows.values.replies import Option, Reply
from flows.wording import guided
from flows.wording.cards import action
from flows.wording.result import results
from flows.wording.result.spared import offered


def plan(session: Session, assessment: Assessment, phase: PlanPhase, catalog: Catalog) -> Reply:
    """The plan in its phase: its exercises with their doses, a button for each."""
    words = catalog.messages
    if not assessment.exercises:
        why = results.found_by_them(session, catalog) if session.followup.found else words.plan_none
        return results.message(why, *(action(id, catalog) for id in ("run", "result")))
    facts = known(session, {})
    chosen = [as_it_fits(id, facts, catalog) for id in assessment.exercises]
    lines = [
        words.plan_line.format(rank=rank, name=exercise.name, dose=exercise.dose)
        for rank, exercise in enumerate(chosen, 1)
    ]
    when = _when(session, phase, catalog)
    if assessment.disposition > Disposition.SELF_CARE:
        when = words.plan_gentle if assessment.lines else words.plan_seen
    text = "\n".join([words.plan_intro, *lines, when, words.plan_rules])
    buttons = [Option(field="exercise", id=exercise.id, label=exercise.name) for exercise in chosen]
    return results.message(text, *guided.start(assessment.exercises, catalog), *buttons, action("result", catalog))


def _when(session: Session, phase: PlanPhase, catalog: Catalog) -> str:
    """What a phase is for; the first one is over by its days, but not where the pain keeps it."""
    words = catalog.messages
    is_kept = Findings(as_it_is(session)).from_day_3
    return {
        PlanPhase.SETTLE: words.plan_settle_on if is_kept else words.plan_settle,
        PlanPhase.LOOSEN: words.plan_loosen,
        PlanPhase.BUILD: words.plan_build,
        PlanPhase.KEEP: words.plan_keep,
    }[phase]


def exercise(id: str, record: Record, catalog: Catalog) -> Reply:
    """One exercise: steps, dose, when not to do it, harder and easier where these name nothing that is barred."""
    words, entry, barred = catalog.messages, as_it_fits(id, record, catalog), spared(record, catalog)
    ways = ((words.easier, entry.easier), (words.harder, entry.harder))
    variants = [said.format(text=text) for said, text in ways if text and not barred & offered(text, catalog)]
    text = words.exercise.format(
        name=entry.name,
        target=entry.target,
        steps="\n".join(f"{place}. {step}" for place, step in enumerate(entry.steps, 1)),
        dose=entry.dose,
        not_when=entry.not_when,
        variants=" ".join(variants),
    )
    said = results.message(text.strip(), action("plan", catalog), action("result", catalog))
    return replace(said, animation=guided.loop(entry))
