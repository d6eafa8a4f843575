"""What may add to the ache: likely contributors, best first, each with the answers that spoke for it.

The theory is a sum: every answer adds the points that content/medicine/causes.yaml gives it, and the sum only orders.
Two rules stand beside the points. A tick list that was answered without a cause's own sign speaks against the cause:
no pack, a free neck. And form, breathing and a stitch are not named beside a pain that effort brings and rest ends,
for that may be the heart. This room does not decide how urgent anything is, and writes no sentence.
"""

from collections.abc import Iterator

from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.catalog.medicine import Cause, Evidence
from flows.values.model import Because, Disposition, RankedCause, Record, Value

NOT_ABOVE_EFFORT = ("running_form", "breathing_technique", "side_stitch")
"""Barred by `Findings.effort`: they would explain away a pain that effort brings, rest ends, and that is no stitch."""
OWN_SIGN = 4
"""From so many points an answer is a cause's own sign: the habit, the kit, the one movement."""

Told = frozenset[tuple[str, str | int | bool]]


def rank(record: Record, disposition: Disposition, catalog: Catalog) -> tuple[RankedCause, ...]:
    """All causes with a positive score, best first, ties by `order`; none for emergency and urgent.

    `min_disposition` is a floor: a cause that needs a clinician is not named beside self-care. Nothing is named above
    "within days", so a floor above it (shingles, whose rash is a matter for today) means "within days" here: burning
    without a rash, line C2, may name it.
    """
    if disposition > Disposition.CLINICIAN:
        return ()
    told = frozenset(_told(record))
    weighed = (_weigh(cause, record, told) for cause in nameable(record, disposition, catalog))
    named = [cause for cause in weighed if cause is not None]
    return tuple(sorted(named, key=lambda cause: (-cause.score, catalog.causes[cause.id].order)))


def scores(record: Record, catalog: Catalog) -> dict[str, float]:
    """The sum for each cause, named or not; below or at zero as much speaks against it as for it."""
    told = frozenset(_told(record))
    return {cause.id: _score(cause, record, _matching(cause, told)) for cause in catalog.causes.values()}


def nameable(record: Record, disposition: Disposition, catalog: Catalog) -> Iterator[Cause]:
    """The causes that may be named for this record at this level, in the order of the file."""
    barred = NOT_ABOVE_EFFORT if Findings(record).effort else ()
    for cause in catalog.causes.values():
        floor = min(cause.min_disposition, Disposition.CLINICIAN)
        if floor <= disposition and cause.id not in barred:
            yield cause


def _told(record: Record) -> Iterator[tuple[str, str | int | bool]]:
    """Each answer as a pair of field and value; a pain score counts for each lower one too."""
    for field, value in record.items():
        if isinstance(value, tuple):
            yield from ((field, option) for option in value)
        elif isinstance(value, int) and not isinstance(value, bool):
            yield from ((field, score) for score in range(value + 1))
        else:
            yield field, value


def _weigh(cause: Cause, record: Record, told: Told) -> RankedCause | None:
    """The cause with its score and its reasons, or None when as much speaks against it as for it."""
    matching = _matching(cause, told)
    score = _score(cause, record, matching)
    if score <= 0:
        return None
    for_it = sorted((one for one in matching if one.points > 0), key=lambda one: -one.points)
    because = dict.fromkeys(Because(field=one.field, value=_answer(one, record)) for one in for_it)
    return RankedCause(id=cause.id, score=score, because=tuple(because))


def _matching(cause: Cause, told: Told) -> list[Evidence]:
    return [evidence for evidence in cause.evidence if (evidence.field, evidence.value) in told]


def _score(cause: Cause, record: Record, matching: list[Evidence]) -> float:
    return sum(one.points for one in matching) - _missed(cause, record, matching)


def _missed(cause: Cause, record: Record, matching: list[Evidence]) -> float:
    """For each tick list that was answered without an own sign of the cause: what the strongest would have given."""
    found = {one.field for one in matching if one.points >= OWN_SIGN}
    missed: dict[str, float] = {}
    for one in cause.evidence:
        if one.points >= OWN_SIGN and one.field not in found and isinstance(record.get(one.field), tuple):
            missed[one.field] = max(one.points, missed.get(one.field, 0))
    return sum(missed.values())


def _answer(evidence: Evidence, record: Record) -> str | int | bool:
    """The answer itself: of a tick list the option, of a scale the score that was told."""
    value: Value = record[evidence.field]
    return evidence.value if isinstance(value, tuple) else value
