"""What an answer makes of the part that is asked about: a tight chest that effort brings on and rest ends."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.alarm.narrowed import narrowed

CHEST = ("rf_cardiac/chest_or_arm_asked", "rf_cardiac:chest")


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("no, just on the stairs", False),
        ("nah only when I push hard on a climb", False),
        ("no it fades once I sit down", False),
        ("nope, fine as soon as I rest", False),
        ("well, going upstairs, but it settles when I stop", True),
        ("only on hills and it is gone two minutes after I stop", True),
    ],
)
def test_effort_and_ease_make_it_the_sign_of_effort(text: str, is_told: bool, catalog: Catalog) -> None:
    found = narrowed(hear(text, catalog), CHEST, catalog)
    assert found is not None
    assert (found.flag, found.of, found.is_told) == ("rf_effort_angina", "rf_cardiac", is_told)


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "no, not uphill either",
        "no, only my back on hills",
        "no never when I run",
        "yes, only uphill",
        "no, it is fine",
        "not now",
    ],
)
def test_a_plain_answer_makes_nothing_else_of_it(text: str, catalog: Catalog) -> None:
    assert narrowed(hear(text, catalog), CHEST, catalog) is None


def test_of_several_parts_none_is_made_another(catalog: Catalog) -> None:
    heard = hear("no, only uphill", catalog)
    assert narrowed(heard, (*CHEST, "rf_cardiac:arm"), catalog) is None
    assert narrowed(heard, ("rf_cord:legs",), catalog) is None
