"""The small language of patterns, and what is found with it."""

import pytest

from flows.text.normal import normal, split
from flows.text.phrases import Grammar, PhraseBook, PhraseError, spellings

LISTS = {"leg": ["leg", "my thigh"], "limb": ["{leg}", "arm"]}


def found(pattern: str, text: str) -> list[tuple[int, ...]]:
    same = spellings({"cant": ["can not", "could not"]})
    book = PhraseBook([Grammar(LISTS, same).parse(pattern)])
    return [hit.places for _, hit in book.find(same.rewrite(split(normal(text))))]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("weak|numb leg", "a numb leg"),
        ("pain ?in ?my leg", "pain in leg"),
        ("pain .. leg", "pain down the leg"),
        ("pain ... leg", "pain that goes down my leg"),
        ("numb* leg", "numbness leg"),
        ("my_left leg", "my left leg"),
        ("numb {leg}", "numb my thigh"),
        ("numb {limb}", "numb my thigh"),
        ("numb {limb}", "numb arm"),
        ("cant feel", "I can not feel it"),
        ("paaain", "PAIN!"),
    ],
)
def test_a_pattern_finds(pattern: str, text: str) -> None:
    assert found(pattern, text) != []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("weak leg", "a weak and tired leg"),
        ("pain .. leg", "pain in all of my leg"),
        ("numb leg", "numbness leg"),
        ("pain ... leg", "pain"),
    ],
)
def test_a_pattern_passes_over(pattern: str, text: str) -> None:
    assert found(pattern, text) == []


@pytest.mark.parametrize("pattern", ["", "...", "?a", "pain ...", "... pain", "{nothing}", "|"])
def test_a_pattern_that_says_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(PhraseError):
        found(pattern, "pain")


def test_letters_with_two_shapes_are_read_as_one() -> None:
    assert normal("İYİ ağrısı قلبي") == normal("iyi agrisi قلبی")
