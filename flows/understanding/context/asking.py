"""Whether a text or a clause of it asks something: by its mark, by how it begins or ends, or by its verb; and what it
states beside that.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import Words, words_of
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import hits_in


def is_question(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it ask something: by a question mark, how it ends or a sentence of it begins, a clause, or a choice: "roller
    yes or no for my neck"?
    """
    if utterance.is_question or ends_as_question(utterance.words, catalog):
        return True
    known = (*catalog.reading.questions.or_not, *catalog.reading.questions.amid)
    if any(True for one in utterance.sentences for _ in hits_in(known, one.told, catalog)):
        return True
    told = (utterance.words, *(sentence.told for sentence in utterance.sentences))
    return any(begins_as_question(words, catalog) for words in told) or any(
        asks(sentence.told[place:], catalog) for sentence in utterance.sentences for place in (0, *sentence.breaks)
    )


def ends_as_question(words: Words, catalog: Catalog) -> bool:
    """Does it end as a question does: "parkrun tomorrow, yes or no", "anything I can do, any ideas"?"""
    endings = (words_of(ending) for ending in catalog.reading.questions.closing)
    return any(len(words) > len(ending) and words[-len(ending) :] == ending for ending in endings)


def begins_as_question(words: Words, catalog: Catalog) -> bool:
    """Does it begin as a question does: "why is", "can't I", but not "when I run", "can't sleep", "was a 6"?"""
    known = catalog.reading.questions
    if any(hit.start == 0 for hit in hits_in(known.leave, words, catalog)):
        return True
    if any(hit.start == 0 for hit in hits_in(known.exclaims, words, catalog)):
        return False
    if len(words) < 2 or words[0] not in known.asking or words[1] in known.unasked:
        return False
    tells = (words[0] in known.either and words[1] in known.told) or _leaves_out_it(words, catalog)
    return not tells and (words[0] not in known.inverted or words[1] in known.whom)


def tells_when(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it begin with the "when" of an occasion, and ask nothing: "when taking a breath it is fine"?"""
    known, words = catalog.reading.questions, utterance.words
    is_led = len(words) > 1 and words[0] in known.either and words[1] not in (*known.helpers, *known.inverted)
    return is_led and not utterance.is_question


def _leaves_out_it(words: Words, catalog: Catalog) -> bool:
    """Is it a statement without its "it", as in "is same every day", "is now 3"?"""
    known = catalog.reading.questions
    said = {" ".join(words[1:end]) for end in (2, 3, 4)}
    return words[0] in known.being and (words[1].isdecimal() or bool(said & {*known.left_out}))


def asks(words: Words, catalog: Catalog) -> bool:
    """Does a clause within a longer text ask: "…, does it help", "…, what should I do"?"""
    known = catalog.reading.questions
    if any(hit.start == 0 for hit in hits_in(known.exclaims, words, catalog)):
        return False
    helper = words[1:] if words[:1] != () and words[0] in known.asking and words[0] not in known.helpers else words
    return len(helper) > 1 and helper[0] in known.helpers and helper[1] in known.whom


def stated(utterance: Utterance, catalog: Catalog) -> Utterance:
    """What a text states before it asks, or beside that: "4. can I run?" states a 4, "can I run with a 4?" nothing."""
    parts = (" ".join(_statement(sentence, catalog)) for sentence in utterance.sentences)
    return hear(". ".join(part for part in parts if part), catalog)


def _statement(sentence: Sentence, catalog: Catalog) -> Words:
    for place in (0, *sentence.breaks):
        rest = sentence.told[place:]
        if begins_as_question(rest, catalog) or asks(rest, catalog):
            return sentence.told[:place]
    amid = asked_amid(sentence.told, catalog)
    if amid < len(sentence.told):
        return sentence.told[:amid]
    return () if sentence.is_question else sentence.told


def asked_amid(words: Words, catalog: Catalog) -> int:
    """The place in a clause where a question begins, whatever stands before it; its end where none does."""
    return min((hit.start for hit in hits_in(catalog.reading.questions.amid, words, catalog)), default=len(words))
