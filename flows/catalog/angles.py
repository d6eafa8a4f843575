"""An angle of a topic and its answer: what of the answer stays, and which faults an author can make.

What an angle leaves out stands in the answer, in its short form or in what is said beside, and no
warning is lost by it. The same holds for what is left out for what somebody told.
"""

from collections.abc import Iterable, Iterator

from flows.catalog.language import Angle, Beside, FaqEntry
from flows.text import prose

NAME = 2
"""Words of what stands in bold only as a name: of an exercise, of a part of the answer."""


def angle_faults(entry: FaqEntry) -> Iterator[str]:
    """Every fault, one line each."""
    if entry.early and not entry.holds:
        yield f"faq: {entry.id}: early, but nothing of it waits for the warning signs - leave out early"
    for angle in entry.angles:
        every = (*_faults(entry, angle), *_early_faults(entry, angle))
        yield from (f"faq: {entry.id}: {angle.id} {fault}" for fault in every)
    for beside in entry.beside:
        yield from (f"faq: {entry.id}: beside {beside.when.field} {fault}" for fault in _beside_faults(entry, beside))


def left_by(text: str, angle: Angle) -> str:
    """What of a text, the answer in full or in short, is said after the angle."""
    return "" if angle.instead else unsaid(text, angle)


def left_to(text: str, told: Iterable[Beside]) -> str:
    """What of a text is said to whoever told this."""
    return _without(text, tuple(beginning for one in told for beginning in one.leaves_out))


def unsaid(text: str, angle: Angle) -> str:
    """What of a text the angle leaves to be said; also of what is said beside, which `instead` does not stand for."""
    return _without(text, angle.leaves_out)


def _without(text: str, beginnings: tuple[str, ...]) -> str:
    if not beginnings:
        return text
    return prose.kept(text, lambda sentence: not sentence.removeprefix("**").startswith(beginnings))


def _faults(entry: FaqEntry, angle: Angle) -> Iterator[str]:
    yield from _unknown((*angle.leaves_out, *angle.spares), _texts(entry))
    if angle.instead:
        if any(one.removeprefix("**").startswith(angle.leaves_out) for one in prose.sentences(entry.answer)):
            yield "stands in place of the whole answer - it need not leave out anything"
        return
    yield from _lost(entry.answer, left_by(entry.answer, angle), angle.say)


def _early_faults(entry: FaqEntry, angle: Angle) -> Iterator[str]:
    if angle.early is not None and (not entry.holds or angle.early is entry.early):
        yield f"is early: {str(angle.early).lower()}, as it is without - leave it out"
    if angle.early and not entry.early and angle.say.endswith(":"):
        yield "is told early and alone, and leads to what is not told yet - end it as a sentence"


def _beside_faults(entry: FaqEntry, beside: Beside) -> Iterator[str]:
    yield from _unknown(beside.leaves_out, (entry.answer, entry.short))
    yield from _lost(entry.answer, left_to(entry.answer, (beside,)), beside.say)
    known = {angle.id for angle in entry.angles}
    yield from (
        f"stands in place of {id}, which is no angle - correct it" for id in beside.instead_of if id not in known
    )


def _unknown(beginnings: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    said = [one.removeprefix("**") for text in texts for one in prose.sentences(text)]
    for beginning in beginnings:
        if not any(one.startswith(beginning) for one in said):
            yield f"leaves out {beginning!r}, with which no sentence begins - correct it"


def _lost(answer: str, left: str, say: str) -> Iterator[str]:
    lost = set(prose.BOLD.findall(answer)) - set(prose.BOLD.findall(left))
    if any(_warns(one) for one in lost) and "**" not in say:
        yield "leaves out a warning - keep it, or let the angle say it in bold"


def _texts(entry: FaqEntry) -> tuple[str, ...]:
    return (entry.answer, entry.short, *(one.say for one in entry.beside), *(one.say for one in entry.angles))


def _warns(bold: str) -> bool:
    """Is what stands in bold more than a name?"""
    return len(bold.split()) > NAME
