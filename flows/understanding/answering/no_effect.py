"""What does not bring it on, told where it is asked what does: "sitting is fine", "running doesn't make it worse"."""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question, tells_when
from flows.understanding.context.clauses import clauses_in, holds_a_no, says
from flows.understanding.facts.news import news
from flows.understanding.meant import Disputed, Meant
from flows.understanding.options import options
from flows.understanding.scene import Scene
from flows.values.ids import WORSE_WITH

FEW_WORDS = 10
"""Words up to which a text says no more than that something does nothing."""


def not_by_it(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Asked what brings it on, the text only says what does not: "deep breathing is fine". That asks nothing."""
    question = scene.question
    is_open = question is not None and question.id == WORSE_WITH and not scene.small
    if question is None or not is_open or (is_question(utterance, catalog) and not tells_when(utterance, catalog)):
        return None
    named = options.denied_alone(question, utterance, catalog)
    is_no = named or (len(utterance.words) <= FEW_WORDS and _does_nothing(question, utterance, catalog))
    is_all = is_no and not news(utterance, scene, catalog).facts
    return Disputed(named={question.id: named}, is_denial=True) if is_all else None


def _does_nothing(question: Question, utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clause deny that something does anything which is no option: "running doesn't set it off"?"""
    if options.spoken_of(question, utterance, catalog):
        return False
    brings = catalog.reading.story.brings_nothing
    return any(holds_a_no(one) and says(brings, one, catalog) for one in clauses_in(utterance, catalog))
