"""What stands in the room: mat, wall, chair, roller, ball, band, bar. Simple solids, each in one colour."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from studio.mesh import Array, Ints
from studio.turning import turned, unit

COLOURS = {
    "mat": "#9db4cf",
    "wall": "#dfe3ea",
    "wood": "#b08a64",
    "seat": "#7d8ea6",
    "steel": "#6b7686",
    "band": "#7a3fa0",
    "roller": "#4b5f86",
    "ball": "#7a3fa0",
    "cloth": "#f2efe6",
    "desk": "#a98a6a",
    "floor": "#e6e9ef",
    "screen": "#3c4654",
}
Find = Callable[[Any], Array]
"""Where a place is: three numbers, or the name of a point of the body."""


@dataclass(frozen=True)
class Solid:
    """Points (n, 3), triangles (t, 3), the face that each belongs to (t,), a colour (3,). `smooth`: it is round.

    `wall`: it stands behind a person, who darkens its side towards x where they come near.
    """

    points: Array
    triangles: Ints
    faces: Ints
    colour: Array
    smooth: bool = False
    wall: bool = False


def built(spec: Mapping[str, Any], find: Find) -> list[Solid]:
    """The solids of one thing as the file tells it."""
    return KINDS[spec["kind"]](spec, find)


def colour(name: str) -> Array:
    """A colour by its name here, or `#rrggbb`."""
    code = COLOURS.get(name, name)
    return np.array([int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)])


def box(centre: Array, size: Sequence[float], paint: str, yaw: float = 0, tilt: float = 0) -> Solid:
    """A box. `yaw` turns it left, `tilt` leans its top forward before that (degrees)."""
    signs = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
    turn = turned([0, 0, 1], yaw) @ turned([0, 1, 0], tilt)
    points = centre + (signs * np.array(size) / 2) @ turn.T
    quads = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
    triangles = np.array([[q[i] for i in three] for q in quads for three in ((0, 1, 2), (0, 2, 3))])
    return Solid(points, triangles, np.repeat(np.arange(6), 2), colour(paint))


def tube(path: Array, radius: float, paint: str, around: int = 14) -> Solid:
    """A round bar along a path (n, 3), closed at its ends."""
    ways = np.gradient(path, axis=0)
    rings = []
    side = np.cross(unit(ways[0]), [0.31, 0.17, 0.93])
    for place, way in zip(path, ways, strict=True):
        side = unit(side - (side @ unit(way)) * unit(way))
        up = np.cross(unit(way), side)
        angles = np.linspace(0, 2 * np.pi, around, endpoint=False)
        rings.append(place + radius * (np.cos(angles)[:, None] * side + np.sin(angles)[:, None] * up))
    count = len(path)
    points = np.concatenate([*rings, path[:1], path[-1:]])
    i, j = np.meshgrid(np.arange(count - 1), np.arange(around), indexing="ij")
    a, b = (i * around + j).ravel(), (i * around + (j + 1) % around).ravel()
    wall = np.concatenate([np.stack([a, b, b + around], 1), np.stack([a, b + around, a + around], 1)])
    k = np.arange(around)
    first = np.stack([np.full(around, count * around), (k + 1) % around, k], 1)
    last = np.stack([np.full(around, count * around + 1), k, (k + 1) % around], 1)
    last[:, 1:] += (count - 1) * around
    triangles = np.concatenate([wall, first, last])
    faces = np.repeat([0, 1, 2], [len(wall), around, around])
    return Solid(points, triangles, faces, colour(paint), smooth=True)


def ellipsoid(centre: Array, radii: Sequence[float], paint: str, steps: int = 20, turn: Array | None = None) -> Solid:
    """A ball, or a longer one."""
    across, down = np.meshgrid(np.linspace(0, 2 * np.pi, steps, endpoint=False), np.linspace(0.02, np.pi - 0.02, steps))
    points = np.stack([np.cos(across) * np.sin(down), np.sin(across) * np.sin(down), np.cos(down)], axis=2).reshape(
        -1, 3
    )
    i, j = (grid.ravel() for grid in np.meshgrid(np.arange(steps - 1), np.arange(steps), indexing="ij"))
    a, b = i * steps + j, i * steps + (j + 1) % steps
    triangles = np.concatenate([np.stack([a, a + steps, b], 1), np.stack([b, a + steps, b + steps], 1)])
    points = points * np.array(radii)
    points = points if turn is None else points @ turn.T
    return Solid(centre + points, triangles, np.zeros(len(triangles), int), colour(paint), smooth=True)


def _box(spec: Mapping[str, Any], find: Find) -> list[Solid]:
    paint = spec.get("colour", spec["kind"])
    return [box(find(spec["at"]), spec["size"], paint, spec.get("yaw", 0), spec.get("tilt", 0))]


def _wall(spec: Mapping[str, Any], find: Find) -> list[Solid]:
    return [replace(solid, wall=True) for solid in _box(spec, find)]


def _mat(spec: Mapping[str, Any], find: Find) -> list[Solid]:
    x, y = spec.get("at", [0, 0])
    length, width = spec.get("size", [1.9, 0.7])
    return [box(np.array([x, y, -0.008]), [length, width, 0.012], spec.get("colour", "mat"))]


def _tube(spec: Mapping[str, Any], find: Find) -> list[Solid]:
    path = np.array([find(place) for place in spec["path"]])
    if len(path) == 2:
        path = np.linspace(path[0], path[1], 3)
    return [tube(path, spec.get("radius", 0.012), spec.get("colour", spec["kind"]))]


def _ball(spec: Mapping[str, Any], find: Find) -> list[Solid]:
    radius = spec["radius"]
    return [ellipsoid(find(spec["at"]), spec.get("radii", [radius] * 3), spec.get("colour", "ball"))]


def _chair(spec: Mapping[str, Any], find: Find) -> list[Solid]:
    """`at`: the middle of the seat on the floor; it looks along x, turned by `yaw`. `back`: how high its back ends.

    `rake`: how far behind the seat its hind legs stand.
    """
    x, y = spec["at"]
    height, yaw = spec.get("seat", 0.44), spec.get("yaw", 0)
    deep, wide = spec.get("deep", 0.42), spec.get("wide", 0.42)
    turn = turned([0, 0, 1], yaw)

    def place(dx: float, dy: float, z: float) -> Array:
        spot: Array = np.array([x, y, 0]) + turn @ np.array([dx, dy, z])
        return spot

    solids, long = [box(place(0, 0, height - 0.02), [deep, wide, 0.04], "seat", yaw)], height - 0.04
    for dx, rake in ((-1, spec.get("rake", 0.0)), (1, 0.0)):
        for dy in (-1, 1):
            middle = place(dx * (deep / 2 - 0.02) - rake / 2, dy * (wide / 2 - 0.02), long / 2)
            size, tilt = [0.035, 0.035, float(np.hypot(long, rake))], float(np.degrees(np.arctan2(rake, long)))
            solids.append(box(middle, size, "wood", yaw, tilt))
    back = spec.get("back", 0.85)
    if back:
        low = spec.get("back_from", 0.12)
        solids.append(
            box(place(-deep / 2 - 0.015, 0, (back + height + low) / 2), [0.03, wide, back - height - low], "seat", yaw)
        )
        solids += [
            box(place(-deep / 2 - 0.015, dy * (wide / 2 - 0.03), height + low / 2), [0.025, 0.03, low], "wood", yaw)
            for dy in (-1, 1)
        ]
    return solids


KINDS: dict[str, Callable[[Mapping[str, Any], Find], list[Solid]]] = {
    "mat": _mat,
    "box": _box,
    "wall": _wall,
    "tube": _tube,
    "band": _tube,
    "roller": _tube,
    "bar": _tube,
    "ball": _ball,
    "chair": _chair,
}
