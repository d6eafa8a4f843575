"""Arms that will not bend after the gym are asked about; bending over in the back is no belly."""

import pytest

from flows import Catalog
from flows.screening.screen import screen


@pytest.mark.parametrize(
    "text",
    [
        "pull ups on Sunday, my elbows won't straighten, 8/10",
        "can barely raise my arms, new gym class, 7 of 10",
        "after crossfit I can't get my arms over my head",
        "can't lift my arms, gym yesterday, haha 2/10",
    ],
)
def test_arms_that_do_not_lift_after_the_gym_are_asked_about(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert ("rf_rhabdo" in alarm.flags, alarm.ask) == (True, True)


@pytest.mark.parametrize(
    "text",
    ["arms sore from the gym, 3/10", "couldn't lift the bar at the gym", "gym yesterday, I can lift my arms fine"],
)
def test_next_day_soreness_of_arms_that_lift_alarms_nobody(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize("text", ["bent over and felt a pain in my back", "folded the tent and got a pain in my neck"])
def test_bending_over_with_a_back_pain_is_no_belly(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is None or "rf_abdomen" not in alarm.flags


@pytest.mark.parametrize("text", ["bent double in pain since noon", "doubled over with tummy cramps"])
def test_doubled_up_in_pain_is_one(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert "rf_abdomen" in alarm.flags
