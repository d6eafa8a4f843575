"""What an eye finds in the stills that are handed out."""

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

STILLS = sorted((Path(str(files("flows"))) / "content" / "pictures").glob("*.webp"))
SEEN = 0.5
"""Thousandths of a still that are orange at least: some 70 pixels of one that is shown 320 wide."""


def orange(path: Path) -> float:
    """How much of a picture shows the worked area, in thousandths: orange, and fuller than any skin or wood."""
    hue, full, bright = np.moveaxis(np.asarray(Image.open(path).convert("HSV"), float) / 255, -1, 0)
    return 1000 * float(((hue > 18 / 360) & (hue < 42 / 360) & (full > 0.75) & (bright > 0.6)).mean())


@pytest.mark.parametrize("path", STILLS, ids=[path.stem for path in STILLS])
def test_the_worked_area_is_seen(path: Path) -> None:
    assert orange(path) >= SEEN
