"""An answer says what was asked and told, and nothing of the rest that was said or does not fit."""

from typing import Any

import msgspec
import pytest

from flows import Catalog
from flows.catalog.angles import angle_faults
from flows.catalog.language import FaqEntry
from flows.screening.hearing import hear
from flows.understanding.context.angles import angles
from flows.understanding.scores.asked_score import ASKED_SCORE, asked_score
from flows.wording.answers import beside, in_few, whole

ANSWER = "Take it easy. Try a gel first.\nAsk a parent if you are young.\n**Never before a race: it hides pain.**"


def topic(*told: dict[str, Any], **angle: Any) -> FaqEntry:
    parts = {"id": "which", "words": ["which"], "heard": ["which one"], "say": "The gel first.", "permits": True}
    entry: dict[str, Any] = {"id": "tablets", "title": "Tablets", "question": "Tablets?", "phrasings": []}
    entry |= {"answer": ANSWER, "short": "Try a gel first.", "source": "s", "reviewed": "2026-01-05"}
    return msgspec.convert(entry | {"angles": [parts | angle], "beside": list(told)}, FaqEntry)


THINNER = {
    "when": {"field": "risk_now", "has_any": ["blood_thinner"]},
    "say": "With a blood thinner no gel.",
    "leaves_out": ["Try a gel", "Ask a parent"],
}
HIGH = {"when": {"field": "pain_now", "gte": 5}, "say": "At 5 or more: no.", "instead_of": ["which"]}
SOME = {"when": {"field": "pain_now", "gte": 3, "lte": 4}, "say": "At 3-4: half.", "instead_of": ["which"]}
TOLD = {"risk_now": ("blood_thinner",)}


OF_EFFORT = "Comes with every effort? Then ask today."
MOVED: dict[str, Any] = {
    "rf_now": ("none",),
    "rf_history": ("none",),
    "age_band": "a18_34",
    "worse_with": ("twist_bend",),
}


@pytest.mark.parametrize("told", [{}, {"worse_with": ("running_only",)}, MOVED | {"risk_now": ("heart_risk",)}])
def test_the_line_on_effort_stays_for_whom_it_may_hold(told: dict[str, Any]) -> None:
    entry = msgspec.structs.replace(topic(spares=["Comes with", "Then ask"]), answer=f"{ANSWER}\n{OF_EFFORT}")
    assert OF_EFFORT in whole(entry, told, "which", besides="")


def test_a_harmless_question_spares_it_whom_moving_brings_the_ache_on() -> None:
    entry = msgspec.structs.replace(topic(spares=["Comes with", "Then ask"]), answer=f"{ANSWER}\n{OF_EFFORT}")
    assert list(angle_faults(entry)) == []
    assert OF_EFFORT not in whole(entry, MOVED, "which", besides="")
    assert OF_EFFORT in whole(entry, MOVED, "", besides="")
    own = topic(instead=True, say=f"The gel first. {OF_EFFORT}", spares=["Comes with", "Then ask"])
    assert whole(own, MOVED, "which", besides="") == "The gel first."


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("between_shoulder_blades", "which muscle is it there between the blades?"),
        ("cause_running_form", "does a low step rate matter for my back?"),
        ("age_older_runner", "am i just too old for jogging?"),
    ],
)
def test_a_harmless_question_is_met_with_the_heart_only_where_it_may_be(id: str, text: str, catalog: Catalog) -> None:
    angle = angles([id], hear(text, catalog), catalog).get(id, "")
    assert angle
    assert "have your heart checked" in whole(catalog.faq[id], {}, angle, besides="")
    assert "have your heart checked" not in whole(catalog.faq[id], MOVED, angle, besides="")


def test_what_was_told_leaves_out_what_is_not_for_them() -> None:
    entry = topic(THINNER)
    assert whole(entry, TOLD, "", besides="") == (
        "With a blood thinner no gel.\nTake it easy.\n**Never before a race: it hides pain.**"
    )
    assert in_few(entry, TOLD, "") == "With a blood thinner no gel."
    assert "Try a gel" in whole(entry, {}, "", besides="")


def test_an_angle_that_permits_is_not_said_against_what_was_told() -> None:
    assert "The gel first." not in whole(topic(THINNER), TOLD, "which", besides="")


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ({"pain_now": 7}, "At 5 or more: no."),
        ({"pain_now": 4}, "At 3-4: half."),
        ({"pain_now": 2}, "The gel first."),
        ({}, "The gel first."),
        ({ASKED_SCORE: 3}, "At 3-4: half."),
        ({ASKED_SCORE: 3, "pain_now": 6}, "At 5 or more: no."),
    ],
)
def test_what_was_told_stands_in_place_of_the_angle(told: dict[str, Any], first: str) -> None:
    assert whole(topic(HIGH, SOME), told, "which", besides="").startswith(f"{first}\nTake it easy.")


def test_it_is_said_nowhere_but_in_the_place_of_its_angle() -> None:
    entry = topic(HIGH, SOME)
    assert beside(entry, {"pain_now": 7}) == ()
    assert whole(entry, {"pain_now": 7}, "", besides="") == ANSWER


ADDS = {"when": {"field": "worse_with", "has_any": ["sitting"]}, "say": "Sitting adds to it.", "adds": True}
SITS = {"worse_with": ("sitting",)}


def test_what_only_adds_to_an_answer_comes_after_what_was_asked() -> None:
    assert whole(topic(ADDS), SITS, "", besides="").startswith("Take it easy. Try a gel first.\nSitting adds to it.\n")
    assert in_few(topic(ADDS), SITS, "") == "Try a gel first. Sitting adds to it."


@pytest.mark.parametrize("answer", ["Take two:\n• a gel\n• a walk\nThen wait.", "1. Take a gel.\n2. Walk.\nThen wait."])
def test_what_only_adds_to_a_list_comes_after_it(answer: str) -> None:
    entry = msgspec.structs.replace(topic(ADDS), answer=answer, angles=())
    assert whole(entry, SITS, "", besides="") == answer.replace("Then wait.", "Sitting adds to it.\nThen wait.")


@pytest.mark.parametrize("id", ["why_upper_back_hurts", "cause_posture", "cause_dehydration"])
def test_how_likely_another_cause_is_comes_after_the_answer(id: str, catalog: Catalog) -> None:
    lines = whole(catalog.faq[id], SITS, "", besides="").split("\n")
    assert not lines[0].startswith("Worse when you sit")
    assert lines[1].startswith("Worse when you sit")


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"leaves_out": ["Try a cream"]}, "no sentence begins"),
        ({"leaves_out": ["Never before"]}, "leaves out a warning"),
        ({"instead_of": ["whither"]}, "which is no angle"),
    ],
)
def test_what_is_not_there_and_a_warning_cannot_be_left_out_for_anybody(told: dict[str, Any], fault: str) -> None:
    assert [fault in one for one in angle_faults(topic(THINNER | told))] == [True]


def said(id: str, text: str, catalog: Catalog) -> str:
    """What a topic answers to a text, whichever topics the search finds."""
    heard = hear(text, catalog)
    return whole(catalog.faq[id], asked_score(heard, catalog), angles([id], heard, catalog).get(id, ""), besides="")


THINNERS = (
    "on warfarin, what may i take for a sore back",
    "is voltarol gel ok while taking rivaroxaban",
    "i take blood thinners, can i use a cream with ibuprofen",
    "edoxaban and a stiff back, which tablet",
    "i have a bleeding disorder, is nurofen ok",
)


@pytest.mark.parametrize("text", THINNERS)
def test_on_a_blood_thinner_no_gel_is_recommended_and_aspirin_is_ruled_out(text: str, catalog: Catalog) -> None:
    reply = said("painkillers", text, catalog)
    assert "no ibuprofen, naproxen or aspirin" in reply
    assert "gel on intact skin" not in reply
    assert "under 16" not in reply


@pytest.mark.parametrize(
    "text",
    [
        "i take losartan, nurofen or paracetamol for my back",
        "on water tablets, is ibuprofen ok for my back",
        "amlodipine every morning. which painkiller for a stiff back",
        "my blood pressure is high, can i have naproxen for my back",
    ],
)
def test_beside_tablets_for_blood_pressure_either_or_is_answered(text: str, catalog: Catalog) -> None:
    reply = said("painkillers", text, catalog)
    assert reply.startswith("Rather paracetamol, as the pack says")
    assert "Ibuprofen, naproxen or aspirin against pain not without asking" in reply
    assert "under 16" not in reply


@pytest.mark.parametrize(
    "text",
    [
        "two weeks of paracetamol each day, is that ok",
        "is it bad to take tylenol daily",
        "how much paracetamol can i take",
    ],
)
def test_of_paracetamol_its_own_reason_is_told(text: str, catalog: Catalog) -> None:
    reply = said("painkillers", text, catalog)
    assert "than the pack says" in reply
    assert "harms the liver" in reply
    assert "stomach" not in reply


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("can i play netball with a 4/10", "At 3-4 of 10 rather skip the game"),
        ("pain is 6/10, is tennis ok", "At 5 of 10 or more: no"),
        ("badminton with a 3 out of 10, ok?", "At 3-4 of 10 gentle rallies at most"),
        ("my back is 1/10, can i go climbing", "At 0-2 of 10 yes"),
    ],
)
def test_a_score_told_is_used_for_the_sport_that_is_named(text: str, begins: str, catalog: Catalog) -> None:
    reply = said("cross_training", text, catalog)
    assert reply.startswith(begins)
    assert "butterfly" not in reply


@pytest.mark.parametrize(
    ("id", "text", "begins"),
    [
        # the weight that is told
        ("carrying_gear", "i run with a 9 kg rucksack, is that the reason", "It may well be part of it: 5 kg and more"),
        ("carrying_gear", "my vest is 3.5 kg, too much?", "It can be part of it: that is close to the limit"),
        ("carrying_gear", "my running belt weighs 1 kg, does it matter", "Hardly by the weight"),
        ("carrying_gear", "3 litres in my hydration pack, is it that", "It can well be the weight"),
        # a child
        ("teen_runner", "my daughter is 12, can she do your stretches", "Mostly yes, the gentle ones, with a parent"),
        ("teen_runner", "may my 14 year old son play rugby", "By the pain before it"),
        # what begins with the answer
        ("cross_training", "is it my bike that makes it sore", "It can be part of it"),
        ("sports_bra", "could it be my sports bra", "A bra can be the cause"),
        ("sports_bra", "is it my sports bra, i am an f cup", "It could be"),
        ("sleeping_position", "could my pillow be to blame", "It could be"),
        ("weightlifting_interaction", "do deadlifts help or hurt", "Both:"),
        ("massage", "massage gun close to my spine, is that fine", "On the muscle beside the spine yes"),
        ("privacy_delete_data", "how do i erase my data", "Send /delete"),
        ("bot_not_a_doctor", "are you a trained physio", "I'm neither a physiotherapist nor a doctor"),
        ("bot_not_a_doctor", "is that a robot or a human", "I'm a program: no person"),
        # a distance, a race, a time that comes back
        ("should_i_stop_running", "stop for a week or cut down? 60 km a week", "Rather cut down than stop"),
        ("marathon_training", "10k in 5 days, should i pull out", "Not yet"),
        ("marathon_training", "10k in 5 days, should i pull out? 2/10", "At 0-2 of 10 there is no need"),
        ("prevention", "it is back for the fourth time, how do i stop it", "When it is back for the second or third"),
        ("missed_exercises_or_slow_progress", "6 weeks of it, nothing. carry on?", "So long without a change"),
        ("missed_exercises_or_slow_progress", "missed 2 weeks, do i start over", "Go on where you stopped"),
        # two facts that belong together
        ("rest_and_recovery", "i sleep 4 hours, could that be why", "It can be part of it: short sleep"),
        ("spine_conditions", "slight scoliosis, is my left side sore from that", "It may be part of it: a mild curve"),
        ("desk_and_phone_posture", "sore at the desk but running is fine", "Long slumped sitting is then the likely"),
        ("desk_and_phone_posture", "i drive a cab for a living", "Get out about every hour"),
    ],
)
def test_an_answer_begins_with_what_was_asked_and_told(id: str, text: str, begins: str, catalog: Catalog) -> None:
    assert said(id, text, catalog).startswith(begins)
