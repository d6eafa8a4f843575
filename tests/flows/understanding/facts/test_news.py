"""What of a story is news: what was not told before, or is told otherwise."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.news import is_new, new_risks, news, with_last
from tests.flows.understanding.scenes import TOLD, scene_of


def test_what_was_told_before_is_no_news(catalog: Catalog) -> None:
    told = news(
        hear("since yesterday, between the blades, and it is my left side", catalog), scene_of("told", catalog), catalog
    )
    assert "location" not in told.facts
    assert told.facts.get("side") == "left"


def test_nothing_is_noted_before_there_is_a_yes_or_under_an_alarm(catalog: Catalog) -> None:
    scene = scene_of("declined", catalog)
    assert not news(hear("it is my left side", catalog), scene, catalog).told


def test_a_correction_of_the_last_answer_is_read_as_one(catalog: Catalog) -> None:
    text, scene = hear("no wait, the right side", catalog), scene_of("onset", catalog)
    scene = replace(scene, record={**TOLD, "side": "left"}, last=scene_of("side", catalog).question)
    told = with_last(news(text, scene, catalog), text, scene, catalog)
    assert told.facts.get("side") == "right"


@pytest.mark.parametrize(("ticked", "left"), [((), ["osteoporosis"]), (("osteoporosis",), [])])
def test_a_risk_that_is_ticked_is_no_new_one(ticked: tuple[str, ...], left: list[str], catalog: Catalog) -> None:
    scene = scene_of("onset", catalog)
    told = news(hear("I have osteoporosis", catalog), scene, catalog)
    assert told.risks
    listed = next(iter(told.risks))
    scene = replace(scene, record={listed: told.risks[listed]} if ticked else {})
    assert bool(new_risks(told, scene)) is bool(left)
    assert is_new(listed, scene) is not bool(ticked)


def test_a_longer_time_told_later_counts_and_a_shorter_one_does_not(catalog: Catalog) -> None:
    scene = scene_of("onset", catalog)
    scene = replace(scene, record={**TOLD, "duration": "d3_7"})
    assert news(hear("it crept in, had it for 3 weeks now", catalog), scene, catalog).facts["duration"] == "w1_6"
    assert "duration" not in news(hear("it crept in, since yesterday", catalog), scene, catalog).facts
