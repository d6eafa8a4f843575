"""A chat that is silent for very long: told once, then gone; whoever answers stays."""

import pytest
from msgspec.structs import replace

from flows import Catalog, Session
from flows.dialogue.checkins import farewell
from flows.followup import retention
from flows.values.events import Due
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.talk import CHEST, MONDAY, RESULT, SCREENED, Talk, told

DAY = 86400
RESULTS = (*SCREENED, *RESULT)


def words_of(talk: Talk, *, until: float) -> list[str]:
    """What comes by itself until so many days have gone by since the beginning."""
    said = [reply.text for turn in talk.catch_up(MONDAY + int(until * DAY)) for reply in turn.replies]
    talk.at = max(talk.at, MONDAY + int(until * DAY))
    return said


def test_it_is_told_once_with_its_day_and_then_all_is_gone(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RESULTS)
    assert words_of(talk, until=172) == []
    (said,) = words_of(talk, until=173.5)
    assert "On **Sat 4 Jul** I remove all I keep of you" in said
    labels = [option.label for option in talk.turns[-1].replies[-1].options]
    assert labels == ["Keep my answers", "A copy of my data", "Delete my data"]
    assert words_of(talk, until=179) == []
    talk.at = MONDAY + 181 * DAY
    assert talk.say("/start").session.record == {}


@pytest.mark.parametrize("line", ["[Keep my answers]", "hello", "/export"])
def test_any_word_keeps_it_and_it_is_told_again_after_the_next_silence(line: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RESULTS)
    assert words_of(talk, until=174)
    talk.say(line)
    assert words_of(talk, until=340) == []
    assert talk.session.record
    assert words_of(talk, until=348)


def test_unanswered_check_ins_prolong_nothing(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RESULTS, *SET_UP)
    said = words_of(talk, until=179)
    assert "I remove all I keep of you" in said[-1]
    assert sum("I remove all" in text for text in said) == 1
    assert talk.kept_until <= MONDAY + 181 * DAY


@pytest.mark.parametrize("lines", [("/start",), ("/start", "[No, thanks]"), (*RESULTS, "/stop")])
def test_nobody_is_written_to_who_did_not_agree_or_wants_no_word(lines: tuple[str, ...], catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *lines)
    assert talk.due is None


def test_a_short_time_to_keep_is_told_in_its_half(catalog: Catalog) -> None:
    talk = Talk(replace(catalog, retention_days=2))
    told(talk, *RESULTS)
    assert words_of(talk, until=0.9) == []
    assert words_of(talk, until=1.5)


def test_woken_too_early_nothing_is_said_and_the_moment_stays(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RESULTS)
    due = talk.due
    turn = talk.happen(Due(at=MONDAY + 21 * DAY))
    assert (turn.replies, turn.due) == ((), due)


def test_under_a_standing_alarm_the_word_comes_too_and_the_alarm_stays(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, CHEST)
    assert words_of(talk, until=174)
    assert "Stop and call now" in told(talk, "hello")


@pytest.mark.parametrize("jump", [366, 3660])
def test_a_clock_that_ran_ahead_for_one_waking_loses_nobody(jump: int, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RESULTS, *SET_UP)
    real = talk.at
    talk.kept_until += 2 * jump * DAY
    ahead = talk.happen(Due(at=real + jump * DAY))
    assert ahead.keep_for is not None
    assert ahead.keep_for >= 7 * DAY
    talk.at = real + 3600
    told(talk, "hello")
    assert talk.session.record
    assert talk.session.farewell_at == 0
    assert talk.turns[-1].keep_for is None


def test_a_word_whose_time_is_over_is_asked_for_the_next_moment_and_never_one_that_has_gone(catalog: Catalog) -> None:
    silent = Session(consent=True, heard_at=MONDAY)
    told_at = retention.told_at(silent, catalog.retention_days)
    assert told_at is not None
    assert farewell.next_due(silent, told_at - 60, catalog) == told_at
    assert farewell.next_due(silent, told_at + 60, catalog) == told_at + 61
