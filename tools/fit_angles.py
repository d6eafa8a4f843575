"""Fits what tells the angles of a topic apart: `make fit-angles`, after questions or angles were added; two minutes.

Which angle of its topic a question asks is told by the mean of the trained reader's outputs: a linear discriminant
(Fisher 1936) with one spread for all angles, drawn towards a round one. It needs few examples of each, for the spread
is learnt from the questions of all topics together. Learnt from are the questions of `corpus/asked` and what the
content holds of the kind. How sure the shares may be taken to be (the temperature) comes from questions that are left
out by turns.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.models import reader
from bot.models.encoder import NoModel
from tools.corpus import ROOT, Asked, asked

OUT = ROOT / "flows" / "content" / "reader"
FOLDS, SEED = 5, 7
ROUND = 0.7
"""How much of the spread is taken to be alike in all directions: the best of some, on questions left out by turns."""
SOFTER = (1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 14.0, 20.0)
"""Temperatures that are tried."""

Array = npt.NDArray[np.floating]
Name = tuple[str, str]


class Fit(NamedTuple):
    """A column of `weights` for each name, the last row added."""

    names: tuple[Name, ...]
    weights: Array

    def told(self, topic: str, middle: Array) -> dict[str, float]:
        """How near each angle of a topic is."""
        places = [place for place, name in enumerate(self.names) if name[0] == topic]
        sums = middle @ self.weights[:-1, places] + self.weights[-1, places]
        return {self.names[place][1]: float(one) for place, one in zip(places, sums, strict=True)}


def main() -> int:
    """Fits, and writes what ships."""
    try:
        read = reader.load(fitted=False)
    except NoModel as error:
        print(f"fit: {error}", file=sys.stderr)
        return 1
    every = _of_many(asked())
    middles = {one.text: read.middle(one.text) for one in every}
    softness = report(every, middles)
    whole = fit(every, middles)
    np.save(OUT / "angles.npy", np.asarray(whole.weights / softness, np.float32))
    about = {
        "model": json.loads((OUT / "labels.json").read_text("utf-8"))["digest"],
        "digest": hashlib.sha256((OUT / "angles.npy").read_bytes()).hexdigest(),
        "angles": whole.names,
    }
    (OUT / "angles.json").write_text(json.dumps(about, indent=1) + "\n")
    return 0


def _of_many(every: Iterable[Asked]) -> list[Asked]:
    """The questions of topics with angles."""
    listed = list(every)
    with_angles = {one.topic for one in listed if one.angle}
    return [one for one in listed if one.topic in with_angles]


def fit(every: Sequence[Asked], middles: dict[str, Array]) -> Fit:
    """Each angle's mean, seen through the spread that all share."""
    groups: dict[Name, list[Array]] = {}
    for one in every:
        groups.setdefault((one.topic, one.angle), []).append(middles[one.text])
    names = tuple(sorted(groups))
    means = np.stack([np.mean(groups[name], axis=0) for name in names])
    apart = np.vstack([np.stack(some) - np.mean(some, axis=0) for some in groups.values()])
    spread = apart.T @ apart / (len(apart) - len(groups))
    spread = (1 - ROUND) * spread + ROUND * np.eye(len(spread)) * np.trace(spread) / len(spread)
    weights = np.linalg.solve(spread, means.T)
    return Fit(names, np.vstack([weights, -0.5 * (means.T * weights).sum(axis=0)]))


def report(every: Sequence[Asked], middles: dict[str, Array]) -> float:
    """The temperature at which what is left out is likeliest; and how often the first is right, on standard output."""
    folds = np.random.default_rng(SEED).integers(0, FOLDS, len(every))
    told: list[tuple[Asked, dict[str, float]]] = []
    for fold in range(FOLDS):
        known = fit([one for one, of in zip(every, folds, strict=True) if of != fold], middles)
        told += [
            (one, known.told(one.topic, middles[one.text])) for one, of in zip(every, folds, strict=True) if of == fold
        ]
    told = [(one, sums) for one, sums in told if one.angle in sums]
    softness = max(SOFTER, key=lambda softer: sum(np.log(_share(sums, one.angle, softer)) for one, sums in told))
    for name, some in {
        "of an angle": [each for each in told if each[0].angle],
        "of the whole": [each for each in told if not each[0].angle],
    }.items():
        right = np.mean([max(sums, key=sums.__getitem__) == one.angle for one, sums in some])
        print(f"{len(some)} questions {name}, each left out by turns: first right {right:.1%}")
    print(f"temperature {softness:g}")
    return softness


def _share(sums: dict[str, float], angle: str, softer: float) -> float:
    raised = {id: np.exp((one - max(sums.values())) / softer) for id, one in sums.items()}
    return float(raised[angle] / sum(raised.values()))


if __name__ == "__main__":
    sys.exit(main())
