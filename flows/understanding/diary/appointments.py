"""The day of a visit to come, as a text tells it: arranged, moved to another day, or fallen through."""

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import without_questions
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has, tells
from flows.understanding.diary.visits import has_been_seen, is_arranged
from flows.understanding.times.until import read_until

FARTHEST = 183
"""Days ahead beyond which a date is none of a visit."""


class Appointment(Struct, frozen=True):
    """What is told of a visit to come. `day`: its day number, 0 where none is named; `is_off`: it fell through, and has
    no other day; `is_unseen`: nobody was seen, whatever was told before.
    """

    day: int = 0
    is_off: bool = False
    is_unseen: bool = False


def appointment(utterance: Utterance, known: int, today: int, catalog: Catalog) -> Appointment | None:
    """What a text tells of a visit to come; None where it tells of none. `known`: the day of the one that is known, of
    which "they moved it" and "I forgot to go" are said; 0: none is. `today`: a day number, or 0 where it is not known.
    """
    utterance = without_questions(utterance, catalog)
    if has_been_seen(utterance, catalog):
        return None
    words = catalog.reading.alarms
    is_of_it = bool(known) and not has(words.not_of_visit, utterance, catalog)
    is_moved = tells((*words.moved, *words.put_off, *(words.moved_it if is_of_it else ())), utterance, catalog)
    is_unseen = tells(words.unseen, utterance, catalog)
    is_missed = is_unseen or tells((*words.missed, *(words.missed_it if is_of_it else ())), utterance, catalog)
    if not (is_moved or is_missed or is_arranged(utterance, catalog)):
        return None
    of_it = (*words.moved, *words.put_off, *words.moved_it, *words.now_on)
    told = [one.text for one in clauses_in(utterance, catalog) if hits_in(of_it, one.words, catalog)]
    days = [day for text in told for day in _days(text, today, catalog)]
    day = max(days or _days(utterance.text, today, catalog), default=0)
    if not day and not is_missed and has(words.visit_today, utterance, catalog):
        day = today
    day = day if day <= today + FARTHEST else 0
    is_dated = bool(day) and (is_moved or has(words.now_on, utterance, catalog))
    return Appointment(
        day=day if is_dated or not is_missed else 0, is_off=is_missed and not is_dated, is_unseen=is_unseen
    )


def _days(text: str, today: int, catalog: Catalog) -> tuple[int, ...]:
    """The days that a text names; none where today is not known."""
    return read_until(text, today, catalog, is_pause=False).values if today else ()
