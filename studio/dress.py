"""What a person wears and how they look: fields over the body at rest, greater than nought where a thing is.

Fields are in metres from the edge, so that hems and hairlines are cut smoothly wherever they run through the mesh.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.mesh import Array, Ints, Mesh
from studio.turning import unit

FAR = 1.0
THICK = {"shirt": 0.006, "bottoms": 0.004, "shoes": 0.007, "hair": 0.012}
"""How far a thing stands off the skin, in metres."""
ARM = ("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
FACE = (
    "head",
    "neck",
    "special",
    "temporalis",
    "oculi",
    "orbicularis",
    "levator",
    "jaw",
    "oris",
    "risorius",
    "eye",
    "tongue",
)
LEG = ("upperleg", "lowerleg", "foot", "toe")
PARTS = (
    ("root", "spine", "pelvis", "breast", "neck", "clavicle", "shoulder01"),
    ("head", "special", "temporalis", "oculi", "orbicularis", "levator", "jaw", "oris", "risorius", "eye", "tongue"),
    *((bone + side,) for side in (".L", ".R") for bone in ("upperarm", "lowerarm", "hand")),
    *((bone + side,) for side in (".L", ".R") for bone in ("upperleg", "lowerleg", "foot")),
)
"""The parts of the body between which a line is drawn where one lies on the other, by how their bones begin."""
LIMB = {"wrist": "hand", "metacarpal": "hand", "finger": "hand", "toe": "foot"}
JOINED = {(0, 1), *((0, first) for first in (2, 5, 8, 11)), *((i, i + 1) for i in (2, 3, 5, 6, 8, 9, 11, 12)), (8, 11)}
"""Parts that a joint holds together, or that always touch, as the thighs do."""
APART = np.array(
    [
        [int(i != j and (i, j) not in JOINED and (j, i) not in JOINED) for j in range(len(PARTS))]
        for i in range(len(PARTS))
    ]
)
LAYERS = ("skin", "bottoms", "shirt", "shoes", "hair", "white", "iris", "brow", "lips")
"""What covers what, the lowest first."""


@dataclass(frozen=True, eq=False)
class Figure:
    """A person to be painted: the mesh, the colours (layers, 3), and each layer's field over the refined mesh."""

    mesh: Mesh
    colours: Array
    layers: Array
    bulge: Array
    """What clothes and hair add to the vertices at rest (n, 3)."""
    rest: Array
    """The refined mesh at rest (m, 3)."""
    normals: Array
    """Of the refined mesh at rest (m, 3)."""
    trunk: Array
    """How far each vertex of the refined mesh belongs to the trunk, not to arms and head (m,)."""
    parts: Ints
    """Which of `PARTS` each vertex of the refined mesh is of (m,)."""


def dressed(mesh: Mesh, look: Mapping[str, Any]) -> Figure:
    """A person in clothes. `look`: colours as `#rrggbb`, `sleeve` and `leg` (shares of the limb), `hair`, `shoes`."""
    fields = _fields(mesh, look, mesh.points, mesh.weights)
    normals = vertex_normals(mesh.points, coarse(mesh))
    grown = sum(
        THICK[name] * np.clip(fields[name] / 0.012, 0, 1) * float(look.get("volume", 1) if name == "hair" else 1)
        for name in ("bottoms", "shoes", "hair")
    )
    grown = np.maximum(grown, THICK["shirt"] * np.clip(fields["shirt"] / 0.01, 0, 1))
    rest = mesh.refine @ mesh.points
    finer = _fields(mesh, look, rest, mesh.refine @ mesh.weights)
    colours = np.array([_colour(look.get(name, DEFAULT.get(name, "#000000"))) for name in LAYERS])
    layers = np.stack([finer[name] for name in LAYERS], axis=1)
    arms = mesh.refine @ mesh.carried(*ARM)
    trunk = 1 - arms - mesh.refine @ mesh.carried("head", "neck03", "special", "jaw")
    bulge, parts = normals * grown[:, None], _parts(mesh)
    return Figure(mesh, colours, layers, bulge, rest, vertex_normals(rest, mesh.quads), trunk, parts)


def _parts(mesh: Mesh) -> Ints:
    shares = [mesh.weights[:, [_is_of(bone, part) for bone in mesh.bones]].sum(axis=1) for part in PARTS]
    return np.asarray(np.argmax(mesh.refine @ np.stack(shares, axis=1), axis=1))


def _is_of(bone: str, part: tuple[str, ...]) -> bool:
    for first, limb in LIMB.items():
        bone = limb + bone[-2:] if bone.startswith(first) else bone
    return bone.startswith(part) if len(part) > 1 else bone[:4] == part[0][:4] and _limb(bone) == part[0]


def _limb(bone: str) -> str:
    """`upperarm01.L` is of the limb `upperarm.L`."""
    return bone[:-2].rstrip("0123456789") + bone[-2:]


DEFAULT = {"white": "#f4f1ec", "iris": "#33261d"}


def _colour(name: str) -> Array:
    return np.array([int(name[i : i + 2], 16) / 255 for i in (1, 3, 5)])


@lru_cache
def coarse(mesh: Mesh) -> Ints:
    """The faces of the mesh before it was refined: every fourth corner of the finer ones, in their order."""
    first = mesh.quads[:, 0]
    centres = mesh.quads[:, 2]
    _, starts = np.unique(centres, return_index=True)
    return np.stack([np.resize(first[a:b], 4) for a, b in zip(starts, [*starts[1:], len(first)], strict=True)])


def vertex_normals(points: Array, quads: Ints) -> Array:
    """The outward normal at each vertex (n, 3)."""
    faces = np.cross(points[quads[:, 2]] - points[quads[:, 0]], points[quads[:, 3]] - points[quads[:, 1]])
    sums = np.stack([np.bincount(quads.ravel(), np.repeat(faces[:, i], 4), len(points)) for i in range(3)], axis=1)
    normals: Array = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)
    return normals


def _fields(mesh: Mesh, look: Mapping[str, Any], points: Array, weights: Array) -> dict[str, Array]:
    def carried(*names: str) -> Array:
        shares: Array = weights[:, [bone.startswith(names) for bone in mesh.bones]].sum(axis=1)
        return shares

    arm, face, leg = carried(*ARM), carried(*FACE), carried(*LEG)
    eye = carried("eye.") > 0.5
    fields = {"skin": np.full(len(points), FAR)}
    fields["shirt"] = _shirt(mesh, look, points, arm, face)
    fields["bottoms"] = _bottoms(mesh, look, points, arm, leg)
    fields["shoes"] = (
        _shoes(mesh, points, carried("foot", "toe", "lowerleg02")) if look.get("shoes") else np.full(len(points), -FAR)
    )
    fields["hair"] = np.where(eye, -FAR, _hair(mesh, look, points, face))
    fields |= _features(mesh, points, eye, face)
    return fields


def _joint(mesh: Mesh, name: str) -> Array:
    place: Array = mesh.heads[mesh.bone(name)]
    return place


def _mirrored(points: Array) -> Array:
    mirrored: Array = points * [1, 0, 1] + np.abs(points[:, 1:2]) * [0, 1, 0]
    return mirrored


def _shirt(mesh: Mesh, look: Mapping[str, Any], points: Array, arm: Array, face: Array) -> Array:
    shoulder, elbow, neck = (_joint(mesh, name) for name in ("upperarm01.L", "lowerarm01.L", "neck01"))
    length = float(np.linalg.norm(elbow - shoulder))
    along = (_mirrored(points) - shoulder) @ unit(elbow - shoulder)
    sleeve = np.where(arm > 0.4, float(look.get("sleeve", 0.45)) * length - along, FAR)
    hem = points[:, 2] - (_joint(mesh, "root")[2] - 0.045)
    low = float(look.get("neckline", 0.0))
    collar = (neck - np.array([0, 0, 0.012 + low]) - points) @ unit([0.75, 0, 1])
    wide = collar + 1.5 * np.maximum(0, np.abs(points[:, 1]) - 0.055)
    back = neck[2] + 0.012 - points[:, 2]
    shirt: Array = np.minimum.reduce([sleeve, np.where(arm > 0.4, FAR, hem), wide, np.where(face > 0.02, back, FAR)])
    return shirt


def _bottoms(mesh: Mesh, look: Mapping[str, Any], points: Array, arm: Array, leg: Array) -> Array:
    hip, knee, ankle = (_joint(mesh, name) for name in ("upperleg01.L", "lowerleg01.L", "foot.L"))
    share = float(look.get("leg", 0.5))
    end = hip[2] + (knee[2] - hip[2]) * min(share, 1) + (ankle[2] - knee[2]) * max(share - 1, 0)
    waist = _joint(mesh, "root")[2] + 0.03 - points[:, 2]
    return np.where(arm > 0.4, -FAR, np.minimum(waist, points[:, 2] - end))


def _shoes(mesh: Mesh, points: Array, foot: Array) -> Array:
    ankle = _joint(mesh, "foot.L")
    top = ankle[2] + 0.012 - points[:, 2] - 0.25 * np.maximum(points[:, 0] - ankle[0], 0)
    return np.where(foot > 0.3, top, -FAR)


def _hair(mesh: Mesh, look: Mapping[str, Any], points: Array, face: Array) -> Array:
    eye = mesh.eyes.mean(axis=0)
    crown = mesh.tails[mesh.bone("head")][2] - eye[2]
    x, y, z = ((points - eye) / crown).T
    line = np.interp(x, HAIRLINE[look.get("cut", "short")][0], HAIRLINE[look.get("cut", "short")][1])
    field = crown * (z - line) * 0.8
    ear = np.hypot((x + 0.66) / 0.27, (z + 0.02) / 0.36) - 1
    ear = np.where(np.abs(y) > 0.52, crown * 0.3 * ear, FAR)
    return np.where(face > 0.5, np.minimum(field, ear), -FAR)


HAIRLINE = {
    "short": ([-1.6, -1.25, -0.95, -0.75, -0.5, -0.35, -0.15, 0.1], [-0.75, -0.7, -0.35, 0.15, 0.2, 0.3, 0.62, 0.78]),
    "bun": ([-1.6, -1.25, -0.95, -0.75, -0.5, -0.25, -0.05, 0.1], [-0.55, -0.5, -0.2, 0.05, 0.12, 0.4, 0.66, 0.74]),
}
"""How high hair begins (over the eyes) for how far forward (of them), in heights from the eyes to the crown."""


def _features(mesh: Mesh, points: Array, eye: NDArray[np.bool_], face: Array) -> dict[str, Array]:
    near = _mirrored(points)
    centre = mesh.eyes[0]
    aside = np.hypot(near[:, 1] - centre[1], near[:, 2] - centre[2])
    front = points[:, 0] > centre[0] - 0.01
    brow = 0.0047 - np.hypot(
        (near[:, 1] - centre[1]) / 3.6, near[:, 2] - centre[2] - 0.0235 + 0.16 * np.abs(near[:, 1] - centre[1])
    )
    mouth = mesh.heads[[mesh.bone("oris01"), mesh.bone("oris05")]].mean(axis=0)
    lips = 0.0075 - np.hypot((points[:, 1] - mouth[1]) / 3.0, points[:, 2] - mouth[2])
    on_face = front & (face > 0.5) & ~eye
    return {
        "white": np.where(eye, 0.5, -FAR),
        "iris": np.where(eye & front, 0.0068 - aside, -FAR),
        "brow": np.where(on_face, 0.6 * brow, -FAR),
        "lips": np.where(on_face & (points[:, 0] > mouth[0] - 0.03), lips, -FAR),
    }
