"""How near a text lies to the phrasings of each topic: by its words, by its letters, and by what it means.

Every phrasing is a point in two spaces, weighted words (stemmed, synonyms read as one) and weighted letter runs, which
forgive typing errors; the trained reader, where there is one, tells besides which topic it sees. All foreign texts
together are one topic more, the last. This room gives figures; what they amount to is decided in `faq`.
"""

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from flows.catalog.language import Foreign, Lexicon
from flows.catalog.weighing import SEEN_SCALE, About, Array
from flows.text.letters.normal import normal, split
from flows.values.read import FOREIGN, Read

Phrasing = tuple[str, str]
"""A topic, "" for the foreign texts, and one way to ask it."""


class Space:
    """Points with weighted features; gives the cosine of a text with all of them."""

    def __init__(self, points: Sequence[Counter[str]]) -> None:
        spread = Counter(feature for point in points for feature in point)
        self.size = len(points)
        self.rare = {feature: math.log((self.size + 1) / (seen + 0.5)) for feature, seen in spread.items()}
        self.most = math.log((self.size + 1) / 0.5)
        numbers = {feature: number for number, feature in enumerate(spread)}
        features = np.array([numbers[feature] for point in points for feature in point], np.intp)
        places = np.repeat(np.arange(self.size), [len(point) for point in points])
        raw = 1 + np.log(np.array([n for point in points for n in point.values()], np.float64))
        raw *= np.array(list(self.rare.values()))[features]
        lengths = np.sqrt(np.bincount(places, raw * raw, minlength=self.size))
        order = np.argsort(features, kind="stable")
        ends = np.cumsum(list(spread.values())).tolist()
        self._shelves = dict(zip(spread, itertools.pairwise([0, *ends]), strict=True))
        self._places = places[order]
        self._weights = (raw / lengths[places])[order].astype(np.float32)

    def weight(self, feature: str) -> float:
        """How much a feature tells: the rarer, the more; one never seen here counts as the rarest."""
        return self.rare.get(feature, self.most)

    def cosines(self, point: Counter[str]) -> Array:
        """The cosine with each point, in their order."""
        found = np.zeros(self.size, np.float32)
        for feature, weight in self._unit(point).items():
            if feature in self._shelves:
                start, end = self._shelves[feature]
                found[self._places[start:end]] += np.float32(weight) * self._weights[start:end]
        return found

    def _unit(self, point: Counter[str]) -> dict[str, float]:
        raw = {feature: (1 + math.log(n)) * self.weight(feature) for feature, n in point.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {feature: weight / length for feature, weight in raw.items()}


class Words:
    """The phrasings of all topics in words and letters. They must stand in the order of their topics, foreign last."""

    PARTS = ("words", "letters", "middle", "entry")

    def __init__(self, phrasings: Sequence[Phrasing], lexicon: Lexicon, foreign: Foreign) -> None:
        self._same = {stem(word): stem(row[0]) for row in lexicon.synonyms for word in row}
        self._back = frozenset(map(stem, lexicon.upper_back))
        self._foreign = frozenset(tuple(map(stem, split(normal(entry)))) for entry in foreign.words)
        self.topics = tuple(dict.fromkeys(topic for topic, _ in phrasings))
        self._starts = starts([topic for topic, _ in phrasings])
        points = [self._word_features(text) for _, text in phrasings]
        letters = [letter_features(text) for _, text in phrasings]
        self._words, self._letters = Space(points), Space(letters)
        self._middles = Space([_together(many) for many in self._by_topic(points, letters)])
        self._entries = self._told_by(phrasings)

    def scores(self, text: str) -> Array:
        """Rows `PARTS`, a column for each topic. `words`, `letters`: the nearest phrasing; `middle`: all of a topic's
        phrasings together; `entry`: how much of the text's weight they hold.
        """
        words, letters = self._word_features(text), letter_features(text)
        return np.stack(
            (
                np.maximum.reduceat(self._words.cosines(words), self._starts),
                np.maximum.reduceat(self._letters.cosines(letters), self._starts),
                self._middles.cosines(words + letters),
                self._held(text),
            )
        )

    def about(self, text: str) -> About:
        """What the text names, and how much of it is known."""
        words = split(normal(text))
        return About(
            known=self._known(text),
            upper_back=self._names_upper_back(words),
            elsewhere=self._names_foreign(words),
            words=len(words),
        )

    def _known(self, text: str) -> float:
        weights = [(one in self._words.rare, self._words.weight(one)) for one in self._stems(text)]
        return sum(w for is_known, w in weights if is_known) / (sum(w for _, w in weights) or 1.0)

    def _names_upper_back(self, words: Sequence[str]) -> bool:
        """Does a word for the upper back stand in it (the lower back is none)?"""
        stems = list(map(stem, words))
        return any(
            s in self._back and stems[max(i - 1, 0) : i] not in (["lower"], ["low"]) for i, s in enumerate(stems)
        )

    def _names_foreign(self, words: Sequence[str]) -> bool:
        """Does a word or pair of words for something else stand in it?"""
        stems = tuple(map(stem, words))
        runs = {stems[i : i + size] for size in (1, 2) for i in range(len(stems))}
        return not runs.isdisjoint(self._foreign)

    def _by_topic(self, *kinds: Sequence[Counter[str]]) -> list[list[Counter[str]]]:
        ends = [*self._starts[1:], len(kinds[0])]
        return [[point for kind in kinds for point in kind[a:b]] for a, b in zip(self._starts, ends, strict=True)]

    def _told_by(self, phrasings: Sequence[Phrasing]) -> dict[str, Array]:
        """Stem -> 1 for each topic that uses it, 0 for the others."""
        told: dict[str, Array] = defaultdict(lambda: np.zeros(len(self.topics), np.float32))
        for topic, text in phrasings:
            for one in self._stems(text):
                told[one][self.topics.index(topic)] = 1
        return dict(told)

    def _held(self, text: str) -> Array:
        stems = sorted(set(self._stems(text)))
        whole = sum(map(self._words.weight, stems)) or 1.0
        held = np.zeros(len(self.topics), np.float32)
        for one in stems:
            if one in self._entries:
                held += np.float32(self._words.weight(one) / whole) * self._entries[one]
        return held

    def _stems(self, text: str) -> list[str]:
        return [self._same.get(one, one) for one in map(stem, split(normal(text)))]

    def _word_features(self, text: str) -> Counter[str]:
        stems = self._stems(text)
        return Counter(stems) + Counter(f"{a} {b}" for a, b in itertools.pairwise(stems))


def _together(points: Iterable[Counter[str]]) -> Counter[str]:
    whole = Counter[str]()
    for point in points:
        whole.update(point)
    return whole


def seen(topics: Sequence[str], read: Read) -> Array:
    """How near the trained reader sees each topic, foreign last, as one row; one it has not learnt is as far as any."""
    farthest = min(read.topics.values())
    found = [read.topics.get(topic or FOREIGN, farthest) for topic in topics]
    return np.array([found], np.float32) * SEEN_SCALE


def starts(topics: Sequence[str]) -> npt.NDArray[np.intp]:
    """Where each topic begins in a list in which each stands together."""
    return np.array([i for i, topic in enumerate(topics) if i == 0 or topics[i - 1] != topic], np.intp)


def letter_features(text: str) -> Counter[str]:
    """The runs of 3 to 5 letters in each word, its ends marked by a space."""
    words: Iterable[str] = (f" {word} " for word in split(normal(text)))
    return Counter(word[i : i + size] for word in words for size in (3, 4, 5) for i in range(len(word) - size + 1))


def stem(word: str) -> str:
    """A word without its English ending."""
    for ending in ("ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    if word.endswith("ie"):
        word = word[:-2] + "y"
    return word.removesuffix("e") if len(word) > 4 else word
