"""Cues are found by kind, and what only looks like one is none."""

from flows import Catalog
from flows.screening.hearing import hear
from flows.text.cues import is_at_a_start


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
