"""Running and walking in turns, as a clinician allows it."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.turns import UNTOLD, turns_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("gp says jog three minutes, walk two", (3, 2)),
        ("walk 4 min and run 1 min, five times", (1, 4)),
        ("two minutes of jogging then one of walking", (2, 1)),
        ("she is fine with walk-run", UNTOLD),
        ("I may run and walk in turns", UNTOLD),
        ("no run-walk before easter", ()),
        ("did the run-walk this morning", ()),
        ("a walk is fine, and a run of 20 minutes", ()),
    ],
)
def test_turns(text: str, told: tuple[int, ...], catalog: Catalog) -> None:
    assert turns_told(hear(text, catalog), catalog) == told
