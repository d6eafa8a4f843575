"""What is plainly no sign is not taken for a farewell, and no text with a sign is let pass for it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.plain import is_an_hour, is_bland, is_of_nobody, is_of_strangers, is_plain, is_polite, only_counts
from flows.screening.screen import screen, screened
from flows.understanding.facts.story import read_story
from flows.values.read import Read
from tests.talk import MONDAY

ROOT = Path(__file__).parents[3]
MARKED = re.compile(r"\{([^|{}]*)\|[^}]*\}")
TELLS = re.compile(rb"rf_\w+(?![\w@])")
"""A sign that is told, and not denied, of before or of another."""
NOTHING: dict[str, Any] = {"wants": {}, "topics": {}, "marks": ()}
AFRAID = Read(danger=0.99, signs={"rf_self_harm": 0.99, "rf_cardiac": 0.3}, shown=0.9, named="rf_self_harm", **NOTHING)


def signs_of_suicide() -> Iterator[str]:
    """All texts of the corpus and of the phrases in which suicide is spoken of."""
    for path in sorted((*(ROOT / "corpus").glob("*/*.jsonl"), *(ROOT / "tests" / "phrases").glob("*.jsonl"))):
        for line in path.read_bytes().splitlines():
            if b"rf_self_harm" in line:
                yield MARKED.sub(r"\1", msgspec.json.decode(line)["text"])


@pytest.fixture
def afraid(catalog: Catalog) -> Catalog:
    """The content with a reader that sees suicide in every text."""
    return replace(catalog, read=lambda _: AFRAID)


@pytest.mark.parametrize(
    "text",
    [
        "they will see me at four this afternoon",
        "I rang them, they see me tomorrow",
        "the doctor can see me at ten",
        "i have been seen",
        "ive been seen",
        "I was seen by the physio today, thanks",
        "ok i have been examined now",
        "i think im done, you can stop writing",
        "0 no pain. i think im done, you can stop writing",
        "please no more messages, bye",
        "stop writing to me please",
        "i cannot sleep, i keep thinking about my back",
        "i lie awake worrying about my injury all the time",
        "pain is gone, i'm done, goodbye and thank you",
        "my back is fine now, i am done, goodbye",
    ],
)
def test_what_thora_offers_itself_is_no_farewell(text: str, afraid: Catalog) -> None:
    assert screen(text, afraid) is None


@pytest.mark.parametrize(
    "text",
    [
        "I can't go on, goodbye",
        "i'm done, goodbye",
        "no more pain, goodbye",
        "the pain will be gone soon, goodbye",
        "stop asking me, i just want it to end",
        "no more messages, i cannot go on",
        "i'm done, stop writing to me, goodbye",
        "i can't sleep, thinking about the end",
        "i was seen and still want to die",
        "my back is fine, i just want to be gone",
    ],
)
def test_a_goodbye_with_despair_is_asked_about(text: str, afraid: Catalog) -> None:
    alarm = screen(text, afraid)
    assert alarm is not None
    assert "rf_self_harm" in alarm.flags


def test_no_text_that_speaks_of_suicide_is_let_pass(catalog: Catalog) -> None:
    texts = list(signs_of_suicide())
    assert len(texts) > 500
    assert [text for text in texts if is_plain(hear(text, catalog), catalog)] == []
    assert [text for text in texts if is_polite(hear(text, catalog), catalog)] == []


def test_the_reader_may_still_ask_about_another_sign(catalog: Catalog) -> None:
    night = Read(danger=0.99, signs={"rf_malignancy": 0.99}, shown=0.9, named="rf_malignancy", **NOTHING)
    alarm = screen("i cannot sleep, i worry about my back", replace(catalog, read=lambda _: night))
    assert alarm is not None


POLITE = [
    "ok i'm done, thank you and goodbye",
    "thanks, that's all, bye",
    "ok i'm done for today, bye",
    "goodbye thora, i'm done here",
    "thank you, i am done now. good bye!",
    "all done thanks bye",
    "done with the exercises, goodbye",
    "i'm finished, thank you, goodbye",
    "that's all i wanted to know, goodbye",
    "goodbye for now",
    "goodbye, thank you for all your help",
    "thanks so much, i'm done, have a nice evening, bye",
]


@pytest.mark.parametrize("text", POLITE)
def test_a_goodbye_with_thanks_or_until_the_next_time_is_no_farewell(
    text: str, catalog: Catalog, afraid: Catalog
) -> None:
    assert screen(text, catalog) is None
    assert screen(text, afraid) is None


@pytest.mark.parametrize(
    "text",
    [
        "goodbye everyone, i'm done with all of it",
        "goodbye everyone",
        "i'm done. goodbye",
        "i'm so done, goodbye",
        "thanks for everything, i'm done, goodbye forever",
        "thank you for everything, this is goodbye",
        "thank you for being there, goodbye, i'm done",
        "ok i'm done, thank you and goodbye, i'm ending it today",
        "i'm done with everything, thanks, bye",
        "i'm done with this pain, thanks, goodbye",
        "i'm done fighting, thank you and goodbye",
        "that's all, i can't go on, thanks, bye",
        "for today i'm done with living, bye",
        "i'm done, thank you and sorry, goodbye",
        "thank you all, i'm done, goodbye",
        "done with it all. thanks, bye",
        "this is my last message, thank you, goodbye",
        "goodbye, you won't hear from me again, thanks",
    ],
)
def test_a_goodbye_that_says_more_is_asked_about(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert alarm.flags == ("rf_self_harm",)


def test_after_something_serious_every_goodbye_is_heard(catalog: Catalog) -> None:
    assert screened(hear(POLITE[0], catalog), catalog, is_calm=False) is not None


STRANGERS = [
    "a runner in front of me fainted near the line",
    "some bloke at the start collapsed",
    "the lady beside me had chest pain",
    "two men by the aid station passed out",
    "a walker at the park had a seizure and hit his head",
    "there was a guy who blacked out near me last week",
]


@pytest.mark.parametrize("text", STRANGERS)
def test_what_befell_a_stranger_somewhere_is_no_alarm(text: str, catalog: Catalog) -> None:
    sure = Read(danger=0.99, signs={"rf_cardiac": 0.99}, shown=0.9, named="rf_cardiac", **NOTHING)
    assert is_of_strangers(hear(text, catalog))
    assert screen(text, catalog) is None
    assert screen(text, replace(catalog, read=lambda _: sure)) is None


@pytest.mark.parametrize(
    "text",
    [
        "a runner in front of me has collapsed",
        "some bloke at the start collapsed, what do I do?",
        "the lady beside me is having chest pain",
        "someone next to me passed out, please help",
        "a man in the queue collapsed. he is not breathing",
        "my wife in front of me fainted",
        "a girl beside me passed out",
        "I collapsed in front of a runner",
        "a guy at the start told me I blacked out",
        "the man behind me ran into me and I passed out",
        "a runner near me fainted, then I did",
        "a woman at the gym had chest pain like mine",
        "my legs collapsed under me at the start",
        "I fainted at the finish and a runner helped",
    ],
)
def test_what_presses_or_befell_oneself_is_heard_beside_a_stranger(text: str, catalog: Catalog) -> None:
    assert not is_of_strangers(hear(text, catalog))
    assert screen(text, catalog) is not None


@pytest.mark.parametrize("text", ["every one of them for once", "3, all the stretches but one", "half of them, no run"])
def test_what_only_counts_tells_of_no_sign(text: str, catalog: Catalog) -> None:
    heard = hear(text, catalog)
    assert only_counts(heard, catalog)
    assert is_of_nobody(heard, catalog)


@pytest.mark.parametrize("text", ["I did all of them for once", "all of them hurt", "I want all of this done"])
def test_what_tells_more_than_how_much_is_heard(text: str, catalog: Catalog) -> None:
    assert not only_counts(hear(text, catalog), catalog)


def signs_of_the_corpus() -> Iterator[str]:
    """All texts of the corpus that tell of a sign."""
    for path in sorted((ROOT / "corpus").glob("*/*.jsonl")):
        for line in path.read_bytes().splitlines():
            if TELLS.search(line):
                yield MARKED.sub(r"\1", msgspec.json.decode(line)["text"])


BLAND = (
    "No, he can stand, he just doesn't want to",
    "she doesn't want to walk",
    "I don't want to move",
    "legs ok, she can sit up, she doesn't feel like it",
    "a 2 maybe, but I keep prodding at it",
    "like a 4, I can't stop rubbing it",
    "it began in bed, I was just resting there",
    "just sitting on the couch reading when it came",
    "no, it was bending the neck and touching",
    "at night it doesn't wake me up",
    "bilateral interscapular ache, VAS 3/10",
)
REAL = (
    "he can't stand up",
    "he can't get up, he doesn't want to move",
    "I don't want to live",
    "I don't want to get up any more",
    "she doesn't want to wake up",
    "I keep thinking of ending it",
    "he was just lying there",
    "I was lying there and couldn't move",
    "turning, and a pressing in my chest",
    "it doesn't wake me, the night sweats do",
)


@pytest.mark.parametrize("text", BLAND)
def test_what_nobody_takes_for_a_sign_raises_nothing(text: str, with_reader: Catalog) -> None:
    assert is_bland(hear(text, with_reader), with_reader)
    assert screen(text, with_reader) is None


@pytest.mark.parametrize("text", REAL)
def test_what_is_real_beside_such_words_is_heard(text: str, with_reader: Catalog) -> None:
    assert not is_bland(hear(text, with_reader), with_reader)
    assert screen(text, with_reader) is not None


def test_no_text_of_the_corpus_that_tells_of_a_sign_is_bland(catalog: Catalog) -> None:
    assert [text for text in signs_of_the_corpus() if is_bland(hear(text, catalog), catalog)] == []


@pytest.mark.parametrize(
    "text", ["10 at night", "about nine in the evening please", "half ten at night", "10 o'clock at night"]
)
def test_an_hour_of_the_day_is_no_score(text: str, catalog: Catalog) -> None:
    assert is_an_hour(hear(text, catalog), catalog)
    assert "pain_now" not in read_story(hear(text, catalog), MONDAY, catalog).facts


@pytest.mark.parametrize(
    "text", ["it's a 10 at night", "pain 10 at night", "10", "10 at night and I cannot sleep", "9 now"]
)
def test_a_score_at_an_hour_is_none(text: str, catalog: Catalog) -> None:
    assert not is_an_hour(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "I got off a ten hour shift",
        "I got off the phone with my sister",
        "couldn't do the exercise on the mat",
        "I can't get down on the floor with my knees",
    ],
)
def test_a_shift_or_the_floor_is_bland(text: str, catalog: Catalog) -> None:
    assert is_bland(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "came off my bike",
        "I cannot get up off the floor",
        "did them all, now my legs are numb on the floor",
        "came off a shift and my chest is tight",
    ],
)
def test_a_fall_or_legs_that_fail_are_not(text: str, catalog: Catalog) -> None:
    assert not is_bland(hear(text, catalog), catalog)
