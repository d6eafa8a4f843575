"""Texts that name exercises, fitted to who reads them: what an answer bars is offered in none of them.

The one place where a text meets the person's bars. A sentence that offers a barred exercise is left out, and one line
says which; a sentence that forbids one stays. By which words a text names an exercise, and which words forbid, is
content: an author puts each exercise into a sentence or a bullet of its own, and what forbids before its name.
"""

import re
from collections.abc import Iterable
from functools import cache

from flows.assessment.exercises import spared
from flows.catalog.catalog import Catalog
from flows.text import prose
from flows.values.model import Record

CLAUSE = re.compile(r"[.;:!?\n]")


def fitted(text: str, record: Record, catalog: Catalog) -> str:
    """The text without the sentences that offer what an answer bars, and a last line that names it.

    Empty when no sentence is left.
    """
    barred = spared(record, catalog)
    if not barred & named(text, catalog):
        return text
    body = prose.kept(text, lambda sentence: not barred & offered(sentence, catalog))
    if not body:
        return ""
    gone = sorted((barred & named(text, catalog)) - named(body, catalog))
    return "\n".join((body, *_left_out(gone, catalog)))


def named(text: str, catalog: Catalog) -> frozenset[str]:
    """Ids of the exercises that a text names, offered or forbidden."""
    plain = text.lower()
    return frozenset(id for id, words in _names(catalog).items() if words.search(plain))


def offered(text: str, catalog: Catalog) -> frozenset[str]:
    """Ids of the exercises that a text names with no word before them, in their clause, that forbids."""
    found: set[str] = set()
    for clause in CLAUSE.split(text.lower()):
        forbids = _forbidding(catalog).search(clause)
        for id, words in _names(catalog).items():
            found.update(id for one in words.finditer(clause) if forbids is None or forbids.start() > one.start())
    return frozenset(found)


def _left_out(ids: Iterable[str], catalog: Catalog) -> tuple[str, ...]:
    names = ", ".join(catalog.exercises[id].named[0] for id in ids)
    return (catalog.messages.left_out.format(exercises=names),) if names else ()


@cache
def _names(catalog: Catalog) -> dict[str, re.Pattern[str]]:
    return {one.id: _words(one.named) for one in catalog.exercises.values()}


@cache
def _forbidding(catalog: Catalog) -> re.Pattern[str]:
    return _words(catalog.messages.forbidding)


def _words(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these words, as whole words."""
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")
