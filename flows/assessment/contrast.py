"""What would have changed the order of the contributors: one answer that would have put another first.

It compares contributors only (hazard M11, people learn to answer down). An answer is named only when with it the result
would be just as urgent, and every line of the decision table that applies would still apply.
"""

from collections.abc import Iterator

import msgspec

from flows.assessment.assessing import assess
from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.catalog.medicine import Cause, Evidence
from flows.catalog.question import is_shown
from flows.values.model import Assessment, Record, Value

NAMED = 2
"""So many are told; more would be a wall."""


class Contrast(msgspec.Struct, frozen=True, kw_only=True):
    """With this answer, told back as `because`, the cause would come first; or without it, when `missing`."""

    cause: str
    because: str
    missing: bool = False


def contrasts(record: Record, assessment: Assessment, catalog: Catalog) -> tuple[Contrast, ...]:
    """For other causes than the first, those nearest to it before the rest, the answer that counts most."""
    if not assessment.causes:
        return ()
    ranked = {cause.id: cause.score for cause in assessment.causes}
    leader = assessment.causes[0]
    others = sorted(
        (cause for cause in catalog.causes.values() if cause.id != leader.id),
        key=lambda cause: (-ranked.get(cause.id, 0.0), cause.order),
    )
    found = (_contrast(cause, record, assessment, catalog) for cause in others)
    added = [one for one in found if one is not None]
    return tuple(added or _without(record, assessment, catalog))[:NAMED]


def _contrast(cause: Cause, record: Record, assessment: Assessment, catalog: Catalog) -> Contrast | None:
    for evidence in sorted(cause.evidence, key=lambda one: -one.points):
        if evidence.points <= 0:
            return None
        for changed in _with(evidence, record, catalog):
            if _puts_first(cause, changed, assessment, catalog):
                return Contrast(cause=cause.id, because=evidence.because)
    return None


def _with(evidence: Evidence, record: Record, catalog: Catalog) -> Iterator[Record]:
    """The record with this answer told, if its question was asked and answered otherwise."""
    field, told = catalog.fields[evidence.field], record.get(evidence.field)
    if told is None or field.type is FieldType.INT_0_10 or told == evidence.value:
        return
    value: Value = evidence.value
    if isinstance(told, tuple):
        if evidence.value in told:
            return
        value = tuple(id for id in (*told, str(evidence.value)) if id not in field.exclusive)
    changed = {**record, field.id: value}
    yield {id: one for id, one in changed.items() if is_shown(catalog.fields[id], changed)}


def _without(record: Record, assessment: Assessment, catalog: Catalog) -> Iterator[Contrast]:
    """Which cause would come first if one tick that speaks for the first had not been told."""
    leader = catalog.causes[assessment.causes[0].id]
    for evidence in sorted(leader.evidence, key=lambda one: -one.points):
        told = record.get(evidence.field)
        if evidence.points <= 0 or not isinstance(told, tuple) or evidence.value not in told or len(told) < 2:
            continue
        changed = {**record, evidence.field: tuple(id for id in told if id != evidence.value)}
        changed = {id: one for id, one in changed.items() if is_shown(catalog.fields[id], changed)}
        for cause in catalog.causes.values():
            if cause is not leader and _puts_first(cause, changed, assessment, catalog):
                yield Contrast(cause=cause.id, because=evidence.because, missing=True)


def _puts_first(cause: Cause, record: Record, before: Assessment, catalog: Catalog) -> bool:
    after = assess(record, catalog)
    as_urgent = after.disposition is before.disposition and set(before.lines) <= set(after.lines)
    return as_urgent and bool(after.causes) and after.causes[0].id == cause.id
