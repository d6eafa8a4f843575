"""What the day's card asks next and offers beside the answers."""

from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


def labels(talk: Talk) -> list[str]:
    return [option.label for option in talk.turns[-1].replies[-1].options]


def test_below_its_answers_stand_the_ways_out(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    ways = ["Something new, worrying", "In an hour", "This evening", "Skip today", "Why do you ask?"]
    assert labels(talk)[-5:] == ways
    told(talk, "[3]")
    assert labels(talk)[-4:] == ["Something new, worrying", "That's all today", "Back", "Why do you ask?"]
