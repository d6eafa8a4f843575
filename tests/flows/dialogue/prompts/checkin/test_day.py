"""The day's check-in as a question: what it shows, takes back, and leaves behind."""

from flows.values import diary
from flows.values.frames import CheckIn, Medicine
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


def labels(talk: Talk) -> list[str]:
    return [option.label for option in talk.turns[-1].replies[-1].options]


def test_below_its_answers_stand_the_ways_out(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert labels(talk)[-3:] == ["Something new, worrying", "Skip today", "Why do you ask?"]
    told(talk, "[3]")
    assert labels(talk)[-2:] == ["Back", "Why do you ask?"]


def test_back_takes_its_last_answer_back(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "0 to 10" in told(talk, "[3]", "/back")
    assert [one.pain_now for one in diary.unpacked(talk.session.followup.log)] == [None]


def test_it_goes_with_its_last_answer(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "3, no run")
    assert talk.session.find(CheckIn) is None


def test_an_answer_counts_for_it_though_another_question_is_over_it(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "can i take ibuprofen?")
    assert isinstance(talk.session.prompt, Medicine)
    assert "0 to 10" in told(talk, "none")
    assert "Have you run" in told(talk, "[3]")


def test_the_next_day_it_is_another_one(talk: Talk) -> None:
    told(talk, *RUNNING)
    first = talk.wake().session.find(CheckIn)
    second = talk.wake().session.find(CheckIn)
    assert first is not None
    assert second is not None
    assert second.day == first.day + 1
    assert len(talk.session.stack) == 1
