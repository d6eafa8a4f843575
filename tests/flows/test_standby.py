"""What can be said while a chat's session cannot be had."""

import pytest

from flows import Catalog
from flows.standby import alarm, apology, crowded
from flows.values.events import Chose, Commanded, Event, Overheard, Said, Unreadable
from flows.values.replies import Kind
from tests.talk import CHEST, JELLY


@pytest.mark.parametrize(
    "event",
    [
        Said(at=1, text=CHEST),
        Said(at=1, text=JELLY),
        Commanded(at=1, name="help", rest=CHEST),
        Unreadable(at=1, kind="photo", caption=CHEST),
    ],
)
def test_a_sign_is_told_without_a_session_and_without_buttons(event: Event, catalog: Catalog) -> None:
    reply = alarm(event, catalog)
    assert reply is not None
    assert reply.kind is Kind.ALARM
    assert reply.options == ()
    assert reply.to_call


def test_a_sign_of_somebody_else_says_what_to_do_for_them(catalog: Catalog) -> None:
    own = alarm(Said(at=1, text=CHEST), catalog)
    theirs = alarm(Said(at=1, text="my wife has crushing chest pain and can't breathe"), catalog)
    assert own is not None
    assert theirs is not None
    assert "for them" in theirs.text
    assert "for them" not in own.text


@pytest.mark.parametrize("event", [Said(at=1, text="about a 4"), Chose(at=1, field="pain_now", option="4")])
def test_without_a_sign_there_is_none(event: Event, catalog: Catalog) -> None:
    assert alarm(event, catalog) is None


def test_a_group_gets_the_message_for_groups(catalog: Catalog) -> None:
    reply = alarm(Overheard(at=1, text=CHEST), catalog)
    assert reply is not None
    assert reply.kind is Kind.MESSAGE


def test_the_apology_names_the_numbers(catalog: Catalog) -> None:
    assert catalog.messages.numbers_unknown in apology(catalog).text


def test_who_wrote_too_much_at_once_is_told_the_numbers(catalog: Catalog) -> None:
    assert catalog.messages.numbers_unknown in crowded(catalog).text
