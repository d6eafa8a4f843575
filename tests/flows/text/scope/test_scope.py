"""What a cue reaches: said to be so, in doubt, or not."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear, pattern_book
from flows.text.scope.denial import is_refused
from flows.text.scope.scope import Reading, Standing, standing

KNEE = ("sore knee",)


def how(text: str, catalog: Catalog, reading: Reading = Reading.EVER) -> Standing:
    """How "sore knee", which is no sign, is said in a text."""
    book = pattern_book(KNEE, catalog)
    found = [
        standing(hit, reading, sentence)
        for sentence in hear(text, catalog).sentences
        for _, hit in book.find(sentence.words)
    ]
    return max(found, default=Standing.NOT)


@pytest.mark.parametrize(
    "text",
    [
        "I have a sore knee",
        "sore knee yes, cough no",
        "cough: no, sore knee: yes",
        "no sore knee until this morning",
        "no sore knee before this run",
        "no sore knee yesterday but today yes",
        "cough - no / sore knee - yes",
        "not only a sore knee",
        "no doubt a sore knee",
        "no - sore knee",
        "it isnt that I dont have a sore knee, it comes in every run",
    ],
)
def test_what_is_said_to_be_so(text: str, catalog: Catalog) -> None:
    assert how(text, catalog) is Standing.SO


@pytest.mark.parametrize(
    "text",
    [
        "no sore knee",
        "I don't have a sore knee",
        "I don´t have a sore knee",
        "there wasnt any sore knee",
        "sore knee: none",
        "sore knee no",
        "sore knee? no",
        "sore knee 0",
        "0 sore knee",
        "w/o sore knee",
        "without a sore knee",
        "I don't think I have a sore knee",
        "no cough, fever or sore knee",
        "No cough or fever or rash or swelling or tingling or stiffness of the neck or a sore knee",
        "\u274c sore knee",
        "sore knee \u274c",
        "what if I get a sore knee",
        "ten years ago I had a sore knee",
    ],
)
def test_what_is_said_not_to_be_so(text: str, catalog: Catalog) -> None:
    assert how(text, catalog) is Standing.NOT


@pytest.mark.parametrize("text", ["had a sore knee last week", "sore knee lol", "is it bad if I have a sore knee"])
def test_what_is_in_doubt(text: str, catalog: Catalog) -> None:
    assert how(text, catalog) is Standing.DOUBT


def test_what_has_gone_counts_only_where_gone_things_count(catalog: Catalog) -> None:
    assert how("my sore knee has gone", catalog, Reading.EVER) is Standing.SO
    assert how("my sore knee has gone", catalog, Reading.NOW) is Standing.NOT


@pytest.mark.parametrize("text", ["it cant be a sore knee", "it won't be a sore knee", "isnt a sore knee"])
def test_an_answer_is_refused_by_every_contraction(text: str, catalog: Catalog) -> None:
    (sentence,) = hear(text, catalog).sentences
    ((_, hit),) = pattern_book(KNEE, catalog).find(sentence.words)
    assert is_refused(hit, sentence)


def refused(text: str, catalog: Catalog) -> bool:
    (sentence,) = hear(text, catalog).sentences
    ((_, hit),) = pattern_book(KNEE, catalog).find(sentence.words)
    return is_refused(hit, sentence)


@pytest.mark.parametrize("text", ["not when my sore knee is warm", "not in my sore knee", "not better sore knee"])
def test_an_answer_is_refused_over_words_that_end_a_no_to_a_sign(text: str, catalog: Catalog) -> None:
    assert refused(text, catalog)
    assert how(text, catalog) > Standing.NOT


@pytest.mark.parametrize("text", ["not sleeping well with a sore knee", "it is not only a sore knee"])
def test_a_no_to_one_word_is_none_to_what_stands_behind_it(text: str, catalog: Catalog) -> None:
    assert not refused(text, catalog)


@pytest.mark.parametrize("text", ["no pain apart from a sore knee", "nothing hurts except a sore knee"])
def test_what_is_left_out_of_a_no_is_so(text: str, catalog: Catalog) -> None:
    assert how(text, catalog) is Standing.SO


def test_a_claim_at_the_end_of_a_sentence_takes_its_no_back(catalog: Catalog) -> None:
    assert how("no sore knee now, but in the run I did", catalog) > Standing.NOT
    assert how("no sore knee now, and none in the run", catalog) is Standing.NOT


@pytest.mark.parametrize(
    "text", ["you asked about a sore knee, I said no. it's there now", "I ticked no for a sore knee, that's changed"]
)
def test_what_was_denied_or_asked_about_before_and_is_so_since_is_told(text: str, catalog: Catalog) -> None:
    said = hear(text, catalog).sentences[0]
    ((_, hit),) = pattern_book(KNEE, catalog).find(said.words)
    assert standing(hit, Reading.NOW, said) is Standing.SO


@pytest.mark.parametrize(
    "text",
    [
        "a man at the start had a sore knee",
        "the woman next to me had a sore knee",
        "one of the pacers at mile 20 got a sore knee",
    ],
)
def test_what_befell_a_stranger_is_no_news_of_oneself(text: str, catalog: Catalog) -> None:
    assert how(text, catalog) is Standing.NOT


@pytest.mark.parametrize(
    "text",
    [
        "a man at the start has a sore knee",
        "my wife next to me had a sore knee",
        "a man at the start said I had a sore knee",
        "a man at the start had a sore knee like mine",
        "I had a sore knee in front of a runner",
        "a runner in front of me fell and my sore knee went",
        "a runner in front of me had a sore knee, then I did",
    ],
)
def test_what_befell_oneself_beside_a_stranger_is_heard(text: str, catalog: Catalog) -> None:
    assert how(text, catalog) is not Standing.NOT


def test_a_general_question_whether_it_is_normal_after_a_run_is_about_ones_own(catalog: Catalog) -> None:
    assert how("is a sore knee normal after a race", catalog) is Standing.DOUBT
    assert how("is a sore knee contagious", catalog) is Standing.NOT
