"""The check-ins on the page: what they add up to, the chart, and the same in words."""

from flows import Catalog
from flows.values import diary
from flows.values.diary import CheckIn, Course, Exercises, Ran
from flows.values.model import FollowUp, Session
from flows.wording.report import course

DAY = diary.day_number("2026-01-06")
LOG = (
    CheckIn(day=DAY, answered=True, pain_now=4, ran=Ran.EASY, pain_run=5, exercises=Exercises.ALL),
    CheckIn(day=DAY + 1, mark=diary.Mark.ASKED),
    CheckIn(day=DAY + 2, answered=True, pain_now=3, ran=Ran.NO_RUN, exercises=Exercises.NONE),
    CheckIn(day=DAY + 3, answered=True, pain_now=3, exercises=Exercises.HURT, blamed="cat_cow", function_0_10=6),
)


def kept(*log: CheckIn, **more: object) -> FollowUp:
    return FollowUp(log=diary.packed(log), **more)  # type: ignore[arg-type]  # fields of their own types


def said(session: Session, catalog: Catalog) -> list[str]:
    return [row.text for row in course.adherence(session, catalog)]


def test_the_check_ins_are_summed_up(catalog: Catalog) -> None:
    session = Session(followup=kept(*LOG, blamed=("cat_cow",), activity="desk_hour", referred=(DAY + 2,)), cleared=True)
    assert said(session, catalog) == [
        "3 check-ins answered in 4 days",
        "Exercises on 2 of 3 days asked, all of them on 1",
        "One run; pain in it 5/10",
        "Made it worse and was left out: Cat-cow",
        "Ability, 0-10 (an hour at the desk): 6",
        "Advised to be seen on 8 Jan 2026.",
        "Reports that a clinician has called it muscular.",
    ]


def test_runs_are_told_with_the_pain_in_them_as_far_as_it_was_told(catalog: Catalog) -> None:
    def runs(*scores: int | None) -> list[str]:
        log = [
            CheckIn(day=DAY + at, answered=True, pain_now=1, ran=Ran.EASY, pain_run=score)
            for at, score in enumerate(scores)
        ]
        return said(Session(followup=kept(*log)), catalog)[1:]

    assert runs(None) == ["One run"]
    assert runs(None, None) == ["2 runs"]
    assert runs(3, None, 3) == ["3 runs; pain in the run 3/10"]
    assert runs(1, 4) == ["2 runs; pain in the run 1 to 4/10"]


def test_a_day_that_was_skipped_is_no_check_in_for_a_clinician(catalog: Catalog) -> None:
    skipped = CheckIn(day=DAY + 4, answered=True)
    assert said(Session(followup=kept(*LOG, skipped)), catalog)[0] == "3 check-ins answered in 5 days"
    assert said(Session(followup=kept(skipped)), catalog) == ["No check-ins."]


def test_without_check_ins_it_says_so(catalog: Catalog) -> None:
    assert said(Session(), catalog) == ["No check-ins."]


def test_the_chart_keeps_gaps_and_says_all_in_words(catalog: Catalog) -> None:
    chart = course.chart(kept(*LOG), catalog)
    assert chart is not None
    assert [(day.at, day.pain, day.run_pain, day.exercises) for day in chart.days] == [
        (0, 4, 5, 2),
        (2, 3, None, 0),
        (3, 3, None, 1),
    ]
    assert chart.alt == "Pain by day from 6 Jan 2026 to 9 Jan 2026, 0 to 10: 4, 3 (2x)."
    assert chart.fine == 2


def test_somebody_who_is_to_be_seen_gets_no_zone_in_which_running_is_fine(catalog: Catalog) -> None:
    chart = course.chart(kept(*LOG, course=Course(started=DAY, baseline=5, referred=DAY)), catalog)
    assert chart is not None
    assert chart.fine is None
    assert chart.fine_words == ""


def test_one_day_is_no_course(catalog: Catalog) -> None:
    assert course.chart(kept(LOG[0]), catalog) is None


def test_each_day_is_told_in_words(catalog: Catalog) -> None:
    assert [row.text for row in course.day_by_day(kept(*LOG), catalog)] == [
        "6 Jan 2026: pain 4, run, pain in it 5, all exercises",
        "8 Jan 2026: pain 3, no exercises",
        "9 Jan 2026: pain 3, an exercise made it worse",
    ]
