"""A yes or a no to what is kept, in more words than those of its button: "hello yes I agree, I'm 31 and …", "I'd
rather you kept nothing".

Only what says so plainly is one. What is asked or told with it is another's matter, and loses nothing by it.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.asking import stated
from flows.understanding.context.told_so import has, tells
from flows.understanding.context.whole import is_all
from flows.understanding.meant import Answer, Asked, Meant
from flows.understanding.scene import Scene
from flows.understanding.wishes.questions import asked
from flows.understanding.wishes.requests import AGREE, DECLINE

CONSENTS = ("consent", "consent_again")
"""The small questions about what is kept."""


def agreed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """They agree or refuse: the text says so, or its first sentence is nothing but that. A condition is neither."""
    if scene.small not in CONSENTS or scene.is_first or scene.question is None:
        return None
    also, told = asked(utterance, scene, catalog), stated(utterance, catalog)  # "do I have to agree?" asks
    is_yes, is_no = _agrees(told, catalog), _refuses(told, catalog)
    if is_yes is is_no:
        return None
    value = (AGREE if is_yes else DECLINE,)
    return Answer(question=scene.question.id, value=value, also=also if isinstance(also, Asked) else None)


def _agrees(utterance: Utterance, catalog: Catalog) -> bool:
    words, first = catalog.reading.requests, _first(utterance, catalog)
    if has((*words.not_consent, *catalog.reading.answers.turns), first, catalog):
        return False
    return tells(words.consent, utterance, catalog) or _is_yes(first, catalog)


def _refuses(utterance: Utterance, catalog: Catalog) -> bool:
    words, first = catalog.reading.requests, _first(utterance, catalog)
    if tells(words.consent, utterance, catalog) or has(words.not_refusal, first, catalog):
        return False
    return has(words.refusal, utterance, catalog) or is_all(words.refusal_alone, first, words.refusal_beside, catalog)


def _is_yes(utterance: Utterance, catalog: Catalog) -> bool:
    words = catalog.reading.requests
    return is_all(words.consent_alone, utterance, (*words.reconsidered_beside, *words.consent_beside), catalog)


def _first(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The first sentence, behind a greeting that is one of its own."""
    texts = [" ".join(one.told) for one in utterance.sentences]
    hello = {phrase for talk in catalog.smalltalk.values() if talk.id == "greeting" for phrase in talk.phrases}
    first = next((text for text in texts if text not in hello), "")
    return hear(first, catalog)
