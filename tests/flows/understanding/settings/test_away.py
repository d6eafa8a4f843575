"""When a pause is asked for with no question open, and when a holiday is only told of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.understanding.settings.away import asks_for_pause

ASKED_FOR = [
    "i'm away until the 14th", "I am away next week", "on holiday next week", "pause for 5 days", "pause",
    "pause please", "please pause until friday", "can you pause the check-ins for a week", "no check-ins till monday",
    "no messages until the 14th please", "hi thora, i'm on vacation until friday", "we're on holiday for two weeks",
    "i'll be on holiday from tomorrow until sunday", "going on holiday for 10 days",
    "I'm going on vacation next week", "i will be travelling until the 5th", "i won't be around till friday",
    "holiday", "holiday until monday", "on holiday in spain until the 14th", "on holiday with family until friday",
    "away for a week", "away", "off until monday", "I'm off until friday", "don't message me until monday",
    "nothing until monday please", "stop until monday", "be quiet until monday", "quiet until the 14th",
    "I'm on holiday with my family until the 14th", "my wife and i are away until the 14th",
    "just so you know i'm away until friday", "on friday i'm going on holiday for a week",
    "heads up: on leave until monday", "i'm on holiday. back on monday", "I'm travelling, back on the 3rd",
    "leave me alone till the wedding, that's the 24th", "pause until the fair, which is on friday", "restart me monday",
    "on shift till sunday, unpause me the day after", "I will travel, day 20 I am back", "give me a shout on monday",
    "could you stop asking until tuesday", "take a break for a week", "i would like to pause for two weeks",
]  # fmt: skip
NOT_ASKED_FOR = [
    "these past nine weeks, on and off",
    "off and on these past two months",
    "my doctor is away until monday", "she is away next week", "they are on vacation until friday",
    "it began on holiday in spain last week", "I came back from holiday two weeks ago",
    "we were away for a week and my back got sore", "I have been on holiday for a week", "been away for two weeks",
    "after my holiday next week i will run again", "can i run on holiday next week?",
    "should i stop running until monday", "should I pause running for a week", "i'd like to pause running for a week",
    "no running until monday", "stop running for a week", "if i am away until monday what then",
    "what happens when i'm on holiday next week", "the pain goes away in two weeks", "will it go away by monday",
    "it went away for two days", "the pain goes away when i rest for a day", "day off tomorrow",
    "restart running thursday", "can I start again friday?", "travel on friday hurts my back", "leave it", "ring me",
    "i took two days off", "i had a week off running", "my day off is friday", "hold the stretch for 2 minutes",
    "my back hurts until i stop", "nothing helps for two weeks", "nothing has helped since monday",
    "i ran off road for two weeks", "i sat on a plane to my vacation for a day", "my boss is travelling until monday",
    "he's on leave till the 3rd", "last holiday i hurt it for two weeks", "on vacation my back was fine for a week",
    "vacation made it better for a few days", "I'm on holiday since monday and it hurts",
    "is it ok to take a break for two weeks", "it helps to take a break for two weeks", "put it off until monday",
    "will it be gone until monday", "I fall off my bike every monday",
    "how long should i stay away from running, two weeks?", "keep away from hills for a week",
    "four weeks away from my ten miler", "i am six days away from the relay", "we're one month away from race weekend",
]  # fmt: skip


@pytest.mark.parametrize("text", ASKED_FOR)
def test_a_pause_is_asked_for(catalog: Catalog, text: str) -> None:
    assert asks_for_pause(text, catalog)


@pytest.mark.parametrize("text", NOT_ASKED_FOR)
def test_what_is_over_of_others_or_of_something_else_asks_for_none(catalog: Catalog, text: str) -> None:
    assert not asks_for_pause(text, catalog)


@given(st.text(max_size=60))
def test_any_text_is_answered(catalog: Catalog, text: str) -> None:
    assert asks_for_pause(text, catalog) in (True, False)
