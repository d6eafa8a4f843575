"""What a text tells of the ache that was not told before, or is told otherwise."""

from msgspec.structs import replace

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.repairs import perhaps_repaired, repaired
from flows.understanding.facts.answers import read_said
from flows.understanding.facts.other_words import not_known
from flows.understanding.facts.risks import asks_risks, risks, risks_for_plan
from flows.understanding.facts.story import FILLED, Story, read_story
from flows.understanding.facts.undone import undone
from flows.understanding.options.parts import parts_told
from flows.understanding.options.wordings import BESIDE, Ticks
from flows.understanding.people import sex
from flows.understanding.scene import CHECKIN, IN_DOUBT, LEFT_FOR_RISKS, Scene
from flows.values.ids import PAIN_NOW
from flows.values.model import State, Value
from flows.values.record import NONE, first_option, ticks_of

BESIDE_STORIES = ("new_since", *IN_DOUBT)
"""Small questions in the place of lists of the phase, or put in between: what else is told is noted."""
NOT_TOLD = ("unclear", "unsure")
"""Options that a word in passing puts in the place of no other."""
FEEL, WORST = "feel", "pain_worst"
NO_STORY = ("new", "declined", "referred")
"""Phases in which nothing is noted of the ache."""


def news(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What a text tells that was not told before, or is told otherwise."""
    if scene.small == CHECKIN:  # the day has answers of its own; what somebody has or takes is none of them
        return of_risks(risks(utterance, catalog, of_another=scene.of_another), utterance, catalog)
    if scene.small in LEFT_FOR_RISKS:
        return of_risks(risks_for_plan(utterance, catalog, of_another=scene.of_another), utterance, catalog)
    if scene.small not in ("", *BESIDE_STORIES) or scene.phase.value in NO_STORY:
        return Story()
    story = read_story(
        utterance,
        scene.at,
        catalog,
        scene.field_id if scene.field_id in FILLED or asks_risks(scene.question) else "",
        of_another=scene.of_another,
    )
    facts = {id: _with_noted(id, value, scene) for id, value in story.facts.items()}
    facts = {id: value for id, value in facts.items() if _is_news(id, value, story, scene, catalog)}
    if not_known(utterance, catalog):  # that is said of what is asked
        facts = {id: value for id, value in facts.items() if value not in NOT_TOLD}
    if scene.field_id in SIGN_LISTS and any(sentence.has("exceptions") for sentence in utterance.sentences):
        facts.pop(FEEL, None)  # "none except that tight thing" tells of a sign, and not of the back
    gone = {id: ids for id, ids in undone(utterance, scene, catalog).items() if id not in facts}
    return replace(story, facts=facts, undone=gone)


def of_risks(told: Ticks, utterance: Utterance, catalog: Catalog) -> Story:
    """A story of nothing but risks."""
    return Story(risks=told, parts=parts_told(told, utterance, catalog))


def _with_noted(id: str, value: Value, scene: Scene) -> Value:
    """Of a list about habits or training what is told with what was noted there before: one does not undo the other."""
    before = [one for one in ticks_of(scene.record.get(id)) if one != NONE]
    return tuple(dict.fromkeys((*before, *value))) if id in BESIDE and isinstance(value, tuple) else value


def with_last(story: Story, utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """A story that takes something back, with what it says anew to the question that was answered last."""
    last = scene.last
    if last is None or last.id not in FILLED or last.id in story.facts or not story.corrects:
        return story
    behind = repaired(utterance, catalog) or perhaps_repaired(utterance, catalog) or utterance
    value = read_said(last, behind, scene.at, catalog).sure
    value = None if value is None else first_option(value)
    if value is None or value in NOT_TOLD or value == scene.record.get(last.id):
        return story
    return replace(story, facts={**story.facts, last.id: value})


def counts_from_now(id: str, value: Value, scene: Scene, catalog: Catalog) -> bool:
    """Does it say more than what was noted, so that it takes its place: sharp when they turn, and not only dull?"""
    less = catalog.reading.answers.told_later.get(id, {}).get(str(value), ())
    return scene.phase is not State.ASSESSED and scene.record.get(id) in less


def _is_news(id: str, value: Value, story: Story, scene: Scene, catalog: Catalog) -> bool:
    if id == sex.SEX:
        return sex.is_news(value, scene.record)
    if id in BESIDE and not is_new(id, scene):
        is_open = scene.phase is not State.ASSESSED or story.corrects
        return is_open and set(ticks_of(scene.record[id])) != set(ticks_of(value))
    is_put_right = story.corrects or id in story.swapped or (id == PAIN_NOW and _was_of_worst(story, scene))
    is_other = is_put_right and scene.record.get(id) != value
    return is_new(id, scene) or is_other or counts_from_now(id, value, scene, catalog)


def _was_of_worst(story: Story, scene: Scene) -> bool:
    """Is the score that was noted as of now told to be of another moment: "3 right now, the 7 is after practice"?"""
    return PAIN_NOW in story.facts and story.facts.get(WORST) == scene.record.get(PAIN_NOW)


def is_new(id: str, scene: Scene) -> bool:
    """Was this question not answered yet?"""
    return id not in scene.record


def new_risks(story: Story, scene: Scene) -> list[str]:
    """The risks that are not ticked on their lists."""
    return [one for id, ids in story.risks.items() for one in ids if one not in ticks_of(scene.record.get(id))]
