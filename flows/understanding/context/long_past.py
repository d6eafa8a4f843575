"""What a text tells as long past: "I had shingles, but that was two years ago", "burning? once, last year".

A time of long ago alone may be when the ache began; told as past, with a "was", "had" or "once", it is another matter
than the ache of now. Where anything in the text goes on or has come back, nothing in it is past.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, clauses_of, says
from flows.understanding.context.told_so import has
from flows.understanding.context.whole import is_all_of

_Place = tuple[int, int]
"""A sentence of a text, and where a clause of it begins."""


def without_past(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without the clauses that tell of what is long past; itself where there are none."""
    past = _past(utterance, catalog)
    if not past:
        return utterance
    kept = [
        [" ".join(one.words) for one in clauses_of(sentence, catalog) if (place, one.start) not in past]
        for place, sentence in enumerate(utterance.sentences)
    ]
    return hear(". ".join(", ".join(pieces) for pieces in kept if pieces), catalog)


def _past(utterance: Utterance, catalog: Catalog) -> frozenset[_Place]:
    words = catalog.reading.story.long_past
    is_dated = has((*words["times"], *catalog.reading.story.in_childhood), utterance, catalog)
    if not is_dated or has(words["goes_on"], utterance, catalog):
        return frozenset()
    return frozenset(_places(utterance, catalog))


def _places(utterance: Utterance, catalog: Catalog) -> Iterator[_Place]:
    """Where the clauses of what is past begin: those that say so, and before a mere time what it is the time of."""
    told = [(number, one) for number, it in enumerate(utterance.sentences) for one in clauses_of(it, catalog)]
    for place, (number, clause) in enumerate(told):
        if not _is_dated(clause, catalog):
            continue
        reached = [(number, clause)]
        while _is_bare(reached[-1][1], catalog) and len(reached) <= place:
            before, after = told[place - len(reached)], reached[-1]
            if not _reaches(before, after):
                break
            reached.append(before)
        head = place - len(reached)
        if head >= 0 and _is_heading(told[head], reached[-1]):
            reached.append(told[head])
        if any(_was(one, catalog) for _, one in reached) or any(one.sentence.is_question for _, one in reached[1:]):
            yield from ((at, one.start) for at, one in reached)


def _is_dated(clause: Clause, catalog: Catalog) -> bool:
    words = catalog.reading.story
    return says((*words.long_past["times"], *words.in_childhood), clause, catalog)


def _was(clause: Clause, catalog: Catalog) -> bool:
    return says(catalog.reading.story.long_past["was"], clause, catalog)


def _is_bare(clause: Clause, catalog: Catalog) -> bool:
    """Does a clause say when it was, or that it was, and not what?"""
    words = catalog.reading.story
    named = (*words.long_past["times"], *words.in_childhood, *words.long_past["was"])
    return is_all_of(named, clause.words, words.long_past["beside"], catalog)


def _reaches(before: tuple[int, Clause], after: tuple[int, Clause]) -> bool:
    """Is a clause of the same sentence, or a question right before?"""
    return before[0] == after[0] or (after[1].start == 0 and before[1].sentence.is_question)


def _is_heading(before: tuple[int, Clause], after: tuple[int, Clause]) -> bool:
    """Does a colon or a dash stand between: "burning: once last year"?"""
    return before[0] == after[0] and after[1].start in after[1].sentence.heads
