"""Does somebody ask for a pause of the check-ins, no question open? Only then is a day read from what they say.

Being away asks for one when it is one's own and not over ("I'm away until the 14th"), a request when it is for what
Thora sends ("no messages till Monday"). So all that stands before the word for it is known: somebody else, the past and
a condition are not. What is told of a holiday that is over, or of anybody else's, is a story.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import auto
from functools import lru_cache

from flows.catalog.catalog import Catalog
from flows.catalog.language import PauseWords
from flows.screening.hearing import hear
from flows.text.book import Book, Phrase, book, of_kinds
from flows.text.dates.date_words import Day, date_phrases, ordinal_endings
from flows.text.dates.dates import NAMED, clauses_of
from flows.text.terms import Kind, Lex, Token
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.whole import is_all
from flows.understanding.places.place import read_places


class Pause(Kind):
    """What the words around a pause do."""

    ONESELF = auto()
    LEAD = auto()
    PAUSE = auto()
    PAUSE_WITH_DAY = auto()
    OURS = auto()
    WHERE = auto()
    AWAY_AT_ONCE = auto()
    OTHER = auto()
    GOING_ON = auto()
    PAST = auto()


Clause = Sequence[Token]

LONGEST_NAME = 4
"""Words of the longest name of where somebody goes."""

_CUES = (Day.AWAY, Pause.AWAY_AT_ONCE, Pause.PAUSE, Pause.PAUSE_WITH_DAY)
_OVER = (Pause.PAST, Day.GONE, Day.SINCE, Day.AGO)
_MAY_LEAD = (Pause.ONESELF, Pause.LEAD, Lex.COLON, Day.CORRECTION, Day.ON, Day.FOR, Day.TO, *NAMED)
_WHERE = (Pause.WHERE, Day.IN, Day.TO)
_STRANGE = (Lex.WORD, Pause.OTHER)


def asks_for_pause(text: str, catalog: Catalog) -> bool:
    """Is a pause of the check-ins asked for, by oneself, now or to come?"""
    words = _book(catalog)
    tokens = words.tokens(text)
    if not _has(tokens, _CUES) or _has(tokens, (Pause.GOING_ON,)):
        return False
    told = clauses_of(text, words)
    return any(_asks(clause, told) for clause in told)


def orders_pause(text: str, catalog: Catalog) -> bool:
    """Is a pause all that is said, however it is put ("can you stop the check-ins for a week?")?"""
    words = _book(catalog)
    told = clauses_of(text, words)
    return len(told) == 1 and _has(told[0], (Pause.PAUSE, Pause.PAUSE_WITH_DAY)) and _asks(told[0], told)


def away_instead(utterance: Utterance, catalog: Catalog) -> str:
    """The text with "away" where somebody goes to a place, or is in one; empty where none is named."""
    going = _going(utterance, catalog)
    return "" if going is None else going[0].sub(catalog.reading.pauses.away, utterance.plain, count=1)


def destination(utterance: Utterance, catalog: Catalog) -> str:
    """The place to which somebody goes, or in which they are, as they name it; empty where none is named."""
    going = _going(utterance, catalog)
    return "" if going is None else going[1]


def tells_of_journey(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text say that somebody goes to a place, or is in one, and nothing else of being away or of quiet?"""
    going = _going(utterance, catalog)
    return going is not None and not _has(_book(catalog).tokens(going[0].sub(" ", utterance.plain, count=1)), _CUES)


def _going(utterance: Utterance, catalog: Catalog) -> tuple[re.Pattern[str], str] | None:
    """The words with which somebody goes to a place, or is in one, and the place."""
    words, known = utterance.words, catalog.reading.pauses
    for hit in hits_in(known.goes, words, catalog):
        for end in range(hit.end + 1, min(len(words), hit.end + LONGEST_NAME) + 1):
            where = " ".join(words[hit.end : end])
            named = is_all(known.where_to, hear(where, catalog), known.where_beside, catalog)
            if named or read_places(where, {}, catalog).is_whole:
                return _as_typed(words[hit.start : end]), where
    return None


def _as_typed(words: Sequence[str]) -> re.Pattern[str]:
    """Words in a row, as they may have been typed: "im in" also where it is "i'm in"."""
    return re.compile(r"\b" + r"\W+".join("'?".join(map(re.escape, word)) for word in words) + r"\b")


def _asks(clause: Clause, told: Sequence[Clause]) -> bool:
    place = next((place for place, token in enumerate(clause) if token.kind in _CUES), None)
    if place is None or _is_over(clause) or any(token.kind not in _MAY_LEAD for token in clause[:place]):
        return False
    before, cue, after = clause[:place], clause[place], clause[place + 1 :]
    if cue.kind is Day.AWAY and _is_distance(before, after):
        return False
    if not _has_day(clause) and not _has_day_elsewhere(told):
        return cue.kind in (Day.AWAY, Pause.PAUSE) and len(told) == 1 and not _has(after, _STRANGE)
    if not _has_day(clause):
        after = _up_to(after, (Day.UNTIL,))
    if cue.kind is Day.AWAY:
        return _is_own(before, after)
    return not _has(_up_to_day(after), (*_STRANGE, Pause.ONESELF))


def _is_distance(before: Clause, after: Clause) -> bool:
    """Is it how far off something is: "two weeks away from my marathon"?"""
    return _has(before[-1:], NAMED) and _has(after[:1], (Day.FROM,))


def _is_own(before: Clause, after: Clause) -> bool:
    """Is it oneself who is away? Where nobody is named, nobody may come before the day either."""
    if _has(before, (Pause.ONESELF,)):
        return True
    between = _up_to_day(after)
    strange = [place for place, token in enumerate(between) if token.kind is Lex.WORD]
    are_places = all(place and between[place - 1].kind in _WHERE for place in strange)
    return are_places and not _has(between, (Pause.ONESELF, Pause.OTHER, Pause.OURS))


def _is_over(clause: Clause) -> bool:
    return _has(clause, _OVER)


def _has_day(clause: Clause) -> bool:
    return _has(clause, NAMED)


def _has_day_elsewhere(told: Sequence[Clause]) -> bool:
    """Is there a day in any clause, and does none tell of the past?"""
    return any(map(_has_day, told)) and not any(map(_is_over, told))


def _up_to_day(clause: Clause) -> Clause:
    """What stands before the first day."""
    return _up_to(clause, NAMED)


def _up_to(clause: Clause, kinds: Sequence[Kind]) -> Clause:
    """What stands before the first of these: until what it is to be quiet may have any name."""
    first = next((place for place, token in enumerate(clause) if token.kind in kinds), len(clause))
    return clause[:first]


def _has(clause: Clause, kinds: Sequence[Kind]) -> bool:
    return any(token.kind in kinds for token in clause)


# ---- words -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _book(catalog: Catalog) -> Book:
    dates, numbers = catalog.reading.dates, catalog.reading.numbers
    phrases = (*_phrases(catalog.reading.pauses), *date_phrases(dates))
    return book(phrases, ordinal_endings(numbers), numbers)


def _phrases(words: PauseWords) -> Iterator[Phrase]:
    kinds: Mapping[Kind, tuple[str, ...]] = {
        Pause.PAUSE_WITH_DAY: words.pause_with_day,
        Pause.PAUSE: words.pause,
        Pause.WHERE: words.where,
        Pause.AWAY_AT_ONCE: words.away_at_once,
        Pause.ONESELF: words.oneself,
        Pause.PAST: (*words.past.split(), *words.past_phrases),
        Pause.LEAD: (*words.leads.split(), *words.lead_phrases),
        Pause.OURS: (*words.ours.split(), *words.ours_phrases),
        Pause.OTHER: words.others,
        Pause.GOING_ON: words.going_on,
    }
    return of_kinds(kinds)
