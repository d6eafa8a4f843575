"""How deep a forearm or a hand is in what it cannot be in: the rest of the body, or a hard thing in the room."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from scipy.spatial import cKDTree

from studio.dress import coarse, vertex_normals
from studio.mesh import Array, Ints, Mesh
from studio.props import Solid
from studio.rig import Posed
from studio.scene import Scene, breathing

FOREARM = ("lowerarm", "wrist", "metacarpal", "finger")
HARD = ("box", "chair")
"""Things that give way to nobody. Bars and bands are held, pillows are soft, skin is pressed flat on wall and floor."""
DEEP = 0.08
"""Metres: what is further from a skin is not looked at."""


def in_body(scene: Scene, posed: Posed, pose: Mapping[str, Any]) -> float:
    """Metres that a forearm or hand is inside trunk, head, legs or the other arm, clothes and all."""
    mesh = scene.figure.mesh
    breath = breathing(mesh, float(pose.get("belly", 0)), float(pose.get("ribs", 0)))
    skin = posed.skin(bulge=scene.figure.bulge + breath)
    normals, deepest = vertex_normals(skin, coarse(mesh)), 0.0
    for arm, rest in _arms(mesh):
        far, near = cKDTree(skin[rest]).query(skin[arm], distance_upper_bound=DEEP)
        beside, spots = rest[near[np.isfinite(far)]], skin[arm[np.isfinite(far)]]
        depths = np.einsum("ij,ij->i", skin[beside] - spots, normals[beside])
        deepest = max([deepest, *depths])
    return float(deepest)


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
    for side in (".L", ".R"):
        fore = [bone for bone in mesh.bones if bone.startswith(FOREARM) and bone.endswith(side)]
        whole = [*fore, *(bone for bone in mesh.bones if bone.startswith("upperarm") and bone.endswith(side))]
        found.append((np.flatnonzero(mesh.carried(*fore) > 0.9), np.flatnonzero(mesh.carried(*whole) < 0.02)))
    return found
