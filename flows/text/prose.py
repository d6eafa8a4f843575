"""Text that is shown, line by line and sentence by sentence, and what stays of it where sentences are left out.

It knows no content: which sentences stay is decided by whoever asks.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[.!?]\*\*)\s+")
ITEM = re.compile(r"^(\d+\. |• )?(.*)$", re.DOTALL)
"""A line: what makes it an item of a list, and its text."""
NUMBER = re.compile(r"^\d+\. ")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def kept(text: str, stays: Callable[[str], bool]) -> str:
    """The text with those of its sentences alone that stay: lists are counted anew, and no line leads to nothing."""
    lines = (_kept(line, stays) for line in text.split("\n"))
    return "\n".join(_numbered(_led([line for line in lines if line])))


def renumbered(text: str, steps: Sequence[str]) -> str:
    """The text with these steps in place of its numbered lines; before all else where it has none."""
    lines = text.split("\n")
    first = next((place for place, line in enumerate(lines) if NUMBER.match(line)), 0)
    others = [line for line in lines if not NUMBER.match(line)]
    own = [f"{place}. {step}" for place, step in enumerate(steps, 1)]
    return "\n".join((*others[:first], *own, *others[first:]))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, without what marks an item of a list."""
    for line in text.split("\n"):
        yield from _split(line)[1]


def first(text: str) -> tuple[str, str]:
    """The first sentence of a text, and what follows."""
    found = SENTENCE.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def _kept(line: str, stays: Callable[[str], bool]) -> str:
    mark, parts = _split(line)
    left = " ".join(part for part in parts if stays(part))
    left = left if left.count("**") % 2 == 0 else left.replace("**", "")
    return f"{mark}{left}" if left else ""


def _split(line: str) -> tuple[str, list[str]]:
    """What marks a line as an item, and its sentences."""
    matched = ITEM.match(line)
    mark, text = (matched.group(1) or "", matched.group(2)) if matched else ("", line)
    return mark, SENTENCE.split(text)


def _led(lines: Sequence[str]) -> list[str]:
    """The lines without one that leads to a list of which nothing is left."""
    return [line for line, after in zip(lines, [*lines[1:], ""], strict=False) if line[-1] != ":" or is_item(after)]


def _numbered(lines: Iterable[str]) -> Iterator[str]:
    """Numbered lines counted anew."""
    count = 0
    for line in lines:
        count += bool(NUMBER.match(line))
        yield NUMBER.sub(f"{count}. ", line)


def is_item(line: str) -> bool:
    """Is the line one of a list?"""
    return bool(_split(line)[0])
