"""Patterns read into phrases, with the word lists and spellings they may use; `phrases` says how one is written."""

from collections.abc import Iterable, Iterator, Mapping

from flows.text.letters.normal import words_of
from flows.text.letters.variants import Spellings
from flows.text.numerals.numbers import NumberWords
from flows.text.numerals.within import BOUNDS, DIGITS, Within
from flows.text.phrases.phrases import Choice, Gap, Phrase, Row, Run

GAPS = {"..": 2, "...": 5}
OF_PATTERNS = frozenset("{|?")
"""What makes an entry of a list a pattern."""


class PhraseError(ValueError):
    """A pattern that says nothing or names an unknown word list."""


class Grammar:
    """Reads patterns, with the word lists and spellings that they may use; what two have in common is read once."""

    def __init__(self, lists: Mapping[str, Iterable[str]], same: Spellings, numbers: NumberWords) -> None:
        self.same = same
        self._lists = lists
        self._numbers = numbers
        self._open: set[str] = set()
        self._runs_of: dict[str, tuple[Run, ...]] = {}
        self._parts: dict[str, Gap | Choice] = {piece: Gap(most) for piece, most in GAPS.items()}

    def parse(self, pattern: str) -> Phrase:
        """Reads a pattern; raises `PhraseError` where it cannot be one."""
        parts = tuple(self._part(piece) for piece in pattern.split())
        if not parts or isinstance(parts[0], Gap) or isinstance(parts[-1], Gap) or parts[0].optional:
            raise PhraseError(f"{pattern!r}: begin and end with words that must be there")
        return Phrase(parts)

    def _part(self, piece: str) -> Gap | Choice:
        if piece not in self._parts:
            body = piece.removeprefix("?")
            self._parts[piece] = _choice(self._runs(body), optional=body != piece)
        return self._parts[piece]

    def _runs(self, body: str) -> dict[Run, None]:
        return dict.fromkeys(run for name in body.split("|") for run in self._named(name))

    def _named(self, name: str) -> tuple[Run, ...]:
        if name not in self._runs_of:
            self._runs_of[name] = tuple(self._braced(name) if name.startswith("{") else (self._words(name),))
        return self._runs_of[name]

    def _braced(self, name: str) -> Iterator[Run]:
        if bounds := BOUNDS.fullmatch(name):
            yield Row((self._within(*bounds.groups()),))
            return
        bare = name.strip("{}")
        if bare not in self._lists:
            raise PhraseError(f"no word list called {bare!r}")
        if bare in self._open:
            raise PhraseError(f"the word list {bare!r} names itself")
        self._open.add(bare)
        try:
            for entry in self._lists[bare]:
                yield from (self._words(entry),) if OF_PATTERNS.isdisjoint(entry) else self._entry(entry)
        finally:
            self._open.remove(bare)

    def _within(self, least: str, most: str, of: str | None) -> Within:
        if float(least) > float(most):
            raise PhraseError(f"no number is from {least} to {most}: the lower bound stands first")
        return Within(float(least), float(most), int(of) if of else None, self._numbers)

    def _entry(self, entry: str) -> Iterator[Run]:
        """An entry that is a pattern: each run of its first part, with the others behind it."""
        first, *others = entry.split()
        parts = [part for part in map(self._part, others) if isinstance(part, Choice)]
        if len(parts) < len(others) or first.startswith("?") or first in GAPS:
            raise PhraseError(f"{entry!r}: an entry of a list begins with words that must be there, and has no gaps")
        runs = self._runs(first)
        yield from (Row((*run, *parts)) for run in runs) if parts else runs

    def _words(self, entry: str) -> Run:
        words = [
            word + "*" if whole.endswith("*") and word == pieces[-1] else word
            for whole in entry.replace("_", " ").split()
            for pieces in [words_of(whole)]
            for word in pieces
        ]
        if not words:
            raise PhraseError(f"{entry!r} has no word")
        run = self.same.rewrite(tuple(words))
        return Row(run) if len(run) > 1 and any(word.endswith("*") for word in run) else run


def _choice(runs: Iterable[Run], *, optional: bool) -> Choice:
    whole: dict[str, tuple[Run, ...]] = {}
    begun: dict[str, tuple[Run, ...]] = {}
    for run in runs:
        for first in _firsts(next(iter(run))):
            shelf, opening = (begun, first[:-1]) if first.endswith("*") else (whole, first)
            shelf[opening] = (*shelf.get(opening, ()), run)
    return Choice(whole, begun, optional, tuple(begun), frozenset(one[:1] for one in begun))


def _firsts(part: str | Within | Choice) -> Iterable[str]:
    """The words, or beginnings of words, that a run with this as its first part starts with."""
    return (part,) if isinstance(part, str) else (*(f"{digit}*" for digit in DIGITS), *part.words)
