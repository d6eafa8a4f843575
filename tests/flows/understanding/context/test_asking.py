"""Whether a text asks something."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.asking import (
    asked_amid,
    asking_part,
    asks,
    begins_as_question,
    has_asking_clause,
    is_question,
    leave_asked,
    stated,
    tells_when,
    without_questions,
)


@pytest.mark.parametrize(
    "text", ["did 8 miles", "was a 9 last night", "could be a 5", "isnt the left one", "did stretches"]
)
def test_a_verb_without_its_person_tells(text: str, catalog: Catalog) -> None:
    assert not begins_as_question(tuple(text.split()), catalog)


@pytest.mark.parametrize("text", ["did it help", "was that a strain", "could running do this", "isnt that bad"])
def test_a_verb_before_its_person_asks(text: str, catalog: Catalog) -> None:
    assert begins_as_question(tuple(text.split()), catalog)


def test_a_clause_asks_by_its_first_two_words(catalog: Catalog) -> None:
    assert asks(("does", "it", "help"), catalog)
    assert not asks(("does", "help"), catalog)
    assert asks(("what", "should", "i", "do"), catalog)
    assert not asks(("what", "i", "do"), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "is it okay to swim",
        "what else helps",
        "it aches, should I rest",
        "heat or ice?",
        "how come",
        "sore since sunday. how long does it last",
        "I wore a vest for hours. how do I set it up",
        "race tomorrow, yes or no",
        "a massage ball y or n for the knot by the blade",
        "cn i swim with it",
        "parkrun on saturday or better skip it",
        "it burns when I sit, any ideas",
        "should be fine for saturday or not",
        "I panic when it twinges, what should I do then",
        "by what day should it be gone, still a 3",
        "good morning all, how long does it last",
        "sore since friday, which stretches help please",
    ],
)
def test_a_question_is_known_by_its_mark_or_its_words(text: str, catalog: Catalog) -> None:
    assert is_question(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "when I sit it aches",
        "it is a dull ache",
        "since monday",
        "",
        "it aches. when I sit it burns",
        "or not",
        "did 8k. was a 5",
        "at that point it hurt",
        "hello, sore since monday",
    ],
)
def test_what_is_told_is_no_question(text: str, catalog: Catalog) -> None:
    assert not is_question(hear(text, catalog), catalog)


def test_the_when_of_an_occasion_asks_nothing(catalog: Catalog) -> None:
    assert tells_when(hear("when taking a breath it is fine", catalog), catalog)
    assert not tells_when(hear("when can I run", catalog), catalog)
    assert not tells_when(hear("when running?", catalog), catalog)


@pytest.mark.parametrize(
    ("text", "before", "whole"),
    [
        ("saw the physio. she was kind, can I run?", "saw the physio. she was kind", "saw the physio. she was kind"),
        ("it was the joint. why is that", "it was the joint", "it was the joint"),
        ("with a 4, can I run?", "with a 4", "with a 4"),
    ],
)
def test_beside_a_question_its_clause_or_its_sentence_is_left_out(
    text: str, before: str, whole: str, catalog: Catalog
) -> None:
    assert stated(hear(text, catalog), catalog).text == before
    assert without_questions(hear(text, catalog), catalog).text == whole


def test_without_a_question_nothing_is_left_out(catalog: Catalog) -> None:
    told = hear("saw the physio. she was kind", catalog)
    assert without_questions(told, catalog) == told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "sore, I'd love to know if I can swim tomorrow, it is a 3",
            "id love to know if i can swim tomorrow",
        ),
        ("I wonder whether we should race", "i wonder whether we should race"),
        ("please tell me if I may lift", "please tell me if i may lift"),
        ("I don't know if I can run", None),
        ("it hurts if I run", None),
    ],
)
def test_leave_is_asked_without_a_question_mark(text: str, asked: str | None, catalog: Catalog) -> None:
    found = leave_asked(hear(text, catalog), catalog)
    assert (None if found is None else found.plain) == asked
    assert is_question(hear(text, catalog), catalog) is (asked is not None)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("she calls it a strain can i run", "she calls it a strain"),
        ("it is only a knot so may we still do parkrun", "it is only a knot so"),
        ("she says i can run", "she says i can run"),
    ],
)
def test_within_a_clause_a_question_begins_with_its_verb(text: str, before: str, catalog: Catalog) -> None:
    words = tuple(text.split())
    assert words[: asked_amid(words, catalog)] == tuple(before.split())
    assert is_question(hear(text, catalog), catalog) is (text != before)


def test_a_cry_asks_nothing(catalog: Catalog) -> None:
    assert not is_question(hear("would you believe it, they were closed", catalog), catalog)
    assert is_question(hear("would you run with that", catalog), catalog)


@pytest.mark.parametrize(
    ("text", "asks_it"),
    [
        ("is 6 reflexology sessions too many", True),
        ("is 5 a good number of repetitions", True),
        ("is 4 enough", True),
        ("is 4 now, not good", False),
        ("is 3, not too bad", False),
        ("is 6 out of 10", False),
    ],
)
def test_whether_a_number_of_things_is_right_is_asked_and_no_score_told(
    text: str, asks_it: bool, catalog: Catalog
) -> None:
    assert is_question(hear(text, catalog), catalog) is asks_it


@pytest.mark.parametrize(
    "text",
    [
        "no clue if i should put a brace on",
        "not sure whether i should lift my toddler",
        "i wonder if a softer mattress would help",
        "undecided whether to book a massage",
        "dont know if a lighter vest would change it, would it work",
        "no idea how long to hold the stretch",
        "wondering whether we should cancel the trip",
        "not really sure if i should get new insoles",
        "unsure what to do on rest days",
        "can't say if i should train through it",
    ],
)
def test_what_to_do_is_asked_without_a_question_mark(text: str, catalog: Catalog) -> None:
    assert is_question(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    ["not sure if it's left or right", "no idea how it began", "dont know when it started", "not sure, maybe a 4"],
)
def test_who_does_not_know_an_answer_asks_nothing(text: str, catalog: Catalog) -> None:
    assert not is_question(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "we had guests all week and i cooked standing for hours. then ran 12k on sunday. would a warm bath help?",
            "would a warm bath help",
        ),
        (
            "my bag is heavy and the train is full every day, i stand the whole way, no idea if i should tape it",
            "no idea if i should tape it",
        ),
        (
            "i rolled it every night for a week and it feels good but sore the day after, can i do it daily? thanks",
            "can i do it daily",
        ),
    ],
)
def test_of_a_long_text_the_clause_that_asks_is_told_apart(text: str, part: str, catalog: Catalog) -> None:
    assert asking_part(hear(text, catalog), catalog).sentences[0].told == hear(part, catalog).sentences[0].told


@pytest.mark.parametrize("text", ["it aches at my desk, can i run", "i ran and it ached and then " * 3 + "i slept"])
def test_a_short_text_or_one_that_asks_nothing_is_left_whole(text: str, catalog: Catalog) -> None:
    whole = hear(text, catalog)
    assert asking_part(whole, catalog) is whole


def test_a_mark_alone_makes_no_asking_clause(catalog: Catalog) -> None:
    assert not has_asking_clause(hear("sitting or bed?", catalog), catalog)
    assert has_asking_clause(hear("my coach blames the bag, is it that or the bed", catalog), catalog)
