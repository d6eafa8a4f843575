"""Whether every pattern of the content can be read, wherever it stands."""

from collections.abc import Iterator

import msgspec

from flows.catalog.catalog import Catalog
from flows.catalog.checks.choice_faults import choice_patterns
from flows.catalog.checks.grammar import grammar_of
from flows.catalog.checks.sign_faults import parts_of, patterns_of
from flows.catalog.words.words import ReadingWords
from flows.text.phrases.patterns import PhraseError
from flows.text.scope.cues import SINGLE, CueWords


def pattern_faults(catalog: Catalog) -> Iterator[str]:
    """A line for each that cannot."""
    grammar = grammar_of(catalog)
    for place, pattern in _every_pattern(catalog):
        try:
            grammar.parse(pattern)
        except PhraseError as error:
            yield f"{place}: {error} - see flows/text/phrases/phrases.py for what a pattern may say"


def _every_pattern(catalog: Catalog) -> Iterator[tuple[str, str]]:
    yield from patterns_of(catalog.screening)
    yield from _cue_patterns(catalog.reading.cues)
    yield from _patterns_with_lists(catalog.reading)
    yield from _foreign_patterns(catalog)
    for field in catalog.fields.values():
        for one in field.no_box:
            yield from ((f"fields.yaml: {field.id}: no_box", pattern) for pattern in one.words)
    asked = ((f"faq: {entry.id}: {angle.id}", angle) for entry in catalog.faq.values() for angle in entry.angles)
    yield from ((place, pattern) for place, angle in asked for pattern in angle.words)
    yield from choice_patterns(catalog.choices)


def _cue_patterns(cues: CueWords) -> Iterator[tuple[str, str]]:
    for kind, patterns in msgspec.structs.asdict(cues).items():
        if kind in SINGLE:
            continue
        yield from ((f"en/words/cues.yaml: {kind}", pattern) for pattern in patterns)


def _patterns_with_lists(reading: ReadingWords) -> Iterator[tuple[str, str]]:
    """All texts of the words with a brace in them, but for one that the code fills."""
    for name, words in msgspec.to_builtins(reading).items():
        braced = (text for text in _texts_in(words) if "{" in text.replace("{names}", ""))
        yield from ((f"en/words/{name}.yaml", text) for text in braced)


def _texts_in(words: object) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    elif isinstance(words, dict | list | tuple):
        for one in words.values() if isinstance(words, dict) else words:
            yield from _texts_in(one)


def _foreign_patterns(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for tongue in (*catalog.languages.tongues, catalog.languages.other):
        yield from ((f"world/languages.yaml: {tongue.id}", part) for sign in tongue.signs for part in parts_of(sign))
