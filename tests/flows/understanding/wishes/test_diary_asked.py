"""How it went, and what was told of a day, is asked of the diary; what tells of the day or asks for a topic is not."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Pressed, SmallTalk
from flows.understanding.understand import understand
from flows.understanding.wishes.diary_asked import (
    AS_LAST_TIME,
    LAST,
    PROGRESS,
    REPORT,
    WHAT_I_TOLD,
    day_asked,
    of_diary,
)
from tests.flows.understanding.scenes import TODAY, scene_of

COURSE = [
    "sum it all up for my sister",
    "can you summarise it for my coach please",
    "how has my week been?",
    "how did the last days go",
    "how am I getting on overall?",
    "is my back getting any better?",
    "am I still improving",
    "what were my scores this week",
    "show me the last few days",
    "a recap please",
    "say it in two sentences for my dad",
]


@pytest.mark.parametrize("scene", ["checkin", "scored_last"])
@pytest.mark.parametrize("text", COURSE)
def test_how_it_went_is_told_at_the_card_and_between(text: str, scene: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of(scene, catalog), catalog) == Pressed(action=PROGRESS)


def test_for_a_clinician_it_is_the_report(catalog: Catalog) -> None:
    said = hear("sum it all up for my physio", catalog)
    assert understand(said, scene_of("checkin", catalog), catalog) == Pressed(action=REPORT)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("what did I tell you yesterday?", TODAY - 1),
        ("which number did I give you yesterday", TODAY - 1),
        ("what did i say on saturday", TODAY - 2),
        ("what was my score on friday?", TODAY - 3),
        ("remind me what I said last time", LAST),
        ("what was it last time?", LAST),
    ],
)
def test_what_was_told_of_a_day(text: str, day: int, catalog: Catalog) -> None:
    said = hear(text, catalog)
    assert understand(said, scene_of("checkin", catalog), catalog) == SmallTalk(id=WHAT_I_TOLD)
    assert day_asked(said, TODAY, catalog) == day


@pytest.mark.parametrize(
    "text",
    [
        "it is getting better",
        "my week was fine",
        "how was my run",
        "is it better to sit",
        "what did the physio tell me yesterday",
        "what should I tell my wife",
        "how do I get better",
        "is it getting better or do I need a doctor at once",
        "sum of the week: a 3",
        "how long does it last",
        "my legs are getting worse",
        "how is my chest pain doing, it is getting worse",
    ],
)
def test_what_asks_for_something_else_does_not(text: str, catalog: Catalog) -> None:
    assert of_diary(hear(text, catalog), scene_of("checkin", catalog), catalog) is None


@pytest.mark.parametrize("scene", ["nothing", "without_checkins", "declined"])
def test_where_no_day_is_kept_it_is_as_before(scene: str, catalog: Catalog) -> None:
    assert of_diary(hear("how has my week been?", catalog), scene_of(scene, catalog), catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "is this the same as the last one?",
        "could it be the same thing again?",
        "same spot as in january?",
        "is it different from last time?",
        "how did it feel last time?",
    ],
)
def test_in_a_new_check_it_is_asked_whether_it_is_as_last_time(text: str, catalog: Catalog) -> None:
    said = hear(text, catalog)
    assert understand(said, scene_of("new_check", catalog), catalog) == SmallTalk(id=AS_LAST_TIME)
    assert understand(said, scene_of("nothing", catalog), catalog) != SmallTalk(id=AS_LAST_TIME)


@pytest.mark.parametrize(
    "text", ["same as last time", "it is the same as before", "is it the same pain as a heart attack?", "no, as before"]
)
def test_what_answers_or_asks_for_more_is_none_of_that(text: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of("new_check", catalog), catalog) != SmallTalk(id=AS_LAST_TIME)
