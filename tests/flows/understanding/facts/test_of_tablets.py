"""What a question about painkillers tells of who asks."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.of_tablets import age_told, risks_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("22 weeks pregnant, which gel", {"risk_now": ("pregnant",)}),
        ("is paracetamol ok if i'm pregnant", {"risk_now": ("pregnant",)}),
        ("hoping to get pregnant, is a gel ok", {"risk_now": ("pregnant",)}),
        ("is diclofenac gel ok with apixaban", {"risk_now": ("blood_thinner",)}),
        ("rivaroxaban and voltarol, ok together?", {"risk_now": ("blood_thinner",)}),
        ("may i take aspirin with weak kidneys", {"med_caution": ("kidney",)}),
        ("is naproxen safe after a stomach ulcer", {"med_caution": ("stomach_ulcer",)}),
        ("asthmatic here, is nurofen alright", {"med_caution": ("asthma_nsaid",)}),
    ],
)
def test_what_stands_beside_the_tablet_is_told_of_oneself(
    text: str, told: dict[str, tuple[str, ...]], catalog: Catalog
) -> None:
    assert risks_told(hear(text, catalog), catalog, of_another=False) == told


@pytest.mark.parametrize(
    "text",
    [
        "can nurofen give you kidney trouble",
        "does aspirin cause a stomach ulcer?",
        "i'm not pregnant, which gel",
        "no asthma, no ulcer, is ibuprofen ok",
        "i am no longer on warfarin, is ibuprofen ok",
        "can my mum use voltarol with warfarin",
        "is aspirin ok, my wife is pregnant",
        "which gel is best",
    ],
)
def test_what_may_come_of_a_tablet_what_is_denied_and_what_is_of_others_tells_nothing(
    text: str, catalog: Catalog
) -> None:
    assert risks_told(hear(text, catalog), catalog, of_another=False) == {}


def test_for_whom_one_writes_counts(catalog: Catalog) -> None:
    heard = hear("can she use voltarol with warfarin", catalog)
    assert risks_told(heard, catalog, of_another=True) == {"risk_now": ("blood_thinner",)}


@pytest.mark.parametrize(("text", "is_told"), [("is a gel ok at 71", True), ("is a gel ok at 7", False)])
def test_an_age_beside_a_tablet_is_that_of_who_asks(text: str, is_told: bool, catalog: Catalog) -> None:
    assert bool(age_told(hear(text, catalog), catalog, of_another=False)) is is_told
