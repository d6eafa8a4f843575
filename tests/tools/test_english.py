"""The table of English words: one word a line, in order, and with the notice that its source asks for."""

from importlib.resources import files

from flows import Catalog

LINES = files("flows").joinpath("content", "world", "english.txt").read_text("utf-8").splitlines()
WORDS = [line for line in LINES if not line.startswith("#")]


def test_each_line_is_one_word_in_order_and_no_name() -> None:
    assert sorted(set(WORDS)) == WORDS
    assert all(word.isascii() and word.isalpha() and word.islower() for word in WORDS)


def test_forms_stand_beside_their_words(catalog: Catalog) -> None:
    assert {"lunge", "lunges", "crunch", "crunching", "swearing", "singles"} <= catalog.english


def test_the_notice_of_the_source_stands_in_it() -> None:
    head = "\n".join(line for line in LINES if line.startswith("#"))
    assert "Permission to use, copy, modify, distribute and sell" in head
