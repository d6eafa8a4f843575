"""What is going on when something is said."""

import pytest

from flows import Catalog
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("name", "field", "is_asking"),
    [("feel", "feel", True), ("nothing", "", True), ("checkin_hour", "", False), ("assessed", "", False)],
)
def test_a_scene_knows_its_open_field_and_whether_it_asks(
    name: str, field: str, is_asking: bool, catalog: Catalog
) -> None:
    scene = scene_of(name, catalog)
    assert (scene.field_id, scene.is_asking) == (field, is_asking)


@pytest.mark.parametrize(("name", "has_result"), [("assessed", True), ("feel", False), ("checkin_hour", True)])
def test_a_scene_knows_whether_there_is_a_result(name: str, has_result: bool, catalog: Catalog) -> None:
    assert scene_of(name, catalog).has_result is has_result
