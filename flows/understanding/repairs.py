"""What somebody puts right while they write: "left, no wait, right", "hang on, it was two weeks ago".

The last that is said holds. Of an answer that was given before, what is said behind the words that take it back is read
as an answer to that question again. Knows no question: what it finds is read by others.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear, pattern_book
from flows.text.normal import Words
from flows.text.utterance import Utterance


def repaired(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """What is said behind the last words that take something back; None where there are none, or nothing behind."""
    return _behind(utterance, catalog.reading.story.repairs, catalog)


def perhaps_repaired(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """The same where a mere "no" may do it: "the right one, no left"."""
    return _behind(utterance, catalog.reading.story.perhaps_repairs, catalog)


def _behind(utterance: Utterance, patterns: tuple[str, ...], catalog: Catalog) -> Utterance | None:
    book = pattern_book(patterns, catalog)
    sentences = [sentence.told for sentence in utterance.sentences]
    for place in range(len(sentences) - 1, -1, -1):
        ends = [hit.end for _, hit in book.find(sentences[place])]
        if ends:
            return _heard((sentences[place][max(ends) :], *sentences[place + 1 :]), catalog)
    return None


def _heard(parts: tuple[Words, ...], catalog: Catalog) -> Utterance | None:
    text = ". ".join(" ".join(words) for words in parts if words)
    return hear(text, catalog) if text else None
