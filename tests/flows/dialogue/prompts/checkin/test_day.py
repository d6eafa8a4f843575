"""The day's check-in as a question: what it shows, takes back, and leaves behind."""

import pytest

from flows.values import diary
from flows.values.frames import CheckIn, Doubt, Medicine
from flows.values.model import State
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


def labels(talk: Talk) -> list[str]:
    return [option.label for option in talk.turns[-1].replies[-1].options]


@pytest.mark.parametrize("line", ["[Same as yesterday]", "same as yesterday", "same like yesterday"])
def test_the_same_as_yesterday_is_one_tap_and_said_back(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "Same as yesterday" not in labels(talk)
    told(talk, "[3]", "[No run]")
    talk.wake()
    said = told(talk, line)
    assert "pain now: 3, run: No run" in said
    assert talk.session.find(CheckIn) is None


@pytest.mark.parametrize("line", ["no change", "still the same", "same again"])
def test_the_same_is_the_pain_alone_and_the_run_is_asked(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "[3]", "[No run]")
    talk.wake()
    assert "run: No run" not in told(talk, line)
    assert "exercises" not in told(talk, "yes easy")
    told(talk, "2")
    entry = diary.unpacked(talk.session.followup.log)[-1]
    assert (entry.pain_now, entry.ran, entry.pain_run) == (3, diary.Ran.EASY, 2)


def test_a_score_with_a_sign_of_the_night_is_noted_and_asked_about(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "pain now" not in told(talk, "6, barely got any sleep")
    assert isinstance(talk.session.prompt, Doubt)
    assert "pain now: 6" in told(talk, "a 6, no", "[No]")


def test_a_score_before_a_question_is_noted_and_the_question_answered(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, "2. can i run today?")
    assert "pain now: 2" in said
    assert "Today: a run is fine" in said
    assert "Have you run" in talk.texts[-1]


@pytest.mark.parametrize(
    ("before", "line", "asked"),
    [
        ("[3]", "got a 12k in, legs good", "What kind of run"),
        ("[3]", "yeah i did", "What kind of run"),
        ("", "a good bit better", "as one number"),
        ("3, easy run", "felt alright", "as one number"),
    ],
)
def test_what_is_half_an_answer_is_asked_for_and_not_guessed(before: str, line: str, asked: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, *filter(None, [before]))
    log = talk.session.followup.log
    assert asked in told(talk, line)
    assert talk.session.followup.log == log


@pytest.mark.parametrize("line", ["slept badly, did the garden", "went to work by bus", "managed to rest"])
def test_who_tells_of_their_day_gets_no_article(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, line)
    assert "0 to 10" in talk.texts[-1]
    assert len(said.splitlines()) < 6


@pytest.mark.parametrize("line", ["can i run with a 4?", "is a 5 bad?"])
def test_a_number_that_is_asked_about_is_no_answer(line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, line)
    assert all(one.pain_now is None for one in diary.unpacked(talk.session.followup.log))


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


def test_the_last_answer_told_beside_a_question_ends_the_day(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "[2]")
    assert talk.session.find(CheckIn) is not None
    said = told(talk, "no run. is a foam roller any good?")
    assert talk.session.find(CheckIn) is None
    assert "on a strain not in the first 48 hours" in said
    assert any(option.id == "plan" for reply in talk.turns[-1].replies for option in reply.options)


def test_a_very_strong_score_told_beside_a_question_opens_the_signs(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "9, can i run today?")
    assert talk.session.followup.is_strong
    assert talk.session.state is State.RED_FLAGS
    assert talk.turns[-1].replies[-1].options[0].field == "rf_now"


def test_the_score_of_the_night_counts_and_that_of_now_is_still_asked(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, "8 last night")
    assert "At 7 or more someone should have a look" in said
    assert "worst before: 8" in said
    assert "How is your upper back now" in said
    day = diary.unpacked(talk.session.followup.log)[-1]
    assert (day.pain_before, day.pain_now, day.worst) == (8, None, 8)
    told(talk, "3")
    day = diary.unpacked(talk.session.followup.log)[-1]
    assert (day.pain_before, day.pain_now, day.worst) == (8, 3, 8)
    assert "3 now, 8 before, 3 at the start" in told(talk, "[No run]")


def test_the_score_of_another_day_is_no_answer_and_not_lost(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "Noted for yesterday" in told(talk, "was a 6 yesterday")
    assert "How is your upper back now" in "\n".join(talk.texts)
    before, today = diary.unpacked(talk.session.followup.log)
    assert (before.pain_now, today.worst) == (6, None)


def last_day(talk: Talk) -> diary.CheckIn:
    return diary.unpacked(talk.session.followup.log)[-1]


@pytest.mark.parametrize(
    ("lines", "score"),
    [
        (("1, ran 3k, felt fine",), 1),
        (("2", "yes 2k"), 2),
        (("2", "20 minutes easy"), 2),
        (("2", "yes", "fine"), 2),
        (("2", "yeah i did", "it was ok"), 2),
        (("ran 5", "2"), 2),
        (("ran this morning", "3", "good"), 3),
    ],
)
def test_a_run_told_in_words_is_taken_and_not_asked_about_again(lines: tuple[str, ...], score: int, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, *lines)
    assert (last_day(talk).pain_now, last_day(talk).ran) == (score, diary.Ran.EASY)
    assert "At its worst in the run" in talk.texts[-1]


def test_of_a_long_run_the_kind_is_asked_once(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, "1, did 12k")
    assert "pain now: 1" in said
    assert "What kind of run" in said
    assert "Have you run" not in said
    told(talk, "12k, good one")
    assert last_day(talk).ran is diary.Ran.HARD


@pytest.mark.parametrize(
    "line",
    [
        "I run little, 15 minutes, is allowed?",
        "is easy run ok",
        "allowed to run 3k slow",
        "easy run allowed",
        "ok to run 20 minutes easy",
        "may I run easy?",
        "am i allowed an easy run",
    ],
)
@pytest.mark.parametrize("before", ["", "4"])
def test_a_question_for_leave_is_no_run(before: str, line: str, talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, *filter(None, [before]), line)
    assert last_day(talk).ran is None


def test_a_run_stated_before_a_question_counts(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "3, ran easy, can i run tomorrow")
    assert (last_day(talk).pain_now, last_day(talk).ran) == (3, diary.Ran.EASY)


def after_an_easy_run(talk: Talk, text: str) -> str:
    told(talk, *RUNNING)
    talk.wake()
    return told(talk, "2", "[Easy]", text)


@pytest.mark.parametrize(
    "text",
    [
        "felt fine",
        "it was fine",
        "fine",
        "felt good",
        "perfectly fine",
        "all good, thanks",
        "felt great the whole way",
        "no pain at all",
        "nothing",
        "didn't feel it",
        "couldn't feel it",
        "no trouble at all",
    ],
)
def test_who_felt_nothing_in_the_run_has_told_a_nought(text: str, talk: Talk) -> None:
    assert "pain in the run: 0" in after_an_easy_run(talk, text)


@pytest.mark.parametrize(
    "text",
    [
        "it was ok",
        "fine mostly",
        "mostly fine",
        "fine until km 5",
        "fine. then it hurt",
        "fine, a bit",
        "not great",
        "felt fine but a bit stiff after",
        "barely anything",
        "no",
    ],
)
def test_what_leaves_open_how_much_it_was_is_asked_for(text: str, talk: Talk) -> None:
    said = after_an_easy_run(talk, text)
    assert "pain in the run" not in said
    assert "At its worst in the run, from 0 to 10?" in said


def test_a_no_to_how_strong_it_was_is_told_what_a_nought_is(talk: Talk) -> None:
    assert after_an_easy_run(talk, "no").startswith("Good to know. Now as one number, 0 if you did not feel it:")


# ---- a run of this day -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "slow jog this morning",
        "easy, ran before work",
        "ran easy earlier today",
        "an easy 5k at lunch",
        "short run before breakfast",
    ],
)
def test_no_morning_has_followed_a_run_of_today_and_there_is_no_second_one(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    said = told(talk, "2", text, "1")
    assert "Tomorrow: a run is fine" in said
    assert "Today:" not in said


def test_the_morning_after_a_run_of_yesterday_is_asked_for(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    assert "How was it this morning?" in told(talk, "2", "easy run yesterday", "1")


def test_a_run_of_today_answered_on_the_card_of_yesterday_leaves_none_for_today(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, "/checkin", "[Evening, 19:00]", "[09:01 Paris]", "[None of these]")
    talk.wake()
    talk.later(13)
    assert "Tomorrow: a run is fine" in told(talk, "2", "easy run today", "2", "all of them")
