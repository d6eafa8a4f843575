"""Answers in words: over a hundred ways to say them, read right or not at all, and never past a warning sign."""

from typing import Any

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screen
from flows.understanding.facts.story import facts_in, read_story
from flows.values.frames import Doubt, Ticking
from flows.values.model import Record, State
from tests.talk import MONDAY, RESULT, SCREENED, Talk
from tests.talk import told as say

WEEKS, BLADES, ONE, SPINE, TOP = "w1_6", "between_blades", "one_blade", "spine_line", "top_shoulders"
SPOKEN: list[tuple[str, str, dict[str, Any]]] = [  # the open question, the text, what is read
    ("pain_now", "a 7 or so", {"pain_now": 7}),
    ("pain_now", "i'd say 4", {"pain_now": 4}),
    ("pain_now", "maybe a three", {"pain_now": 3}),
    ("pain_now", "between 5 and 6", {"pain_now": 6}),
    ("pain_now", "8/10 easily", {"pain_now": 8}),
    ("pain_now", "around a 2, not much really", {"pain_now": 2}),
    ("pain_now", "hurts about a 5 today", {"pain_now": 5}),
    ("pain_now", "6 out of ten", {"pain_now": 6}),
    ("pain_now", "i ran 12 km and i'd call it a 3", {"pain_now": 3}),
    ("pain_now", "i run 40 km a week", {}),
    ("pain_now", "it's a 4 and it started two days ago", {"pain_now": 4, "duration": "d1_2"}),
    ("location", "both sides of the backbone", {"location": BLADES, "side": "both_or_switches"}),
    ("location", "I had a cold, that cleared up a month ago", {}),
    ("location", "it goes off again two hours after", {}),
    ("duration", "since last tuesday", {"duration": "d3_7"}),
    ("duration", "since yesterday evening", {"duration": "d1_2"}),
    ("duration", "for about three weeks", {"duration": WEEKS}),
    ("duration", "two months now", {"duration": "over_6w"}),
    ("duration", "since this morning", {"duration": "under_1d"}),
    ("duration", "a couple of days", {"duration": "d1_2"}),
    ("duration", "it began 5 days ago", {"duration": "d3_7"}),
    ("duration", "about ten days", {"duration": WEEKS}),
    ("duration", "for years, on and off", {"duration": "over_6w"}),
    ("duration", "maybe 4 hours", {"duration": "under_1d"}),
    ("duration", "since saturday, it's stiff", {"duration": "d1_2", "feel": "stiff_locked"}),
    ("onset", "all at once when i reached for my bag", {"onset": "sudden"}),
    ("onset", "out of nowhere", {"onset": "sudden"}),
    ("onset", "it built up during the run", {"onset": "gradual_in_run"}),
    ("onset", "came on while running", {"onset": "gradual_in_run"}),
    ("onset", "woke up with it the next morning", {"onset": "next_day"}),
    ("onset", "the day after my long run", {"onset": "next_day"}),
    ("onset", "a few hours later on the sofa", {"onset": "hours_after"}),
    ("onset", "that evening", {"onset": "hours_after"}),
    ("onset", "it crept in over weeks", {"onset": "crept_in"}),
    ("onset", "gradually i think", {"onset": "crept_in"}),
    ("onset", "bit by bit over days", {"onset": "crept_in"}),
    ("onset", "in bed, doing nothing", {"onset": "at_rest"}),
    ("onset", "suddenly, on the left side", {"onset": "sudden", "side": "left"}),
    ("location", "right between my shoulder blades", {"location": BLADES}),
    ("location", "between the blades, mostly when i sit", {"location": BLADES}),
    ("location", "under my left shoulder blade", {"location": ONE, "side": "left"}),
    ("location", "on the spine itself", {"location": SPINE}),
    ("location", "under the left blade, gone once I get moving around", {"location": ONE, "side": "left"}),
    ("location", "between the blades, I can move about with it", {"location": BLADES}),
    ("location", "it moves about", {"location": "unclear"}),
    ("location", "top of the shoulders and it feels tight", {"location": TOP, "feel": "ache_tight"}),
    ("location", "base of my neck", {"location": TOP}),
    ("location", "right where the bra strap sits", {"location": "mid_back_band"}),
    ("location", "over the ribs on the right", {"location": "ribs_side", "side": "right"}),
    ("location", "tip of the shoulder", {"location": "shoulder_tip"}),
    ("location", "all over, hard to say", {"location": "unclear"}),
    ("location", "not on the spine", {}),
    ("side", "left", {}),  # an exact answer: read before
    ("side", "on the left", {"side": "left"}),
    ("side", "the right side mostly", {"side": "right"}),
    ("side", "both sides", {"side": "both_or_switches"}),
    ("side", "right now it's fine", {}),
    ("side", "my left shoulder", {"side": "left"}),
    ("feel", "a dull ache", {"feel": "ache_tight"}),
    ("feel", "like a knot that pulls", {"feel": "ache_tight"}),
    ("feel", "stiff as a board", {"feel": "stiff_locked"}),
    ("feel", "it's stuck", {"feel": "stiff_locked"}),
    ("feel", "stabbing when i move", {"feel": "sharp_catch"}),
    ("feel", "sharp i guess", {"feel": "sharp_catch"}),
    ("feel", "it cramps", {"feel": "cramp_spasm"}),
    ("feel", "a burning kind of thing", {"feel": "burning"}),
    ("feel", "pins and needles", {"feel": "tingling"}),
    ("feel", "electric", {"feel": "tingling"}),
    ("feel", "burning and stiff", {}),
    ("feel", "tight, about a 3", {"feel": "ache_tight", "pain_now": 3}),
    ("trend", "getting better thanks", {"trend": "easing"}),
    ("trend", "it is improving", {"trend": "easing"}),
    ("trend", "about the same", {"trend": "same"}),
    ("trend", "no change", {"trend": "same"}),
    ("trend", "it gets worse", {"trend": "worse"}),
    ("trend", "comes back with runs", {"trend": "only_with_runs"}),
    ("trend", "less every day", {"trend": "easing"}),
    ("rf_now", "dull ache between the shoulder blades since tuesday, about a 4",
     {"feel": "ache_tight", "location": BLADES, "duration": "d3_7", "pain_now": 4}),
    ("rf_now", "it started suddenly on the right side under the shoulder blade",
     {"onset": "sudden", "side": "right", "location": ONE}),
    ("rf_now", "woke up with it the next day, stiff, both sides",
     {"onset": "next_day", "feel": "stiff_locked", "side": "both_or_switches"}),
    ("rf_now", "upper back sore for 3 weeks, getting worse", {"duration": WEEKS, "trend": "worse"}),
    ("rf_now", "pain is 5/10, top of the shoulders, crept in over weeks",
     {"pain_now": 5, "location": TOP, "onset": "crept_in"}),
    ("rf_now", "since sunday a burning spot by the blade on the left",
     {"duration": "d1_2", "feel": "burning", "location": ONE, "side": "left"}),
    ("habits", "it is a sharp pain, 6 out of 10", {"feel": "sharp_catch", "pain_now": 6}),
    ("habits", "on the right side, under the shoulder blade", {"side": "right", "location": ONE}),
    ("habits", "i have been running for ten years", {}),
    ("habits", "i had covid two weeks ago", {}),
    ("habits", "my job is hot and i work for 9 hours", {}),
    ("habits", "i smoked for 20 years", {}),
    ("habits", "left over pizza is all right", {}),
    ("habits", "right after the race i felt great", {}),
    ("habits", "i ran a marathon in 3 hours", {}),
    ("habits", "not sharp and not on the left", {}),
    ("habits", "if it is on the left does that matter", {}),
    ("habits", "last time it was on the left", {}),
    ("habits", "no pain in the legs at all", {}),
    ("habits", "had a sore throat last month, all gone", {}),
    ("habits", "the cold is all gone, it is stiff between the blades", {"feel": "stiff_locked", "location": BLADES}),
    ("habits", "a stab just beside the spine", {"feel": "sharp_catch", "location": ONE}),
    ("habits", "dull, next to my spine, on the right", {"feel": "ache_tight", "location": ONE, "side": "right"}),
    ("run_context", "ran 18 km, hurts about a 4 now", {"pain_now": 4}),
    ("run_context", "started yesterday, gradually", {"onset": "crept_in", "duration": "d1_2"}),
    ("worse_with", "it hurts at 5 and it's the left blade", {"pain_now": 5, "side": "left", "location": ONE}),
    ("worse_with", "for the last two weeks", {"duration": WEEKS}),
    ("worse_with", "nothing new", {}),
    ("pain_now", "it came on during the run, maybe a 5", {"onset": "gradual_in_run", "pain_now": 5}),
    ("pain_now", "stiff since monday, a 3", {"feel": "stiff_locked", "duration": "d3_7", "pain_now": 3}),
    ("duration", "since friday, between the blades, a 4 out of 10",
     {"duration": "d3_7", "location": BLADES, "pain_now": 4}),
    ("location", "left shoulder blade, since two days", {"location": ONE, "side": "left", "duration": "d1_2"}),
    ("onset", "hours later, dull, on both sides",
     {"onset": "hours_after", "feel": "ache_tight", "side": "both_or_switches"}),
    ("onset", "no, not suddenly", {}),
    ("feel", "dull, on the right side", {"feel": "ache_tight", "side": "right"}),
    ("feel", "sharp, at a 7", {"feel": "sharp_catch", "pain_now": 7}),
    ("trend", "slowly getting better, about a 2 now", {"trend": "easing", "pain_now": 2}),
    ("trend", "it is worse than last week", {"trend": "worse"}),
    ("habits", "does jogging make my curve worse", {}),
]  # fmt: skip


def test_at_least_95_in_100_are_read_right_and_none_is_read_as_something_else(catalog: Catalog) -> None:
    assert len(SPOKEN) >= 100
    wrong = {}
    for field, text, wanted in SPOKEN:
        read = facts_in(hear(text, catalog), MONDAY, catalog, field, is_anew=False, is_listed=False)
        if read != wanted:
            wrong[text] = (read, wanted)
    mistaken = {text for text, (read, wanted) in wrong.items() if set(read.items()) - set(wanted.items())}
    assert not mistaken, {text: wrong[text] for text in mistaken}
    assert len(wrong) <= 0.05 * len(SPOKEN), wrong


@pytest.mark.parametrize(
    "text",
    [
        "about a 4, but my chest feels tight and i can't breathe",
        "between the blades, and my legs have gone numb",
        "since tuesday, i fainted twice",
        "no, the right side, and i am coughing up blood",
        "sharp, left side, sudden ripping pain, the worst ever",
    ],
)
def test_an_answer_beside_a_warning_sign_is_heard_as_the_sign(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is not None
    talk = Talk(catalog)
    say(talk, *SCREENED, text)
    assert talk.session.state is State.REFERRED or talk.session.find(Doubt) is not None


# ---- in a conversation -----------------------------------------------------------------------------------------------


def test_one_text_answers_several_questions_and_is_said_back(talk: Talk) -> None:
    said = say(talk, *SCREENED, "dull, between the blades, since friday, about a 4")
    assert "Pain now: 4" in said
    assert "Where: Between the blades" in said
    assert "How did it start?" in said
    say(talk, *RESULT[2:3], *RESULT[5:], "[Getting better]")
    assert talk.session.state is State.ASSESSED
    assert talk.session.record["location"] == "between_blades"


def test_a_story_before_the_screen_waits_until_the_screen_is_done(talk: Talk) -> None:
    said = say(talk, *SCREENED[:3], "between the shoulder blades since tuesday, about a 4")
    assert "1 of" in said
    say(talk, *SCREENED[3:])
    assert "How did it start?" in talk.texts[-1]


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("no, the right side", "side", "right"),
        ("sorry, I meant a 6", "pain_now", 6),
        ("wait i meant 6 not 4", "pain_now", 6),
        ("i was wrong, it is 7, not 4", "pain_now", 7),
        ("actually since yesterday", "duration", "d1_2"),
        ("wait, it is stiff", "feel", "stiff_locked"),
        ("correction: it crept in over weeks", "onset", "crept_in"),
    ],
)
def test_a_correction_corrects(words: str, field: str, value: Any, talk: Talk) -> None:
    say(talk, *SCREENED, "[4]", "[3-7 days]", "[Suddenly]", "[One side, by a blade]", "[Left]", "[Dull ache, tight]")
    say(talk, words)
    assert talk.session.record[field] == value
    assert "What brings it on" in talk.texts[-1]


def test_a_correction_after_the_result_gives_a_new_one(talk: Talk) -> None:
    say(talk, *SCREENED, *RESULT)
    assert "Book a doctor" in say(talk, "sorry, it hurts at an 8")
    assert talk.session.record["pain_now"] == 8


@pytest.mark.parametrize("words", ["no, i meant right side", "no, between the blades on the left"])
def test_a_correction_of_what_is_not_asked_of_this_ache_breaks_nothing(talk: Talk, words: str) -> None:
    say(talk, *SCREENED, *RESULT, words)
    assert talk.session.state is State.ASSESSED
    assert "side" not in talk.session.record


def test_what_is_asked_for_safety_is_never_filled_in_from_the_side(talk: Talk) -> None:
    assert "Makes it worse: Twisting or bending" in say(talk, *SCREENED, "a 4, worse when i twist")
    assert "worse_with" not in talk.session.record


def test_what_brings_it_on_is_ticked_when_its_list_comes_and_the_list_is_put_in_full(talk: Talk) -> None:
    say(talk, *SCREENED, *RESULT[:3], "between the blades, mostly when i sit", "worse with twisting")
    said = say(talk, "[Dull ache, tight]")
    assert "I ticked what you told me." in said
    shown = [option for reply in talk.turns[-1].replies for option in reply.options]
    assert [option.id for option in shown if option.ticked] == ["sitting", "twist_bend"]
    say(talk, "[Twisting or bending]", "[Done]")
    assert talk.session.record["worse_with"] == ("sitting",)


@pytest.mark.parametrize(
    "words",
    [
        "better when i lie down",
        "it goes away when i sit",
        "no pain when i twist",
        "i sit all day",
        "by the neck",
        "it improves when i twist",
        "hurts after runs near my neck",
        "relief when i sit",
        "it gets better, mostly when i sit",
        "came on suddenly while driving",
        "it started after sitting in a plane",
        "pain free when i twist",
        "it fades when i sit",
        "same when i twist",
        "after my neck operation",
    ],
)
def test_what_eases_it_or_only_stands_beside_it_is_not_ticked(words: str, catalog: Catalog) -> None:
    assert read_story(hear(words, catalog), MONDAY, catalog).ticks == {}


def test_where_it_goes_is_not_how_it_began(talk: Talk) -> None:
    said = say(talk, *SCREENED, "[3]", "[1-6 weeks]", "slowly better")
    assert "The trend: Getting better" in said
    assert "onset" not in talk.session.record


def test_nothing_is_ticked_ahead_of_a_sudden_pain(talk: Talk) -> None:
    say(talk, *SCREENED, "[8]", "[Since today]", "[Suddenly]", "it hurts when i twist", *RESULT[3:5])
    assert talk.session.find(Ticking) is None


def test_a_tick_told_before_the_pain_turns_out_to_be_sudden_is_dropped(talk: Talk) -> None:
    say(talk, *SCREENED, "[8]", "[Since today]", "it hurts when i twist", "[Suddenly]", *RESULT[3:5])
    assert talk.session.find(Ticking) is None
    assert "What brings it on" in talk.texts[-1]


def test_a_length_of_something_else_is_not_that_of_the_ache(talk: Talk) -> None:
    say(talk, *SCREENED, "my period stopped since 5 months")
    assert "duration" not in talk.session.record


def test_a_tick_told_ahead_is_not_for_the_next_ache(talk: Talk) -> None:
    say(talk, *SCREENED, *RESULT[:3], "between the blades, mostly when i sit", "/restart", "[Yes, start again]")
    assert talk.session.kept == {}


@pytest.mark.parametrize(
    ("words", "field", "id"),
    [
        ("i had cancer last year", "rf_history", "cancer_ever"),
        ("i have a stent", "rf_history", "heart_aorta"),
    ],
)
@pytest.mark.parametrize("answered", [SCREENED, (*SCREENED, *RESULT[:4])])
def test_a_risk_told_later_is_ticked_on_its_list_and_counts(
    talk: Talk, answered: tuple[str, ...], words: str, field: str, id: str
) -> None:
    assert "I ticked what you told me." in say(talk, *answered, words)
    say(talk, "[Done]")
    assert talk.session.record[field] == (id,)


@pytest.mark.parametrize(
    ("words", "field", "id"),
    [("i had cancer last year", "rf_history", "cancer_ever"), ("i have a stent", "rf_history", "heart_aorta")],
)
def test_a_risk_told_after_the_result_counts_at_once(talk: Talk, words: str, field: str, id: str) -> None:
    assert "I took that as" in say(talk, *SCREENED, *RESULT, words)
    assert talk.session.record[field] == (id,)


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("actually i'm pregnant", "pregnant"),
        ("oh and i take warfarin", "blood_thinner"),
        ("i had a clot in my lung", "clot_risk"),
    ],
)
@pytest.mark.parametrize("before", [0, 4, len(RESULT)])
def test_a_risk_told_at_any_time_is_ticked_on_its_list_before_the_result_stands(
    talk: Talk, before: int, words: str, id: str
) -> None:
    say(talk, *SCREENED, *RESULT[:before], words, *RESULT[before:])
    assert talk.session.state is State.QUESTIONS
    assert "Still right?" in talk.texts[-1]
    say(talk, "[Done]", *(["[Only the back]"] if id == "clot_risk" else []))
    assert talk.session.record["risk_now"] == (id,)
    assert talk.session.state is State.ASSESSED


def test_a_risk_told_before_its_list_is_ticked_there(talk: Talk) -> None:
    assert "Risks: Pregnant, or gave birth lately" in say(talk, *SCREENED[:5], "by the way i'm pregnant")
    assert "Tap to change it, then Done." in say(talk, "[None of these 6]", "[None of these 6]", *RESULT)
    say(talk, "[Done]")
    assert talk.session.record["risk_now"] == ("pregnant",)


@pytest.mark.parametrize(
    "text",
    [
        "on prednisone since spring",
        "i have asthma since 2019",
        "been running since january",
        "vegan since march",
        "diabetic for 10 years",
        "I am having sugar since 7 years",
        "I do sport since 25 years",
        "I play handball since ten years",
        "hypertension since 4 years",
    ],
)
def test_how_long_something_else_has_lasted_is_no_age_of_the_ache(text: str, catalog: Catalog) -> None:
    assert "duration" not in facts_in(
        hear(text, catalog), MONDAY, catalog, open_field="", is_anew=False, is_listed=False
    )


@pytest.mark.parametrize("text", ["it has been there since spring", "my back hurts since the summer of 2019"])
def test_how_long_the_ache_has_lasted_is_taken_unasked(text: str, catalog: Catalog) -> None:
    assert (
        facts_in(hear(text, catalog), MONDAY, catalog, open_field="", is_anew=False, is_listed=False)["duration"]
        == "over_6w"
    )


@pytest.mark.parametrize(
    "text",
    [
        "at my laptop it gets worse",
        "it gets worse when i sit",
        "it is worse after runs",
        "gets better with heat",
        "when i bend far down to my shoes it's worse",
        "the right is worse than the left",
        "lying is better than sitting",
    ],
)
def test_what_makes_it_worse_or_better_is_no_trend(text: str, catalog: Catalog) -> None:
    assert "trend" not in facts_in(hear(text, catalog), MONDAY, catalog, open_field="", is_anew=False, is_listed=False)


@pytest.mark.parametrize("text", ["its getting worse", "it gets worse every day", "it is worse than at first"])
def test_which_way_it_goes_is_a_trend(text: str, catalog: Catalog) -> None:
    assert (
        facts_in(hear(text, catalog), MONDAY, catalog, open_field="", is_anew=False, is_listed=False)["trend"]
        == "worse"
    )


def test_a_place_that_makes_it_worse_is_ticked(catalog: Catalog) -> None:
    assert read_story(hear("at my laptop it gets worse", catalog), MONDAY, catalog).ticks == {
        "worse_with": ("sitting",)
    }


@pytest.mark.parametrize(
    "text",
    [
        "the left lane of the track is closed so I turned right",
        "left shoe is worn, my back is stiff",
        "my shoes are getting worse",
        "weather is getting better",
        "my eyesight has got worse",
    ],
)
def test_the_side_or_trend_of_a_thing_is_none_of_the_ache(text: str, catalog: Catalog) -> None:
    assert not {"side", "trend"} & set(read_story(hear(text, catalog), MONDAY, catalog).facts)


def test_the_side_and_trend_of_the_ache_stay_beside_those_of_a_thing(catalog: Catalog) -> None:
    text = "my right knee is fine, pain on the left side of my upper back, my pace is better, the pain is getting worse"
    facts = read_story(hear(text, catalog), MONDAY, catalog).facts
    assert (facts["side"], facts["trend"]) == ("left", "worse")


def test_an_age_told_beside_the_ache_is_noted_and_one_under_18_is_asked(catalog: Catalog) -> None:
    assert read_story(hear("M47, sore between the blades", catalog), MONDAY, catalog).facts["age_band"] == "a35_49"
    assert "age_band" not in read_story(hear("I'm 15, back sore", catalog), MONDAY, catalog).facts


@pytest.mark.parametrize(
    "text",
    [
        "up to 6 in the evening",
        "2 in the morning, up to 6 in the evening",
        "a 4 in the evening",
        "worse in the evening",
        "it is stiffer in the evening",
        "in the evening it goes up to 7",
    ],
)
def test_how_strong_it_is_at_a_time_of_day_is_no_beginning(text: str, catalog: Catalog) -> None:
    assert "onset" not in read_story(hear(text, catalog), MONDAY, catalog, "onset").facts


@pytest.mark.parametrize("text", ["in the evening", "it came in the evening", "began in the evening, a 4 now"])
def test_that_it_came_in_the_evening_is_one(text: str, catalog: Catalog) -> None:
    assert read_story(hear(text, catalog), MONDAY, catalog, "onset").facts["onset"] == "hours_after"


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("he says 3 right now, the 7 is only after practice", 3),
        ("it's 3 now, 7 was after practice", 3),
        ("the 7 is only when i train, now 3", 3),
        ("right now it is a 2, the 7 was in the race", 2),
        ("7 after practice, at the moment 4", 4),
    ],
)
def test_a_score_of_now_beside_that_which_was_noted_is_put_in_its_place(text: str, now: int, talk: Talk) -> None:
    say(talk, *SCREENED, "7", text)
    assert (talk.session.record["pain_now"], talk.session.record["pain_worst"]) == (now, 7)


@pytest.mark.parametrize(
    "text",
    [
        "it's the same pain when I turn",
        "when I rotate I get the same pain",
        "it is always the same spot",
        "gets the same dull ache after a while",
        "it's the same thing each time",
    ],
)
def test_the_same_pain_is_no_trend(text: str, catalog: Catalog) -> None:
    assert "trend" not in read_story(hear(text, catalog), MONDAY, catalog).facts


def test_that_the_pain_is_the_same_is_one(catalog: Catalog) -> None:
    assert read_story(hear("the pain is about the same", catalog), MONDAY, catalog).facts["trend"] == "same"


@pytest.mark.parametrize("text", ["only panic stuff", "the usual stuff", "i looked at my phone", "the office staff"])
def test_an_ordinary_word_is_no_slip_of_how_it_feels(text: str, catalog: Catalog) -> None:
    assert "feel" not in read_story(hear(text, catalog), MONDAY, catalog, "feel").facts


@pytest.mark.parametrize(
    "text",
    [
        "wrist is weak, broke it years ago",
        "I fractured my left wrist as a kid and it is stiff",
        "an old injury of the hand, it stays weak",
        "had surgery on my wrist in 2011",
    ],
)
def test_an_old_injury_of_a_hand_is_to_be_worked_around_and_no_nerve(text: str, talk: Talk) -> None:
    say(talk, *SCREENED, text)
    assert talk.session.kept["body_notes"] == ("knee_wrist",)
    assert not talk.session.find(Doubt)
    assert not talk.session.alarms


@pytest.mark.parametrize(
    "text",
    [
        "my hand is weak, I broke it years ago and now it is numb too",
        "hand weaker this week, broke it years ago",
        "my hand is weak, had back surgery years ago",
        "my hand is weak",
    ],
)
def test_a_weak_hand_with_something_new_stays_a_sign(text: str, talk: Talk) -> None:
    say(talk, *SCREENED, text)
    assert talk.session.find(Doubt) or talk.session.alarms
    assert "body_notes" not in talk.session.kept


def test_a_score_of_another_moment_alone_leaves_that_of_now(talk: Talk) -> None:
    say(talk, *SCREENED, "3", "it's 7 after practice, and a 3 now")
    assert (talk.session.record["pain_now"], talk.session.record["pain_worst"]) == (3, 7)


IN_THE_RUN = [
    "got worse slowly over the last kms",
    "it slowly got worse during the last kilometers",
    "slowly got worse over the last few miles",
    "it got gradually worse as the run went on",
    "became worse bit by bit in the second half of my long run",
    "built slowly over the last k",
    "got worse little by little the longer i ran",
    "over the last kms it got stronger slowly",
    "slowly worse in the final 3 km",
    "gradually got worse over the last 5 miles of the race",
]


@pytest.mark.parametrize("open_field", ["", "onset"])
@pytest.mark.parametrize("text", IN_THE_RUN)
def test_how_it_grew_in_the_run_is_no_beginning_over_weeks_and_no_trend(
    text: str, open_field: str, catalog: Catalog
) -> None:
    found = read_story(hear(text, catalog), MONDAY, catalog, open_field).facts
    assert found.get("onset", "gradual_in_run") == "gradual_in_run"
    assert "trend" not in found


@pytest.mark.parametrize("text", IN_THE_RUN)
def test_asked_how_it_began_that_is_in_the_run(text: str, talk: Talk) -> None:
    say(talk, *SCREENED, *RESULT[:2], text)
    assert talk.session.record["onset"] == "gradual_in_run"
    assert "trend" not in talk.session.record


@pytest.mark.parametrize(
    "text", ["it got worse slowly over the last weeks", "it is getting worse slowly", "gets worse each run"]
)
def test_what_goes_on_over_days_is_a_trend(text: str, catalog: Catalog) -> None:
    assert read_story(hear(text, catalog), MONDAY, catalog).facts.get("trend") == "worse"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3/10 on the run, 5/10 in the office chair", {"pain_now": 5}),
        ("hurts when I run. On the bike no pain", {}),
        ("sore on the right, not sure which number it is", {"side": "right"}),
    ],
)
def test_what_is_not_said_is_not_noted(text: str, told: Record, catalog: Catalog) -> None:
    story = read_story(hear(text, catalog), MONDAY, catalog)
    assert {id: story.facts.get(id) for id in ("pain_now", "pain_worst", "location", "side")} == {
        "pain_now": None,
        "pain_worst": None,
        "location": None,
        "side": None,
        **told,
    }


@pytest.mark.parametrize(
    "text", ["the season is all over", "the flu is all over now", "No, he had a bug but it's all over now, thankfully"]
)
def test_what_is_over_is_no_place(text: str, catalog: Catalog) -> None:
    assert "location" not in read_story(hear(text, catalog), MONDAY, catalog).facts


def test_all_over_the_back_is_a_place(catalog: Catalog) -> None:
    assert read_story(hear("aches all over my upper back", catalog), MONDAY, catalog).facts["location"] == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        "it settles half an hour later every time",
        "it fades about two hours after my run",
        "the ache comes on at about 35 minutes",
        "it is always gone by the next morning",
    ],
)
def test_when_it_goes_again_and_an_ache_that_is_only_named_tell_no_beginning_and_no_feel(
    text: str, catalog: Catalog
) -> None:
    assert not read_story(hear(text, catalog), MONDAY, catalog).facts


def test_what_stands_behind_a_no_takes_the_place_of_nothing_but_what_stood_before_it(catalog: Catalog) -> None:
    again = read_story(hear("it was 2 days. no, 5 days", catalog), MONDAY, catalog)
    assert again.facts["duration"] == "d3_7"
    assert "duration" in again.swapped
    assert not read_story(hear("i fell? no, my ribs are fine, it is dull", catalog), MONDAY, catalog).swapped


@pytest.mark.parametrize(
    "text", ["nothing different, same old runs", "same loop as always", "my mileage is the same", "three runs, 5k each"]
)
def test_that_running_is_as_ever_is_no_trend_of_the_ache(text: str, with_reader: Catalog) -> None:
    assert "trend" not in read_story(hear(text, with_reader), MONDAY, with_reader).facts
    assert read_story(hear("it's the same", with_reader), MONDAY, with_reader).facts["trend"] == "same"
