"""The day's card answered in words: what is said of it is kept as that, and as nothing else."""

import pytest

from flows import Catalog
from flows.followup import schedule
from flows.values import diary
from flows.values.diary import CheckIn as Entry
from flows.values.diary import Option
from flows.values.frames import CheckIn, Doubt
from flows.values.model import State
from tests.flows.dialogue.test_checkins import PLAN
from tests.talk import JELLY, RESULT, SCREENED, Talk, told

EVENING = ("/checkin", "[Evening, 19:00]", "[09:01 Paris]", "[None of these]")


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    """With a check-in each evening."""
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN, *EVENING)
    return talk


def today(talk: Talk) -> Entry:
    """What is kept of this day."""
    kept = talk.session.followup
    assert kept.rhythm is not None
    return diary.entry(diary.unpacked(kept.log), schedule.today(talk.at, kept.rhythm.zone))


def at_exercises(talk: Talk) -> Talk:
    """The exercises are asked about."""
    talk.wake()
    told(talk, "3", "no run")
    return talk


# ---- a yes below a sign in doubt -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "yes did them",
        "yes did all of them",
        "yes, all done",
        "yep half of them",
        "yes I did my exercises",
        "yeah managed most",
        "yes finished them",
        "yes did all my stretches",
        "yes, did the breathing one",
        "yes exercises done",
    ],
)
def test_a_yes_that_answers_the_day_is_asked_again_once_and_then_counts(text: str, talk: Talk) -> None:
    told(at_exercises(talk), JELLY)
    assert isinstance(talk.session.prompt, Doubt)
    assert "only about the signs below" in told(talk, text)
    assert not talk.session.alarms
    told(talk, text)
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yes a bit",
        "yes since this morning",
        "yes when running",
        "yes, newly weak",
        "yeah sure",
        "yes, all three",
        "not sure",
        "yes on the stairs",
        "yes the legs",
    ],
)
def test_a_yes_that_is_bare_or_speaks_of_the_sign_counts(text: str, talk: Talk) -> None:
    told(at_exercises(talk), JELLY, text)
    assert talk.session.state is State.REFERRED


def test_after_a_no_the_day_goes_on(talk: Talk) -> None:
    assert "Your exercises?" in told(at_exercises(talk), JELLY, "yes did them", "no")
    assert isinstance(talk.session.prompt, CheckIn)


def test_a_yes_meant_for_the_exercises_is_taken_back_in_words(talk: Talk) -> None:
    told(at_exercises(talk), JELLY, "yes")
    assert talk.session.state is State.REFERRED
    assert "Your exercises?" in told(talk, "no, I meant the exercises, my legs are fine")
    assert not talk.session.alarms


# ---- a run in the words of a day -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("2. 30 min slow, felt fine afterwards, all exercises", {"ran": "easy", "exercises": "all"}),
        ("0, 5k easy, nothing felt", {"ran": "easy", "pain_run": 0}),
        ("2, 5k, easy, nothing felt, exercises done", {"ran": "easy", "pain_run": 0, "exercises": "all"}),
        ("1, ran 5k and didn't feel it at all", {"ran": "easy", "pain_run": 0}),
        ("0, easy half hour run, nothing noticed", {"ran": "easy", "pain_run": 0}),
        ("2, 8 miles steady, felt nothing", {"ran": "easy", "pain_run": 0}),
        ("2, jog of 25 minutes, no trouble, some exercises", {"ran": "easy", "pain_run": 0, "exercises": "some"}),
        ("3, easy 20 min, didn't feel great", {"ran": "easy", "pain_run": None}),
        ("4. did no sport today. exercises: all of them", {"ran": "no_run", "exercises": None}),
        ("3, no training, exercises all", {"ran": "no_run", "exercises": "all"}),
        ("3. no workout. did my stretches", {"ran": "no_run", "exercises": "all"}),
        ("2, didn't train, no exercises", {"ran": "no_run", "exercises": "none"}),
        ("2, 30 min slow walk", {"ran": None}),
    ],
)
def test_a_run_and_how_it_felt_answer_what_they_answer(
    text: str, answers: dict[str, str | int | None], talk: Talk
) -> None:
    talk.wake()
    told(talk, text)
    assert today(talk).pain_now == int(text[0])
    kept = {id: getattr(today(talk), id) for id in answers}
    assert {id: one.id if isinstance(one, Option) else one for id, one in kept.items()} == answers


@pytest.mark.parametrize(
    "text",
    [
        "yes did them",
        "yes, all exercises done",
        "yes did my stretches",
        "yes half of them",
        "yes I did the exercises",
        "yep all of them done",
        "yes managed most of them",
        "yes, finished them",
        "yeah, stretches done",
        "yes did the stretching routine",
    ],
)
def test_a_yes_that_is_of_the_exercises_tells_of_no_run(text: str, talk: Talk) -> None:
    talk.wake()
    assert "Have you run since we last spoke?" in told(talk, "2", text)
    assert today(talk).exercises is not None


@pytest.mark.parametrize("text", ["yes", "yes and did my exercises", "yes finished it", "yes sure", "yep, ran"])
def test_any_other_yes_tells_of_one(text: str, talk: Talk) -> None:
    talk.wake()
    assert "What kind of run was it?" in told(talk, "2", text)


@pytest.mark.parametrize(
    "text",
    ["same as before", "same", "the same as last time", "as always", "no different", "unchanged", "as usual"],
)
def test_the_same_as_before_for_the_pain_in_a_run_is_asked_for_as_a_number(text: str, talk: Talk) -> None:
    talk.wake()
    said = told(talk, "2", "easy", text)
    assert "Now as one number" in said
    assert "At its worst in the run" in said
