"""How long from now, in minutes."""

import pytest

from flows import Catalog
from flows.understanding.times.ahead import minutes_ahead


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("in two hours", 120),
        ("in a couple of hours", 120),
        ("give me half an hour", 30),
        ("a quarter of an hour", 15),
        ("in an hour", 60),
        ("another hour", 60),
        ("an hour and a half", 90),
        ("in 1 hour 20", 80),
        ("2h", 120),
        ("in 1.5 hours", 90),
        ("twenty minutes please", 20),
        ("a few minutes", 3),
        ("back in 10", 10),
        ("at 10", 0),
        ("in 3 days", 0),
        ("half past 3", 0),
    ],
)
def test_minutes_from_now(text: str, minutes: int, catalog: Catalog) -> None:
    assert minutes_ahead(text, catalog) == minutes
