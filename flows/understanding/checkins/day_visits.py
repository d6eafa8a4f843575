"""What a text tells of a visit beside the day's card: that it was, is to come, or is not wanted any more."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question, stated, without_questions
from flows.understanding.context.told_so import has, tells
from flows.understanding.diary import day_answers
from flows.understanding.diary.appointments import appointment
from flows.understanding.diary.their_word import on_running
from flows.understanding.diary.visits import (
    FRACTURE,
    MUSCULAR,
    has_been_seen,
    has_word,
    is_let_go,
    is_told_again,
    said_of_it,
)
from flows.understanding.meant import Day, DayAnswers, Meant
from flows.understanding.scene import CHECKIN, CheckInScene, Scene
from flows.values.model import State

BOOKED, WANTED = "booked", "wanted"
"""The fields that ask whether a visit is arranged, and whether it is still wanted."""
ECHO = 3
"""Words of the longest question that only says again what is asked: "booked? no, not yet"."""


def visit(utterance: Utterance, card: CheckInScene, scene: Scene, catalog: Catalog) -> DayAnswers:
    """A visit that is told of, whether or not the day asks for one, and what was said there where that is plain.

    One that was told before is no news; one to come is arranged.
    """
    is_first_word = not scene.visit.is_seen and on_running(utterance, scene.day, catalog, scene.visit.term) is not None
    is_seen = is_first_word or has_word(utterance, catalog, awaits_tests=scene.visit.awaits_tests)
    if is_seen and _is_known(utterance, scene, catalog):
        return {}
    told_of = appointment(utterance, scene.visit.on, scene.day, catalog)
    if not is_seen and not scene.is_serious and told_of is not None:
        return {BOOKED: "not_yet" if told_of.is_off else "have_date"}
    if not is_seen and card.open_field == BOOKED and _is_to_do(utterance, catalog):
        return {BOOKED: "not_yet"}
    if not is_seen and card.open_field != "seen":
        return {}
    said = said_of_it(utterance, catalog)
    if said == FRACTURE:  # that is no answer of the day
        return {}
    told: DayAnswers = {BOOKED: "was_seen"} if is_seen else {}
    return {**told, **({"seen": said} if said else {})}


def _is_to_do(utterance: Utterance, catalog: Catalog) -> bool:
    """Is all that is said of arranging a visit that it was not done, or is still to be: "I have yet to ring them"?"""
    words = catalog.reading.alarms
    is_named = has((*words.arranges, *words.to_arrange), utterance, catalog)
    return is_named and not tells(words.arranges, utterance, catalog)


def _is_known(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it the visit that was told of before? So it is where all that is new of it is what they say of running."""
    if scene.visit.awaits_tests:
        return False
    is_of_running = on_running(utterance, scene.day, catalog, scene.visit.term) is not None
    return is_told_again(utterance, scene.visit.known, catalog, is_seen=scene.visit.is_seen and is_of_running)


def asks_beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is something asked beside a visit that changes nothing of what may be done: "it is muscular, can I run"?"""
    if scene.is_serious or scene.phase not in (State.ASSESSED, State.PLANNING) or not is_question(utterance, catalog):
        return False
    said = said_of_it(without_questions(utterance, catalog), catalog)
    return has_been_seen(utterance, catalog) and said in ("", MUSCULAR)


def let_go(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The visit that is asked about is not wanted, or the question is said again before its answer."""
    card = scene.checkin
    if card is None or scene.small != CHECKIN or card.open_field not in (BOOKED, WANTED):
        return None
    is_asked = is_question(utterance, catalog)
    said = stated(utterance, catalog) if is_asked else utterance
    if is_let_go(said, catalog):
        return Day(answers={WANTED: "no_more"})
    if not is_asked or not _is_echo(utterance):
        return None
    told = day_answers.told(said, (card.open_field,), catalog, open_field=card.open_field)
    return Day(answers=told) if told else None


def _is_echo(utterance: Utterance) -> bool:
    """Is what it asks no more than a word or two before an answer?"""
    asked = [one for one in utterance.sentences if one.is_question]
    return len(asked) == 1 and len(asked[0].told) <= ECHO and len(utterance.sentences) > 1
