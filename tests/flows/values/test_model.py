"""A session: the small question on top is the open one, and the topmost frame of a kind is found."""

import pytest

from flows.values.frames import Consent, Delete, Postponed, Ticking
from flows.values.model import Session, State


def test_a_new_session_knows_nothing() -> None:
    session = Session()
    assert (session.state, session.record, session.consent, session.prompt) == (State.NEW, {}, None, None)


def test_the_last_frame_is_the_open_question() -> None:
    assert Session(stack=(Consent(), Delete())).prompt == Delete()


def test_a_frame_beside_a_field_asks_nothing_of_its_own() -> None:
    assert Session(stack=(Consent(), Ticking(field="habits"))).prompt is None


def test_the_topmost_of_a_kind_is_found_and_a_missing_one_is_none() -> None:
    session = Session(stack=(Postponed(topic="gear"), Delete(), Postponed(topic="ice")))
    assert session.find(Postponed) == Postponed(topic="ice")
    assert session.find(Ticking) is None


def test_a_session_is_never_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        Session().n = 1  # type: ignore[misc]
