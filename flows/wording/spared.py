"""Texts that name exercises, fitted to who reads them: what an answer bars is offered in none of them.

The one place where a text meets the person's bars. A sentence that offers a barred exercise is left out, and one line
says which; a sentence that forbids one stays. By which words a text names an exercise, and which words forbid, is
content: an author puts each exercise into a sentence or a bullet of its own, and what forbids before its name.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from flows.assessment.exercises import spared
from flows.catalog.catalog import Catalog
from flows.values.model import Record

SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[.!?]\*\*)\s+")
CLAUSE = re.compile(r"[.;:!?\n]")
ITEM = re.compile(r"^(\d+\. |• )?(.*)$", re.DOTALL)
"""A line: what makes it an item of a list, and its text."""
NUMBER = re.compile(r"^\d+\. ")


def fitted(text: str, record: Record, catalog: Catalog) -> str:
    """The text without the sentences that offer what an answer bars, and a last line that names it.

    Empty when no sentence is left.
    """
    barred = spared(record, catalog)
    if not barred & named(text, catalog):
        return text
    kept = _numbered(_led([_without(line, barred, catalog) for line in text.split("\n")]))
    if not kept:
        return ""
    body = "\n".join(kept)
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


def _without(line: str, barred: frozenset[str], catalog: Catalog) -> str:
    """A line of the text without its sentences that offer something barred."""
    matched = ITEM.match(line)
    mark, text = (matched.group(1) or "", matched.group(2)) if matched else ("", line)
    sentences = SENTENCE.split(text)
    kept = [sentence for sentence in sentences if not barred & offered(sentence, catalog)]
    left = " ".join(kept)
    left = left if left.count("**") % 2 == 0 else left.replace("**", "")
    return f"{mark}{left}" if left else ""


def _led(lines: Sequence[str]) -> list[str]:
    """The lines that are left, without one that leads to a list of which nothing is left."""
    left = [line for line in lines if line]
    return [
        line
        for place, line in enumerate(left)
        if not line.endswith(":") or any(_is_item(next_) for next_ in left[place + 1 : place + 2])
    ]


def _numbered(lines: Iterable[str]) -> list[str]:
    """Numbered lines counted anew."""
    count, counted = 0, []
    for line in lines:
        count += bool(NUMBER.match(line))
        counted.append(NUMBER.sub(f"{count}. ", line))
    return counted


def _is_item(line: str) -> bool:
    matched = ITEM.match(line)
    return matched is not None and matched.group(1) is not None


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
