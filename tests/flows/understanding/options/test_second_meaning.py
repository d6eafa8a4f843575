"""Words of an option that mean something else where they stand."""

import pytest

from flows import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.understanding.options.options import spoken_of
from flows.understanding.options.wordings import TOLD


def spoken(field: str, text: str, catalog: Catalog) -> tuple[str, ...]:
    of = "rf_now" if field == TOLD else field
    return spoken_of(Question(id=field, text="", options=catalog.fields[of].options), hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("rf_history", "then I chill with my mates"),
        ("rf_history", "had a chilled evening on the couch"),
        ("rf_history", "we usually relax and chill"),
        ("rf_history", "the water temperature was perfect"),
        ("rf_history", "it was chilly this morning"),
        ("rf_history", "my stubbornness keeps me going"),
        ("rf_history", "the dog keeps me up"),
        ("rf_history", "tea keeps me awake"),
        ("rf_history", "constant rain on the way"),
        ("rf_history", "my phone never stops ringing"),
        ("rf_history", "I can get comfortable on my side"),
        ("rf_history", "ran some hills"),
        ("rf_history", "14000 steps a day"),
        ("rf_history", "what are the next steps"),
        ("rf_history", "in a hurry"),
        ("rf_history", "blisters on both heels"),
        ("rf_history", "a rash move"),
        ("rf_history", "raised money in a cancer walk"),
        ("rf_history", "I have sugar in my tea"),
        ("rf_history", "ran along the bypass"),
        ("rf_history", "my watch died suddenly"),
        ("risk_now", "expecting too much"),
        ("risk_now", "came off warfarin"),
        ("risk_now", "off aspirin for years"),
        ("risk_now", "two flights of stairs"),
        ("risk_now", "the time flew"),
        ("risk_now", "flew up the hill"),
        ("risk_now", "a plaster on my toe"),
        ("risk_now", "hiking boot camp"),
        ("risk_now", "slower since the operation"),
        ("risk_now", "a bug in the watch"),
        ("risk_now", "took a cold shower"),
        ("risk_now", "smoked everyone on the last lap"),
        ("risk_now", "I cycle to work"),
        (TOLD, "I am sick of waiting"),
        (TOLD, "a faint ache"),
        (TOLD, "crashed out on the sofa"),
        (TOLD, "ripped my tights"),
        ("feel", "better with a hot bath"),
        ("run_context", "I left my rucksack in the car"),
        ("run_context", "took the hydration vest off"),
        ("run_context", "I usually wear a vest but not on that run"),
        ("overtrain_signs", "wet, cold and tired after the parkrun"),
        ("overtrain_signs", "knackered when I got home"),
        ("overtrain_signs", "I slept badly last night"),
        ("overtrain_signs", "slower this evening"),
        ("overtrain_signs", "a bit grumpy today"),
        ("overtrain_signs", "I felt cold"),
        ("overtrain_signs", "just one bad night"),
    ],
)
def test_what_means_something_else_ticks_nothing(field: str, text: str, catalog: Catalog) -> None:
    assert spoken(field, text, catalog) == ()


@pytest.mark.parametrize(
    ("field", "text", "ids"),
    [
        ("rf_history", "chills all night, and I chill on the couch", ("fever_ill",)),
        ("rf_history", "got the chills and shakes", ("fever_ill",)),
        ("rf_history", "I'm burning up", ("fever_ill",)),
        ("rf_history", "my temperature is 39", ("fever_ill",)),
        ("rf_history", "it keeps me awake", ("night_constant",)),
        ("rf_history", "it keeps me up every night", ("night_constant",)),
        ("rf_history", "it never stops", ("night_constant",)),
        ("rf_history", "I can't get comfortable", ("night_constant",)),
        ("rf_history", "it tightens on the stairs", ("effort_only",)),
        ("rf_history", "blisters on my back", ("skin_band",)),
        ("rf_history", "had a bypass", ("heart_aorta",)),
        ("risk_now", "expecting in May", ("pregnant",)),
        ("risk_now", "off apixaban since yesterday", ("blood_thinner",)),
        ("risk_now", "a long flight and two flights of stairs", ("clot_risk",)),
        ("risk_now", "sore since my operation last week", ("clot_risk",)),
        ("risk_now", "had a cold", ("recent_virus",)),
        ("risk_now", "I smoke", ("heart_risk",)),
        (TOLD, "I feel sick", ("faint_sweat",)),
        (TOLD, "crashed on the descent", ("major_injury",)),
        ("feel", "hot and stinging", ("burning",)),
    ],
)
def test_what_means_it_counts(field: str, text: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    assert spoken(field, text, catalog) == ids


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("tired after each long run", "heavy_tired"),
        ("exhausted today, as I have been for 3 weeks", "heavy_tired"),
        ("I sleep badly lately, last night too", "bad_sleep"),
        ("slower today and every day", "slower_pace"),
        ("one cold upon another cold", "often_ill"),
        ("sick again and again", "often_ill"),
    ],
)
def test_what_lasts_is_told_beside_one_evening(text: str, option: str, catalog: Catalog) -> None:
    assert option in spoken("overtrain_signs", text, catalog)


@pytest.mark.parametrize(
    ("text", "is_hours_after"),
    [
        ("it came on two hours into the ultra", False),
        ("half an hour into my run it starts", False),
        ("lingers for an hour or two after", False),
        ("it was there for hours after the race", False),
        ("it began two hours after the race", True),
        ("an hour later, on the sofa", True),
    ],
)
def test_how_far_into_a_run_and_how_long_after_it_is_no_beginning_hours_after(
    text: str, is_hours_after: bool, catalog: Catalog
) -> None:
    assert ("hours_after" in spoken("onset", text, catalog)) is is_hours_after


def test_an_hour_after_the_run_is_what_lingers(catalog: Catalog) -> None:
    assert spoken("run_stop", "it stays for an hour after the run", catalog) == ("lingers",)
    assert spoken("onset", "it started an hour into my long run", catalog) == ("gradual_in_run",)
