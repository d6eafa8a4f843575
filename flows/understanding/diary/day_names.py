"""What the answers of a check-in and the exercises are called: by their buttons, and in other words."""

from collections.abc import Iterator
from functools import cache

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.letters.normal import words_of
from flows.text.phrases.phrases import Hit
from flows.understanding.context.clauses import Clause

Named = tuple[tuple[str, str], ...]
"""Pairs of an id and a pattern that names it; "" is the id of what only sounds like one."""


@cache
def names_of(field: str, catalog: Catalog) -> Named:
    """What the options of a field are called, without a bare yes or no."""
    bare, options = (catalog.messages.yes.lower(), catalog.messages.no.lower()), catalog.checkin_fields[field].options
    words = (
        (one.id, word)
        for one in options
        for word in (one.button.lower(), one.id.replace("_", " "), *one.words)
        if word not in bare
    )
    more = catalog.reading.day.wordings.get(field, {})
    return (
        *((id, as_pattern(word)) for id, word in words),
        *patterns_of(more),
    )


def patterns_of(by_option: dict[str, tuple[str, ...]]) -> Named:
    """Patterns with the id that each names."""
    return tuple((id, pattern) for id, patterns in by_option.items() for pattern in patterns)


def as_pattern(name: str) -> str:
    """A name as a pattern."""
    return "_".join(words_of(name))


def heard(named: Named, clause: Clause, catalog: Catalog) -> Iterator[tuple[str, Hit]]:
    """The names that begin in a clause, each with its id; those that are only a part of a longer one are not heard."""
    book = pattern_book(tuple(pattern for _, pattern in named), catalog)
    found = [(named[number][0], hit) for number, hit in book.find(clause.sentence.told)]
    for id, hit in found:
        is_part = any({*hit.places} < {*other.places} for _, other in found)
        if id and not is_part and clause.begins(hit):
            yield id, hit


@cache
def exercises(catalog: Catalog) -> Named:
    """The names of the exercises, as one or several of it."""
    names = ((one.id, as_pattern(one.name.split(",")[0])) for one in catalog.exercises.values())
    others = (("", pattern) for pattern in catalog.reading.day.not_exercises)
    more = patterns_of(catalog.reading.day.exercise_names)
    return (*((id, f"{name}|{name}s") for id, name in names), *more, *others)


@cache
def asked_exercises(catalog: Catalog) -> Named:
    """The same with what names them only where they are asked about: "the ball", "did the breathing"."""
    texts = ((one.id, as_pattern(name)) for one in catalog.exercises.values() for name in one.named)
    return (*exercises(catalog), *texts, *patterns_of(catalog.reading.day.exercise_names_asked))
