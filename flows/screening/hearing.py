"""A text as the one utterance that everything reads: spelled, split, and with its cues found.

What counts as a slip depends on the words of the signs, so this is where the words of the content are made ready.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import asdict, replace

from flows.catalog.catalog import Catalog
from flows.catalog.checks.grammar import grammar_of
from flows.catalog.signs import Sign
from flows.text import utterance
from flows.text.letters.dictated import with_marks
from flows.text.letters.normal import words_of
from flows.text.letters.sounds import sounds
from flows.text.numerals.clinical import in_plain_units
from flows.text.phrases.patterns import Grammar
from flows.text.phrases.phrases import Phrase, PhraseBook
from flows.text.phrases.spelling import Spelling, turned
from flows.text.scope.cues import SINGLE, CueBook, CueWords, note_cues
from flows.text.utterance import Utterance


class Rule(Struct, frozen=True):
    """One pattern of a sign: all in `parts` must stand, in clauses with none of `unless`, and one of `only_with`."""

    sign: Sign
    pattern: str
    parts: tuple[int, ...]
    only_with: tuple[int, ...]
    unless: tuple[int, ...]


class Rules(Struct, frozen=True, eq=False):
    """The signs, compiled. `by_part`: the rules by the number of their first part; `imagined`: the parts of signs that
    count even when only imagined; `since`: those that count only in what is `taken_back`; `whole`: those that are a
    sign without another part.
    """

    by_part: Mapping[int, tuple[Rule, ...]]
    signs: PhraseBook
    imagined: frozenset[int]
    since: frozenset[int]
    whole: frozenset[int]
    harmless: PhraseBook
    cues: CueBook
    spelling: Spelling


KEPT: Final = 32
"""Texts of which is kept what was read out of them: many places of one turn ask the same of the same text."""


@lru_cache(maxsize=KEPT)
def hear(text: str, catalog: Catalog) -> Utterance:
    """What was said, read once. Whatever the text, it raises no exception."""
    rules, text = rules_of(catalog), with_marks(text, catalog.reading.spelling.dictated)
    text = in_plain_units(text, catalog.reading.spans)
    plain, words, sentences = utterance.read(text, rules.spelling, rules.harmless)
    return Utterance(text=text, plain=plain, words=words, sentences=note_cues(sentences, rules.cues))


def each_told(utterance: Utterance) -> list[str]:
    """Each sentence in words as the rules read them: what is misspelt or run together the reader may not know."""
    return [" ".join(sentence.told) for sentence in utterance.sentences]


@cache
def pattern_book(patterns: tuple[str, ...], catalog: Catalog) -> PhraseBook:
    """Patterns of the content, made ready once, in the spelling that every utterance is read in."""
    return PhraseBook(_parsed(patterns, grammar_of(catalog)))


@lru_cache(maxsize=8)  # a process has two catalogs, without models and with; tests make many
def rules_of(catalog: Catalog) -> Rules:
    """The signs of the content, made ready once."""
    words, screening = catalog.reading.spelling, catalog.screening
    grammar = grammar_of(catalog)
    same = grammar.same
    by_part, signs, imagined, since = _compiled(_every_sign(catalog), grammar)
    harmless = PhraseBook(_parsed(screening.harmless, grammar))
    cues = _cue_book(catalog.reading.cues, grammar)
    known = frozenset[str]().union(
        words.ordinary,
        words.key_words,
        (word for variant in same.same for word in variant),
        *(book.vocabulary() for book in (signs, harmless, cues.phrases)),
    )
    slips = turned((*words.key_words, *sorted(signs.vocabulary())))
    heard = sounds(words.key_words, words.sounds)
    spelling = Spelling(words, same, known, signs, slips, catalog.english, heard)
    return Rules(by_part, signs, imagined, since, _whole(by_part), harmless, cues, spelling)


@lru_cache(maxsize=256)
def rules_of_flag(flag: str, catalog: Catalog) -> Rules:
    """The signs of one red flag alone, for an utterance that was heard with them all."""
    ours = (sign for sign in _every_sign(catalog) if sign.flag == flag)
    by_part, signs, imagined, since = _compiled(ours, grammar_of(catalog))
    rules = rules_of(catalog)
    return replace(rules, by_part=by_part, signs=signs, imagined=imagined, since=since, whole=_whole(by_part))


def _compiled(
    signs: Iterable[Sign], grammar: Grammar
) -> tuple[Mapping[int, tuple[Rule, ...]], PhraseBook, frozenset[int], frozenset[int]]:
    """The rules by the number of their first part, all parts, those that count even when only imagined, and those that
    count only in what is taken back.
    """
    rules, numbers = _numbered(signs)
    by_part: dict[int, tuple[Rule, ...]] = {}
    for rule in rules:
        by_part[rule.parts[0]] = (*by_part.get(rule.parts[0], ()), rule)
    imagined = frozenset(part for rule in rules if rule.sign.imagined for part in rule.parts)
    since = frozenset(part for rule in rules if rule.sign.taken_back for part in rule.parts)
    return by_part, PhraseBook(_parsed(numbers, grammar)), imagined, since


def _whole(by_part: Mapping[int, tuple[Rule, ...]]) -> frozenset[int]:
    return frozenset(part for part, rules in by_part.items() if any(map(_is_whole, rules)))


def _is_whole(rule: Rule) -> bool:
    return len(rule.parts) == 1 and not rule.sign.taken_back


def _every_sign(catalog: Catalog) -> Iterator[Sign]:
    yield from catalog.screening.signs
    for tongue in (*catalog.languages.tongues, catalog.languages.other):
        yield from tongue.signs


def _numbered(signs: Iterable[Sign]) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """A rule for each pattern, its parts by number; and the parts themselves, each once, and apart for what counts only
    where it is taken back.
    """
    numbers: dict[tuple[str, bool], int] = {}

    def numbered(sign: Sign, parts: Iterable[str]) -> tuple[int, ...]:
        return tuple(numbers.setdefault((part.strip(), sign.taken_back), len(numbers)) for part in parts)

    rules = tuple(
        Rule(
            sign,
            pattern,
            numbered(sign, pattern.split("&")),
            numbered(sign, sign.only_with),
            numbered(sign, sign.unless),
        )
        for sign in signs
        for pattern in sign.patterns
    )
    return rules, tuple(part for part, _ in numbers)


def _parsed(patterns: Iterable[str], grammar: Grammar) -> tuple[Phrase, ...]:
    return tuple(map(grammar.parse, patterns))


def _cue_book(cues: CueWords, grammar: Grammar) -> CueBook:
    kinds = asdict(cues)
    single = {kind: frozenset(word for one in kinds.pop(kind) for word in words_of(one)) for kind in SINGLE}
    written = [(kind, pattern) for kind, patterns in kinds.items() for pattern in patterns]
    book = PhraseBook(_parsed((pattern for _, pattern in written), grammar))
    return CueBook(book, tuple(kind for kind, _ in written), single)
