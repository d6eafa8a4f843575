"""Lists that are answered thing by thing: "chest pain n, fever n, numb legs y", "fever? no numb legs? yes", and with
the answers first, "no - chest pain, no - fever".

Whose a yes or no is, shows only in the list as a whole: each thing with its answer becomes a sentence of its own. What
tells of oneself ("my chest hurts no fever no") is no list.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct

from flows.text.numerals.numbers import one_of

LONGEST = 5
"""Words of a thing that is named in such a list."""
LEAST, LEAST_BARE = 2, 3
"""Things of the shortest list, and of one without marks between: "chest pain no fever no" may say two things."""

_SENTENCE = re.compile(r"[^.!?;\n]+")
_WORD = re.compile(r"[^\W_]+")
_DASHES = r"[-\u2013\u2014]+"
_MARK = re.compile(rf"[,:=/()|]|\s{_DASHES}\s")


class ListWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`answers`: a yes or no behind a thing, with the word that it stands for; `tells`: what a thing in a list is not
    named with, for somebody tells of it.
    """

    answers: Mapping[str, str]
    tells: tuple[str, ...]


def with_answers_apart(text: str, words: ListWords) -> str:
    """A text in normal form, with a full stop behind each answer of such a list."""
    if (headed := _with_answers_behind(text, words)) is not None:
        return headed
    return _SENTENCE.sub(
        lambda found: _apart(found[0], words), _behind_question(tuple(words.answers)).sub(r"\1. ", text)
    )


@cache
def _behind_question(answers: tuple[str, ...]) -> re.Pattern[str]:
    """An answer behind a question, before the next question and its answer: "fever? no numb legs? yes"."""
    said = one_of(answers)
    return re.compile(rf"(\?\s*{said})\s+(?=[^.!?;\n]+\?\s*{said}\b)")


def _with_answers_behind(text: str, words: ListWords) -> str | None:
    """A list of things with the answer and a mark before each, the answers behind them; None where it is no such list.

    One alone is none: behind "no - " may stand what somebody has after all.
    """
    before, *parts = _answer_before(tuple(words.answers)).split(text)
    members = [(_WORD.findall(thing), words.answers[answer]) for answer, thing in zip(*[iter(parts)] * 2, strict=True)]
    is_list = (
        not _WORD.search(before) and len(members) >= LEAST and all(_is_thing(thing, words) for thing, _ in members)
    )
    return ". ".join(f"{' '.join(thing)} {answer}" for thing, answer in members) if is_list else None


@cache
def _answer_before(answers: tuple[str, ...]) -> re.Pattern[str]:
    """An answer with a mark behind it, at the beginning of a thing: "no - ", "yes: "; "no-one" is a word."""
    return re.compile(rf"(?<![^\W_])({one_of(answers)})(?:\s*[:=]\s*|\s+{_DASHES}\s*|{_DASHES}\s+)(?=\w)")


def _apart(sentence: str, words: ListWords) -> str:
    members = list(_members(_WORD.findall(sentence), words.answers))
    least = LEAST if _MARK.search(sentence) else LEAST_BARE
    is_list = len(members) >= least and all(_is_thing(thing, words) and answer for thing, answer in members)
    return (
        ". ".join(f" {' '.join(thing)} {words.answers[answer]}" for thing, answer in members) if is_list else sentence
    )


def _members(said: list[str], answers: Mapping[str, str]) -> Iterator[tuple[list[str], str]]:
    """The words up to each answer, and that answer; "" behind the last words where none follows."""
    thing: list[str] = []
    for word in said:
        if word in answers:
            yield thing, word
            thing = []
        else:
            thing.append(word)
    if thing:
        yield thing, ""


def _is_thing(thing: list[str], words: ListWords) -> bool:
    return 0 < len(thing) <= LONGEST and not set(thing) & set(words.tells)
