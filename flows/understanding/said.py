"""Answers to what is open, and what else a text tells of the ache: the readers of the table for both."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.answers import read_exact, read_loose, says_only
from flows.understanding.meant import Answer, Meant, Telling
from flows.understanding.scene import Scene
from flows.understanding.story import FILLED, Story, read_story
from flows.understanding.to_alarm import is_slip
from flows.values.model import State, Value

ANY_BUT_NO = {"confirm": "no_not", "which": "none_after_all"}
"""Small questions to which any answer but a clear no counts as "unsure", and that as yes (facts A.9), and its no."""
STANDS_FOR_LISTS = ("new_since",)
"""Small questions in the place of lists of the phase: as beside those, what else is told is noted."""
NO_STORY = ("new", "declined", "referred")
"""Phases in which nothing is noted of the ache."""


def exact(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text is an answer to the open question."""
    if scene.question is None or scene.is_first:
        return None
    value = read_exact(scene.question, utterance, scene.at, catalog)
    if value is None:
        return None
    return Answer(question=scene.question.id, value=value, is_whole=says_only(utterance, catalog))


def named(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text answers a small question: there "yes" and "stop" mean what its buttons say."""
    return exact(utterance, scene, catalog) if scene.small else None


def safety(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """An answer to a question about a warning sign: all but a clear no, and that it was a slip, counts as yes."""
    question = scene.question
    if question is None:
        return None
    if scene.small not in ANY_BUT_NO:
        return None
    is_no = utterance.words[:1] in {(word,) for word in catalog.messages.no_words}
    is_taken_back = scene.can_be_slip and is_slip(utterance, catalog)
    value = ANY_BUT_NO[scene.small] if is_no or is_taken_back else "unsure"
    return Answer(question=question.id, value=(value,))


def loose(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text answers the open field in a longer text, and perhaps others."""
    question = scene.question
    if question is None or question.field is None:
        return None
    read = read_loose(question, utterance, scene.at, catalog)
    if not read.values:
        return None
    if read.sure is None:
        return Answer(question=question.id, value=(), is_loose=True, choices=read.values)
    story = _story(utterance, scene, catalog)
    rest = {id: value for id, value in story.facts.items() if id != question.id}
    beside = Story(facts=rest, ticks=story.ticks, risks=story.risks, corrects=story.corrects)
    value = read.values[0]
    if isinstance(value, tuple) and not question.is_of_safety:  # the reader may know more of a list than its names do
        value = tuple(dict.fromkeys((*value, *story.ticks.get(question.id, ()))))
    is_whole = says_only(utterance, catalog)
    return Answer(question=question.id, value=value, is_loose=True, is_whole=is_whole, story=beside)


def telling(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The text answers questions that are not open, corrects what was told, or tells of a risk.

    After a result only a correction or a new risk is meant to change it.
    """
    story = _story(utterance, scene, catalog)
    is_over = scene.phase is State.ASSESSED and not story.corrects
    is_news = bool(_new_risks(story, scene)) or (bool(story.facts or story.ticks) and not is_over)
    return Telling(story=story) if is_news else None


def _story(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What a text tells that was not told before, or is told otherwise."""
    if scene.small not in ("", *STANDS_FOR_LISTS) or scene.phase.value in NO_STORY:
        return Story()
    story = read_story(utterance, scene.at, catalog, scene.field_id if scene.field_id in FILLED else "")
    facts = {id: value for id, value in story.facts.items() if _is_news(id, value, story, scene)}
    return Story(facts=facts, ticks=story.ticks, risks=story.risks, corrects=story.corrects)


def _is_news(id: str, value: Value, story: Story, scene: Scene) -> bool:
    told = scene.record.get(id)
    return told is None or (story.corrects and told != value)


def _new_risks(story: Story, scene: Scene) -> list[str]:
    """The risks that are not ticked on their lists."""
    return [one for id, ids in story.risks.items() for one in ids if one not in _ticked(scene.record.get(id))]


def _ticked(told: Value | None) -> tuple[str, ...]:
    return told if isinstance(told, tuple) else ()
