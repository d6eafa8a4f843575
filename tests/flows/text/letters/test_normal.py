"""One normal form: whatever a keyboard makes of a text, it is the same text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.letters.apostrophes import APOSTROPHES
from flows.text.letters.normal import is_in_other_letters, normal, single, split, words_of


@pytest.mark.parametrize("sign", [*APOSTROPHES, ""])
def test_every_apostrophe_within_a_word_goes(sign: str) -> None:
    assert normal(f"It isn{sign}t sharp") == "it isnt sharp"


def test_a_semicolon_between_clauses_stays() -> None:
    assert normal("it aches;then it goes") == "it aches;then it goes"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ＴＩＧＨＴ", "tight"),
        ("st\u200biff", "stiff"),
        ("s\u0442iff", "s\u0442iff"),
        ("b\u0430ck p\u0430in", "back pain"),
        ("nec\u212a", "neck"),
        ("Café", "cafe"),
        ("paaaaain", "pain"),
        ("S T I F F neck", "stiff neck"),
        ("N E C K  S T I F F", "neck  stiff"),
        ("n.e.c.k stiff", "neck stiff"),
        ("s-t-i-f-f", "stiff"),
        ("i.am.stiff", "i am stiff"),
        ("7 a.m. or p.m.", "7 a.m. or p.m."),
        ("stiff.sore. my back", "stiff.sore. my back"),
        ("7\ufe0f\u20e3", "7"),
        ("\U0001f51f", "10"),
        ("٧", "7"),
    ],
)
def test_tricks_of_keyboards_are_undone(typed: str, meant: str) -> None:
    assert normal(typed) == meant


def test_other_scripts_keep_their_letters() -> None:
    assert normal("Спина болит") == "спина болит"
    assert words_of("背中が痛い")[:2] == ("背", "中")


def test_numbers_hold_together_and_punctuation_parts_words() -> None:
    assert split(normal("It's 7/10, maybe 2.5 - or so")) == ("its", "7/10", "maybe", "2.5", "or", "so")


@given(st.text(max_size=80))
def test_normal_is_normal_whatever_the_text(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [("плечо болит", True), ("肩が痛い", True), ("schulter", False), ("my плечо hurts a lot", False), ("ох", False)],
)
def test_other_letters_are_known_by_most_of_them(text: str, found: bool) -> None:
    assert is_in_other_letters(text) is found


@pytest.mark.parametrize("word", ["ache", "Ache", "ACHE", "acheee", "ouuuch", "a", "aaa", "x" * 40, "hurt s", "a1"])
def test_a_plain_word_is_read_the_short_way_as_the_long_way(word: str) -> None:
    assert words_of(word) == split(normal(word))


def test_the_words_of_phrases_stand_each_by_itself() -> None:
    assert single(("at the Desk", "desk")) == {"at", "the", "desk"}
