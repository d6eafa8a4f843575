"""Is it a question?"""

from flows.catalog.catalog import Catalog
from flows.text.normal import Words
from flows.text.utterance import Utterance


def is_question(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it ask something: by a question mark, by how it begins, or by a clause that asks?"""
    if utterance.is_question:
        return True
    return begins_as_question(utterance.words, catalog) or any(
        asks(sentence.told[place : place + 2], catalog)
        for sentence in utterance.sentences
        for place in (0, *sentence.breaks)
    )


def begins_as_question(words: Words, catalog: Catalog) -> bool:
    """Does it begin as a question does: "why is", "can't I", but not "when I run", "can't sleep"?"""
    known = catalog.reading.questions
    tells = len(words) > 1 and (
        (words[0] in known.either and words[1] in known.told)
        or (words[0] in known.done and words[1] in known.things_done)
    )
    is_denied = words[:1] != () and words[0] in known.denied and (len(words) < 2 or words[1] not in known.whom)
    return len(words) > 1 and words[0] in known.asking and not tells and not is_denied


def asks(words: Words, catalog: Catalog) -> bool:
    """Do two words ask somebody: "can I", "is it"?"""
    known = catalog.reading.questions
    return len(words) > 1 and words[0] in known.helpers and words[1] in known.whom
