"""Pain in another place than the upper back is told of: what it is, is not known here, and it is said so.

Signs are heard before. Where the upper back is spoken of as well, and not only by its score, the text is about that.
What is over there, or better, is met with a word.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import ELSEWHERE
from flows.text.utterance import Utterance
from flows.understanding.checkins import day
from flows.understanding.context.asking import is_question
from flows.understanding.context.clauses import hits_in
from flows.understanding.context.told_so import tells
from flows.understanding.context.whole import is_all
from flows.understanding.facts.other_places import Part, hurts, is_better, is_gone, is_nape_beside, of_upper_back, parts
from flows.understanding.meant import DayAnswers, Elsewhere, Meant
from flows.understanding.scene import OF_SIGNS, Scene
from flows.understanding.scores.score import read_score
from flows.values.model import State

OUT = (State.NEW, State.DECLINED, State.REFERRED)
"""Phases in which nobody was asked for signs yet, or an alarm stands."""
GONE, BETTER = "gone", "better"


def elsewhere(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Another place hurts, so the text tells, or does so no more; or it asks on about that."""
    if scene.small in OF_SIGNS or scene.phase in OUT:
        return None
    if _is_the_score(utterance, scene, catalog):
        return None
    has_nape = scene.phase is State.ASSESSED and is_nape_beside(utterance, scene.record, catalog)
    if is_told(utterance, catalog, has_nape=has_nape):
        return Elsewhere(day=_beside(utterance, scene, catalog))
    if is_asked_about(utterance, scene, catalog):
        return Elsewhere(is_asked=True)
    how = "" if scene.is_asking or is_question(utterance, catalog) else _how_it_goes(utterance, catalog)
    return Elsewhere(day=_beside(utterance, scene, catalog), how=how) if how else None


def _is_the_score(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the score of the upper back told beside, where that is asked for: "back is 3, knee is 6"?"""
    if scene.question is None or not scene.question.is_scale:
        return False
    upper = of_upper_back(utterance, scene.record, catalog)
    return upper is not utterance and read_score(upper.text, catalog, scene.question.id).sure is not None


def is_told(utterance: Utterance, catalog: Catalog, *, has_nape: bool = False) -> bool:
    """Does the text tell of pain in another place, and of none in the upper back but by a score?"""
    every = parts(utterance, catalog, has_nape=has_nape)
    if any(_is_of_upper(one, catalog, has_nape=has_nape) for one in every):
        return False
    told = [one for one in every if one.is_named]
    is_over = bool(told) and all(is_gone(one, catalog) or is_better(one, catalog) for one in told)
    is_known = tells(catalog.reading.story.elsewhere, utterance, catalog)
    return not is_over and (is_known or any(hurts(one, catalog) for one in told))


def is_asked_about(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is another place asked about, or what to do, where one was spoken of last?"""
    words, wishes = catalog.reading.elsewhere, catalog.reading.wishes
    is_named = is_all(words.places, utterance, words.asked_beside, catalog, words.asked)
    is_asked = is_question(utterance, catalog) or any(
        hits_in(words.asked, one.told, catalog) for one in utterance.sentences
    )
    if is_named and is_asked and not scene.is_asking:
        return True
    return scene.topic == ELSEWHERE and is_all((*wishes.next, *wishes.help_wanted), utterance, wishes.beside, catalog)


def _how_it_goes(utterance: Utterance, catalog: Catalog) -> str:
    named = [one for one in parts(utterance, catalog) if one.is_named]
    if named and all(is_gone(one, catalog) for one in named):
        return GONE
    return BETTER if named and all(is_gone(one, catalog) or is_better(one, catalog) for one in named) else ""


def _beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    return day.beside(utterance, scene, catalog) if scene.checkin is not None else {}


def _is_of_upper(part: Part, catalog: Catalog, *, has_nape: bool) -> bool:
    """Does it speak of the upper back, and not only give its score? `has_nape`: the neck is none of that."""
    if part.is_other or any(word.isdecimal() for word in part.words):
        return False
    nape = catalog.reading.elsewhere.nape if has_nape else ()
    others = {place for hit in hits_in(nape, part.words, catalog) for place in hit.places}
    return any(not {*hit.places} <= others for hit in hits_in(catalog.reading.story.upper_places, part.words, catalog))
