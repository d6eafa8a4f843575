"""What lies on the stack comes back from the store as what it was."""

from typing import get_args

import msgspec
import pytest

from flows.values.frames import Consent, Delete, Doubt, Frame, PickOne, SmallQuestion, Ticking
from flows.values.record import Alarm, Disposition

KINDS = get_args(Frame)


def test_no_two_kinds_share_a_tag() -> None:
    tags = [kind.__struct_config__.tag for kind in KINDS]
    assert len(tags) == len(set(tags))


def test_a_small_question_is_known_by_its_tag() -> None:
    assert Consent().id == "consent"
    assert Delete().id == "delete"


def test_what_lies_beside_a_field_is_no_small_question() -> None:
    assert not isinstance(Ticking(field="habits"), SmallQuestion)


@pytest.mark.parametrize(
    "frame",
    [
        Consent(),
        Doubt(alarm=Alarm(flags=("rf_cord",), level=Disposition.URGENT), asked="gear"),
        Ticking(field="habits", ticks=("desk_long",), several=True),
        PickOne(kind="zone", text="zone_which", choices=(("Europe/Rome", "Rome"),)),
    ],
)
def test_a_stored_frame_comes_back(frame: Frame) -> None:
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(frame), type=Frame) == frame
