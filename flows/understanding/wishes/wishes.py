"""What somebody wants of Thora, in words and at any time: the plan, what comes next, no questions, another language.

A wish is the whole text: the thing itself, how it is asked for, and words that may stand beside. So a question about a
thing ("which stretches help my neck") stays a question, and "no exercises" wishes for none.
"""

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import words_of
from flows.text.utterance import Utterance
from flows.understanding.context.angles import topic_found
from flows.understanding.context.asking import begins_as_question
from flows.understanding.context.told_so import has, tells
from flows.understanding.context.whole import is_all
from flows.understanding.meant import Foreign, Meant, Pressed, Worse
from flows.understanding.scene import CHECKIN, GUIDED, OF_SIGNS, WELCOME_BACK, Scene
from flows.understanding.wishes.lookup import RUNNING
from flows.understanding.wishes.no_better import no_better
from flows.values.frames import PLAN
from flows.values.model import State

SHORT, FULL = "short", "full"
NEXT, QUIET, MEANS, SETBACK, RELIEF = "next", "quiet", "means", "setback", "relief"
START = "start"
"""The command with the same words as the button that begins a session."""
LONGEST_WORRY = 12
"""Words of a text that asks whether all is undone, and tells nothing beside."""


def starts(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """After a result the exercises are to be begun. A word that begins a talk as well ("start") means them where the
    plan was shown last.
    """
    is_place = scene.phase is State.ASSESSED and scene.small in ("", WELCOME_BACK)
    if not is_place or _found(utterance, catalog) != GUIDED:
        return None
    is_of_talk = any(utterance.words == words_of(one) for one in catalog.commands[START].words)
    return None if is_of_talk and scene.topic != PLAN else Pressed(action=GUIDED)


def wish(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The button that gives what the whole text asks for."""
    words = catalog.reading.wishes
    if (long_or_short := _length(utterance, scene, catalog)) is not None:
        return long_or_short
    if is_all(words.quiet, utterance, words.beside, catalog):
        return Pressed(action=QUIET)
    if scene.question is not None and _is_unclear(utterance, catalog):
        return Pressed(action=MEANS)
    if not scene.has_result and _found(utterance, catalog) == RELIEF:  # before a result no more is next than a question
        return Pressed(action=RELIEF)
    if is_all(words.next, utterance, words.beside, catalog):
        return None if _is_of_the_day(utterance, scene, catalog) else Pressed(action=NEXT)
    found = _found(utterance, catalog)
    if found == GUIDED:  # not here and now: they are in the plan
        return Pressed(action=PLAN)
    return None if found is None else Pressed(action=found)


def _is_of_the_day(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """After a result that lets them go on, is it asked what may be done on a day? That is told, not what is next."""
    is_place = scene.phase is State.ASSESSED and not scene.is_serious
    is_of_day = is_place and has(catalog.reading.wishes.of_a_day, utterance, catalog)
    return is_of_day and topic_found(utterance, catalog) == RUNNING


def _length(utterance: Utterance, scene: Scene, catalog: Catalog) -> Pressed | None:
    """Short answers are wished for, or answers in full again. Before they agree nothing of it is kept."""
    words = catalog.reading.wishes
    if scene.phase in (State.NEW, State.DECLINED):
        return None
    short = words.short if scene.field_id else (*words.short, *words.too_long)  # "too long" may be a length of time
    if is_all(short, utterance, words.length_beside, catalog):
        return Pressed(action=SHORT)
    return Pressed(action=FULL) if is_all(words.full, utterance, words.length_beside, catalog) else None


def _found(utterance: Utterance, catalog: Catalog) -> str | None:
    """The first thing that the whole text asks for."""
    words = catalog.reading.wishes
    things = (id for id, named in words.things.items() if is_all(named, utterance, words.beside, catalog, words.ask))
    return next(things, None)


def _is_unclear(utterance: Utterance, catalog: Catalog) -> bool:
    """Is the question not understood, so the whole text says: "no understand", "???"?"""
    words = catalog.reading.wishes
    is_mark = "?" in utterance.text and not utterance.text.strip(" ?!.")
    return is_mark or is_all(words.unclear, utterance, words.unclear_beside, catalog)


def tongue(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Another language is asked for by its name; that it is written in one, `talk.foreign` sees."""
    words = catalog.reading.wishes
    asked = (id for id, named in words.tongues.items() if is_all(named, utterance, words.beside, catalog, words.speak))
    id = next(asked, None)
    if id is None:
        return None
    known = {one.id: one for one in catalog.languages.tongues}
    return Foreign(tongue=known.get(id, catalog.languages.other))


def returned(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """After a result: the ache has come back, whatever else is asked with it; a look comes before any running."""
    if scene.small in OF_SIGNS:
        return None
    is_place = scene.has_result and scene.checkin is None
    is_told = has(catalog.reading.wishes.returned, utterance, catalog)
    if not is_place or not is_told or begins_as_question(utterance.words, catalog):
        return None
    return no_better(utterance, scene, catalog)


def second(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """At a check-in: beside the ache that is followed there is a new one, so that a look comes before any score."""
    if scene.checkin is None or begins_as_question(utterance.words, catalog):
        return None
    return Worse() if tells(catalog.reading.wishes.second, utterance, catalog) else None


def tells_of_ache(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell, and not only ask or deny, that the back hurts, again or anew?"""
    words = catalog.reading.wishes
    known = (*words.returned, *words.second, *words.changed, *catalog.reading.story.complains)
    return not begins_as_question(utterance.words, catalog) and tells(known, utterance, catalog)


def setback(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Where check-ins run: whether a worse day undoes what was gained. What is told with a number is an answer."""
    is_place = scene.today and scene.phase is State.ASSESSED and scene.small in ("", CHECKIN)
    is_told = has(catalog.reading.wishes.setback, utterance, catalog)
    is_bare = len(utterance.words) <= LONGEST_WORRY and not any(map(str.isdecimal, utterance.words[2:]))
    return Pressed(action=SETBACK) if is_place and is_told and is_bare else None


def changed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text says that the ache is back, worse, or a new one."""
    words = catalog.reading.wishes
    is_told = is_all(words.changed, utterance, words.changed_beside, catalog)
    is_place = scene.is_asking or scene.has_result
    return Worse() if is_told and is_place and scene.small != CHECKIN else None
