"""Where it was and where it is now, where the question is which way it goes, or on which side it is.

"Was 7, now 4" is easing, and "used to be left, now it's right" is right. A score of an earlier hour says nothing of the
days, and one point less is little: that is asked.
"""

from collections.abc import Iterator
from itertools import pairwise

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import Words, normal
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.scores.score import scores_in
from flows.understanding.scores.score_cues import cues_of
from flows.understanding.scores.score_picks import When
from flows.values.typed import Typed, suggested, sure

EASING, SAME, WORSE = "easing", "same", "worse"
"""The ways it may go; the ids of the answers."""
BEFORE, NOW = (When.WAS, When.PAST), (When.NOW, When.TODAY, When.PLAIN, When.RESTING)
"""Of when the score of before is, and that of now."""

AT_TIMES = ("run", "a_run", "moving", "resting")
"""Beside one of these a score is of the run or of rest, and two of them may be of one day."""


def run_of(utterance: Utterance, catalog: Catalog) -> Typed[str]:
    """Which way it goes by two scores ("was 7, now 4"), or by an arrow that is all of the text."""
    words, signs = catalog.reading.answers, utterance.text.replace("\ufe0f", "").strip()
    if not utterance.words and signs:
        ways = {EASING: set(signs) <= set(words.falling), WORSE: set(signs) <= set(words.rising)}
        return suggested(*(way for way, is_so in ways.items() if is_so))
    told = _two_scores(utterance.text, catalog)
    if told is None:
        return Typed()
    before, now = told
    if before == now:
        return sure(SAME)
    if now > before:
        return sure(WORSE)
    return sure(EASING) if before - now > 1 else Typed(values=(EASING, SAME))


def _two_scores(text: str, catalog: Catalog) -> tuple[int, int] | None:
    """The score of before and the one of now, where a text tells just these."""
    drawn = next((one for one in catalog.reading.answers.arrows if one in text), "")
    parts = [scores_in(part, catalog) for part in text.split(drawn)] if drawn else []
    if len(parts) == 2 and all(len(part) == 1 and len(part[0].values) == 1 for part in parts):
        return parts[0][0].values[0], parts[1][0].values[0]
    told, cues = scores_in(text, catalog), cues_of(catalog.reading)
    if any(cues[one].search(normal(text)) for one in AT_TIMES):
        return None
    if any(len(one.values) != 1 or one.is_bound for one in told):
        return None
    if len(told) == 1 and told[0].is_change:
        return told[0].eased_from, told[0].values[0]
    before = [one.values[0] for one in told if one.when in BEFORE and not one.is_lately]
    now = [one.values[0] for one in told if one.when in NOW]
    return (before[0], now[0]) if len(told) == 2 and len(before) == len(now) == 1 else None


def of_now(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """What is said of now, where another part of the text tells how it was; None where none does."""
    words = catalog.reading.answers
    parts = [part for clause in clauses_in(utterance, catalog) for part in _parted(clause.words, catalog)]
    now = [part for part in parts if not hits_in(words.of_before, part, catalog)]
    return hear(". ".join(map(" ".join, now)), catalog) if 0 < len(now) < len(parts) else None


def _parted(words: Words, catalog: Catalog) -> Iterator[Words]:
    """A clause parted where one of the words of now begins something: "was left now it is right"."""
    hits = hits_in(catalog.reading.answers.begins_now, words, catalog)
    marks = sorted({0, *(hit.start for hit in hits if hit.end < len(words)), len(words)})
    yield from (words[start:end] for start, end in pairwise(marks))
