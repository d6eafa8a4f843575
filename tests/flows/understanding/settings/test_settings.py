"""Hours, places and days where one is set, and what else is said of the check-ins."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Pause, Setting, WantsCheckins
from flows.understanding.settings.settings import pause, pause_alone, setting, tells_a_score, wants_checkins
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("small", "text", "kind", "sure"),
    [
        ("checkin_hour", "ten to seven in the evening", "minute", str(18 * 60 + 50)),
        ("checkin_hour", "9 pm once the twins sleep", "minute", str(21 * 60)),
        ("checkin_zone", "I'm in Oslo", "zone", "Europe/Oslo"),
        ("checkin_change", "make it 6:45 am", "minute", str(6 * 60 + 45)),
    ],
)
def test_a_small_question_is_answered_by_its_kind(
    small: str, text: str, kind: str, sure: str, catalog: Catalog
) -> None:
    found = setting(hear(text, catalog), scene_of(small, catalog), catalog)
    assert isinstance(found, Setting)
    assert (found.kind, found.sure) == (kind, sure)


@pytest.mark.parametrize("text", ["7 pm GMT", "9 am in new york time please", "20:15 by the clocks of tokyo"])
def test_an_hour_of_a_place_that_is_named_is_asked_back(text: str, catalog: Catalog) -> None:
    found = setting(hear(text, catalog), scene_of("checkin_hour", catalog), catalog)
    assert isinstance(found, Setting)
    assert found.is_suggestion


def test_what_is_something_else_sets_nothing(catalog: Catalog) -> None:
    assert setting(hear("my neck is stiff", catalog), scene_of("checkin_hour", catalog), catalog) is None
    assert setting(hear("7 pm", catalog), scene_of("assessed", catalog), catalog) is None


def test_a_pause_is_asked_for_only_where_check_ins_run(catalog: Catalog) -> None:
    said = hear("I'm away until the 12th", catalog)
    found = pause(said, scene_of("running", catalog), catalog)
    assert isinstance(found, Pause)
    assert found.until.kind == "day"
    assert found.until.sure
    assert pause(said, scene_of("nothing", catalog), catalog) is None


def test_a_pause_may_have_the_form_of_a_question_where_nothing_else_is_said(catalog: Catalog) -> None:
    running = scene_of("running", catalog)
    assert isinstance(pause_alone(hear("can you stop the check-ins for a week?", catalog), running, catalog), Pause)
    said = hear("can you stop the check-ins for a week? my neck is stiff", catalog)
    assert pause_alone(said, running, catalog) is None


def test_check_ins_may_be_asked_for_with_an_hour(catalog: Catalog) -> None:
    found = wants_checkins(hear("remind me at 7 pm", catalog), scene_of("assessed", catalog), catalog)
    assert isinstance(found, WantsCheckins)
    assert found.hour.sure == str(19 * 60)
    assert wants_checkins(hear("it reminds of a cramp", catalog), scene_of("assessed", catalog), catalog) is None


@pytest.mark.parametrize("text", ["it's a 2 today", "he says it's a 4, he had PE", "3/10 now"])
def test_a_score_is_no_hour_and_no_place(text: str, catalog: Catalog) -> None:
    assert tells_a_score(hear(text, catalog), catalog)
    assert setting(hear(text, catalog), scene_of("checkin_zone", catalog), catalog) is None
    assert setting(hear(text, catalog), scene_of("checkin_hour", catalog), catalog) is None


@pytest.mark.parametrize("text", ["it is 7 here", "8", "half past six", "around 9"])
def test_an_hour_is_no_score(text: str, catalog: Catalog) -> None:
    assert not tells_a_score(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "minute"), [("9pm, and the pain is a 3", "1260"), ("5/10 today. 7:15pm suits me", "1155")]
)
def test_an_hour_that_is_sure_counts_beside_a_score(text: str, minute: str, catalog: Catalog) -> None:
    heard = setting(hear(text, catalog), scene_of("checkin_hour", catalog), catalog)
    assert isinstance(heard, Setting)
    assert [id for id, _ in heard.choices] == [minute]
