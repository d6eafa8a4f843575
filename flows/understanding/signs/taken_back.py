"""A sign of the open list that was asked oneself, granted, and then perhaps taken back, among other answers:
"no blood. spread to the jaw? I think yes. no, wait, that was my tooth". It is asked about, once.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.screen import Alarm, in_doubt
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import hits_in
from flows.understanding.meant import Meant, Suspected, Warned
from flows.understanding.options import names
from flows.understanding.options.wordings import hits_worded
from flows.understanding.scene import Scene
from flows.understanding.signs.signs_listed import LISTS
from flows.values.ids import RF_NOW


def granted(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The sign that a question within the text names, where a yes or a maybe stands behind it."""
    question, words = scene.question, catalog.reading.answers
    if question is None or scene.small or question.id not in LISTS:
        return None
    for place, sentence in enumerate(utterance.sentences):
        named = _named(question, sentence, catalog) if sentence.is_question else ""
        behind = utterance.sentences[place + 1 :]
        if named and any(hits_in((*words.yes, *words.hedges), one.told, catalog) for one in behind):
            return _asked_about(question, named, catalog)
    return None


def _named(question: Question, sentence: Sentence, catalog: Catalog) -> str:
    """The one box of the list that a sentence names, also by a single word."""
    plain = catalog.reading.answers.denied_by.get(question.id, {})
    found = [id for id, _, _ in names.hits(question, sentence, catalog)]
    found += [id for id, _ in hits_worded(question.id, sentence, catalog)]
    found += [id for id, patterns in plain.items() if hits_in(patterns, sentence.told, catalog)]
    here = {option.id for option in question.options} & {*found}
    return here.pop() if len(here) == 1 else ""


def _asked_about(question: Question, named: str, catalog: Catalog) -> Meant | None:
    if question.id == RF_NOW:
        return Suspected(sign=named)
    flag = next((flag for one in question.options if one.id == named for flag in one.flags), "")
    sign = in_doubt(flag, catalog) if flag else None
    return None if sign is None else Warned(alarm=Alarm((sign,)))
