"""Everything goes after one question; anything but a yes keeps it."""

import pytest

from flows.values.frames import Delete
from flows.values.model import Session
from tests.talk import CHEST, SCREENED, Talk, told


@pytest.mark.parametrize("words", ["[Delete everything]", "yes", "delete it"])
def test_a_yes_removes_everything(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, "/delete", words)
    assert talk.turns[-1].forget
    assert talk.session == Session()


@pytest.mark.parametrize("words", ["[Keep it]", "no", "cancel"])
def test_a_no_leads_back_to_the_open_question(talk: Talk, words: str) -> None:
    assert "How strong is it" in told(talk, *SCREENED, "/delete", words)
    assert not talk.turns[-1].forget


def test_who_talks_on_has_not_said_yes(talk: Talk) -> None:
    told(talk, *SCREENED, "/delete", "thanks")
    assert talk.session.find(Delete) is None
    assert talk.session.record


def test_before_anything_is_kept_there_is_nothing_to_ask(talk: Talk) -> None:
    assert talk.say("/start").session.stack
    assert talk.say("/delete").forget


def test_under_an_alarm_its_message_stands_again_after_a_no(talk: Talk) -> None:
    assert "call now" in told(talk, *SCREENED, CHEST, "/delete", "[Keep it]")
