"""Frames: their stored tags, which never change."""

from typing import get_args

import msgspec

from flows.values.frames import OF_SAFETY, Frame, SmallQuestion, Ticking

TAGS = (
    "consent resume welcome_back as_before medicine delete confirm which chest_check alarm reached checkin checkin_hour"
    " checkin_zone checkin_pick checkin_activity checkin_change checkin_away checkin_keep ticking changing postponed"
)


def test_the_stored_tags_are_what_they_were() -> None:
    assert [kind.__struct_config__.tag for kind in get_args(Frame)] == TAGS.split()


def test_a_small_question_is_known_by_its_tag() -> None:
    small = [kind for kind in get_args(Frame) if issubclass(kind, SmallQuestion)]
    assert len(small) == 19
    assert set(OF_SAFETY) <= set(small)


def test_a_frame_comes_back_from_its_stored_form() -> None:
    half = Ticking(field="habits", ticks=("desk",), several=True)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(half), type=Frame) == half  # type: ignore[arg-type]
