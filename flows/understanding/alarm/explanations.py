"""What a sign comes from, as somebody says who was told to get help or is asked about it: "that's just from push-ups".

It is heard as what it is and takes no warning back: from afar nobody can tell a sore muscle from a heart. Only a limb
that was slept on and has woken up is no arm that stays numb.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.alarm.told_well import is_told_well
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.meant import Explained, Meant
from flows.understanding.options.yes_no import bare_noes, bare_yeses, begins_with
from flows.understanding.scene import DOUBT, SAFE, Scene


def explained(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """An explanation, said to the message of an alarm or to a question about a sign, or that they will not call.

    A yes or a no is none, nor is that it gets worse; that it has gone is one only to a message, for the question asks
    whether it was there.
    """
    is_message = scene.speaking is not None and scene.small != SAFE
    if not (is_message or (scene.small == DOUBT and scene.doubt.can_be_slip)) or is_question(utterance, catalog):
        return None
    words = catalog.reading.alarms
    if has(words.not_explained, utterance, catalog) or (not is_message and _is_answered(utterance, scene, catalog)):
        return None
    refuses = is_message and has(words.refuses, utterance, catalog)
    is_gone = refuses or has(words.gone, utterance, catalog)
    if not has(words.explains, utterance, catalog):
        return Explained(refuses=refuses) if is_message and is_gone else None
    return Explained(is_of_limb=has(words.explains_a_limb, utterance, catalog), refuses=refuses)


def _is_answered(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does it begin with a yes or a no, leave it open, or say that it is well?"""
    if scene.question is not None and is_told_well(utterance, scene, scene.question, catalog):
        return True
    words = catalog.reading.alarms
    known = bare_noes(catalog) | bare_yeses(catalog)
    return begins_with(known, utterance, catalog) or has(words.perhaps, utterance, catalog)
