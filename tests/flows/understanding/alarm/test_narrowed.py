"""What an answer makes of the part that is asked about: a tight chest that effort brings on and rest ends."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.alarm.narrowed import leaves_little, narrowed

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


EFFORT, BY_RUNS = "rf_effort_angina", "rf_effort_angina:hard_runs"


@pytest.mark.parametrize(
    "text",
    [
        "stairs are fine, only when i run",
        "no stairs are ok, its just running up the hills",
        "not on stairs, just in races",
        "only with hard intervals",
    ],
)
def test_runs_alone_are_no_effort_of_any_kind(text: str, catalog: Catalog) -> None:
    assert leaves_little(hear(text, catalog), (EFFORT,), (), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "not just running, stairs too",
        "just running and stairs",
        "only running but lately climbing stairs as well",
        "yes only when i run",
        "only running maybe",
        "with everything i do",
    ],
)
def test_any_effort_besides_leaves_it_open(text: str, catalog: Catalog) -> None:
    assert not leaves_little(hear(text, catalog), (EFFORT,), (), catalog)


def test_runs_alone_are_no_no_where_just_they_are_asked_about(catalog: Catalog) -> None:
    assert not leaves_little(hear("only in my hard runs", catalog), (EFFORT,), (BY_RUNS,), catalog)
