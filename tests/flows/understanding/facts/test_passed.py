"""What went with what it came with, a birth of months ago and what only sounds like an illness tick nothing."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.passed import is_long_over, is_none_now
from flows.understanding.facts.risks import risks
from flows.understanding.meant import Answer
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of

PASSED = [
    ("risk_now", "none, I had pregnancy diabetes, it disappeared after the birth"),
    ("risk_now", "no, diabetes only in my second pregnancy and that is gone"),
    ("med_caution", "none, asthma as a boy but I grew out of it, gone"),
    ("risk_now", "no, gave birth eight months ago"),
    ("risk_now", "none of these, gave birth two years ago"),
    ("risk_now", "no, I had flu in the spring, long gone"),
    ("risk_now", "no, hip operation seven months ago"),
]


@pytest.mark.parametrize(("field", "text"), PASSED)
def test_beside_a_no_it_is_none(field: str, text: str, catalog: Catalog) -> None:
    assert is_none_now(hear(text, catalog), catalog)
    found = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert isinstance(found, Answer)
    assert found.value == ("none",)


@pytest.mark.parametrize(
    ("text", "list_id", "id"),
    [
        ("I have gestational diabetes", "rf_history", "immune_low"),
        ("I am diabetic, and had gestational diabetes that went", "rf_history", "immune_low"),
        ("diabetes in my pregnancy, and it came back after it had gone", "rf_history", "immune_low"),
        ("I had asthma as a child", "med_caution", "asthma_nsaid"),
        ("asthma as a child, gone mostly but still now and then", "med_caution", "asthma_nsaid"),
        ("gave birth five weeks ago", "risk_now", "pregnant"),
        ("I gave birth and carry 10 kg baby weight", "risk_now", "pregnant"),
        ("had a baby a month ago", "risk_now", "pregnant"),
        ("five months pregnant", "risk_now", "pregnant"),
        ("I had a hip operation three weeks ago", "risk_now", "clot_risk"),
        ("I am on the pill, and had an operation last year", "risk_now", "clot_risk"),
        ("I had a blood clot after an operation last year", "risk_now", "clot_risk"),
        ("I had covid two weeks ago", "risk_now", "recent_virus"),
        ("pregnant again, my first is two years old", "risk_now", "pregnant"),
        ("breastfeeding, he is 7 months old", "med_caution", "pregnant_recent_birth"),
    ],
)
def test_what_is_so_counts(text: str, list_id: str, id: str, catalog: Catalog) -> None:
    assert id in risks(hear(text, catalog), catalog, is_asked=True).get(list_id, ())


@pytest.mark.parametrize(
    "text",
    [
        "I nurse and carry a 10 kg girl, breastfeeding is hard on my back",
        "breastfeeding my 8 kilo son every night",
        "I'm breastfeeding",
        "breastfeeding, and sore between the blades",
    ],
)
def test_who_feeds_a_big_baby_gave_birth_long_ago(text: str, catalog: Catalog) -> None:
    assert "pregnant" not in risks(hear(text, catalog), catalog, is_asked=True).get("risk_now", ())


def test_a_no_beside_another_risk_is_none_to_nothing(catalog: Catalog) -> None:
    text = "no, gave birth two years ago, but I take warfarin"
    found = understand(hear(text, catalog), scene_of("risk_now", catalog), catalog)
    assert not (isinstance(found, Answer) and found.value == ("none",))


@pytest.mark.parametrize(
    ("text", "is_over"),
    [
        ("knee op, 2015", True),
        ("had an operation on my hand. That was years ago", True),
        ("I use the patch and broke my wrist in 2016", False),
        ("a clot in 2015", False),
        ("an operation last week, and one in 2015", False),
    ],
)
def test_years_of_another_thing_make_a_risk_not_long_over(text: str, is_over: bool, catalog: Catalog) -> None:
    assert is_long_over("risk_now", "clot_risk", hear(text, catalog), catalog) is is_over
