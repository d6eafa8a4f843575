"""Distances in the units that somebody set."""

import pytest

from flows import Catalog
from flows.wording.units import MILES, in_units


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("every 500-800 km, choose by comfort", "every 300-500 miles, choose by comfort"),
        ("after 42 km", "after 26 miles"),
        ("run 5 km easily", "run 3 miles easily"),
        ("0.5 km more", "0.3 miles more"),
        ("every kilometre", "every mile"),
        ("10 % a week, 3 of 10", "10 % a week, 3 of 10"),
    ],
)
def test_miles_are_rounded_as_one_would_say_them(text: str, told: str, catalog: Catalog) -> None:
    assert in_units(text, MILES, catalog) == told


def test_without_a_setting_nothing_changes(catalog: Catalog) -> None:
    assert in_units("after 42 km", "", catalog) == "after 42 km"
