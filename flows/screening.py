"""The screen: warning signs in any text, on every turn, before anything else reads it.

Rules are phrases with negation, never single words, written by authors in content/screening.yaml. A sign that is said
to be so alarms; one in doubt asks a yes/no question; with something certain beside it a doubtful one counts as so.
This room knows nothing of phases, records and wording.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import asdict
from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.catalog import Catalog
from flows.language import Sign
from flows.model import Disposition
from flows.negation import Sentence, Standing, clauses, note_cues, standing
from flows.phrases import Phrase, PhraseBook, Words, parse, plain, rewrite, split, variants

_NO = frozenset("no none nope never".split())
_NO_MORE = frozenset("not none nothing never thanks thankfully luckily".split())
_LONG_SENTENCE, _OVERLAP = 60, 20
"""Words that are read at a time, so that the time grows with the text and not with its square; and of these twice."""
_LONG_WORD = 9
_SHORT_WORD = 4


class Alarm(Struct, frozen=True):
    """What the screen heard: how urgent, the red flags (most urgent first), and whether to ask before believing it."""

    level: Disposition
    flags: tuple[str, ...]
    ask: bool


class _Rule(Struct, frozen=True):
    """One pattern of a sign: all numbers in `parts` must stand, one of `only_with`, none of `unless`."""

    sign: Sign
    parts: tuple[int, ...]
    only_with: tuple[int, ...]
    unless: tuple[int, ...]


class _Rules(Struct, frozen=True, eq=False):
    """A screening, compiled."""

    rules: tuple[_Rule, ...]
    signs: PhraseBook
    harmless: PhraseBook
    cues: Mapping[str, PhraseBook]
    same: Mapping[Words, Words]
    key_words: tuple[str, ...]
    known: frozenset[str]


def screen(text: str, catalog: Catalog) -> Alarm | None:
    """The alarm that a text raises, or nothing. Never raises an exception, whatever the text."""
    rules = _compiled(catalog)
    heard: dict[int, dict[bool, Standing]] = {}
    settled: set[int] = set()
    for sentence in _read(text, rules):
        for number, hit in rules.signs.find(sentence.words, settled):
            best = heard.setdefault(number, {False: Standing.NOT, True: Standing.NOT})
            for lasting in best:
                best[lasting] = max(best[lasting], standing(hit, sentence, lasting))
            if min(best.values()) is Standing.SO:
                settled.add(number)  # nothing can be more so
    return _alarm(_raised(rules.rules, heard))


def _raised(rules: Iterable[_Rule], heard: Mapping[int, Mapping[bool, Standing]]) -> Iterator[tuple[Sign, Standing]]:
    silent = {False: Standing.NOT, True: Standing.NOT}
    for rule in rules:
        lasting = rule.sign.lasting or rule.sign.level is Disposition.EMERGENCY
        says = [heard.get(part, silent)[lasting] for part in rule.parts]
        if rule.only_with:
            says.append(max(heard.get(part, silent)[lasting] for part in rule.only_with))
        if any(heard.get(part, silent)[lasting] for part in rule.unless):
            continue
        if weakest := min(says):
            yield rule.sign, Standing.DOUBT if rule.sign.ask else weakest


def _alarm(raised: Iterable[tuple[Sign, Standing]]) -> Alarm | None:
    found = sorted(raised, key=lambda pair: (-pair[0].level.rank, -pair[1]))
    if not found:
        return None
    flags = tuple(dict.fromkeys(sign.flag for sign, _ in found))
    return Alarm(found[0][0].level, flags, ask=all(how is Standing.DOUBT for _, how in found))


# ---- reading ---------------------------------------------------------------------------------------------------------


def _read(text: str, rules: _Rules) -> Iterator[Sentence]:
    sentences = [(*_join(pieces, rules), asked) for pieces, asked in clauses(plain(text))]
    for (words, breaks, asked), after in zip_longest(sentences, sentences[1:]):
        answer = after[0][0] if asked and after and _is_no(after[0], after[1]) else ""
        for part, inner in _windows(words, breaks):
            yield note_cues(Sentence(_strike_out(part, inner, rules.harmless), inner, answer), rules.cues)


def _windows(words: Words, breaks: tuple[int, ...]) -> Iterator[tuple[Words, tuple[int, ...]]]:
    """A sentence as it is, or a very long one in parts that overlap; one that was just read is not read again."""
    read: set[Words] = set()
    for start in range(0, max(1, len(words) - _OVERLAP), _LONG_SENTENCE - _OVERLAP):
        part = words[start : start + _LONG_SENTENCE]
        if part not in read:
            read.add(part)
            yield part, tuple(place - start for place in breaks if 0 < place - start < len(part))


def _is_no(words: Words, breaks: tuple[int, ...]) -> bool:
    """Whether a sentence answers no, and does not go on as in "no idea" and "no one is here"."""
    return words[:1] != () and words[0] in _NO and (len(words) == 1 or 1 in breaks or words[1] in _NO_MORE)


def _join(pieces: Iterable[str], rules: _Rules) -> tuple[Words, tuple[int, ...]]:
    words: list[str] = []
    breaks: list[int] = []
    for piece in pieces:
        breaks += [len(words)] if words else []
        words += rewrite(tuple(_spelled(word, rules) for word in split(piece)), rules.same)
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


# ---- compiling -------------------------------------------------------------------------------------------------------


@cache
def _compiled(catalog: Catalog) -> _Rules:
    screening = catalog.screening
    same = variants(screening.spelling.same)
    numbers: dict[str, int] = {}

    def number(pattern: str) -> int:
        return numbers.setdefault(pattern.strip(), len(numbers))

    def read(patterns: Iterable[str]) -> tuple[Phrase, ...]:
        return tuple(parse(pattern, screening.lists, same) for pattern in patterns)

    rules = tuple(
        _Rule(
            sign,
            tuple(number(part) for part in pattern.split("&")),
            tuple(number(other) for other in sign.only_with),
            tuple(number(other) for other in sign.unless),
        )
        for sign in screening.signs
        for pattern in sign.patterns
    )
    signs = PhraseBook(read(numbers))
    harmless = PhraseBook(read(screening.harmless))
    cues = {name: PhraseBook(read(patterns)) for name, patterns in asdict(screening.cues).items()}
    known = frozenset[str]().union(
        screening.spelling.ordinary,
        screening.spelling.key_words,
        (word for variant in same for word in variant),
        *(book.vocabulary() for book in (signs, harmless, *cues.values())),
    )
    return _Rules(rules, signs, harmless, cues, same, screening.spelling.key_words, known)
