"""What is asked of what is kept: what a clinician said, when the visit is, whether they may run by that word again."""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.asking import begins_as_question, is_question
from flows.understanding.context.clauses import clauses_in, hits_in
from flows.understanding.context.told_so import has

LONGEST = 18
"""Words of such a question."""


def asks_what_they_said(utterance: Utterance, catalog: Catalog, *, is_known: bool) -> bool:
    """Does a text ask what they said, or forbade? `is_known`: somebody had a look, so that "they" are those."""
    words = catalog.reading.alarms
    if _is_other(utterance, catalog):
        return False
    is_theirs = is_known or has(words.clinicians, utterance, catalog)
    return has(words.asks_bans, utterance, catalog) or (is_theirs and has(words.asks_what_said, utterance, catalog))


def asks_when_it_is(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text ask for the day of a visit to come?"""
    return not _is_other(utterance, catalog) and has(catalog.reading.alarms.asks_when_visit, utterance, catalog)


def asked_beside_their_word(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """What a text asks behind a clinician's word: "my GP cleared me, can I swim?"; None where nothing else stands."""
    told = [*clauses_in(utterance, catalog)]
    theirs = [place for place, one in enumerate(told) if hits_in(catalog.reading.alarms.clinicians, one.words, catalog)]
    left = told[theirs[-1] + 1 :] if theirs else []
    asks = next((place for place, one in enumerate(left) if begins_as_question(one.words, catalog)), 0)
    return hear(", ".join(one.text for one in left[asks:]), catalog) if left else None


def _is_other(utterance: Utterance, catalog: Catalog) -> bool:
    is_long = len(utterance.words) > LONGEST
    return is_long or has(catalog.reading.alarms.not_asked_of_visit, utterance, catalog)


def asks_to_run(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text ask whether they may run, when again, or how many of the days off are left?"""
    words = catalog.reading.alarms
    is_asked = is_question(utterance, catalog) and has(words.asks_to_run, utterance, catalog)
    return is_asked and not has(words.not_asks_to_run, utterance, catalog)


def asks_of_first_run(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text ask how the first run is done?"""
    return is_question(utterance, catalog) and has(catalog.reading.alarms.asks_of_first_run, utterance, catalog)
