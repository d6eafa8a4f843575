"""Texts that name exercises, fitted to who reads them: what an answer bars is offered in none of them.

The one place where a text meets the person's bars. A sentence that offers a barred exercise is left out, and one line
says which; a sentence that forbids one stays. By which words a text names an exercise, and which words forbid, is
content: an author puts each exercise into a sentence or a bullet of its own, and what forbids before its name.
"""

import re
from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from flows.assessment.exercises import spared
from flows.catalog.catalog import Catalog
from flows.text import prose
from flows.values.model import Record
from flows.values.replies import Reply
from flows.wording.cards import TOPIC

CLAUSE = re.compile(r"[.;:!?\n]")


def fitted(text: str, record: Record, catalog: Catalog) -> str:
    """The text without the sentences that offer what an answer bars, and a last line that names it.

    Empty when no sentence is left.
    """
    barred = spared(record, catalog)
    if not barred & _mentioned(text, catalog):
        return text
    body = prose.kept(text, lambda sentence: not barred & offered(sentence, catalog))
    if not body:
        return ""
    gone = sorted((barred & _mentioned(text, catalog)) - _mentioned(body, catalog))
    return "\n".join((body, *_left_out(gone, catalog)))


def kept_from(asked: Iterable[str], text: str, record: Record, catalog: Catalog) -> str:
    """The text, after a line that names those of the exercises asked about which an answer bars and it is silent on."""
    is_told = catalog.messages.exercise_barred in text
    gone = () if is_told else sorted((spared(record, catalog) & {*asked}) - _mentioned(text, catalog))
    return "\n".join((*_left_out(gone, catalog), text))


def without_cards(said: Reply, told: Record, catalog: Catalog) -> Reply:
    """The reply without buttons to topics that offer what a question bars, where nothing that it tells is kept."""
    barred = spared(told, catalog)
    opens = (catalog.faq[one.id] if one.field == TOPIC else None for one in said.options)
    offers = (frozenset() if entry is None else {entry.exercise} | offered(entry.answer, catalog) for entry in opens)
    return replace(said, options=tuple(one for one, ids in zip(said.options, offers, strict=True) if not barred & ids))


def named(text: str, catalog: Catalog) -> frozenset[str]:
    """Ids of the exercises that a text names, offered or forbidden."""
    return _mentioned(text, catalog) & catalog.exercises.keys()


def _mentioned(text: str, catalog: Catalog) -> frozenset[str]:
    """Ids of the exercises and positions that a text names, offered or forbidden."""
    plain = text.lower()
    return frozenset(id for id, words in _names(catalog).items() if words.search(plain))


def offered(text: str, catalog: Catalog) -> frozenset[str]:
    """Ids of the exercises and positions that a text names with no word before them, in their clause, that forbids."""
    found: set[str] = set()
    for clause in CLAUSE.split(text.lower()):
        forbids = _forbidding(catalog).search(clause)
        for id, words in _names(catalog).items():
            found.update(id for one in words.finditer(clause) if forbids is None or forbids.start() > one.start())
    return frozenset(found)


def _left_out(ids: Iterable[str], catalog: Catalog) -> tuple[str, ...]:
    called = _called(catalog)
    names = ", ".join(called[id][0] for id in ids)
    return (catalog.messages.left_out.format(exercises=names),) if names else ()


@cache
def _names(catalog: Catalog) -> dict[str, re.Pattern[str]]:
    return {id: _words(named) for id, named in _called(catalog).items()}


def _called(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """By which words texts name each exercise and each position."""
    exercises = {one.id: one.named for one in catalog.exercises.values()}
    return exercises | {one.id: one.named for one in catalog.positions.values()}


@cache
def _forbidding(catalog: Catalog) -> re.Pattern[str]:
    return _words(catalog.messages.forbidding)


def _words(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these words, as whole words."""
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")
