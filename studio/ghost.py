"""A pale shape of where somebody was, behind where they are: shows how far, and what stays.

It is drawn on bare paper alone, so that it hides nothing.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import binary_erosion

from studio.paint import FINE, Camera
from studio.raster import NONE, seen
from studio.rig import Posed
from studio.scene import Scene

Mask = NDArray[np.bool_]
PALE, EDGE = np.array([0xD3, 0xDA, 0xE6]), np.array([0x8F, 0x9C, 0xB4])
WIDE = 1.5
"""Pixels of its outline."""


def ghosted(
    image: Image.Image, scene: Scene, pose: Mapping[str, Any], posed: Posed, camera: Camera, name: str
) -> Image.Image:
    """The picture (at its painted size) with the shape of the pose `name` behind the person."""
    free = ~_covered(scene, pose, posed, camera, things=True)
    shape = _shape(scene, name, camera)
    inner = binary_erosion(shape, iterations=round(WIDE * FINE))
    colours = np.asarray(image).copy()
    colours[free & inner] = PALE
    colours[free & shape & ~inner] = EDGE
    return Image.fromarray(colours)


@lru_cache
def _shape(scene: Scene, name: str, camera: Camera) -> Mask:
    pose = scene.poses[name]
    return _covered(scene, pose, scene.posed(pose), camera, things=False)


def _covered(scene: Scene, pose: Mapping[str, Any], posed: Posed, camera: Camera, *, things: bool) -> Mask:
    """Which painted pixels a person covers, with their hair, and the `things` around them where these are asked for."""
    quads, points = scene.figure.mesh.quads, [scene.skin(posed, pose)]
    triangles = [quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]
    solids = scene.solids(posed, pose) if things else scene.hair(posed)
    for solid in solids:
        triangles.append(solid.triangles + sum(len(part) for part in points))
        points.append(solid.points)
    every = np.concatenate(points)
    width, height = FINE * camera.width, FINE * camera.height
    view = seen(camera.flat(every), camera.near(every), np.concatenate(triangles), width, height)
    covered: Mask = view.triangle != NONE
    return covered
