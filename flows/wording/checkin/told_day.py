"""What somebody told of a day, or of the ache before, said to whoever asks; nothing where nothing is kept at all."""

from flows.catalog.catalog import Catalog
from flows.understanding.wishes.diary_asked import LAST
from flows.values import diary
from flows.values.model import FollowUp, Record
from flows.wording.cards import spoken
from flows.wording.checkin.checkin_cards import named_of, words
from flows.wording.checkin.days import day_name


def told(kept: FollowUp, day: int, catalog: Catalog) -> str:
    """The answers of a day, or of the last one that holds any."""
    answers = {one.day: named_of(one, catalog.checkin_fields, catalog) for one in diary.unpacked(kept.log)}
    told_days = [one for one, said in answers.items() if said]
    if not told_days:
        return ""
    day = max(told_days) if day == LAST else day
    named = day_name(day, catalog)
    said = answers.get(day, "")
    return words("told_of_day", catalog, day=named, answers=said) if said else words("told_none", catalog, day=named)


OF_THE_ACHE = ("location", "side", "feel", "onset")
"""What is said of the ache before."""


def last_time(told: Record, catalog: Catalog) -> str:
    """Where the ache before was, how it felt and how it began."""
    said = [spoken(catalog.fields[id], told[id], catalog) for id in OF_THE_ACHE if id in told]
    return words("told_last_time", catalog, answers="; ".join(said)) if said else ""
