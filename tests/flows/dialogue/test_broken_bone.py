"""A broken bone that was found: nothing is asked, nothing is planned, and the word of those who found it counts."""

import pytest

from flows import Catalog, State
from flows.assessment.assessing import outcome
from flows.screening.hearing import hear
from flows.understanding.diary.visits import tells_of_fracture
from flows.values import diary
from flows.values.frames import CheckIn
from tests.flows.dialogue.test_since import CANCER, THIN, checked_in
from tests.talk import CHEST, SCREENED, Talk, told

FOUND = (
    "4. the scan shows a fracture",
    "They took an X-ray. It is a small crack fracture of the sixth vertebra.",
    "turns out I have a fractured rib",
    "doctor says one vertebra is broken",
    "MRI came back: compression fracture",
    "the scan showed a crack in one rib, a 2",
    "it's a hairline fracture. may I walk?",
)
NOT_FOUND = (
    "no fracture on the x-ray",
    "could it be a fracture?",
    "I am worried it is a fracture",
    "my dad has a fractured vertebra",
    "my running mate has a broken rib",
    "had a broken rib years ago",
    "stress fracture in my foot last month",
    "they want to rule out a fracture",
    "my bike is broken",
    "broken sleep, 5",
    "x-ray is clear, just a muscle",
)


@pytest.mark.parametrize("text", FOUND)
def test_it_is_heard_in_any_wording(text: str, catalog: Catalog) -> None:
    assert tells_of_fracture(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_feared_old_or_of_others_is_none(text: str, catalog: Catalog) -> None:
    assert not tells_of_fracture(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", FOUND)
def test_at_a_check_in_it_ends_the_plan_and_the_run(text: str, talk: Talk) -> None:
    said = told(checked_in(talk), text)
    assert "do what they told you" in said
    assert "missed on an X-ray" not in said
    assert talk.session.followup.found == "fracture"
    assert not outcome(talk.session, talk.catalog).exercises
    assert talk.session.find(CheckIn) is None


def test_the_score_beside_it_is_kept(talk: Talk) -> None:
    told(checked_in(talk), FOUND[0])
    assert [one.pain_now for one in diary.unpacked(talk.session.followup.log) if one.answered] == [4]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("may I walk?", "for walks"),
        ("what about my exercises?", "none of my exercises"),
        ("can I run?", "No run and no exercises"),
        ("do they always see it on an X-ray?", "Keep to what they said"),
        ("plan", "a broken bone was found"),
    ],
)
def test_their_word_comes_before_any_answer(text: str, says: str, talk: Talk) -> None:
    told(checked_in(talk), FOUND[0])
    said = told(talk, text)
    assert says in said
    assert "missed on an X-ray" not in said


def test_the_next_day_asks_how_it_is_and_holds_the_run(talk: Talk) -> None:
    told(checked_in(talk), FOUND[0])
    talk.wake()
    assert "until those who found the broken bone say so" in told(talk, "3", "[No run]")


def test_under_a_message_for_today_it_is_heard_and_no_question_follows(talk: Talk) -> None:
    told(checked_in(talk, CANCER, THIN), "5", "[Something new, worrying]")
    told(talk, "one sore spot on the bone of my spine since I turned over", "[I'll get seen today]")
    said = told(talk, "I have been. They did an X-ray. It is a small fracture of the seventh vertebra.")
    assert "do what they told you" in said
    assert "1 of about" not in said
    assert talk.session.state is State.ASSESSED
    talk.wake()
    assert "How is your upper back" in "\n".join(talk.texts)


def test_it_ends_no_message_about_the_heart(talk: Talk) -> None:
    told(checked_in(talk), CHEST, "the x-ray shows a fractured rib")
    assert talk.session.state is State.REFERRED


def test_among_the_first_questions_it_ends_them(talk: Talk) -> None:
    said = told(talk, *SCREENED, "the x-ray showed a fracture of T7")
    assert "do what they told you" in said
    assert "of about" not in said


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)
