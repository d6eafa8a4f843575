"""A sign of somebody else who is looked after already: "my brother is in hospital with chest pain".

That is asked about and not told at once. Where they were there and are not now, are only on their way, or where the
writer says a word of themselves, it stays as it is; and so it does with thoughts of suicide, which are help for both.
"""

from msgspec.structs import replace

from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.screening.screen import Alarm
from flows.text.utterance import Utterance
from flows.understanding.alarm.to_alarm import is_of_another
from flows.understanding.context.told_so import has, tells


def as_looked_after(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> Alarm:
    """The sign, to be asked about where it befell somebody else who has help."""
    words = catalog.reading.alarms
    if SELF_HARM in alarm.flags or not is_of_another(utterance, catalog):
        return alarm
    if not tells(words.in_care, utterance, catalog) or has(words.not_in_care, utterance, catalog):
        return alarm
    return replace(alarm, signs=tuple(replace(sign, ask=True) for sign in alarm.signs))
