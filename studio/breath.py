"""Where the mark of a breath stands: always at mouth or nose, never out of ear or skull, and off its own label."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Flat = NDArray[np.float64]
"""Two numbers on the picture."""
FACING = 0.25
"""How far a face must look along a breath (1: straight), so that the breath does not seem to leave ear or skull."""


def breath_way(look: Flat, towards: Sequence[float] | None) -> Flat | None:
    """Where a breath goes from the face on the picture (right, down; one long); `None` while the face looks elsewhere.

    `look`: where the face looks (right, up), shorter than one where it looks at or away from who sees the picture.
    `towards`: where the label is to stand (right, up), if not straight before the face.
    """
    way = np.asarray(look if towards is None else towards, float)
    way = way / max(float(np.linalg.norm(way)), 1e-9)
    return way * [1, -1] if float(look @ way) > FACING else None


def leaving(way: Flat, half_width: float, half_height: float) -> float:
    """How far it is from the middle of a box to its edge, along a direction."""
    return float(min(half_width / max(abs(way[0]), 1e-9), half_height / max(abs(way[1]), 1e-9)))
