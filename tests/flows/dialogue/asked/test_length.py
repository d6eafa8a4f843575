"""Short answers asked for in words, and answers in full again."""

import pytest

from tests.talk import RESULT, SCREENED, Talk, told

SHORT = "my answers are short from now on"


@pytest.mark.parametrize(
    "line",
    [
        "is there a short version?",
        "keep it short",
        "too much text",
        "short answers please",
        "shorter please",
        "can you be brief",
        "can you say that in fewer words",
        "in one sentence please",
        "your messages are too long",
        "that's too long",
        "too long, didn't read",
        "too many words",
        "less text please",
        "be concise",
        "tldr",
        "can't read all that",
        "I don't want to read so much",
        "give me the short version",
        "that's a lot to read, is there a short version?",
    ],
)
@pytest.mark.parametrize("before", [(), ("how do i sleep best",), ("/checkin", "[Morning, 7:30]", "paris")])
def test_asked_for_in_any_words_answers_are_short(line: str, before: tuple[str, ...], talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *before)
    assert SHORT in told(talk, line)
    assert talk.session.is_short


def test_the_answer_that_was_too_long_comes_again_in_short(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    long = told(talk, "how do i sleep best")
    said = told(talk, "is there a short version?")
    assert "On your back or side with the neck level" in said
    assert len(said) < len(long)


def test_running_is_told_in_short_too(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    long = told(talk, "may i run today")
    said = told(talk, "keep it short")
    assert "You told me 3. Today" in said
    assert len(said) < len(long)


def test_in_full_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "keep it short")
    assert "in full from now on" in told(talk, "full answers please")
    assert not talk.session.is_short


def test_while_questions_are_asked_the_open_one_comes_again(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]")
    said = told(talk, "too much text")
    assert SHORT in said
    assert "How long have you had it" in said


@pytest.mark.parametrize(
    "line",
    [
        "how short should my run be",
        "is the run too long",
        "what about a short run",
        "a summary please",
        "too long a run",
    ],
)
def test_what_only_sounds_like_it_changes_nothing(line: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, line)
    assert not talk.session.is_short


def test_before_they_agree_nothing_of_it_is_kept(talk: Talk) -> None:
    told(talk, "/start", "too much text")
    assert not talk.session.is_short
