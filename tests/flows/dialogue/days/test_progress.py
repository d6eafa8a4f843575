"""How it went so far, shown whenever somebody asks."""

from tests.talk import CHEST, RESULT, SCREENED, Talk, told


def test_without_check_ins_it_says_how_to_begin(talk: Talk) -> None:
    assert "/checkin sets it up" in told(talk, *SCREENED, *RESULT, "/progress")


def test_with_scores_there_is_a_picture_and_the_open_question_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")
    talk.wake()
    told(talk, "[3]")
    turn = talk.say("/progress")
    assert turn.replies[0].picture is not None
    assert "Have you run" in turn.replies[-1].text


def test_under_an_alarm_the_message_stands_below(talk: Talk) -> None:
    assert "call now" in told(talk, *SCREENED, *RESULT, CHEST, "/progress")
