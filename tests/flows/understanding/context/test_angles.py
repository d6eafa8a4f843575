"""What of a topic a text asks is found by the words that the content names for it."""

from collections.abc import Iterator, Mapping
from itertools import islice

import pytest
from msgspec.structs import replace

from flows import Catalog, answer
from flows.catalog.language import Angle
from flows.screening.hearing import hear
from flows.search.faq import Found, Hit, Verdict
from flows.understanding.context.angles import angles, besides, ruled, settled, topic_found, weighs_two
from flows.values.read import Read

pytestmark = pytest.mark.many(2)


def every(catalog: Catalog) -> Iterator[tuple[str, Angle, str]]:
    for entry in catalog.faq.values():
        for angle in entry.angles:
            yield from ((entry.id, angle, text) for text in angle.heard)


def test_each_angle_is_heard_where_its_texts_ask(catalog: Catalog) -> None:
    found = {(id, one.id, text): angles([id], hear(text, catalog), catalog) for id, one, text in every(catalog)}
    assert [place for place, told in found.items() if told.get(place[0]) != place[1]] == []


def test_a_question_of_the_topic_itself_has_no_angle_that_answers_in_its_place(catalog: Catalog) -> None:
    for entry in catalog.faq.values():
        whole = {one.id for one in entry.angles if one.instead}
        assert angles([entry.id], hear(entry.question, catalog), catalog).get(entry.id) not in whole


@pytest.mark.parametrize(
    ("text", "topic", "angle"),
    [
        ("can i roll over my spine, it feels good", "foam_rolling", "spine"),
        ("is it fine to take ibuprofen during my half marathon", "painkillers", "before_a_run"),
        ("half marathon in ten weeks, mid back sore after 12k, can i still train", "marathon_training", "time_left"),
        ("my upper back only aches the first ten minutes of a run and then it vanishes", "pain_on_long_runs", "early"),
        ("in one and a half weeks i race a marathon, mid back sore", "marathon_training", "soon"),
        # likeness alone leads elsewhere: to how long anything lasts, to food, to what the weight does, to nothing
        ("pins and needles in my thumb after an hour, do i need a doctor for that?", "arm_tingling", "by_itself"),
        ("is it okay to run before breakfast? my shoulders feel tight", "fuel_and_periods", "fasted"),
        ("the doc told me no running until spring, must i wait?", "after_seeing_clinician", "told_to_stop"),
        ("i am on simvastatin and everything aches, can that be it?", "why_upper_back_hurts", "statin"),
        ("will you charge me, or is this app free?", "bot_capabilities", "cost"),
        ("my hand goes dead on runs. could it be the vest?", "arm_tingling", "straps"),
        # an operation, a statin, two of one kind, a baby: what must not be answered as any ache is
        ("appendix out in september, is it okay to start jogging again now?", "return_to_running", "operation"),
        ("my tummy tuck was 7 weeks ago. when could i do my first run?", "return_to_running", "operation"),
        ("had a hernia op in june, can i train for a 10k?", "return_to_running", "operation"),
        ("doctor put me on simvastatin. my back feels bruised, stop taking it?", "why_upper_back_hurts", "statin"),
        ("voltaren gel, okay if i also take naproxen for my knee?", "painkillers", "gel_and_tablets"),
        ("can i rub on the gel after i took two nurofen this morning", "painkillers", "gel_and_tablets"),
        ("voltarol plus paracetamol together fine?", "painkillers", "gel_and_paracetamol"),
        ("we are trying for a baby, is ibuprofen alright for my back?", "painkillers", "pregnant"),
        # which of two, and what was told of it
        ("i've a knot in my trap, marathon in 9 days, can i still start?", "marathon_training", "knot"),
        ("if my mid back seizes during the ultra, keep going or stop?", "marathon_training", "mid_race"),
        ("2 days after my booster my shoulders ache, ok to run 10k?", "should_i_stop_running", "vaccine"),
        ("i code all day. how often do i need to stand up?", "desk_and_phone_posture", "how_often"),
        ("my teenager is stiff the day after athletics, what helps?", "teen_runner", "day_after"),
        ("would i know whether it's my spine hurting and not just muscle?", "self_diagnosis", "spine"),
        ("why does a side stitch hurt at the top of my shoulder?", "side_stitch_vs_back", "why_shoulder"),
        ("how much weight can i carry in my running rucksack to work?", "carrying_gear", "how_heavy"),
        ("waist belt keeps bouncing, should i switch to a vest?", "carrying_gear", "belt_or_vest"),
        ("is running 3k daily better for my back than 8k every other day?", "training_load", "often_or_long"),
        ("fine on easy jogs but in speed sessions it tightens up, how come?", "hills_speed_terrain", "only_fast"),
        ("running shoes with 850 miles on them, could they be why?", "running_shoes", "past_it"),
        ("in my running pictures my right shoulder is higher. correct it?", "one_sided_pain", "uneven"),
        # a question that asks how begins with how
        ("how can i keep my shoulders low when i get tired?", "neck_and_shoulder_tension", "how"),
        ("how do i breathe on hills so my shoulders stay loose?", "cause_breathing", "how"),
        ("do you keep a record of my messages?", "privacy_delete_data", "is_it_kept"),
        # when, how long, and which of two
        ("how near to my half marathon may the last massage be?", "massage", "before_a_race"),
        ("do i taper now or book a sports massage?", "marathon_training", "taper_or_massage"),
        ("does it come from my neck, is it the neck or the back?", "self_diagnosis", "neck_or_back"),
        ("how can i tell if it is my desk or my running?", "desk_and_phone_posture", "how_to_tell"),
        ("why is it sore only after i have stopped?", "why_upper_back_hurts", "only_after"),
        ("was it my mattress or the long run on sunday?", "sleeping_position", "or_the_run"),
        ("five weeks of it and no change, is it time to see a physio?", "when_to_see_professional", "no_change_now"),
        ("i cannot afford a physio, what can i do myself?", "best_stretches", "for_free"),
        ("how often should i do wall angels and how long?", "fix_posture", "wall_angels"),
        ("which exercises help with this?", "best_stretches", "which_good"),
        ("could it come from looking at my watch on each run?", "neck_and_shoulder_tension", "watch"),
        ("do i keep the first one and drop the other?", "exercise_made_it_worse", "keep_or_drop"),
        ("a work bag by day and a toddler on my hip, what first?", "carrying_gear", "bag_and_child"),
        # what nobody answered before, and of two things the one that is better
        ("how much do physios charge?", "physio_or_chiro", "cost"),
        ("does the nhs pay for physio?", "physio_or_chiro", "for_free"),
        ("will a couple of beers slow the healing?", "nutrition_supplements", "alcohol"),
        ("can i have a pint after two nurofen?", "painkillers", "alcohol"),
        ("could a rib be out of place?", "cracking_popping", "rib_out"),
        ("how do i get used to a loaded pack?", "carrying_gear", "get_used"),
        ("should i jog in the morning or in the evening?", "training_load", "time_of_day"),
        ("why does it come back each time i go past 60 km a week?", "training_load", "comes_back"),
        ("is an easy jog or a walk better today?", "cross_training", "walk_or_run"),
        ("walk or rest today", "cross_training", "walk_or_rest"),
        ("is weeding ok?", "cross_training", "housework"),
        ("can i paint the kitchen ceiling?", "cross_training", "overhead_work"),
        ("where should my second screen stand?", "desk_and_phone_posture", "second_screen"),
        ("was it the shoes or my desk?", "desk_and_phone_posture", "or_shoes"),
        ("how do i lift my toddler?", "carrying_gear", "how_to_carry"),
        ("two small bags or one heavy one?", "carrying_gear", "two_or_one"),
        ("how should i sit on the plane?", "travel_and_clots", "comfort"),
        ("i'm a barber, could my job be the cause?", "cause_posture", "arms_up"),
        ("am i too old to run at 53?", "age_older_runner", "too_old"),
        ("if i do only one stretch, which?", "best_stretches", "one_only"),
        ("is a six hour car trip okay with this back?", "travel_and_clots", "may_travel"),
        ("may i fly to lisbon on sunday?", "travel_and_clots", "may_travel"),
        ("four hours on the train, will it make it worse?", "travel_and_clots", "may_travel"),
        ("can i do an easy run after a five hour drive?", "travel_and_clots", "run_after"),
        (
            "two glasses of red on friday and now it is stiffer, linked?",
            "nutrition_supplements",
            "the_night_before",
        ),
        ("is it down to the whisky yesterday that it is worse?", "nutrition_supplements", "the_night_before"),
        ("can i have a latte in the evening?", "hydration_electrolytes", "coffee_late"),
        ("is an espresso before a run okay?", "hydration_electrolytes", "coffee_allowed"),
        ("is a quarter of an hour on a lacrosse ball too much?", "stretching_and_self_massage", "too_long"),
        ("12 minutes on the foam roller, too long?", "foam_rolling", "too_long"),
        ("20 minutes with the massage gun, is that overdoing it?", "massage", "gun_long"),
        ("how come i am fine on the run and feel it the following day?", "pain_next_morning", "next_day"),
        ("should i take poles for the mountain ultra?", "hills_speed_terrain", "poles"),
        ("i ride my bike to the office with a rucksack, carry on?", "carrying_gear", "by_bike"),
        ("what can i change at my kitchen table without buying a thing?", "desk_and_phone_posture", "cheap"),
        ("how many times a day do i stretch?", "best_stretches", "a_day"),
        ("i have only got an elastic band, which exercises?", "strength_exercises", "bands"),
        ("i lifted weights for years, now i only have a theraband. is it enough?", "strength_exercises", "bands"),
        ("how do i train my shoulders for trekking poles?", "prevention", "with_poles"),
        ("i unload lorries all day. should i stay off?", "cause_posture", "lift_at_work"),
        ("it aches at my easy pace, in sprints it does not. how come?", "hills_speed_terrain", "only_slow"),
        ("i do night shifts. do i run straight after or once i slept?", "training_load", "around_sleep"),
        ("is 156 steps per minute wrong?", "fix_running_form", "few_steps"),
        ("must my cadence be 180?", "fix_running_form", "enough_steps"),
        ("half marathon on saturday, wise?", "marathon_training", "on_a_date"),
        ("same week of c25k again or go on?", "beginner_runner", "week_or_on"),
        ("26 km planned, my longest is 19. how far may i go?", "training_load", "past_longest"),
        ("my longest went from 14 to 21 km and my back aches since, how far next?", "training_load", "jump_then_sore"),
        ("treadmill gentler than tarmac", "treadmill_running", "or_road"),
        ("tote bag or rucksack for the commute?", "carrying_gear", "one_shoulder"),
        ("my hydration vest is sore to wear: belt, or adjust it anew?", "carrying_gear", "set_up_first"),
        ("my race vest starts to burn after 2 hours, what do i change?", "carrying_gear", "after_hours"),
        ("we hike and i carry our toddler on my back, is that why?", "carrying_gear", "child_on_back"),
        ("would another pair of trainers fix my sore back?", "running_shoes", "new_help"),
        ("it returns each winter, why is that?", "weather_cold_heat", "each_winter"),
        ("does my headlamp make me hunch?", "neck_and_shoulder_tension", "on_the_head"),
        ("is it right that one should never sit for over 40 minutes?", "desk_and_phone_posture", "limit"),
        ("is it my van or the running?", "desk_and_phone_posture", "drive_or_run"),
        ("is core work fine, my baby was born 8 months ago?", "postpartum_breastfeeding", "months_on"),
        ("as a vegan, am i short of iron? my back aches", "nutrition_supplements", "lacking"),
        ("no physio around here, can i sort it by myself?", "physio_or_chiro", "without_one"),
        ("would a physiotherapist over video be any use?", "physio_or_chiro", "video"),
        ("are physios expensive?", "physio_or_chiro", "cost"),
        ("i cycle as well. are my handlebars too low?", "cross_training", "bars"),
        ("away in a hotel all week: which exercises?", "strength_exercises", "on_a_trip"),
        ("my trainer blames lazy glutes. can weak glutes hurt my upper back?", "cause_muscle_imbalance", "glutes"),
        ("do i overdo it or am i just weak?", "cause_overtraining", "or_weak"),
        ("were five days off a waste? still a 3", "rest_and_recovery", "for_nothing"),
        ("bench on thursday, 70 kg, still on?", "weightlifting_interaction", "still_lift"),
    ],
)
def test_an_answer_begins_with_what_was_asked(text: str, topic: str, angle: str, catalog: Catalog) -> None:
    given = answer(text, catalog)
    say = next(one.say for one in catalog.faq[topic].angles if one.id == angle)
    assert given.topics[0].id == topic
    assert given.reply.startswith(say)


def test_why_it_hurts_only_the_day_after_is_no_question_of_the_cool_down(catalog: Catalog) -> None:
    found = angles(["why_upper_back_hurts"], hear("why does it only ache the day after?", catalog), catalog)
    assert found == {"why_upper_back_hurts": "next_day"}
    found = angles(["why_upper_back_hurts"], hear("why does it only ache after a run?", catalog), catalog)
    assert found == {"why_upper_back_hurts": "only_after"}


@pytest.mark.parametrize(
    "text",
    [
        "since i use poles and carry a flask my hand goes numb",  # of the hand
        "which training gets my back ready for poles and a vest",  # of getting ready
        "my back feels like concrete after the flight. can i go for a run?",
        "rolling gives me ten minutes of peace and then it is back",
        "i rolled my ankle 10 minutes ago",
        "mine stays stiff through two meetings and my coffee",
    ],
)
def test_what_only_names_such_a_thing_asks_something_else(text: str, catalog: Catalog) -> None:
    strange = ("hills_speed_terrain", "foam_rolling", "hydration_electrolytes")
    assert topic_found(hear(text, catalog), catalog) not in strange
    assert angles(["travel_and_clots"], hear(text, catalog), catalog).get("travel_and_clots") != "may_travel"


def test_an_ache_that_each_run_brings_and_its_end_takes_leads_to_a_look_at_the_heart(catalog: Catalog) -> None:
    for text in (
        "between my blades it aches on every run after 3 km and goes away soon after i finish. is that bad?",
        "fine on easy jogs but in speed sessions my blades tighten up, how come?",
    ):
        assert "have your heart checked" in answer(text, catalog).reply


def test_nothing_allows_a_tablet_beside_what_is_said_in_pregnancy(catalog: Catalog) -> None:
    said = answer("i am pregnant, is ibuprofen ok? and can i take it after my run?", catalog).reply
    assert "No ibuprofen" in said
    assert "After a run you may" not in said
    assert said.count("before any tablet or gel") == 1


def test_an_angle_takes_no_phrasing_of_another_topic(catalog: Catalog) -> None:
    """What stands in the content word for word stays with its topic, whatever an angle of another one finds."""
    text = "long drive then a race, should I fear a clot"
    assert answer(text, catalog).topics[0].id == "travel_and_clots"
    taken = {
        phrase: topic
        for entry in catalog.faq.values()
        for phrase in entry.phrasings
        if (topic := topic_found(hear(phrase, catalog), catalog)) not in ("", entry.id)
    }
    assert taken == {}


def offered(**scores: float) -> Found:
    """A search that offers these topics, best first."""
    return Found(hits=tuple(Hit(id=id, score=score) for id, score in scores.items()), verdict=Verdict.CHOICES)


def test_what_asks_just_what_one_topic_answers_is_about_that_topic() -> None:
    near = offered(hydration_electrolytes=0.4, heat_or_ice=0.3, cause_dehydration=0.2)
    found = settled(near, {"heat_or_ice": "how_long"})
    assert found.verdict is Verdict.ANSWER
    assert [hit.id for hit in found.hits] == ["heat_or_ice", "hydration_electrolytes", "cause_dehydration"]
    first = settled(near, {"hydration_electrolytes": "enough", "heat_or_ice": "how_long"})
    assert (first.verdict, first.hits) == (Verdict.ANSWER, near.hits)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"heat_or_ice": "how_long", "cause_dehydration": "coffee"},
        {"cause_dehydration": "coffee"},
    ],
)
def test_where_none_or_several_or_a_far_one_would_answer_it_is_asked_which(asked: dict[str, str]) -> None:
    near = offered(hydration_electrolytes=0.4, heat_or_ice=0.3, cause_dehydration=0.16)
    assert settled(near, asked) == near


def test_what_is_no_choice_stays_what_it_is() -> None:
    unknown = Found(hits=offered(heat_or_ice=0.4).hits, verdict=Verdict.UNKNOWN)
    assert settled(unknown, {"heat_or_ice": "how_long"}) == unknown


@pytest.mark.parametrize(
    ("text", "topic", "first", "then"),
    [
        ("is it too late for my hunch, and how long does it take?", "fix_posture", "possible", "how_long"),
        ("which one was to blame? can i lift on friday?", "weightlifting_interaction", "which_was_it", "still_lift"),
        ("are planks every day ok?", "core_strength", "how_often", ""),
    ],
)
def test_a_second_question_about_a_topic_has_an_angle_of_its_own(
    text: str, topic: str, first: str, then: str, catalog: Catalog
) -> None:
    said = hear(text, catalog)
    asked = angles([topic], said, catalog)[topic]
    assert {asked, besides(topic, asked, said, catalog)} == {first, then}


@pytest.mark.parametrize(
    ("text", "is_young"),
    [
        ("my son is twelve", True),
        ("for a fourteen year old", True),
        ("im sixteen", True),
        ("16 yrs old", True),
        ("running for 12 years now, who do i see first", False),
        ("i have run for almost twelve years", False),
    ],
)
def test_who_has_run_for_twelve_years_is_not_twelve(text: str, is_young: bool, catalog: Catalog) -> None:
    found = angles(["physio_or_chiro"], hear(text, catalog), catalog)
    assert (found.get("physio_or_chiro") == "young") is is_young


def test_what_weighs_two_things_answers_for_both(catalog: Catalog) -> None:
    text = hear("do i need a new pillow or was it the hills?", catalog)
    assert weighs_two("sleeping_position", text, catalog)
    assert not weighs_two("sleeping_position", hear("which pillow is best?", catalog), catalog)


@pytest.mark.parametrize(
    ("text", "topic", "angle"),
    [
        ("do i wear the vest tighter or looser", "carrying_gear", "tight_or_loose"),
        ("do i set the handlebar higher", "carrying_gear", "handlebar"),
        ("my girlfriend cracks it for me", "cracking_popping", "by_another"),
        ("am i doing harm with that hard ball", "stretching_and_self_massage", "damage"),
        ("sauna after a run", "heat_or_ice", "sauna"),
        ("two weeks off and it still nags", "rest_and_recovery", "no_change"),
        ("always after intervals, it comes back", "prevention", "after_speed"),
        ("how do i train my back for poles", "prevention", "with_poles"),
        ("could her heavy rucksack be it", "teen_runner", "bag"),
        ("will it be over, my ultra is on the 3rd", "how_long_does_it_last", "by_then"),
        ("eight days of it, when do i stop taking them", "painkillers", "how_long"),
    ],
)
def test_an_angle_is_heard_in_other_words(text: str, topic: str, angle: str, catalog: Catalog) -> None:
    assert angles([topic], hear(text, catalog), catalog) == {topic: angle}


READ = [
    ("the relief was gone by the next afternoon", "massage", "lasts"),
    ("should i quit my two espressos", "hydration_electrolytes", "coffee_allowed"),
]


@pytest.mark.parametrize(("text", "topic", "angle"), READ)
def test_the_reader_tells_an_angle_where_no_pattern_does(
    text: str, topic: str, angle: str, catalog: Catalog, with_reader: Catalog
) -> None:
    assert angles([topic], hear(text, catalog), catalog) == {}
    assert angles([topic], hear(text, with_reader), with_reader) == {topic: angle}


def test_with_the_reader_each_angle_is_still_heard_where_its_texts_ask(with_reader: Catalog) -> None:
    some = islice(every(with_reader), 0, None, 15)  # reading all of them takes half a minute
    told = [angles([id], hear(text, with_reader), with_reader).get(id) == one.id for id, one, text in some]
    assert sum(told) >= 0.97 * len(told)


@pytest.mark.parametrize(
    ("told", "angle_asked"),
    [
        ({"": 0.0, "spine": 0.0, "often": 1.0}, "spine"),
        ({"": 0.0, "spine": -3.0, "often": 2.0}, "often"),
        ({"": 5.0, "spine": -3.0, "often": 0.0}, "spine"),
        ({"": 0.0, "often": 9.0}, "spine"),
        ({"": 0.0, "spine": -9.0, "gone": 9.0}, "spine"),
    ],
)
def test_a_pattern_counts_unless_the_reader_rules_its_angle_out_and_is_sure_of_another(
    told: Mapping[str, float], angle_asked: str, catalog: Catalog
) -> None:
    two = (angle("spine", "safe there"), angle("often", "how often"))
    entry = replace(next(iter(catalog.faq.values())), id="one", angles=two)
    small = replace(catalog, faq={"one": entry}, read=lambda _: seen({"one": told}))
    asked = hear("is it safe there for me", small)
    assert angles(["one"], asked, small) == {"one": angle_asked}
    assert ruled(["one"], asked, small) == {"one"}


def test_what_a_long_text_asks_goes_before_what_it_tells(catalog: Catalog) -> None:
    two = (angle("often", "every day"), angle("hold", "how long"))
    small = replace(catalog, faq={"one": replace(next(iter(catalog.faq.values())), id="one", angles=two)})
    whole = hear("i do it every day. how long should it be", small)
    assert angles(["one"], whole, small) == {"one": "often"}
    assert angles(["one"], whole, small, hear("how long should it be", small)) == {"one": "hold"}
    assert angles(["one"], whole, small, hear("is it fine", small)) == {"one": "often"}


def test_an_angle_of_a_score_gives_way_to_what_is_to_be_done_with_it(catalog: Catalog) -> None:
    two = (angle("fast", "intervals"), replace(angle("three", "3"), of_score=True), angle("then", "tomorrow"))
    entry = replace(next(iter(catalog.faq.values())), id="one", angles=two)
    seen_so = {"one": {"": 0.0, "three": 9.0, "fast": -9.0, "then": -9.0}}
    small = replace(catalog, faq={"one": entry}, read=lambda _: seen(seen_so))
    assert angles(["one"], hear("a 3 now, are intervals ok", small), small) == {"one": "fast"}
    assert angles(["one"], hear("a 3 now, is it ok tomorrow", small), small) == {"one": "three"}


def test_what_the_reader_alone_tells_settles_no_choice_of_topics(catalog: Catalog) -> None:
    entry = replace(next(iter(catalog.faq.values())), id="one", angles=(angle("often", "how often"),))
    small = replace(catalog, faq={"one": entry}, read=lambda _: seen({"one": {"": 0.0, "often": 9.0}}))
    asked = hear("every day or twice a week", small)
    assert angles(["one"], asked, small) == {"one": "often"}
    assert ruled(["one"], asked, small) == frozenset()


def angle(id: str, words: str) -> Angle:
    return Angle(id=id, words=(words,), heard=(), say="It is.")


def seen(told: Mapping[str, Mapping[str, float]]) -> Read:
    return Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, angles=told, marks=())
