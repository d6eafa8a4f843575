"""May we begin? A yes begins, a no keeps nothing but that."""

import pytest

from flows import Catalog, State
from tests.flows.assessment.test_alarms import told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_a_yes_begins_with_the_age(talk: Talk) -> None:
    told(talk, "/start", "[I agree]")
    assert talk.session.consent
    assert talk.turns[-1].replies[-1].options[0].field == "age_band"


def test_a_no_keeps_that_and_nothing_else(talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]")
    assert talk.session.consent is False
    assert talk.session.state is State.DECLINED
    assert talk.session.record == {}


def test_who_said_no_can_change_their_mind(talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", "/start", "[I agree]")
    assert talk.session.consent
