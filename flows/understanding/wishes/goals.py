"""What somebody wants to be able to do again, in their own words: a half in October, the 3k at school."""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has, tells
from flows.understanding.meant import Aim, Answer, Meant
from flows.understanding.options.options import spoken_of
from flows.understanding.scene import GOAL, Scene
from flows.values.model import State

NONE = "none"
"""The no to what they want to do again."""
NOT_YET = (State.NEW, State.DECLINED, State.REFERRED)


def aimed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What they want to do again, where that is asked, or told as a goal. A story of the ache is none."""
    if is_question(utterance, catalog) or (scene.small and scene.small != GOAL) or scene.phase in NOT_YET:
        return None
    options = catalog.prompts[GOAL].options
    ids = tuple(id for id in spoken_of(Question(id=GOAL, text="", options=options), utterance, catalog) if id != NONE)
    if scene.small == GOAL and ids:
        value = ids if len(ids) == 1 else ()
        return Answer(question=GOAL, value=value, is_loose=True, choices=() if value else tuple((id,) for id in ids))
    is_told = tells(catalog.reading.wishes.aims, utterance, catalog)
    is_of_ache = has((*catalog.reading.story.complains, *catalog.reading.wishes.returned), utterance, catalog)
    return Aim(activity=ids[0]) if len(ids) == 1 and is_told and not is_of_ache else None
