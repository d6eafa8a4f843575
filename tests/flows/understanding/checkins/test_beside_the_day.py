"""A score or a run in a sentence takes no sign away."""

import pytest
from msgspec.structs import replace

from flows import Catalog, Read
from flows.screening.hearing import hear
from flows.understanding.meant import Warned
from flows.understanding.signs.warnings import warned
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("name", ["assessed", "checkin"])
@pytest.mark.parametrize(
    "text",
    [
        "its a 4 now after todays run, hurts when i breathe in",
        "its a 4 now after todays run hurts when i breathe in",
        "its 5 now, stabbing when i breathe in",
        "3, ran 5k easy, breathing in hurts",
        "it was a 4 in the run and it hurts to breathe in",
        "ok it is a 7 now after todays tempo run, stabbing when i breathe in",
        "ran 8k today, all exercises done, hurts when i breathe in, 3",
        "did the run, 2 now, can't feel my legs",
    ],
)
def test_a_score_or_a_run_takes_no_sign_away(text: str, name: str, catalog: Catalog) -> None:
    blind = Read(danger=0.02, signs={"rf_cord": 0.02}, shown=0.01, named="rf_cord", wants={}, topics={}, marks=())
    found = warned(hear(text, catalog), scene_of(name, catalog), replace(catalog, read=lambda _: blind))
    assert isinstance(found, Warned)
    assert found.alarm.ask


@pytest.mark.parametrize(
    "text",
    [
        "4 now after todays run, it does not hurt when i breathe in",
        "3, ran 5k easy, no chest pain, short breath or fever",
    ],
)
def test_what_is_denied_beside_a_run_is_no_sign(text: str, catalog: Catalog) -> None:
    assert warned(hear(text, catalog), scene_of("checkin", catalog), catalog) is None
