"""What an exercise brings that it must not: told once there is a plan, outside a guided session.

Whatever sign is behind it is asked about, and the exercise stops first.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, Heard, in_doubt
from flows.text.letters.normal import Words
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Utterance
from flows.understanding.checkins.in_session import ALSO_ASKED, DIZZY, TINGLES
from flows.understanding.context.asking import is_question
from flows.understanding.context.clauses import Clause, clauses_in, hits_in, says
from flows.understanding.context.told_so import has, is_so
from flows.understanding.diary.day_answers import tells_only_the_day
from flows.understanding.diary.day_names import exercises
from flows.understanding.scene import GUIDED, Scene

EXERCISE = "exercise"
"""What has heard a sign that an exercise brought."""
POPPED = "popped"
"""Something went in an exercise, and it is sharp since."""
ASKED = {DIZZY: "rf_cardiac", POPPED: "rf_collapsed_lung", TINGLES: "rf_arm_nerve"}
"""The red flag that is asked about, by what is felt, the gravest first."""


def brought_on(utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm | None:
    """The sign to be asked about, where a text tells that an exercise brought it on."""
    if not is_of_exercise(utterance, scene, catalog):
        return None
    felt = next((kind for kind in ASKED if _is_felt(kind, utterance, catalog)), "")
    sign = in_doubt(ASKED[felt], catalog) if felt else None
    return None if sign is None else Alarm((Heard(sign.flag, sign.level, ask=True, by=EXERCISE),))


def is_of_exercise(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a text name an exercise, or exercises at all, once there is a plan and outside a guided session?"""
    if not scene.has_result or scene.small == GUIDED:
        return False
    if has(catalog.reading.session.exercise, utterance, catalog):
        return True
    return any(_named(one.told, catalog) for one in utterance.sentences)


def is_blamed(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is a sign told as brought by an exercise, which one that is only reported as done is not: "coughing, did the
    stretches", but "did the stretches and then my chest went tight"?
    """
    if not is_of_exercise(utterance, scene, catalog):
        return False
    if brought_on(utterance, scene, catalog) is not None:
        return True
    joins = {*catalog.reading.story.splits}
    clauses = [one for one in clauses_in(utterance, catalog) if not {*one.words} <= joins]
    named = [at for at, one in enumerate(clauses) if _is_exercise(one, catalog)]
    follows = (says(catalog.reading.session.hangs_on, one, catalog) for at in named for one in clauses[at + 1 : at + 2])
    return not named or not all(_is_report(clauses[at], catalog) for at in named) or any(follows)


def _is_exercise(clause: Clause, catalog: Catalog) -> bool:
    return says(catalog.reading.session.exercise, clause, catalog) or bool(_named(clause.words, catalog))


def _is_report(clause: Clause, catalog: Catalog) -> bool:
    """Does it tell that exercises were done, and nothing else?"""
    return tells_only_the_day(hear(clause.text, catalog), catalog)


def _is_felt(kind: str, utterance: Utterance, catalog: Catalog) -> bool:
    """Is it told to be so, in other words than the name of an exercise: no arm is numb in a "dead bug"?"""
    if kind not in ALSO_ASKED and is_question(utterance, catalog):
        return False
    for sentence in utterance.sentences:
        named = {place for hit in _named(sentence.told, catalog) for place in hit.places}
        hits = hits_in(catalog.reading.session.told[kind], sentence.told, catalog)
        if any(is_so(hit, sentence) and named.isdisjoint(hit.places) for hit in hits):
            return True
    return False


def _named(words: Words, catalog: Catalog) -> list[Hit]:
    """The names of exercises that stand there, unless they only sound like one."""
    named = exercises(catalog)
    patterns, others = (tuple(one for id, one in named if bool(id) is is_one) for is_one in (True, False))
    return [] if hits_in(others, words, catalog) else hits_in(patterns, words, catalog)
