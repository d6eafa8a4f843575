"""The questions in one text, one by one: "how long does it last, and can I take something?" asks twice.

A question begins where a word that asks opens a sentence or a clause, or follows a word that joins two ("and"). Of a
choice between two ("the bra or the vest?") each side is one. What is told before the first is none. Knows no topics.
"""

from collections.abc import Iterator
from itertools import pairwise

from flows.catalog.words.question_words import QuestionWords
from flows.text.letters.normal import Words, normal, split
from flows.text.utterance import clauses


def questions(text: str, known: QuestionWords) -> tuple[str, ...]:
    """Each question of a text, in order, in normal form; none where nothing asks."""
    sentences = clauses(normal(text))
    return tuple(" ".join(part) for pieces, is_asked in sentences for part in _asked(pieces, known, is_asked=is_asked))


def sides(question: str, known: QuestionWords) -> tuple[str, str] | None:
    """Both sides of a question that lets choose between two things; None of any other."""
    words = split(question)
    for place in range(1, len(words) - 1):
        if words[place] in known.either_or:
            return " ".join(words[:place]), " ".join(words[place + 1 :])
    return None


def _asked(pieces: tuple[str, ...], known: QuestionWords, *, is_asked: bool) -> Iterator[Words]:
    """The questions of a sentence. What begins with no word that asks belongs to what stands before it."""
    merged: list[Words] = []
    for part in (part for piece in pieces for part in _cut(split(piece), known)):
        if merged and not _begins(part, known):
            merged[-1] += part
        else:
            merged.append(part)
    last = len(merged) - 1
    return (part for place, part in enumerate(merged) if _asks(part, known) or (is_asked and place == last))


def _cut(words: Words, known: QuestionWords) -> Iterator[Words]:
    """The words of a clause, cut at each word that joins two questions; that word is left out."""
    kept = [word for word in words if word not in known.fillers]
    start = 0
    for place, (word, then) in enumerate(pairwise(kept)):
        if word in known.joins and then in known.asking:
            if place > start:
                yield tuple(kept[start:place])
            start = place + 1
    yield tuple(kept[start:])


def _begins(words: Words, known: QuestionWords) -> bool:
    """Does it begin with a word that asks, and not with the "when" of an occasion: "when I run uphill"?"""
    tells = len(words) > 1 and words[0] in known.either and words[1] in known.told
    return words[:1] != () and words[0] in known.asking and not tells


def _asks(words: Words, known: QuestionWords) -> bool:
    """Does it begin as a question, or is one put within it: "roughly when will this go"?"""
    return _begins(words, known) or any(a in known.helpers and b in known.whom for a, b in pairwise(words))
