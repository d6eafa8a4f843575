"""What a physiotherapist would measure in each loop: joint angles, planted points that slide, what leaves the wall,
a body in the floor.

The figures are written to `report.json` beside the exercises, and a test holds them to `limits.yaml`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from studio.mesh import Array
from studio.poses import point
from studio.rig import SPINE, Posed
from studio.scene import Scene
from studio.turning import angle

SIDES = (".L", ".R")


def measured(scene: Scene, poses: Sequence[tuple[Mapping[str, Any], Posed]]) -> dict[str, Any]:
    """The greatest figures of a loop: degrees for joints, millimetres for what slides and what sinks."""
    angles: dict[str, list[float]] = {}
    for pose, posed in poses:
        for name, degrees in joints(posed, pose).items():
            angles.setdefault(name, []).append(degrees)
    planted = {name: [point(posed, name) for _, posed in poses] for name in scene.spec.get("planted", ())}
    lowest = [float(posed.skin()[:, 2].min()) for _, posed in poses]
    return {
        "joints": {name: [round(min(values)), round(max(values))] for name, values in sorted(angles.items())},
        "slides_mm": {name: _slide(places) for name, places in sorted(planted.items())},
        "hovers_mm": {name: _hovers(scene, name) for name in sorted(scene.spec.get("lying", ()))},
        "gaps_mm": {name: _gap(scene, name, poses) for name in sorted(scene.spec.get("touching", ()))},
        "sinks_mm": round(max(0.0, -1000 * min(lowest))),
    }


def _slide(places: Sequence[Array]) -> float:
    spots = np.array(places)
    return round(1000 * float(max(np.linalg.norm(spots - spot, axis=1).max() for spot in spots)), 1)


def _hovers(scene: Scene, name: str) -> dict[str, int]:
    """How high what lies on the floor in a pose (bones that begin so) is over it, in millimetres."""
    posed, mesh = scene.posed(scene.poses[name]), scene.figure.mesh
    skins = {part: np.flatnonzero(mesh.carried(part) > 0.5) for part in scene.spec["lying"][name]}
    return {part: max(0, round(1000 * float(posed.skin(skin)[:, 2].min()))) for part, skin in sorted(skins.items())}


def _gap(scene: Scene, name: str, poses: Sequence[tuple[Mapping[str, Any], Posed]]) -> int:
    """How far a part of the body (bones that begin so) is from the wall at most, in millimetres."""
    wall = next(thing for thing in scene.spec["things"] if thing["kind"] == "wall")
    face = wall["at"][0] + wall["size"][0] / 2
    skin = np.flatnonzero(scene.figure.mesh.carried(name) > 0.5)
    return max(0, *(round(1000 * float(posed.skin(skin)[:, 0].min() - face)) for _, posed in poses))


def joints(posed: Posed, pose: Mapping[str, Any]) -> dict[str, float]:
    """Angles of one pose in degrees: bends of the trunk as told, those of limbs as they came out."""
    found = {
        f"{part}_{way}": float(pose.get(part, {}).get(way, 0)) + (_upper(pose, way) if part == "chest" else 0)
        for part in SPINE
        if part != "upper"
        for way in ("flex", "side", "turn")
    }
    for side in SIDES:
        for name, degrees in _limbs(posed, side).items():
            found[f"{name}"] = max(found.get(name, -180.0), degrees)
    return found


def _upper(pose: Mapping[str, Any], way: str) -> float:
    """What the chest is bent at blade height alone: it counts for the chest."""
    return float(pose.get("upper", {}).get(way, 0))


def _limbs(posed: Posed, side: str) -> dict[str, float]:
    def at(bone: str) -> Array:
        return posed.at(f"{bone}{side}")

    upper, fore = at("lowerarm01") - at("upperarm01"), at("wrist") - at("lowerarm01")
    thigh, shin = at("lowerleg01") - at("upperleg01"), at("foot") - at("lowerleg01")
    hand = posed.way(f"wrist{side}") @ posed.way(f"lowerarm01{side}").T
    local = posed.way("root").T @ thigh
    return {
        "elbow": angle(upper, fore),
        "knee": angle(thigh, shin),
        "shoulder": angle(posed.way("spine01").T @ upper, np.array([0, 0, -1.0])),
        "hip_flex": float(np.degrees(np.arctan2(local[0], -local[2]))),
        "wrist": angle(hand @ fore, fore),
    }
