"""What a question tells beside what it asks."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.story import Story
from flows.understanding.wishes.told_beside import ahead_of, told_beside, with_troubles
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("text", "day"),
    [("can i run tomorrow?", "day_tomorrow"), ("can i run on sunday?", "day_then"), ("can i run?", "day_today")],
)
def test_the_day_that_is_asked_about(text: str, day: str, catalog: Catalog) -> None:
    assert ahead_of(hear(text, catalog), catalog) == day


def test_what_is_to_be_worked_around_comes_along(catalog: Catalog) -> None:
    told = with_troubles(
        Story(facts={"trend": "same"}), hear("my wrists are sore, how do i do cat-cow?", catalog), catalog
    )
    assert told["trend"] == "same"
    assert told["body_notes"]


def test_after_a_result_only_a_risk_is_told(catalog: Catalog) -> None:
    story = Story(facts={"trend": "same"}, risks={"risk_now": ("pregnant",)})
    beside = told_beside(story, hear("pregnant, is it ok to run?", catalog), scene_of("assessed", catalog), catalog)
    assert (dict(beside.facts), dict(beside.risks)) == ({}, {"risk_now": ("pregnant",)})
