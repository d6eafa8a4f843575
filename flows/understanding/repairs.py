"""What somebody puts right while they write: "left, no wait, right", "hang on, it was two weeks ago".

The last that is said holds. Of an answer that was given before, what is said behind the words that take it back is read
as an answer to that question again. Knows no question: what it finds is read by others.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.normal import Words
from flows.text.utterance import Utterance
from flows.understanding.clauses import hits_in
from flows.understanding.whole import is_all

Part = tuple[Words, tuple[int, ...]]
"""The words of a sentence, and where its clauses begin."""


def repaired(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """What is said behind the last words that take something back; None where there are none, or nothing behind."""
    return _behind(_told(utterance, catalog), catalog.reading.story.repairs, catalog)


def perhaps_repaired(utterance: Utterance, catalog: Catalog, *, is_apart: bool = False) -> Utterance | None:
    """The same where a mere "no" may do it: "the right one, no left". `is_apart`: only one that stands by itself."""
    return _behind(_told(utterance, catalog), catalog.reading.story.perhaps_repairs, catalog, is_apart=is_apart)


def takes_back(between: str, catalog: Catalog) -> bool:
    """Do the words between two answers take the first back: "lol jk", ", no,"?"""
    said, words = hear(between, catalog), catalog.reading.story
    if any(hits_in(words.repairs, sentence.told, catalog) for sentence in said.sentences):
        return True
    return is_all(words.perhaps_repairs, said, words.repairs_beside, catalog)


def is_only_taking_back(text: str, catalog: Catalog) -> bool:
    """Do words that take something back say all of a text: "sorry, typo"?"""
    words = catalog.reading.story
    return is_all((*words.repairs, *words.perhaps_repairs), hear(text, catalog), words.repairs_beside, catalog)


def _told(utterance: Utterance, catalog: Catalog) -> list[Part]:
    """The sentences with the places where clauses begin, without the words that take something back, or say nothing, at
    the very end: "no, left sorry lol".
    """
    told = [(sentence.told, (0, *sentence.breaks)) for sentence in utterance.sentences]
    while told:
        words, breaks = told.pop()
        rest = _without_end(words, catalog)
        if rest == words:
            return [*told, (words, breaks)]
        told += [(rest, breaks)] if rest else []
    return []


def _without_end(words: Words, catalog: Catalog) -> Words:
    known = catalog.reading.story
    if words[-1:] and words[-1] in known.repairs_beside:
        return words[:-1]
    ends = (hit for hit in hits_in(known.repairs, words, catalog) if hit.end == len(words))
    return words[: min((hit.start for hit in ends), default=len(words))]


def _behind(
    told: list[Part], patterns: tuple[str, ...], catalog: Catalog, *, is_apart: bool = False
) -> Utterance | None:
    for place in range(len(told) - 1, -1, -1):
        words, breaks = told[place]
        borders = {*breaks, len(words)}
        hits = (hit for hit in hits_in(patterns, words, catalog) if not is_apart or {hit.start, hit.end} <= borders)
        ends = [hit.end for hit in hits]
        if ends:
            return _heard((words[max(ends) :], *(later for later, _ in told[place + 1 :])), catalog)
    return None


def _heard(parts: tuple[Words, ...], catalog: Catalog) -> Utterance | None:
    text = ". ".join(" ".join(words) for words in parts if words)
    return hear(text, catalog) if text else None
