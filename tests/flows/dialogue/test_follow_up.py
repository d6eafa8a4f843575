"""A question that leans on the one before it: what was spoken of is kept until a question of Thora's is answered."""

import msgspec
import pytest

from flows import Session, read_session
from tests.talk import RESULT, SCREENED, Talk, told

SAID_OF_TAPE = "Worth a try if you like it"


def test_and_is_it_dangerous_is_about_what_was_asked_before(talk: Talk) -> None:
    told(talk, *SCREENED)
    assert SAID_OF_TAPE in told(talk, "does kinesiology tape help upper back pain?")
    assert talk.session.topic == "kinesio_tape"
    first = talk.say("and is that dangerous?").replies[0]
    assert SAID_OF_TAPE in first.text or first.options[0].label == "Tape"


def test_a_tapped_topic_is_spoken_of_too(talk: Talk) -> None:
    told(talk, *SCREENED, "what about recovery", "[Food and supplements]")
    assert talk.session.topic == "nutrition_supplements"


def test_an_answer_to_a_question_ends_what_was_spoken_of(talk: Talk) -> None:
    told(talk, *SCREENED, "does kinesiology tape help upper back pain?", "[3]")
    assert talk.session.topic == ""


def test_a_session_from_before_topics_were_kept_is_read(talk: Talk) -> None:
    told(talk, *SCREENED)
    array = msgspec.msgpack.decode(talk.stored)
    place = Session.__struct_fields__.index("topic")
    assert read_session(msgspec.msgpack.encode(array[:place])).topic == ""


def test_an_answer_given_once_more_says_so(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "does a foam roller help with a sore upper back?")
    said = told(talk, "and how often?")
    assert said.startswith("What I know on this, once more:\nDaily is fine")
    assert "It lowers soreness for a day or two" in said


def test_what_is_asked_after_running_is_about_running(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "does a foam roller help with a sore upper back?", "[May I run?]")
    assert "the pain before you start" in told(talk, "is that normal?")


@pytest.mark.parametrize("asked", ["can i run tomorrow?", "do i have to stop running", "is it ok to run with this"])
@pytest.mark.parametrize(("score", "said"), [("[3]", "You told me 3"), ("[7]", "No running that brings it on")])
def test_a_question_about_running_is_answered_by_the_result(talk: Talk, asked: str, score: str, said: str) -> None:
    told(talk, *SCREENED, score, *RESULT[1:])
    assert talk.say(asked).replies[0].text.startswith(said)


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("is a short jog ok tomorrow?", "Tomorrow: a run"),
        ("may i run in the morning?", "Tomorrow: a run"),
        ("may i go jogging on saturday?", "By then, if it stays so: a run"),
        ("can i run at the weekend?", "By then, if it stays so: a run"),
        ("can i run?", "Today: a run"),
    ],
)
def test_a_run_is_answered_for_the_day_that_was_asked_about(asked: str, day: str, talk: Talk) -> None:
    assert day in told(talk, *SCREENED, "[2]", *RESULT[1:], asked)


def test_the_way_back_says_what_the_rule_of_running_says(talk: Talk) -> None:
    told(talk, *SCREENED, "[4]", *RESULT[1:])
    said = told(talk, "how do i get back to running after a break?")
    assert "no further than step 1" in said
    assert "is early" not in said


def test_a_plain_yes_or_no_is_answered_by_what_the_answers_show(talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, "so is it just a muscle, yes or no?")
    assert "what fits best is" in said
    assert "takes someone who examines you" in said


@pytest.mark.parametrize("place", [2, 3, 5, 6])
def test_a_word_on_a_card_is_explained_and_the_card_stays(place: int, talk: Talk) -> None:
    told(talk, *SCREENED[:place])
    before = talk.texts[-1]
    said = told(talk, "what is steroid tablets?")
    assert "prednisone" in said
    assert talk.texts[-1].splitlines()[-1] == before.splitlines()[-1]
