"""How the ache began, told as such: "it began slowly, around km 8", "it crept up over the last miles".

So told it needs no open question, and takes the place of what was noted of it before. What only describes the pain
("like a knife when I turn") tells no beginning.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.catalog.question import field_question
from flows.text.letters.normal import Words
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, hits_in, says
from flows.understanding.context.told_so import tells
from flows.understanding.facts.answers import SUDDEN
from flows.understanding.options import options
from flows.understanding.options.wordings import ONSET, told_in_words
from flows.values.model import Value


def is_told(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text tell how it began?"""
    return tells(catalog.reading.story.tells_onset, utterance, catalog)


def is_told_in(clause: Clause, catalog: Catalog) -> bool:
    """Does a clause?"""
    return says(catalog.reading.story.tells_onset, clause, catalog)


def worded_in(clause: Clause, catalog: Catalog) -> Iterator[tuple[str, Words]]:
    """The options that a clause which tells it says in other words than their names, with its words."""
    if is_told_in(clause, catalog):
        said = told_in_words(ONSET, clause.sentence, catalog)
        yield from ((id, clause.sentence.told[hit.start : hit.end]) for id, hit in said if clause.begins(hit))


def is_of_else(clause: Clause, catalog: Catalog) -> bool:
    """Does it speak of a stomach, a meal or sleep, and not of the ache?"""
    words = catalog.reading.story
    return says(words.of_else, clause, catalog) and not says(words.of_ache, clause, catalog)


def goes_again_alone(utterance: Utterance, catalog: Catalog) -> bool:
    """Does it time only when the ache goes again, and no beginning: "it is gone an hour after I stop"?"""
    times = any(hits_in(catalog.reading.story.not_onset, one.told, catalog) for one in utterance.sentences)
    if not times or ONSET not in catalog.fields:
        return False
    return not options.spoken_of(field_question(catalog.fields[ONSET], 0, catalog), utterance, catalog)


def is_sudden_too(seen: Value | None, utterance: Utterance, catalog: Catalog) -> bool:
    """Is it told that it began suddenly beside the beginning that the reader saw? Then that is asked."""
    if seen in (None, SUDDEN) or ONSET not in catalog.fields:
        return False
    return SUDDEN in options.spoken_of(field_question(catalog.fields[ONSET], 0, catalog), utterance, catalog)
