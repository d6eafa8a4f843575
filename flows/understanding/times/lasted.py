"""How long the ache has lasted, as a question tells it beside what it asks: the hours, and the answer they are."""

from flows.catalog.bands import band
from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.times.duration import read_duration
from flows.values.ids import DURATION
from flows.values.model import Record
from flows.values.typed import sure

LASTED = "lasted_hours"
"""Of what a question tells: the hours, kept nowhere, and the field they answer."""


def lasted(utterance: Utterance, told: Record, at: int, catalog: Catalog) -> Record:
    """What a question tells of it. A length in a clause of its own is one too: "what could it be, 3 weeks now"; and any
    that is of the answer which the text is known to tell. Of what may be several the shortest counts.
    """
    known = told.get(DURATION)
    hours = read_duration(utterance.text, at, catalog, is_asked=known is not None, is_listed=True)
    if not hours.values or hours.is_suggestion or DURATION not in catalog.fields:
        return {}
    likeliest, least = (_option(one, catalog) for one in (hours.values[0], min(hours.values)))
    if least is None or least != (known or least):
        return {}
    return {DURATION: least, LASTED: hours.values[0] if likeliest == least else min(hours.values)}


def _option(hours: int, catalog: Catalog) -> str | None:
    return band(sure(hours), catalog.fields[DURATION].options).sure
