"""An hour for check-ins on a journey: "tomorrow I go to Rome for a week, message me at 6 in the morning there".

An hour "there" is never one of the clocks at home: where the place is not understood, that is told.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in, says
from flows.understanding.meant import Meant, Rearranged, Setting
from flows.understanding.places.zone import read_named_zone
from flows.understanding.scene import CHECKIN, HOUR_ASKED, KEEP, PICK, SETTINGS, ZONE_ASKED, Scene
from flows.understanding.settings.away import away_instead, destination
from flows.understanding.settings.settings import MINUTE, ZONE, day_of, of_kind
from flows.values.model import State

BESIDE = ("", CHECKIN, SETTINGS, KEEP, PICK, HOUR_ASKED, ZONE_ASKED)
"""Small questions beside which it may be said: none at all, the day's card, those of the hour and the place."""
UNKNOWN = "there_unknown"
"""What is said of an hour in a place that was not understood."""


def on_journey(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Check-ins are wished for at an hour on a journey, from a day on or until one."""
    if not scene.today or scene.small not in BESIDE or scene.phase is not State.ASSESSED:
        return None
    words, told = catalog.reading.rearranged, [*clauses_in(utterance, catalog)]
    is_there = any(says(words.there, one, catalog) for one in told)
    hour = of_kind(MINUTE, utterance, scene, catalog)
    is_wished = any(says((*words.asks, *words.moves), one, catalog) for one in told)
    if not hour.choices or not (is_there or is_wished):
        return None
    text, where = away_instead(utterance, catalog), destination(utterance, catalog)
    named = read_named_zone(where, scene.at, catalog) if where else None
    if named is None or not named.values or named.is_suggestion:
        is_unknown = is_there and is_wished and not _names_place(utterance, scene, catalog)
        return Rearranged(asks=UNKNOWN) if is_unknown else None
    days = day_of(text, scene, catalog)
    ends = int(days.sure or 0)
    if not days.start and ends <= scene.today + 1:
        return None  # they are there now
    zone = Setting(kind=ZONE, choices=tuple((one.zone, one.label) for one in named.values), start=days.start)
    return Rearranged(hour=Setting(kind=MINUTE, choices=hour.choices), zone=zone, ends=ends or -1)


def _names_place(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is there any place in the text, whose clocks are meant?"""
    named = read_named_zone(utterance.text, scene.at, catalog)
    return bool(named.values) and not named.is_suggestion
