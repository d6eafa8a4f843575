"""Whether a text says no to a warning sign by its name: "no chest pain". What it says beside that is not looked at."""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import rules_of
from flows.text.scope.denial import is_denied
from flows.text.utterance import Utterance


def denies_a_sign(utterance: Utterance, catalog: Catalog) -> bool:
    """Is a sign named, and denied?"""
    rules = rules_of(catalog)
    return any(
        is_denied(hit, sentence)
        for sentence in utterance.sentences
        for number, hit in rules.signs.find(sentence.words)
        if number in rules.whole
    )
