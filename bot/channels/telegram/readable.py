"""JSON from outside, read however odd it is: half a letter, or nested so deeply that no reader goes down there.

What lies too deep is left out and the rest is read: one message must not hide those that came with it.
"""

import json
import re
from typing import Any, Final

import msgspec

DEEPEST: Final = 100
"""Telegram's own updates nest about twelve deep."""

_PART: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def read_json(body: bytes) -> Any:
    """What the JSON holds. ValueError when it is none."""
    try:
        return msgspec.json.decode(body)
    except RecursionError:
        return _patiently(shallow(body))
    except ValueError:
        return _patiently(body)


def shallow(body: bytes) -> bytes:
    """The same JSON with null in the place of what lies deeper than DEEPEST."""
    kept, depth, since = [], 0, 0
    for part in _PART.finditer(body):
        if part[0] in (b"[", b"{"):
            depth += 1
            if depth == DEEPEST + 1:
                kept.append(body[since : part.start()] + b"null")
        elif part[0] in (b"]", b"}"):
            if depth == DEEPEST + 1:
                since = part.end()
            depth -= 1
    return b"".join(kept) + (body[since:] if depth <= DEEPEST else b"")


def _patiently(body: bytes) -> Any:
    """Half an emoji in one update must not spoil the others: the standard library reads on, a mark stands for it."""
    try:
        found = json.loads(body.decode("utf-8", "replace"))
        return json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
    except RecursionError:  # it is not even closed
        raise ValueError("this is no JSON") from None
