"""That the ache wakes them, told beside an answer: "6, it woke me three times". Both count.

A list has a box for that. Until it is put, the box waits ticked; once it was answered otherwise, it is asked about.
"""

from msgspec.structs import replace

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.screening.screen import Alarm, in_doubt
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has, tells
from flows.understanding.facts.answers import read_loose
from flows.understanding.facts.news import news
from flows.understanding.facts.story import Story
from flows.understanding.meant import Meant, Telling, Warned
from flows.understanding.options.options import ONSET
from flows.understanding.scene import Scene
from flows.understanding.signs.signs_listed import LISTS

NIGHT, OF_NIGHT = "night_constant", "rf_malignancy"
"""The box of the list, and what is asked about once that was left empty."""
MOST = 20
"""Words of the longest such text; a story tells of more."""


def woken(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """That it wakes them, with what else the text answers, where no list is open."""
    is_place = scene.is_asking and not scene.small and scene.field_id not in LISTS
    if not is_place or len(utterance.words) > MOST or not is_woken(utterance, catalog):
        return None
    before, sign = scene.noted.get(SIGN_LISTS[1], ()), in_doubt(OF_NIGHT, catalog)
    if sign is None or is_question(utterance, catalog) or (isinstance(before, tuple) and NIGHT in before):
        return None
    story = _with_answer(news(utterance, scene, catalog), utterance, scene, catalog)
    if SIGN_LISTS[1] in scene.record:
        return Warned(alarm=Alarm((sign,)), story=story)
    return Telling(story=replace(story, ticks={**story.ticks, SIGN_LISTS[1]: (NIGHT,)}))


def is_woken(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say that the ache wakes them, and nothing else does?"""
    words = catalog.reading.story
    return tells(words.woken_by_it, utterance, catalog) and not has(words.woken_by_else, utterance, catalog)


def _with_answer(story: Story, utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What a text tells, with what it answers to the open question. How it began tells no waking."""
    question, facts = scene.question, {id: value for id, value in story.facts.items() if id != ONSET}
    value = read_loose(question, utterance, scene.at, catalog).sure if question is not None and question.field else None
    if question is not None and value is not None and not question.is_multi:
        facts = {question.id: value[0] if isinstance(value, tuple) else value, **facts}
    return replace(story, facts=facts)
