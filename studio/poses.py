"""A pose as it stands in a file, laid on a person; and what lies between two poses.

A pose tells the pelvis (`pitch` leans it forward, `roll` to the left, `yaw` turns it left), the bends of `lumbar`,
`chest`, `upper` (the chest at blade height alone), `neck` and `head`, how far the head glides forward (`glide`), the
`arms` and `legs` (both as a mirror) or each of its own, the shoulders, and where it all is: `anchor` (points of the
body and where they are) or `rest_on` (a part of the body and the height it lies on).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from studio.limbs import foot, goal, hand, lay_arm, lay_leg
from studio.mesh import Array, Ints, Mesh
from studio.rig import SPINE, Posed, bend, glide, upright
from studio.turning import between, turned

Pose = Mapping[str, Any]
SIDES = {"left": ".L", "right": ".R"}
WAYS = {"upper", "fore", "elbow", "fingers", "palm", "thigh", "shin", "knee", "toes", "sole"}
"""Values that are directions."""
FINENESS = 24
"""Poses from one to the next: there and back they are the same, and each is painted once."""
PARTS = {
    "trunk": ("spine", "root", "pelvis", "breast", "clavicle", "shoulder01"),
    "seat": ("root", "pelvis", "upperleg"),
    "feet": ("foot", "toe"),
    "back": ("spine", "clavicle", "shoulder01"),
}


def merged(under: Pose, over: Pose) -> dict[str, Any]:
    """A pose that says only what differs from another."""
    result = dict(under)
    for key, value in over.items():
        old = result.get(key)
        grows = isinstance(value, Mapping) and isinstance(old, Mapping) and not value.get("anew")
        result[key] = merged(result[key], value) if grows else value
    return result


def spread(pose: Pose) -> dict[str, Any]:
    """`arms`, `legs` and `shoulders` written out for either side."""
    result = dict(pose)
    for both, name in (("arms", "arm"), ("legs", "leg"), ("shoulders", "shoulder")):
        shared = result.pop(both, {})
        for side in SIDES:
            own = result.get(f"{side}_{name}", {})
            result[f"{side}_{name}"] = merged({} if own.get("alone") else _sided(shared, side), own)
    return result


def _sided(spec: Pose, side: str) -> dict[str, Any]:
    mirror = np.array([1, 1 if side == "left" else -1, 1])
    return {key: (mirror * value).tolist() if isinstance(value, list) else value for key, value in spec.items()}


def mix(one: Any, other: Any, share: float, name: str = "") -> Any:
    """What lies between two values of a pose: angles and points evenly, directions on the arc."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return {key: _mixed(one, other, share, key) for key in {**one, **other}}
    if isinstance(one, list) and isinstance(other, list):
        if name in WAYS:
            return between(np.array(one, float), np.array(other, float), share).tolist()
        return [None if a is None else mix(a, b, share) for a, b in zip(one, other, strict=True)]
    if isinstance(one, (int, float)) and isinstance(other, (int, float)) and not isinstance(one, bool):
        return (1 - share) * one + share * other
    return one if share < 0.5 else other


def _mixed(one: Pose, other: Pose, share: float, key: str) -> Any:
    angles = all(isinstance(side.get(key, 0), (int, float)) for side in (one, other))
    if angles:
        return mix(one.get(key, 0.0), other.get(key, 0.0), share, key)
    if isinstance(one.get(key, {}), Mapping) and isinstance(other.get(key, {}), Mapping):
        return mix(one.get(key, {}), other.get(key, {}), share, key)
    if key in one and key in other:
        return mix(one[key], other[key], share, key)
    return one.get(key, other.get(key))


def laid(rest: Mesh, pose: Pose) -> Posed:
    """A person in a pose (already `spread`). `solve`: the pelvis is pitched until an arm is as straight as told."""
    wanted = pose.get("solve")
    if not wanted:
        return _laid(rest, pose)
    low, high = (float(pitch) for pitch in wanted["pitch"])
    for _ in range(11):
        middle = (low + high) / 2
        low, high = (middle, high) if _over(rest, pose, middle) > 0 else (low, middle)
    return _laid(rest, merged(pose, {"pelvis": {"pitch": (low + high) / 2}}))


def _over(rest: Mesh, pose: Pose, pitch: float) -> float:
    """How much straighter than wanted an arm is at a pitch of the pelvis."""
    wanted, posed = pose["solve"], _laid(rest, merged(pose, {"pelvis": {"pitch": pitch}}))
    return _reach(posed, pose[wanted["arm"]], SIDES[wanted["arm"].split("_")[0]]) - float(wanted["straight"])


def _reach(posed: Posed, arm: Pose, side: str) -> float:
    """How much of an arm's length lies between its shoulder and its wrist."""
    shoulder, elbow, wrist = (posed.at(f"{bone}{side}") for bone in ("upperarm01", "lowerarm01", "wrist"))
    whole = np.linalg.norm(elbow - shoulder) + np.linalg.norm(wrist - elbow)
    held = goal(posed, arm, "hand") - (posed.carry(f"wrist{side}", hand(posed.rest, side)[2]) - wrist)
    return float(np.linalg.norm(held - shoulder) / whole)


def _laid(rest: Mesh, pose: Pose) -> Posed:
    posed = upright(rest)
    pelvis = pose.get("pelvis", {})
    turn = turned([0, 0, 1], pelvis.get("yaw", 0)) @ turned([1, 0, 0], -pelvis.get("roll", 0))
    posed.set("root", turn @ turned([0, 1, 0], pelvis.get("pitch", 0)))
    for part in (part for part in SPINE if part != "upper" or part in pose):
        bend(posed, part, pose.get(part, {}))
    glide(posed, float(pose.get("glide", 0)))
    free = posed.turns.copy(), posed.places.copy()
    _limbs(posed, pose, rough=True)
    move = _settled(posed, pose)
    posed.turns, posed.places = free
    posed.shift(move)
    _limbs(posed, pose, rough=False)
    return posed


def _limbs(posed: Posed, pose: Pose, *, rough: bool) -> None:
    """`rough`: only what needs no place in the room."""
    for side, end in SIDES.items():
        arm, leg = pose.get(f"{side}_arm", {}), pose.get(f"{side}_leg", {})
        if leg and not (rough and "foot" in leg):
            lay_leg(posed, end, leg)
        if arm and not (rough and "hand" in arm and arm.get("in", "room") == "room"):
            lay_arm(posed, end, arm, pose.get(f"{side}_shoulder", {}))


def _settled(posed: Posed, pose: Pose) -> Array:
    """How far the person must move to be where the pose says."""
    move = np.zeros(3)
    anchor = pose.get("anchor")
    if anchor:
        names = anchor["points"]
        here = np.mean([point(posed, name) for name in names], axis=0)
        move = np.array([0.0 if there is None else there - x for x, there in zip(here, anchor["at"], strict=True)])
        if "stand" in anchor:
            move[2] = anchor["stand"] * standing(posed.rest) - here[2]
    lies = pose.get("rest_on")
    if lies:
        skin = posed.skin(members(posed.rest, lies["part"]))
        move[2] = lies["height"] - float(np.sort(skin[:, 2])[:12].mean())
    return move


@lru_cache
def standing(rest: Mesh) -> float:
    """How high the hips are over the soles of somebody who stands."""
    return float(rest.heads[rest.bone("upperleg01.L")][2] - rest.points[:, 2].min())


@lru_cache
def members(rest: Mesh, part: str) -> Ints:
    """The vertices of a part of the body."""
    return np.flatnonzero(rest.carried(*PARTS[part]) > 0.5)


def point(posed: Posed, name: str) -> Array:
    """A point of the body: a joint, or a place on hand or foot."""
    rest, (what, _, side) = posed.rest, name.partition(".")
    joints = {
        "knee": "lowerleg01",
        "elbow": "lowerarm01",
        "ankle": "foot",
        "hip": "upperleg01",
        "shoulder": "upperarm01",
        "wrist": "wrist",
    }
    if what in joints:
        return posed.at(f"{joints[what]}.{side}")
    if what == "palm":
        return posed.carry(f"wrist.{side}", hand(rest, f".{side}")[2])
    if what in ("sole", "ball", "heel", "toe"):
        return posed.carry(f"foot.{side}", foot(rest, f".{side}")[2][what])
    if what == "blade":
        return posed.carry(
            "spine01", rest.heads[rest.bone("spine01")] + [-0.085, {"L": 0.06, "R": -0.06, "": 0}[side], 0.03]
        )
    lips = rest.heads[[rest.bone("oris01"), rest.bone("oris05")]].mean(axis=0)
    return {
        "pelvis": posed.at("root"),
        "mouth": posed.carry("head", lips),
        "nose": posed.carry("head", _nostrils(rest)),
        "crown": posed.carry("head", rest.tails[rest.bone("head")]),
        "neck": posed.at("neck01"),
    }[what]


@lru_cache
def _nostrils(rest: Mesh) -> Array:
    """Between the nostrils: a little under the foremost skin of the face over the lips."""
    lip, eye = rest.heads[rest.bone("oris05")][2] + 0.002, rest.eyes[0][2]
    face = rest.points[(rest.points[:, 2] > lip) & (rest.points[:, 2] < eye)]
    tip = face[np.argmax(face[:, 0])]
    return np.array([tip[0], 0.0, tip[2] - 0.008])


def sequence(poses: Mapping[str, Pose], steps: Sequence[Sequence[Any]], rate: int) -> list[dict[str, Any]]:
    """The poses of a loop, one a frame. `steps`: a pose, seconds it is held, seconds to the next; in the end back."""
    frames: list[dict[str, Any]] = []
    for (name, held, moved), (following, _, _) in zip(steps, [*steps[1:], steps[0]], strict=True):
        frames += [dict(poses[name])] * round(held * rate)
        count = round(moved * rate)
        shares = [round(FINENESS * (0.5 - 0.5 * np.cos(np.pi * i / count))) / FINENESS for i in range(count)]
        frames += [mix(poses[name], poses[following], share) for share in shares]
    return frames
