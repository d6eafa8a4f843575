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
