"""An answer that ends a question, and behind it nothing but a question of the person: "none of those. Can I swim?",
"done, may I cycle instead?". The answer counts, and the question is answered, too.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.screening.touched import touched
from flows.text.utterance import Utterance
from flows.understanding.context.asking import begins_as_question
from flows.understanding.facts.answers import read_exact
from flows.understanding.meant import Answer, Asked, Meant, Pressed
from flows.understanding.options.names import CLOSING
from flows.understanding.scene import Scene
from flows.understanding.signs.none_first import pieces, turns
from flows.understanding.wishes.questions import asked
from flows.understanding.wishes.requests import DONE, button, finished
from flows.values.model import Value
from flows.values.record import NONE


def beside_a_question(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A no to all of a list, or that it is done, with a question behind."""
    question = scene.question
    if question is None or question.field is None or scene.small or not question.is_multi:
        return None
    parts = _parted(utterance, catalog)
    if parts is None:
        return None
    said, rest = parts
    if question.is_of_safety and touched(rest, catalog):  # it may well be one of the list
        return None
    found = (asked(one, scene, catalog) for one in (rest, utterance))
    also = next((one for one in found if isinstance(one, Asked)), None)
    value = read_exact(question, said, scene.at, catalog)
    if _is_closing(value, is_of_safety=question.is_of_safety) and value is not None:
        return Answer(question=question.id, value=value, also=also)
    done = finished(said, scene, catalog) or button(said, scene, catalog)
    return Pressed(action=done.action, also=also) if isinstance(done, Pressed) and done.action == DONE else None


def _is_closing(value: Value | None, *, is_of_safety: bool) -> bool:
    if is_of_safety:
        return value == (NONE,)
    return isinstance(value, tuple) and len(value) == 1 and value[0] in CLOSING


def _parted(utterance: Utterance, catalog: Catalog) -> tuple[Utterance, Utterance] | None:
    """What stands before the questions that end a text, and those; None where that is nothing, or takes a part back."""
    every = pieces(utterance)
    if len(utterance.sentences) > 1:
        first, *others = utterance.sentences
        if all(one.is_question or begins_as_question(one.told, catalog) for one in others) and not first.is_question:
            asks = " ".join(f"{' '.join(one.told)}?" for one in others)
            return hear(" ".join(first.told), catalog), hear(asks, catalog)
    if len(every) < 2 or any(turns(one) for one in utterance.sentences):
        return None
    said, rest = hear(every[0], catalog), hear(", ".join(every[1:]), catalog)
    head = rest.sentences[0]
    if any(cue.start == 0 for cue in head.cues["turns"]):  # "none of these, but is a weak arm one?"
        return None
    words = rest.words[1:] if any(cue.start == 0 for cue in head.cues["leads"]) else rest.words
    is_asked = begins_as_question(words, catalog) or utterance.has_question_mark
    return (said, hear(f"{' '.join(words)}?", catalog)) if is_asked and len(words) > 1 else None
