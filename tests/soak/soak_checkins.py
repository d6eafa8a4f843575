"""A year of check-ins through the whole conversation, in twenty time zones: `make soak`."""

import pytest

from flows import load_catalog
from tests.flows.dialogue.checkins.test_checkins import live
from tests.flows.followup.test_year import YEARS

CATALOG = load_catalog()


@pytest.mark.parametrize("zone", sorted({zone for zone, *_ in YEARS}))
@pytest.mark.parametrize("minute", [0, 119, 150, 450, 1140])
def test_a_year_of_check_ins_comes_once_a_day(zone: str, minute: int) -> None:
    asked = live(zone, minute, 370, CATALOG)
    assert asked == sorted(set(asked))
    assert len(asked) >= 275, "the rest are days on which nobody looked after the chat"
