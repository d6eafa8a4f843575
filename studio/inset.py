"""A round picture in the picture: the same person from another side, nearer, where one side does not tell all.

It shows what a pose holds of its own (a ball, say), and not the room.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from studio.marks import INK, marked
from studio.paint import FINE, LOW, Camera, painted
from studio.props import built
from studio.rig import Posed
from studio.scene import Scene, place_of

RING = 2.5
"""Pixels of its edge."""


def inset(
    image: Image.Image, scene: Scene, pose: Mapping[str, Any], posed: Posed, told: Mapping[str, Any]
) -> Image.Image:
    """The picture (at its painted size) with a round one in it.

    `told`: the way it is seen (`azimuth`, `elevation`), what is in its middle (`around`) and how much of it (`height`,
    metres), the `marks` in it; how wide it is and where its middle is, as shares of the picture's width.
    """
    size = round(told["wide"] * image.width / FINE)
    plain = Camera(told["azimuth"], told["elevation"])
    right, up = (np.array([place_of(posed, told["around"])]) @ plain.axes[:2].T)[0]
    camera = Camera(plain.azimuth, plain.elevation, (float(right), float(up)), size / float(told["height"]), size, size)
    things = [solid for thing in pose.get("things", ()) for solid in built(thing, lambda place: place_of(posed, place))]
    solids = [*things, *scene.hair(posed)]
    seen = painted(scene.figure, scene.skin(posed, pose), solids, scene.glow, camera, LOW)
    seen = marked(seen, told.get("marks", ()), posed, camera)
    disc = Image.new("L", seen.size, 0)
    ImageDraw.Draw(disc).ellipse([0, 0, seen.width - 1, seen.height - 1], fill=255)
    x, y = (round(share * image.width - seen.width / 2) for share in told["at"])
    image.paste(seen, (x, y), disc)
    edge = [x, y, x + seen.width - 1, y + seen.height - 1]
    ImageDraw.Draw(image).ellipse(edge, outline=INK, width=round(RING * FINE))
    return image
