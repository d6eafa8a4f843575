"""How long the ache has lasted, as a question tells it."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.times.lasted import LASTED, lasted
from flows.values.ids import DURATION

DAY = 24
WEEK = 7 * DAY
MONTH = 730


@pytest.mark.parametrize(
    ("text", "hours", "option"),
    [
        ("3 weeks now, what could it be", 3 * WEEK, "w1_6"),
        ("what is behind it, 5 months already", 5 * MONTH, "over_6w"),
        ("been 5 weeks, should i see a doctor", 5 * WEEK, "w1_6"),
        ("sore for 10 days now, is that usual", 10 * DAY, "w1_6"),
        ("its been 4 months and still comes and goes, normal?", 4 * MONTH, "over_6w"),
    ],
)
def test_a_length_in_a_clause_of_its_own_is_one(text: str, hours: int, option: str, catalog: Catalog) -> None:
    assert lasted(hear(text, catalog), {}, 0, catalog) == {DURATION: option, LASTED: hours}


def test_of_what_may_be_several_the_shortest_counts(catalog: Catalog) -> None:
    found = lasted(hear("pain between the blades for over a month, what is it", catalog), {}, 0, catalog)
    assert found[DURATION] == "w1_6"


@pytest.mark.parametrize("text", ["my race is in 3 weeks, can i run", "can i run 2 hours", "why does it hurt"])
def test_other_times_are_none(text: str, catalog: Catalog) -> None:
    assert lasted(hear(text, catalog), {}, 0, catalog) == {}


def test_what_is_known_otherwise_is_not_changed(catalog: Catalog) -> None:
    heard = hear("3 weeks now, what could it be", catalog)
    assert lasted(heard, {DURATION: "over_6w"}, 0, catalog) == {}
    assert (
        lasted(hear("had it 2 months, do i need a scan", catalog), {DURATION: "over_6w"}, 0, catalog)[LASTED]
        == 2 * MONTH
    )
