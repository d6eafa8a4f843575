"""What a text tells of a visit: that a clinician has had a look, and what they said of it, as far as that is plain."""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.told_so import has, tells

MUSCULAR, NERVE, UNCLEAR, OTHER = "muscular", "nerve", "unclear", "other"
"""What they may have said; the ids of the answers to "what did they say?"."""


def has_been_seen(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text tell that a clinician has had a look by now?"""
    words = catalog.reading.alarms
    is_other = has((*words.not_visited, *words.not_clinicians), utterance, catalog)
    return not is_other and not utterance.is_question and tells(words.visited, utterance, catalog)


def has_word(utterance: Utterance, catalog: Catalog, *, awaits_tests: bool) -> bool:
    """Does the text tell of a clinician's word: of a look by now, or of results where those are awaited?"""
    words = catalog.reading.alarms
    is_said = awaits_tests and not has((*words.not_visited, *words.not_clinicians), utterance, catalog)
    is_back = is_said and not utterance.is_question and tells(words.results, utterance, catalog)
    return is_back or has_been_seen(utterance, catalog)


def is_called_muscle(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clinician who has looked call it a muscle, so the text says?"""
    words = catalog.reading.alarms
    return tells(words.muscle, utterance, catalog) and not has(words.not_clinicians, utterance, catalog)


def is_called_normal(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a clinician call normal what the text tells of, so it says, and nothing sudden or new stands beside?"""
    words = catalog.reading.alarms
    return tells(words.called_normal, utterance, catalog) and not has(words.not_called_normal, utterance, catalog)


def said_of_it(utterance: Utterance, catalog: Catalog) -> str:
    """What they said, in the words of somebody who was asked for it; "" where it is not plain.

    What is found beside a muscle counts before it, and a test to come before a guess.
    """
    words = catalog.reading.alarms
    if utterance.is_question or has(words.not_settled, utterance, catalog):
        return ""
    found = {UNCLEAR: words.found_unclear, NERVE: words.found_nerve, OTHER: words.found_other}
    told = next((id for id, patterns in found.items() if tells(patterns, utterance, catalog)), "")
    return told or (MUSCULAR if tells(words.found_muscular, utterance, catalog) else "")
