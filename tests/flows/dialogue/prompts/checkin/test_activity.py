"""What the back keeps them from."""

import pytest

from tests.talk import RESULT, SCREENED, Talk, told

ASKED = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris")


@pytest.mark.parametrize(("words", "kept"), [("[A long run]", "long_run"), ("drive for an hour", "drive")])
def test_it_is_kept_for_the_week(talk: Talk, words: str, kept: str) -> None:
    told(talk, *ASKED, words)
    assert talk.session.followup.activity == kept
    assert talk.session.stack == ()


def test_none_of_these_is_nothing(talk: Talk) -> None:
    told(talk, *ASKED, "[None of these]")
    assert talk.session.followup.activity == ""


def test_what_was_left_unanswered_is_not_asked_again_after_each_check_in(talk: Talk) -> None:
    assert "keeps you from" in told(talk, *ASKED)
    talk.wake()
    assert "keeps you from" not in told(talk, "[3]", "[No run]")
    assert talk.session.stack == ()


@pytest.mark.parametrize("words", ["no thanks", "none of them", "nope", "nothing really"])
def test_it_is_declined_in_words(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", words)
    assert talk.session.prompt is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I want to run the Dublin half in October", "long_run"),
        ("ten k with the dog", "long_run"),
        ("run the london marathon next april", "long_run"),
        ("the city half in spring", "long_run"),
        ("finish the 3k at school without stopping", "easy_run"),
        ("run our school mile", "easy_run"),
        ("parkrun with my son again", "easy_run"),
        ("drive to my mum's, an hour", "drive"),
        ("pick up my little one", ""),
        ("carry the shopping home", "lift"),
        ("just sleep again without waking", "sleep"),
    ],
)
def test_a_goal_in_ones_own_words_is_kept(text: str, kept: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin 19:00", "Berlin", text)
    assert talk.session.followup.activity == kept


@pytest.mark.parametrize(
    "text",
    [
        "I want to run the Dublin half in October",
        "my goal is the Dublin half in October",
        "our big target is the 10k in spring",
        "I hope to run a marathon next year",
        "I want to be able to run a 5k again",
    ],
)
def test_a_goal_told_by_itself_is_kept_and_not_asked_again(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert "A good goal." in told(talk, text)
    assert talk.session.followup.activity in ("long_run", "easy_run")
    assert "keeps you from" not in told(talk, "/checkin 19:00", "Berlin")


def test_a_goal_told_among_the_questions_is_kept_and_the_question_put_again(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]")
    said = told(talk, "my goal is the Dublin half in October")
    assert "A good goal." in said
    assert "How long have you had it" in said
    assert "duration" not in talk.session.record


@pytest.mark.parametrize(
    "text",
    ["can I run the half in October?", "my back hurts since I ran the half in October", "i ran a 10k yesterday"],
)
def test_what_is_asked_or_was_run_is_no_goal(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert not talk.session.followup.activity
