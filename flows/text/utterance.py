"""What a person wrote, read once a turn: sentences, clauses, words in one spelling, and the cues among them.

Every reader asks the utterance whether something is said to be so, in doubt, or not (`scope.py` weighs it); nobody
keeps a list of "not" or a splitter of their own (readers of figures share `statements`). What is struck out as
harmless ("suicide pace") is no sign, and is still there for whoever looks for an answer.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import zip_longest

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.text.normal import Words, normal, split
from flows.text.numbers import one_of
from flows.text.phrases import Hit, PhraseBook, Spellings

_SENTENCES = re.compile(r"([.!?;\n]+(?!\d)|\u3002)")
_CLAUSES = re.compile(r"[,:()\[\]\u2013\u2014\u3001]+(?!\d)|\s[-/|]+\s|(?<=\D)-+\s|\s&\s")
_LONG_SENTENCE, _OVERLAP = 60, 20
"""Words that are read at a time, so that the time grows with the text and not with its square; and of these twice."""
_LONG_WORD, _SHORT_WORD = 9, 4
"""Letters from which on a word may hold two slips, and up to which only two letters may have changed places."""
_LEAST_PART = 4
"""Letters of each of two words that were run together."""


class Sentence(Struct, frozen=True):
    """Words with the places where a clause begins, and the cues found in them.

    `words`: with "" for what was struck out. `told`: all of them. `answer`: the first word of the next sentence where
    this one is a question and that one a no ("chest pain? no"). `is_question`: it ends in a question mark.
    `is_claimed`: somebody says, in it or soon after it, that what it asks about is so.
    """

    words: Words
    breaks: tuple[int, ...] = ()
    answer: str = ""
    told: Words = ()
    is_question: bool = False
    cues: Mapping[str, tuple[Hit, ...]] = {}
    is_claimed: bool = False

    def has(self, cue: str) -> bool:
        """Whether such a cue stands anywhere in the sentence."""
        return bool(self.cues.get(cue))

    def before(self, cue: str, place: int) -> Iterator[Hit]:
        """The cues of one kind that begin before a place."""
        return (hit for hit in self.cues.get(cue, ()) if hit.start < place)

    def after(self, cue: str, place: int) -> Iterator[Hit]:
        """The cues of one kind that begin at a place or after it."""
        return (hit for hit in self.cues.get(cue, ()) if hit.start >= place)

    def clause_of(self, place: int) -> int:
        """Which clause a place is in, from 0."""
        return bisect_right(self.breaks, place)


class Utterance(Struct, frozen=True, eq=False):
    """A text as it was typed, in normal form, its words in a row, and its sentences."""

    text: str
    plain: str
    words: Words
    sentences: tuple[Sentence, ...]

    @property
    def is_question(self) -> bool:
        """Whether a question mark stands in it."""
        return "?" in self.text


class SpellingWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How words are spelled, as an author writes it (content/en/words/spelling.yaml says what each part is)."""

    marks: Mapping[str, str]
    contracted: tuple[str, ...]
    answers_no: tuple[str, ...]
    answers_no_more: tuple[str, ...]
    same: Mapping[str, tuple[str, ...]]
    key_words: tuple[str, ...]
    ordinary: tuple[str, ...]


class Spelling(Struct, frozen=True, eq=False):
    """The same, made ready: `known` words are no slips, nor is what one of `signs` begins with."""

    words: SpellingWords
    same: Spellings
    known: frozenset[str]
    signs: PhraseBook


def read(text: str, spelling: Spelling, harmless: PhraseBook) -> tuple[str, Words, tuple[Sentence, ...]]:
    """A text in normal form, its words, and its sentences without cues; one that was read is not read again."""
    typed = _slipped_apostrophe(spelling.words).sub("", _with_words_for_marks(text, spelling.words.marks))
    plain = normal(typed)
    sentences = [(*_join(pieces, spelling), asked) for pieces, asked in clauses(plain)]
    found: dict[tuple[Words, tuple[int, ...], str], Sentence] = {}
    for (words, breaks, asked), after in zip_longest(sentences, sentences[1:]):
        answer = after[0][0] if asked and after and _is_no(after[0], after[1], spelling) else ""
        for part, inner in _windows(words, breaks):
            struck = _strike_out(part, inner, harmless)
            sentence = Sentence(words=struck, breaks=inner, answer=answer, told=part, is_question=asked)
            found.setdefault((part, inner, answer), sentence)
    return plain, split(plain), tuple(found.values())


def clauses(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The sentences of a text in normal form: the clauses of each, and whether it is a question."""
    pieces = [*_SENTENCES.split(text), ""]
    for body, stop in zip(pieces[::2], pieces[1::2], strict=True):
        if body.strip():
            yield tuple(_CLAUSES.split(body)), "?" in stop


def _with_words_for_marks(text: str, marks: Mapping[str, str]) -> str:
    """Crosses, ticks and the like as the words they stand for, each in a clause of its own."""
    if text.isascii():
        return text
    for mark, word in marks.items():
        text = text.replace(mark, f", {word} ")
    return text


@cache
def _slipped_apostrophe(words: SpellingWords) -> re.Pattern[str]:
    """The key beside the apostrophe, typed instead: "can;t"."""
    return re.compile(rf"(?<=[^\W\d_]);(?={one_of(words.contracted)}\b)", re.IGNORECASE)


def _windows(words: Words, breaks: tuple[int, ...]) -> Iterator[tuple[Words, tuple[int, ...]]]:
    """A sentence as it is, or a very long one in parts that overlap."""
    for start in range(0, max(1, len(words) - _OVERLAP), _LONG_SENTENCE - _OVERLAP):
        part = words[start : start + _LONG_SENTENCE]
        yield part, tuple(place - start for place in breaks if 0 < place - start < len(part))


def _is_no(words: Words, breaks: tuple[int, ...], spelling: Spelling) -> bool:
    """Whether a sentence answers no, and does not go on as in "no idea" and "no one is here"."""
    if words[:1] == () or words[0] not in spelling.words.answers_no:
        return False
    return len(words) == 1 or 1 in breaks or words[1] in spelling.words.answers_no_more


def _join(pieces: Iterable[str], spelling: Spelling) -> tuple[Words, tuple[int, ...]]:
    words: list[str] = []
    breaks: list[int] = []
    for piece in pieces:
        breaks += [len(words)] if words else []
        spelled = (one for word in split(piece) for one in _spelled(word, spelling))
        words += spelling.same.rewrite(tuple(spelled))
    return tuple(words), tuple(breaks)


def _strike_out(words: Words, breaks: tuple[int, ...], harmless: PhraseBook) -> Words:
    """The words without the harmless phrases; none reaches over a comma ("after my stretch, chest pain")."""
    hits = (hit for _, hit in harmless.find(words) if not any(hit.start < place < hit.end for place in breaks))
    struck = {place for hit in hits for place in hit.places}
    return tuple("" if place in struck else word for place, word in enumerate(words))


def _spelled(word: str, spelling: Spelling) -> Words:
    """The key word that is meant when one slip away from it, two words that were run together, else the word itself."""
    if word in spelling.known or len(word) < _SHORT_WORD or spelling.signs.knows(word):
        return (word,)
    slips = 2 if len(word) >= _LONG_WORD else 1
    best = process.extractOne(word, spelling.words.key_words, scorer=OSA.distance, score_cutoff=slips)
    if best is None or (best[0][0] != word[0] and sorted(best[0]) != sorted(word)):
        return _parted(word, spelling)
    is_swap = sorted(best[0]) == sorted(word)
    return (best[0],) if is_swap or len(word) > _SHORT_WORD else (word,)


def _parted(word: str, spelling: Spelling) -> Words:
    """A word as two, of which one is a key word and the other is known: "chestpain"."""
    for place in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        first, second = word[:place], word[place:]
        if first in spelling.words.key_words and (second in spelling.words.key_words or second in spelling.known):
            return first, second
        if second in spelling.words.key_words and first in spelling.known:
            return first, second
    return (word,)
