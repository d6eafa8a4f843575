"""`thora ask` and `thora assess`: JSON in, JSON out, without a chat, Redis or a token.

With `--jsonl` every line is answered in order and flushed; a bad line gives `{"id", "error"}` in its place. A single
text or record that is bad is one line on standard error and exit code 1.
"""

import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from flows import Catalog, RecordError, answer, read_record
from flows import assess as assess_record

BAD_INPUT = 1
TOO_DEEP = "the JSON is nested too deeply"


def ask(text: str | None, catalog: Catalog, *, jsonl: bool) -> int:
    """Answer one text, or one a line."""
    if jsonl:
        return lines(sys.stdin.buffer, lambda item: _answer(text_of(item), catalog))
    said = sys.stdin.read() if text is None else text
    try:
        print(_answer(text_of({"text": said}), catalog)["reply"].replace("**", ""))
    except RecordError as error:
        return bad(error)
    return 0


def assess(file: Path | None, catalog: Catalog, *, jsonl: bool) -> int:
    """Assess one record, or one a line."""
    if jsonl:
        with file.open("rb") if file else sys.stdin.buffer as source:
            return lines(source, lambda item: _assessment(_record(item), catalog))
    try:
        raw = msgspec.json.decode((file.read_bytes() if file else sys.stdin.buffer.read()).removeprefix(BOM_UTF8))
        is_wrapped = isinstance(raw, dict) and isinstance(raw.get("record"), dict)
        print(to_json(_assessment(raw["record"] if is_wrapped else raw, catalog)))
    except (RecordError, msgspec.DecodeError) as error:
        return bad(error)
    except RecursionError:
        return bad(RecordError(TOO_DEEP))
    return 0


def lines(source: Any, answer_item: Callable[[Mapping[str, Any]], dict[str, Any]]) -> int:
    """Answer each line of JSON in order, flushed one by one; a bad one gets its error in its place."""
    for number, line in enumerate(source):
        item = line if number else line.removeprefix(BOM_UTF8)
        if item.strip():
            print(to_json(_line(item, answer_item)), flush=True)
    return 0


def _line(line: bytes, answer_item: Callable[[Mapping[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    id: object = None
    try:
        item = msgspec.json.decode(line)
        if not isinstance(item, dict):
            raise RecordError("the line must be a JSON object")
        id = item.get("id")
        return {"id": id, **answer_item(item)}
    except (RecordError, msgspec.DecodeError, UnicodeDecodeError) as error:
        return {"id": id, "error": str(error)}
    except RecursionError:
        return {"id": id, "error": TOO_DEEP}


def text_of(item: Mapping[str, Any]) -> str:
    """The text of an item; raises `RecordError` where there is none."""
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        raise RecordError("text must be a text that is not empty")
    return text.encode("utf-8", "replace").decode("utf-8")  # half a letter, from a terminal or as an escape in JSON


def _record(item: Mapping[str, Any]) -> object:
    if "record" not in item:
        raise RecordError("record is missing")
    return item["record"]


def _answer(text: str, catalog: Catalog) -> dict[str, Any]:
    found = answer(text, catalog)
    return {
        "kind": found.kind.value,
        "topics": [{"id": hit.id, "score": round(hit.score, 4)} for hit in found.topics],
        "red_flags": list(found.red_flags),
        "disposition": found.disposition.value if found.disposition else None,
        "reply": found.reply,
    }


def _assessment(raw: object, catalog: Catalog) -> dict[str, Any]:
    found = assess_record(read_record(raw, catalog), catalog)
    causes = [
        {"id": c.id, "score": c.score, "because": [{"field": b.field, "value": b.value} for b in c.because]}
        for c in found.causes
    ]
    return {
        "disposition": found.disposition.value,
        "red_flags": list(found.red_flags),
        "causes": causes,
        "exercises": list(found.exercises),
    }


def to_json(value: object) -> str:
    """A value as one line of JSON."""
    return msgspec.json.encode(value).decode()


def bad(error: Exception) -> int:
    """One line on standard error, and the exit code."""
    print(f"thora: {error}", file=sys.stderr)
    return BAD_INPUT
