"""Whether a text or a clause of it asks something: by its mark, by how it begins, or by a verb before its person."""

from flows.catalog.catalog import Catalog
from flows.text.normal import Words
from flows.text.utterance import Utterance


def is_question(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it ask something: by a question mark, by how it begins, or by a clause that asks?"""
    if utterance.is_question:
        return True
    return begins_as_question(utterance.words, catalog) or any(
        asks(sentence.told[place:], catalog) for sentence in utterance.sentences for place in (0, *sentence.breaks)
    )


def begins_as_question(words: Words, catalog: Catalog) -> bool:
    """Does it begin as a question does: "why is", "can't I", but not "when I run", "can't sleep", "was a 6"?"""
    known = catalog.reading.questions
    if len(words) < 2 or words[0] not in known.asking or words[1] in known.unasked:
        return False
    tells = words[0] in known.either and words[1] in known.told
    return not tells and (words[0] not in known.inverted or words[1] in known.whom)


def asks(words: Words, catalog: Catalog) -> bool:
    """Does a clause within a longer text ask: "…, does it help"?"""
    known = catalog.reading.questions
    return len(words) > 1 and words[0] in known.helpers and words[1] in known.whom
