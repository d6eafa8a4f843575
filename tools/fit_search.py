"""Fits how the search weighs its figures: `make fit-search`, after the reader was trained anew.

Looked up are the texts of the corpus that are held back, which the reader has not seen: questions of the topics and
texts that no topic answers. The phrasings among them are left out of the index. From these lookups come the weights of
a topic's sum (a conditional logit: the right topic against all others), and the two gates (logistic regressions). Where
the gates close is chosen on the same lookups, each gate fitted without the tenth that it is tried on:

- `fits`: at least `COVERED` of the questions that belong here pass;
- `sure`: of those answered outright at least `RIGHT` are right.
"""

import sys

import msgspec
import numpy as np
import numpy.typing as npt

from bot.models import reader
from bot.models.encoder import NoModel
from bot.models.reader import Reader
from flows import Catalog, load_catalog
from flows.catalog.weighing import SEEN, Fit, Gate, Weighing, evidence, phrasings
from flows.search.nearness import Words, seen
from flows.values.read import FOREIGN
from tools.corpus import ROOT, Row, rows

OUT = ROOT / "flows" / "content" / "search" / "fit.json"
FOLDS = 10
COVERED, RIGHT = 0.965, 0.945
COVERED_BY_WORDS, RIGHT_BY_WORDS = 0.925, 0.88
"""Without the reader it is harder to tell what is foreign, and passing is the lesser harm."""
LOGIT_SOFTNESS = 1e-3
"""How much large weights cost (L2)."""

Array = npt.NDArray[np.floating]
BY_WORDS = Words.PARTS
WITH_THE_READER = (*Words.PARTS, SEEN)


def main() -> int:
    """Looks everything up and writes the weights."""
    try:
        read = reader.load()
    except NoModel as error:
        print(f"fit: {error}", file=sys.stderr)
        return 1
    looked_up = Lookups([row for row in rows() if row.is_held_back and row.topics], read, load_catalog(fitted=False))
    fit = Fit(
        read=looked_up.weighing(WITH_THE_READER, COVERED, RIGHT),
        words=looked_up.weighing(BY_WORDS, COVERED_BY_WORDS, RIGHT_BY_WORDS),
    )
    OUT.write_bytes(msgspec.json.format(msgspec.json.encode(rounded(fit))) + b"\n")
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
    """The scores of each text, looked up in an index without it."""

    def __init__(self, texts: list[Row], read: Reader, catalog: Catalog) -> None:
        out = {row.text for row in texts}
        known = [pair for pair in phrasings(catalog.faq, catalog.foreign) if pair[1] not in out]
        words = Words(known, catalog.lexicon, catalog.foreign)
        topics = list(words.topics)
        self.foreign = len(topics) - 1
        self.wanted = [{topics.index("" if one == FOREIGN else one) for one in row.topics} for row in texts]
        self.right = np.array([topics.index("" if row.topics[0] == FOREIGN else row.topics[0]) for row in texts])
        self.scores = np.stack(
            [np.concatenate((words.scores(row.text), seen(topics, read(row.text)))) for row in texts]
        )
        self.about = [words.about(row.text) for row in texts]
        self.folds = np.random.default_rng(0).integers(0, FOLDS, len(texts))

    def weighing(self, parts: tuple[str, ...], covered: float, right: float) -> Weighing:
        """Weights and gates for these parts, and their figures on standard output."""
        scores = self.scores[:, : len(parts)]
        ours = self.right != self.foreign
        weights = fit_sum(scores[ours][:, :, :-1], self.right[ours])
        ranked = weights @ scores[:, :, :-1].astype(np.float64)
        best = ranked.argmax(axis=1)
        given = np.array([one in wanted for one, wanted in zip(best.tolist(), self.wanted, strict=True)]) & ours
        figures = np.stack(
            [evidence(s, r, parts, a) for s, r, a in zip(scores, ranked, self.about, strict=True)]
        ).astype(np.float64)
        fits = self._gate(figures, ours, least=lambda sums: np.quantile(sums[ours], 1 - covered))
        sure = self._gate(figures, given, least=lambda sums: _where_right(sums[ours], given[ours], right))
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
        pairs = zip(best.tolist(), self.wanted, strict=True)
        hits = np.array([[one in wanted for one in row] for row, wanted in pairs])
        first, three, answered = hits[:, 0], hits.any(axis=1), fits & sure
        print(f"{' + '.join(parts)}: {ours.sum()} questions, {(~ours).sum()} foreign texts, each looked up unseen")
        print(f"  topic first {first[ours].mean():.1%}, among three {three[ours].mean():.1%}")
        print(f"  answered or offered {fits[ours].mean():.1%}, of the foreign {fits[~ours].mean():.1%}")
        print(f"  answered outright {answered[ours].mean():.1%}, of these right {first[ours & answered].mean():.1%}")


def _where_right(sums: Array, right: Array, least: float) -> float:
    """The lowest sum from which on at least so many of the texts are right."""
    order = np.argsort(-sums)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    return float(sums[order][np.flatnonzero(share >= least).max()])


# ---- two small regressions, in numpy -------------------------------------------------------------------------------


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
    """Each row as shares of one."""
    raised = np.exp(sums - sums.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


if __name__ == "__main__":
    sys.exit(main())
