"""What can happen arrives whole, with its moment, and never changes."""

import msgspec
import pytest

from flows.values.events import Chose, Commanded, Due, Event, Left, Overheard, Said, Unreadable

EVENTS: list[Event] = [
    Said(at=1, text="ok"),
    Chose(at=1, field="side", option="left"),
    Commanded(at=1, name="help"),
    Due(at=1),
    Left(at=1),
    Unreadable(at=1, kind="photo"),
    Overheard(at=1, text="ok"),
]


@pytest.mark.parametrize("event", EVENTS, ids=[type(event).__name__ for event in EVENTS])
def test_every_event_has_its_moment_and_stays_as_it_came(event: Event) -> None:
    assert event.at == 1
    with pytest.raises(AttributeError):
        event.at = 2  # type: ignore[misc]


def test_a_tap_switches_on_unless_it_says_otherwise() -> None:
    assert Chose(at=1, field="side", option="left").on


def test_what_is_written_in_a_group_is_for_others_unless_it_names_the_bot() -> None:
    assert not Overheard(at=1, text="ok").addressed


def test_a_key_that_nobody_knows_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="mood"):
        msgspec.convert({"at": 1, "text": "ok", "mood": "fine"}, Said)
