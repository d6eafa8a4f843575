"""What is said to the message of an alarm, and whom a sign befell."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.alarm.slips import is_slip
from flows.understanding.alarm.to_alarm import is_of_another
from flows.understanding.meant import Answer, SmallTalk
from flows.understanding.people.who_writes import asks_for_another
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of

pytestmark = pytest.mark.many(2)

SAID = {
    "helped": [
        "911 called",
        "999 has been called",
        "someone called them",
        "they are sending an ambulance",
        "I dialled 911 a minute ago",
        "paramedics just arrived",
        "an ambulance is on its way",
        "my flatmate is with me",
        "someone is looking after me",
        "rang the ambulance",
        "on the phone with 112",
        "I am not alone any more",
        "i drove her to the er",
        "my son took me to the doctor",
    ],
    "in_care": [
        "the crew is with me now",
        "I'm at the hospital now",
        "we got to the emergency room",
        "i am at the doctors now",
        "she is at the doctor's now",
        "we are in the waiting room",
        "im sitting in the waiting area of the gp",
        "we're with the nurse",
    ],
    "going": [
        "on our way there",
        "my brother is taking me to the clinic",
        "heading to the emergency department",
        "we're leaving now",
        "off to hospital",
        "being driven there now",
        "setting off for the hospital now",
        "my sister drives, we're going to A&E",
        "in the taxi",
        "going straight to casualty",
        "she has an appointment at 4",
        "we go today",
        "he goes to the doctor now",
        "they gave me a slot at noon",
    ],
    "mistake": [
        "oops, fat thumb",
        "I mistyped that",
        "autocorrect got me",
        "I meant the shoulder blade, not the heart",
        "that was the wrong button",
        "I did not mean that",
        "my toddler pressed it",
        "only trying you out, just a test",
        "you misunderstood me",
        "no no, false alarm",
        "I tapped it by accident",
    ],
    "muscle": [
        "the doctor looked at it and said it's a muscle",
        "a&e checked me, just muscular",
        "ecg normal, a strained muscle",
        "paramedics think it is only muscular",
        "the hospital sent me home with a pulled muscle",
    ],
}
MEANT_FOR_THE_DAY = [
    "no, I meant the exercises, my breath is fine",
    "that was a misunderstanding",
    "I misread the question",
    "sorry, wrong question",
    "the yes was for the exercises",
    "I was answering the exercise question",
    "mix-up, sorry",
    "that was about the exercises",
    "oh no I mean the exercises!",
    "I thought you meant the run",
    "I meant my breathing exercises",
]
NOT_SAID = [
    "yes to your question",
    "I mean I can't breathe in the run",
    "my breath is fine",
    "I did my exercises",
    "nobody picks up",
    "there is nobody with me",
    "the ambulance is not coming",
    "should I ring 999?",
    "is help coming?",
    "I won't go to the hospital",
    "I'm not going to A&E",
    "this was no mistake",
    "I'm not joking",
    "I rang my boss",
    "my friend reckons it's muscle",
    "maybe just a muscle",
    "the doctor said it is not a muscle",
    "not just my back, my chest",
    "I'll go and see a doctor next month",
    "i go to the doctor next week",
    "my sister is a doctor",
    "she has an appointment next month",
    "we go today or tomorrow if it stays",
    "I can't get to the hospital",
    "it's easing a bit",
    "hello",
    "she is going grey",
    "I meant my left arm",
]


def taken(text: str, scene: str, catalog: Catalog) -> str:
    meant = understand(hear(text, catalog), scene_of(scene, catalog), catalog)
    return meant.value[0] if isinstance(meant, Answer) and isinstance(meant.value, tuple) else ""


@pytest.mark.parametrize(("told", "text"), [(told, text) for told, texts in SAID.items() for text in texts])
def test_what_ends_a_message_is_understood(told: str, text: str, catalog: Catalog) -> None:
    assert taken(text, "alarm_text", catalog) == told


@pytest.mark.parametrize("text", MEANT_FOR_THE_DAY)
@pytest.mark.parametrize("scene", ["alarm_text", "alarm_today", "confirm"])
def test_what_was_meant_for_another_question_is_a_slip(text: str, scene: str, catalog: Catalog) -> None:
    if scene != "confirm":
        assert taken(text, scene, catalog) == "mistake"
    else:
        assert is_slip(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", NOT_SAID)
@pytest.mark.parametrize("scene", ["alarm_text", "alarm_today"])
def test_what_is_denied_asked_or_put_off_ends_no_message(text: str, scene: str, catalog: Catalog) -> None:
    assert taken(text, scene, catalog) in ("", "later")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the nurse checked me and said it is muscular", "seen_muscular"),
        ("I have been to the doctor and she said it is muscular", "seen_muscular"),
        ("went to the hospital, x-ray is clear, only muscle", "seen_muscular"),
        ("seen, muscular. the scan is clear", "seen_muscular"),
        ("the gp looked at it, nothing serious", "seen_muscular"),
        ("I saw the physio this afternoon", "seen"),
        ("the physio told me it is a strain", "look"),
        ("they will see me at four this afternoon", "going"),
        ("I rang them, the doctor can see me at noon", "going"),
        ("they see me tomorrow", "later"),
        ("sat 24 jan is my physio appointment", "later"),
        ("my physio is on holiday", ""),
        ("the doctor said last year it is muscular", "look"),
        ("I hope the doctor says it is muscular", ""),
        ("he said it is not a muscle", ""),
    ],
)
def test_a_visit_answers_a_message_about_today_as_what_it_is(text: str, said: str, catalog: Catalog) -> None:
    assert taken(text, "alarm_today", catalog) == said


@pytest.mark.parametrize(
    "text", ["the paramedics said it is muscular", "a&e checked me, just a muscle", "my doctor said muscle"]
)
def test_a_muscle_in_the_chest_is_still_asked_about(text: str, catalog: Catalog) -> None:
    assert taken(text, "alarm_text", catalog) == "muscle"


@pytest.mark.parametrize("text", ["that was autocorrect", "forget that", "wrong button"])
def test_thoughts_of_suicide_are_no_slip(text: str, catalog: Catalog) -> None:
    assert taken(text, "safe", catalog) == ""


@pytest.mark.parametrize(
    "text",
    [
        "my wife has crushing chest pain",
        "he collapsed at the finish and is confused",
        "a stranger here can't breathe",
        "I write for my dad, his legs went numb",
        "someone in our group fainted",
        "my teammate wants to kill himself",
        "she has a band round her chest",
        "our coach is clammy and grey",
        "the man next to me collapsed",
        "my daughter passed out after her race",
    ],
)
def test_a_sign_of_somebody_else_is_known_as_theirs(text: str, catalog: Catalog) -> None:
    assert is_of_another(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "sharp under the ribs breathing in, and the same when my wife presses there",
        "short of breath since the flight. husband reckons it is a pulled muscle",
        "pain right through the chest, my girlfriend is rubbing it",
        "numb legs after the fall, a mate drove home",
        "coughing up blood and a fat calf, my daughter is on her way",
        "fainted at the finish, a runner caught me",
        "tearing pain between the blades, came while lifting my son",
        "left arm heavy and a cold sweat. partner wants an ambulance",
        "woke up with pain breathing in, husband pushed on it and found the spot. he is a nurse",
    ],
)
def test_whoever_helps_or_looks_on_is_not_who_has_it(text: str, catalog: Catalog) -> None:
    assert not is_of_another(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "my husband says his chest is tight",
        "my mate called, he collapsed and is burning hot",
        "wife thinks she pulled something, she can't get her breath",
        "my son was caught by a cyclist, his legs are numb",
    ],
)
def test_who_speaks_of_their_own_sign_has_it(text: str, catalog: Catalog) -> None:
    assert is_of_another(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("My wife (41) gets an ache between the blades after her long runs", True),
        ("dad is 71, jogs, and has a stiff spot under his right shoulder blade", True),
        ("asking for a mate whose mid back is sore", True),
        ("girlfriend's shoulder blade hurts since she painted the ceiling", True),
        ("our coach has pain between the shoulders at his desk", True),
        ("boyfriend says his upper back keeps cramping", True),
        ("ache between the blades after 10k, my wife says I slouch", False),
        ("my mum has a bad back too, mine is sore since a long run", False),
        ("upper back tight, my physio friend found a knot", False),
        ("my husband bought me a roller for my back", False),
        ("fell off, hubby carried the bike, back is sore", False),
        ("my client is a runner, 42. ache between the blades", True),
        ("my patient has an ache between the blades", True),
        ("one of my runners complains of a stiff mid back", True),
    ],
)
def test_whose_back_it_is_is_known_from_who_has_it(text: str, is_other: bool, catalog: Catalog) -> None:
    assert asks_for_another(hear(text, catalog), catalog) is is_other


@pytest.mark.parametrize(
    "text",
    [
        "crushing chest pain",
        "my chest is tight",
        "my wife says I look grey and my chest hurts",
        "I nearly fainted",
        "my dad had a heart attack and now I have chest pain",
        "he left me and I want to die",
        "my legs are numb",
        "I ran with my brother and can't breathe",
    ],
)
def test_a_sign_of_ones_own_stays_ones_own(text: str, catalog: Catalog) -> None:
    assert not is_of_another(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("my gp sees me in 3 weeks, sore since 4 days", "d3_7"),
        ("4 days. physio in 2 weeks", "d3_7"),
        ("appointment in 10 days, it hurts since yesterday", "d1_2"),
        ("aching for 2 months, doctor's appointment next week", "over_6w"),
    ],
)
def test_how_long_it_has_hurt_answers_beside_a_visit_to_come(text: str, duration: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("duration", catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == (duration,)


@pytest.mark.parametrize("text", ["my gp sees me in 2 weeks", "saw the physio 3 days ago", "appointment next monday"])
def test_when_they_are_seen_is_not_how_long_it_has_hurt(text: str, catalog: Catalog) -> None:
    assert isinstance(understand(hear(text, catalog), scene_of("duration", catalog), catalog), SmallTalk)
