"""Short ordinary texts are not taken for a farewell by the reader alone, and nothing that may be veiled is let pass."""

from typing import Any

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.assessment.alarms import SELF_HARM
from flows.screening.grave import SHORT, is_light
from flows.screening.hearing import hear
from flows.screening.screen import screen
from flows.values.read import Read
from tools.corpus import rows

NOTHING: dict[str, Any] = {"wants": {}, "topics": {}, "marks": ()}
WORDS_OF_IT = {SELF_HARM: 0.4, "rf_cardiac": 0.5}
READS = (
    Read(danger=0.99, signs={SELF_HARM: 0.99, "rf_cardiac": 0.3}, shown=0.9, named=SELF_HARM, **NOTHING),
    Read(danger=0.8, signs=WORDS_OF_IT, shown=0.9, named=SELF_HARM, **NOTHING),
)
"""A reader that sees suicide in the whole, or in the words alone."""

ORDINARY = [
    "i am here again",
    "we have been trying since spring, so maybe",
    "trying for our second one",
    "could be pregnant i suppose",
    "she won't type it herself",
    "he never does it himself, so I ask",
    "I'd rather manage it on my own",
    "no extra help needed",
    "sleep is fine, the pain doesn't wake me",
    "it's in my head, isn't it",
    "my wife says it is only in the mind",
    "everybody thinks I am making it up",
    "I'm still here",
    "back after a long time",
    "haven't been on here for ages",
    "i am not going",
    "I'm not coming anymore",
    "cancel the lisbon weekend please, we are not flying",
    "pulled out of the relay",
    "no more for today, goodbye",
    "I wont make it this week",
    "i am not doing it today",
    "i dont feel like doing it",
    "i could not manage it",
    "I had no time for this",
    "let me be",
    "i dont want to talk now",
    "i won't need you any more, thanks",
    "they rang, i see her on friday",
    "they see me tomorrow",
    "try me once more at 5",
    "try me after lunch",
    "poke me again later",
    "not around until six",
    "let me get out of bed first",
    "4, I'll survive",
]
VEILED = [
    "they will manage without me",
    "i don't know if i'll survive",
    "nobody will try me again",
    "i wont be needing the plan, or anything",
    "i am just taking up space",
    "i dont want to feel anymore",
    "i want it all to go quiet",
    "i dont want to do tomorrow",
    "i don't belong here",
    "i feel like i'm not really here any more",
    "soon this wont be anybodys problem",
    "i've stopped making plans, soon it won't matter",
    "i took more than i should",
    "i'm ready to go, i made my peace",
    "cancel everything, i am not going to be here",
    "after today you won't hear from me",
    "my last run was today, the tablets are counted",
    "no more exercises for me, nobody will miss it",
    "i have no strength left to fight",
    "i want to go",
    "i just need to go",
    "let me go",
]


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_day_in_few_words_is_no_farewell(text: str, read: Read, catalog: Catalog) -> None:
    assert screen(text, replace(catalog, read=lambda _: read)) is None


@pytest.mark.parametrize("text", VEILED)
def test_what_may_be_veiled_is_left_to_the_reader(text: str, catalog: Catalog) -> None:
    assert not is_light(hear(text, catalog), catalog)


def test_no_text_of_the_corpus_about_suicide_is_let_pass(catalog: Catalog) -> None:
    texts = [row.text for row in rows() if SELF_HARM in row.signs]
    assert len(texts) > 500
    assert [text for text in texts if is_light(hear(text, catalog), catalog)] == []


def test_a_longer_text_is_left_to_the_reader(catalog: Catalog) -> None:
    text = " ".join(["today"] * (SHORT + 1))
    assert not is_light(hear(text, catalog), catalog)
    assert is_light(hear(" ".join(["today"] * SHORT), catalog), catalog)


def test_pain_alone_is_no_grave_word_here(catalog: Catalog) -> None:
    assert is_light(hear("i am here again. was work. pain 3", catalog), catalog)


FIGURES = [
    "that hill session is killing me",
    "we were dying doing the planks",
    "i could die of boredom",
    "i worry too easily",
]


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_of_speech_or_a_plain_worry_is_no_farewell(text: str, catalog: Catalog) -> None:
    assert is_light(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["this is killing me and i want it to end", "i am worried about what i might do"])
def test_what_is_grave_beside_a_figure_stays_grave(text: str, catalog: Catalog) -> None:
    assert not is_light(hear(text, catalog), catalog)
