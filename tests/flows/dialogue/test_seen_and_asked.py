"""What is asked beside a visit, what is told of an appointment, and what becomes of both."""

import pytest

from flows.values import diary
from tests.flows.dialogue.days.test_visits_told import SET_UP, STRONG
from tests.talk import FEVER, RESULT, SCREENED, Talk, told

LEAVE = "you may run again"
RELAXANT = "A muscle relaxant is no painkiller"


def checked_in(talk: Talk, *result: str) -> None:
    """Somebody with a result, whose first check-in has come."""
    told(talk, *(result or (*SCREENED, *RESULT)), *SET_UP)
    talk.wake()


def today(talk: Talk) -> diary.CheckIn:
    return diary.unpacked(talk.session.followup.log)[-1]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("the physio calls it a strain, may I jog tomorrow", "You told me 3"),
        ("the GP says it's only muscle can i run", "You told me 3"),
        ("saw the osteopath today. is it safe to run?", "You told me 3"),
        ("GP said muscular and put me on tizanidine, okay to run or no", RELAXANT),
        ("the doctor gave me baclofen, can I do parkrun on that?", RELAXANT),
    ],
)
@pytest.mark.parametrize("has_checkins", [False, True])
def test_a_question_is_answered_and_is_no_leave(text: str, answer: str, has_checkins: bool, talk: Talk) -> None:
    checked_in(talk) if has_checkins else told(talk, *SCREENED, *RESULT)
    said = told(talk, text)
    assert answer.lower() in said.lower()
    assert LEAVE not in said
    assert not talk.session.followup.rest_until


def test_asked_before_the_lists_it_is_answered_at_once(talk: Talk) -> None:
    said = told(talk, *SCREENED[:2], "GP said a strain and gave me diazepam, ok to run or no")
    assert RELAXANT in said
    assert LEAVE not in said


@pytest.mark.parametrize(
    ("text", "day", "score"),
    [
        ("the physio has bumped me till Friday, a 3 today", "2026-01-09", 3),
        ("3, the practice texted, it's Thursday now", "2026-01-08", 3),
        ("my physio shifted me to Monday, can you believe it, it's a 2, no run", "2026-01-12", 2),
    ],
)
def test_an_appointment_put_off_is_no_visit_and_no_ban(text: str, day: str, score: int, talk: Talk) -> None:
    checked_in(talk, *STRONG)
    said, kept = told(talk, text), talk.session.followup
    assert "no running before" not in said
    assert (kept.visits, kept.rest_until, kept.visit_on) == ((), 0, diary.day_number(day))
    assert today(talk).pain_now == score


@pytest.mark.parametrize("text", ["the surgery has moved me to Friday", "surgery put me off till Friday, 3"])
def test_a_practice_is_no_operation(text: str, talk: Talk) -> None:
    checked_in(talk, *STRONG)
    assert "Clot risk" not in told(talk, text)


@pytest.mark.parametrize("text", ["I wasn't seen after all, he was ill", "missed the physio, so it's Friday now"])
def test_a_visit_that_was_none_is_undone_the_next_day_too(text: str, talk: Talk) -> None:
    checked_in(talk, *STRONG)
    told(talk, "saw the physio today, 4", "[That's all today]")
    talk.wake()
    assert talk.session.followup.visits
    assert "someone had a look" not in told(talk, text)
    assert not talk.session.followup.visits
    assert "has seen you" in told(talk, "can i run?")


def test_what_they_said_is_not_undone_by_a_visit_that_was_missed_since(talk: Talk) -> None:
    checked_in(talk, *STRONG)
    told(talk, "saw the physio today, it is muscular, 4", "no")
    talk.wake()
    told(talk, "missed the physio today")
    assert talk.session.followup.visits


@pytest.mark.parametrize(
    "text",
    [
        "the physio saw me and I'm not to do that plank one, but she says I can run if I go easy, and it's a 2",
        "2. osteo says no planks for me, running's fine",
        "running's fine as long as I keep it short, says the physio, but no planks. 2",
        "physio says no planks, but a run is ok as long as it doesn't hurt. 2",
    ],
)
def test_what_they_allow_and_forbid_is_kept_with_the_score(text: str, talk: Talk) -> None:
    checked_in(talk, *STRONG)
    assert LEAVE in told(talk, text)
    assert "plank" in talk.session.followup.forbidden
    assert today(talk).pain_now == 2


def test_a_ban_told_again_is_met_as_one(talk: Talk) -> None:
    checked_in(talk)
    told(talk, "my physio says no planks")
    assert "What they said of the exercises" in told(talk, "my physio says no planks, leave them out")


@pytest.mark.parametrize("text", ["the scan is clear, nothing broken", "MRI back, all clear"])
def test_a_clear_picture_is_no_muscle(text: str, talk: Talk) -> None:
    checked_in(talk)
    assert "What did they say?" in told(talk, f"{text}, 2")
    assert talk.session.followup.said != "muscular"
    assert talk.session.followup.visits


@pytest.mark.parametrize("text", ["2, the scan came back clear", "scan done and he said it was normal, 2"])
def test_clear_results_end_the_wait_and_the_rest_is_asked(text: str, talk: Talk) -> None:
    checked_in(talk)
    told(talk, "saw the GP, she wants a scan on Thursday", "2", "no")
    assert talk.session.followup.found == "unclear"
    talk.wake()
    said = told(talk, text)
    assert "whether you may run, is theirs to say" in said
    assert "What did they say?" in said
    assert not talk.session.followup.found
    assert today(talk).pain_now == 2


def test_after_a_sign_for_today_days_off_are_the_visit_and_the_check_ins_go_on(talk: Talk) -> None:
    checked_in(talk)
    told(talk, FEVER, "the doctor says a strain, 3 days rest. 4")
    assert talk.session.followup.visits
    assert "No running before" in told(talk, "can i run?")
    talk.wake()
    told(talk, "no")
    assert "You told me 8." in told(talk, "8/10 today, reached up and it locked")
    assert today(talk).pain_now == 8


def test_no_running_without_an_end_ends_with_a_calm_week_and_a_careful_run(talk: Talk) -> None:
    checked_in(talk)
    told(talk, "my physio says no running for now", "1", "no")
    for _ in range(7):
        assert "until those who saw you" in told(talk, "can i run?")
        talk.wake()
        told(talk, "0", "no")
    assert "go shorter" in told(talk, "can i run?")
