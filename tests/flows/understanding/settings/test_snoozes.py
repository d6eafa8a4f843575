"""The day's card is put off until later that day: an hour is no score, and a score no hour."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.times.ahead import Snoozed
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("text", ["not now, write again later", "remind me again a bit later", "some other time"])
def test_later_without_a_time(text: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of("checkin", catalog), catalog) == Snoozed()


@pytest.mark.parametrize(
    "text",
    [
        "ask me at 8 in the evening",
        "write at 4 every day",
        "ask again tomorrow at 9",
        "try again in 3 days",
        "6, busy at work",
        "busy day, it is a 6",
        "6 is worse than before",
        "no run, busy at school this afternoon",
        "better this afternoon",
        "when will you ask again later?",
        "did them after lunch, busy day",
    ],
)
def test_what_is_of_every_day_or_tells_of_this_one_puts_nothing_off(text: str, catalog: Catalog) -> None:
    assert not isinstance(understand(hear(text, catalog), scene_of("checkin", catalog), catalog), Snoozed)


def test_without_a_card_nothing_is_put_off(catalog: Catalog) -> None:
    text = hear("not now, try again at 5", catalog)
    assert not isinstance(understand(text, scene_of("running", catalog), catalog), Snoozed)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("at 5 pls", 17),
        ("please at 3 then", 3),
        ("around 6 please", 18),
        ("maybe at 5 o'clock", 17),
        ("give me till 4", 16),
        ("catch me later at 2", 14),
        ("not now. 7 this evening", 19),
        ("later. 8 in the evening", 20),
    ],
)
def test_an_hour_that_is_asked_for_is_no_score(text: str, hour: int, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert isinstance(found, Snoozed)
    assert hour * 60 in found.hours


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("at 5", 5),
        ("5 please", 5),
        ("it is at 7 now", 7),
        ("at a 9", 9),
        ("busy day, a 7 this evening", 7),
        ("I'm at 8, please help", 8),
        ("9 this evening", 9),
    ],
)
def test_a_score_stays_one(text: str, score: int, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert not isinstance(found, Snoozed)
    assert str(score) in str(found) or "rf_severe" in str(found)
