"""How far from UTC a text says that clocks are."""

import pytest

from flows import Catalog
from flows.understanding.places.offset import read_beside, read_offset


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("UTC-4", -240), ("utc \N{MINUS SIGN} 4", -240), ("GMT\N{EM DASH}4", -240),
        ("UTC\N{NON-BREAKING HYPHEN}4", -240),
        ("utc minus four", -240), ("gmt plus 9", 540), ("UTC+05:45", 345), ("UTC+0545", 345), ("UTC+9.5", 570),
        ("I am at utc +8", 480), ("-03:30", -210), ("+11", 660), ("utc 3", 180), ("UTC+99", 5940),
    ],
)  # fmt: skip
def test_an_offset_in_minutes(catalog: Catalog, text: str, minutes: int) -> None:
    found = read_offset(text, catalog)
    assert found is not None
    assert found[0] == minutes


@pytest.mark.parametrize("text", ["Berlin", "7:40", "flat -5 Leeds", "minus five degrees", "18:00 UTC", ""])
def test_no_offset(catalog: Catalog, text: str) -> None:
    assert read_offset(text, catalog) is None


def test_the_rest_of_the_text_is_handed_back(catalog: Catalog) -> None:
    found = read_offset("(UTC-03:00) Recife", catalog)
    assert found is not None
    assert "Recife" in found[1]
    assert "3" not in found[1]


def test_hours_beside_a_place_are_told_with_what_stands_behind_them(catalog: Catalog) -> None:
    assert read_beside("we are two hours ahead of Rome", catalog) == (120, "Rome")
    assert read_beside("5.5 hours behind Delhi", catalog) == (-330, "Delhi")
    assert read_beside("an hour behind Rome", catalog) == (-60, "Rome")
    assert read_beside("half an hour ahead of Delhi", catalog) == (30, "Delhi")
    assert read_beside("behind the church in Rome", catalog) is None
