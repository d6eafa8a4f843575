"""The first reader: warning signs, and what is only an echo of one."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Warned
from flows.understanding.warnings import heard, warned
from flows.values.model import Disposition
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("name", ["nothing", "pain_now", "checkin_hour", "assessed", "checkin", "confirm"])
def test_a_sign_is_heard_in_every_scene(name: str, catalog: Catalog) -> None:
    said = hear("there is a crushing pressure on my chest and I can't breathe", catalog)
    found = warned(said, scene_of(name, catalog), catalog)
    assert isinstance(found, Warned)
    assert found.alarm.level is Disposition.EMERGENCY


def test_a_sign_brings_along_what_else_is_told(catalog: Catalog) -> None:
    said = hear("I passed out on the run, and my back is a 6 now", catalog)
    found = warned(said, scene_of("feel", catalog), catalog)
    assert isinstance(found, Warned)
    assert found.story.facts["pain_now"] == 6


def test_what_is_denied_is_no_sign(catalog: Catalog) -> None:
    assert heard(hear("no chest pain, no fever and my legs feel strong", catalog), catalog) is None


def test_a_doubtful_echo_of_the_alarm_that_stands_is_no_news(catalog: Catalog) -> None:
    doubtful = hear("is it bad if I can't feel my legs", catalog)
    alarm = heard(doubtful, catalog)
    assert alarm is not None
    assert alarm.ask
    standing = replace(scene_of("assessed", catalog), speaking=Disposition.EMERGENCY)
    assert warned(doubtful, standing, catalog) is None
