"""What a question tells beside what it asks: of the ache, of the body, and of the day that it is about."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import stated
from flows.understanding.context.oneself import of_oneself
from flows.understanding.context.told_so import has
from flows.understanding.facts.answers import AGE, read_loose
from flows.understanding.facts.risks import WORK_AROUND, risks_for_plan
from flows.understanding.facts.story import Story
from flows.understanding.facts.undone import undone
from flows.understanding.meant import NOTHING_TOLD
from flows.understanding.people.who_writes import GUARDIAN, parent_beside
from flows.understanding.scene import LEFT_FOR_RISKS, Scene
from flows.values.model import Record
from flows.values.record import ticks_of


def with_troubles(story: Story, utterance: Utterance, catalog: Catalog) -> Record:
    """All that a text tells, with what of the body is to be worked around: "my wrists are sore, how do I do that?"."""
    named = catalog.reading.session.troubles.items()
    found = tuple(id for id, patterns in named if has(patterns, utterance, catalog))
    known = ticks_of(story.told.get(WORK_AROUND))
    return {**story.told, WORK_AROUND: tuple(dict.fromkeys((*known, *found)))} if found else story.told


def ahead_of(utterance: Utterance, catalog: Catalog) -> str:
    """The id of the words for the day that a question is about: today, tomorrow, or one after that."""
    words = catalog.reading.questions
    days = {"day_then": words.day_then, "day_tomorrow": words.day_tomorrow}
    named = (id for id, patterns in days.items() if has(patterns, utterance, catalog))
    return next(named, "day_today")


def told_beside(story: Story, utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What a question tells of the ache, an answer to the open question first; after a result only a risk."""
    if scene.small in LEFT_FOR_RISKS:
        return Story(risks=risks_for_plan(utterance, catalog, of_another=scene.of_another))
    if scene.small:
        return NOTHING_TOLD
    gone = undone(stated(utterance, catalog), scene, catalog)
    if not scene.is_asking:
        return Story(risks=story.risks, undone=gone)
    story = replace(story, undone=gone)
    if not story.corrects:  # "can it wait two weeks?" changes nothing that was told
        new = {id: value for id, value in story.facts.items() if id not in scene.record}
        story = replace(story, facts=new)
    question = scene.question
    if question is not None and question.id == GUARDIAN:
        return replace(story, facts={**parent_beside(utterance, catalog), **story.facts})
    if question is None or question.field is None or (question.field.safety and question.id != AGE):
        return story
    answer = read_loose(question, of_oneself(utterance, catalog, of_another=scene.of_another), scene.at, catalog).sure
    if answer is None:
        return story
    value = answer[0] if isinstance(answer, tuple) and not question.is_multi else answer
    return replace(story, facts={question.id: value, **story.facts})
