"""The badges for "hold it" and "then the other side": told without words, and read on a phone."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray
from PIL import Image

from studio.badges import BADGE, FAULT, FAULTY, INK, PALE, Badges, badged, numbered

SHOWN = 320
"""Pixels that a picture is wide in a narrow chat."""
PICTURES = Path(str(files("flows"))) / "content" / "pictures"
FILES = {
    path.stem: yaml.safe_load(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[2] / "studio" / "exercises").glob("*.yaml"))
}
LAST = {id: one["badges"] for id, one in FILES.items() if one.get("badges", {}).get("sides")}


def pixels(badges: Badges, width: int = SHOWN) -> NDArray[np.int64]:
    """A pale picture with badges in its corner."""
    return np.asarray(badged(Image.new("RGB", (width, width), PALE), badges, width), int)


def inked(picture: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Where a picture is nearer to ink than to the paper."""
    away: NDArray[np.bool_] = np.abs(picture - INK).sum(axis=-1) < 200
    return away


def luminance(colour: tuple[int, int, int]) -> float:
    """As the Web Content Accessibility Guidelines reckon it."""
    linear = [part / 3294.6 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ground", [INK, FAULTY])
def test_a_badge_differs_from_its_ground_in_brightness_not_in_hue_alone(ground: tuple[int, int, int]) -> None:
    assert (luminance(PALE) + 0.05) / (luminance(ground) + 0.05) >= 7


def test_a_fault_has_a_cross_that_is_the_same_from_all_sides() -> None:
    width = 1200
    badge = np.asarray(numbered(Image.new("RGB", (width, width), PALE), FAULT, width), int)[10:70, 10:70]
    cross = np.abs(badge - PALE).sum(axis=-1) < 200
    assert (cross == np.rot90(cross)).mean() >= 0.97
    assert cross[30, 30]
    assert not cross[30, 15]


def test_a_badge_is_large_enough_in_a_narrow_chat() -> None:
    assert round(BADGE * SHOWN) >= 20


def test_the_watch_fills_as_it_runs() -> None:
    left = [inked(pixels(Badges(held, sides=False))).sum() for held in (0.1, 0.4, 0.7, 1.0)]
    assert left == sorted(left, reverse=True)
    assert left[0] - left[-1] >= 30


def test_the_badge_of_the_other_side_shows_two_who_are_each_others_mirror() -> None:
    picture = inked(pixels(Badges(None, sides=True), 1200))
    rows, columns = np.nonzero(picture)
    badge = picture[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    third = badge.shape[1] // 3
    same = badge[:, :third] == badge[:, ::-1][:, :third]
    assert same.mean() >= 0.97


@pytest.mark.parametrize(("right", "low"), [(True, False), (True, True), (False, False), (False, True)])
def test_badges_stand_in_the_corner_that_was_told_and_do_not_move_when_the_watch_comes(right: bool, low: bool) -> None:
    alone = inked(pixels(Badges(None, True, right, low)))
    both = inked(pixels(Badges(0.5, True, right, low)))
    assert (both | ~alone).all()
    rows, columns = np.nonzero(both)
    assert (rows.mean() > SHOWN / 2) == low
    assert (columns.mean() > SHOWN / 2) == right


@pytest.mark.parametrize("id", sorted(LAST))
def test_the_badge_of_the_other_side_stands_on_the_last_panel_of_the_still(id: str) -> None:
    picture = np.asarray(Image.open(PICTURES / f"{id}.webp").convert("RGB"), int)
    size = round(BADGE * picture.shape[1])
    corner: list[Any] = LAST[id].get("corner", ["right", "top"])
    wide = FILES[id]["frame"] == "wide"
    panel = picture[picture.shape[0] // len(FILES[id]["still"]) if wide else 0 :]
    strip = panel[-size - 20 :] if "low" in corner else panel[: size + 20]
    there = inked(strip[:, -round(2.3 * size) - 10 :])
    assert there.sum() >= 1.4 * size**2, "of 2.3 heights by one, less what is drawn in it"
