"""The moves: ask, record, go on, tell a result, raise an alarm."""

from flows import Catalog, Session, State
from flows.dialogue import moves
from tests.talk import RESULT, SCREENED, Talk, told


def test_an_answer_is_noted_and_the_next_question_put(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]")
    assert talk.session.record["pain_now"] == 3
    assert talk.turns[-1].replies[-1].options[0].field == "duration"


def test_the_last_answer_brings_all_answers_and_the_result(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert talk.session.state is State.ASSESSED
    assert len(talk.turns[-1].replies) > 1


def test_signs_of_half_a_day_ago_are_asked_again_before_the_result(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT[:-1])
    talk.later(13)
    told(talk, RESULT[-1])
    assert talk.session.state is State.RED_FLAGS


def test_a_minor_alone_is_kept_for_half_a_day_only(talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "[Under 18]", "[I'm on my own]")
    assert talk.turns[-1].keep_for == moves.KEPT_ALONE


def test_with_nothing_open_no_message_is_a_dead_end(catalog: Catalog) -> None:
    turn = moves.ask(Session(consent=True, state=State.ASSESSED), catalog)
    assert turn.replies[-1].options
