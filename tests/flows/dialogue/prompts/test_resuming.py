"""Coming back: in the middle of the questions, after a result, and with an ache like the last one."""

from flows.values.frames import AsBefore, Resume, WelcomeBack
from flows.values.model import State
from tests.talk import RESULT, SCREENED, Talk, told

AGAIN = ("/restart", "[Yes, start again]", "[None]", "[3]", "[1-2 days]")


def test_in_the_middle_it_says_where_they_stopped(talk: Talk) -> None:
    assert "at 6 of 11" in told(talk, *SCREENED, "[3]", "/start")
    assert talk.session.prompt == Resume()
    assert "How long have you had it" in told(talk, "[Go on]")


def test_start_again_forgets_what_was_told_of_the_ache(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/start", "[Start again]")
    assert set(talk.session.record) == {"age_band"}


def test_after_a_result_the_same_ache_shows_it_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/start")
    assert talk.session.prompt == WelcomeBack()
    assert "Likely contributors" in told(talk, "same")


def test_a_new_ache_begins_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/start", "new")
    assert talk.session.state is State.RED_FLAGS


def test_what_was_like_the_last_time_is_named_and_taken_over(talk: Talk) -> None:
    assert "Where: **Between the blades**" in told(talk, *SCREENED, *RESULT, *AGAIN)
    assert talk.session.prompt == AsBefore()
    told(talk, "[All the same]")
    assert talk.session.record["location"] == "between_blades"


def test_another_kind_of_ache_is_asked_about(talk: Talk) -> None:
    assert "How did it start" in told(talk, *SCREENED, *RESULT, *AGAIN, "[No, ask me]")
    assert "location" not in talk.session.record
