"""The mark of a breath: at the mouth of a face that looks that way, and clear of its label."""

import numpy as np
import pytest

from studio.breath import breath_way, leaving


@pytest.mark.parametrize("degrees", range(-180, 180, 15))
def test_a_breath_goes_where_the_face_looks_and_nowhere_while_it_looks_at_or_away_from_the_eye(degrees: int) -> None:
    look = np.array([np.sin(np.radians(degrees)), 0.0])
    way = breath_way(look, None)
    assert (way is None) == (abs(look[0]) <= 0.25)
    assert way is None or np.allclose(way, np.sign(look))


@pytest.mark.parametrize(("look", "shown"), [((-0.9, 0.1), True), ((-0.1, 0.0), False), ((0.9, 0.1), False)])
def test_a_breath_that_is_told_where_to_go_waits_until_the_face_looks_there(
    look: tuple[float, float], shown: bool
) -> None:
    assert (breath_way(np.array(look), (-1, 0.2)) is not None) == shown


@pytest.mark.parametrize("degrees", range(0, 360, 15))
def test_a_label_beyond_its_edge_does_not_touch_the_arrow(degrees: int) -> None:
    way = np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    out = np.abs(way * leaving(way, 40, 12)) / [40, 12]
    assert out.max() == pytest.approx(1)
