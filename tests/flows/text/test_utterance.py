"""A text read once: sentences, clauses, one spelling, and what is harmless struck out."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.text.letters.normal import Words
from flows.text.utterance import clauses


def test_sentences_and_clauses_are_parted_and_numbers_are_not() -> None:
    assert [pieces for pieces, _ in clauses("it is 2.5, i think. 7/10 now")] == [
        ("it is 2.5", " i think"),
        (" 7/10 now",),
    ]
    assert [asked for _, asked in clauses("a? b.")] == [True, False]


def test_words_come_in_one_spelling_and_slips_are_put_right(catalog: Catalog) -> None:
    assert hear("my ticker", catalog).sentences[0].told == ("my", "heart")
    assert "chest" in hear("my chesr is fine", catalog).sentences[0].told


@pytest.mark.parametrize(
    ("glued", "parts"),
    [
        ("chestpain", ("chest", "pain")),
        ("cantbreathe", ("cant", "breathe")),
        ("cantfeelmylegs", ("cant", "feel", "my", "legs")),
        ("hard2breathe", ("hard", "to", "breathe")),
        ("mychesthurts", ("my", "chest", "hurts")),
        ("heartache", ("heartache",)),
        ("fainter", ("fainter",)),
        ("understanding", ("understanding",)),
    ],
)
def test_words_run_together_are_parted(glued: str, parts: tuple[str, ...], catalog: Catalog) -> None:
    assert hear(glued, catalog).sentences[0].told == parts


def test_the_key_beside_the_apostrophe_is_read_as_one(catalog: Catalog) -> None:
    assert hear("it doesn;t burn", catalog).words == ("it", "doesnt", "burn")
    assert len(hear("it burns;mornings are fine", catalog).sentences) == 2


def test_what_is_harmless_is_struck_out_and_still_told(catalog: Catalog) -> None:
    (sentence,) = hear("ran at suicide pace", catalog).sentences
    assert "suicide" not in sentence.words
    assert "suicide" in sentence.told
    assert len(sentence.words) == len(sentence.told)


def test_a_cross_is_a_no_and_a_tick_is_a_yes(catalog: Catalog) -> None:
    assert "no" in hear("\u274c fever", catalog).words
    assert "yes" in hear("fever \u2705", catalog).words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("1 no 2 yes stiff 3 no", [("no",), ("yes", "stiff")]),
        ("a) no b) yes stiff", [("no",), ("yes", "stiff")]),
        ("1: yes stiff, 2: no", [("yes", "stiff"), ("no",)]),
        ("ran 1 mile then 2 miles", [("ran", "1", "mile", "then", "2", "miles")]),
        ("it is a 4 no 5", [("it", "is", "a", "4", "no", "5")]),
    ],
)
def test_answers_by_number_are_sentences_of_their_own(text: str, sentences: list[Words], catalog: Catalog) -> None:
    assert [sentence.told for sentence in hear(text, catalog).sentences if sentence.told] == sentences


def test_a_colon_and_a_lone_dash_head_a_list(catalog: Catalog) -> None:
    assert hear("none of these: stiff, sore", catalog).sentences[0].heads == (3,)
    assert hear("stiff, sore - none", catalog).sentences[0].heads == (2,)
    assert hear("stiff, sore", catalog).sentences[0].heads == ()


def test_a_question_that_is_answered_no_knows_it(catalog: Catalog) -> None:
    assert hear("chest pain? no", catalog).sentences[0].answer == "no"
    assert hear("chest pain? no idea", catalog).sentences[0].answer == ""


def test_a_long_text_is_read_in_windows_and_the_same_sentence_once(catalog: Catalog) -> None:
    assert max(len(sentence.words) for sentence in hear("word " * 500, catalog).sentences) <= 60
    assert len(hear("my back. my back. my back.", catalog).sentences) == 1
