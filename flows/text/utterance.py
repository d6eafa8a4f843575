"""What a person wrote, read once a turn: sentences, clauses, words in one spelling, and the cues among them.

Every reader asks the utterance whether something is said to be so, in doubt, or not (`scope.py` weighs it); nobody
keeps a list of "not" or a splitter of their own (readers of figures share `statements`). What is struck out as
harmless ("suicide pace") is no sign, and is still there for whoever looks for an answer.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import zip_longest

from msgspec import Struct

from flows.text.letters.apostrophes import APOSTROPHE
from flows.text.letters.normal import Words, normal, split
from flows.text.numerals.answered import with_answers_apart
from flows.text.numerals.numbers import one_of
from flows.text.phrases.interposed import with_contrast_first
from flows.text.phrases.phrases import Hit, PhraseBook
from flows.text.phrases.spelling import Spelling, SpellingWords, respelled

_SENTENCES = re.compile(r"([.!?;\n]+(?!\d)|\u3002)")
_CLAUSES = re.compile(r"([,:()\[\]\u2013\u2014\u3001]+(?!\d)|\s[-/|]+\s|(?<=\D)-+\s|\s&\s)")
_HEADING = re.compile(r"[(:\u2013\u2014-]")
_FIRST_NUMBERS, _LEAST_NUMBERED = ("1", "a"), 2
_LONG_SENTENCE, _OVERLAP = 60, 20
"""Words that are read at a time, so that the time grows with the text and not with its square; and of these twice."""


class Sentence(Struct, frozen=True):
    """Words with the places where a clause begins, and the cues found in them.

    `words`: with "" for what was struck out. `told`: all of them. `heads`: breaks that a colon or a lone dash makes.
    `answer`: the first word of the next sentence where this one is a question and that one a no ("chest pain? no").
    `is_question`: it ends in a question mark. `is_claimed`: somebody says, in it or soon after it, that what it asks
    about is so; `is_corrected`: soon after it, that what it denies is so ("no chest pain. Wait, there is some");
    `is_retracted`: it tells of a question or a no of before, and that it is so since ("I said no, it's there now");
    `admitted`: the places before which what it denies is taken up again ("no fever, well, a bit");
    `figures`: where what stood before is called a figure of speech;
    `is_pressing`: it, or what follows soon, tells of now or asks what to do.
    """

    words: Words
    breaks: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    answer: str = ""
    told: Words = ()
    is_question: bool = False
    cues: Mapping[str, tuple[Hit, ...]] = {}
    is_claimed: bool = False
    is_corrected: bool = False
    is_retracted: bool = False
    admitted: tuple[int, ...] = ()
    figures: tuple[int, ...] = ()
    is_pressing: bool = False

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
    def has_question_mark(self) -> bool:
        """Whether a question mark stands in it."""
        return "?" in self.text


def read(text: str, spelling: Spelling, harmless: PhraseBook) -> tuple[str, Words, tuple[Sentence, ...]]:
    """A text in normal form, its words, and its sentences without cues; one that was read is not read again."""
    marked = _with_words_for_marks(_in_one_line(text, spelling.words.crosses), spelling.words.marks)
    typed = _slipped_apostrophe(spelling.words).sub("", marked)
    plain = normal(_is_fine(spelling.words).sub(" is ", typed))
    joined = with_contrast_first(plain, spelling.words.interposed)
    listed = with_answers_apart(_by_number(joined, spelling.words), spelling.words.answers)
    sentences = [(*_join(pieces, spelling), asked) for pieces, asked in _with_marks(listed)]
    found: dict[tuple[Words, tuple[int, ...], str], Sentence] = {}
    for (words, breaks, heads, asked), after in zip_longest(sentences, sentences[1:]):
        answer = after[0][0] if asked and after and _is_no(after[0], after[1], spelling) else ""
        for start, part in _windows(words):
            inner = _within(breaks, start, part)
            sentence = Sentence(
                words=_strike_out(part, inner, harmless),
                breaks=inner,
                heads=_within(heads, start, part),
                answer=answer,
                told=part,
                is_question=asked,
            )
            found.setdefault((part, inner, answer), sentence)
    return plain, split(plain), tuple(found.values())


def clauses(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The sentences of a text in normal form: the clauses of each, and whether it is a question."""
    yield from ((pieces[::2], asked) for pieces, asked in _with_marks(text))


def _with_marks(text: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The same, with the marks between the clauses."""
    pieces = [*_SENTENCES.split(text), ""]
    for body, stop in zip(pieces[::2], pieces[1::2], strict=True):
        if body.strip():
            yield tuple(_CLAUSES.split(body)), "?" in stop


def _by_number(text: str, words: SpellingWords) -> str:
    """Answers that are numbered or lettered from the first on ("1 no 2 yes"), each in a sentence of its own."""
    found = list(_numbered_answer(words).finditer(text))
    if len(found) < _LEAST_NUMBERED or found[0]["number"] not in _FIRST_NUMBERS:
        return text
    return _numbered_answer(words).sub(lambda one: f". {one['answer']}", text)


@cache
def _numbered_answer(words: SpellingWords) -> re.Pattern[str]:
    said = one_of((*words.answers_no, *words.answers_yes))
    return re.compile(rf"(?<![^\W_])q?(?P<number>[1-9a-e])[.):]?[^\S\n]+(?P<answer>{said})\b")


def _with_words_for_marks(text: str, marks: Mapping[str, str]) -> str:
    """Crosses, ticks and the like as the words they stand for: with the thing before them where they end a line that
    begins with none, else with the thing behind.
    """
    if text.isascii():
        return text
    return "\n".join(_with_words_in_line(line, marks) for line in text.split("\n"))


def _in_one_line(text: str, crosses: tuple[str, ...]) -> str:
    """A list with a cross behind each of its lines as one sentence."""
    lines, ends = [line.strip() for line in text.strip().split("\n")], tuple(f" {cross}" for cross in crosses)
    is_crossed = len(lines) > 1 and all(line.lower().endswith(ends) for line in lines)
    return ", ".join(lines) if is_crossed else text


def _with_words_in_line(line: str, marks: Mapping[str, str]) -> str:
    bare = line.strip()
    is_behind = bare.endswith(tuple(marks)) and not bare.startswith(tuple(marks))
    for mark, word in marks.items():
        line = line.replace(mark, f" {word}, " if is_behind else f", {word} ")
    return line


@cache
@cache
def _is_fine(words: SpellingWords) -> re.Pattern[str]:
    """The "is" that is shortened behind a thing which is well: "sleep's fine", and not "it's fine"."""
    whole = "".join(rf"(?<!\b{word})" for word in words.is_in_one)
    behind = rf"{APOSTROPHE.pattern}s (?={one_of(words.is_before)}\b)"
    return re.compile(rf"(?<=[^\W\d_]){whole}{behind}", re.IGNORECASE)


def _slipped_apostrophe(words: SpellingWords) -> re.Pattern[str]:
    """The key beside the apostrophe, typed instead: "can;t"."""
    return re.compile(rf"(?<=[^\W\d_]);(?={one_of(words.contracted)}\b)", re.IGNORECASE)


def _windows(words: Words) -> Iterator[tuple[int, Words]]:
    """A sentence as it is, or a very long one in parts that overlap; each with where it begins."""
    for start in range(0, max(1, len(words) - _OVERLAP), _LONG_SENTENCE - _OVERLAP):
        yield start, words[start : start + _LONG_SENTENCE]


def _within(places: tuple[int, ...], start: int, part: Words) -> tuple[int, ...]:
    return tuple(place - start for place in places if 0 < place - start < len(part))


def _is_no(words: Words, breaks: tuple[int, ...], spelling: Spelling) -> bool:
    """Whether a sentence answers no, and does not go on as in "no idea" and "no one is here"."""
    if words[:1] == () or words[0] not in spelling.words.answers_no:
        return False
    return len(words) == 1 or 1 in breaks or words[1] in spelling.words.answers_no_more


def _join(pieces: Sequence[str], spelling: Spelling) -> tuple[Words, tuple[int, ...], tuple[int, ...]]:
    """The words of clauses and marks by turns, where a clause begins, and where one does behind a colon or dash."""
    words: list[str] = []
    breaks: list[int] = []
    heads: list[int] = []
    for piece, mark in zip(pieces[::2], ("", *pieces[1::2]), strict=True):
        breaks += [len(words)] if words else []
        heads += [len(words)] if _HEADING.search(mark) else []
        parts = tuple(one for word in split(piece) for one in respelled(word, spelling))
        words += spelling.same.rewrite(parts)
    return tuple(words), tuple(breaks), tuple(heads)


def _strike_out(words: Words, breaks: tuple[int, ...], harmless: PhraseBook) -> Words:
    """The words without the harmless phrases; none reaches over a comma ("after my stretch, chest pain")."""
    hits = (hit for _, hit in harmless.find(words) if not any(hit.start < place < hit.end for place in breaks))
    struck = {place for hit in hits for place in hit.places}
    return tuple("" if place in struck else word for place, word in enumerate(words))
