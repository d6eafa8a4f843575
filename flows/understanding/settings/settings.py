"""An hour, a place or a day where one is set, and what else is said of the check-ins: a pause, a wish for them.

Each has a reader of its own; what may be several things comes back as several, to be asked.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import words_of
from flows.text.utterance import Utterance
from flows.understanding.diary import visits
from flows.understanding.diary.their_word import on_running
from flows.understanding.facts.answers import gives_score
from flows.understanding.meant import Lost, Meant, Pause, Setting, SmallTalk, WantsCheckins
from flows.understanding.places.clocks import Zone
from flows.understanding.places.zone import read_named_zone, read_zone
from flows.understanding.scene import AWAY_ASKED, CHECKIN, HOUR_ASKED, PICK, SETTINGS, ZONE_ASKED, Scene
from flows.understanding.scores.score import read_score, scores_in
from flows.understanding.settings import picks
from flows.understanding.settings.away import asks_for_pause, away_instead, orders_pause, tells_of_journey
from flows.understanding.settings.country import COUNTRY, country_named
from flows.understanding.times.hour import begins_with_hour, read_hour
from flows.understanding.times.until import read_from, read_left_out, read_until
from flows.values.ids import PAIN_NOW
from flows.values.typed import Typed

MINUTE, ZONE, DAY = "minute", "zone", "day"
SET_BY = {HOUR_ASKED: MINUTE, ZONE_ASKED: ZONE, AWAY_ASKED: DAY}
"""What each small question sets."""
KINDS = (MINUTE, ZONE, DAY)
"""What may be said on the settings card, the surest to read first."""
LONGEST_PLACE, PLACE_AHEAD = 4, "place_ahead"
"""Words of a text that is a place and nothing else, and the small talk for one that is told too early."""


def setting(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What the open small question about the check-ins is answered with; None where the text is something else."""
    if scene.small in SET_BY:
        if SET_BY[scene.small] == ZONE and scene.minute in read_hour(utterance.text, catalog).values:
            return Lost()  # the hour that was chosen, said once more
        read = of_kind(SET_BY[scene.small], utterance, scene, catalog)
        if SET_BY[scene.small] == MINUTE and _is_meant(read, utterance, scene, catalog):
            read = replace(read, is_suggestion=False)
        is_sure = len(read.choices) == 1 and not read.is_suggestion
        if SET_BY[scene.small] != DAY and not is_sure and tells_a_score(utterance, catalog):
            return None
        return _if_read(read)
    if scene.small == COUNTRY:
        return _if_read(Setting(kind=COUNTRY, choices=country_named(utterance, catalog)))
    if scene.small == PICK:
        return _picked(utterance, scene, catalog)
    if scene.small == SETTINGS:
        return next((found for kind in KINDS if (found := _changed(kind, utterance, scene, catalog))), None)
    return None


def tells_a_score(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text say of a number that it is a score: "it's a 3 today", and not "it's 3 here"?"""
    return any(one.is_told and not one.is_none for one in scores_in(utterance.text, catalog))


def hour_named(text: str, catalog: Catalog) -> Setting:
    """The hour that a text names, or what it may be; no choices when it names none."""
    return _setting(MINUTE, read_hour(text, catalog))


def place_named(text: str, at: int, catalog: Catalog) -> Setting:
    """The place that a text names, or what it may be; no choices when it names none."""
    return _zones(read_named_zone(text, at, catalog))


def of_kind(kind: str, utterance: Utterance, scene: Scene, catalog: Catalog) -> Setting:
    """A text read as an hour, a place or a day."""
    text = utterance.text
    if kind == MINUTE:
        return _setting(kind, read_hour(text, catalog))
    if kind == DAY:
        return day_of(text, scene, catalog)
    return _zones(read_zone(text, scene.at, catalog))


def _is_meant(read: Setting, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a clause begin with the one hour that is near, and is no place named whose it may be ("7 pm, Tokyo")?"""
    if len(read.choices) != 1 or not begins_with_hour(utterance.text, catalog):
        return False
    place = read_named_zone(utterance.text, scene.at, catalog)
    return not place.values or place.is_suggestion


def day_of(text: str, scene: Scene, catalog: Catalog) -> Setting:
    """The day until which it is to be quiet, and the one from which; where only that is told, the other is asked."""
    counted_from, is_pause = scene.away_from or scene.today, asks_for_pause(text, catalog)
    found = _setting(DAY, read_until(text, counted_from, catalog, is_pause=is_pause))
    start = read_from(text, scene.today, catalog, is_pause=is_pause)
    is_start_alone = found.is_suggestion and start and found.choices == _unlabelled((start,))
    return replace(found, start=start, **({"choices": (), "is_suggestion": False} if is_start_alone else {}))


def _setting(kind: str, found: Typed[int]) -> Setting:
    return Setting(kind=kind, choices=_unlabelled(found.values), is_suggestion=found.is_suggestion)


def _zones(found: Typed[Zone]) -> Setting:
    choices = tuple((zone.zone, zone.label) for zone in found.values)
    return Setting(kind=ZONE, choices=choices, is_suggestion=found.is_suggestion)


def _unlabelled(values: Iterable[int]) -> tuple[tuple[str, str], ...]:
    return tuple((str(value), "") for value in values)


def _if_read(found: Setting) -> Setting | None:
    return found if found.choices or found.start else None


def _changed(kind: str, utterance: Utterance, scene: Scene, catalog: Catalog) -> Setting | None:
    """On the settings card: another hour, another place, or a pause, told at once; nothing that is only near one."""
    if kind == ZONE:
        found = read_named_zone(utterance.text, scene.at, catalog)
        choices = tuple((zone.zone, zone.label) for zone in found.values)
        return Setting(kind=kind, choices=choices, is_suggestion=found.is_suggestion) if choices else None
    found_there = of_kind(kind, utterance, scene, catalog)
    return None if found_there.is_suggestion and kind == MINUTE else _if_read(found_there)


def _picked(utterance: Utterance, scene: Scene, catalog: Catalog) -> Setting | None:
    """One of the readings in words ("evening", "boston", "yes"), or another time, place or day in their stead."""
    offered = scene.offered
    meant = picks.meant(
        offered.kind,
        offered.choices,
        utterance.text,
        scene.at,
        catalog,
        is_suggested=offered.is_suggested,
    )
    if meant:
        return Setting(kind=offered.kind, choices=((meant, ""),))
    return _if_read(of_kind(offered.kind, utterance, scene, catalog))


def pause_alone(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A pause is all that is asked for, in the form of a question or not."""
    return pause(utterance, scene, catalog) if orders_pause(utterance.text, catalog) else None


def pause(utterance: Utterance, scene: Scene, catalog: Catalog) -> Pause | None:
    """Somebody says at any time that they are away until a day, or "pause"."""
    if not scene.today or gives_score(scene.question, utterance, catalog):
        return None
    if not asks_for_pause(utterance.text, catalog):
        return _gone_somewhere(utterance, scene, catalog)
    word = on_running(utterance, scene.today, catalog, scene.visit.term)
    is_days_off = visits.days_off(utterance, scene.today, catalog) or (word is not None and word.until)
    if is_days_off and not visits.wants_quiet(utterance, catalog):
        return None
    found = of_kind(DAY, utterance, scene, catalog)
    is_asked = scene.checkin is not None and scene.checkin.open_field == PAIN_NOW
    if is_asked and found.sure is None and read_score(utterance.text, catalog).values == (0,):  # "nothing today"
        return None
    return Pause(until=replace(found, is_journey=tells_of_journey(utterance, catalog)))


def _gone_somewhere(utterance: Utterance, scene: Scene, catalog: Catalog) -> Pause | None:
    """They go to a place, and for how long is told: "off to Greece until the 14th". A day out is no pause."""
    text = away_instead(utterance, catalog)
    if not text or not asks_for_pause(text, catalog) or read_left_out(text, scene.today, catalog):
        return None
    found = day_of(text, scene, catalog)
    return Pause(until=replace(found, is_journey=tells_of_journey(utterance, catalog))) if found.choices else None


def wants_checkins(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Somebody asks to be checked on, at an hour or without one."""
    plain = " ".join(utterance.words)
    if gives_score(scene.question, utterance, catalog):
        return None
    if scene.small == CHECKIN or not any(" ".join(words_of(one)) in plain for one in catalog.lexicon.checkins):
        return None
    return WantsCheckins(hour=of_kind(MINUTE, utterance, scene, catalog))


def place_ahead(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A place and nothing else among the questions about the ache: it is for check-ins, which come later."""
    question = scene.question
    is_place = scene.is_asking and not scene.small and question is not None and not question.is_of_safety
    if not is_place or not 0 < len(utterance.words) <= LONGEST_PLACE:
        return None
    found = read_named_zone(utterance.text, scene.at, catalog)
    return SmallTalk(id=PLACE_AHEAD) if found.values and not found.is_suggestion else None
