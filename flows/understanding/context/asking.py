"""Whether a text or a clause of it asks something: by its mark, by how it begins or ends, or by its verb; and what it
states beside that.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from flows.catalog.catalog import Catalog
from flows.screening.hearing import KEPT, hear
from flows.text.letters.normal import Words, words_of
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import hits_in

LONG = 14
"""Words up to which all of a text is read as what it asks."""


@lru_cache(maxsize=KEPT)
def is_question(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it ask something: by a question mark, how it ends or a sentence of it begins, a clause, or a choice: "roller
    yes or no for my neck"?
    """
    if utterance.has_question_mark or ends_as_question(utterance.words, catalog):
        return True
    words = catalog.reading.questions
    known = (*words.or_not, *words.amid, *words.asks_whether)
    if any(True for one in utterance.sentences for _ in hits_in(known, one.told, catalog)):
        return True
    if leave_asked(utterance, catalog) is not None:
        return True
    told = (utterance.words, *(sentence.told for sentence in utterance.sentences))
    return any(begins_as_question(words, catalog) for words in told) or any(
        asks(sentence.told[place:], catalog) for sentence in utterance.sentences for place in (0, *sentence.breaks)
    )


def has_asking_clause(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clause of it begin as a question, so that it asks by more than its mark: not "sitting or bed?"?"""
    rests = (one.told[place:] for one in utterance.sentences for place in (0, *one.breaks))
    return any(begins_as_question(rest, catalog) or asks(rest, catalog) for rest in rests)


def leave_asked(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """The clause that asks for leave without a question mark, as "I'd like to know whether I can run"; None without."""
    for sentence in utterance.sentences:
        for hit in hits_in(catalog.reading.questions.asks_leave, sentence.told, catalog):
            start = max((place for place in sentence.breaks if place <= hit.start), default=0)
            end = min((place for place in sentence.breaks if place >= hit.end), default=len(sentence.told))
            return hear(" ".join(sentence.told[start:end]), catalog)
    return None


def asking_part(utterance: Utterance, catalog: Catalog) -> Utterance:
    """What of a long text asks: of each sentence that does, the clauses from the first one on that asks; itself where
    it is short, or nothing in it is put as a question.
    """
    if len(utterance.words) <= LONG:
        return utterance
    told = (" ".join(_asked_in(sentence, catalog)) for sentence in utterance.sentences)
    asked = ". ".join(part for part in told if part)
    return hear(asked, catalog) if asked else utterance


def _asked_in(sentence: Sentence, catalog: Catalog) -> Words:
    """The words of a sentence from the clause on that asks; all of them where only its mark tells that it does."""
    hits = hits_in(catalog.reading.questions.asks_whether, sentence.told, catalog)
    for place in (0, *sentence.breaks):
        rest = sentence.told[place:]
        end = min((later for later in sentence.breaks if later > place), default=len(sentence.told))
        is_put = any(place <= hit.start < end for hit in hits)
        if is_put or begins_as_question(rest, catalog) or asks(rest, catalog):
            return rest
    amid = asked_amid(sentence.told, catalog)
    return sentence.told[0 if sentence.is_question else amid :]


def ends_as_question(words: Words, catalog: Catalog) -> bool:
    """Does it end as a question does: "parkrun tomorrow, yes or no", "anything I can do, any ideas"?"""
    endings = (words_of(ending) for ending in catalog.reading.questions.closing)
    return any(len(words) > len(ending) and words[-len(ending) :] == ending for ending in endings)


def begins_as_question(words: Words, catalog: Catalog) -> bool:
    """Does it begin as a question does: "why is", "can't I", but not "when I run", "can't sleep", "was a 6"?"""
    known = catalog.reading.questions
    if any(hit.start == 0 for hit in hits_in((*known.asks_so, *known.leave), words, catalog)):
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
    return is_led and not utterance.has_question_mark


def _leaves_out_it(words: Words, catalog: Catalog) -> bool:
    """Is it a statement without its "it", as in "is same every day", "is now 3"?"""
    known = catalog.reading.questions
    said = {" ".join(words[1:end]) for end in (2, 3, 4)}
    is_number = words[1].isdecimal() and not _is_judged(words[2:], catalog)
    return words[0] in known.being and (is_number or bool(said & {*known.left_out}))


def _is_judged(rest: Words, catalog: Catalog) -> bool:
    """Is it asked of a number of things whether it is too much, enough or good: "is 6 sessions too many"?"""
    known = catalog.reading.questions
    return bool(rest) and rest[0] not in known.of_a_score and any(word in known.judged for word in rest)


def asks(words: Words, catalog: Catalog) -> bool:
    """Does a clause within a longer text ask: "…, does it help", "…, what should I do"?"""
    known = catalog.reading.questions
    if any(hit.start == 0 for hit in hits_in(known.exclaims, words, catalog)):
        return False
    if any(hit.start == 0 for hit in hits_in(known.asks_so, words, catalog)):
        return True
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


def without_questions(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without what asks something: whole sentences, and the clauses of one ("it is muscular, can I run")."""
    if not is_question(utterance, catalog):
        return utterance
    told = (", ".join(_told(sentence, catalog)) for sentence in utterance.sentences)
    return hear(". ".join(text for text in told if text), catalog)


def _told(sentence: Sentence, catalog: Catalog) -> Iterator[str]:
    """The clauses of a sentence that tell; where it ends in a question mark, those before the first one that asks."""
    parts = [sentence.told[start:end] for start, end in pairwise((0, *sentence.breaks, len(sentence.told)))]
    closings = {words_of(one) for one in catalog.reading.questions.closing}
    parts = parts[:-2] if parts[-1] in closings else parts  # "a run on Thursday, yes or no"
    stated_in = [_clause_told(part, catalog) for part in parts]
    if sentence.is_question:
        asking_at = next((place for place, part in enumerate(parts) if part != stated_in[place]), -1)
        stated_in = stated_in[: asking_at + 1]
    yield from (" ".join(part) for part in stated_in if part)


def _clause_told(words: Words, catalog: Catalog) -> Words:
    """What a clause states: all of it, what stands before a question within it, or nothing."""
    before = words[: asked_amid(words, catalog)]
    return () if before == words and is_question(hear(" ".join(words), catalog), catalog) else before


def asked_amid(words: Words, catalog: Catalog) -> int:
    """The place in a clause where a question begins, whatever stands before it; its end where none does."""
    return min((hit.start for hit in hits_in(catalog.reading.questions.amid, words, catalog)), default=len(words))
