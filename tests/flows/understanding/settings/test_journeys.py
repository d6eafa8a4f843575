"""An hour for check-ins on a journey, in words."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Rearranged
from flows.understanding.settings.journeys import UNKNOWN, on_journey
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on thursday i fly to rome for a week, message me at 6 in the morning there", 7),
        ("going to rome tomorrow, ask me at 6 am there please", None),
        ("i'll be in rome till friday, ask me at 6 am", None),
    ],
)
def test_the_place_the_hour_and_the_days_are_read(text: str, days: int | None, catalog: Catalog) -> None:
    meant = on_journey(hear(text, catalog), scene_of("running", catalog), catalog)
    assert isinstance(meant, Rearranged)
    assert (meant.zone.sure, meant.hour.sure) == ("Europe/Rome", "360")
    assert days is None or meant.ends - meant.zone.start == days


def test_an_hour_in_a_place_that_is_not_understood_is_told_so(catalog: Catalog) -> None:
    text = "tomorrow off to my gran's, message me at 6 am there"
    assert on_journey(hear(text, catalog), scene_of("running", catalog), catalog) == Rearranged(asks=UNKNOWN)


@pytest.mark.parametrize(
    "text", ["message me at 6 am", "i'm in rome now, message me at 6", "off to rome for a week", "3 today, off to rome"]
)
def test_who_is_there_already_and_who_names_no_hour_is_read_elsewhere(text: str, catalog: Catalog) -> None:
    assert on_journey(hear(text, catalog), scene_of("running", catalog), catalog) is None
