"""Questions find their topic, foreign ones find none, and no topic takes another's phrases."""

import pytest

from flows import Catalog
from flows.faq import Verdict, judge, looks_like_question, search, smalltalk

HELD_OUT = [  # wordings that stand nowhere in the content, one or two for each statement of the source article
    ("my upper back is sore when i come home from jogging, why is that", "why_upper_back_hurts"),
    ("could it be from slouching at work and then running", "cause_posture"),
    ("is it because my chest muscles are tight and my back is weak", "cause_muscle_imbalance"),
    ("do overstriding and arm swing hurt the upper back", "cause_running_form"),
    ("does shallow breathing make my shoulders tense", "cause_breathing"),
    ("i train every single day, is that too much for my back", "cause_overtraining"),
    ("can not drinking enough make my back cramp", "cause_dehydration"),
    ("how can i get a better posture for running", "fix_posture"),
    ("what strength exercises are good for the upper back", "strength_exercises"),
    ("how do i fix my running technique", "fix_running_form"),
    ("how does belly breathing work", "diaphragmatic_breathing"),
    ("how many rest days do i need between runs", "rest_and_recovery"),
    ("does a foam roller help with a sore upper back", "foam_rolling"),
    ("how much should i drink on a run", "hydration_electrolytes"),
    ("when should i go to a doctor with this", "when_to_see_professional"),
    ("which stretches are best for my upper back", "best_stretches"),
    ("do i have to stop running with a sore back", "should_i_stop_running"),
    ("how long until it is gone", "how_long_does_it_last"),
    ("will my back be damaged for good if i ignore it", "long_term_problems"),
    ("how do i keep it from coming back", "prevention"),
]
FOREIGN = [
    "which carbon shoe is fastest over 10k",
    "how do i treat a sprained ankle",
    "what is a good marathon diet for weight loss",
    "my knee clicks when i squat",
    "write me a poem about the sea",
    "who won the world cup in 1998",
    "how do i reset my router password",
    "convert 5 miles to km",
]


@pytest.mark.parametrize(("text", "topic"), HELD_OUT)
def test_a_question_in_other_words_finds_its_topic_among_the_first_three(
    text: str, topic: str, catalog: Catalog
) -> None:
    assert topic in [hit.id for hit in search(text, catalog)[:3]]


def test_most_of_them_come_first(catalog: Catalog) -> None:
    first = [search(text, catalog)[0].id == topic for text, topic in HELD_OUT]
    assert sum(first) >= 0.6 * len(first)


@pytest.mark.parametrize("text", FOREIGN)
def test_a_foreign_question_is_not_answered(text: str, catalog: Catalog) -> None:
    assert judge(text, search(text, catalog), catalog) is Verdict.UNKNOWN


def test_no_topic_takes_the_phrases_of_another(catalog: Catalog) -> None:
    stolen = {
        phrase: found
        for entry in catalog.faq.values()
        for phrase in (entry.question, *entry.phrasings)
        if (found := search(phrase, catalog)[0].id) != entry.id
    }
    assert stolen == {}


def test_a_phrase_of_the_content_is_answered_outright(catalog: Catalog) -> None:
    questions = [entry.question for entry in catalog.faq.values()]
    sure = [judge(text, search(text, catalog), catalog) is Verdict.ANSWER for text in questions]
    assert sum(sure) >= 0.95 * len(sure)


@pytest.mark.parametrize("text", ["7", "", "???", "12 / 10", "…"])
def test_a_text_without_words_has_no_topic_and_still_the_nearest(text: str, catalog: Catalog) -> None:
    hits = search(text, catalog)
    assert len(hits) >= 5
    assert judge(text, hits, catalog) is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("text", "talk"), [("Thanks!", True), ("good morning", True), ("thanks to my coach i run", False)]
)
def test_small_talk_is_the_whole_text(text: str, talk: bool, catalog: Catalog) -> None:
    assert (smalltalk(text, catalog) is not None) is talk


@pytest.mark.parametrize(
    ("text", "asks"), [("is it bad?", True), ("how long does it last", True), ("since tuesday", False)]
)
def test_a_question_is_known_by_its_mark_or_its_first_word(text: str, asks: bool) -> None:
    assert looks_like_question(text) is asks


def test_every_topic_has_eight_phrasings_and_a_short_answer(catalog: Catalog) -> None:
    assert [entry.id for entry in catalog.faq.values() if len(set(entry.phrasings)) < 8] == []
    assert [entry.id for entry in catalog.faq.values() if len(entry.answer) > 700] == []
