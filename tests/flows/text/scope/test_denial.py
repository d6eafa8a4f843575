"""What a "no" reaches: at the head or the end of a list, behind a thing, and what turns it round."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear, pattern_book
from flows.text.scope.denial import is_denied
from flows.text.scope.scope import Reading, Standing, standing


def denied(text: str, catalog: Catalog) -> bool:
    """Whether every "sore knee", which is no sign, is denied in a text."""
    found = [
        is_denied(hit, sentence)
        for sentence in hear(text, catalog).sentences
        for _, hit in pattern_book(("sore knee",), catalog).find(sentence.words)
    ]
    return found != [] and all(found)


@pytest.mark.parametrize(
    "text",
    [
        "don't have: rash, sore knee, cough",
        "haven't had any of these: cough, rash, sore knee",
        "I've not had any of the following: rash, sore knee",
        "none of: cough, sore knee, rash",
        "no to: cough, sore knee",
        "denies cough, rash, sore knee, itch",
        "none of cough, rash, sore knee",
        "none of the following cough, rash, sore knee",
        "not one of cough, rash, sore knee, itch",
        "neither of cough, sore knee",
        "I don't have any of cough, rash, sore knee",
        "haven't noticed any of cough, sore knee",
        "no sign of rash, cough, sore knee",
        "none of cough or rash or sore knee",
        "negative for: rash, sore knee",
        "cough, sore knee, rash: none of those",
        "cough, sore knee, rash - none",
        "sore knee, cough: no to all",
        "rash, sore knee, cough - nope",
        "a sore knee would worry me but I haven't any",
        "havn`t got a sore knee",
        "haven t got a sore knee",
        "dont`t have a sore knee",
        "sore knee n/a",
        "sore knee 0/10",
        "sore knee? nah",
        "sore knee \U0001f645",
        "rash \u2717 sore knee \u2717",
        "rash \u2705 sore knee \u274c",
        "\u26d4 sore knee",
    ],
)
def test_what_is_denied_in_a_list_or_with_a_slip(text: str, catalog: Catalog) -> None:
    assert denied(text, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "no cough: my sore knee though",
        "can't rest: sore knee, cough",
        "don't know what to do: sore knee, rash",
        "cough: none, sore knee: yes",
        "sore knee: yes, cough: no",
        "a sore knee on the stairs, cough: no",
        "I have a sore knee, cough, rash - none of these pills help",
        "I have a sore knee, rash: none",
        "none of the pills help, sore knee, rash",
        "none of it helps, sore knee, rash",
        "none of my stretches work, sore knee",
        "none of you listens, sore knee",
        "none of those, sore knee since today",
        "none of them, sore knee",
        "none of rash, cough, but a sore knee",
        "none of rash, cough, my sore knee though",
        "none of rash or cough, sore knee since the run",
        "denies rash or cough, sore knee since the run",
        "no - sore knee",
        "sore knee - y, rash - n",
        "sore knee \u2705 rash \u274c",
        "sore knee since monday, rash: none",
    ],
)
def test_a_list_that_is_not_denied(text: str, catalog: Catalog) -> None:
    assert not denied(text, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "no sore knee last week but there is now",
        "no sore knee at first, there is now",
        "not one sore knee this morning, have now",
        "never a sore knee before, but I have one today",
    ],
)
def test_a_no_is_turned_round_by_a_clause_that_says_now(text: str, catalog: Catalog) -> None:
    assert not denied(text, catalog)


@pytest.mark.parametrize(
    "text",
    ["no sore knee, how is it now", "no sore knee, my race is today", "this is what I did today, no sore knee"],
)
def test_a_now_of_something_else_turns_nothing_round(text: str, catalog: Catalog) -> None:
    assert denied(text, catalog)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("no sore knee. Wait. Actually there is some", Standing.DOUBT),
        ("no sore knee. Sorry, I do have it", Standing.DOUBT),
        ("no sore knee. Actually there is one more question", Standing.NOT),
        ("no sore knee. The run was long", Standing.NOT),
        ("call me if I get a sore knee again", Standing.DOUBT),
        ("call me if I get a sore knee", Standing.NOT),
        ("no: sore knee, cough, rash", Standing.DOUBT),
    ],
)
def test_what_is_taken_back_or_may_be_an_answer_is_in_doubt(text: str, how: Standing, catalog: Catalog) -> None:
    found = [
        standing(hit, Reading.EVER, sentence)
        for sentence in hear(text, catalog).sentences
        for _, hit in pattern_book(("sore knee",), catalog).find(sentence.words)
    ]
    assert found == [how]


def test_a_list_is_denied_over_long_members_and_not_without_end(catalog: Catalog) -> None:
    assert denied("no fever, cough that kept me up the whole night long, or sore knee", catalog)
    assert not denied(
        "no fever, rash under the strap that i bought for the long race in may last year or sore knee", catalog
    )


@pytest.mark.parametrize("text", ["no pain apart from my chest", "no pain except in the chest"])
def test_what_is_left_out_of_a_no_is_not_denied_though_the_no_is_about_its_first_word(
    text: str, catalog: Catalog
) -> None:
    (sentence,) = hear(text, catalog).sentences
    ((_, hit),) = pattern_book(("pain ... chest",), catalog).find(sentence.words)
    assert not is_denied(hit, sentence)


@pytest.mark.parametrize(
    ("text", "is_no"),
    [
        ("no sore knee, but I do smoke", True),
        ("no sore knee but I do take pills", True),
        ("no sore knee, although he does have asthma", True),
        ("no sore knee, but I do when I squat", False),
        ("no sore knee at rest, but I do get it uphill", False),
        ("no sore knee, but I do have it today", False),
    ],
)
def test_another_thing_behind_a_no_turns_it_not_round(text: str, is_no: bool, catalog: Catalog) -> None:
    assert denied(text, catalog) is is_no


@pytest.mark.parametrize(
    "text",
    [
        "I don't get the impression that my sore knee is back",
        "I wouldn't claim my sore knee is back",
        "I have never noticed that my sore knee swells",
        "it doesn't feel as if my sore knee swells",
        "I do not believe my sore knee comes from that",
    ],
)
def test_a_no_to_what_is_felt_or_thought_reaches_what_that_is(text: str, catalog: Catalog) -> None:
    assert denied(text, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "I don't like that my sore knee swells",
        "I don't have the time, my sore knee swells",
        "I can't shake the feeling that my sore knee swells",
    ],
)
def test_a_no_to_something_else_does_not(text: str, catalog: Catalog) -> None:
    assert not denied(text, catalog)
