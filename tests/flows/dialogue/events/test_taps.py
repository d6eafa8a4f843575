"""Taps: an answer counts, an old button and an unknown option change nothing."""

import pytest

from flows import Catalog
from flows.values.events import Chose
from flows.values.frames import Ticking, Which
from tests.talk import SCREENED, Talk, told


def test_a_tap_with_an_old_number_changes_nothing(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, "[3]")
    before = talk.session
    turn = talk.happen(Chose(at=talk.at, field="pain_now", option="9", n=before.n - 1))
    assert turn.note == catalog.messages.old_button
    assert turn.session.record == before.record


@pytest.mark.parametrize("option", ["11", "-1", "abc", ""])
def test_what_is_no_score_is_no_answer(option: str, talk: Talk) -> None:
    told(talk, *SCREENED)
    turn = talk.happen(Chose(at=talk.at, field="pain_now", option=option, n=talk.session.n))
    assert "pain_now" not in turn.session.record


def test_a_tick_is_set_and_taken_off(talk: Talk) -> None:
    told(talk, *SCREENED[:-1], "[Cancer, now or in the past]")
    half = talk.session.find(Ticking)
    assert half is not None
    assert len(half.ticks) == 1
    told(talk, "[✓ Cancer, now or in the past]")
    half = talk.session.find(Ticking)
    assert half is not None
    assert half.ticks == ()


def test_done_without_a_tick_says_what_to_do(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:-1], "[Cancer, now or in the past]", "[✓ Cancer, now or in the past]", "[Done]")
    assert talk.turns[-1].note == catalog.messages.tick_first


def test_not_sure_of_a_warning_sign_asks_which(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Not sure? Explain]", "[Not sure about one]")
    assert isinstance(talk.session.prompt, Which)


def test_an_action_of_an_old_card_does_nothing(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, "[3]")
    turn = talk.happen(Chose(at=talk.at, field="do", option="back", n=talk.session.n - 1))
    assert turn.note == catalog.messages.old_button
    assert turn.session.record["pain_now"] == 3


@pytest.mark.parametrize("no", ["none", "[Nothing in particular]"])
def test_a_no_to_a_list_of_which_something_was_told_puts_that_first(no: str, talk: Talk, catalog: Catalog) -> None:
    at_onset = (*SCREENED, "a 5 now and 8 at its worst", "[1-2 days]")
    said = told(talk, *at_onset, "I bend and then, all at once, ouch. It is worse when I twist. It began suddenly")
    assert "Makes it worse" not in said  # what would calm a sudden pain stands on no card yet
    told(talk, "[Between the blades]", "[Sharp, catching]", no)
    assert catalog.messages.told_ahead in "\n".join(talk.texts)
    half = talk.session.find(Ticking)
    assert half is not None
    assert half.ticks == ("twist_bend",)
    assert not talk.session.alarms


def test_that_something_is_ticked_is_said_on_the_screen_where_it_stands(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, *SCREENED[:2], "dull ache, and I have diabetes", "55", *["none"] * 2)
    assert "last few days" in said
    assert catalog.messages.told_ahead not in said
    assert catalog.messages.told_ahead in told(talk, "none")
