"""A text without the words that only address Thora, at its head or end: "six weeks sir", "none of these, doc".

They are no part of what is said. Where such a word may be one ("my mate", "saw a doctor") it stays.
"""

import re
from functools import cache

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.normal import split
from flows.text.numbers import one_of
from flows.text.utterance import Utterance


def without_address(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The utterance without a word of address; itself where there is none, or nothing else."""
    head, end = _places(catalog)
    left = head.sub("", utterance.plain)
    found = end.search(left)
    if found is not None and (found["mark"] or _is_address(found["word"], split(left[: found.start()]), catalog)):
        left = f"{left[: found.start()]}{found['stop']}"
    return hear(left, catalog) if left != utterance.plain and split(left) else utterance


def _is_address(word: str, before: tuple[str, ...], catalog: Catalog) -> bool:
    """Is it one though no mark stands before it? Not where it may be a part of what is said: "ran with my mate"."""
    words = catalog.reading.answers
    return word in words.address and bool(before) and before[-1] not in words.before_no_address


@cache
def _places(catalog: Catalog) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where one stands at the head, and at the end, of a text in normal form."""
    words = catalog.reading.answers
    either = one_of((*words.address, *words.address_apart))
    return re.compile(rf"^\s*{either} ?[,.!:]\s*(?=\w)"), re.compile(
        rf"(?P<mark>\s*[,.!;-]+)?\s*\b(?P<word>{either})\s*(?P<stop>[.!?]*)\s*$"
    )
