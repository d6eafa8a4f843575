"""Weeks of a pregnancy, weeks to a race, and weeks of an ache are told apart."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.search.faq import Found, Hit, Verdict
from flows.understanding.facts.by_weeks import PREGNANCY, RACES, is_pregnant_by_weeks, led_to
from flows.understanding.facts.story import read_story
from flows.values.ids import DURATION

OF_PREGNANCY = [
    "24 weeks, may i do parkrun?",
    "28wks, is a jog ok",
    "at 20 weeks could i race a 10k",
    "33+4, sore blades",
    "25 + 1 and my shoulders ache",
    "30 weeks today and aching under the blade",
    "i'm 19 weeks, stiff all over",
    "she's 26 weeks, may she jog?",
    "now 22 weeks gone, sore neck",
    "18 weeks along. which stretches?",
]
OF_ELSE = [
    "my marathon is in 14 weeks, may i run?",
    "nervous about my half in 2 weeks, can i do it",
    "16 weeks of training done, can i run",
    "sore for 20 weeks, may i run",
    "it began 15 weeks ago",
    "i'm 14 weeks into my plan",
    "14 weeks until the race, ok to train?",
    "my baby is 16 weeks old",
    "20+ km a week",
    "i did 15+5 km",
]


@pytest.mark.parametrize("text", OF_PREGNANCY)
def test_weeks_of_a_pregnancy_are_heard_and_no_length_of_the_ache(text: str, catalog: Catalog) -> None:
    said = hear(text, catalog)
    assert is_pregnant_by_weeks(said, catalog)
    assert DURATION not in read_story(said, 0, catalog).facts
    assert led_to(said, FOUND, catalog).hits[0].id == PREGNANCY


@pytest.mark.parametrize("text", OF_ELSE)
def test_other_weeks_are_of_no_pregnancy(text: str, catalog: Catalog) -> None:
    assert not is_pregnant_by_weeks(hear(text, catalog), catalog)


FOUND = Found(hits=(Hit(id="should_i_stop_running", score=0.5), Hit(id=PREGNANCY, score=0.3)), verdict=Verdict.ANSWER)
TAKEN = replace(FOUND, hits=FOUND.hits[::-1])


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("my marathon is in 14 weeks, may i run?", RACES),
        ("nervous about my half in 2 weeks, can i do it", RACES),
        ("sore for 20 weeks, may i run", "should_i_stop_running"),
        ("pregnant, my half is in 3 weeks", PREGNANCY),
        ("expecting twins, and the race is in 2 weeks", PREGNANCY),
    ],
)
def test_a_race_or_an_ache_is_no_pregnancy_unless_one_is_told(text: str, id: str, catalog: Catalog) -> None:
    assert led_to(hear(text, catalog), TAKEN, catalog).hits[0].id == id


def test_where_the_length_is_asked_weeks_are_its_answer(catalog: Catalog) -> None:
    assert DURATION in read_story(hear("30 weeks today", catalog), 0, catalog, DURATION).facts
