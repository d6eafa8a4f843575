"""What an angle may leave out of its answer."""

import re
from itertools import pairwise
from typing import Any

import msgspec
import pytest

from flows import Catalog
from flows.catalog.angles import angle_faults, left_by, unsaid
from flows.catalog.language import Angle, FaqEntry
from flows.text import prose

LEANS = re.compile(r"(\*\*)?(It|They|These|Those|Then|Both|That|This|He|She|As the)\b")
"""How a sentence begins that speaks of what stands before it."""
ANSWER = "Lie on the side. A pillow helps.\n**Pain that no position eases: see a doctor today.**"


def topic(beside: Any = (), **angle: Any) -> FaqEntry:
    parts = {"id": "pillow", "words": ["pillow"], "heard": ["which pillow"], "say": "A pillow that is level."}
    entry: dict[str, Any] = {"id": "sleep", "title": "Sleep", "question": "Sleep?"}
    entry |= {"phrasings": [], "answer": ANSWER, "source": "s"}
    entry |= {"short": "Lie on the side.", "reviewed": "2026-01-05", "angles": [parts | angle], "beside": list(beside)}
    return msgspec.convert(entry, FaqEntry)


def test_what_an_angle_leaves_out_is_not_said_after_it() -> None:
    (angle,) = topic(leaves_out=["A pillow"]).angles
    assert left_by(ANSWER, angle).startswith("Lie on the side.\n**Pain")
    assert left_by(ANSWER, topic().angles[0]) == ANSWER
    assert left_by(ANSWER, topic(instead=True).angles[0]) == ""


def test_what_is_said_beside_is_left_out_too_and_stays_where_an_angle_stands_for_the_answer() -> None:
    beside = [{"when": {"field": "pain_now", "gte": 5}, "say": "As it hurts, a soft one. Ask somebody."}]
    entry = topic(leaves_out=["As it hurts"], beside=beside)
    assert list(angle_faults(entry)) == []
    assert [unsaid(one.say, entry.angles[0]) for one in entry.beside] == ["Ask somebody."]
    whole = topic(instead=True, leaves_out=["As it hurts"], beside=beside)
    assert list(angle_faults(whole)) == []
    assert [unsaid(one.say, whole.angles[0]) for one in whole.beside] == ["Ask somebody."]


def leaning(text: str, angle: Angle) -> list[str]:
    """The sentences that stay and begin with a word for what is left out before them."""
    said, stays = list(prose.sentences(text)), set(prose.sentences(left_by(text, angle)))
    return [one for before, one in pairwise(said) if one in stays and before not in stays and LEANS.match(one)]


def test_no_sentence_that_stays_speaks_of_one_that_is_left_out(catalog: Catalog) -> None:
    every = ((entry, angle) for entry in catalog.faq.values() for angle in entry.angles if not angle.instead)
    found = {(entry.id, angle.id): leaning(f"{entry.answer}\n{entry.short}", angle) for entry, angle in every}
    assert {place: sentences for place, sentences in found.items() if sentences} == {}


def test_an_angle_that_fits_has_no_fault() -> None:
    assert list(angle_faults(topic(leaves_out=["A pillow", "Lie on"]))) == []


@pytest.mark.parametrize(
    ("angle", "fault"),
    [
        ({"leaves_out": ["A mattress"]}, "no sentence begins"),
        ({"leaves_out": ["Pain that"]}, "leaves out a warning"),
        ({"leaves_out": ["A pillow"], "instead": True}, "need not leave out"),
    ],
)
def test_what_is_not_there_and_a_warning_cannot_be_left_out(angle: dict[str, Any], fault: str) -> None:
    assert [fault in one for one in angle_faults(topic(**angle))] == [True]


def test_a_warning_may_be_said_by_the_angle_itself() -> None:
    said = "**Pain that nothing eases is for a doctor today.** Else a pillow."
    assert list(angle_faults(topic(leaves_out=["Pain that"], say=said))) == []
