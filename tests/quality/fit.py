"""Fits how the search weighs its figures, to the phrasings of the content: `make fit`, after phrasings have changed.

Ten times a tenth of the phrasings and foreign texts is left out of the index and looked up in what remains, as if
nobody had seen it. From these lookups come the weights of a topic's sum (a conditional logit: the right topic against
all others), and the two gates (logistic regressions). Where the gates close is chosen on the same lookups:

- `fits`: at least `COVERED` of the questions that belong here pass;
- `sure`: of those answered outright at least `RIGHT` are right.

What ships is then built with everything in the index. The figures printed are those of the ten lookups.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from bot import encoder
from flows import Catalog, load_catalog
from flows.catalog.weighing import Fit, Gate, Weighing, digest, evidence, phrasings
from flows.search.nearness import Meanings, Words

OUT = Path(__file__).parents[2] / "flows" / "content" / "search"
FOLDS = 10
COVERED, RIGHT = 0.955, 0.945
COVERED_BY_WORDS = 0.925
"""Without the model it is harder to tell what is foreign, and passing is the lesser harm."""
HEAD_SOFTNESS, LOGIT_SOFTNESS = 3e-5, 1e-3
"""How much large weights cost (L2)."""

Array = npt.NDArray[np.floating]
Phrasing = tuple[str, str]
BY_WORDS, BY_MEANING = Words.PARTS, Words.PARTS + Meanings.PARTS


def main() -> int:
    try:
        encode = encoder.load()
    except encoder.NoModel as error:
        print(f"fit: {error}", file=sys.stderr)
        return 1
    catalog = load_catalog(fitted=False)
    known = phrasings(catalog.faq, catalog.foreign)
    # What ships is half as exact, so that is what is fitted to.
    vectors = np.stack([encode(text) for _, text in known]).astype(np.float16).astype(np.float32)
    looked_up = Lookups(known, vectors, catalog)
    fit = Fit(
        phrasings=digest(catalog.faq, catalog.foreign, catalog.lexicon),
        model=encoder.MODEL,
        meaning=looked_up.weighing(BY_MEANING, COVERED),
        words=looked_up.weighing(BY_WORDS, COVERED_BY_WORDS),
    )
    OUT.mkdir(exist_ok=True)
    (OUT / "fit.json").write_bytes(msgspec.json.format(msgspec.json.encode(rounded(fit))) + b"\n")
    (OUT / "vectors.f16").write_bytes(vectors.astype("<f2").tobytes())
    (OUT / "head.f16").write_bytes(fit_head(vectors, looked_up.right).astype("<f2").tobytes())
    return 0


def rounded(fit: Fit) -> Fit:
    """Five digits are enough, and read better in a difference."""

    def shorter(value: object) -> object:
        if isinstance(value, float):
            return float(f"{value:.5g}")
        if isinstance(value, dict):
            return {key: shorter(one) for key, one in value.items()}
        return [shorter(one) for one in value] if isinstance(value, (list, tuple)) else value

    return msgspec.convert(shorter(msgspec.to_builtins(fit)), Fit)


class Lookups:
    """The scores of each phrasing and foreign text, looked up with its own tenth left out."""

    def __init__(self, known: Sequence[Phrasing], vectors: Array, catalog: Catalog) -> None:
        topics = list(dict.fromkeys(topic for topic, _ in known))
        self.right = np.array([topics.index(topic) for topic, _ in known])
        self.foreign = len(topics) - 1
        self.folds = folds(self.right)
        self.scores = np.zeros((len(known), len(BY_MEANING), len(topics)), np.float32)
        self.about = [None] * len(known)
        for fold in range(FOLDS):
            kept, out = np.flatnonzero(self.folds != fold), np.flatnonzero(self.folds == fold)
            rest = [known[place] for place in kept]
            words = Words(rest, catalog.lexicon, catalog.foreign)
            meanings = Meanings(rest, vectors[kept], fit_head(vectors[kept], self.right[kept]))
            for place in out:
                text = known[place][1]
                self.scores[place] = np.concatenate((words.scores(text), meanings.scores(vectors[place])))
                self.about[place] = words.about(text)

    def weighing(self, parts: tuple[str, ...], covered: float) -> Weighing:
        """Weights and gates for these parts, and their figures on standard output."""
        scores = self.scores[:, : len(parts)]
        ours = self.right != self.foreign
        weights = fit_sum(scores[ours][:, :, :-1], self.right[ours])
        ranked = weights @ scores[:, :, :-1].astype(np.float64)
        given = (ranked.argmax(axis=1) == self.right) & ours
        figures = np.stack(
            [evidence(s, r, parts, a) for s, r, a in zip(scores, ranked, self.about, strict=True)]
        ).astype(np.float64)
        fits = self._gate(figures, ours, least=lambda sums: np.quantile(sums[ours], 1 - covered))
        sure = self._gate(figures, given, least=lambda sums: _where_right(sums[ours], given[ours]))
        self._report(parts, ranked, self._passed(figures, ours, fits), self._passed(figures, given, sure))
        return Weighing(parts=dict(zip(parts, weights.tolist(), strict=True)), fits=fits, sure=sure)

    def _gate(self, figures: Array, truth: Array, least) -> Gate:
        weights, bias = fit_logit(figures, truth)
        return Gate(weights=tuple(weights.tolist()), bias=bias, least=float(least(self._unseen(figures, truth))))

    def _unseen(self, figures: Array, truth: Array) -> Array:
        """The gate's sum for each text, by a gate fitted without its tenth."""
        sums = np.zeros(len(figures))
        for fold in range(FOLDS):
            out = self.folds == fold
            weights, bias = fit_logit(figures[~out], truth[~out])
            sums[out] = figures[out] @ weights + bias
        return sums

    def _passed(self, figures: Array, truth: Array, gate: Gate) -> Array:
        return self._unseen(figures, truth) >= gate.least

    def _report(self, parts: tuple[str, ...], ranked: Array, fits: Array, sure: Array) -> None:
        ours = self.right != self.foreign
        best = np.argsort(-ranked, axis=1)[:, :3]
        first, three = best[:, 0] == self.right, (best == self.right[:, None]).any(axis=1)
        answered = fits & sure
        print(f"{' + '.join(parts)}: {ours.sum()} phrasings, {(~ours).sum()} foreign texts, each looked up unseen")
        print(f"  topic first {first[ours].mean():.1%}, among three {three[ours].mean():.1%}")
        print(f"  answered or offered {fits[ours].mean():.1%}, of the foreign {fits[~ours].mean():.1%}")
        print(f"  answered outright {answered[ours].mean():.1%}, of these right {first[ours & answered].mean():.1%}")


def folds(topics: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """A tenth for each text, so that each topic is spread evenly; always the same."""
    dice = np.random.default_rng(0)
    fold = np.zeros(len(topics), np.intp)
    for topic in range(topics.max() + 1):
        places = dice.permutation(np.flatnonzero(topics == topic))
        fold[places] = np.arange(len(places)) % FOLDS
    return fold


def _where_right(sums: Array, right: Array) -> float:
    """The lowest sum from which on at least `RIGHT` of the texts are right."""
    order = np.argsort(-sums)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    return float(sums[order][np.flatnonzero(share >= RIGHT).max()])


# ---- four small regressions, in numpy -------------------------------------------------------------------------------


def fit_head(vectors: Array, topics: Array, rounds: int = 200, step: float = 4.0) -> Array:
    """A multinomial logistic regression, by accelerated gradient descent: weights and bias for each topic."""
    x = np.c_[vectors, np.ones(len(vectors), np.float32)]
    wanted = np.eye(topics.max() + 1, dtype=np.float32)[topics]
    soft = np.full(x.shape[1], HEAD_SOFTNESS, np.float32)
    soft[-1] = 0
    now = ahead = np.zeros((wanted.shape[1], x.shape[1]), np.float32)
    for turn in range(rounds):
        likely = softmax(x @ ahead.T)
        then = ahead - np.float32(step) * ((likely - wanted).T @ x / len(x) + soft * ahead)
        ahead = then + np.float32(turn / (turn + 3)) * (then - now)
        now = then
    return now


def fit_sum(scores: Array, topics: Array, rounds: int = 40) -> Array:
    """A conditional logit, by Newton's method: one weight a part, the right topic against all others."""
    scores = scores.astype(np.float64)
    wanted = scores[np.arange(len(topics)), :, topics]
    weights = np.ones(scores.shape[1])
    for _ in range(rounds):
        weighed = scores * softmax(weights @ scores)[:, None]
        middle = weighed.sum(axis=2)
        slope = (middle - wanted).mean(axis=0) + LOGIT_SOFTNESS * weights
        spread = (weighed @ scores.swapaxes(1, 2)).mean(axis=0) - middle.T @ middle / len(topics)
        step = np.linalg.solve(spread + LOGIT_SOFTNESS * np.eye(len(weights)), slope)
        weights -= step / max(1.0, np.abs(step).max())  # a long step may lead away: one unit a round at most
    return weights


def fit_logit(figures: Array, truth: Array, rounds: int = 30) -> tuple[Array, float]:
    """A logistic regression, by Newton's method on standardised figures: weights and bias for the raw ones."""
    middle, spread = figures.mean(axis=0), figures.std(axis=0) + 1e-9
    x = np.c_[(figures - middle) / spread, np.ones(len(figures))]
    soft = np.full(x.shape[1], LOGIT_SOFTNESS)
    soft[-1] = 0
    weights = np.zeros(x.shape[1])
    for _ in range(rounds):
        likely = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (likely - truth) / len(x) + soft * weights
        bend = (x * (likely * (1 - likely))[:, None]).T @ x / len(x) + np.diag(soft)
        weights -= np.linalg.solve(bend, slope)
    raw = weights[:-1] / spread
    return raw, float(weights[-1] - raw @ middle)


def softmax(sums: Array) -> Array:
    raised = np.exp(sums - sums.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


if __name__ == "__main__":
    sys.exit(main())
