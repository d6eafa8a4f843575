"""An angle of a topic and its answer: what of the answer stays, and which faults an author can make.

What an angle leaves out stands in the answer, in its short form or in what is said beside, and no
warning is lost by it.
"""

from collections.abc import Iterator

from flows.catalog.language import Angle, FaqEntry
from flows.text import prose

NAME = 2
"""Words of what stands in bold only as a name: of an exercise, of a part of the answer."""


def angle_faults(entry: FaqEntry) -> Iterator[str]:
    """Every fault, one line each."""
    for angle in entry.angles:
        yield from (f"faq: {entry.id}: {angle.id} {fault}" for fault in _faults(entry, angle))


def left_by(text: str, angle: Angle) -> str:
    """What of a text, the answer in full or in short, is said after the angle."""
    return "" if angle.instead else unsaid(text, angle)


def unsaid(text: str, angle: Angle) -> str:
    """What of a text the angle leaves to be said; also of what is said beside, which `instead` does not stand for."""
    if not angle.leaves_out:
        return text
    return prose.kept(text, lambda sentence: not sentence.removeprefix("**").startswith(angle.leaves_out))


def _faults(entry: FaqEntry, angle: Angle) -> Iterator[str]:
    said = [one.removeprefix("**") for text in _texts(entry) for one in prose.sentences(text)]
    for beginning in angle.leaves_out:
        if not any(one.startswith(beginning) for one in said):
            yield f"leaves out {beginning!r}, with which no sentence begins - correct it"
    if angle.instead:
        if any(one.removeprefix("**").startswith(angle.leaves_out) for one in prose.sentences(entry.answer)):
            yield "stands in place of the whole answer - it need not leave out anything"
        return
    lost = set(prose.BOLD.findall(entry.answer)) - set(prose.BOLD.findall(left_by(entry.answer, angle)))
    if any(_warns(one) for one in lost) and "**" not in angle.say:
        yield "leaves out a warning - keep it, or let the angle say it in bold"


def _texts(entry: FaqEntry) -> tuple[str, ...]:
    return (entry.answer, entry.short, *(one.say for one in entry.beside))


def _warns(bold: str) -> bool:
    """Is what stands in bold more than a name?"""
    return len(bold.split()) > NAME
