"""The day's card answered in words: what is said of it is kept as that, and as nothing else."""

import pytest

from flows import Catalog
from flows.followup import schedule
from flows.values import diary
from flows.values.diary import CheckIn as Entry
from flows.values.diary import Option
from flows.values.frames import CheckIn, Doubt
from flows.values.model import State
from tests.flows.dialogue.checkins.test_checkins import PLAN
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
        ("4. did no sport today. exercises: all of them", {"ran": "no_run", "exercises": "all"}),
        ("3, no training, exercises all", {"ran": "no_run", "exercises": "all"}),
        ("3. no workout. did my stretches", {"ran": "no_run", "exercises": "all"}),
        ("2, didn't train, exercises none", {"ran": "no_run", "exercises": "none"}),
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


# ---- a report of the day ---------------------------------------------------------------------------------------------

CLOSED = ("3", "no run", "all")


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("6, no run, exercises all", {"pain_now": 6, "ran": "no_run", "exercises": "all"}),
        ("6, a few of the exercises", {"pain_now": 6, "exercises": "some"}),
        ("4, ran 5k easy, 4 at worst, exercises done", {"pain_now": 4, "ran": "easy", "pain_run": 4}),
        ("I ran 5k easy and did the exercises, it's a 4", {"pain_now": 4, "ran": "easy", "exercises": "all"}),
        ("no run, exercises none", {"pain_now": 3, "ran": "no_run", "exercises": "none"}),
        ("5. no sport. did half of the stretches", {"pain_now": 5, "ran": "no_run", "exercises": "some"}),
        ("0, 4 runs, exercises 3 times", {"pain_now": 0, "exercises": "some"}),
        ("1. three runs on holiday, exercises hardly", {"pain_now": 1, "exercises": "some"}),
        ("about a 4, jogged a little, all of the stretches", {"pain_now": 4, "ran": "easy", "exercises": "all"}),
        ("no, it is a 2 now, no run", {"pain_now": 2, "ran": "no_run"}),
    ],
)
def test_a_report_below_a_closed_card_counts_for_today_again(
    text: str, answers: dict[str, str | int], talk: Talk
) -> None:
    talk.wake()
    told(talk, *CLOSED)
    assert talk.session.find(CheckIn) is None
    told(talk, text)
    kept = {id: getattr(today(talk), id) for id in answers}
    assert {id: one.id if isinstance(one, Option) else one for id, one in kept.items()} == answers


def test_a_stronger_pain_of_the_same_day_is_kept_beside_a_later_one(talk: Talk) -> None:
    talk.wake()
    assert "worst before: 7" in told(talk, "7", "no run", "some", "not yet", "5, no run, exercises all")
    assert (today(talk).pain_now, today(talk).worst) == (5, 7)


def test_a_run_that_is_kept_is_not_undone_by_a_later_no(talk: Talk) -> None:
    talk.wake()
    told(talk, "2", "hard", "3", "all")
    told(talk, "2, no run, exercises all")
    assert today(talk).has_run


def test_a_run_told_after_a_day_without_one_is_asked_about(talk: Talk) -> None:
    talk.wake()
    assert "What kind of run was it?" in told(talk, *CLOSED, "2, went for a run, exercises all")


def test_a_report_ahead_of_the_card_is_the_card_of_that_day(talk: Talk) -> None:
    talk.wake()
    told(talk, *CLOSED)
    talk.later(20)
    assert "pain now: 6" in told(talk, "6, no run, exercises all")
    assert today(talk).pain_now == 6
    before = today(talk).day
    talk.wake()
    assert today(talk).day == before + 1
    assert "How is your upper back now" in talk.texts[-1]


@pytest.mark.parametrize("text", ["6, a few of the exercises", "6, no run", "pain 6, some exercises", "6. walked only"])
def test_hours_after_a_card_was_left_a_score_is_that_of_the_new_day(text: str, talk: Talk) -> None:
    talk.wake()
    told(talk, "4", "no run")
    before = today(talk)
    talk.later(23)
    said = told(talk, text)
    assert "which you left open" in said
    assert "pain now: 6" in said
    assert today(talk).day == before.day + 1
    assert today(talk).pain_now == 6


def test_hours_later_on_the_same_day_a_score_is_told_anew(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN, "/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
    talk.wake()
    told(talk, "4")
    talk.later(10)
    told(talk, "2, no run, exercises all")
    assert today(talk).pain_now == 2


def test_right_after_an_answer_a_number_in_a_sentence_changes_no_score(talk: Talk) -> None:
    talk.wake()
    told(talk, "6", "no run", "3, no time for more")
    assert today(talk).pain_now == 6


@pytest.mark.parametrize(
    "text",
    [
        "still fine thanks",
        "same as before",
        "no change",
        "still good today",
        "as last time",
        "still the same",
        "unchanged",
        "still ok",
        "same as yesterday",
        "still feeling fine",
    ],
)
@pytest.mark.parametrize("is_open", [True, False])
def test_what_is_as_the_last_time_is_that_score(text: str, talk: Talk, *, is_open: bool) -> None:
    talk.wake()
    told(talk, "1", "no run", "all")
    if is_open:
        talk.wake()
    else:
        talk.later(1)
    said = told(talk, text)
    assert today(talk).pain_now == 1
    assert "I didn't get that" not in said


def test_no_strong_pain_is_called_fine(talk: Talk) -> None:
    talk.wake()
    told(talk, "6", "no run", "all")
    talk.wake()
    assert "Now as one number" in told(talk, "still fine thanks")
    assert today(talk).pain_now is None


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("4, walked only", {"ran": "no_run"}),
        ("4, only walked", {"ran": "no_run"}),
        ("2, no run, most of them", {"ran": "no_run", "exercises": "some"}),
        ("2. none of them", {"exercises": "none"}),
        ("3, did the breathing and chest one", {"exercises": "some"}),
        ("1, hills 8k, 2 at worst, half of them", {"ran": "hard", "pain_run": 2, "exercises": "some"}),
        ("0, yes to the exercises", {"exercises": "all"}),
    ],
)
def test_what_is_told_of_exercises_in_a_report_is_taken(text: str, answers: dict[str, str | int], talk: Talk) -> None:
    talk.wake()
    told(talk, text)
    kept = {id: getattr(today(talk), id) for id in answers}
    assert {id: one.id if isinstance(one, Option) else one for id, one in kept.items()} == answers


@pytest.mark.parametrize("text", ["bit of the breathing one", "only managed the breathing", "did the chest opener"])
@pytest.mark.parametrize("before", [("3",), ("3", "no run", "all")])
def test_an_exercise_named_at_another_question_or_below_the_card_is_no_sign(
    before: tuple[str, ...], text: str, with_reader: Catalog
) -> None:
    talk = Talk(with_reader)
    told(talk, *SCREENED, *RESULT, *PLAN, *EVENING)
    talk.wake()
    assert "exercises: Some" in told(talk, *before, text)


@pytest.mark.parametrize(
    ("text", "morning"),
    [
        ("2. did 5k easy with max 2, same this morning, exercises done", "as_before"),
        ("1, easy 5k, nothing felt, gone this morning", "gone_or_less"),
        ("3, ran 5k, worse this morning", "more"),
        ("2, no run, same this morning", None),
    ],
)
def test_how_the_morning_after_was_is_taken_with_the_run(text: str, morning: str | None, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, *PLAN, "/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
    talk.wake()
    told(talk, text)
    kept = today(talk).next_morning
    assert (kept.id if kept is not None else None) == morning


@pytest.mark.parametrize(
    ("text", "done"), [("3 no run all", "All"), ("3 no run none", "None"), ("2. ran easy. 2. some", "Some")]
)
def test_the_last_word_of_a_report_is_of_the_exercises(text: str, done: str, talk: Talk) -> None:
    talk.wake()
    assert f"exercises: {done}" in told(talk, text)


@pytest.mark.parametrize("text", ["no run, no pain at all", "3, no run after all", "ran easy with them all"])
def test_another_last_word_is_not(text: str, talk: Talk) -> None:
    talk.wake()
    assert "exercises: " not in told(talk, text)


@pytest.mark.parametrize("text", ["all", "some", "less"])
def test_a_stray_short_word_repeats_no_answer_that_was_given_before(text: str, talk: Talk) -> None:
    told(talk, "how do i do child's pose?")
    talk.wake()
    told(talk, "3")
    said = told(talk, text)
    assert "Kneel" not in said
    assert "Have you run" in said


def test_a_time_of_the_day_in_a_report_moves_no_check_in(talk: Talk) -> None:
    talk.wake()
    told(talk, "[3]")
    assert "Next one" not in told(talk, "good in the morning")
    assert "07:30" not in talk.texts[0]
