"""A sign of somebody else who is looked after already is asked about; one of the writer's own is never lost by that."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Warned
from flows.understanding.signs.warnings import warned
from tests.flows.understanding.scenes import scene_of


def found(text: str, catalog: Catalog) -> Warned:
    meant = warned(hear(text, catalog), scene_of("scored_last", catalog), catalog)
    assert isinstance(meant, Warned)
    return meant


@pytest.mark.parametrize(
    "text",
    [
        "my brother is in hospital with chest pain",
        "my friend collapsed on the run, the paramedics have him",
        "my mate broke his neck, he is in intensive care",
        "my sister was taken to hospital, she cannot breathe",
        "my running buddy fainted, he's being looked after",
        "dad is in A&E, his chest is crushing",
    ],
)
def test_who_is_looked_after_is_asked_about(text: str, catalog: Catalog) -> None:
    assert found(text, catalog).alarm.ask


@pytest.mark.parametrize(
    "text",
    [
        "my friend collapsed",
        "my brother has chest pain right now",
        "my brother is back home from hospital, he has chest pain",
        "my brother has chest pain and is not in hospital",
        "my dad has chest pain, should he be in hospital",
        "my wife works in a hospital, she has chest pain",
        "my mate collapsed, an ambulance is on the way",
    ],
)
def test_who_is_not_is_told_of_at_once(text: str, catalog: Catalog) -> None:
    assert not found(text, catalog).alarm.ask


@pytest.mark.parametrize(
    "text",
    [
        "my brother is in hospital with chest pain and I have chest pain too",
        "my brother is in hospital with chest pain, mine hurts the same",
        "my brother is in hospital, my chest is crushing",
        "I am in hospital with chest pain",
        "I was taken to hospital, I cannot breathe",
        "both of us have chest pain, he is in hospital",
    ],
)
def test_a_sign_of_ones_own_is_told_at_once(text: str, catalog: Catalog) -> None:
    assert not found(text, catalog).alarm.ask


def test_thoughts_of_suicide_are_told_of_at_once(catalog: Catalog) -> None:
    assert not found("my friend tried to kill himself, he is in hospital", catalog).alarm.ask
