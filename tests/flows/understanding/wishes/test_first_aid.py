"""First aid that is asked for somebody near: the number first, then the one line of that flag."""

import pytest

from flows import Catalog, answer

AID = {"aid_allergy": "rf_allergy", "aid_heat": "rf_heat_sodium", "aid_heart": "rf_cardiac"}
AID_STROKE = {"aid_stroke": "rf_stroke_headache"}


@pytest.mark.parametrize(("id", "flag"), (AID | AID_STROKE).items())
def test_the_number_stands_first_and_the_line_is_that_of_the_flag(id: str, flag: str, catalog: Catalog) -> None:
    said = catalog.smalltalk[id].answer
    assert "112 · 911 · 999 · 000" in said.split("\n")[0]
    assert catalog.red_flags[flag].first_aid_other in said


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("somebody in my club has an allergic reaction, what should I do", "aid_allergy"),
        ("how do I treat anaphylaxis", "aid_allergy"),
        ("wasp sting allergy, first aid?", "aid_allergy"),
        ("what do we do when a runner collapses in the heat", "aid_heat"),
        ("first aid for heatstroke", "aid_heat"),
        ("what to do if someone gets a heart attack in a marathon", "aid_heart"),
        ("what do I do if someone has a stroke", "aid_stroke"),
    ],
)
def test_first_aid_asked_for_is_given(text: str, id: str, catalog: Catalog) -> None:
    assert answer(text, catalog).reply == catalog.smalltalk[id].answer


@pytest.mark.parametrize(
    "text",
    ["what should I do to prevent a heart attack", "can I run after a heart attack", "what helps against hay fever"],
)
def test_what_asks_for_no_first_aid_gets_none(text: str, catalog: Catalog) -> None:
    assert "112 · 911" not in answer(text, catalog).reply.split("\n")[0]
