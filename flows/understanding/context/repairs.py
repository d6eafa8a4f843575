"""What somebody puts right while they write: "left, no wait, right", "hang on, it was two weeks ago".

The last that is said holds. Of an answer that was given before, what is said behind the words that take it back is read
as an answer to that question again. Knows no question: what it finds is read by others.
"""

import re

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import Words, normal
from flows.text.numerals.numbers import spelled
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.whole import is_all, is_all_of

Part = tuple[Words, tuple[int, ...]]
"""The words of a sentence, and where its clauses begin."""
_WRITTEN = re.compile(r"[^\W_]+(?:[:.,/'\u2019-][^\W_]+)*")
"""A word as it was written, and what is written as one: "7:30", "5/12"."""


def repaired(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """What is said behind the last words that take something back; None where there are none, or nothing behind."""
    return _behind(_told(utterance, catalog), catalog.reading.story.repairs, catalog)


def perhaps_repaired(utterance: Utterance, catalog: Catalog, *, is_apart: bool = False) -> Utterance | None:
    """The same where a mere "no" may do it: "the right one, no left". `is_apart`: only one that stands by itself, or
    right before a number.
    """
    return _behind(_told(utterance, catalog), catalog.reading.story.perhaps_repairs, catalog, is_apart=is_apart)


def put_right(text: str, catalog: Catalog) -> str:
    """What stands behind the last words that take something back, as it was written: "7:30, sry 8:30"; "" where there
    are none. A mere "no" is one where it stands apart, or right before a number.
    """
    known, found = catalog.reading.story, list(_WRITTEN.finditer(text))
    words = tuple(normal(one[0]) for one in found)
    while words and (rest := _without_end(words, catalog)) != words:
        words = rest
    ends = [hit.end for hit in hits_in(known.repairs, words, catalog)]
    for hit in hits_in(known.perhaps_repairs, words, catalog):
        is_apart = _ends_clause(text, found, hit.start - 1) and _ends_clause(text, found, hit.end - 1)
        if is_apart or _is_number_at(hit.end, words, catalog):
            ends.append(hit.end)
    last = max((end for end in ends if end < len(words)), default=0)
    return text[found[last].start() : found[len(words) - 1].end()] if last else ""


def _ends_clause(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Is that word the last of a clause, or before the first?"""
    if not 0 <= place < len(words) - 1:
        return True
    return not text[words[place].end() : words[place + 1].start()].isspace()


def _is_number_at(place: int, words: Words, catalog: Catalog) -> bool:
    numbers = catalog.reading.numbers
    named = words[place : place + 1]
    return any(spelled(one, numbers)[:1].isdigit() or one in {*numbers.vague, *numbers.fractions} for one in named)


def takes_back(between: str, catalog: Catalog) -> bool:
    """Do the words between two answers take the first back: "lol jk", ", no,"?"""
    said, words = hear(between, catalog), catalog.reading.story
    if any(hits_in(words.repairs, sentence.told, catalog) for sentence in said.sentences):
        return True
    return is_all(words.perhaps_repairs, said, words.repairs_beside, catalog)


def without_dropped(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without what it takes back for nothing in its place: "I had a cold, no wait, that's nothing"."""
    kept = [_behind_what_is_dropped(one.told, catalog) for one in utterance.sentences]
    if all(words == one.told for words, one in zip(kept, utterance.sentences, strict=True)):
        return utterance
    return hear(". ".join(" ".join(words) for words in kept if words), catalog)


def _behind_what_is_dropped(told: Words, catalog: Catalog) -> Words:
    words = catalog.reading.story
    back = hits_in((*words.repairs, *words.perhaps_repairs), told, catalog)
    gone = hits_in(words.no_such_thing, told, catalog)
    ends = [hit.end for hit in gone if any(0 < one.start < hit.start <= one.end + 1 for one in back)]
    return told[max(ends) :] if ends else told


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
        ends = [
            hit.end
            for hit in hits_in(patterns, words, catalog)
            if not is_apart
            or {hit.start, hit.end} <= borders
            or _is_number_at(hit.end, words, catalog)
            or _is_side_for_side(hit, words, borders, catalog)
        ]
        if ends:
            return _heard((words[max(ends) :], *(later for later, _ in told[place + 1 :])), catalog)
    return None


def _is_side_for_side(hit: Hit, words: Words, borders: set[int], catalog: Catalog) -> bool:
    """Does nothing but a side stand behind it, and before it nothing, or a side and no more: "left. no the right"?"""
    apart = catalog.reading.story.apart
    before = words[max((one for one in borders if one <= hit.start), default=0) : hit.start]
    behind = words[hit.end : min(one for one in borders if one >= hit.end)]
    return bool(behind) and all(
        is_all_of(apart["side"], part, apart["beside_a_side"], catalog) for part in (behind, before) if part
    )


def _heard(parts: tuple[Words, ...], catalog: Catalog) -> Utterance | None:
    text = ". ".join(" ".join(words) for words in parts if words)
    return hear(text, catalog) if text else None
