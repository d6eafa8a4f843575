"""Results, alarms and plans in words: an assessment and the content make replies. Decides no disposition.

First what to do, then why, then what may be behind it. Nothing here ever softens a disposition: under a same-day or
emergency result there is neither a contributor nor an exercise, and under a clinician's result for a sign that only
an examination can settle the contributors are hidden.
"""

from collections.abc import Iterable, Sequence

from flows.catalog.catalog import Catalog
from flows.catalog.medicine import PlanPhase
from flows.values.model import Assessment, Disposition, RankedCause, Session
from flows.values.replies import Kind, Option, Reply
from flows.wording.cards import action
from flows.wording.emergency import numbers

SHOWN_CAUSES = 3
SHOWN_REASONS = 2
QUOTED = 120
"""Characters of a text that are said back."""


def message(text: str, *options: Option) -> Reply:
    """Something said once, with buttons."""
    return Reply(kind=Kind.MESSAGE, text=text, options=tuple(options))


def quoted(text: str, catalog: Catalog) -> str:
    """The person's own words on one line, cut where they are long, so that "that" is plain."""
    return catalog.messages.you_wrote.format(text=_cut(text))


def unmatched(text: str, catalog: Catalog) -> str:
    """Their own words, which fit nothing on a list, and what to do then."""
    return catalog.messages.not_matched.format(text=_cut(text))


def _cut(text: str) -> str:
    words = " ".join(text.replace("*", " ").split())
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(' ', 1)[0]}\N{HORIZONTAL ELLIPSIS}"


def call_now(session: Session, flags: Iterable[str], catalog: Catalog) -> str:
    """The number to call at once, and the one line of first aid."""
    called = numbers(session.country, catalog)
    return catalog.messages.emergency.format(numbers=called, first_aid=first_aid(flags, catalog))


def first_aid(flags: Iterable[str], catalog: Catalog, *, of_another: bool = False) -> str:
    """The one first-aid line for these red flags: that of the flag with the lowest rank (facts A.2, `first_aid`).

    `of_another`: it is told to somebody who helps.
    """
    known = [catalog.red_flags[flag] for flag in flags if flag in catalog.red_flags]
    spoken = sorted((flag for flag in known if flag.first_aid), key=lambda flag: flag.first_aid_rank)
    if not spoken:
        words = catalog.messages
        return words.emergency_other_aid if of_another else words.emergency_default_aid
    return (of_another and spoken[0].first_aid_other) or spoken[0].first_aid


def result(session: Session, assessment: Assessment, catalog: Catalog) -> list[Reply]:
    """The result: how urgent and why; then contributors and the safety net, with the buttons that lead on."""
    options = result_options(session, assessment, catalog)
    if assessment.disposition is Disposition.EMERGENCY:
        return [message(call_now(session, assessment.red_flags, catalog), *options)]
    words = catalog.messages
    head = _head(session, assessment, catalog)
    if session.record.get("guardian") is not None:
        head = f"{words.parent}\n{head}"
    if assessment.disposition is Disposition.URGENT:
        net = words.urgent_net.format(
            worse=worse(assessment.red_flags, catalog), numbers=numbers(session.country, catalog)
        )
        return [message(head), message(f"{net}\n{words.standing}", *options)]
    net = words.safety_net if assessment.disposition is Disposition.SELF_CARE else words.clinician_net
    parts = [*_contributors(assessment, catalog), "", net, words.standing]
    return [message(head), message("\n".join(parts).strip(), *options)]


def _head(session: Session, assessment: Assessment, catalog: Catalog) -> str:
    if session.cleared and not assessment.lines:
        return catalog.messages.cleared_result
    text = catalog.dispositions[assessment.disposition]
    return catalog.messages.result.format(
        head=text.head,
        time=text.time,
        reasons=" ".join(reasons(session, assessment, catalog)),
        action=_action(assessment, catalog),
    )


def result_options(session: Session, assessment: Assessment, catalog: Catalog) -> tuple[Option, ...]:
    """The buttons that lead on from a result."""
    if assessment.disposition >= Disposition.URGENT:
        return (
            *seen_options(session, catalog),
            *(action(id, catalog) for id in ("report", "checkin", "answers", "restart")),
        )
    reasons = ["causes"] if assessment.causes and not are_causes_hidden(assessment, catalog) else []
    seen = ["seen", "report"] if assessment.disposition is Disposition.CLINICIAN else []
    ids = ("plan", *reasons, "run", *seen, "checkin", "answers", "restart")
    return tuple(action(id, catalog) for id in ids)


def seen_options(session: Session, catalog: Catalog) -> tuple[Option, ...]:
    """The buttons that tell of a clinician's look. They carry a number: a later alarm was not what they saw."""
    return tuple(action(id, catalog, session.n) for id in ("seen_muscular", "seen_other"))


def are_causes_hidden(assessment: Assessment, catalog: Catalog) -> bool:
    """Must contributors stay unnamed until somebody has had a look? (facts A.8, hazard M10)"""
    if assessment.disposition is Disposition.SELF_CARE:
        return False
    is_serious = any(not catalog.red_flags[flag].gentle for flag in assessment.red_flags)
    return is_serious or assessment.disposition > Disposition.CLINICIAN


def _action(assessment: Assessment, catalog: Catalog) -> str:
    flag = catalog.red_flags.get(assessment.red_flags[0]) if assessment.red_flags else None
    if assessment.disposition is Disposition.URGENT and flag is not None and flag.where:
        return f"{flag.where} {catalog.dispositions[assessment.disposition].action}"
    return catalog.dispositions[assessment.disposition].action


def reasons(session: Session, assessment: Assessment, catalog: Catalog) -> list[str]:
    """Why, in a sentence or two: the lines that decided. One that only gathers signs speaks by its first sign."""
    deciding = [id for id in assessment.lines if id[0] == assessment.lines[0][0]]
    spoken = [catalog.lines[id].reason for id in deciding if id in catalog.lines]
    if not set(assessment.lines[:1]) & set(catalog.lines):
        spoken[:0] = [_sign(session, assessment, catalog)] if assessment.red_flags else []
    return [sentence(reason) for reason in spoken[:SHOWN_REASONS]]


def _sign(session: Session, assessment: Assessment, catalog: Catalog) -> str:
    """The sign that decided; of what only is so in general (line C6), what was ticked and not what it may lead to."""
    history = session.record.get("rf_history", ())
    told = [
        option.button
        for option in catalog.fields["rf_history"].options
        if isinstance(history, tuple) and option.id in history and option.flags
    ]
    if assessment.lines[:1] == ("C6",) and told:
        return catalog.messages.told_before.format(told=", ".join(f'"{each}"' for each in told))
    return catalog.red_flags[assessment.red_flags[0]].reason


def worse(flags: Sequence[str], catalog: Catalog) -> str:
    """What turns a matter for today into an emergency."""
    return (catalog.red_flags[flags[0]].worse if flags else "") or catalog.messages.same_day_worse


def _contributors(assessment: Assessment, catalog: Catalog) -> list[str]:
    words = catalog.messages
    if are_causes_hidden(assessment, catalog):
        return [words.causes_hidden]
    if not assessment.causes:
        return [words.no_contributors]
    waits = assessment.disposition > Disposition.SELF_CARE and bool(assessment.lines)
    head = words.contributors_later if waits else words.contributors
    lines = []
    for rank, cause in enumerate(assessment.causes[:SHOWN_CAUSES], 1):
        label = catalog.causes[cause.id].label
        lines.append(words.contributor.format(rank=rank, label=label, because=because(cause, catalog)))
    return [head, *lines]


def because(cause: RankedCause, catalog: Catalog, most: int = 3) -> str:
    """The answers that spoke for a cause, told back; empty when there are none."""
    told = []
    for answer in cause.because:
        for evidence in catalog.causes[cause.id].evidence:
            if evidence.points > 0 and evidence.field == answer.field and _fits(evidence.value, answer.value):
                told.append(evidence.because)
    told = list(dict.fromkeys(told))[:most]
    return catalog.messages.because.format(answers=", ".join(told)) if told else ""


def _fits(evidence: str | int | bool, answer: str | int | bool) -> bool:
    if isinstance(evidence, bool) or isinstance(answer, bool) or isinstance(evidence, str) or isinstance(answer, str):
        return evidence == answer
    return answer >= evidence


def causes(
    session: Session, assessment: Assessment, catalog: Catalog, others: Sequence[tuple[str, str, bool]] = ()
) -> list[Reply]:
    """Each likely contributor in a message of its own: why, how it works, what helps.

    `others`: the answers that would have changed the order, the label that would come first then, and whether it is a
    missing answer.
    """
    words = catalog.messages
    if are_causes_hidden(assessment, catalog):
        return [message(words.causes_hidden, *result_options(session, assessment, catalog))]
    if not assessment.causes:
        return [message(words.no_contributors, *result_options(session, assessment, catalog))]
    shown = [_cause(cause, catalog) for cause in assessment.causes[:SHOWN_CAUSES]]
    options = (action("plan", catalog), action("restart", catalog))
    return [*(message(text) for text in shown), message(_order(others, catalog), *options)]


def _order(others: Sequence[tuple[str, str, bool]], catalog: Catalog) -> str:
    """What would have changed the order; contributors only, never the urgency (hazard M11)."""
    words = catalog.messages
    if not others:
        return words.contrast_none
    lines = [
        (words.contrast_without if missing else words.contrast_with).format(answer=because, label=label)
        for because, label, missing in others
    ]
    return "\n".join([words.contrast, *lines])


def _cause(cause: RankedCause, catalog: Catalog) -> str:
    entry = catalog.causes[cause.id]
    text = catalog.messages.cause_detail.format(
        label=entry.label,
        because=because(cause, catalog, most=5),
        explain=entry.explain,
        note=entry.evidence_note,
        heals=entry.heals,
        helps="\n".join(f"• {help}" for help in entry.helps),
    )
    return "\n".join(line for line in text.splitlines() if line.strip())


def plan(session: Session, assessment: Assessment, phase: PlanPhase, catalog: Catalog) -> Reply:
    """The plan in its phase: its exercises with their doses, a button for each."""
    words = catalog.messages
    if not assessment.exercises:
        return message(words.plan_none, *(action(id, catalog) for id in ("run", "restart")))
    chosen = [catalog.exercises[id] for id in assessment.exercises]
    lines = [
        words.plan_line.format(rank=rank, name=exercise.name, dose=exercise.dose)
        for rank, exercise in enumerate(chosen, 1)
    ]
    when = {
        PlanPhase.SETTLE: words.plan_settle,
        PlanPhase.LOOSEN: words.plan_loosen,
        PlanPhase.BUILD: words.plan_build,
        PlanPhase.KEEP: words.plan_keep,
    }[phase]
    if assessment.disposition > Disposition.SELF_CARE:
        when = words.plan_gentle if assessment.lines else words.plan_seen
    text = "\n".join([words.plan_intro, *lines, when, words.plan_rules])
    buttons = [Option(field="exercise", id=exercise.id, label=exercise.name) for exercise in chosen]
    return message(text, *buttons, action("result", catalog))


def exercise(id: str, catalog: Catalog) -> Reply:
    """One exercise: steps, dose, when not to do it, harder and easier."""
    words, entry = catalog.messages, catalog.exercises[id]
    variants = [words.easier.format(text=entry.easier)] if entry.easier else []
    variants += [words.harder.format(text=entry.harder)] if entry.harder else []
    text = words.exercise.format(
        name=entry.name,
        target=entry.target,
        steps="\n".join(f"{place}. {step}" for place, step in enumerate(entry.steps, 1)),
        dose=entry.dose,
        not_when=entry.not_when,
        variants=" ".join(variants),
    )
    return message(text.strip(), action("plan", catalog), action("result", catalog))


def sentence(text: str) -> str:
    """A reason as a sentence of its own."""
    bare = text.strip().rstrip(".")
    return f"{bare[:1].upper()}{bare[1:]}." if bare else ""
