"""What it is not and what it is, in one breath: "not the middle its the right side", "in the run not after it".

Each is set apart as a comma would do it, so that the "not" reaches no further than it is meant to.
"""

from itertools import pairwise

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.text.letters.normal import Words
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.options.names import hits
from flows.understanding.options.sides import sides_in


def set_apart(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text with a comma wherever it goes on, without one, from what it is not to what it is, or the other way."""
    places = [_places(sentence, catalog) for sentence in utterance.sentences]
    if not any(places):
        return utterance
    texts = (_with_commas(one, more) for one, more in zip(utterance.sentences, places, strict=True))
    return hear(" ".join(texts), catalog)


def _places(sentence: Sentence, catalog: Catalog) -> set[int]:
    told, known = sentence.told, catalog.reading.story.apart
    found = {hit.start for hit in hits_in(known["anew"], told, catalog) if _is_behind_a_not(hit.start, sentence)}
    found |= {hit.start for hit in hits_in(known["not"], told, catalog)}
    joined = {hit.end for hit in hits_in(known["joined"], told, catalog)}
    free = found - joined - {0, *sentence.breaks}
    return {place for place in free if _names_an_answer(_clause_from(place, free, sentence), catalog)}


def _is_behind_a_not(place: int, sentence: Sentence) -> bool:
    """Is something denied before it, in the same clause and not right before it?"""
    start = max((one for one in sentence.breaks if one <= place), default=0)
    return any(start <= no.start and no.end < place for no in sentence.cues.get("negations", ()))


def _clause_from(place: int, others: set[int], sentence: Sentence) -> Words:
    ends = (one for one in (*sentence.breaks, *others) if one > place)
    return sentence.told[place : min(ends, default=len(sentence.told))]


def _names_an_answer(words: Words, catalog: Catalog) -> bool:
    """Is a side, a number or an answer to one of the questions named that take one answer?"""
    if any(word[0].isdecimal() for word in words):
        return True
    said = hear(" ".join(words), catalog)
    if any(True for clause in clauses_in(said, catalog) for _ in sides_in(clause, catalog)):
        return True
    called = (names for of in catalog.reading.story.called.values() for names in of.values())
    if any(hits_in(names, words, catalog) for names in called):
        return True
    asked = [field_question(one, 0, catalog) for one in catalog.fields.values() if one.type is FieldType.SINGLE]
    return any(True for one in asked for sentence in said.sentences for _ in hits(one, sentence, catalog))


def _with_commas(sentence: Sentence, more: set[int]) -> str:
    marks = sorted({0, *sentence.breaks, *more, len(sentence.told)})
    text = ", ".join(" ".join(sentence.told[start:end]) for start, end in pairwise(marks))
    return f"{text}{'?' if sentence.is_question else '.'}"
