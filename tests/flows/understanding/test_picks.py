"""What a text takes of the places that stand as buttons, and what in a text is a place."""

import pytest

from flows import Catalog
from flows.understanding import picks
from tests.flows.followup.test_schedule import at

NOW = at("2026-11-25 18:00")
ASKED = (("America/Los_Angeles", "San Jose, CA"), ("America/Costa_Rica", "San Jose, Costa Rica"))
SUGGESTED = (("America/New_York", "Atlanta"),)


@pytest.mark.parametrize(
    ("pick", "text", "taken"),
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
def test_a_place_takes_the_button_that_it_means(
    catalog: Catalog, pick: tuple[tuple[str, str], ...], text: str, taken: str
) -> None:
    assert picks.meant("zone", pick, text, NOW, catalog, is_suggested=pick is SUGGESTED) == taken
