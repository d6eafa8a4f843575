"""Lists that are answered thing by thing, and what only looks like one."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear, pattern_book
from flows.text.numerals.answered import with_answers_apart
from flows.text.scope.denial import is_affirmed, is_denied


def said(text: str, catalog: Catalog) -> list[bool]:
    """Whether each "sore knee" of a text is said to be so."""
    return [
        is_affirmed(hit, sentence) or not is_denied(hit, sentence)
        for sentence in hear(text, catalog).sentences
        for _, hit in pattern_book(("sore knee",), catalog).find(sentence.words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "sore knee no rash no cough no",
        "rash n sore knee n cough n",
        "rash: n, sore knee: n",
        "sore knee nah, rash nah",
        "sore knee - no rash - no cough - no",
        "sore knee/no rash/no",
        "rash=no sore knee=no",
        "rash? no sore knee? no cough? no",
        "sore knee? nope rash? nope",
        "sore knee no rash no cough yes",
        "no - sore knee, no - rash",
        "no \N{EN DASH} rash; no \N{EN DASH} sore knee",
        "no- sore knee\nno- rash",
        "nope - rash. none - sore knee",
        "no: sore knee, yes: rash",
    ],
)
def test_a_no_is_of_the_thing_before_it(text: str, catalog: Catalog) -> None:
    assert said(text, catalog) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "rash no cough no sore knee yes",
        "rash n cough n sore knee y",
        "rash? no sore knee? yes",
        "rash - no, sore knee - yes",
        "sore knee yes rash no cough no",
        "sore knee no rash no",
        "I have a sore knee no rash no",
        "sore knee no rash no cough",
        "no - rash, yes - sore knee",
        "no - sore knee",
    ],
)
def test_a_yes_is_of_the_thing_before_it_and_two_bare_things_are_no_list(text: str, catalog: Catalog) -> None:
    assert said(text, catalog) == [True]


def test_what_is_no_list_stays_as_it_is(catalog: Catalog) -> None:
    words = catalog.reading.spelling.answers
    for text in (
        "no rash, no cough",
        "my knee is sore, no rash, no",
        "yes",
        "fish n chips n peas",
        "no-one ran, no-one fell",
        "",
    ):
        assert with_answers_apart(text, words) == text
