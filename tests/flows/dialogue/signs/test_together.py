"""A history and an ache that are urgent together are dealt with as soon as both are told."""

import pytest

from flows.assessment import alarms
from flows.values.frames import Doubt
from flows.values.model import Disposition, State
from tests.talk import SCREENED, Talk, told

BEGUN = ("/start", "[I agree]")

NOW = [
    "maybe pregnant, ache at the tip of my right shoulder",
    "given birth 12 days ago, the tip of my shoulder aches",
    "had our son three weeks ago. the tip of a shoulder aches",
    "getting over covid, shoulder tip aches",
    "had the flu two weeks ago, my shoulder tip hurts",
    "on edoxaban, a sudden strong pain on my spine",
    "i take xarelto and all of a sudden my spine hurts 7 out of 10",
    "taking clopidogrel. sudden bad pain on the spine, twisting is worse",
    "haemophilia, a sudden pain on the spine, 6/10",
    "my brother died suddenly at 31, i get an ache between the blades on hard runs, gone minutes after i stop",
    "bicuspid valve, a pain between the blades when i run hard, it goes when i rest",
]
TODAY = [
    "given birth 3 weeks ago, shoulder tip sore when i press it",
    "c section four weeks ago, mid back pain, nothing changes it",
    "on dialysis, dull ache on the spine, nothing makes any difference",
    "on warfarin, stiff mid back, nothing changes it",
    "had hodgkins at 19, my spine aches, lying flat makes it worse",
    "44, ache between the blades on hard runs, gone minutes after i stop, stretching makes no difference",
]
ORDINARY = [
    "given birth 12 days ago, stiff between the blades from feeding",
    "had the flu two weeks ago, sore between the blades",
    "on edoxaban, stiff between the blades since my run",
    "taking clopidogrel, a sudden catch by the left blade when i twisted, 3",
    "my brother died suddenly at 31, back stiff from the desk",
    "my mum takes warfarin, i have a sudden strong pain between the blades when i twist",
    "had a cold last winter, shoulder tip sore",
    "my wife had a baby two weeks ago, my shoulder tip is sore from carrying",
    "on a cold, wet run the tip of my shoulder got sore",
    "a flu jab last week, tip of my shoulder is sore",
    "26, tight between the blades on hard runs, gone minutes after i stop",
    "44, tight between the blades on long runs, shaking out my arms helps",
    "on statins, sore shoulders the day after press-ups",
]


@pytest.mark.parametrize("words", NOW)
def test_what_is_an_emergency_together_is_told_at_once(words: str, talk: Talk) -> None:
    told(talk, *BEGUN, words)
    assert talk.session.state is State.REFERRED
    speaking = alarms.current(talk.session)
    assert speaking is not None
    assert speaking.level is Disposition.EMERGENCY


@pytest.mark.parametrize("words", TODAY)
def test_what_is_a_matter_for_today_together_is_told_at_once(words: str, talk: Talk) -> None:
    told(talk, *BEGUN, words)
    speaking = alarms.current(talk.session)
    assert speaking is not None
    assert speaking.level is Disposition.URGENT


@pytest.mark.parametrize("words", ORDINARY)
def test_an_ordinary_ache_beside_a_history_is_none(words: str, talk: Talk) -> None:
    told(talk, *BEGUN, words)
    assert talk.session.alarms == ()


def test_the_same_told_in_two_messages(talk: Talk) -> None:
    told(talk, *BEGUN, "i had covid three weeks ago", "[18-34]", "[None of these 6]")
    assert talk.session.alarms == ()
    told(talk, "the tip of my shoulder hurts")
    assert talk.session.state is State.REFERRED


def test_a_place_that_is_tapped_ends_the_questions_too(talk: Talk) -> None:
    told(talk, *BEGUN, "i take warfarin", *SCREENED[2:], "[6]", "[Since today]", "[Suddenly]")
    assert talk.session.alarms == ()
    told(talk, "[On the spine]")
    assert talk.session.state is State.REFERRED


def test_a_no_to_a_sign_takes_the_sign_away_and_no_history(talk: Talk) -> None:
    told(talk, *BEGUN, "i take coumadin and got a sudden pain on my spine")
    assert isinstance(talk.session.prompt, Doubt)
    assert "5 of 10 or more" in "\n".join(talk.texts)
    told(talk, "[No]")
    assert talk.session.alarms == ()
    assert talk.session.kept["risk_now"] == ("blood_thinner",)


def test_a_graver_sign_in_doubt_is_asked_first_and_the_matter_for_today_follows_a_no(talk: Talk) -> None:
    told(talk, *BEGUN, "had hodgkins at 19, lying flat makes my spine worse and my left arm feels odd and heavy")
    if isinstance(talk.session.prompt, Doubt):
        told(talk, "[No]")
    assert talk.session.alarms


def test_of_known_heart_trouble_it_is_asked_what_ends_a_pain_of_effort(talk: Talk) -> None:
    said = told(talk, *BEGUN, "i have long qt, my back aches when i run hard")
    doubt = talk.session.prompt
    assert isinstance(doubt, Doubt)
    assert doubt.alarm.level is Disposition.EMERGENCY
    assert "once you stop" in said
    told(talk, "[No]")
    assert talk.session.kept["rf_history"] == ("heart_aorta",)
    assert talk.session.alarms == ()


def test_what_was_taken_back_is_not_raised_again_by_the_next_word(talk: Talk) -> None:
    told(talk, *BEGUN, NOW[3], "[That's not what I meant]")
    assert talk.session.alarms == ()
    told(talk, "it is a dull ache")
    assert talk.session.alarms == ()


@pytest.mark.parametrize(
    ("words", "told_of", "not_told"),
    [
        (
            "diabetic, 67, dull ache on the spine for a week, nothing makes any difference",
            "diabetes",
            "cold sweat, fainting",
        ),
        ("on dialysis, dull ache on the spine, nothing makes any difference", "weak defences", "fever or shivers"),
        ("58, smoker, ache by one blade for a month, nothing changes it", "heart risk", "cold sweat, fainting"),
        ("given birth 3 weeks ago, shoulder tip sore when i press it", "tip of a shoulder", "blood pressure"),
    ],
)
def test_the_reason_speaks_of_what_was_told(words: str, told_of: str, not_told: str, talk: Talk) -> None:
    told(talk, *BEGUN, words)
    why = next(line for line in "\n".join(talk.texts).splitlines() if line.startswith("Why:"))
    assert told_of in why
    assert not_told not in why
