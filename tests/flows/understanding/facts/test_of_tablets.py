"""What a question about painkillers tells of who asks."""

import pytest

from flows import Catalog, answer
from flows.screening.hearing import hear
from flows.search.faq import Verdict
from flows.understanding.facts.of_tablets import PAINKILLERS, age_told, is_only_named, risks_told
from flows.understanding.meant import Asked
from flows.understanding.scene import Scene
from flows.understanding.understand import understand


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


@pytest.mark.parametrize(
    ("text", "angle"),
    [
        ("aspirin and high blood pressure", "pressure"),
        ("a painkiller for somebody with hypertension?", "pressure"),
        ("diclofenac with bad kidneys", "condition"),
        ("ulcer and naproxen", "condition"),
        ("which painkiller with chickenpox?", "pox"),
        ("what can i take for pain with asthma", "condition"),
        ("nurofen for a 14 year old", "under_18"),
        ("aspirin for a 14 year old", "aspirin_under_16"),
        ("may my teenage daughter have an aspirin", "aspirin_under_16"),
    ],
)
def test_a_tablet_beside_an_illness_or_an_age_is_asked_about(text: str, angle: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), Scene(at=0), catalog)
    assert isinstance(meant, Asked)
    assert (meant.found.verdict, meant.found.hits[0].id) == (Verdict.ANSWER, PAINKILLERS)
    assert meant.angles[PAINKILLERS] == angle


@pytest.mark.parametrize(
    "text", ["took an ibuprofen, still sore", "i have asthma and use a gel", "an ulcer, years ago"]
)
def test_what_only_tells_of_a_tablet_asks_nothing(text: str, catalog: Catalog) -> None:
    assert not is_only_named(hear(text, catalog), catalog)


def test_no_aspirin_under_16_stands_first(catalog: Catalog) -> None:
    assert answer("aspirin for my 14 year old son?", catalog).reply.startswith("No aspirin under 16")
