"""Who is well again is met with a warm word, and asked how check-ins go on."""

import pytest

from flows.followup import schedule
from flows.values import diary
from flows.values.frames import CheckIn, Keep
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")
WELL = [
    "all good now, running again. thx",
    "I'm fine again",
    "back to normal",
    "fully recovered, 0",
    "no more pain, all healed",
    "i'm well now, bye",
]


def every(talk: Talk) -> int:
    rhythm = talk.session.followup.rhythm
    assert rhythm is not None
    return rhythm.every


@pytest.mark.parametrize("line", WELL)
@pytest.mark.parametrize("before", [(), ("2, no run",)])
def test_it_ends_well(line: str, before: tuple[str, ...], talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, *before)
    said = told(talk, line)
    assert "That is good to hear" in said
    assert "once a day, once a week, or no more?" in said
    assert every(talk) == schedule.DAILY
    assert isinstance(talk.session.prompt, Keep)
    assert talk.session.find(CheckIn) is None
    assert diary.unpacked(talk.session.followup.log)[-1].pain_now == 0


@pytest.mark.parametrize("line", ["all good so far", "everything fine", "slept well, all ok", "all great today"])
def test_fine_at_the_score_is_good_news_and_the_score_stays_open(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, line)
    assert "Good to know" in said
    assert "nce a week" not in said
    card = talk.session.find(CheckIn)
    assert card is not None
    assert "pain now: 2" in told(talk, "2, no run")


@pytest.mark.parametrize("line", ["bye", "thanks, bye", "ok bye", "good night", "2, bye"])
def test_a_goodbye_changes_nothing_in_how_often(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, line)
    assert "nce a week" not in said
    assert every(talk) == schedule.DAILY


@pytest.mark.parametrize(("line", "days"), [("weekly please", 7), ("once a week will do", 7), ("bye", 1), ("daily", 1)])
def test_how_it_goes_on_is_what_they_say_then(line: str, days: int, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "i'm well now, bye", line)
    assert every(talk) == days


def test_where_it_is_weekly_already_it_is_only_met_with_the_warm_word(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, "all good now", "[Once a week]", "thanks bye, all good now, running again")
    assert "That is good to hear" in said
    assert "nce a week" not in said


@pytest.mark.parametrize(
    "line",
    [
        "all good now but it still hurts a bit",
        "all good now?",
        "I hope to be back to normal soon",
        "not back to normal",
        "all good now, a 3",
        "almost all good",
        "the weather is good now",
    ],
)
def test_a_but_a_hope_or_a_number_is_not_well(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "That is good to hear" not in told(talk, line)
    assert every(talk) == schedule.DAILY


def test_who_was_to_be_seen_is_asked_on_and_reminded(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "8, no run")
    talk.wake()
    said = told(talk, "all good now")
    assert "That is good to hear" in said
    assert every(talk) == schedule.DAILY
    assert "have a doctor or physiotherapist look" in said or "until someone has seen you" in said


def test_of_the_morning_after_it_is_an_answer(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "[2]", "[Easy]", "[2]")
    assert "That is good to hear" not in told(talk, "back to normal")
    assert every(talk) == schedule.DAILY


@pytest.mark.parametrize("line", ["no", "yes", "some", "sure", "not yet", "nope", "a few", "will do"])
def test_an_answer_where_nothing_is_asked_gets_a_short_word(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "2, no run")
    assert told(talk, line) == "All right."


def test_a_yes_to_a_new_look_is_still_one(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "2, no run", "it is getting worse")
    assert "1 of about" in told(talk, "yes")


@pytest.mark.parametrize("line", ["yes did the plan", "did the stretches", "yes I did them all"])
@pytest.mark.parametrize("is_beside", [True, False])
def test_exercises_told_in_words_count_for_the_day(line: str, is_beside: bool, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, f"4, {line}, no run") if is_beside else told(talk, "4, no run", line)
    assert "exercises: All" in said
    assert diary.unpacked(talk.session.followup.log)[-1].exercises is diary.Exercises.ALL


@pytest.mark.parametrize("line", ["the one with the rotation hurts", "cat-cow made it worse", "the plank hurt my back"])
def test_what_hurt_told_in_passing_is_left_out_for_good(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "out of your plan" in told(talk, "2, no run", line)
    assert len(talk.session.followup.blamed) == 1
    for _ in range(5):
        talk.wake()
        said = told(talk, "1, no run")
        name = talk.catalog.exercises[talk.session.followup.blamed[0]].name
        assert name not in said


def test_a_plan_half_asked_for_is_offered_again_in_one_line(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "/checkin", "[Morning, 7:30]", "paris", "[None of these]")
    talk.wake()
    told(talk, "2, no run")
    talk.wake()
    assert "You asked for a plan" in talk.texts[0]
    assert "0 to 10" in talk.texts[-1]
    told(talk, "2, no run")
    talk.wake()
    assert "You asked for a plan" not in "\n".join(talk.texts)
