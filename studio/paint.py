"""A posed person and the things around them, painted flat with an outline: numpy and Pillow.

Painted at twice the size and made smaller, so that edges are smooth. The worked area is orange.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import binary_dilation, gaussian_filter, label

from studio.dress import APART, Figure, vertex_normals
from studio.mesh import Array, Ints
from studio.props import Solid
from studio.raster import Seen, lines, seen
from studio.shade import PAPER, shaded
from studio.turning import unit

FINE = 2
"""How many pixels are painted for one, along each side."""
LINE = np.array([0x1B, 0x20, 0x28], np.float32) / 255
LOW = 0.175
"""What is lower than this (metres) darkens the floor, unless a scene says otherwise."""
NEAR = 0.05
"""What is nearer to a wall than this (metres) darkens it: so one sees what touches it."""
CREASE = 0.013
"""Metres from pixel to pixel that make a line."""
SPECK = 50
"""A line of fewer painted pixels than this, joined to no other, is a speck and is left out."""
DISC = np.hypot(*np.mgrid[-1:2, -1:2]) < 1.2


@dataclass(frozen=True)
class Camera:
    """Looks from a direction at a middle, without perspective; `scale`: pixels a metre (of the finished picture)."""

    azimuth: float
    elevation: float
    middle: tuple[float, float] = (0.0, 0.0)
    scale: float = 300.0
    width: int = 512
    height: int = 512

    @property
    def axes(self) -> Array:
        """Rows: right, up, towards the camera."""
        a, e = np.radians(self.azimuth), np.radians(self.elevation)
        towards = np.array([np.cos(a) * np.cos(e), np.sin(a) * np.cos(e), np.sin(e)])
        right = np.array([-np.sin(a), np.cos(a), 0.0])
        return np.stack([right, np.cross(towards, right), towards])

    def flat(self, points: Array) -> Array:
        """Places on the picture (n, 2), in painted pixels."""
        across = np.asarray(points) @ self.axes[:2].T
        scale = self.scale * FINE
        x = FINE * self.width / 2 + (across[:, 0] - self.middle[0]) * scale
        y = FINE * self.height / 2 - (across[:, 1] - self.middle[1]) * scale
        return np.stack([x, y], axis=1)

    def near(self, points: Array) -> Array:
        """How near points are, in metres."""
        near: Array = np.asarray(points) @ self.axes[2]
        return near


@dataclass
class _Heap:
    """All triangles of a picture."""

    points: list[Array] = field(default_factory=list)
    normals: list[Array] = field(default_factory=list)
    triangles: list[Ints] = field(default_factory=list)
    groups: list[Ints] = field(default_factory=list)
    count: int = 0

    def add(self, points: Array, normals: Array, triangles: Ints, groups: Ints) -> None:
        self.points.append(points)
        self.normals.append(normals)
        self.triangles.append(triangles + self.count)
        self.groups.append(groups)
        self.count += len(points)


def painted(
    figure: Figure, skin: Array, solids: list[Solid], glow: Array, camera: Camera, low: float = LOW
) -> Image.Image:
    """The picture at its painted size. `skin`: the refined mesh in its pose (m, 3). `glow`: how worked it is (m,).

    `low`: up to which height (metres) a body darkens the floor under it.
    """
    heap = _Heap()
    quads = figure.mesh.quads
    body = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    heap.add(skin, vertex_normals(skin, quads), body, np.zeros(len(body), int))
    for number, solid in enumerate(solids, 1):
        _add_solid(heap, solid, number)
    points, normals = np.concatenate(heap.points), np.concatenate(heap.normals)
    triangles, groups = np.concatenate(heap.triangles), np.concatenate(heap.groups)
    view = seen(camera.flat(points), camera.near(points), triangles, FINE * camera.width, FINE * camera.height)
    shape = view.triangle.shape
    colour, group, layer = np.zeros((*shape, 3), np.float32), np.full(shape, -1), np.full(shape, -1)
    right, up, towards = camera.axes
    shaded(
        (view.triangle, view.shares),
        (triangles, normals, groups),
        (figure.layers, glow, figure.colours),
        np.array([solid.colour for solid in solids] or [PAPER]),
        unit(-0.35 * right + 0.55 * up + 0.25 * np.array([0, 0, 1.0]) + 0.65 * towards),
        _darkened(skin, solids, camera, low),
        (colour, group, layer),
    )
    return _outlined(colour, view, group, layer, figure.parts[triangles[view.triangle, 0] % len(figure.parts)])


def _add_solid(heap: _Heap, solid: Solid, number: int) -> None:
    points, triangles = solid.points, solid.triangles
    if solid.smooth:
        quads = np.concatenate([triangles, triangles[:, 2:]], axis=1)
        heap.add(points, vertex_normals(points, quads), triangles, 8 * number + solid.faces)
        return
    flat = points[triangles].reshape(-1, 3)
    faces = np.cross(flat[1::3] - flat[::3], flat[2::3] - flat[::3])
    faces /= np.maximum(np.linalg.norm(faces, axis=1, keepdims=True), 1e-12)
    outward = np.sign(((points[triangles].mean(axis=1) - points.mean(axis=0)) * faces).sum(axis=1, keepdims=True))
    heap.add(flat, np.repeat(faces * outward, 3, axis=0), np.arange(len(flat)).reshape(-1, 3), 8 * number + solid.faces)


def _darkened(skin: Array, solids: list[Solid], camera: Camera, low: float) -> tuple[Array, Ints]:
    """How dark floor and walls are near a person (1 + walls, h, w), and which of these each thing shows: -1 is none.

    Things that lie on the floor, as a mat does, are dark as it is.
    """
    shades = [_shade(skin[skin[:, 2] < low] * [1, 1, 0], camera)]
    shown = [0 if solid.points[:, 2].max() < 0.02 else -1 for solid in solids]
    for number, solid in enumerate(solids):
        if solid.wall:
            face = float(solid.points[:, 0].max())
            touching = skin[skin[:, 0] < face + NEAR]
            shown[number] = len(shades)
            shades.append(_shade(touching * [0, 1, 1] + [face, 0, 0], camera))
    return np.stack(shades), np.array(shown or [-1])


def _shade(spots: Array, camera: Camera) -> Array:
    """How dark it is around places (n, 3) of a floor or wall: 0 to 1, for each pixel. Drawn small, for it is soft."""
    width, height = camera.width // 2, camera.height // 2
    mask = np.zeros((height, width))
    pixels = (camera.flat(spots) / (2 * FINE)).astype(int)
    inside = (pixels >= 0).all(axis=1) & (pixels < [width, height]).all(axis=1)
    mask[pixels[inside, 1], pixels[inside, 0]] = 1
    soft = gaussian_filter(binary_dilation(mask > 0) * 1.0, 0.011 * camera.scale)
    small = Image.fromarray(np.uint8(255 * np.clip(2.4 * soft, 0, 1)))
    large = small.resize((FINE * camera.width, FINE * camera.height), Image.Resampling.BILINEAR)
    return np.asarray(large) * (0.42 / 255)


def _outlined(colour: Array, view: Seen, group: Ints, layer: Ints, part: Ints) -> Image.Image:
    near = np.where(np.isfinite(view.near), view.near, -9.0)
    found = lines(near, group // 8, group, layer, part, APART, CREASE)
    colour[found == 1] *= 0.62
    colour[binary_dilation(_drawn(found == 2), DISC)] = LINE
    return Image.fromarray(np.uint8(np.clip(colour, 0, 1) * 255 + 0.5))


def _drawn(line: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The lines without specks."""
    pieces, _ = label(line, np.ones((3, 3)))
    sizes = np.bincount(pieces.ravel())
    drawn: NDArray[np.bool_] = line & (sizes[pieces] >= SPECK)
    return drawn


def finished(image: Image.Image) -> Image.Image:
    """The picture at its size."""
    return image.resize((image.width // FINE, image.height // FINE), Image.Resampling.LANCZOS)
