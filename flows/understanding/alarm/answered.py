"""What answers the message of an alarm: a word about a muscle, help that is called or there, that they go, a slip."""

from collections.abc import Callable

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.alarm.slips import is_slip
from flows.understanding.context.told_so import has, tells
from flows.understanding.diary.visits import is_called_muscle

MUSCLE, HELPED, GOING, MISTAKE = "muscle", "helped", "going", "mistake"
IN_CARE = "in_care"
"""Help is more than called: whoever came, or whom they went to, looks after them."""


def said_to_message(utterance: Utterance, catalog: Catalog) -> str | None:
    """What a text says to such a message; None when nothing."""
    return next((option for option, reads in READS if reads(utterance, catalog)), None)


def is_help(utterance: Utterance, catalog: Catalog) -> bool:
    """Is help called, on its way, or there?"""
    return tells(catalog.reading.alarms.help, utterance, catalog)


def is_in_care(utterance: Utterance, catalog: Catalog) -> bool:
    """Do they look after the person already, with no word of help that is only called or on its way?"""
    words = catalog.reading.alarms
    is_there = tells(words.in_care, utterance, catalog)
    return is_there and not has(words.not_in_care, utterance, catalog)


def is_going(utterance: Utterance, catalog: Catalog) -> bool:
    """Do they go to be seen, or have a time for it today?"""
    words = catalog.reading.alarms
    return tells(words.going, utterance, catalog) and not has(words.not_today, utterance, catalog)


READS: tuple[tuple[str, Callable[[Utterance, Catalog], bool]], ...] = (
    (MUSCLE, is_called_muscle),
    (IN_CARE, is_in_care),
    (HELPED, is_help),
    (GOING, is_going),
    (MISTAKE, is_slip),
)
"""What may be said, what counts most first: whoever has help says more than that, and whoever slipped says no more."""
