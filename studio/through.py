"""How deep a forearm or a hand is in what it cannot be in: the rest of the body, or a hard thing in the room.

And how far a palm that rests on the body is off it.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from studio.dress import coarse, vertex_normals
from studio.limbs import hand
from studio.mesh import Array, Ints, Mesh
from studio.props import Solid
from studio.rig import Posed
from studio.scene import Scene, breathing

SIDES = (".L", ".R")
FOREARM = ("lowerarm", "wrist", "metacarpal", "finger")
HARD = ("box", "chair")
"""Things that give way to nobody. Bars and bands are held, pillows are soft, skin is pressed flat on wall and floor."""
DEEP = 0.08
"""Metres: what is further from a skin is not looked at."""


def in_body(scene: Scene, posed: Posed, pose: Mapping[str, Any]) -> float:
    """Metres that a forearm or hand is inside trunk, head, legs or the other arm, clothes and all."""
    skin = _clothed(scene, posed, pose)
    return max([0.0, *(float(_over(scene, skin, *parts).min(initial=0.0)) * -1 for parts in _arms(scene.figure.mesh))])


def off_body(scene: Scene, posed: Posed, pose: Mapping[str, Any], side: str) -> float:
    """Metres between a palm, its fingers with it, and the rest of the body: of nine tenths of its skin at most."""
    mesh = scene.figure.mesh
    rest = _arms(mesh)[SIDES.index(side)][1]
    gaps = _over(scene, _clothed(scene, posed, pose), _palm(mesh, side), rest, far=np.inf)
    return float(np.percentile(gaps, 90))


def _clothed(scene: Scene, posed: Posed, pose: Mapping[str, Any]) -> Array:
    breath = breathing(scene.figure.mesh, float(pose.get("belly", 0)), float(pose.get("ribs", 0)))
    return posed.skin(bulge=scene.figure.bulge + breath)


def _over(scene: Scene, skin: Array, part: Ints, rest: Ints, far: float = DEEP) -> Array:
    """How high vertices are over the rest of a skin (metres; under it: below nought), but for those further from it."""
    normals = vertex_normals(skin, coarse(scene.figure.mesh))
    away, near = cKDTree(skin[rest]).query(skin[part], distance_upper_bound=far)
    beside, spots = rest[near[np.isfinite(away)]], skin[part[np.isfinite(away)]]
    over: Array = np.einsum("ij,ij->i", spots - skin[beside], normals[beside])
    return over


@lru_cache
def _palm(mesh: Mesh, side: str) -> Ints:
    """The vertices on the inner side of a hand and its fingers, without the thumb."""
    bones = [bone for bone in mesh.bones if bone.startswith(("wrist", "metacarpal", "finger")) and bone.endswith(side)]
    own = mesh.carried(*(bone for bone in bones if not bone.startswith("finger1")))
    inner = vertex_normals(mesh.points, coarse(mesh)) @ hand(mesh, side)[1] > 0.6
    return np.flatnonzero((own > 0.9) & inner)


def in_things(scene: Scene, posed: Posed, pose: Mapping[str, Any]) -> float:
    """Metres that a forearm or hand is inside a hard thing."""
    arms = np.concatenate([arm for arm, _ in _arms(scene.figure.mesh)])
    spots = posed.skin(arms)
    solids = [solid for thing, solids in scene.things(posed, pose) if thing["kind"] in HARD for solid in solids]
    return max([0.0, *(_inside(solid, spots) for solid in solids)])


def _inside(solid: Solid, spots: Array) -> float:
    """How deep the deepest spot is in a solid without hollows: behind all of its faces."""
    corners = solid.points[solid.triangles]
    ways = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    ways *= np.sign(np.einsum("ij,ij->i", corners[:, 0] - solid.points.mean(axis=0), ways))[:, None]
    over = spots @ ways.T - np.einsum("ij,ij->i", corners[:, 0], ways)
    return float(-over.max(axis=1).min())


@lru_cache
def _arms(mesh: Mesh) -> list[tuple[Ints, Ints]]:
    """The vertices of either forearm with its hand, and those of all that is not of the same arm."""
    found = []
    for side in SIDES:
        fore = [bone for bone in mesh.bones if bone.startswith(FOREARM) and bone.endswith(side)]
        whole = [*fore, *(bone for bone in mesh.bones if bone.startswith("upperarm") and bone.endswith(side))]
        found.append((np.flatnonzero(mesh.carried(*fore) > 0.9), np.flatnonzero(mesh.carried(*whole) < 0.02)))
    return found
