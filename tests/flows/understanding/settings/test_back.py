"""What is said of a pause that is set: over already, or with another end."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Meant, Pause, Rearranged
from flows.understanding.settings.back import of_pause
from tests.flows.understanding.scenes import TODAY, scene_of

END = TODAY + 10
"""Thursday 15 January 2026."""


def meant(text: str, catalog: Catalog, start: int = 0) -> Meant | None:
    scene = replace(scene_of("running", catalog), paused_until=END, paused_from=start)
    return of_pause(hear(text, catalog), scene, catalog)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("change of plan, I come back on the 17th instead", 12),
        ("actually we fly home on the 13th already", 8),
        ("make it the 22nd", 17),
        ("actually my flight is on the 16th", 11),
        ("it's the 18th after all", 13),
        ("flight is delayed, back on the 22nd", 17),
        ("the train on the 14th was cancelled, we come home on the 16th", 11),
        ("I'll be home on thursday 22 jan", 17),
        ("we stay until the 25th", 20),
        ("coming home on sunday", 6),
        ("can you make it the 19th please?", 14),
        ("two more days", 12),
        ("back a week later", 17),
        ("we're staying two days longer", 12),
        ("can you make it another week?", 17),
        ("I'm extending my trip by a week", 17),
        ("3 extra days please", 13),
        ("we come home a day earlier", 9),
        ("back two days earlier", 8),
    ],
)
def test_its_end_is_moved(text: str, day: int, catalog: Catalog) -> None:
    found = meant(text, catalog)
    assert isinstance(found, Pause)
    assert found.until.sure == str(TODAY + day)


@pytest.mark.parametrize("text", ["back is 3", "back feels like a 2 now", "my back is still at 4", "the back was a 5"])
def test_the_back_itself_is_no_coming_back(text: str, catalog: Catalog) -> None:
    assert meant(text, catalog) is None
    assert meant(f"{text}. we flew home early", catalog) == Rearranged(is_back=True)


@pytest.mark.parametrize("text", ["we stay a bit longer", "coming home early", "we are staying a while longer"])
def test_without_a_day_that_is_asked(text: str, catalog: Catalog) -> None:
    found = meant(text, catalog, start=TODAY + 2)
    assert isinstance(found, Pause)
    assert found.until.choices == ()
    assert found.until.start == TODAY + 2


@pytest.mark.parametrize(
    "text",
    [
        "I'm back already, kid is ill",
        "home early",
        "we're home again",
        "back home. 1. ran 7k yesterday",
        "we had to come home",
        "we came home early because of the weather",
        "I came back yesterday",
        "we got home on thursday",
        "back home since sunday",
        "we're back sooner than planned",
        "unfortunately back already",
        "holiday cut short",
        "no holiday after all",
    ],
)
def test_it_is_over(text: str, catalog: Catalog) -> None:
    assert meant(text, catalog) == Rearranged(is_back=True)


@pytest.mark.parametrize(("text", "is_over"), [("trip cancelled", True), ("I'm home", False), ("back early", False)])
def test_before_it_begins_only_its_end_is_heard(text: str, is_over: bool, catalog: Catalog) -> None:
    assert (meant(text, catalog, start=TODAY + 2) == Rearranged(is_back=True)) is is_over


@pytest.mark.parametrize(
    "text",
    [
        "it is back again",
        "I'm back at a 3",
        "I'm back running",
        "my back is back to normal",
        "back hurts again",
        "I did the exercises at home",
        "ran home from work",
        "home alone and bored",
        "my daughter comes back on the 17th",
        "my pain came back on the 5th",
        "no running until the 14th",
        "are you back on the 17th?",
        "2 more runs",
        "two more days of rest",
        "when are you back?",
    ],
)
def test_what_only_sounds_like_it_is_left_to_others(text: str, catalog: Catalog) -> None:
    assert meant(text, catalog) is None


def test_without_a_pause_nothing_of_it_is_heard(catalog: Catalog) -> None:
    assert of_pause(hear("two more days", catalog), scene_of("running", catalog), catalog) is None
