"""Rotations in space, as matrices (3, 3). Angles are in degrees."""

import math
from collections.abc import Sequence

import numpy as np

from studio.mesh import Array

Vector = Array | Sequence[float]


def crossed(a: Vector, b: Vector) -> Array:
    """The cross product of two vectors; numpy's own is made for many."""
    return np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]], float)


def unit(vector: Vector) -> Array:
    """The same direction, one long."""
    values = [float(value) for value in vector]
    long = max(math.sqrt(sum(value * value for value in values)), 1e-12)
    return np.array([value / long for value in values])


def turned(axis: Vector, degrees: float) -> Array:
    """A turn about an axis, by the right hand."""
    x, y, z = unit(axis)
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    rest = 1 - cos
    return np.array(
        [
            [cos + x * x * rest, x * y * rest - z * sin, x * z * rest + y * sin],
            [y * x * rest + z * sin, cos + y * y * rest, y * z * rest - x * sin],
            [z * x * rest - y * sin, z * y * rest + x * sin, cos + z * z * rest],
        ]
    )


def swing(start: Array, goal: Array) -> Array:
    """The shortest turn from one direction to another."""
    a, b = unit(start), unit(goal)
    axis = crossed(a, b)
    if np.linalg.norm(axis) < 1e-9:
        return np.eye(3) if a @ b > 0 else turned(crossed(a, [0.3, 0.2, 1.0]), 180)
    return turned(axis, float(np.degrees(np.arctan2(np.linalg.norm(axis), a @ b))))


def frame(along: Array, across: Array) -> Array:
    """Columns: a direction, what is square to it on the side of the second, and the third."""
    first = unit(along)
    second = unit(np.asarray(across, float) - (np.asarray(across) @ first) * first)
    return np.stack([first, second, crossed(first, second)], axis=1)


def onto(rest_along: Array, rest_across: Array, along: Array, across: Array) -> Array:
    """The turn that takes two directions of the body at rest to two in space; the first exactly."""
    return frame(along, across) @ frame(rest_along, rest_across).T


def twist(rotation: Array, axis: Array) -> float:
    """How far a rotation turns about an axis."""
    side = crossed(axis, [0.36, 0.48, 0.8])
    side = unit(side)
    moved = rotation @ side
    moved = unit(moved - (moved @ axis) * unit(axis))
    return float(np.degrees(np.arctan2(crossed(side, moved) @ unit(axis), side @ moved)))


def angle(one: Array, other: Array) -> float:
    """Degrees between two directions."""
    return float(np.degrees(np.arccos(np.clip(unit(one) @ unit(other), -1, 1))))


def between(one: Array, other: Array, share: float) -> Array:
    """A direction on the way from one to another."""
    a, b = unit(one), unit(other)
    return turned(crossed(a, b), share * angle(a, b)) @ a if angle(a, b) > 1e-6 else a
