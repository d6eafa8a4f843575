"""Patterns that can be read, and what is said of those that cannot."""

import pytest

from flows import Catalog
from flows.text.letters.variants import spellings
from flows.text.phrases.patterns import Grammar, PhraseError
from flows.text.phrases.phrases import Choice, Gap

LISTS = {
    "leg": ["leg", "my thigh"],
    "limb": ["{leg}", "arm"],
    "round": ["about", "{and_round}"],
    "and_round": ["{round}"],
    "gap": ["{leg} .. arm"],
    "lacks": ["?my {leg}"],
}
SAME = spellings({"cant": ["can not"]})


def test_each_piece_is_a_gap_or_a_choice_read_once(catalog: Catalog) -> None:
    read = Grammar(LISTS, SAME, catalog.reading.numbers)
    parts = read.parse("numb ... {leg}|foot ?now").parts
    assert [type(part) for part in parts] == [Choice, Gap, Choice, Choice]
    assert parts[2] is read.parse("{leg}|foot").parts[0]
    assert isinstance(parts[2], Choice)
    assert set(parts[2].whole) == {"leg", "my", "foot"}


@pytest.mark.parametrize("pattern", ["", "...", "?a", "pain ...", "... pain", "{nothing}", "|"])
def test_a_pattern_that_says_nothing_is_refused(pattern: str, catalog: Catalog) -> None:
    with pytest.raises(PhraseError):
        Grammar(LISTS, SAME, catalog.reading.numbers).parse(pattern)


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("{round}", "'round' names itself"),
        ("{5-3} km", "no number is from 5 to 3"),
        ("{5-} km", "no word list called '5-'"),
        ("{gap}", "has no gaps"),
        ("{lacks}", "begins with words that must be there"),
    ],
)
def test_what_is_wrong_with_a_list_or_a_number_is_named(pattern: str, fault: str, catalog: Catalog) -> None:
    read = Grammar(LISTS, SAME, catalog.reading.numbers)
    for _ in range(2):
        with pytest.raises(PhraseError, match=fault):
            read.parse(pattern)
    assert read.parse("{limb}")
