"""Answers as a clinician's notes hold them: present, denied, not sure, and never asked, each apart (hazard M17).

A gap must not look like a negative finding. The words stand in content/medicine/report.yaml.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from flows.assessment import agenda
from flows.assessment.agenda import ticking
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, Phase
from flows.catalog.question import is_shown
from flows.values.model import Session, Value
from flows.values.page import Row
from flows.values.record import options_of
from flows.wording.sentences import lowered

RISKS = "risk_now"
"""Asked for the plan; on the page it stands beside the red flags."""


class Signs(Struct, frozen=True):
    """Red flags and risks by what is known of them, in words."""

    present: tuple[str, ...] = ()
    absent: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By the list they stand on, with its name."""
    unsure: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()

    @property
    def denied(self) -> int:
        """How many were asked and denied."""
        return sum(len(words) for _, words in self.absent)


def signs(session: Session, catalog: Catalog) -> Signs:
    """The boxes of the red flags and risks: ticked, asked and not ticked, left in doubt, never asked."""
    piles = [_pile(session, field, catalog) for field in catalog.fields.values() if _is_sign(field)]
    return Signs(
        present=tuple(word for pile in piles for word in pile.present),
        absent=tuple(denied for pile in piles for denied in pile.absent),
        unsure=tuple(word for pile in piles for word in pile.unsure),
        unasked=tuple(word for pile in piles for word in pile.unasked),
    )


def _is_sign(field: Field) -> bool:
    return field.phase is Phase.RED_FLAGS or field.id == RISKS


def _pile(session: Session, field: Field, catalog: Catalog) -> Signs:
    """One list of signs."""
    ticked, seen = _ticked(session, field), _seen(session, field)
    words = {option.id: phrase(field.id, option.id, catalog) for option in field.options if option.id != "none"}
    real = {id: word for id, word in words.items() if id != "unsure"}
    absent = tuple(word for id, word in real.items() if id in seen and id not in ticked)
    return Signs(
        present=tuple(word for id, word in real.items() if id in ticked),
        absent=((catalog.report.finding(field.id).name, absent),) if absent else (),
        unsure=tuple(word for id, word in words.items() if id == "unsure" and id in ticked),
        unasked=tuple(word for id, word in real.items() if id not in seen and id not in ticked),
    )


def phrase(id: str, value: Value, catalog: Catalog) -> str:
    """An answer in a clinician's words."""
    finding = catalog.report.finding(id)
    if isinstance(value, bool):
        return finding.present if value else finding.denied
    if isinstance(value, int):
        return f"{finding.name.lower()} {value}/10"
    return "; ".join(finding.options[option] for option in options_of(value) if option in finding.options)


def named(id: str, value: Value, catalog: Catalog) -> str:
    """The same where it stands without the name of what was asked: a yes or no says little alone."""
    said = phrase(id, value, catalog)
    return f"{lowered(catalog.report.finding(id).name)} {said}" if isinstance(value, bool) else said


def rows(session: Session, ids: Iterable[str], catalog: Catalog) -> Iterator[Row]:
    """A row for each answer to these fields; what was left in doubt or never asked is gathered in a row each."""
    words, unsure, unasked = catalog.report.words, [], []
    for id in (one for one in ids if one in catalog.fields):
        name = catalog.report.finding(id).name
        if id in session.record:
            yield Row(name=name, text=phrase(id, session.record[id], catalog))
        elif id in session.passed:
            unsure.append(lowered(name))
        elif _belongs(catalog.fields[id], session, catalog):
            unasked.append(lowered(name))
    if unsure:
        yield Row(name=words.unsure_of, text="; ".join(unsure))
    if unasked:
        yield Row(name=words.unasked, text="; ".join(unasked))


def _belongs(field: Field, session: Session, catalog: Catalog) -> bool:
    return agenda.is_asked(field, session.record, catalog) if field.asked else is_shown(field, session.record)


def _ticked(session: Session, field: Field) -> tuple[str, ...]:
    told, half = session.record.get(field.id), ticking(session, field)
    if isinstance(told, tuple):
        return told
    return half.ticks if half.screen else ()


def _seen(session: Session, field: Field) -> set[str]:
    """The options of a list that were answered. One emergency tick ends the questions: what stood beside it was shown
    and never denied, and what comes after it was not shown.
    """
    told = session.record.get(field.id)
    if not isinstance(told, tuple):
        return set()
    screens = [set(screen.options) for screen in field.screens] or [{option.id for option in field.options}]
    ticked = set(told) - {"none"}
    if not field.first_tap or not ticked:
        return set().union(*screens)
    last = max((place for place, screen in enumerate(screens) if screen & ticked), default=len(screens))
    return set().union(*(screen for screen in screens[:last] if not screen & ticked))
