"""Whether a text says that a sign was none: a slip of the finger, other words, a try, or no such thing at all."""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.screening.hearing import pattern_book
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.told_so import tells


def is_slip(utterance: Utterance, catalog: Catalog) -> bool:
    """Was it no sign at all, so the text says: a slip of the finger, other words, a try?"""
    words = catalog.reading.alarms
    is_said = tells(words.slip, utterance, catalog) or _is_none(utterance, catalog)
    return is_said and not tells(words.not_slip, utterance, catalog)


def _is_none(utterance: Utterance, catalog: Catalog) -> bool:
    """Was there no such thing, as a clause of the text says, and no more: not "nothing like that before"?"""
    book = pattern_book(catalog.reading.alarms.no_such, catalog)
    return any(
        hit.start in {0, *sentence.breaks, *_behind_leads(sentence, catalog)}
        and hit.end in {len(sentence.told), *sentence.breaks}
        for sentence in utterance.sentences
        for _, hit in book.find(sentence.told)
    )


def _behind_leads(sentence: Sentence, catalog: Catalog) -> Iterator[int]:
    """The places behind a no, a person or a small word that opens a clause."""
    leads = {*catalog.reading.cues.leads, *catalog.messages.no_words, *catalog.reading.questions.whom}
    yield from (place + 1 for place, word in enumerate(sentence.told) if word in leads)
