"""What is said while a message stands, help is on its way, or a sign is asked about, and ends none of these.

That they are alone, what to do while they wait, that nobody can see them today, that it is not so, that it was before.
"""

from collections.abc import Iterable, Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import HELP_CALLED
from flows.screening.denials import denies_a_sign
from flows.screening.parts import parts_named
from flows.text.utterance import Utterance
from flows.understanding.alarm.asked_sign import FEW, is_milder
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has, tells
from flows.understanding.facts.news import of_risks
from flows.understanding.facts.risks import boxes_asked, risks
from flows.understanding.meant import Explained, Meant, Telling
from flows.understanding.scene import DOUBT, SAFE, Scene
from flows.understanding.times.duration import read_duration
from flows.values.diary import DAY_HOURS
from flows.values.model import Disposition

ALONE, WAITS, NO_VISIT, DENIED, PAST = "alone", "waits", "no_visit", "denied", "past"
OLD = "old"
"""The fall that a message is about was weeks ago, so they say: whether this pain began with it, is asked."""
OLD_AFTER, SHORT = 14 * DAY_HOURS, 8
"""Hours ago from which on it may have been before this pain; words of a text that tells no more than when."""
MILDER = "milder"
"""What was raised for a risk is said to be old or mild: how the pain is, is asked."""
TRAUMA = "rf_trauma"
FIGURE = "figure"
"""It was only a way to put it, so they say."""


def said_under(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Which of these it is."""
    if scene.small == DOUBT:
        return _of_doubt(utterance, scene, catalog)
    if scene.small == SAFE:
        return None
    said = _said(utterance, scene, catalog)
    return Explained(says=said) if said else None


def _of_doubt(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    is_past = scene.doubt.can_be_slip and tells(catalog.reading.alarms.long_past, utterance, catalog)
    is_of_fall = scene.doubt.flags == (TRAUMA,)
    is_past = is_past or (is_of_fall and _is_of_weeks_ago(utterance, scene.at, catalog))
    if not is_past or is_question(utterance, catalog) or is_milder(utterance, scene.doubt.parts, catalog):
        return None
    return _of_else(utterance, scene, catalog) or Explained(says=PAST)


def _of_else(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is told of another thing than the sign that is asked about: of a risk, an old injury or another sign. It is
    noted, and no answer.
    """
    asked, others = scene.doubt.flags, [flag for flag in catalog.screening.touched if flag not in scene.doubt.flags]
    if any(_names(asked, utterance, catalog)):
        return None
    told = risks(utterance, catalog, of_another=scene.of_another, is_asked=True)
    news = {(id, one) for id, ids in told.items() for one in ids}
    of_it = {(id, one) for flag in asked for id, ids in boxes_asked(flag, catalog).items() for one in ids}
    if news & of_it or not (news or any(_names(others, utterance, catalog))):
        return None
    return Telling(story=of_risks(told, utterance, catalog))


def _names(flags: Iterable[str], utterance: Utterance, catalog: Catalog) -> Iterator[bool]:
    """Where a text names one of these signs."""
    yield from (True for one in utterance.sentences for _ in parts_named(flags, one, catalog))


def _said(utterance: Utterance, scene: Scene, catalog: Catalog) -> str:
    words, is_message, is_waiting = catalog.reading.alarms, scene.speaking is not None, scene.topic == HELP_CALLED
    is_emergency = scene.speaking is Disposition.EMERGENCY or (is_waiting and not is_message)
    if is_emergency and tells(words.alone, utterance, catalog):
        return ALONE
    if is_emergency and has(words.waits, utterance, catalog):
        return WAITS
    if is_waiting and not is_message and _asks_what_to_do(utterance, catalog):
        return WAITS
    is_to_be_seen = is_message or (scene.is_serious and not scene.visit.is_seen)
    if is_to_be_seen and has(words.no_slot, utterance, catalog) and not is_question(utterance, catalog):
        return NO_VISIT
    if not is_message or is_question(utterance, catalog):
        return ""
    if has(words.figure, utterance, catalog):
        return FIGURE
    if scene.may_be_old and _is_of_weeks_ago(utterance, scene.at, catalog):
        return OLD
    is_past = tells(words.long_past, utterance, catalog)
    if scene.of_risk and (is_past or is_milder(utterance, scene.of_risk, catalog)):
        return MILDER
    is_denied = denies_a_sign(utterance, catalog) and not has(words.refuses, utterance, catalog)
    return DENIED if is_past or is_denied or _is_excluded(utterance, catalog) else ""


def _is_of_weeks_ago(utterance: Utterance, at: int, catalog: Catalog) -> bool:
    """Does a text tell no more than when it was, and that this was weeks ago? What has lasted since then is none."""
    if len(utterance.words) > SHORT or has(catalog.reading.story.not_over_yet, utterance, catalog):
        return False
    hours = read_duration(utterance.text, at, catalog).values
    is_dated = bool(hours) and min(hours) >= OLD_AFTER
    return is_dated or tells(catalog.reading.alarms.long_past, utterance, catalog)


def _is_excluded(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it only what the box of a sign leaves out by its own words: legs that are just tired?"""
    words = catalog.reading.alarms
    return has(words.excluded, utterance, catalog) and not has(words.not_excluded, utterance, catalog)


def _asks_what_to_do(utterance: Utterance, catalog: Catalog) -> bool:
    is_asking = is_question(utterance, catalog) or len(utterance.words) <= FEW
    return is_asking and has(catalog.reading.alarms.what_to_do, utterance, catalog)
