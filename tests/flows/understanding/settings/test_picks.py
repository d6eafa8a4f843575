"""Which of the readings that stand as buttons a text means."""

import pytest

from flows import Catalog
from flows.understanding.settings import picks
from tests.flows.followup.test_schedule import at

NOW = at("2026-11-25 18:00")
Choices = tuple[tuple[str, str], ...]
ASKED: Choices = (("America/Los_Angeles", "San Jose, CA"), ("America/Costa_Rica", "San Jose, Costa Rica"))
SUGGESTED: Choices = (("America/New_York", "Atlanta"),)


@pytest.mark.parametrize(
    ("choices", "text", "taken"),
    [
        (ASKED, "California", "America/Los_Angeles"),
        (ASKED, "usa", "America/Los_Angeles"),
        (ASKED, "Costa Rica", "America/Costa_Rica"),
        (ASKED, "Berlin", ""),
        (SUGGESTED, "yes", "America/New_York"),
        (SUGGESTED, "new york", "America/New_York"),
        (SUGGESTED, "Springfield", ""),
        (SUGGESTED, "usa", ""),
    ],
)
def test_a_place_takes_the_button_that_it_means(catalog: Catalog, choices: Choices, text: str, taken: str) -> None:
    assert picks.meant("zone", choices, text, NOW, catalog, is_suggested=False) == taken


def test_a_half_of_the_day_takes_its_hour(catalog: Catalog) -> None:
    hours = (("480", "8:00"), ("1200", "20:00"))
    assert picks.meant("minute", hours, "evening", NOW, catalog, is_suggested=False) == "1200"
    assert picks.meant("minute", hours, "either", NOW, catalog, is_suggested=False) == ""


def test_a_day_goes_by_its_month_or_weekday_alone(catalog: Catalog) -> None:
    days = (("739860", "Mon 4 Jan"), ("739917", "Mon 1 Mar"))
    assert picks.meant("day", days, "March", NOW, catalog, is_suggested=False) == "739917"
    assert picks.meant("day", days, "monday", NOW, catalog, is_suggested=False) == ""
    assert picks.meant("day", days, "march I think", NOW, catalog, is_suggested=False) == ""
