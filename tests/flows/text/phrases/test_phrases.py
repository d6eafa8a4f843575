"""The small language of patterns, and what is found with it."""

import pytest

from flows import Catalog
from flows.text.letters.normal import normal, split
from flows.text.letters.variants import spellings
from flows.text.phrases.patterns import Grammar
from flows.text.phrases.phrases import PhraseBook

LISTS = {
    "leg": ["leg", "my thigh"],
    "limb": ["{leg}", "arm"],
    "may": ["may|can i|we ?{still}", "am i ?still allowed to"],
    "still": ["still", "at least", "grand* old"],
    "unit": ["km", "k", "mile|miles"],
    "far": ["{1-100} {unit}", "half an hour", "for {far_off}"],
    "far_off": ["{2-3} {unit}"],
}
SAME = spellings({"cant": ["can not", "could not"]})


def book_of(pattern: str, catalog: Catalog) -> PhraseBook:
    return PhraseBook([Grammar(LISTS, SAME, catalog.reading.numbers).parse(pattern)])


def found(pattern: str, text: str, catalog: Catalog) -> list[tuple[int, ...]]:
    book = book_of(pattern, catalog)
    return [hit.places for _, hit in book.find(SAME.rewrite(split(normal(text))))]


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
        ("numb* left_leg*", "numbness of the left legs, numbly left legs"),
        ("{1-100} km|k", "5k"),
        ("{1-100} km|k", "twenty one km"),
        ("weeks|{1-100} km|k", "weeks k"),
        ("run ?{1-100} {unit}", "run miles"),
        ("run ?{1-100} {unit}", "run 17 miles"),
        ("{may} run", "can we run"),
        ("{may} run", "may i at least run"),
        ("{may} run", "can i grandly old run"),
        ("{may} run", "am i allowed to run"),
        ("{may} run|jog {far}", "can i run 21.1 km"),
        ("run {far}", "run for three miles"),
        ("run {far}", "run half an hour"),
        ("pain ?is {9-10/10}", "pain is nine out of 10"),
    ],
)
def test_a_pattern_finds(pattern: str, text: str, catalog: Catalog) -> None:
    assert found(pattern, text, catalog) != []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("weak leg", "a weak and tired leg"),
        ("pain .. leg", "pain in all of my leg"),
        ("numb leg", "numbness leg"),
        ("pain ... leg", "pain"),
        ("numb left_leg*", "numb left arm"),
        ("{1-100} km|k", "101 km"),
        ("{1-100} km|k", "km"),
        ("{1-100} km|k", "a hundred and five km"),
        ("{may} run", "may still run"),
        ("{may} run", "can i"),
        ("{may} run", "can he run"),
        ("run {far}", "run for 4 miles"),
        ("pain ?is {9-10/10}", "pain is 9"),
    ],
)
def test_a_pattern_passes_over(pattern: str, text: str, catalog: Catalog) -> None:
    assert found(pattern, text, catalog) == []


def test_a_phrase_that_begins_with_a_list_takes_all_its_words(catalog: Catalog) -> None:
    assert found("{far} ?run", "a 5 to 6 km run", catalog)[0] == (1, 2, 3, 4, 5)
    assert found("{may} run", "so may we still run", catalog) == [(1, 2, 3, 4)]


def test_a_phrase_that_begins_with_one_of_two_numbers_is_found_once(catalog: Catalog) -> None:
    assert found("{1-5}|{4-9}|weeks km", "4 km, weeks km", catalog) == [(0, 1), (2, 3)]


def test_all_words_of_the_lists_are_known(catalog: Catalog) -> None:
    book = book_of("{may} run ?{far} pain*", catalog)
    assert {"may", "we", "least", "run", "hour", "miles", "seventeen"} <= book.vocabulary()
    assert book.vocabulary().isdisjoint({"pain", "pain*", "grand*"})


def test_letters_with_two_shapes_are_read_as_one() -> None:
    assert normal("İYİ ağrısı قلبي") == normal("iyi agrisi قلبی")
