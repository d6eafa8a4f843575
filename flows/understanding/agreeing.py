"""A yes to what is kept, in more words than those of its button: "hello yes I agree, I'm 31 and …", "I said yes".

Only what says so plainly is one. What is asked or told with it is another's matter, and loses nothing by it.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.asking import stated
from flows.understanding.meant import Answer, Asked, Meant
from flows.understanding.questions import asked
from flows.understanding.requests import AGREE
from flows.understanding.scene import Scene
from flows.understanding.told_so import has, tells
from flows.understanding.whole import is_all

CONSENTS = ("consent", "consent_again")
"""The small questions about what is kept."""


def agreed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """They agree: the text says so, or its first sentence is nothing but a yes. A condition makes it none."""
    if scene.small not in CONSENTS or scene.is_first or scene.question is None:
        return None
    words, also = catalog.reading.requests, asked(utterance, scene, catalog)
    utterance = stated(utterance, catalog)  # "do I have to agree?" asks
    if has((*words.not_consent, *catalog.reading.answers.turns), _first(utterance, catalog), catalog):
        return None
    if not (tells(words.consent, utterance, catalog) or _is_yes(_first(utterance, catalog), catalog)):
        return None
    return Answer(question=scene.question.id, value=(AGREE,), also=also if isinstance(also, Asked) else None)


def _is_yes(utterance: Utterance, catalog: Catalog) -> bool:
    words = catalog.reading.requests
    return is_all(words.consent_alone, utterance, (*words.reconsidered_beside, *words.consent_beside), catalog)


def _first(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The first sentence, behind a greeting that is one of its own."""
    texts = [" ".join(one.told) for one in utterance.sentences]
    hello = {phrase for talk in catalog.smalltalk.values() if talk.id == "greeting" for phrase in talk.phrases}
    first = next((text for text in texts if text not in hello), "")
    return hear(first, catalog)
