"""What a physiotherapist would measure in each loop: joint angles, planted points that slide, what leaves the wall,
a hand that rests but not flat, a body in the floor, an arm in the body or in a thing.

The figures are written to `report.json` beside the exercises, and a test holds them to `limits.yaml`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from studio.limbs import hand
from studio.mesh import Array
from studio.poses import members, point
from studio.rig import SPINE, Posed
from studio.scene import Scene
from studio.through import in_body, in_things, off_body
from studio.turning import angle, crossed, unit

SIDES = (".L", ".R")
STRAIGHT = 20
"""Degrees that an elbow is bent at most of an arm that is all but straight."""
BY_SPINE, NEAR = 0.06, 0.004
"""Metres: how wide the middle of the back is to either side, and what counts as near to the place where it is met."""


def measured(scene: Scene, poses: Sequence[tuple[Mapping[str, Any], Posed]]) -> dict[str, Any]:
    """The greatest figures of a loop: degrees for joints, millimetres for what slides and what sinks."""
    angles: dict[str, list[float]] = {}
    for pose, posed in poses:
        for name, reached in joints(posed, pose).items():
            angles.setdefault(name, []).extend(reached)
    planted = {name: [point(posed, name) for _, posed in poses] for name in scene.spec.get("planted", ())}
    lowest = [float(posed.skin()[:, 2].min()) for _, posed in poses]
    return {
        "joints": {name: [round(min(values)), round(max(values))] for name, values in sorted(angles.items())},
        "slides_mm": {name: _slide(places) for name, places in sorted(planted.items())},
        "hovers_mm": {name: _hovers(scene, name) for name in sorted(scene.spec.get("lying", ()))},
        "gaps_mm": {name: _gap(scene, name, poses) for name in sorted(scene.spec.get("touching", ()))},
        "rests_mm": {
            side: round(1000 * max(off_body(scene, posed, pose, f".{side}") for pose, posed in poses))
            for side in sorted(scene.spec.get("resting", ()))
        },
        "meets_mm": {name: met for name in sorted(scene.poses) if (met := _met(scene, name))},
        "glides": _glides(scene),
        "sinks_mm": round(max(0.0, -1000 * min(lowest))),
        "through_mm": {
            "body": round(1000 * max(in_body(scene, posed, pose) for pose, posed in poses)),
            "things": round(1000 * max(in_things(scene, posed, pose) for pose, posed in poses)),
        },
    }


def _slide(places: Sequence[Array]) -> float:
    spots = np.array(places)
    return round(1000 * float(max(np.linalg.norm(spots - spot, axis=1).max() for spot in spots)), 1)


def _glides(scene: Scene) -> dict[str, int]:
    """How far a head that is said to glide goes back and up (mm) from one pose to another, and how far it tilts."""
    if "glides" not in scene.spec:
        return {}
    start, end = (scene.posed(scene.poses[name]) for name in scene.spec["glides"])
    way = point(end, "nose") - point(start, "nose")
    tilts = angle(start.way("head")[:, 0], end.way("head")[:, 0])
    return {"back": round(-1000 * float(way[0])), "up": round(1000 * float(way[2])), "tilts": round(tilts)}


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


def _met(scene: Scene, name: str) -> dict[str, int]:
    """Where on the back of the body at rest a roller or a ball of a pose is met, and how far it is from the skin there.

    `under` the shoulder joints, `beside` the spine; `worked`: how orange it is there, of a hundred; `hips`: how high
    they are over the floor. Blades move with the arms, so a roller is met by the spine.
    """
    posed, mesh = scene.posed(scene.poses[name]), scene.figure.mesh
    thing = next((thing for thing in scene.poses[name].get("things", ()) if thing["kind"] in ("roller", "ball")), None)
    if thing is None:
        return {}
    back = np.flatnonzero((mesh.carried("spine") > 0.5) & (mesh.points[:, 0] < 0))
    back = back if thing["kind"] == "ball" else back[np.abs(mesh.points[back, 1]) < BY_SPINE]
    ways = posed.skin(back) - (thing["at"] if thing["kind"] == "ball" else np.mean(thing["path"], axis=0))
    along = np.zeros(3) if thing["kind"] == "ball" else unit(np.subtract(*thing["path"]))
    far = np.linalg.norm(ways - (ways @ along)[:, None] * along, axis=1) - thing["radius"]
    shares = np.exp(-(far - far.min()) / NEAR)
    spot = shares @ mesh.points[back] / shares.sum()
    low = float(mesh.heads[mesh.bone("upperarm01.L")][2]) - spot[2]
    beside = 0.0 if thing["kind"] == "roller" else abs(spot[1])
    return {
        "under": round(1000 * low),
        "beside": round(1000 * beside),
        "gap": round(1000 * float(far.min())),
        "worked": round(100 * float(scene.glow[np.linalg.norm(scene.figure.rest - spot, axis=1).argmin()])),
        "hips": round(1000 * float(posed.skin(members(mesh, "seat"))[:, 2].min())),
    }


def joints(posed: Posed, pose: Mapping[str, Any]) -> dict[str, list[float]]:
    """Angles of one pose in degrees: bends of the trunk as told, those of the limbs of either side as they came out."""
    found = {
        f"{part}_{way}": [float(pose.get(part, {}).get(way, 0)) + (_upper(pose, way) if part == "chest" else 0)]
        for part in SPINE
        if part != "upper"
        for way in ("flex", "side", "turn")
    }
    for side in SIDES:
        for name, degrees in _limbs(posed, side).items():
            found.setdefault(name, []).append(degrees)
    return found


def _upper(pose: Mapping[str, Any], way: str) -> float:
    """What the chest is bent at blade height alone: it counts for the chest."""
    return float(pose.get("upper", {}).get(way, 0))


def _limbs(posed: Posed, side: str) -> dict[str, float]:
    def at(bone: str) -> Array:
        return posed.at(f"{bone}{side}")

    upper, fore = at("lowerarm01") - at("upperarm01"), at("wrist") - at("lowerarm01")
    thigh, shin = at("lowerleg01") - at("upperleg01"), at("foot") - at("lowerleg01")
    local = posed.way("root").T @ thigh
    return {
        "elbow": angle(upper, fore),
        "knee": angle(thigh, shin),
        "shoulder": angle(posed.way("spine01").T @ upper, np.array([0, 0, -1.0])),
        "hip_flex": float(np.degrees(np.arctan2(local[0], -local[2]))),
        **_wrist(posed, side, unit(fore)),
    }


def _wrist(posed: Posed, side: str, fore: Array) -> dict[str, float]:
    """How a hand is bent on its forearm (towards palm and thumb), and how that is turned (palm down from thumb up).

    The shoulder turns an arm that is all but straight too, so its forearm counts as not turned.
    """
    rest, held = posed.rest, posed.way(f"wrist{side}")
    fingers, palm, _ = hand(rest, side)
    thumb = unit(crossed(palm, fingers)) * (1 if side == ".L" else -1)
    fingers, palm, thumb = held @ fingers, held @ palm, held @ thumb
    found = {
        "wrist_flex": float(np.degrees(np.arctan2(-fore @ palm, fore @ fingers))),
        "wrist_side": float(np.degrees(np.arcsin(np.clip(-fore @ thumb, -1, 1)))),
    }
    shoulder, elbow, wrist = (rest.heads[rest.bone(f"{bone}{side}")] for bone in ("upperarm01", "lowerarm01", "wrist"))
    hinge = posed.way(f"lowerarm01{side}") @ unit(crossed(elbow - shoulder, wrist - elbow))
    bends, across = crossed(hinge, fore), unit(thumb - (thumb @ fore) * fore)
    turn = float(np.degrees(np.arctan2(crossed(bends, across) @ fore, bends @ across))) * (1 if side == ".L" else -1)
    upper = posed.at(f"lowerarm01{side}") - posed.at(f"upperarm01{side}")
    return {**found, "forearm_turn": turn if angle(upper, fore) > STRAIGHT else 0.0}
