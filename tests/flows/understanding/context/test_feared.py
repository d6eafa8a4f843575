"""What only looks like a tick: quick breath, arms that tingle, an uncle's heart, a supper."""

import msgspec
import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.story import read_story
from flows.values.read import Mark, Read
from tests.talk import MONDAY


def seeing(text: str, fact: str, catalog: Catalog) -> Catalog:
    """The content with a reader that marks this fact in the whole text."""
    mark = Mark(start=0, end=len(text), fact=fact, sure=0.9)
    read = Read(danger=0.0, signs={"rf_cardiac": 0.0}, shown=0.0, wants={}, topics={"none": 0.0}, marks=(mark,))
    return msgspec.structs.replace(catalog, read=lambda _: read)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("i was panicking and breathed much too fast", "worse_with=deep_breath"),
        ("heavy breathing on the stairs as i was so anxious", "worse_with=deep_breath"),
        ("both hands went all tingly for a minute", "worse_with=arm_use"),
        ("only when i am carrying a water bottle", "worse_with=arm_use"),
        ("he holds the phone on his runs", "worse_with=arm_use"),
        ("my aunt had a heart attack when she was old", "risk_now=heart_risk"),
        ("a friend of mine died suddenly", "rf_history=heart_aorta"),
        ("grandad had heart trouble at 84", "risk_now=heart_risk"),
        ("felt queasy in the evening", "onset=hours_after"),
        ("was so tired the next day", "onset=next_day"),
        ("i have been running for almost twelve years", "run_context=new_runner"),
        ("a runner for over 10 yrs now", "run_context=new_runner"),
        ("raising my arms is the worst", "trend=worse"),
        ("it gets worse as i sit", "trend=worse"),
        ("he carries a heavy school bag", "run_context=carried_load"),
        ("i walk about with my handbag all day", "run_context=carried_load"),
        ("shopping bags on both arms", "run_context=carried_load"),
        ("when i rotate i get the same pain", "trend=same"),
        ("nurse, on my feet all day", "habits=desk_long"),
        ("i am a waiter and stand all day", "habits=desk_long"),
        ("chef, ten hours in the kitchen", "habits=desk_long"),
        ("teacher, standing in class most of the day", "habits=desk_long"),
        ("postman, i walk all day", "habits=desk_long"),
        ("sore since cross country practice on thursday", "run_context=gym_new"),
        ("my back is sore since PE", "run_context=gym_new"),
        ("sore since track practice", "run_context=gym_new"),
        ("it hurts since intervals with the club", "run_context=gym_new"),
        ("since the relay on sports day", "run_context=gym_new"),
        ("my upper back is really sore", "feel=ache_tight"),
        ("it hurts so much since sunday", "feel=ache_tight"),
        ("very sore after the race", "feel=ache_tight"),
    ],
)
def test_what_speaks_of_something_else_is_not_taken(text: str, fact: str, catalog: Catalog) -> None:
    field, _, value = fact.partition("=")
    told = read_story(hear(text, catalog), MONDAY, seeing(text, fact, catalog)).told
    assert value not in str(told.get(field))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("it hurts when i take a deep breath", "worse_with=deep_breath"),
        ("reaching up with my arms brings it on", "worse_with=arm_use"),
        ("my father had a heart attack at 45", "risk_now=heart_risk"),
        ("the ache came on in the evening", "onset=hours_after"),
        ("i have been running for 2 months", "run_context=new_runner"),
        ("back to running after years off", "run_context=new_runner"),
        ("it is getting worse each day", "trend=worse"),
        ("i sit in meetings all day", "habits=desk_long"),
        ("taxi driver, twelve hours a day", "habits=desk_long"),
        ("i am a programmer", "habits=desk_long"),
        ("sore since rowing practice", "run_context=gym_new"),
        ("we carried boxes all weekend", "run_context=gym_new"),
        ("a sore tight spot", "feel=ache_tight"),
        ("it is an aching kind of pain", "feel=ache_tight"),
    ],
)
def test_what_speaks_of_the_ache_is(text: str, fact: str, catalog: Catalog) -> None:
    field, _, value = fact.partition("=")
    assert value in str(read_story(hear(text, catalog), MONDAY, seeing(text, fact, catalog)).told.get(field))
