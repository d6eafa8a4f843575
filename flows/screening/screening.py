"""The screen: warning signs in any text, on every turn, before anything else reads it.

Rules are phrases with negation, never single words, written by authors in content/signs/screening.yaml. A sign that is
said to be so alarms; one in doubt asks a yes/no question; with something certain beside it a doubtful one counts as so.
Where no rule speaks, a text that sounds like a sign (likeness.py) is asked about, unless it is said not to be so.
This room knows nothing of phases, records and wording.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, partial
from itertools import zip_longest
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import asdict
from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.catalog.catalog import Catalog
from flows.catalog.language import Sign
from flows.catalog.weighing import texts_of_signs
from flows.screening.likeness import Ear, Senses, learn
from flows.text.negation import (
    CueBook,
    Reading,
    Sentence,
    Standing,
    clauses,
    is_opened,
    note_claims,
    note_cues,
    standing,
)
from flows.text.phrases import Grammar, Phrase, PhraseBook, Spellings, Words, plain, spellings, split
from flows.values.model import Disposition

_USUAL = (Reading.EVER, Reading.NOW)
_LOOSE = (Reading.IMAGINED, *_USUAL)
_NO = frozenset("no none nope never".split())
_NO_MORE = frozenset("not none nothing never thanks thankfully luckily".split())
_LONG_SENTENCE, _OVERLAP = 60, 20
"""Words that are read at a time, so that the time grows with the text and not with its square; and of these twice."""
_SOUNDS_SO, _A_WORD_MORE, _MOST_WORDS = 1.4, 0.03, 30
"""From which likeness on ten words are asked about, and how much more each further word takes, up to so many."""
_DEAF, _ALONE = -3.0, 0.0
"""So little like a sign by words that its meaning is not asked for, or not that of one sentence among others."""
_MEANING, _MEANS_SO, _LOUD = 8.0, -0.5, 2.0
"""With the language model: how much meaning weighs beside words, from which sum on is asked, and from where it is loud.

Chosen on texts of likeness, each fifth looked up unseen: of those with a sign 97 % are caught, of the others 96 % calm.
"""
_GRAVEST = frozenset(("rf_self_harm", "rf_trauma"))
_SOUNDS_GRAVE, _MEANS_GRAVE = 4.5, 2.0
"""Suicide and an injury are asked about only where a text is much like it, by words and with meaning: everyday words
(bridge, landing, dropped) sound like them, and who is asked about suicide for a sore muscle never believes us again."""
_WITH_A_CUE, _ON_THE_BACK = 1.0, 0.8
"""How much more it takes beside a "no" or in a question, and where the upper back is named, as in most texts here."""
_LONG_WORD = 9
_SHORT_WORD = 4


class Alarm(Struct, frozen=True):
    """What the screen heard: how urgent, the red flags (most urgent first), and whether to ask before believing it.

    `is_faint`: no rule spoke, and it is not much like a sign. A question that surely is another may be taken as that.
    """

    level: Disposition
    flags: tuple[str, ...]
    ask: bool
    is_faint: bool = False


class _Rule(Struct, frozen=True):
    """One pattern of a sign: all in `parts` must stand, in clauses with none of `unless`, and one of `only_with`."""

    sign: Sign
    parts: tuple[int, ...]
    only_with: tuple[int, ...]
    unless: tuple[int, ...]


_Place: TypeAlias = tuple[int, int]
"""A sentence of the text, and a clause of it."""
_Heard: TypeAlias = dict[int, dict[_Place, dict[Reading, Standing]]]
"""How each part that was found is said: by its number, and by where it begins."""


class _Rules(Struct, frozen=True, eq=False):
    """A screening, compiled."""

    rules: Mapping[int, tuple[_Rule, ...]]
    """By the number of their first part."""
    signs: PhraseBook
    imagined: frozenset[int]
    """The parts of signs that count even when only imagined."""
    harmless: PhraseBook
    cues: CueBook
    same: Spellings
    key_words: tuple[str, ...]
    known: frozenset[str]


def screen(text: str, catalog: Catalog) -> Alarm | None:
    """The alarm that a text raises, or nothing. Never raises an exception, whatever the text."""
    rules = _compiled(catalog)
    sentences = tuple(_read(text, rules))
    heard = _listen(sentences, rules, lambda part: _LOOSE if part in rules.imagined else _USUAL)
    alarm = _alarm(_raised(rules.rules, heard, _reading))
    return alarm or (None if _is_taken_back(rules.rules, heard) else _doubt(text, sentences, catalog))


def imagines_emergency(text: str, catalog: Catalog) -> bool:
    """Whether a text asks about an emergency that may come, as "what if I get chest pain in a race" does."""
    rules = _compiled(catalog)
    imagined = [sentence for sentence in _read(text, rules) if sentence.has("hypothetical")]
    heard = _listen(imagined, rules, lambda _: _LOOSE)
    found = _raised(rules.rules, heard, lambda _: Reading.IMAGINED)
    return any(sign.level is Disposition.EMERGENCY and not sign.ask for sign, _ in found)


def _listen(sentences: Sequence[Sentence], rules: _Rules, readings: Callable[[int], Iterable[Reading]]) -> _Heard:
    heard: _Heard = {}
    for place, sentence in enumerate(sentences):
        said = cache(partial(standing, sentence=sentence))  # many parts are found at one place
        for number, hit in rules.signs.find(sentence.words):
            clause = place, bisect_right(sentence.breaks, hit.start)
            how = heard.setdefault(number, {}).setdefault(clause, dict.fromkeys(Reading, Standing.NOT))
            _hear(how, partial(said, hit), readings(number))
    return heard


def _hear(how: dict[Reading, Standing], said: Callable[[Reading], Standing], readings: Iterable[Reading]) -> None:
    """Keeps how a hit is said, if it is more so than what was heard before; a stricter reading is never more so."""
    for reading in readings:
        now = said(reading)
        how[reading] = max(how[reading], now)
        if now is Standing.NOT:
            return


def _reading(sign: Sign) -> Reading:
    if sign.imagined and not sign.ask:
        return Reading.IMAGINED
    return Reading.EVER if sign.lasting or sign.level is Disposition.EMERGENCY else Reading.NOW


def _how(part: int, reading: Reading, heard: _Heard, harmless: Set[_Place] = frozenset()) -> Standing:
    """How a part is said at most. Beside a harmless word it counts for nothing, in the same sentence for doubtful; what
    counts even when imagined is never silenced.
    """
    doubtful = {sentence for sentence, _ in harmless}
    silenced = harmless if reading < Reading.IMAGINED else frozenset()
    found = [(place, how[reading]) for place, how in heard.get(part, {}).items() if place not in silenced]
    return max(
        (min(how, Standing.DOUBT) if place[0] in doubtful else how for place, how in found), default=Standing.NOT
    )


def _is_taken_back(rules: Mapping[int, Iterable[_Rule]], heard: _Heard) -> bool:
    """Whether a rule found all its parts, and one of them is said not to be so."""
    found = (rule for number in heard for rule in rules.get(number, ()) if all(part in heard for part in rule.parts))
    return any(not _how(part, Reading.EVER, heard) for rule in found for part in rule.parts)


def _raised(
    rules: Mapping[int, Iterable[_Rule]], heard: _Heard, read_as: Callable[[Sign], Reading]
) -> Iterator[tuple[Sign, Standing]]:
    for rule in (rule for number in sorted(heard) for rule in rules.get(number, ())):
        reading = read_as(rule.sign)
        if rule.only_with and not any(_how(other, reading, heard) for other in rule.only_with):
            continue
        others = (heard.get(other, {}).items() for other in rule.unless)
        harmless = {place for places in others for place, how in places if how[min(reading, Reading.EVER)]}
        if weakest := min(_how(part, reading, heard, harmless) for part in rule.parts):
            yield rule.sign, Standing.DOUBT if rule.sign.ask else weakest


def _alarm(raised: Iterable[tuple[Sign, Standing]]) -> Alarm | None:
    found = sorted(raised, key=lambda pair: (-pair[0].level.rank, -pair[1]))
    if not found:
        return None
    flags = tuple(dict.fromkeys(sign.flag for sign, _ in found))
    return Alarm(found[0][0].level, flags, ask=all(how is Standing.DOUBT for _, how in found))


def _doubt(text: str, sentences: Sequence[Sentence], catalog: Catalog) -> Alarm | None:
    """The question that a text asks for by its sound alone: by words, and by meaning where there is a model."""
    back = frozenset(catalog.lexicon.upper_back)
    ear = _ear(catalog)
    stated = [(words, more) for words, more in map(_stated, sentences) if words]
    if not stated:
        return None
    by_words, words = max(
        (ear.score(words) - more - (_ON_THE_BACK if back.intersection(words) else 0.0), words) for words, more in stated
    )
    if catalog.encode is None:
        flag = ear.nearest(words)
        enough = _SOUNDS_GRAVE if flag in _GRAVEST else _SOUNDS_SO
        return _sounding(flag, catalog) if by_words >= enough else None
    if by_words < _DEAF:
        return None
    senses = _senses(catalog)
    is_hidden = len(sentences) > 1 and by_words >= _ALONE
    vectors = [catalog.encode(one) for one in (text, *([" ".join(words)] if is_hidden else []))]
    by_meaning, place = max((senses.score(vector), place) for place, vector in enumerate(vectors))
    likeness = by_words + _MEANING * by_meaning
    if likeness < _MEANS_SO:
        return None
    flag = senses.nearest(vectors[place])
    if flag in _GRAVEST and likeness < _MEANS_GRAVE:
        return None
    return _sounding(flag, catalog, is_faint=likeness < _LOUD)


def _sounding(flag: str, catalog: Catalog, *, is_faint: bool = False) -> Alarm:
    level = max((sign.level for sign in catalog.screening.signs if sign.flag == flag), key=lambda one: one.rank)
    return Alarm(level, (flag,), ask=True, is_faint=is_faint)


def _stated(sentence: Sentence) -> tuple[Words, float]:
    """The words of a sentence that tells of something now, and how much more likeness it takes to be asked about."""
    if sentence.answer or any(map(sentence.has, ("hypothetical", "past", "explained"))):
        return (), 0.0
    if is_opened(sentence) and not sentence.has("persons"):
        return (), 0.0
    is_cued = is_opened(sentence) or any(map(sentence.has, ("negations", "resolved", "permission")))
    words = tuple(filter(None, sentence.words))
    more = _A_WORD_MORE * max(0, min(len(words), _MOST_WORDS) - 10)
    return words, more + (_WITH_A_CUE if is_cued else 0.0)


# ---- reading ---------------------------------------------------------------------------------------------------------


def _read(text: str, rules: _Rules) -> Iterator[Sentence]:
    """The sentences with their cues, and whether what they ask about is claimed after all."""
    return note_claims(tuple(_cued(text, rules)))


def _cued(text: str, rules: _Rules) -> Iterator[Sentence]:
    """The sentences with their cues; one that was read is not read again."""
    sentences = [(*_join(pieces, rules), asked) for pieces, asked in clauses(plain(text))]
    read: set[tuple[Words, tuple[int, ...], str]] = set()
    for (words, breaks, asked), after in zip_longest(sentences, sentences[1:]):
        answer = after[0][0] if asked and after and _is_no(after[0], after[1]) else ""
        for part, inner in _windows(words, breaks):
            if (part, inner, answer) not in read:
                read.add((part, inner, answer))
                yield note_cues(Sentence(_strike_out(part, inner, rules.harmless), inner, answer), rules.cues)


def _windows(words: Words, breaks: tuple[int, ...]) -> Iterator[tuple[Words, tuple[int, ...]]]:
    """A sentence as it is, or a very long one in parts that overlap."""
    for start in range(0, max(1, len(words) - _OVERLAP), _LONG_SENTENCE - _OVERLAP):
        part = words[start : start + _LONG_SENTENCE]
        yield part, tuple(place - start for place in breaks if 0 < place - start < len(part))


def _is_no(words: Words, breaks: tuple[int, ...]) -> bool:
    """Whether a sentence answers no, and does not go on as in "no idea" and "no one is here"."""
    return words[:1] != () and words[0] in _NO and (len(words) == 1 or 1 in breaks or words[1] in _NO_MORE)


def _join(pieces: Iterable[str], rules: _Rules) -> tuple[Words, tuple[int, ...]]:
    words: list[str] = []
    breaks: list[int] = []
    for piece in pieces:
        breaks += [len(words)] if words else []
        words += rules.same.rewrite(tuple(_spelled(word, rules) for word in split(piece)))
    return tuple(words), tuple(breaks)


def _strike_out(words: Words, breaks: tuple[int, ...], harmless: PhraseBook) -> Words:
    """The words without the harmless phrases; none reaches over a comma ("after my stretch, chest pain")."""
    hits = (hit for _, hit in harmless.find(words) if not any(hit.start < place < hit.end for place in breaks))
    struck = {place for hit in hits for place in hit.places}
    return tuple("" if place in struck else word for place, word in enumerate(words))


def _spelled(word: str, rules: _Rules) -> str:
    """The key word that is meant when one slip away from it, else the word itself."""
    if word in rules.known or len(word) < _SHORT_WORD or rules.signs.knows(word):
        return word
    slips = 2 if len(word) >= _LONG_WORD else 1
    best = process.extractOne(word, rules.key_words, scorer=OSA.distance, score_cutoff=slips)
    if best is None or (best[0][0] != word[0] and sorted(best[0]) != sorted(word)):
        return word
    is_swap = sorted(best[0]) == sorted(word)
    return best[0] if is_swap or len(word) > _SHORT_WORD else word


# ---- learning and compiling ------------------------------------------------------------------------------------------


@cache
def _ear(catalog: Catalog) -> Ear:
    rules = _compiled(catalog)

    def words(text: str) -> Words:
        return tuple(word for pieces, _ in clauses(plain(text)) for word in _join(pieces, rules)[0])

    asked = (phrase for topic in catalog.faq.values() for phrase in (topic.question, *topic.phrasings))
    harmless = (*catalog.likeness.harmless, *catalog.foreign.texts, *asked)
    alarming = [(flag, words(text)) for flag, text in texts_of_signs(catalog.likeness) if flag]
    return learn(alarming, [words(text) for text in harmless])


@cache
def _senses(catalog: Catalog) -> Senses:
    flags = tuple(flag for flag, _ in texts_of_signs(catalog.likeness) if flag)
    return Senses(catalog.search.signs, catalog.search.vectors, catalog.search.senses, flags)


@cache
def _compiled(catalog: Catalog) -> _Rules:
    screening = catalog.screening
    same = spellings(screening.spelling.same)
    grammar = Grammar(screening.lists, same)
    numbers: dict[str, int] = {}

    def number(pattern: str) -> int:
        return numbers.setdefault(pattern.strip(), len(numbers))

    def read(patterns: Iterable[str]) -> tuple[Phrase, ...]:
        return tuple(map(grammar.parse, patterns))

    rules = [
        _Rule(
            sign,
            tuple(number(part) for part in pattern.split("&")),
            tuple(number(other) for other in sign.only_with),
            tuple(number(other) for other in sign.unless),
        )
        for sign in (*screening.signs, *(sign for tongue in catalog.languages.tongues for sign in tongue.signs))
        for pattern in sign.patterns
    ]
    by_part: dict[int, tuple[_Rule, ...]] = {}
    for rule in rules:
        by_part[rule.parts[0]] = (*by_part.get(rule.parts[0], ()), rule)
    signs = PhraseBook(read(numbers))
    imagined = frozenset(part for rule in rules if rule.sign.imagined for part in rule.parts)
    harmless = PhraseBook(read(screening.harmless))
    written = [(kind, pattern) for kind, patterns in asdict(screening.cues).items() for pattern in patterns]
    cues = CueBook(PhraseBook(read(pattern for _, pattern in written)), tuple(kind for kind, _ in written))
    known = frozenset[str]().union(
        screening.spelling.ordinary,
        screening.spelling.key_words,
        (word for variant in same.same for word in variant),
        *(book.vocabulary() for book in (signs, harmless, cues.phrases)),
    )
    return _Rules(by_part, signs, imagined, harmless, cues, same, screening.spelling.key_words, known)
