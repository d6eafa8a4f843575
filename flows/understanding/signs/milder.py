"""Signs that are only asked about, for what is said of them: that a clinician called them normal, that panic brings
them and is long known, or that a fall was weeks ago.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, screened
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in
from flows.understanding.context.told_so import has, tells
from flows.understanding.diary.visits import is_called_normal
from flows.understanding.times.duration_cues import cues_of, mentions_in
from flows.values.diary import DAY_HOURS

INJURY = "rf_trauma"
"""The red flag of a fall, a crash or a blow."""
WEEKS = 28 * DAY_HOURS
"""So many hours ago it may have nothing to do with the ache of now."""
SHORT = 5
"""Words up to which a clause says no more than when it was: "that was in October"."""


def as_called(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> Alarm:
    """A sign that a clinician has called normal, so they say, is asked about; only one that often is, and not where it
    is sudden, at rest or has something else beside it.
    """
    mild = {sign.id for sign in catalog.screening.signs if sign.may_be_normal}
    if any(not sign.ask and sign.by not in mild for sign in alarm.signs) or not is_called_normal(utterance, catalog):
        return alarm
    return replace(alarm, signs=tuple(replace(sign, ask=True) for sign in alarm.signs))


def as_known(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> Alarm:
    """What often comes with attacks of panic is asked about where these are long known or were looked into, so they
    say; not where anything of it is new, now or different.
    """
    words = catalog.reading.alarms
    mild = {sign.id for sign in catalog.screening.signs if sign.may_be_panic}
    is_graver = any(not sign.ask and sign.by not in mild for sign in alarm.signs)
    if is_graver or utterance.has_question_mark or has(words.not_long_known, utterance, catalog):
        return alarm
    is_known = is_long_known(utterance, catalog)
    return replace(alarm, signs=tuple(replace(sign, ask=True) for sign in alarm.signs)) if is_known else alarm


def is_long_known(utterance: Utterance, catalog: Catalog) -> bool:
    """Are attacks of panic told of that are long known or were looked into?"""
    words = catalog.reading.alarms
    return tells(words.panics, utterance, catalog) and tells(words.long_known, utterance, catalog)


def as_dated(alarm: Alarm, utterance: Utterance, at: int, catalog: Catalog) -> Alarm:
    """A fall or crash of weeks ago is asked about: the ache may have begun with it, or long after. `at`: now."""
    goes_on = cues_of(catalog.reading.duration)["since_then"].search(utterance.plain)
    if goes_on or set(alarm.flags) != {INJURY} or all(sign.ask for sign in alarm.signs):
        return alarm
    left = hear(". ".join(_of_late(utterance, at, catalog)), catalog)
    other = screened(left, catalog)
    if other is not None and INJURY in other.flags:
        return alarm
    return replace(alarm, signs=tuple(replace(sign, ask=True) for sign in alarm.signs))


def _of_late(utterance: Utterance, at: int, catalog: Catalog) -> Iterator[str]:
    """The clauses of a text but for those of weeks ago; what only says when it was belongs to the clause before."""
    kept: list[str] = []
    for clause in clauses_in(utterance, catalog):
        times = mentions_in(clause.text, at, catalog)
        is_old = bool(times) and all(min(one.hours) >= WEEKS for one in times)
        if is_old and len(clause.words) <= SHORT and kept:
            kept.pop()
        if not is_old:
            kept.append(clause.text)
    yield from kept
