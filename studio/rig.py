"""The bones of one person in a pose: where each is and how it is turned, and the skin over them.

The angles of the trunk are those of a physiotherapist: `flex` bends forward, `side` to the left, `turn` to the left.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from studio.mesh import Array, Ints, Mesh
from studio.turning import onto, swing, turned, twist, unit

SPINE = {
    "lumbar": {"spine05": 0.4, "spine04": 0.35, "spine03": 0.25},
    "chest": {"spine03": 0.2, "spine02": 0.42, "spine01": 0.38},
    "upper": {"spine02": 0.1, "spine01": 0.9},
    "neck": {"neck01": 0.4, "neck02": 0.3, "neck03": 0.3},
    "head": {"head": 1.0},
}
"""How a part of the spine shares its angles among the bones. `upper` is the chest bent at blade height alone."""
FINGERS = (2, 3, 4, 5)
GLIDING = {"neck02": 0.5, "neck03": 0.25, "head": 0.25}
"""How the neck shares a head that glides forward or back without tilting."""


@dataclass
class Posed:
    """Turns (bones, 3, 3) and places (bones, 3) of all bones; `rest` is the person."""

    rest: Mesh
    turns: Array
    places: Array

    def at(self, bone: str) -> Array:
        """Where a joint is: the head of a bone."""
        place: Array = self.places[self.rest.bone(bone)]
        return place

    def way(self, bone: str) -> Array:
        """How a bone is turned."""
        turn: Array = self.turns[self.rest.bone(bone)]
        return turn

    def carry(self, bone: str, point: Array) -> Array:
        """Where a point of the body at rest goes with a bone."""
        i = self.rest.bone(bone)
        moved: Array = self.places[i] + self.turns[i] @ (np.asarray(point, float) - self.rest.heads[i])
        return moved

    def set(self, bone: str, turn: Array) -> None:
        """Turn a bone, and lay all that hangs on it anew."""
        i = self.rest.bone(bone)
        change = turn @ self.turns[i].T
        hanging = _hanging(self.rest, i)
        self.turns[hanging] = change @ self.turns[hanging]
        self.places[hanging] = self.places[i] + (self.places[hanging] - self.places[i]) @ change.T

    def shift(self, by: Array) -> None:
        """Move the whole person."""
        self.places += by

    def skin(self, chosen: Ints | None = None, bulge: Array | None = None) -> Array:
        """The vertices (n, 3), or the chosen ones. `bulge` (n, 3): what is added to them at rest."""
        rest = self.rest
        weights = rest.weights if chosen is None else rest.weights[chosen]
        points = rest.points if chosen is None else rest.points[chosen]
        points = points if bulge is None else points + bulge
        moves = self.places - np.einsum("bij,bj->bi", self.turns, rest.heads)
        blended = (weights @ self.turns.reshape(-1, 9)).reshape(-1, 3, 3)
        skin: Array = np.einsum("vij,vj->vi", blended, points) + weights @ moves
        return skin


@cache
def _hanging(rest: Mesh, bone: int) -> Ints:
    """A bone and all that hang on it."""
    hanging = [bone]
    hanging += [j for j in range(bone + 1, len(rest.parents)) if _hangs(rest, j, bone)]
    return np.array(hanging)


def _hangs(rest: Mesh, bone: int, above: int) -> bool:
    while bone > above:
        bone = rest.parents[bone]
    return bone == above


def upright(rest: Mesh) -> Posed:
    """A person at rest."""
    return Posed(rest, np.tile(np.eye(3), (len(rest.bones), 1, 1)), rest.heads.copy())


def bent(angles: Mapping[str, float], share: float = 1.0) -> Array:
    """The turn of a part of the trunk by flex, side and turn."""
    flex, side, turn = (share * angles.get(name, 0.0) for name in ("flex", "side", "turn"))
    return turned([0, 0, 1], turn) @ turned([1, 0, 0], -side) @ turned([0, 1, 0], flex)


def bend(posed: Posed, part: str, angles: Mapping[str, float]) -> None:
    """Bend one part of the spine, shared among its bones."""
    for bone, share in SPINE[part].items():
        i = posed.rest.bone(bone)
        above = posed.turns[posed.rest.parents[i]]
        own = above.T @ posed.turns[i]
        posed.set(bone, above @ bent(angles, share) @ own)


def glide(posed: Posed, forward: float) -> None:
    """Glide the head straight forward (metres; back: below nought) over the chest: it neither tilts nor rises."""
    for bone, share in GLIDING.items():
        hanging = _hanging(posed.rest, posed.rest.bone(bone))
        posed.places[hanging] += share * forward * posed.way("spine01")[:, 0]


def limb(posed: Posed, bones: tuple[str, str], rest_way: Array, rest_hinge: Array, way: Array, hinge: Array) -> None:
    """Lay a limb of two bones along a direction, its joint's axis as told; the first takes half of the twist."""
    first, second = bones
    whole = onto(rest_way, rest_hinge, way, hinge)
    above = posed.turns[posed.rest.parents[posed.rest.bone(first)]]
    swung = swing(above @ rest_way, way) @ above
    rest = twist(whole @ swung.T, unit(way))
    posed.set(first, turned(way, 0.5 * rest) @ swung)
    posed.set(second, whole)


def reach(start: Array, goal: Array, lengths: tuple[float, float], pole: Array) -> tuple[Array, Array]:
    """Directions of the two bones of a limb from `start` to `goal`; its joint points to the pole.

    What is out of reach is reached for, almost straight.
    """
    upper, lower = lengths
    line = goal - start
    far = float(np.clip(np.linalg.norm(line), abs(upper - lower) + 1e-4, (upper + lower) * 0.9995))
    along = unit(line)
    out = unit(np.asarray(pole) - (np.asarray(pole) @ along) * along)
    cos = (upper**2 + far**2 - lower**2) / (2 * upper * far)
    sin = np.sqrt(max(0.0, 1 - cos**2))
    first = cos * along + sin * out
    return unit(first), unit(far * along - upper * first)
