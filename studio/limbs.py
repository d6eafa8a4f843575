"""Arms and legs: laid along directions, or so that a hand or foot comes to a point.

Points on the body are meant as at rest, and go with the bone they are told in: `in: chest`, `in: head`, `in: pelvis`.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from studio.mesh import Array, Mesh
from studio.rig import FINGERS, Posed, limb, reach
from studio.turning import angle, crossed, onto, swing, turned, twist, unit

CARRIERS = {"chest": "spine01", "head": "head", "pelvis": "root", "waist": "spine03"}
SPREAD = 0.2
"""How far the fingers spread: 0 is side by side, 1 as wide as the hand fans out."""
Spec = Mapping[str, Any]


@lru_cache
def hand(rest: Mesh, side: str) -> tuple[Array, Array, Array]:
    """At rest: where the fingers point, where the palm looks, and the middle of the palm's skin."""
    wrist, index, little = (rest.heads[rest.bone(f"{bone}{side}")] for bone in ("wrist", "finger2-1", "finger5-1"))
    middle = rest.heads[rest.bone(f"finger3-1{side}")]
    fingers, palm = unit(middle - wrist), unit(crossed(index - wrist, little - wrist))
    palm = palm if palm @ np.array([0, 0, -1]) > 0 else -palm
    palm = unit(palm - (palm @ fingers) * fingers)
    centre = wrist + 0.75 * (middle - wrist)
    skin = rest.points[rest.carried(f"metacarpal2{side}", f"metacarpal3{side}", f"metacarpal4{side}") > 0.5]
    return fingers, palm, centre + palm * float(np.percentile((skin - centre) @ palm, 92))


@lru_cache
def foot(rest: Mesh, side: str) -> tuple[Array, Array, dict[str, Array]]:
    """At rest: where the toes point, where the sole looks, and points of the sole by name."""
    ankle, ball = rest.heads[rest.bone(f"foot{side}")], rest.heads[rest.bone(f"toe3-1{side}")]
    skin = rest.points[rest.carried(f"foot{side}", "toe") > 0.5]
    skin = skin[np.sign(skin[:, 1]) == np.sign(ankle[1])]
    floor, back = skin[:, 2].min(), skin[:, 0].min()
    toes = unit((ball - ankle) * [1, 1, 0])
    points = {
        "sole": ankle * [1, 1, 0] + 0.06 * toes,
        "ball": ball,
        "heel": ankle * [1, 1, 0] + 0.6 * (back - ankle[0]) * toes,
    }
    points["toe"] = ball * [1, 1, 0] + (skin[:, 0].max() - ball[0]) * toes
    return toes, np.array([0, 0, -1.0]), {name: np.array([*point[:2], floor]) for name, point in points.items()}


def told(posed: Posed, spec: Spec, name: str, default: Any = None) -> Array | None:
    """A direction of a limb, in space."""
    value = spec.get(name, default)
    if value is None:
        return None
    carrier = CARRIERS.get(spec.get("in", "room"))
    way = np.eye(3) if carrier is None else posed.way(carrier)
    return unit(way @ np.asarray(value, float))


def given(posed: Posed, spec: Spec, name: str, default: Any = None) -> Array:
    """A direction that a limb cannot do without."""
    way = told(posed, spec, name, default)
    if way is None:
        raise ValueError(f"a limb needs `{name}`")
    return way


def goal(posed: Posed, spec: Spec, name: str) -> Array:
    """A point to be reached, in space."""
    carrier = CARRIERS.get(spec.get("in", "room"))
    point = np.asarray(spec[name], float)
    return point if carrier is None else posed.carry(carrier, point)


def lay_arm(posed: Posed, side: str, spec: Spec, girdle: Spec) -> None:
    """Lay an arm. The shoulder blade goes with it: up as the arm goes up, forward as it reaches across."""
    start = posed.turns.copy(), posed.places.copy()
    _blade(posed, side, girdle, None)
    ways = _arm(posed, side, spec)
    for _ in range(2):
        posed.turns, posed.places = start[0].copy(), start[1].copy()
        _blade(posed, side, girdle, ways[0])
        ways = _arm(posed, side, spec)
    _fingers(posed, side, float(spec.get("grip", 0.12)), float(spec.get("thumb", 0)))


def _blade(posed: Posed, side: str, girdle: Spec, upper: Array | None) -> None:
    sign = 1 if side == ".L" else -1
    up, forward = float(girdle.get("up", 0)), float(girdle.get("forward", 0))
    chest = posed.way("spine01")
    if upper is not None:
        local = chest.T @ upper
        up += 0.22 * max(0.0, angle(local, np.array([0, 0, -1.0])) - 50)
        forward += 14 * max(0.0, -sign * local[1] + 0.15) + 5 * max(0.0, local[0])
    turn = turned([0, 0, 1], -sign * forward) @ turned([1, 0, 0], sign * up)
    posed.set(f"clavicle{side}", chest @ turn @ chest.T @ posed.way(f"clavicle{side}"))


def _arm(posed: Posed, side: str, spec: Spec) -> tuple[Array, Array]:
    rest = posed.rest
    shoulder, elbow, wrist = (rest.heads[rest.bone(f"{bone}{side}")] for bone in ("upperarm01", "lowerarm01", "wrist"))
    pole = told(posed, spec, "elbow")
    if "hand" in spec:
        upper, fore = _reached(posed, side, spec, pole)
    else:
        upper, fore = given(posed, spec, "upper"), given(posed, spec, "fore", spec.get("upper"))
    pole = pole if pole is not None else posed.way("spine01") @ np.array([-1, 0, -0.3])
    bent = angle(upper, fore) > 8
    hinge = crossed(upper, fore) if bent and "hand" not in spec else crossed(upper, -pole)
    hinge = -hinge if bent and hinge @ crossed(upper, fore) < 0 else hinge  # a pole along the upper arm says little
    rest_hinge = crossed(elbow - shoulder, wrist - elbow)
    limb(posed, (f"upperarm01{side}", f"upperarm02{side}"), elbow - shoulder, rest_hinge, upper, hinge)
    lower = onto(wrist - elbow, rest_hinge, fore, hinge)
    posed.set(f"lowerarm01{side}", lower)
    held = _held(posed, side, spec)
    if held is not None:
        roll = twist(held @ lower.T, fore)
        posed.set(f"lowerarm02{side}", turned(fore, 0.6 * roll) @ lower)
        posed.set(f"wrist{side}", held)
    return upper, fore


def _held(posed: Posed, side: str, spec: Spec) -> Array | None:
    """How the hand is turned, where that is told."""
    fingers, palm = told(posed, spec, "fingers"), told(posed, spec, "palm")
    if fingers is None or palm is None:
        return None
    at_rest = hand(posed.rest, side)
    return onto(at_rest[0], at_rest[1], fingers, palm)


def _reached(posed: Posed, side: str, spec: Spec, pole: Array | None) -> tuple[Array, Array]:
    rest = posed.rest
    shoulder, elbow, wrist = (rest.heads[rest.bone(f"{bone}{side}")] for bone in ("upperarm01", "lowerarm01", "wrist"))
    lengths = float(np.linalg.norm(elbow - shoulder)), float(np.linalg.norm(wrist - elbow))
    point, held = goal(posed, spec, "hand"), _held(posed, side, spec)
    pole = pole if pole is not None else posed.way("spine01") @ np.array([-1, 0, -0.5])
    from_wrist = hand(rest, side)[2] - wrist
    start = posed.at(f"upperarm01{side}")
    ways = reach(start, point - (0 if held is None else held @ from_wrist), lengths, pole)
    if held is None:
        for _ in range(4):
            lower = swing(wrist - elbow, ways[1])
            ways = reach(start, point - lower @ from_wrist, lengths, pole)
    return ways


def _fingers(posed: Posed, side: str, grip: float, away: float) -> None:
    """Curl the fingers: 0 is flat, 1 a fist. `away`: the thumb, from 0 (by the fingers) to 1 (square to them)."""
    rest, held = posed.rest, posed.way(f"wrist{side}")
    fingers, palm, _ = hand(rest, side)
    for finger in FINGERS:
        first = rest.bone(f"finger{finger}-1{side}")
        base = rest.heads[first] - rest.heads[rest.bone(f"wrist{side}")]
        straight = unit(SPREAD * unit(base - (base @ palm) * palm) + (1 - SPREAD) * fingers)
        axis, bent = crossed(straight, palm), 0.0
        for joint, share in ((1, 75), (2, 95), (3, 60)):
            bent += share * grip
            i = rest.bone(f"finger{finger}-{joint}{side}")
            posed.set(rest.bones[i], held @ swing(rest.tails[i] - rest.heads[i], turned(axis, bent) @ straight))
    _thumb(posed, side, grip, away)


def _thumb(posed: Posed, side: str, grip: float, away: float) -> None:
    """The thumb lies by the fingers and closes with them; of a hand that is pressed flat (0) it is flat too."""
    rest, held = posed.rest, posed.way(f"wrist{side}")
    fingers, palm, _ = hand(rest, side)
    first = rest.bone(f"finger1-1{side}")
    own = unit(rest.tails[first] - rest.heads[first])
    square = crossed(palm, fingers) * (1 if side == ".L" else -1)
    near = swing(own, (1 - away) * (fingers + 0.9 * own) + away * (square + 0.25 * fingers))
    posed.set(rest.bones[first], held @ near @ held.T @ posed.way(rest.bones[first]))
    axis = crossed(rest.heads[rest.bone(f"finger2-1{side}")] - rest.heads[first], palm)
    posed.set(rest.bones[first], held @ turned(axis, 35 * grip) @ held.T @ posed.way(rest.bones[first]))
    flat = max(0.0, 1 - 20 * grip)
    for joint in (1, 2, 3) if flat else ():
        i = rest.bone(f"finger1-{joint}{side}")
        way = rest.tails[i] - rest.heads[i]
        posed.set(rest.bones[i], held @ swing(way, way - flat * (way @ palm) * palm))


def lay_leg(posed: Posed, side: str, spec: Spec) -> None:
    """Lay a leg: along `thigh` and `shin`, or so that a point of the foot (`by`) stands on `foot`."""
    rest = posed.rest
    hip, knee, ankle = (rest.heads[rest.bone(f"{bone}{side}")] for bone in ("upperleg01", "lowerleg01", "foot"))
    held = _standing(posed, side, spec)
    pole = told(posed, spec, "knee")
    pole = pole if pole is not None else posed.way("root") @ np.array([1.0, 0, 0])
    if "foot" in spec:
        from_ankle = held @ (foot(rest, side)[2][spec.get("by", "sole")] - ankle)
        lengths = float(np.linalg.norm(knee - hip)), float(np.linalg.norm(ankle - knee))
        thigh, shin = reach(posed.at(f"upperleg01{side}"), goal(posed, spec, "foot") - from_ankle, lengths, pole)
    else:
        thigh, shin = given(posed, spec, "thigh"), given(posed, spec, "shin", spec.get("thigh"))
    bent = angle(thigh, shin) > 8 and "knee" not in spec and "foot" not in spec
    hinge = crossed(thigh, shin) if bent else crossed(thigh, -pole)
    limb(posed, (f"upperleg01{side}", f"upperleg02{side}"), knee - hip, np.array([0, 1.0, 0]), thigh, hinge)
    lower = onto(ankle - knee, np.array([0, 1.0, 0]), shin, hinge)
    posed.set(f"lowerleg01{side}", lower)
    if held is None:
        point = float(spec.get("point", 0))
        held = lower @ turned([0, 1, 0], point)
    posed.set(f"foot{side}", held)
    for toe in range(1, 6):
        posed.set(f"toe{toe}-1{side}", held @ turned([0, 1, 0], -float(spec.get("toe_bend", 0))))


def _standing(posed: Posed, side: str, spec: Spec) -> Array | None:
    toes, sole = told(posed, spec, "toes"), given(posed, spec, "sole", (0, 0, -1))
    if toes is None:
        if "foot" in spec:
            raise ValueError("a foot that stands somewhere needs `toes`")
        return None
    at_rest = foot(posed.rest, side)
    return onto(at_rest[1], at_rest[0], sole, toes) if "sole" not in spec else onto(at_rest[0], at_rest[1], toes, sole)
