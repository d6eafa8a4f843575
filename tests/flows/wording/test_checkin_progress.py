"""How it went, in words and as a picture that says the same."""

from flows import Catalog
from flows.values import diary
from flows.values.diary import CheckIn, Course, Exercises, Ran
from flows.values.model import FollowUp
from flows.wording.checkin_progress import caption, parting, picture, week

START = 740_000


def kept(*scores: int, baseline: int = 5, **more: object) -> FollowUp:
    log = tuple(
        CheckIn(day=START + number, answered=True, pain_now=score, ran=Ran.EASY, pain_run=1, exercises=Exercises.ALL)
        for number, score in enumerate(scores, 1)
    )
    return FollowUp(course=Course(started=START, baseline=baseline), log=diary.packed(log), **more)


def test_without_a_score_there_is_nothing_to_show(catalog: Catalog) -> None:
    assert caption(kept(), START + 1, catalog) == ""
    assert picture(kept(), START + 1, catalog) is None


def test_a_quiet_week_is_called_so(catalog: Catalog) -> None:
    assert week(kept(), START + 1, catalog) == catalog.followup["week_quiet"].text


def test_the_picture_shows_each_day_and_its_words_the_course(catalog: Catalog) -> None:
    shown = picture(kept(5, 4, 2), START + 3, catalog)
    assert shown is not None
    assert [day.pain for day in shown.recipe.days] == [5, 4, 2]
    assert {day.exercises for day in shown.recipe.days} == {2}
    assert shown.alt == caption(kept(5, 4, 2), START + 3, catalog)
    assert len(shown.recipe.labels.months) == 12


def test_check_ins_kept_up_are_told_from_three_on(catalog: Catalog) -> None:
    streak = catalog.followup["streak"].text.format(days=3)
    assert streak in week(kept(4, 4, 4), START + 3, catalog)
    assert catalog.followup["streak"].text.format(days=2) not in week(kept(4, 4), START + 2, catalog)


def test_the_last_word_advises_to_be_seen_where_it_was_getting_worse(catalog: Catalog) -> None:
    calm, worse = catalog.followup["last_word"].text, catalog.followup["last_word_worse"].text
    assert parting(kept(4), START + 2, catalog) == calm
    assert parting(kept(9), START + 2, catalog) == worse
    assert parting(kept(4, referred=(START,)), START + 2, catalog) == worse
