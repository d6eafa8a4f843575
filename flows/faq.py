"""A free question looked up among the topics: how near each one is, and whether to answer, offer or pass.

Every phrasing of a topic is a point in two spaces: weighted words (stemmed, synonyms read as one) and weighted letter
runs, which forgive typing errors. A topic's score is the sum of its nearest phrasing in both spaces, its middle, and
how much of the text's weight its whole entry holds. Foreign texts lie in the same spaces without a topic; a text that
lies nearer to them, names something else and no upper back, or is made of words nobody used here, is not answered.

This room knows nothing of sessions, of what may be said now, or of warning signs.
"""

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache

import msgspec

from flows.catalog import Catalog
from flows.language import FaqEntry
from flows.phrases import plain, split

AT_LEAST = 5
ANSWERS_FROM, ANSWERS_AHEAD = 0.50, 0.05
"""A sure hit scores at least this much, and this much more than the next topic."""
OFFERS_FROM = 0.34
KNOWN_FROM = 0.50
"""The least share of a text's weight that words of the index must hold."""
EXACT_FROM = 0.80
"""So near to a phrasing that neither a foreign word nor a foreign text counts against it."""
PARTS = {"words": 0.35, "letters": 0.25, "middle": 0.20, "entry": 0.20}

ASKING = frozenset(
    """what whats why how hows when where which who whom whose can could should shall would will may might do does did
    is are am was were isnt arent dont doesnt cant shouldnt tell explain show give recommend any""".split()
)

BARE = frozenset("yes no yeah yep nope nah ok okay done next skip none maybe".split())
"""Words that ask nothing when they are the whole text."""

_FOREIGN = ""
Vector = Mapping[str, float]


class Verdict(Enum):
    """What a search amounts to: one sure topic, a few to choose from, or nothing that fits."""

    ANSWER = "answer"
    CHOICES = "choices"
    UNKNOWN = "unknown"


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A topic and how near it is, from 0 to 1. The score orders; it is no probability."""

    id: str
    score: float


# ---- the four public questions ---------------------------------------------------------------------------------------


def search(text: str, catalog: Catalog) -> tuple[Hit, ...]:
    """The nearest topics, best first, never fewer than five (with a score of 0 when nothing fits)."""
    scores = _index(catalog).scores(text)
    ranked = sorted(catalog.faq, key=lambda id: -scores.get(id, 0.0))
    hits = (Hit(id=id, score=round(min(scores.get(id, 0.0), 1.0), 4)) for id in ranked)
    return tuple(hit for place, hit in enumerate(hits) if place < AT_LEAST or hit.score > 0)[: 2 * AT_LEAST]


def judge(text: str, hits: tuple[Hit, ...], catalog: Catalog) -> Verdict:
    """Whether the best hit may be given, a few be offered, or none."""
    best, second = hits[0].score, hits[1].score
    if not any(word.isalpha() for word in split(plain(text))) or plain(text).strip(" .!") in BARE:
        return Verdict.UNKNOWN
    if best < OFFERS_FROM or _is_foreign(text, best, catalog):
        return Verdict.UNKNOWN
    if best >= ANSWERS_FROM and best - second >= ANSWERS_AHEAD:
        return Verdict.ANSWER
    return Verdict.CHOICES


def smalltalk(text: str, catalog: Catalog) -> str | None:
    """The small talk that the whole text is, whatever its case and punctuation; None when it is something else."""
    return _smalltalk(catalog).get(split(plain(text)))


def looks_like_question(text: str) -> bool:
    """Does it ask something: by a question mark, or by how it begins?"""
    words = split(plain(text))
    tells = words[:1] in (("when",), ("where",), ("what",), ("how",)) and words[1:2] in (
        ("i",),
        ("im",),
        ("my",),
        ("it",),
    )
    return "?" in text or (len(words) > 1 and words[0] in ASKING and not tells)


# ---- abstaining ------------------------------------------------------------------------------------------------------


def _is_foreign(text: str, best: float, catalog: Catalog) -> bool:
    index = _index(catalog)
    if best >= EXACT_FROM:
        return False
    about_back = index.names_upper_back(text)
    if index.names_foreign(text) and not about_back:
        return True
    return index.known(text) < KNOWN_FROM or index.scores(text).get(_FOREIGN, 0.0) >= best


# ---- the index -------------------------------------------------------------------------------------------------------


class _Space:
    """Points with weighted features; finds the cosine of a text with all of them."""

    def __init__(self, points: Iterable[Counter[str]]) -> None:
        points = list(points)
        spread = Counter(feature for point in points for feature in point)
        self.rare = {feature: math.log((len(points) + 1) / (seen + 0.5)) for feature, seen in spread.items()}
        self.most = math.log((len(points) + 1) / 0.5)
        self._shelves: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, point in enumerate(points):
            for feature, weight in self.unit(point).items():
                self._shelves[feature].append((place, weight))

    def unit(self, point: Counter[str]) -> Vector:
        """The weighted point at length 1; features never seen here count as the rarest."""
        raw = {f: (1 + math.log(n)) * self.rare.get(f, self.most) for f, n in point.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {feature: weight / length for feature, weight in raw.items()}

    def near(self, point: Counter[str]) -> Mapping[int, float]:
        """Cosine by place of the point; those without a common feature are left out."""
        found: dict[int, float] = defaultdict(float)
        for feature, weight in self.unit(point).items():
            for place, theirs in self._shelves.get(feature, ()):
                found[place] += weight * theirs
        return found


class _Index:
    """The phrasings of all topics and the foreign texts, ready to be compared with a text."""

    def __init__(self, catalog: Catalog) -> None:
        self._same = {_stem(word): _stem(row[0]) for row in catalog.lexicon.synonyms for word in row}
        phrases = list(_phrases(catalog))
        self._topics = [topic for topic, _ in phrases]
        self._words = _Space(self._word_features(text) for _, text in phrases)
        self._letters = _Space(_letter_features(text) for _, text in phrases)
        self._names, middles = _together(phrases)
        self._middles = _Space(self._word_features(text) + _letter_features(text) for text in middles)
        self._entries = {e.id: frozenset(self._stems(_whole(e))) for e in catalog.faq.values()}
        self._back = frozenset(map(_stem, catalog.lexicon.upper_back))
        self._foreign = frozenset(tuple(map(_stem, split(plain(entry)))) for entry in catalog.foreign.words)

    def scores(self, text: str) -> Mapping[str, float]:
        """Topic -> score; the foreign texts together are the topic ''."""
        parts = {
            "words": _best(self._words.near(self._word_features(text)), self._topics),
            "letters": _best(self._letters.near(_letter_features(text)), self._topics),
            "middle": _best(self._middles.near(self._word_features(text) + _letter_features(text)), self._names),
            "entry": self._held(text),
        }
        topics = {topic for found in parts.values() for topic in found}
        return {t: sum(PARTS[name] * found.get(t, 0.0) for name, found in parts.items()) for t in topics}

    def known(self, text: str) -> float:
        """The share of the text's weight in words that the index knows, from 0 to 1."""
        weights = [(stem in self._words.rare, self._weight(stem)) for stem in self._stems(text)]
        return sum(w for is_known, w in weights if is_known) / (sum(w for _, w in weights) or 1.0)

    def names_upper_back(self, text: str) -> bool:
        """Does a word for the upper back stand in it (the lower back is none)?"""
        stems = [_stem(word) for word in split(plain(text))]
        return any(s in self._back and stems[i - 1 : i] not in (["lower"], ["low"]) for i, s in enumerate(stems))

    def names_foreign(self, text: str) -> bool:
        """Does a word or pair of words for something else stand in it?"""
        stems = tuple(_stem(word) for word in split(plain(text)))
        runs = {stems[i : i + size] for size in (1, 2) for i in range(len(stems))}
        return not runs.isdisjoint(self._foreign)

    def _held(self, text: str) -> Mapping[str, float]:
        stems = set(self._stems(text))
        whole = sum(map(self._weight, stems)) or 1.0
        return {id: sum(map(self._weight, stems & entry)) / whole for id, entry in self._entries.items()}

    def _weight(self, stem: str) -> float:
        return self._words.rare.get(stem, self._words.most)

    def _stems(self, text: str) -> list[str]:
        return [self._same.get(stem, stem) for stem in map(_stem, split(plain(text)))]

    def _word_features(self, text: str) -> Counter[str]:
        stems = self._stems(text)
        return Counter(stems) + Counter(f"{a} {b}" for a, b in itertools.pairwise(stems))


@cache
def _index(catalog: Catalog) -> _Index:
    return _Index(catalog)


@cache
def _smalltalk(catalog: Catalog) -> Mapping[tuple[str, ...], str]:
    return {split(plain(phrase)): talk.id for talk in catalog.smalltalk.values() for phrase in talk.phrases}


# ---- texts as features -----------------------------------------------------------------------------------------------


def _phrases(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for entry in catalog.faq.values():
        for text in (entry.question, entry.title, *entry.phrasings):
            yield entry.id, text
    for text in catalog.foreign.texts:
        yield _FOREIGN, text


def _whole(entry: FaqEntry) -> str:
    return " ".join((entry.title, entry.question, *entry.phrasings, entry.answer))


def _together(phrases: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    texts: dict[str, list[str]] = defaultdict(list)
    for topic, text in phrases:
        texts[topic].append(text)
    return list(texts), [" ".join(many) for many in texts.values()]


def _best(near: Mapping[int, float], names: list[str]) -> Mapping[str, float]:
    best: dict[str, float] = {}
    for place, score in near.items():
        best[names[place]] = max(best.get(names[place], 0.0), score)
    return best


def _letter_features(text: str) -> Counter[str]:
    words = (f" {word} " for word in split(plain(text)))
    return Counter(word[i : i + size] for word in words for size in (3, 4, 5) for i in range(len(word) - size + 1))


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    if word.endswith("ie"):
        word = word[:-2] + "y"
    return word.removesuffix("e") if len(word) > 4 else word
