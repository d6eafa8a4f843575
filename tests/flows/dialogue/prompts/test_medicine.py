"""Painkillers are spoken of only when nothing speaks against them."""

import pytest

from flows import Catalog
from flows.values.frames import Medicine
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


ASKED = (*SCREENED, *RESULT, "can i take ibuprofen?")


@pytest.mark.parametrize(("answer", "is_told"), [("[None of these]", True), ("[Not sure]", False)])
def test_only_a_clear_none_brings_the_topic(answer: str, is_told: bool, talk: Talk, catalog: Catalog) -> None:
    told(talk, *ASKED, answer)
    assert (catalog.messages.medicine_ask not in talk.texts[0]) == is_told
    assert talk.session.find(Medicine) is None


def test_doing_something_else_lets_it_go(talk: Talk) -> None:
    told(talk, *ASKED, "/result")
    assert talk.session.find(Medicine) is None
