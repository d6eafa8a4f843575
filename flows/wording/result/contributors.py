"""The contributors of a result: which are listed and why, what changed their order, and each in full."""

from collections.abc import Sequence

from flows.assessment.causes import rank
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.values.model import Assessment, Disposition, RankedCause, Record, Session
from flows.wording.result.spared import fitted

SHOWN_CAUSES = 3
PLANNED = "body_notes"
"""The last question for the plan: with its answer they are gone through."""


def are_causes_hidden(assessment: Assessment, catalog: Catalog) -> bool:
    """Must contributors stay unnamed until somebody has had a look? (facts A.8, hazard M10)"""
    if assessment.disposition is Disposition.SELF_CARE:
        return False
    is_serious = any(not catalog.red_flags[flag].gentle for flag in assessment.red_flags)
    return is_serious or assessment.disposition > Disposition.CLINICIAN


def moved(session: Session, assessment: Assessment, catalog: Catalog) -> list[str]:
    """That another contributor comes first by the questions for the plan, where those are gone through and one does."""
    if PLANNED not in session.record:
        return []
    planned = {id for id in session.record if id in catalog.fields and catalog.fields[id].phase is Phase.PLANNING}
    if not planned or not assessment.causes or are_causes_hidden(assessment, catalog):
        return []
    first = {id: value for id, value in session.record.items() if id not in planned}
    before = rank(first, assessment.disposition, catalog)
    if not before or before[0].id == assessment.causes[0].id:
        return []
    return [catalog.messages.contributors_moved.format(before=catalog.causes[before[0].id].label)]


def lines(assessment: Assessment, catalog: Catalog) -> list[str]:
    """The contributors as the result lists them, or why it lists none."""
    words = catalog.messages
    if are_causes_hidden(assessment, catalog):
        return [words.causes_hidden]
    if not assessment.causes:
        return [words.no_contributors]
    waits = assessment.disposition > Disposition.SELF_CARE and bool(assessment.lines)
    head = words.contributors_later if waits else words.contributors
    told = []
    for place, cause in enumerate(assessment.causes[:SHOWN_CAUSES], 1):
        label = catalog.causes[cause.id].label
        told.append(words.contributor.format(rank=place, label=label, because=because(cause, catalog)))
    return [head, *told]


def listed(session: Session, assessment: Assessment, catalog: Catalog) -> tuple[RankedCause, ...]:
    """The contributors that the result lists, in the order of their numbers."""
    is_none = assessment.disposition >= Disposition.URGENT or session.followup.found
    return () if is_none or are_causes_hidden(assessment, catalog) else assessment.causes[:SHOWN_CAUSES]


def because(cause: RankedCause, catalog: Catalog, most: int = 3) -> str:
    """The answers that spoke for a cause, told back; empty when there are none."""
    told = []
    for answer in cause.because:
        for evidence in catalog.causes[cause.id].evidence:
            is_of_it = evidence.points > 0 and evidence.field == answer.field
            if is_of_it and _fits(evidence=evidence.value, answer=answer.value):
                told.append(evidence.because)
    told = list(dict.fromkeys(told))[:most]
    return catalog.messages.because.format(answers=", ".join(told)) if told else ""


def _fits(*, evidence: str | int | bool, answer: str | int | bool) -> bool:
    if isinstance(evidence, bool) or isinstance(answer, bool) or isinstance(evidence, str) or isinstance(answer, str):
        return evidence == answer
    return answer >= evidence


def order(others: Sequence[tuple[str, str, bool]], catalog: Catalog) -> str:
    """What would have changed the order; contributors only, never the urgency (hazard M11)."""
    words = catalog.messages
    if not others:
        return words.contrast_none
    lines = [
        (words.contrast_without if missing else words.contrast_with).format(answer=because, label=label)
        for because, label, missing in others
    ]
    return "\n".join([words.contrast, *lines])


def in_full(cause: RankedCause, record: Record, catalog: Catalog) -> str:
    """One contributor: what speaks for it, how it works, how it heals and what helps."""
    entry = catalog.causes[cause.id]
    text = catalog.messages.cause_detail.format(
        label=entry.label,
        because=because(cause, catalog, most=5),
        explain=entry.explain,
        note=entry.evidence_note,
        heals=entry.heals,
        helps="\n".join(f"• {help}" for help in entry.helps),
    )
    return fitted("\n".join(line for line in text.splitlines() if line.strip()), record, catalog)
