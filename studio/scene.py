"""An exercise as its file tells it, ready to be painted: the person, the poses of stills and loop, things and glow."""

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np
import yaml

from studio.badges import Badges
from studio.dress import Figure, dressed
from studio.mesh import Array, Mesh, shaped
from studio.poses import laid, merged, point, sequence, spread
from studio.props import Solid, built, ellipsoid
from studio.rig import Posed
from studio.turning import unit

HERE = Path(__file__).parent
RATE = 15
"""Pictures a second."""


@dataclass(frozen=True)
class Moment:
    """One picture of a loop: its pose, the pose that it leads to or holds, and how long that is held yet (0 to 1).

    `near`: the pose that it looks like: on the way from one to another the first half is still the old one.
    """

    pose: Mapping[str, Any]
    towards: str
    held: float | None
    near: str


@dataclass(frozen=True, eq=False)
class Scene:
    """One exercise."""

    id: str
    spec: Mapping[str, Any]
    figure: Figure
    poses: Mapping[str, Mapping[str, Any]]
    glow: Array
    """How worked each vertex of the refined mesh is (m,)."""

    def posed(self, pose: Mapping[str, Any]) -> Posed:
        """The person in a pose."""
        return laid(self.figure.mesh, pose)

    def skin(self, posed: Posed, pose: Mapping[str, Any]) -> Array:
        """The refined mesh in a pose (m, 3), pressed flat where it lies on the floor or leans on a wall."""
        breath = breathing(self.figure.mesh, float(pose.get("belly", 0)), float(pose.get("ribs", 0)))
        points: Array = self.figure.mesh.refine @ posed.skin(bulge=self.figure.bulge + breath)
        _press(points, 2, float(self.spec.get("floor", 0.0)))
        for thing in self.spec.get("things", ()):
            if thing["kind"] == "wall":
                _press(points, 0, thing["at"][0] + thing["size"][0] / 2)
        return points

    def solids(self, posed: Posed, pose: Mapping[str, Any]) -> list[Solid]:
        """The things of a pose, and a knot of hair."""
        things = [solid for _, solids in self.things(posed, pose) for solid in solids]
        return [*things, *self.hair(posed)]

    def hair(self, posed: Posed) -> list[Solid]:
        """A knot of hair, where the person wears one."""
        return list(_knot(posed, self.look, high=self.spec.get("knot") == "high"))

    def things(self, posed: Posed, pose: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], list[Solid]]]:
        """Each thing of a pose as it is told, and its solids."""
        for thing in (*self.spec.get("things", ()), *pose.get("things", ())):
            told = _under(posed, thing) if thing.get("under") else thing
            yield thing, built(told, lambda place: place_of(posed, place))

    @property
    def look(self) -> Mapping[str, Any]:
        """What the person wears."""
        look: Mapping[str, Any] = people()[self.spec["person"]]["look"]
        return look

    def moments(self) -> list[Moment]:
        """The loop, picture by picture."""
        steps = self.spec["loop"]
        frames = sequence(self.poses, steps, RATE)
        told: list[tuple[str, float | None, str]] = []
        for (name, held, moved), (following, _, _) in zip(steps, [*steps[1:], steps[0]], strict=True):
            count, way = round(held * RATE), round(moved * RATE)
            told += [(name, (i + 1) / count, name) for i in range(count)]
            told += [(following, None, name if 2 * i < way else following) for i in range(way)]
        return [Moment(pose, *of) for pose, of in zip(frames, told, strict=True)]

    def label(self, moment: Moment) -> str:
        """What a picture is called: a number is that of the step that goes on, a letter that of the shape to be seen.

        Empty where it is called nothing. `same`: poses that are called as another is.
        """
        labels: str = self.spec.get("labels", "")
        pose = moment.near if labels.isalpha() else moment.towards
        called = self.spec.get("same", {}).get(pose, pose)
        return next((label for name, label in zip(self.spec["still"], labels, strict=False) if name == called), "")

    def badges(self, pose: str, held: float | None, *, sides: bool) -> Badges:
        """What stands in the corner of a picture: a watch where its pose is one to be held, and the other side."""
        told = self.spec.get("badges", {})
        right, low = (edge in told.get("corner", ("right", "top")) for edge in ("right", "low"))
        watch = held if pose in told.get("held", ()) else None
        return Badges(watch, sides and bool(told.get("sides")), right, low)


def _press(points: Array, axis: int, edge: float) -> None:
    """Press flat what bears weight: what reaches a little beyond a floor or a wall."""
    points[:, axis] = np.where(points[:, axis] > edge - 0.06, np.maximum(points[:, axis], edge), points[:, axis])


def _under(posed: Posed, chair: Mapping[str, Any]) -> dict[str, Any]:
    """A chair put under who sits on it."""
    hips = (posed.at("upperleg01.L") + posed.at("upperleg01.R")) / 2
    across = posed.at("upperleg01.L") - posed.at("upperleg01.R")
    yaw = float(np.degrees(np.arctan2(-across[0], across[1])))
    ahead = float(chair.get("ahead", 0.07))
    at = [hips[0] + ahead * np.cos(np.radians(yaw)), hips[1] + ahead * np.sin(np.radians(yaw))]
    return {**chair, "at": at, "yaw": yaw, "seat": float(hips[2]) - float(chair.get("drop", 0.085))}


def place_of(posed: Posed, place: Any) -> Array:
    """Three numbers, the name of a point of the body, or such a name and what is added to it."""
    if isinstance(place, str):
        return point(posed, place)
    if isinstance(place, Mapping):
        plus: Array = np.array(place.get("plus", [0, 0, 0]), float)
        return point(posed, place["point"]) + plus
    return np.array(place, float)


@lru_cache
def people() -> Mapping[str, Any]:
    """Who can be drawn."""
    known: Mapping[str, Any] = yaml.safe_load((HERE / "people.yaml").read_text("utf-8"))
    return known


@lru_cache
def person(name: str, *, shoes: bool) -> Figure:
    """One of them, dressed; kept beside the sources, for shaping takes seconds."""
    sources = [*HERE.glob("*.py"), HERE / "people.yaml"]
    mark = sha256(
        b"".join(path.read_bytes() for path in sources if path.stem in ("mesh", "dress", "people"))
    ).hexdigest()[:12]
    kept = HERE / "kept" / f"{name}-{int(shoes)}-{mark}.pickle"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=kept.parent, delete=False) as fresh:
            fresh.write(pickle.dumps(_person(name, shoes=shoes)))
        Path(fresh.name).replace(kept)  # two may draw at once
    figure: Figure = pickle.loads(kept.read_bytes())
    return figure


def _person(name: str, *, shoes: bool) -> Figure:
    who = people()[name]
    look = who["look"]
    return dressed(shaped(who["build"]), {**look, "shoes": look.get("shoe", "#3d4c63")} if shoes else look)


def exercises() -> list[str]:
    """The ids of all that can be drawn."""
    return sorted(path.stem for path in (HERE / "exercises").glob("*.yaml"))


def scene(id: str) -> Scene:
    """Read the file of an exercise."""
    spec = yaml.safe_load((HERE / "exercises" / f"{id}.yaml").read_text("utf-8"))
    figure = person(spec["person"], shoes=bool(spec.get("shoes")))
    poses: dict[str, Any] = yaml.safe_load((HERE / "bases.yaml").read_text("utf-8"))
    for name, pose in spec["poses"].items():
        under = poses.get(pose.get("from", ""), {})
        poses[name] = merged(under, {key: value for key, value in pose.items() if key != "from"})
    return Scene(
        id, spec, figure, {name: spread(pose) for name, pose in poses.items()}, _glow(figure, spec.get("works", ()))
    )


def _glow(figure: Figure, names: list[str]) -> Array:
    regions = yaml.safe_load((HERE / "regions.yaml").read_text("utf-8"))
    glow = np.zeros(len(figure.rest))
    for name in names:
        plain, _, side = name.partition(".")
        for sign in {"L": (1,), "R": (-1,), "": (1, -1)}[side]:
            glow = np.maximum(glow, _region(figure, regions[plain], sign))
    return glow


def _region(figure: Figure, region: Mapping[str, Any], sign: int) -> Array:
    mesh, mirror = figure.mesh, np.array([1, sign, 1])
    joint = next(bone for bone in (region["joint"], f"{region['joint']}.L") if bone in mesh.bones)
    middle = (mesh.heads[mesh.bone(joint)] + region["from"]) * mirror
    far = ((figure.rest - middle) / np.array(region["size"])) ** 2
    towards = figure.normals @ (unit(np.array(region["looks"], float)) * mirror)
    legs = 0.0 if joint.startswith("upperleg") else mesh.refine @ mesh.carried("upperleg")
    limbs = figure.trunk - legs if not region.get("arms") else 1.0
    glow: Array = np.exp(-0.7 * far.sum(axis=1)) * np.clip(2.5 * towards + 0.3, 0, 1) * np.clip(1.6 * limbs, 0, 1)
    return glow


def breathing(mesh: Mesh, belly: float, ribs: float) -> Array:
    """What a breath adds to the body at rest (n, 3): `belly` and `ribs` from 0 to 1."""
    if not belly and not ribs:
        return np.zeros_like(mesh.points)
    navel = mesh.heads[mesh.bone("spine04")] + [0.10, 0, 0.0]
    front = np.clip((mesh.points[:, 0] - navel[0] + 0.11) / 0.06, 0, 1)
    wide = np.exp(-(((mesh.points[:, 2] - navel[2]) / 0.12) ** 2) - (mesh.points[:, 1] / 0.13) ** 2)
    chest = mesh.heads[mesh.bone("spine02")] + [0.1, 0, 0.06]
    high = np.exp(-(((mesh.points[:, 2] - chest[2]) / 0.12) ** 2) - (mesh.points[:, 1] / 0.2) ** 2)
    own = 1 - mesh.carried("upperarm", "lowerarm", "wrist", "metacarpal", "finger")
    return np.stack([own * front * (0.07 * belly * wide + 0.03 * ribs * high), *np.zeros((2, len(wide)))], axis=1)


def _knot(posed: Posed, look: Mapping[str, Any], *, high: bool) -> Iterator[Solid]:
    """A knot of hair. `high`: on the crown, where it is not lain on."""
    if look.get("cut") == "bun":
        mesh = posed.rest
        crown = mesh.tails[mesh.bone("head")]
        back, up = (0.115, 0.02) if high else (0.175, -0.035)
        at = np.array([mesh.eyes[0][0] - back, 0, crown[2] + up])
        yield ellipsoid(posed.carry("head", at), (0.042, 0.045, 0.042), look["hair"], turn=posed.way("head"))
