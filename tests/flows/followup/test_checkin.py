"""What a check-in asks, how many taps it takes, what an answer makes of the log, and when Thora falls silent."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.followup import checkin, silence
from flows.followup.checkin import answered, due_fields, open_field
from flows.values.diary import (
    ANSWERS,
    Booked,
    CheckIn,
    Course,
    Exercises,
    Log,
    Mark,
    Morning,
    Ran,
    entry,
    marked,
    noted,
    packed,
)
from flows.values.model import Disposition

DAY0 = 740_000
CARE, CLINICIAN, URGENT, EMERGENCY = (
    Disposition.SELF_CARE,
    Disposition.CLINICIAN,
    Disposition.URGENT,
    Disposition.EMERGENCY,
)
COURSE = Course(started=DAY0, baseline=4)
USUAL = {"has_plan": True, "has_activity": False, "was_seen": False, "is_well": False}


def walk(
    log: Log, number: int, answers: dict[str, Any], disposition: Disposition = CARE, **how: Any
) -> tuple[str, Log]:
    """Answer a whole check-in as it is asked; the fields asked, and the log after it."""
    day, is_morning = DAY0 + number, how.pop("is_morning", False)
    asked: list[str] = []
    while True:
        due = due_fields(disposition, COURSE, log, day, is_morning=is_morning, **{**USUAL, **how})
        field = open_field(due, log, day, is_morning=is_morning, passed=())
        if not field:
            return " ".join(asked), log
        asked.append(field)
        assert asked.count(field) == 1
        log = answered(log, day, field, answers[field], is_morning=is_morning)


REST = {"pain_now": 3, "ran": "no_run", "exercises": "all", "next_morning": "as_before", "two_weeks": "helped"}
RUN = {**REST, "ran": "easy", "pain_run": 2}


def test_a_day_without_a_run_asks_three_things() -> None:
    assert walk((), 1, REST)[0] == "pain_now ran exercises"
    assert walk((), 1, REST, has_plan=False)[0] == "pain_now ran"


def test_a_run_told_in_the_evening_is_asked_about_the_next_evening() -> None:
    asked, log = walk((), 1, RUN)
    assert asked == "pain_now ran pain_run exercises"
    asked, log = walk(log, 2, REST)
    assert asked == "pain_now ran next_morning exercises"
    assert entry(log, DAY0 + 1).next_morning is Morning.AS_BEFORE
    assert walk(log, 3, REST)[0] == "pain_now ran exercises"


def test_a_run_told_in_the_morning_is_asked_about_at_once() -> None:
    asked, log = walk((), 2, RUN, is_morning=True)
    assert asked == "pain_now ran pain_run next_morning exercises"
    assert entry(log, DAY0 + 2).next_morning is Morning.AS_BEFORE
    assert walk(log, 3, REST, is_morning=True)[0] == "pain_now ran exercises"


def test_a_run_of_two_days_ago_is_not_called_yesterday() -> None:
    _, log = walk((), 1, RUN)
    assert walk(log, 3, REST)[0] == "pain_now ran exercises"


def test_an_exercise_that_hurt_is_asked_for_by_name() -> None:
    asked, log = walk((), 1, {**REST, "exercises": "hurt", "blamed": "row"})
    assert asked == "pain_now ran exercises blamed"
    assert entry(log, DAY0 + 1).blamed == "row"


def test_under_a_clinicians_result_the_score_is_asked_daily_and_the_visit_on_days_1_3_and_7() -> None:
    log: Log = ()
    asked = {}
    for number in range(1, 10):
        asked[number], log = walk(log, number, {**REST, "booked": "not_yet"}, CLINICIAN)
    assert all(fields.startswith("pain_now") for fields in asked.values())
    assert [number for number, fields in asked.items() if "booked" in fields] == [1, 3, 7]


def test_a_visit_that_is_left_unanswered_is_not_asked_about_the_next_day() -> None:
    log: Log = ()
    asked = []
    for number in range(1, 9):
        log = marked(log, DAY0 + number, Mark.ASKED)
        asked.append("booked" in due_fields(CLINICIAN, COURSE, log, DAY0 + number, is_morning=True, **USUAL))
    assert [number for number, is_asked in enumerate(asked, 1) if is_asked] == [1, 3, 7]


def test_who_was_seen_is_asked_what_was_said_and_for_no_visit_again_and_a_missed_day_is_made_up() -> None:
    asked, log = walk((), 4, {**REST, "booked": "was_seen", "seen": "unclear"}, CLINICIAN)
    assert asked == "pain_now ran exercises booked seen"
    assert entry(log, DAY0 + 4).booked is Booked.WAS_SEEN
    assert "booked" not in walk(log, 7, REST, CLINICIAN)[0]
    log = answered(log, DAY0 + 4, "booked", "not_yet", is_morning=False)
    assert entry(log, DAY0 + 4).seen is None


def test_the_same_as_yesterday_is_its_score_alone() -> None:
    _, log = walk((), 1, {**REST, "pain_now": 4})
    assert checkin.as_yesterday(log, DAY0 + 2) == {"pain_now": 4}
    assert checkin.as_yesterday(log, DAY0 + 3) == {}, "that was the day before"


@pytest.mark.parametrize("disposition", [URGENT, EMERGENCY])
def test_what_is_urgent_is_never_asked_for_a_score(disposition: Disposition) -> None:
    assert walk((), 1, {"seen": "not_yet"}, disposition)[0] == "seen"


def test_the_two_week_question_comes_once_and_is_not_repeated_when_skipped() -> None:
    assert "two_weeks" not in walk((), 13, REST)[0]
    asked, log = walk((), 14, REST)
    assert asked == "pain_now ran two_weeks exercises"
    assert "two_weeks" not in walk(log, 15, REST)[0]
    passed_over = checkin.skipped((), DAY0 + 14)
    assert "two_weeks" not in walk(passed_over, 15, REST)[0]


def test_what_somebody_wants_to_do_again_is_asked_weekly() -> None:
    log: Log = ()
    asked = {}
    for number in range(1, 16):
        asked[number], log = walk(log, number, {**REST, "function_0_10": 5}, has_activity=True)
    assert [number for number, fields in asked.items() if "function_0_10" in fields] == [7, 14]


def test_a_passed_field_is_not_asked_again() -> None:
    due = due_fields(CARE, COURSE, (), DAY0 + 1, is_morning=False, **USUAL)
    assert open_field(due, (), DAY0 + 1, is_morning=False, passed=("pain_now",)) == "ran"


def test_a_run_taken_back_takes_its_answers_with_it() -> None:
    _, log = walk((), 1, RUN, is_morning=True)
    log = answered(log, DAY0 + 1, "ran", "no_run", is_morning=True)
    assert entry(log, DAY0 + 1).ran is Ran.NO_RUN
    assert entry(log, DAY0 + 1).pain_run is None
    assert entry(log, DAY0 + 1).next_morning is None


def test_an_exercise_taken_back_is_blamed_no_more() -> None:
    _, log = walk((), 1, {**REST, "exercises": "hurt", "blamed": "row"})
    log = answered(log, DAY0 + 1, "exercises", "all", is_morning=False)
    assert entry(log, DAY0 + 1) == CheckIn(
        day=DAY0 + 1, answered=True, pain_now=3, ran=Ran.NO_RUN, exercises=Exercises.ALL
    )


def test_an_option_there_is_not_is_a_fault() -> None:
    with pytest.raises(KeyError):
        answered((), DAY0, "ran", "marathon", is_morning=True)


answers = st.fixed_dictionaries(
    {
        field: st.integers(0, 10) if kind is None else st.sampled_from([option.id for option in kind])
        for field, kind in ANSWERS.items()
    }
)


@given(
    st.lists(st.tuples(answers, st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=20),
    st.sampled_from([CARE, CLINICIAN]),
)
def test_every_check_in_takes_two_to_four_taps_and_five_with_a_run(
    told: list[tuple[dict[str, Any], bool, bool, bool]], disposition: Disposition
) -> None:
    log: Log = ()
    for number, (said, is_morning, has_plan, has_activity) in enumerate(told, 1):
        asked, log = walk(
            log,
            number,
            {**said, "blamed": "row"},
            disposition,
            is_morning=is_morning,
            has_plan=has_plan,
            has_activity=has_activity,
        )
        taps = [field for field in asked.split() if field not in ("blamed", "seen")]
        assert 2 <= len(taps) <= (5 if "pain_run" in taps else 4)
        assert {"pain_now", "ran"} <= set(taps)


# ---- silence ---------------------------------------------------------------------------------------------------------


def test_one_reminder_after_a_missed_day_and_a_last_word_after_four() -> None:
    log: Log = noted((), CheckIn(day=DAY0, answered=True, pain_now=3))
    sent = []
    for day in range(DAY0 + 1, DAY0 + 12):
        sent.append(silence.mark(log, heard=0))
        log = marked(log, day, sent[-1])
    assert sent[:5] == [Mark.ASKED, Mark.REMINDED, Mark.ASKED, Mark.ASKED, Mark.PARTED]
    assert set(sent[5:]) == {Mark.UNASKED}
    assert silence.is_quiet(log, heard=0)


def test_an_answer_or_any_word_wakes_it_again() -> None:
    log: Log = ()
    for day in range(DAY0, DAY0 + 6):
        log = marked(log, day, silence.mark(log, heard=0))
    assert silence.is_quiet(log, heard=0)
    assert silence.mark(log, heard=DAY0 + 8) is Mark.ASKED
    assert silence.mark(checkin.skipped(log, DAY0 + 8), heard=0) is Mark.ASKED


def test_an_answer_between_starts_the_count_anew() -> None:
    log: Log = marked(marked((), DAY0, Mark.ASKED), DAY0 + 1, Mark.REMINDED)
    log = checkin.skipped(log, DAY0 + 1)
    assert silence.mark(log, heard=0) is Mark.ASKED
    assert silence.mark(marked(log, DAY0 + 2, Mark.ASKED), heard=0) is Mark.REMINDED


def test_weekly_check_ins_fall_silent_by_the_same_count() -> None:
    log: Log = ()
    for week in range(5):
        log = marked(log, DAY0 + 7 * week, silence.mark(log, heard=0))
    assert [one.mark for one in log] == [Mark.ASKED, Mark.REMINDED, Mark.ASKED, Mark.ASKED, Mark.PARTED]


def test_after_the_day_of_a_visit_it_is_asked_what_they_said() -> None:
    def asked(day: int, *, is_morning: bool) -> tuple[str, ...]:
        return due_fields(CLINICIAN, COURSE, (), DAY0 + day, is_morning=is_morning, visit_on=DAY0 + 3)

    assert "booked" not in asked(3, is_morning=True)  # the date is known and lies ahead
    assert "seen" not in asked(3, is_morning=True)
    assert asked(3, is_morning=False)[-1] == "seen"
    assert asked(4, is_morning=True)[-1] == "seen"
    assert "seen" not in asked(11, is_morning=True)


def test_what_a_day_tells_that_it_did_not_tell_before() -> None:
    before = answered((), DAY0, "pain_now", 4, is_morning=False)
    after = answered(answered(before, DAY0, "pain_now", 6, is_morning=False), DAY0, "ran", "no_run", is_morning=False)
    assert checkin.told_since(packed(before), packed(after), DAY0) == {"pain_now": 6, "ran": "no_run"}
    assert checkin.told_since(packed(after), packed(after), DAY0) == {}
