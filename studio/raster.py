"""Triangles into pixels: what is in front at each, and where on its triangle; and the lines where one thing ends.

Plain loops, made quick by numba; in one thread and without shortcuts in arithmetic, so that they give the same each
time.
"""

from dataclasses import dataclass

import numpy as np
from numba import njit

from studio.mesh import Array, Ints

NONE = -1


@dataclass(frozen=True)
class Seen:
    """For each pixel (h, w): the triangle in front (or `NONE`), its corners' shares (h, w, 3), and how near it is."""

    triangle: Ints
    shares: Array
    near: Array


def seen(points: Array, near: Array, triangles: Ints, width: int, height: int) -> Seen:
    """Fill `triangles` over `points` (n, 2; pixels, y down). `near`: the greater, the nearer. Both faces are filled."""
    triangle = np.full((height, width), NONE)
    shares = np.zeros((height, width, 3))
    front = np.full((height, width), -np.inf)
    _fill(points, near, triangles, triangle, shares, front)
    return Seen(triangle, shares, front)


@njit(cache=True)
def _fill(points: Array, near: Array, triangles: Ints, triangle: Ints, shares: Array, front: Array) -> None:
    height, width = front.shape
    for t in range(len(triangles)):
        i, j, k = triangles[t]
        ax, ay = points[i]
        bx, by = points[j]
        cx, cy = points[k]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if abs(area) < 1e-9:
            continue
        for y in range(max(0, int(np.ceil(min(ay, by, cy) - 0.5))), min(height, int(np.floor(max(ay, by, cy) + 0.5)))):
            py = y + 0.5
            for x in range(
                max(0, int(np.ceil(min(ax, bx, cx) - 0.5))), min(width, int(np.floor(max(ax, bx, cx) + 0.5)))
            ):
                px = x + 0.5
                one = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area
                two = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area
                three = 1 - one - two
                if one < 0 or two < 0 or three < 0:
                    continue
                depth = one * near[i] + two * near[j] + three * near[k]
                if depth > front[y, x]:
                    front[y, x] = depth
                    triangle[y, x] = t
                    shares[y, x, 0], shares[y, x, 1], shares[y, x, 2] = one, two, three


@njit(cache=True)
def lines(near: Array, solid: Ints, face: Ints, layer: Ints, part: Ints, apart: Ints, crease: float) -> Ints:
    """Where lines run (h, w): 2 between things and where one hides part of itself, 1 along seams and edges.

    `near`: how near each pixel is. `solid`: which thing it is of, `face`: which side of it, `layer`: what covers it,
    `part`: which part of the body it is, and `apart` (p, p): 1 for parts that no joint holds together. These get a line
    wherever one lies on the other; others only where the depth leaps by more than `crease` (metres).
    """
    height, width = near.shape
    found = np.zeros((height, width), np.int64)
    for y in range(1, height - 2):
        for x in range(1, width - 2):
            for down in range(2):
                dy, dx = down, 1 - down
                here, there = solid[y, x], solid[y + dy, x + dx]
                if here != there:
                    found[y, x] = 2
                elif here >= 0:
                    leap = abs(near[y, x] - near[y + dy, x + dx])
                    slope = max(
                        abs(near[y, x] - near[y - dy, x - dx]),
                        abs(near[y + dy, x + dx] - near[y + 2 * dy, x + 2 * dx]),
                    )
                    hides = leap > crease and leap > 1.6 * slope
                    if hides or (here == 0 and apart[part[y, x], part[y + dy, x + dx]] == 1):
                        found[y, x] = 2
                    elif found[y, x] == 0 and (
                        face[y, x] != face[y + dy, x + dx] or layer[y, x] != layer[y + dy, x + dx]
                    ):
                        found[y, x] = 1
    return found
