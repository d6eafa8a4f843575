"""Everyday words beside an ache raise no alarm about suicide or an injury, however they are put together."""

import random
from collections.abc import Iterator

import pytest

from flows import Catalog
from flows.screening.screen import screen

GRAVEST = {"rf_self_harm", "rf_trauma"}

EVERYDAY = """
tonight|standing|in bed|at the end of a run|by the end of the day|over the last mile|all over|over and over
reaching over my head
when I jump|after box jumps|jump rope day|took two tablets before bed|with tablets it is fine|painkillers did nothing
on the bridge|in the bridge exercise|crossing the bridge into the wind|against a cold wind|with trapped wind
my legs were empty|running on empty|my core is useless|I am useless at stretching|hopeless at push-ups
I ran over 20 km|ran over an hour|a run of over 10 miles|the last hill hit me like a truck|the heat hit me like a wall
I cracked my back and it felt great|my spine cracked in yoga|cracking my neck helps
suicide pace|suicide sprints at practice|a killer session
that hill is a killer|the stairs killed me|kill time at my desk
ready for bed|ready to run again|plan to race in spring|done for the day|over it by now|the end of my plan
on the train|on the bus home|in the car for hours|after driving|carrying a box|off the bike|on my bike
I dropped my pace|I fell behind|I fell asleep on the sofa|since the fall marathon|autumn fall training
I crashed after lunch|crashed on the couch|knocked out an easy 5k|smashed my best time
broke in new shoes|broke my record
dead legs|dead tired|a dead hang|hanging from the bar|dying for a coffee|tired of this pain|sick of stretching
thrown off my rhythm|it threw me off my stride|landing hard on each step|my foot hits the ground hard
kicked hard at the finish|cut my long run short|cut out sugar|sharp as a knife|like a razor|shooting pain|under pressure
no point in running today|I miss running|lost the will to train today|I want it to stop before my race
""".replace("\n", "|").strip("|")


def pieces(catalog: Catalog) -> tuple[list[str], list[str], list[str]]:
    """What the questions call places, feelings, and what brings it on."""

    def named(field: str) -> list[str]:
        options = (one for one in catalog.fields[field].options if one.id not in ("none", "nothing_clear", "unsure"))
        return [word.lower() for one in options for word in (one.button, *one.words)]

    return [*named("location"), "my shoulder blade", "my left blade"], named("feel"), named("worse_with")


def sentences(catalog: Catalog, seed: int) -> Iterator[str]:
    places, feelings, movements = pieces(catalog)
    pick = random.Random(seed)
    for everyday in EVERYDAY.split("|"):
        other = pick.choice(EVERYDAY.split("|"))
        place, feeling, movement = pick.choice(places), pick.choice(feelings), pick.choice(movements)
        yield f"{place} {feeling} {everyday}"
        yield f"{everyday}, {place}, {feeling} when {movement}"
        yield f"{everyday} and {other}. pain in {place}, {movement}"
        yield f"my shoulder blade hurts {everyday} {other}"


@pytest.mark.many(2)
@pytest.mark.parametrize("seed", range(8))
def test_no_everyday_sentence_raises_the_gravest_alarms_by_rule(seed: int, catalog: Catalog) -> None:
    for text in sentences(catalog, seed):
        heard = screen(text, catalog)
        assert heard is None or not GRAVEST & set(heard.flags), text


@pytest.mark.long
def test_hardly_an_everyday_sentence_is_asked_about_by_the_reader(with_reader: Catalog) -> None:
    texts = list(sentences(with_reader, 99))
    heard = [alarm for alarm in (screen(text, with_reader) for text in texts) if alarm and GRAVEST & set(alarm.flags)]
    assert [alarm for alarm in heard if not alarm.ask] == []
    assert len(heard) <= 0.1 * len(texts)  # salads of words, which nobody writes


@pytest.mark.parametrize(
    "text",
    [
        "a car ran over me this morning and my back hurts",
        "got run over by a bike, my shoulder blade is killing me",
        "I was thrown off a horse onto my back",
        "I think I cracked two ribs",
        "fell off my bike, pain in my shoulder blade",
    ],
)
def test_what_hit_them_is_still_heard(text: str, catalog: Catalog) -> None:
    heard = screen(text, catalog)
    assert "rf_trauma" in (heard.flags if heard else ())


@pytest.mark.parametrize(
    "text",
    [
        "I hold a blade to my wrist and want to cut",
        "I bought tablets and want to die",
        "standing on the bridge and I want to end it all",
        "I feel so hopeless",
        "I took the whole box of tablets",
    ],
)
def test_thoughts_of_suicide_are_still_heard(text: str, catalog: Catalog) -> None:
    heard = screen(text, catalog)
    assert "rf_self_harm" in (heard.flags if heard else ())


@pytest.mark.parametrize("sign", "'\u2019\u2018\u02bc\u02bb`\u00b4\u2032\u2035\uff07;")
def test_every_apostrophe_is_one(sign: str, catalog: Catalog) -> None:
    for text in ("I can{}t breathe", "I can{}t feel my legs"):
        assert screen(text.format(sign), catalog) is not None, text
    for text in ("I don{}t have chest pain", "it isn{}t chest pain"):
        heard = screen(text.format(sign), catalog)
        assert heard is None or heard.ask, text


@pytest.mark.parametrize("worst", ["labour", "a kidney stone", "my tooth", "breaking my leg", "gallstones", "shingles"])
@pytest.mark.parametrize(
    "said",
    [
        "the worst pain I ever had was {}, this is nothing like it",
        "worst pain of my life was {}, this is a niggle",
        "Worst pain I've ever experienced was {}; the back is only stiff",
        "my worst pain ever was {} and this is just an ache",
    ],
)
def test_another_pain_that_was_the_worst_is_no_sign(said: str, worst: str, catalog: Catalog) -> None:
    assert screen(said.format(worst), catalog) is None


@pytest.mark.parametrize("when", ["", " this morning", " last night in my back", " on the run today", " just now"])
def test_a_worst_pain_stays_one(when: str, catalog: Catalog) -> None:
    assert screen(f"the worst pain I ever had was{when}" if when else "worst pain I ever had", catalog) is not None


def test_an_exercise_of_the_plan_that_was_left_out_is_no_sign(catalog: Catalog) -> None:
    names = {one.name.split(",")[0].split(" on the ")[0].lower() for one in catalog.exercises.values()}
    for name in sorted(one for one in names if "breathing" not in one):
        for text in (f"did {name} but not breathing", f"2, {name} today but not the breathing", f"not {name} today"):
            assert screen(text, catalog) is None, text


@pytest.mark.parametrize(
    "text",
    [
        "not breathing exercise today",
        "did all but not the breathing",
        "skipped the breathing",
        "stopped the breathing exercises halfway",
        "2, no breathing drill",
        "all except belly breathing",
        "forgot breathing bit",
    ],
)
def test_nor_is_the_breathing_of_the_plan(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "he is not breathing",
        "not breathing",
        "my wife stopped breathing",
        "did cpr but not breathing",
        "she collapsed after the plank and is not breathing",
        "he was doing rows, now not breathing",
        "he isn't breathing one bit",
    ],
)
def test_somebody_who_does_not_breathe_is_heard(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert "rf_cardiac" in alarm.flags


@pytest.mark.parametrize(
    "text",
    [
        "i really dont know who to believe, my trainer or the osteo, after the half",
        "honest truth I don't know which day to do my long run, friday or monday",
        "my running mate says rest, my husband says go, I dont know who to trust before the race",
        "idk what day to race",
        "dont know which race to enter this spring",
        "not sure who else to ask about it after my run",
        "we dont know who we should see first after the marathon",
        "I can't say which day is best for my 10 k",
        "dont know where to begin after the race",
        "my wife doesnt know which half to run",
        "I cant decide which distance would suit, 10 km or a half",
    ],
)
def test_who_knows_not_whom_to_trust_or_what_to_choose_is_not_muddled(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "he doesn't know which day it is since the half",
        "dont know who i am, ran 20 km in the sun",
        "she cant say who her own husband is after the race",
        "I don't know where I am, it was so hot out there",
        "dont know who to call, my mate doesnt know what day it is",
        "dont know who to ask my partner is confused and staggering since the marathon",
        "he dunno what day",
        "cant remember which race i ran this morning",
    ],
)
def test_who_knows_not_the_day_or_themselves_is(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert "rf_heat_sodium" in alarm.flags
