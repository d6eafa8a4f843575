"""What the figures of `nearness` amount to: how they weigh, and from where on a topic fits, or is sure.

The weights are fitted to texts that neither the index nor the reader had seen (`make fit-search`) and ship with the
content. A topic's weighed sum ranks it; two gates, logistic regressions over all the figures of a text, say whether the
text belongs here at all and whether its first topic may be given as the answer. A phrasing that is added needs no new
fit: the figures stay what they are.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from flows.catalog.language import FaqEntry, Foreign

Array = npt.NDArray[np.float32]

SEEN = "seen"
"""The part that the trained reader gives; its figures are logits by `SEEN_SCALE`, and know foreign texts too."""
SEEN_SCALE = np.float32(0.1)


class Gate(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A weight for each figure of `evidence`. A text passes from `least` on."""

    weights: tuple[float, ...]
    bias: float
    least: float

    def passes(self, evidence: Array) -> bool:
        """Is the weighed sum high enough?"""
        return self.beyond(evidence) >= 0

    def beyond(self, evidence: Array) -> float:
        """By how much the weighed sum is higher than it must be."""
        return float(evidence @ np.array(self.weights)) + self.bias - self.least


class Weighing(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The weight of each part in a topic's sum; the gate of what belongs here and the gate of what is sure."""

    parts: dict[str, float]
    fits: Gate
    sure: Gate

    def rank(self, scores: Array) -> Array:
        """The weighed sum of each topic, the foreign texts left out. `scores`: a row a part, a column a topic."""
        return np.asarray(np.array(list(self.parts.values())) @ scores[:, :-1], np.float32)


class Fit(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the search weighs with the trained reader, and by words alone."""

    read: Weighing
    words: Weighing


_OPEN = Gate(weights=(), bias=0.0, least=0.0)
_EVEN = Weighing(parts={}, fits=_OPEN, sure=_OPEN)
UNFITTED = Fit(read=_EVEN, words=_EVEN)
"""Nothing fitted yet."""


class About(Struct, frozen=True, kw_only=True):
    """What stands in a text besides its likeness. `known`: the share of it in words that the index knows."""

    known: float
    upper_back: bool
    elsewhere: bool
    words: int


def evidence(scores: Array, ranked: Array, parts: Sequence[str], about: About) -> Array:
    """The figures that the gates weigh: how far ahead the first topic is, its parts and those of the foreign texts."""
    best = int(ranked.argmax())
    sums = np.sort(ranked)[::-1]
    likely = np.sort(shares(ranked))[::-1]
    agree = float((scores[:, :-1].argmax(axis=1) == best).mean())
    figures = [sums[0] / 10, (sums[0] - sums[1]) / 5, likely[0], likely[:3].sum(), agree]
    figures += [*scores[:, best], *scores[:, -1]]
    if SEEN in parts:
        figures.append(shares(scores[parts.index(SEEN)] / SEEN_SCALE)[-1])
    elsewhere = about.elsewhere and not about.upper_back
    figures += [about.known, about.upper_back, elsewhere, np.log(about.words + 1)]
    return np.array(figures, np.float32)


def shares(sums: Array) -> Array:
    """Sums as shares of one (softmax)."""
    raised = np.exp(sums - sums.max())
    return np.asarray(raised / raised.sum(), np.float32)


def phrasings(faq: Mapping[str, FaqEntry], foreign: Foreign) -> list[tuple[str, str]]:
    """All that a text is compared with, topic by topic, the foreign texts (topic "") last."""
    ours = [(entry.id, text) for entry in faq.values() for text in (entry.question, entry.title, *entry.phrasings)]
    return ours + [("", text) for text in foreign.texts]
