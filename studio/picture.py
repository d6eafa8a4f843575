"""Stills and the pictures of loops: frames the scene, paints it, and puts the marks on it."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PIL import Image

from studio.badges import RUNNING, Badges, badged, numbered
from studio.ghost import ghosted
from studio.inset import inset
from studio.marks import marked
from studio.paint import LOW, Camera, finished, painted
from studio.rig import Posed
from studio.scene import Moment, Scene

SIZES = {"wide": (640, 384), "square": (512, 512), "tall": (432, 576)}
"""Width and height of a loop, in pixels; multiples of 16, as its encoder likes them."""
EDGE = 0.055
"""Room around what is painted, as a share of the picture."""
GAP = 4
"""Pixels between the end positions of a still."""


def camera_of(scene: Scene, small: float = 1.0) -> Camera:
    """A camera that has all poses in view. `small`: for a try, a share of the size."""
    look = scene.spec["camera"]
    width, height = (round(side * small) for side in SIZES[scene.spec["frame"]])
    plain = Camera(look["azimuth"], look["elevation"], width=width, height=height)
    low, high = _bounds(scene, plain) if "around" not in look else _around(look, plain)
    span = (high - low) / (1 - 2 * EDGE)
    scale = min(width / span[0], height / span[1])
    middle = (low + high) / 2
    return Camera(look["azimuth"], look["elevation"], (float(middle[0]), float(middle[1])), float(scale), width, height)


def _around(look: Mapping[str, Any], camera: Camera) -> tuple[np.ndarray, np.ndarray]:
    middle = (np.array([look["around"]]) @ camera.axes[:2].T)[0]
    half = np.array([1e-3, look["height"] / 2])
    return middle - half, middle + half


def _bounds(scene: Scene, camera: Camera) -> tuple[np.ndarray, np.ndarray]:
    spots = []
    for name in dict.fromkeys([*scene.spec["still"], *(step[0] for step in scene.spec["loop"])]):
        posed = scene.posed(scene.poses[name])
        spots.append(scene.skin(posed, scene.poses[name])[::7] @ camera.axes[:2].T)
        for thing, solids in scene.things(posed, scene.poses[name]):
            if thing["kind"] in ("chair", "box", "bar", "roller") and not thing.get("beyond"):
                spots += [solid.points @ camera.axes[:2].T for solid in solids]
    spots += [np.array([place]) @ camera.axes[:2].T for place in scene.spec["camera"].get("also", ())]
    every = np.concatenate(spots)
    return every.min(axis=0), every.max(axis=0)


def bare(scene: Scene, pose: Mapping[str, Any], posed: Posed, camera: Camera) -> Image.Image:
    """One picture at its painted size, without marks."""
    skin, low = scene.skin(posed, pose), float(scene.spec.get("shade", LOW))
    return painted(scene.figure, skin, scene.solids(posed, pose), scene.glow, camera, low)


def end_position(scene: Scene, name: str, camera: Camera) -> Image.Image:
    """One end position with its marks."""
    pose = scene.poses[name]
    posed = scene.posed(pose)
    marks = [mark for mark in scene.spec.get("marks", ()) if name in mark["to"]]
    return finished(_told(bare(scene, pose, posed, camera), scene, pose, posed, camera, marks))


def _told(
    image: Image.Image,
    scene: Scene,
    pose: Mapping[str, Any],
    posed: Posed,
    camera: Camera,
    marks: Sequence[Mapping[str, Any]],
) -> Image.Image:
    """A bare picture with its marks: what is behind the person first."""
    for mark in marks:
        if "ghost" in mark:
            image = ghosted(image, scene, pose, posed, camera, mark["ghost"])
        if "inset" in mark:
            image = inset(image, scene, pose, posed, mark["inset"])
    return marked(image, marks, posed, camera)


def still(scene: Scene, camera: Camera) -> Image.Image:
    """The end positions beside one another, or one under the other where they are wide."""
    names = scene.spec["still"]
    labels = scene.spec.get("labels", "1234"[: len(names)] if len(names) > 1 else "")
    across, down = (2, 2) if len(names) == 4 else (1, len(names)) if scene.spec["frame"] == "wide" else (len(names), 1)
    wide, high = camera.width + GAP, camera.height + GAP
    sheet = Image.new("RGB", (across * wide - GAP, down * high - GAP), "#c3c9d3")
    for number, name in enumerate(names):
        badges = scene.badges(name, RUNNING, sides=number == len(names) - 1)
        panel = badged(end_position(scene, name, camera), badges, sheet.width)
        panel = numbered(panel, labels[number], sheet.width) if number < len(labels) else panel
        sheet.paste(panel, (number % across * wide, number // across * high))
    return sheet


def loop(scene: Scene, camera: Camera) -> tuple[list[Image.Image], list[tuple[Mapping[str, Any], Posed]]]:
    """All pictures of a loop, and the poses in it. Like ones are painted once."""
    once: dict[str, tuple[Image.Image, Mapping[str, Any], Posed]] = {}
    pictures: dict[tuple[str, str, Badges, str], Image.Image] = {}
    shown = []
    for moment in scene.moments():
        key = repr(_rounded(moment.pose))
        if key not in once:
            posed = scene.posed(moment.pose)
            once[key] = bare(scene, moment.pose, posed, camera), moment.pose, posed
        image, pose, posed = once[key]
        marks = tuple(mark for mark in scene.spec.get("marks", ()) if _due(mark, moment))
        badges = scene.badges(moment.towards, moment.held, sides=True)
        label = scene.label(moment)
        if (key, repr(marks), badges, label) not in pictures:
            picture = finished(_told(image.copy(), scene, pose, posed, camera, marks))
            picture = badged(picture, badges, picture.width)
            pictures[key, repr(marks), badges, label] = numbered(picture, label, picture.width) if label else picture
        shown.append(pictures[key, repr(marks), badges, label])
    return shown, [(pose, posed) for _, pose, posed in once.values()]


def _due(mark: Mapping[str, Any], moment: Moment) -> bool:
    """Whether a mark is shown. `late`: only once its pose is half reached, where an arm would pass over it."""
    return moment.towards in mark["to"] and (not mark.get("late") or moment.near in mark["to"])


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return round(value, 5) + 0.0 if isinstance(value, float) else value
