"""Cues are found by kind, and what only looks like one is none."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.text.scope.cues import is_at_a_start


def test_cues_are_found_by_kind(catalog: Catalog) -> None:
    (sentence,) = hear("but I never had it, what if it comes", catalog).sentences
    assert sentence.has("negations")
    assert sentence.has("hypothetical")
    assert not sentence.has("jokes")


def test_what_only_looks_like_a_negation_is_none(catalog: Catalog) -> None:
    assert not hear("not only my back", catalog).sentences[0].has("negations")
    assert not hear("no doubt it is my back", catalog).sentences[0].has("negations")


def test_what_never_goes_away_has_not_gone(catalog: Catalog) -> None:
    assert not hear("it has never gone", catalog).sentences[0].has("resolved")


def test_a_claim_reaches_back_to_what_was_asked(catalog: Catalog) -> None:
    first, _ = hear("is a numb hand bad? mine is", catalog).sentences
    assert first.is_claimed


def test_an_opener_stands_at_the_start_of_a_clause(catalog: Catalog) -> None:
    (sentence,) = hear("so what causes a stiff neck", catalog).sentences
    assert is_at_a_start(sentence.cues["openers"], sentence)
    assert not is_at_a_start(sentence.cues["about"], sentence)


@pytest.mark.parametrize(
    "text",
    [
        "you asked about my legs and I said they were fine. well they are now",
        "I ticked no to that, it's changed",
        "remember the question? I have it after all",
        "I told you no. I was wrong",
        "I put none but it happened this morning",
        "take back my no",
        "earlier I answered no. change that to yes",
        "my no about the legs was wrong",
        "I said I didn't get it. I do now",
        "you mentioned it? got it now",
    ],
)
def test_a_no_of_before_is_taken_back_by_what_says_that_it_is_so_since(text: str, catalog: Catalog) -> None:
    assert hear(text, catalog).sentences[0].is_retracted


@pytest.mark.parametrize(
    "text",
    [
        "you asked about my legs and I said they were fine",
        "I ticked no to that, it hasn't changed",
        "remember the question? it is still a no",
        "I said yes. I was wrong",
        "it's changed since last week",
        "change my answer to 5",
        "you asked about my legs. I am now running again",
    ],
)
def test_what_was_denied_before_and_stays_so_is_not_taken_back(text: str, catalog: Catalog) -> None:
    assert not hear(text, catalog).sentences[0].is_retracted


@pytest.mark.parametrize("text", ["he fell. what do I do", "she has fallen", "he fell, please help"])
def test_what_is_of_now_or_asks_what_to_do_presses(text: str, catalog: Catalog) -> None:
    assert hear(text, catalog).sentences[0].is_pressing


def test_what_is_only_told_does_not_press(catalog: Catalog) -> None:
    assert not hear("he fell at the start", catalog).sentences[0].is_pressing
