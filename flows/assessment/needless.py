"""Which question can't matter any more: however it is answered, the first three contributors stay what they are.

Only fields that the content marks `only_ranks` are looked at: no line of the decision table reads those, and no other
question hangs on them. A contributor's score is a sum, so what all open answers can still do to it is a range, the
least and the most that each open field can give, added up. A question is needless when no contributor that it moves
can get among the first three at its best while the others do at their worst.
"""

from functools import cache, lru_cache

from flows.assessment import triage
from flows.assessment.causes import OWN_SIGN, nameable, scores
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType, Phase
from flows.catalog.medicine import Cause
from flows.values.model import Disposition, Record, Value

SHOWN = 3
"""So many contributors are told to the person."""

Range = tuple[float, float]


def is_needless(field: Field, record: Record, catalog: Catalog) -> bool:
    """Can its answer change neither the urgency nor the first three contributors, whatever is still to be told?

    Above "within days" no contributor is named at all, and nothing that is asked this late makes it less urgent.
    """
    if not field.only_ranks:
        return False
    disposition = triage.decide(record, catalog).disposition
    return disposition > Disposition.CLINICIAN or not _can_move(field, record, disposition, catalog)


def can_raise(field: Field, record: Record, catalog: Catalog) -> bool:
    """Could any answer make it more urgent? No answer makes it less so, so all ticks of a list together tell."""
    if field.type is FieldType.BOOL:
        return _raises({field.id: True}, {field.id: False}, record, catalog)
    return ticks_raise(field, tuple(one.id for one in field.options if one.id not in field.exclusive), record, catalog)


def ticks_raise(field: Field, ticks: tuple[str, ...], record: Record, catalog: Catalog) -> bool:
    """Do these ticks on a list make it more urgent than none?"""
    return _raises({field.id: ticks}, {field.id: ("none",)}, record, catalog)


def _raises(risky: Record, harmless: Record, record: Record, catalog: Catalog) -> bool:
    with_risk, without = (triage.decide({**record, **told}, catalog) for told in (risky, harmless))
    return with_risk.disposition > without.disposition


def _can_move(field: Field, record: Record, disposition: Disposition, catalog: Catalog) -> bool:
    named = tuple(cause.id for cause in nameable(record, disposition, catalog))
    speaking = _speaking(catalog)
    return field.id in _movers(tuple(told for told in record.items() if told[0] in speaking), named, catalog)


@lru_cache(maxsize=1024)  # one turn asks for each question, and most answers speak for or against no contributor
def _movers(told: tuple[tuple[str, Value], ...], named: tuple[str, ...], catalog: Catalog) -> frozenset[str]:
    """The questions that can still change the first three, of the contributors that may be named for what was told."""
    reach, ranges = _reach(dict(told), catalog), _ranges(catalog)
    asked = {id for of_cause in ranges.values() for id in of_cause}
    return frozenset(id for id in asked if can_move(id, named, reach, ranges))


def can_move(field: str, named: tuple[str, ...], reach: dict[str, Range], ranges: dict[str, dict[str, Range]]) -> bool:
    """Can the answer bring a contributor among the first, as far as each can still come?"""
    moved = {id for id, of_cause in ranges.items() if field in of_cause}
    least = sorted((reach[id][0] for id in named if id not in moved), reverse=True)
    bar = max(0.0, least[SHOWN - 1]) if len(least) >= SHOWN else 0.0
    return any(0 < reach[id][1] >= bar for id in moved)


@cache
def _speaking(catalog: Catalog) -> frozenset[str]:
    """The fields whose answers speak for or against a contributor."""
    return frozenset(one.field for cause in catalog.causes.values() for one in cause.evidence)


def _reach(record: Record, catalog: Catalog) -> dict[str, Range]:
    """For each cause the least and the most that its score can become."""
    told, ranges = scores(record, catalog), _ranges(catalog)
    reach = {}
    for id, score in told.items():
        still_open = [ends for field, ends in ranges[id].items() if field not in record]
        reach[id] = (score + sum(least for least, _ in still_open), score + sum(most for _, most in still_open))
    return reach


@cache
def _ranges(catalog: Catalog) -> dict[str, dict[str, Range]]:
    """Cause -> question about the ache -> the least and the most that an answer can give; not told gives nothing."""
    phases = (Phase.QUESTIONS, Phase.PLANNING)
    asked = [field for field in catalog.fields.values() if field.phase in phases]
    return {
        cause.id: {field.id: _range(cause, field) for field in asked if _points(cause, field)}
        for cause in catalog.causes.values()
    }


def _range(cause: Cause, field: Field) -> Range:
    points = _points(cause, field)
    if field.type in (FieldType.SINGLE, FieldType.BOOL):
        return min(0.0, *points), max(0.0, *points)
    missed = max((one for one in points if one >= OWN_SIGN), default=0.0) if field.type is FieldType.MULTI else 0.0
    return sum(one for one in points if one < 0) - missed, sum(one for one in points if one > 0)


def _points(cause: Cause, field: Field) -> list[float]:
    return [one.points for one in cause.evidence if one.field == field.id]
