"""The corpus: texts as people write them, with what a careful reader sees in each (corpus/README.md: how it is marked).

`python tools/corpus.py` checks every row and counts them. A tenth of the stories is held back: by story and not by row,
so that no text has its twin among those that are learnt from.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import yaml

ROOT = Path(__file__).parents[1]
CORPUS, CONTENT = ROOT / "corpus", ROOT / "flows" / "content"
HOWS = ("now", "near", "denied", "past", "other", "imagined", "figure")
"""How a sign is said; the first two tell of danger."""
DANGER = HOWS[:2]
STYLES = ("phone", "full", "dictation", "slips", "learner")
WANTS = ("tells", "asks", "corrects", "requests", "greets", "thanks", "complains")
SCORES = ("pain_now", "pain_worst")
EASES = ("heat", "cold", "rest", "movement", "massage", "stretch", "painkiller", "posture", "nothing")
EXTRA = {"eased_by": EASES}
"""Marked beside the fields of the schema."""
NO_TOPIC = "none"
"""Stands for a topic in a text that asks what none of them answers."""
_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
_HELD_BACK = 10


MEASURING = ("retold",)
"""Folders that are held back whole: nothing is learnt from them."""
ASKED = "asked"
"""The folder of questions of one angle of a topic each; the reader is not trained on it."""


class Asked(NamedTuple):
    """A question that asks an angle of a topic; "" for one of the topic as a whole."""

    topic: str
    angle: str
    text: str


class Span(NamedTuple):
    """A piece of a text: a sign and how it is said, or a fact, which may be denied."""

    start: int
    end: int
    sign: str = ""
    how: str = ""
    fact: str = ""
    is_denied: bool = False


class Row(NamedTuple):
    """A text. `spans` is None where nobody marked its words; then `sign` is the gravest that is there, or "".

    `measures`: it stands in a folder that is held back whole.
    """

    text: str
    source: str
    story: str
    spans: tuple[Span, ...] | None = None
    sign: str = ""
    style: str = ""
    wants: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    measures: bool = False

    @property
    def signs(self) -> frozenset[str]:
        """The signs that are there now."""
        if self.spans is None:
            return frozenset({self.sign} - {""})
        return frozenset(span.sign for span in self.spans if span.how in DANGER)

    @property
    def is_held_back(self) -> bool:
        """Is it one of those that nothing is learnt from?"""
        return self.measures or crc32(f"{self.source} {self.story}".encode()) % _HELD_BACK == 0


class Labels(NamedTuple):
    """All that a mark may name, as the content has it: red flags, `field=value` pairs, topics."""

    signs: tuple[str, ...]
    facts: tuple[str, ...]
    topics: tuple[str, ...]


def labels() -> Labels:
    """The labels of the content that stands beside the corpus."""
    flags = tuple(flag["id"] for flag in _content("medicine/red_flags.yaml"))
    fields = {
        field["id"]: tuple(one["id"] for one in field.get("options", ()))
        for field in _content("medicine/fields.yaml")
        if field["id"] not in SCORES
    }
    values = {id: EXTRA.get(id) or options or ("true", "false") for id, options in {**fields, **EXTRA}.items()}
    facts = (f"{id}={one}" for id, several in values.items() for one in several if one not in ("none", "unsure"))
    return Labels(flags, (*facts, *SCORES), (*(topic["id"] for topic in _topics()), NO_TOPIC))


def _topics() -> Iterator[dict[str, Any]]:
    """The topics of the content."""
    return (topic for path in sorted((CONTENT / "en" / "faq").glob("*.yaml")) for topic in _read(path))


def asked() -> Iterator[Asked]:
    """The questions of one angle each; what the content holds of the kind is among them."""
    for path in sorted(CORPUS.glob(f"{ASKED}/*.jsonl")):
        for raw in map(json.loads, path.read_text("utf-8").splitlines()):
            yield Asked(raw["topic"], raw["angle"], raw["text"])
    for topic in _topics():
        heard = {text.casefold(): angle["id"] for angle in topic.get("angles", ()) for text in angle["heard"]}
        whole = dict.fromkeys(text.casefold() for text in (topic["question"], *topic["phrasings"]))
        yield from (Asked(topic["id"], angle, text) for text, angle in heard.items())
        yield from (Asked(topic["id"], "", text) for text in whole if text not in heard)


def _marked() -> Iterator[Path]:
    """The files that the reader is trained on, or measured by."""
    return (path for path in sorted(CORPUS.glob("*/*.jsonl")) if path.parent.name != ASKED)


def rows() -> Iterator[Row]:
    """All rows, the questions and foreign texts of the content among them."""
    for path in _marked():
        source = path.stem
        for place, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            raw = json.loads(line)
            row = _row(raw, source, raw.get("story", str(place)))
            yield row._replace(measures=path.parent.name in MEASURING)
    for topic in _topics():
        for text in (topic["question"], *topic["phrasings"]):
            yield Row(text=text, source="topics", story=text, topics=(topic["id"],))
    for text in _content("en/foreign.yaml")["texts"]:
        yield Row(text=text, source="foreign", story=text, topics=(NO_TOPIC,))


def _row(raw: dict[str, Any], source: str, story: str) -> Row:
    if "style" not in raw:
        return Row(text=raw["text"], source=source, story=story, sign=raw.get("sign", ""))
    text, spans = unmarked(raw["text"])
    return Row(
        text=text, source=source, story=story, spans=spans, style=raw["style"],
        wants=tuple(raw["wants"]), topics=tuple(raw["topics"]),
    )  # fmt: skip


def unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its marks, and what they say."""
    text, spans, at = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        start, end = len(text), len(text) + len(found[1])
        text, at = text + found[1], found.end()
        spans += [_span(tag, start, end) for tag in found[2].split()]
    return text + marked[at:], tuple(spans)


def _span(tag: str, start: int, end: int) -> Span:
    sign, at, how = tag.partition("@")
    if at:
        return Span(start, end, sign=sign, how=how)
    field, _, value = tag.removeprefix("-").partition("=")
    fact = field if field in SCORES else f"{field}={value}"
    return Span(start, end, fact=fact, is_denied=tag.startswith("-"))


def faults() -> Iterator[str]:
    """What is wrong with the corpus: a line each, with file and place."""
    yield from _asked_faults()
    known, seen = labels(), dict[str, str]()
    for path in _marked():
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            place = f"{path.relative_to(ROOT)}:{number}"
            row = _row(raw := json.loads(line), path.stem, raw.get("story", ""))
            key = " ".join(re.findall(r"\w+", row.text.casefold()))
            if key in seen:
                yield f"{place}: stands at {seen[key]} too"
            seen[key] = place
            yield from (f"{place}: {what}" for what in _faults(row, known))


def _asked_faults() -> Iterator[str]:
    known = {(topic["id"], angle["id"]) for topic in _topics() for angle in topic.get("angles", ())}
    seen = dict[str, Asked]()
    for one in asked():
        if one.angle and (one.topic, one.angle) not in known:
            yield f"{ASKED}: {one.topic} has no angle {one.angle}: {one.text!r}"
        if seen.setdefault(f"{one.topic} {one.text.casefold()}", one).angle != one.angle:
            yield f"{ASKED}: two angles of {one.topic} have {one.text!r}"


def _faults(row: Row, known: Labels) -> Iterator[str]:
    if row.sign and row.sign not in known.signs:
        yield f"there is no sign {row.sign}"
    if row.spans is None:
        return
    if row.style not in STYLES or not row.wants or not set(row.wants) <= set(WANTS):
        yield "style or wants is not one of those in the README"
    if re.search(r"[{}|]", row.text):
        yield "a mark is not closed"
    yield from (f"there is no topic {topic}" for topic in row.topics if topic not in known.topics)
    for span in row.spans:
        if span.sign and (span.sign not in known.signs or span.how not in HOWS):
            yield f"there is no {span.sign}@{span.how}"
        if span.fact and span.fact not in known.facts:
            yield f"there is no fact {span.fact}"


def main() -> int:
    """Checks the corpus and counts its rows."""
    found = list(faults())
    print(*found, sep="\n", end="\n" if found else "")
    every = list(rows())
    count = Counter((row.source, "a sign" if row.signs else "none") for row in every)
    for source in sorted({source for source, _ in count}):
        print(f"{source:20} {count[source, 'a sign']:6} with a sign now {count[source, 'none']:6} without")
    held = sum(row.is_held_back for row in every)
    print(f"{len(every)} rows, {held} held back, {sum(row.spans is not None for row in every)} marked word by word")
    return 1 if found else 0


def _content(name: str) -> Any:
    return _read(CONTENT / name)


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe one


if __name__ == "__main__":
    sys.exit(main())
