"""Links into the chat: they open what they name, and nothing in them is taken for somebody's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog, Commanded, Kind, Session, load_catalog, standby, take_turn
from flows.dialogue.asked.links import followed, is_link
from tests.talk import MONDAY, RESULT, SCREENED, Talk, told

SIGNS = ("chest_pain_cant_breathe", "i-want-to-kill-myself", "crushing_chest_pain", "112")


def opened(payload: str) -> Commanded:
    return Commanded(at=MONDAY, name="start", rest=payload)


@pytest.mark.parametrize(
    ("payload", "command"), [("stretches", "stretch"), ("checkin", "checkin"), ("Report", "report")]
)
def test_a_link_opens_what_it_names(payload: str, command: str, catalog: Catalog) -> None:
    by_link, by_command = Talk(catalog), Talk(catalog)
    for talk, line in ((by_link, f"/start {payload}"), (by_command, f"/{command}")):
        told(talk, *SCREENED, *RESULT, line)
    assert by_link.turns[-1].replies == by_command.turns[-1].replies


@pytest.mark.parametrize("payload", ["parkrun-leeds", "stretches", *SIGNS])
def test_somebody_new_is_greeted_whatever_link_brought_them(payload: str, catalog: Catalog) -> None:
    plain = take_turn(Session(), opened(""), catalog)
    assert take_turn(Session(), opened(payload), catalog).replies == plain.replies


@pytest.mark.parametrize("payload", SIGNS)
def test_no_link_raises_an_alarm(payload: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, f"/start {payload}")
    assert not talk.session.alarms
    assert standby.alarm(opened(payload), catalog) is None


def test_words_that_somebody_types_behind_start_are_heard(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, "/start crushing chest pain and i can't breathe")
    assert talk.turns[-1].replies[0].kind is Kind.ALARM


def test_a_link_leads_past_no_alarm(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, "crushing chest pain and i can't breathe", "/start stretches")
    assert "call now" in talk.texts[-1].lower()


CATALOG = load_catalog()


@given(st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True))
def test_any_link_is_a_command_that_there_is(payload: str) -> None:
    event = opened(payload)
    assert is_link(event)
    assert followed(event, Session(consent=True), CATALOG).name in CATALOG.commands
