"""How it went, in words and as a picture that says the same."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.values import diary
from flows.values.diary import CheckIn, Course, Exercises, Ran
from flows.values.model import FollowUp
from flows.wording.checkin.checkin_progress import Milestone, caption, parting, picture, to_come, week
from flows.wording.checkin.days import day_name

START = 740_000


def kept(*scores: int, baseline: int = 5, **more: object) -> FollowUp:
    log = tuple(
        CheckIn(day=START + number, answered=True, pain_now=score, ran=Ran.EASY, pain_run=1, exercises=Exercises.ALL)
        for number, score in enumerate(scores, 1)
    )
    return FollowUp(course=Course(started=START, baseline=baseline), log=diary.packed(log), **more)


def test_without_a_score_there_is_nothing_to_show(catalog: Catalog) -> None:
    assert caption(kept(), START + 1, catalog, is_short=False, is_referred=False) == ""
    assert picture(kept(), START + 1, catalog, is_referred=False) is None


def test_a_quiet_week_is_called_so(catalog: Catalog) -> None:
    assert week(kept(), START + 1, catalog) == catalog.followup["week_quiet"].text


def test_the_picture_shows_each_day_and_its_words_the_course(catalog: Catalog) -> None:
    shown = picture(kept(5, 4, 2), START + 3, catalog, is_referred=False)
    assert shown is not None
    assert [day.pain for day in shown.recipe.days] == [5, 4, 2]
    assert {day.exercises for day in shown.recipe.days} == {2}
    assert shown.alt == caption(kept(5, 4, 2), START + 3, catalog, is_short=False, is_referred=False)
    assert len(shown.recipe.labels.months) == 12


def test_the_zone_in_which_running_is_fine_is_marked_unless_somebody_should_look_first(catalog: Catalog) -> None:
    shown = picture(kept(5, 2, 1), START + 3, catalog, is_referred=False)
    assert shown is not None
    assert shown.recipe.fine == 2
    assert "2 or less" in shown.alt
    assert "Such days: 2" in shown.alt
    referred = picture(kept(5, 2, 1), START + 3, catalog, is_referred=True)
    assert referred is not None
    assert referred.recipe.fine is None
    assert "2 or less" not in referred.alt
    sent_on = kept(5, 2, 1)
    sent_on = replace(sent_on, course=Course(started=START, baseline=5, referred=START + 1))
    barred = picture(sent_on, START + 3, catalog, is_referred=False)
    assert barred is not None
    assert barred.recipe.fine is None
    assert "run is fine" not in barred.alt


def test_a_week_ends_with_one_thing_to_do_and_something_new_on_a_plateau(catalog: Catalog) -> None:
    weeks = [
        to_come(kept(*[5] * (7 * number)), START + 7 * number, catalog, is_referred=True) for number in range(1, 7)
    ]
    assert all(len(said) == 2 and said[1].startswith("**Next week:** book the visit") for said in weeks)
    assert len({said[0] for said in weeks}) == 6
    better = to_come(kept(3, 2, 1), START + 3, catalog, is_referred=False)
    assert len(better) == 1
    assert to_come(kept(), START + 7, catalog, is_referred=False) == []


def test_check_ins_kept_up_are_told_from_three_on(catalog: Catalog) -> None:
    streak = catalog.followup["streak"].text.format(days=3)
    assert streak in week(kept(4, 4, 4), START + 3, catalog)
    assert catalog.followup["streak"].text.format(days=2) not in week(kept(4, 4), START + 2, catalog)


def test_the_last_word_says_what_was_so(catalog: Catalog) -> None:
    ids = ("last_word", "last_word_worse", "last_word_stands")
    calm, worse, stands = (catalog.followup[id].text for id in ids)
    assert parting(kept(4), START + 2, catalog) == calm
    assert parting(kept(9), START + 2, catalog) == worse
    assert parting(kept(4, referred=(START,)), START + 2, catalog) == stands


@pytest.mark.parametrize("milestone", Milestone)
def test_a_picture_to_keep_says_what_it_amounts_to(milestone: Milestone, catalog: Catalog) -> None:
    shown = picture(kept(5, 4, 1), START + 3, catalog, milestone, with_week=False, is_referred=False)
    assert shown is not None
    headline = "Pain from 5 to 1 · runs: 3 · days with exercises: 3"
    assert shown.recipe.labels.headline == headline
    assert shown.recipe.labels.title == catalog.followup[f"chart_title_{milestone.value}"].text
    assert headline in shown.alt
    assert "Your week (" not in shown.alt
    assert len(shown.alt.splitlines()) <= 6
    with_week = picture(kept(5, 4, 1), START + 3, catalog, milestone, is_referred=False)
    assert with_week is not None
    assert "Your week (" in with_week.alt


def test_a_week_begins_no_earlier_than_the_course(catalog: Catalog) -> None:
    assert f"Your week ({day_name(START, catalog)} to {day_name(START + 2, catalog)})" in week(
        kept(4, 3), START + 2, catalog
    )
    assert f"Your week ({day_name(START + 2, catalog)} to" in week(kept(*[3] * 8), START + 8, catalog)


def test_the_days_of_an_ache_before_are_none_of_this_one(catalog: Catalog) -> None:
    told = replace(kept(1, 0, 0, 4), course=Course(started=START + 4, baseline=4))
    said = caption(told, START + 4, catalog, is_short=False, is_referred=False)
    assert f"Days with a score: 1 ({day_name(START + 4, catalog)})." in said
    assert "owest 0" not in said
    shown = picture(told, START + 4, catalog, is_referred=False)
    assert shown is not None
    assert [day.pain for day in shown.recipe.days] == [4]
    seen = replace(told, course=Course(started=START + 4, baseline=4, is_seen=True))
    assert "Days with a score: 4" in caption(seen, START + 4, catalog, is_short=False, is_referred=False)


def test_after_a_rise_it_is_not_called_the_same(catalog: Catalog) -> None:
    said = caption(kept(3, 5), START + 2, catalog, is_short=False, is_referred=False)
    assert said.startswith("5 now, 5 at the start. Of late it has gone up.")
    assert caption(kept(4, 4, 5, 5, 5, 6), START + 6, catalog, is_short=False, is_referred=False).startswith(
        "6 now, 5 at the start. Of late"
    )
    assert caption(kept(5, 5, 5), START + 3, catalog, is_short=False, is_referred=False).startswith("About the same")
