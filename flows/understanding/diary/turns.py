"""Running and walking in turns, as a clinician allows it: "run-walk", "one minute running, two walking"."""

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import Words
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.told_so import tells
from flows.understanding.diary.day_run import has_run

UNTOLD = (0, 0)
"""In turns, and not of how many minutes."""


def turns_told(said: Utterance, catalog: Catalog) -> tuple[int, ...]:
    """The minutes of running and of walking in turns; noughts where only that they are in turns is told, else empty.

    Not of a run that was.
    """
    words = catalog.reading.alarms
    told = said.words
    if has_run(said, catalog):
        return ()
    for patterns, is_walk_first in ((words.turns_run_first, False), (words.turns_walk_first, True)):
        for hit in hits_in(patterns, told, catalog):
            first, second, *_ = (*_counted(told[hit.start : hit.end], catalog), 0, 0)
            return (second, first) if is_walk_first else (first, second)
    return UNTOLD if tells(words.in_turns, said, catalog) else ()


def _counted(words: Words, catalog: Catalog) -> list[int]:
    """The numbers among words, in digits or as words."""
    known = {**catalog.reading.numbers.loose, **catalog.reading.numbers.ones, **catalog.reading.numbers.tens}
    return [int(word) if word.isdecimal() else known[word] for word in words if word.isdecimal() or word in known]
