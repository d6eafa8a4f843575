"""The answer of a topic in full and in short: what is asked of it, what was told, and what of the rest is not said yet.

It chooses among the sentences of the topic. Which topic it is, and what this person may not do, is told elsewhere.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from flows.assessment.moved import back_moves_it
from flows.catalog.angles import left_by, left_to, unsaid
from flows.catalog.language import Angle, Beside, FaqEntry
from flows.catalog.question import holds
from flows.text import prose
from flows.text.letters.normal import normal, split
from flows.understanding.scores.asked_score import ASKED_SCORE
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
    asked = _asked(entry, told, angle)
    first, then = _weighed(entry, told, angle)
    lead = (asked.say, *(unsaid(one, asked) for one in _said(first[:1]))) if asked else _said(first[:1])
    last = () if asked or first else then[:1]
    rest = left_to(_rest(entry.short, asked), first[:1] or last)
    start, end = prose.first(rest)
    return " ".join(part for part in (*lead, start, *_said(last), end) if part)


def whole(entry: FaqEntry, told: Record, angle: str, besides: str) -> str:
    """The answer in full: what is asked of it, what was told, and the rest.

    `besides`: what else is asked of it, by another question; nothing is, where one angle stands for the whole answer.
    Where no angle is asked, what was told and may speak against something comes before the answer, and what else was
    told after its first line, or after the list that stands or begins there.
    """
    first, then = _weighed(entry, told, angle)
    asked = [one for id in (angle, besides) if (one := _asked(entry, told, id))]
    asked = asked[:1] if any(one.instead for one in asked) or _says_again(asked) else asked
    if not asked:
        return _unasked(left_to(entry.answer, (*first, *then)), _said(first), _said(then))
    lines, rest = (*_said(first), *_said(then)), left_to(entry.answer, (*first, *then))
    for one in asked:
        lines, rest = tuple(unsaid(line, one) for line in lines), left_by(rest, one)
    says = (one.say if one is asked[0] else unsaid(one.say, asked[0]) for one in asked)
    return sentences.lines(*says, *lines, rest)


def begins(entry: FaqEntry, told: Record, angle: str) -> str:
    """What is asked of it, alone."""
    asked = _asked(entry, told, angle) or next((one for one in entry.angles if one.id == angle), None)
    return "" if asked is None else asked.say


def rest(entry: FaqEntry, told: Record, angle: str) -> str:
    """The answer in full to whom that was said which is asked of it."""
    asked, (first, then) = _asked(entry, told, angle), _weighed(entry, told, angle)
    lines, left = (*_said(first), *_said(then)), left_to(entry.answer, (*first, *then))
    if asked is None:
        return _unasked(left, _said(first), _said(then))
    return sentences.lines(*(unsaid(line, asked) for line in lines), left_by(left, asked))


def _unasked(answer: str, first: Sequence[str], then: Sequence[str]) -> str:
    """The answer in full where nothing of it is asked by itself; a list and what leads to it stay together."""
    lines = answer.split("\n")
    end = 1
    while end < len(lines) and prose.is_item(lines[end]) and (lines[0].endswith(":") or prose.is_item(lines[0])):
        end += 1
    return sentences.lines(*first, *lines[:end], *then, *lines[end:])


def beside(entry: FaqEntry, told: Record) -> tuple[str, ...]:
    """What an answer says first to somebody of whom this is known."""
    return _said(_held(entry, told))


def _held(entry: FaqEntry, told: Record) -> tuple[Beside, ...]:
    return tuple(one for one in entry.beside if not one.instead_of and holds(one.when, told))[:BESIDE]


def _said(beside: Sequence[Beside]) -> tuple[str, ...]:
    return tuple(one.say for one in beside)


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
    """The angle of a topic, with what stands in its place for them; None where it allows something that what was told
    speaks against.
    """
    found = next((one for one in entry.angles if one.id == angle), None)
    if found is None or (found.permits and _weighed(entry, told, angle)[0]):
        return None
    found = _spared(found) if found.spares and back_moves_it(told) else found
    own = _instead(entry, told, angle)
    return found if own is None else replace(found, say=own.say, leaves_out=(*found.leaves_out, *own.leaves_out))


def _spared(angle: Angle) -> Angle:
    """The angle for whom the ache hangs on the back and not on effort."""
    say = unsaid(angle.say, replace(angle, leaves_out=angle.spares))
    return replace(angle, say=say, leaves_out=(*angle.leaves_out, *angle.spares))


def _instead(entry: FaqEntry, told: Record, angle: str) -> Beside | None:
    """What is said to them in place of an angle; a score that is asked about counts as one that was told."""
    known = {"pain_now": told[ASKED_SCORE], **told} if ASKED_SCORE in told else told
    return next((one for one in entry.beside if angle in one.instead_of and holds(one.when, known)), None)


def _weighed(entry: FaqEntry, told: Record, angle: str) -> tuple[tuple[Beside, ...], tuple[Beside, ...]]:
    """What an answer says to somebody of whom this is known: what may speak against something, and the rest; nothing
    more of what they are told in place of the angle.
    """
    own = _instead(entry, told, angle)
    held = [one for one in _held(entry, told) if own is None or one.when.field != own.when.field]
    return tuple(one for one in held if _is_weighty(one)), tuple(one for one in held if not _is_weighty(one))


def _is_weighty(told: Beside) -> bool:
    """May it speak against what is asked for?"""
    return told.when.field in WEIGHTY and not told.adds
