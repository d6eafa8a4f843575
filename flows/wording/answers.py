"""The answer of a topic in full and in short: what is asked of it, what was told, and what of the rest is not said yet.

It chooses among the sentences of the topic. Which topic it is, and what this person may not do, is told elsewhere.
"""

from collections.abc import Sequence

from flows.catalog.angles import left_by, unsaid
from flows.catalog.language import Angle, Beside, FaqEntry
from flows.catalog.question import holds
from flows.text import prose
from flows.text.normal import normal, split
from flows.values.model import Record
from flows.wording import sentences

BESIDE = 2
"""How much of what was told an answer speaks of at most."""
SHORT = 3
"""Letters up to which a word counts for little."""
WEIGHTY = (
    "age_band",
    "body_notes",
    "feel",
    "onset",
    "pain_now",
    "rf_history",
    "risk_now",
    "run_context",
    "run_stop",
    "trend",
    "worse_with",
)
"""Fields that may speak against what a text asks for: an answer that no angle leads begins with what they call for."""


def in_few(entry: FaqEntry, told: Record, angle: str) -> str:
    """The answer in a sentence or two: what is asked of it, then what was told and counts most."""
    first, then = _weighed(entry, told)
    asked = _asked(entry, told, angle)
    lead = (asked.say, *(unsaid(one, asked) for one in first[:1])) if asked else (first or then)[:1]
    return " ".join(part for part in (*lead, _rest(entry.short, asked)) if part)


def whole(entry: FaqEntry, told: Record, angle: str, besides: str = "") -> str:
    """The answer in full: what is asked of it, what was told, and the rest.

    `besides`: what else is asked of it, by another question; nothing is, where one angle stands for the whole answer.
    Where no angle is asked, what was told and may speak against something comes before the answer, and what else was
    told after its first line, unless that is or leads to a list.
    """
    first, then = _weighed(entry, told)
    asked = [one for id in (angle, besides) if (one := _asked(entry, told, id))]
    asked = asked[:1] if any(one.instead for one in asked) or _says_again(asked) else asked
    if not asked:
        return _unasked(entry, first, then)
    lines, rest = (*first, *then), entry.answer
    for one in asked:
        lines, rest = tuple(unsaid(line, one) for line in lines), left_by(rest, one)
    return sentences.lines(*(one.say for one in asked), *lines, rest)


def _unasked(entry: FaqEntry, first: Sequence[str], then: Sequence[str]) -> str:
    """The answer in full where nothing of it is asked by itself."""
    line, _, more = entry.answer.partition("\n")
    if line.endswith(":") or line.startswith(prose.MARK) or prose.is_item(line):
        line, more = "", entry.answer
    return sentences.lines(*first, line, *then, more)


def beside(entry: FaqEntry, told: Record) -> tuple[str, ...]:
    """What an answer says first to somebody of whom this is known."""
    return tuple(one.say for one in entry.beside if holds(one.when, told))[:BESIDE]


def _rest(text: str, asked: Angle | None) -> str:
    """What a text adds to what is said of the angle."""
    return text if asked is None else left_by(text, asked)


def _says_again(asked: Sequence[Angle]) -> bool:
    """Is half of what counts in one of two angles said by the other?"""
    if len(asked) < 2:
        return False
    one, other = ({word for word in split(normal(angle.say)) if len(word) > SHORT} for angle in asked)
    return 2 * len(one & other) >= min(len(one), len(other))


def _asked(entry: FaqEntry, told: Record, angle: str) -> Angle | None:
    """The angle of a topic; None where it allows something that what was told speaks against."""
    found = next((one for one in entry.angles if one.id == angle), None)
    return None if found is not None and found.permits and _weighed(entry, told)[0] else found


def _weighed(entry: FaqEntry, told: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What an answer says to somebody of whom this is known: what may speak against something, and the rest."""
    held = [one for one in entry.beside if holds(one.when, told)][:BESIDE]
    first = tuple(one.say for one in held if _is_weighty(one))
    return first, tuple(one.say for one in held if not _is_weighty(one))


def _is_weighty(told: Beside) -> bool:
    """May it speak against what is asked for?"""
    return told.when.field in WEIGHTY and not told.adds
