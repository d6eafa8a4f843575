"""The day of a visit to come, as a text tells it: arranged, moved to another day, or fallen through."""

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has, tells
from flows.understanding.diary.visits import has_been_seen, is_arranged
from flows.understanding.times.until import read_until

FARTHEST = 183
"""Days ahead beyond which a date is none of a visit."""


class Appointment(Struct, frozen=True):
    """What is told of a visit to come. `day`: its day number, 0 where none is named; `is_off`: it fell through."""

    day: int = 0
    is_off: bool = False


def appointment(utterance: Utterance, known: int, today: int, catalog: Catalog) -> Appointment | None:
    """What a text tells of a visit to come; None where it tells of none. `known`: the day of the one that is known, of
    which "they moved it" and "I forgot to go" are said; 0: none is. `today`: a day number, or 0 where it is not known.
    """
    if is_question(utterance, catalog) or has_been_seen(utterance, catalog):
        return None
    words = catalog.reading.alarms
    is_of_it = bool(known) and not has(words.not_of_visit, utterance, catalog)
    is_moved = tells((*words.moved, *(words.moved_it if is_of_it else ())), utterance, catalog)
    is_missed = tells((*words.missed, *(words.missed_it if is_of_it else ())), utterance, catalog)
    if not (is_moved or is_missed or is_arranged(utterance, catalog)):
        return None
    until = read_until(utterance.text, today, catalog, is_pause=False).values if today else ()
    day = max(until, default=0)
    if not day and not is_missed and has(words.visit_today, utterance, catalog):
        day = today
    day = day if day <= today + FARTHEST else 0
    return Appointment(day=day, is_off=is_missed and not (is_moved and day))
