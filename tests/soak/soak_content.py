"""Content that changes under conversations: every id is taken away in turn, in every phase. `make soak`.

Once from the sessions, to which it is then unknown, and once from the content itself, with all that speaks of it.
"""

import base64
import functools
import gc
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from flows import Catalog, Session, load_catalog, read_session
from flows.catalog.checks.needed import NEEDED
from flows.catalog.entries import Clause, Field, ShowIf
from tests.flows.catalog.checks.test_still_known import EVERYWHERE, STORY, WORDS, goes_on, lost_in
from tests.flows.dialogue.test_gate import stood
from tests.flows.values.test_stored import IDS, RECORDED

CATALOG = load_catalog()
PLACES = ("red_flags", "questions", "planning", "check-in")


def said(number: int) -> tuple[str, ...]:
    """What is written after the id of this number is gone: one text after the other."""
    return (WORDS[number % len(WORDS)],)


@pytest.mark.parametrize("place", sorted(EVERYWHERE))
def test_every_id_that_a_session_names_may_be_gone(place: str) -> None:
    session, at = stood(EVERYWHERE[place], CATALOG)
    for number, lost in enumerate(lost_in(session, CATALOG)):
        goes_on(lost, at, CATALOG, is_all=True, texts=said(number))


@pytest.mark.parametrize("row", RECORDED, ids=IDS)
def test_every_id_that_an_earlier_release_stored_may_be_gone(row: dict[str, Any]) -> None:
    for number, lost in enumerate(lost_in(read_session(base64.b64decode(row["session"])), CATALOG)):
        goes_on(lost, row["at"] + 5, CATALOG, is_all=True, texts=said(number))


def reduced() -> Iterator[tuple[str, Catalog]]:
    """The content without each entry that the code does not need by its name, and what speaks of it."""
    for kind in ("exercises", "causes", "faq", "checkin_fields", "red_flags", "fields"):
        for id in set(getattr(CATALOG, kind)) - set(NEEDED.get(kind, "").split()):
            left = {name: one for name, one in getattr(CATALOG, kind).items() if name != id}
            yield f"{kind}: {id}", _consistent(replace(CATALOG, **{kind: left}))
    for field in CATALOG.fields.values():
        for option in field.options:
            if option.id not in (*field.exclusive, *field.on_every_screen):
                less = {**CATALOG.fields, field.id: _less(field, option.id)}
                yield f"{field.id}: {option.id}", _consistent(replace(CATALOG, fields=less))
    for kind in ("prompts", "checkin_fields"):
        for asked in getattr(CATALOG, kind).values():
            for option in asked.options:
                left = tuple(one for one in asked.options if one is not option)
                less = {**getattr(CATALOG, kind), asked.id: replace(asked, options=left)}
                yield f"{asked.id}: {option.id}", replace(CATALOG, **{kind: less})


def _less(field: Field, option: str) -> Field:
    screens = tuple(replace(one, options=tuple(id for id in one.options if id != option)) for one in field.screens)
    return replace(field, options=tuple(one for one in field.options if one.id != option), screens=screens)


def _consistent(catalog: Catalog) -> Catalog:
    """The content with nothing that speaks of an entry which is not there."""
    fields = {
        id: replace(
            one,
            show_if=_shown(one.show_if, catalog) if one.show_if else None,
            about=tuple(flag for flag in one.about if flag in catalog.red_flags),
            options=tuple(
                replace(
                    option,
                    flags=tuple(flag for flag in option.flags if flag in catalog.red_flags),
                    followed_up=tuple(flag for flag in option.followed_up if flag in catalog.red_flags),
                )
                for option in one.options
            ),
        )
        for id, one in catalog.fields.items()
    }
    causes = {
        id: replace(
            one,
            exercises=tuple(name for name in one.exercises if name in catalog.exercises),
            evidence=tuple(one for one in one.evidence if _has(catalog, one.field, one.value)),
        )
        for id, one in catalog.causes.items()
    }
    exercises = {
        id: replace(
            one,
            barred_by=tuple(bar for bar in one.barred_by if _has(catalog, bar.field, bar.option)),
            serves=tuple(cause for cause in one.serves if cause in catalog.causes),
        )
        for id, one in catalog.exercises.items()
    }
    faq = {
        id: replace(
            one,
            exercise=one.exercise if one.exercise in catalog.exercises else "",
            beside=tuple(beside for beside in one.beside if beside.when.field in catalog.fields),
        )
        for id, one in catalog.faq.items()
    }
    return replace(catalog, fields=fields, causes=causes, exercises=exercises, faq=faq)


def _shown(wanted: ShowIf, catalog: Catalog) -> ShowIf:
    def left(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
        return tuple(clause for clause in clauses if clause.field in catalog.fields)

    groups = (left(group) for group in wanted.or_all)
    return ShowIf(all=left(wanted.all), any=left(wanted.any), or_all=tuple(group for group in groups if group))


def _has(catalog: Catalog, field: str, value: object) -> bool:
    found = catalog.fields.get(field)
    return found is not None and (not isinstance(value, str) or value in {option.id for option in found.options})


REDUCED = dict(reduced())


@pytest.fixture
def forgotten() -> Iterator[None]:
    """What was reckoned from a content is kept as long as the process lives: of hundreds that is many gigabytes."""
    yield
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.__module__.startswith("flows."):
            one.cache_clear()


@functools.cache
def places() -> list[tuple[Session, int]]:
    """A session at each of the places, with its moment."""
    return [stood(EVERYWHERE[place], CATALOG) for place in PLACES]


@pytest.mark.usefixtures("forgotten")
@pytest.mark.parametrize("gone", sorted(REDUCED))
def test_every_entry_may_be_gone_from_the_content(gone: str) -> None:
    texts = (STORY,) if gone.startswith("fields: ") else ()
    for session, at in places():
        goes_on(session, at, REDUCED[gone], texts=texts)
