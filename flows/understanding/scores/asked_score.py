"""The score out of ten that a question is about: "can I play with a 4/10"."""

from flows.catalog.catalog import Catalog
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import numbers_in, spelled
from flows.text.utterance import Utterance
from flows.values.model import Record
from flows.values.record import TOP_SCORE

ASKED_SCORE = "asked_score"
"""Of what a question tells: the score it is about. It is kept nowhere, and no answer to how strong the pain is."""


def asked_score(utterance: Utterance, catalog: Catalog) -> Record:
    """The one number out of ten that a question names; nothing where it names several."""
    words = catalog.reading.numbers
    found = {one.high for one in numbers_in(spelled(normal(utterance.text), words), words) if one.of == TOP_SCORE}
    score = found.pop() if len(found) == 1 else None
    return {} if score is None or not 0 <= score <= TOP_SCORE else {ASKED_SCORE: round(score)}
