"""Arrows and other marks over a picture: where to, when to breathe, where to look."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from studio.breath import breath_way, leaving
from studio.mesh import Array
from studio.paint import FINE, Camera
from studio.poses import point
from studio.rig import Posed
from studio.scene import place_of
from studio.turning import angle, turned, unit

INK, HALO, SUN = (21, 66, 139), (255, 255, 255), (226, 170, 40)
CLEAR = 9
"""Pixels between the arrow of a breath and its label."""


def marked(image: Image.Image, marks: Sequence[Mapping[str, Any]], posed: Posed, camera: Camera) -> Image.Image:
    """The picture with its marks."""
    draw = ImageDraw.Draw(image)
    for mark in marks:
        if "arrow" in mark:
            path = camera.flat(np.array([place_of(posed, place) for place in mark["arrow"]]))
            _arrow(draw, _curve(path), both=bool(mark.get("both")), wide=float(mark.get("wide", 1)))
        if "blades" in mark:
            _blades(draw, posed, camera)
        if "belt" in mark:
            _belt(draw, posed, camera)
        if "spine" in mark:
            _spine(draw, posed, camera)
        if "sight" in mark:
            _sight(draw, mark, posed, camera)
        if "breath" in mark:
            _breath(draw, mark, posed, camera)
    return image


def _curve(path: Array) -> Array:
    """A smooth line through the points (Catmull and Rom's)."""
    if len(path) == 2:
        return np.linspace(path[0], path[1], 12)
    ends = np.concatenate([[2 * path[0] - path[1]], path, [2 * path[-1] - path[-2]]])
    pieces = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        t = np.linspace(0, 1, 12, endpoint=False)[:, None]
        pieces.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.concatenate([*pieces, path[-1:]])


def _arrow(draw: ImageDraw.ImageDraw, path: Array, *, both: bool, wide: float) -> None:
    thick, head = 5.5 * FINE * wide, 15 * FINE * wide
    for grow, colour in ((2.5 * FINE, HALO), (0, INK)):
        shaft = _cut(path, 0.8 * head)
        shaft = _cut(shaft[::-1], 0.8 * head)[::-1] if both else shaft
        line = [tuple(spot) for spot in shaft]
        draw.line(line, fill=colour, width=round(thick + 2 * grow), joint="curve")
        for spot in (line[0], line[-1]):
            radius = thick / 2 + grow
            draw.ellipse([spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius], fill=colour)
        for end in (path, path[::-1])[: 2 if both else 1]:
            _head(draw, end, head, grow, colour)


def _cut(path: Array, length: float) -> Array:
    """The path without its last bit, where the head sits."""
    steps = np.linalg.norm(np.diff(path, axis=0), axis=1)
    left = np.concatenate([np.cumsum(steps[::-1])[::-1], [0]])
    kept = path[left >= length]
    return kept if len(kept) > 1 else path[:2]


def _head(draw: ImageDraw.ImageDraw, path: Array, size: float, grow: float, colour: tuple[int, int, int]) -> None:
    tip, along = path[-1], unit(path[-1] - _cut(path, size)[-1])
    across = np.array([-along[1], along[0]])
    tip = tip + along * grow * 1.6
    foot = path[-1] - along * (size + grow)
    draw.polygon(
        [
            tuple(tip),
            tuple(foot + across * (0.72 * size + 1.4 * grow)),
            tuple(foot - across * (0.72 * size + 1.4 * grow)),
        ],
        fill=colour,
    )


BLADE = np.array([[0.36, 0.03], [0.33, -0.05], [0.45, -0.165], [0.60, -0.13], [0.84, -0.03], [0.64, 0.015]])
"""The edge of a shoulder blade as seen from behind: how far out (of the shoulder joint's way from the spine), and how
far over that joint in metres."""


RHYTHM = 0.2
"""How far a shoulder blade turns out at its tip for each degree that its arm is lifted beyond thirty."""


def _blades(draw: ImageDraw.ImageDraw, posed: Posed, camera: Camera) -> None:
    """Outlines of both shoulder blades, which glide with the shoulders: towards the spine as these go back."""
    rest, chest = posed.rest, posed.way("spine01")
    for side, sign in ((".L", 1), (".R", -1)):
        joint, root = rest.heads[rest.bone(f"upperarm01{side}")], rest.heads[rest.bone("spine01")]
        back, out, up = chest.T @ (posed.at(f"upperarm01{side}") - posed.at("spine01")) - (joint - root)
        glide = np.array([-0.1, 0.45 * sign * back + 0.3 * out, 0.7 * up]) + joint * [1, 0, 1]
        arm = chest.T @ (posed.at(f"lowerarm01{side}") - posed.at(f"upperarm01{side}"))
        turn = turned([sign, 0, 0], max(0.0, angle(arm, np.array([0, 0, -1.0])) - 30) * RHYTHM)
        shape = np.array([[0, y * joint[1], z] for y, z in BLADE])
        edge = glide + shape[0] + (shape - shape[0]) @ turn.T
        line = camera.flat(np.array([posed.carry("spine01", spot) for spot in edge]))
        path = _curve(np.concatenate([line, line[:1]]))
        for colour, wide in ((HALO, 4.5), (INK, 2.2)):
            draw.line([tuple(spot) for spot in path], fill=colour, width=round(wide * FINE), joint="curve")


BELT = np.array([[0.105, 0, 0.075], [0.04, 0, 0.105], [-0.04, 0, 0.115], [-0.105, 0, 0.115]])
"""The edge of the pelvis as seen from the side, from its front to its back: how far before and over the hip joint."""


def _belt(draw: ImageDraw.ImageDraw, posed: Posed, camera: Camera) -> None:
    """A line along the edge of the pelvis on the side that is seen: it tilts as the tail is tucked."""
    rest = posed.rest
    side = ".L" if camera.axes[2][1] > 0 else ".R"
    joint = rest.heads[rest.bone(f"upperleg01{side}")]
    line = camera.flat(np.array([posed.carry("root", joint + edge) for edge in BELT]))
    path = _curve(line)
    for colour, wide in ((HALO, 7.0), (INK, 3.4)):
        draw.line([tuple(spot) for spot in path], fill=colour, width=round(wide * FINE), joint="curve")
        for x, y in (path[0], path[-1]):
            radius = wide * FINE
            draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=colour)


MIDDLE = 0.02
"""Metres from the middle of the back, and from a height there, that a point of its skin is looked for."""


def _spine(draw: ImageDraw.ImageDraw, posed: Posed, camera: Camera) -> None:
    """A thin line down the middle of the back, from the neck to the pelvis: what is beside it is seen to be so."""
    rest = posed.rest
    top, low = (rest.heads[rest.bone(bone)][2] for bone in ("neck01", "root"))
    middle = np.flatnonzero((np.abs(rest.points[:, 1]) < MIDDLE) & (rest.carried("spine", "root", "neck") > 0.5))
    rows = [middle[np.abs(rest.points[middle, 2] - z) < MIDDLE] for z in np.linspace(top, low, 9)]
    back = np.array([row[np.argmin(rest.points[row, 0])] for row in rows if len(row)])
    path = _curve(camera.flat(posed.skin(back)))
    for colour, wide in ((HALO, 4.5), (INK, 2.2)):
        draw.line([tuple(spot) for spot in path], fill=colour, width=round(wide * FINE), joint="curve")


EYE = 0.042
"""Metres from the nostrils up to the eyes."""
ROUND, DASH = 36, 13
"""Pixels: half of a round picture of hills, and a dash with its gap."""


def _sight(draw: ImageDraw.ImageDraw, mark: Mapping[str, Any], posed: Posed, camera: Camera) -> None:
    """A dashed line from the eyes to hills under a sun in a round picture: look far away. `sight`: its middle."""
    eye = point(posed, "nose") + EYE * posed.way("head")[:, 2]
    start, end = camera.flat(np.array([eye, place_of(posed, mark["sight"])]))
    way, size = unit(end - start), ROUND * FINE
    left = float(np.linalg.norm(end - start)) - size
    for near in np.arange(2 * DASH * FINE, left - 0.5 * DASH * FINE, DASH * FINE):
        dash = [tuple(start + way * near), tuple(start + way * (near + 0.55 * DASH * FINE))]
        for colour, wide in ((HALO, 8.5), (INK, 4.5)):
            draw.line(dash, fill=colour, width=round(wide * FINE))

    def spots(*places: tuple[float, float]) -> list[tuple[float, float]]:
        return [(end[0] + x * size, end[1] + y * size) for x, y in places]

    draw.ellipse([*spots((-1.08, -1.08))[0], *spots((1.08, 1.08))[0]], fill=HALO)
    draw.ellipse([*spots((0.12, -0.62))[0], *spots((0.56, -0.18))[0]], fill=SUN)
    draw.polygon(spots((-0.83, 0.48), (-0.36, -0.34), (0.1, 0.48)), fill=INK)
    draw.polygon(spots((-0.2, 0.48), (0.3, -0.02), (0.83, 0.48)), fill=INK)
    draw.ellipse([*spots((-1, -1))[0], *spots((1, 1))[0]], outline=INK, width=round(3.5 * FINE))


def _breath(draw: ImageDraw.ImageDraw, mark: Mapping[str, Any], posed: Posed, camera: Camera) -> None:
    """A label with an arrow to the face (in) or away from it (out): `at` the mouth, unless the nose is told."""
    way = breath_way(camera.axes[:2] @ posed.way("head")[:, 0], mark.get("towards"))
    if way is None:
        return
    spot = camera.flat(point(posed, mark.get("at", "mouth"))[None])[0]
    near, far = spot + way * 10 * FINE, spot + way * 62 * FINE
    path = np.linspace(far, near, 12) if mark["breath"] == "in" else np.linspace(near, far, 12)
    across = np.array([-way[1], way[0]])
    wave = np.sin(np.linspace(0, 2 * np.pi, 12))[:, None] * across * 4 * FINE
    _arrow(draw, path + wave, both=False, wide=0.75)
    font = ImageFont.load_default(float(mark.get("size", 30)) * FINE)
    left, top, right, bottom = draw.textbbox((0, 0), mark["label"], font=font, anchor="mm")
    place = far + way * (leaving(way, (right - left) / 2, (bottom - top) / 2) + CLEAR * FINE)
    draw.text(tuple(place), mark["label"], font=font, fill=INK, anchor="mm", stroke_width=3 * FINE, stroke_fill=HALO)
