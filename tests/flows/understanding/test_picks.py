"""What a text takes of the places that stand as buttons, and what in a text is a place."""

import pytest

from flows import Catalog
from flows.understanding import picks
from flows.values.model import Pick
from tests.flows.followup.test_schedule import at

NOW = at("2026-11-25 18:00")
ASKED = Pick(
    kind="zone",
    text="ask_zone",
    choices=(("America/Los_Angeles", "San Jose, CA"), ("America/Costa_Rica", "San Jose, Costa Rica")),
)
SUGGESTED = Pick(kind="zone", text="meant", choices=(("America/New_York", "Atlanta"),))


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
def test_a_place_takes_the_button_that_it_means(catalog: Catalog, pick: Pick, text: str, taken: str) -> None:
    assert picks.meant(pick, text, NOW, catalog) == taken


def test_a_watch_is_read_and_is_no_place(catalog: Catalog) -> None:
    assert picks.read_place("it is 19:00", NOW, catalog).values
    assert picks.place_within("it is 19:00", NOW, catalog) == ""
    assert picks.place_within("change to Tokyo please", NOW, catalog)
