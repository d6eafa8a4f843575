"""Signs that are only asked about, for what is said of them: that a clinician called them normal, or that panic brings
them and is long known.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.screening.screen import Alarm
from flows.text.utterance import Utterance
from flows.understanding.context.told_so import has, tells
from flows.understanding.diary.visits import is_called_normal


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
