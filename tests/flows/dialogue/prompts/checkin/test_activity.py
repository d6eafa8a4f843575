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
