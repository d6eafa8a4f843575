"""Either-or answered: the verdict on two things in the first sentence, then what each topic says of its own, in short.

Which two are meant is read elsewhere. Of two causes what was told may speak for one.
"""

from flows.assessment.causes import nameable, rank
from flows.catalog.catalog import Catalog
from flows.catalog.choices import Kind, Thing, verdict
from flows.values.model import Disposition, Record

AHEAD = 2
"""By how many points what was told must speak for one of two causes rather than for the other."""


def decided(ids: tuple[str, ...], told: Record, catalog: Catalog) -> str:
    """The verdict on two things, by their ids; `told`: what is known of the person."""
    first, second = (one for id in ids for one in catalog.choices.things if one.id == id)
    if first.kind is Kind.CAUSE and (likely := _likelier(first, second, told, catalog)):
        first, second = likely
        return _said(catalog.choices.likelier, first, second)
    found = verdict(first.kind, second.kind, catalog.choices)
    if found is None:
        return ""
    one, is_turned = found
    return _said(one.say, second, first) if is_turned else _said(one.say, first, second)


def _likelier(first: Thing, second: Thing, told: Record, catalog: Catalog) -> tuple[Thing, Thing] | None:
    """The two, the one first for which what was told speaks; None where it speaks for neither, or for both."""
    if not (first.cause and second.cause):
        return None
    points = {one.id: one.score for one in rank(told, Disposition.SELF_CARE, catalog)}
    may_be = {one.id for one in nameable(told, Disposition.SELF_CARE, catalog)}
    ahead = points.get(first.cause, 0) - points.get(second.cause, 0)
    if abs(ahead) < AHEAD or not {first.cause, second.cause} <= may_be:
        return None
    return (first, second) if ahead > 0 else (second, first)


def untold(ids: tuple[str, ...], catalog: Catalog) -> tuple[str, ...]:
    """The topics of the things of which a verdict leaves something to be told."""
    return tuple(one.topic for id in ids for one in catalog.choices.things if one.id == id and not one.is_told)


def _said(text: str, first: Thing, second: Thing) -> str:
    said = text.format(first=first.name, second=second.name)
    sentences = said.split(". ")
    return ". ".join(f"{one[:1].upper()}{one[1:]}" for one in sentences)
