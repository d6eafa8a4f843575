"""What an angle may leave out of its answer."""

from typing import Any

import msgspec
import pytest

from flows.catalog.angles import angle_faults, left_by
from flows.catalog.language import FaqEntry

ANSWER = "Lie on the side. A pillow helps.\n**Pain that no position eases: see a doctor today.**"


def topic(**angle: Any) -> FaqEntry:
    parts = {"id": "pillow", "words": ["pillow"], "heard": ["which pillow"], "say": "A pillow that is level."}
    entry = {"id": "sleep", "title": "Sleep", "question": "Sleep?", "phrasings": [], "answer": ANSWER, "source": "s"}
    entry |= {"short": "Lie on the side.", "reviewed": "2026-01-05", "angles": [parts | angle]}
    return msgspec.convert(entry, FaqEntry)


def test_what_an_angle_leaves_out_is_not_said_after_it() -> None:
    (angle,) = topic(leaves_out=["A pillow"]).angles
    assert left_by(ANSWER, angle).startswith("Lie on the side.\n**Pain")
    assert left_by(ANSWER, topic().angles[0]) == ANSWER
    assert left_by(ANSWER, topic(instead=True).angles[0]) == ""


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
