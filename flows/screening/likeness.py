"""How a text sounds: like what people write when something is wrong, or like the talk of runners.

The texts of content/signs/likeness.yaml and the phrasings of the topics are learnt as features (words, pairs of words,
runs of letters) with a weight each, by logistic regression in a fixed order: the same content always gives the same
weights. A measure of likeness cannot see what "no" reaches, so it never raises an alarm: the screen asks a yes/no
question where this alone speaks up. Where there is a trained reader, that is asked instead. It knows nothing of rules,
cues and urgency.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import exp, sqrt
from zlib import crc32

from msgspec import Struct

from flows.text.normal import Words

ROUNDS, STEP = 8, 0.6
"""How often the texts are gone through, and how far a weight moves at most. More rounds learn single texts by heart."""
_SMALL = 0.01
"""A step that moves nothing."""
_RUN = 4

Features = frozenset[str]


class Told(Struct, frozen=True):
    """A text that was learnt: its features, and the red flag it tells of ('' for none)."""

    features: Features
    flag: str


class Ear(Struct, frozen=True, eq=False):
    """What was learnt: a weight for each feature, the weight of none, and the texts with a sign."""

    weights: Mapping[str, float]
    bias: float
    alarming: tuple[Told, ...]

    def score(self, words: Words) -> float:
        """How much it sounds like a sign: about 0 where it might, 2 and more where it clearly does."""
        features = _features(words)
        return self.bias + sum(self.weights.get(one, 0.0) for one in features) / sqrt(len(features))

    def nearest(self, words: Words) -> str:
        """The red flag of the learnt text that shares most with these words."""
        features = _features(words)
        return max(self.alarming, key=lambda told: _shared(features, told.features)).flag


def learn(alarming: Iterable[tuple[str, Words]], harmless: Iterable[Words]) -> Ear:
    """Weights from texts with a red flag, and from texts without one. There must be some of both."""
    signs = tuple(Told(_features(words), flag) for flag, words in alarming)
    others = tuple(Told(_features(words), "") for words in harmless)
    rare = sqrt(len(others) / len(signs))  # few signs among many texts count for more each
    numbers: dict[str, int] = {}
    texts = [
        (told.flag, [numbers.setdefault(one, len(numbers)) for one in told.features], sqrt(len(told.features)))
        for told in sorted((*signs, *others), key=_shuffled)
    ]
    weights = [0.0] * len(numbers)
    bias = 0.0
    for flag, features, length in texts * ROUNDS:
        is_so = 1 / (1 + exp(-(bias + sum(map(weights.__getitem__, features)) / length)))
        step = STEP * (rare * (1 - is_so) if flag else -is_so)
        bias += step / 10
        for one in features if abs(step) > _SMALL else ():
            weights[one] += step / length
    return Ear(dict(zip(numbers, weights, strict=True)), bias, signs)


def _shuffled(told: Told) -> int:
    """An order in which signs and other texts lie mixed, always the same."""
    return crc32(" ".join(sorted(told.features)).encode())


def _shared(some: Features, others: Features) -> float:
    return len(some & others) / sqrt(len(others))


def _features(words: Words) -> Features:
    return frozenset(_named(("<", *words, ">")))


def _named(words: Words) -> Iterator[str]:
    for place, word in enumerate(words):
        yield word
        yield from (f"{word} {gap} {later}" for gap, later in zip(".:", words[place + 1 : place + 3], strict=False))
        whole = f"^{word}$"
        yield from (f"#{whole[at : at + _RUN]}" for at in range(len(whole) - _RUN + 1))
