"""How long a silent chat is kept, and when its end is told."""

import pytest
from msgspec.structs import replace

from flows.followup import retention
from flows.followup.retention import keep_for, notice, told_at
from flows.values.diary import DAY_SECONDS, Rhythm
from flows.values.model import FollowUp, Session, State
from tests.talk import MONDAY

AGREED = Session(consent=True, heard_at=MONDAY)


@pytest.mark.parametrize(("days", "before"), [(180, 7.0), (30, 7.0), (14, 7.0), (7, 3.5), (1, 0.5)])
def test_it_is_told_a_week_before_and_never_in_the_first_half(days: int, before: float) -> None:
    assert notice(days) == before * DAY_SECONDS
    assert told_at(AGREED, days) == MONDAY + days * DAY_SECONDS - notice(days)


@pytest.mark.parametrize(
    "session",
    [
        Session(),
        Session(consent=False),
        replace(AGREED, heard_at=0),
        replace(AGREED, is_stopped=True),
        replace(AGREED, farewell_at=MONDAY + 173 * DAY_SECONDS),
        replace(AGREED, followup=FollowUp(is_gone=True)),
        replace(AGREED, record={"guardian": "alone"}),
    ],
)
def test_who_wants_no_word_or_had_it_gets_none(session: Session) -> None:
    assert told_at(session, 180) is None


def test_check_ins_that_were_begun_again_end_the_wish_for_silence() -> None:
    rhythm = Rhythm(zone="Europe/Paris", minute=450, since=MONDAY)
    assert told_at(replace(AGREED, is_stopped=True, followup=FollowUp(rhythm=rhythm)), 180) is not None


def test_what_the_person_did_not_begin_prolongs_nothing() -> None:
    assert keep_for(AGREED, MONDAY, 180, is_heard=True) is None
    assert keep_for(AGREED, MONDAY + 100 * DAY_SECONDS, 180, is_heard=False) == 80 * DAY_SECONDS
    told = replace(AGREED, farewell_at=MONDAY + 173 * DAY_SECONDS)
    assert keep_for(told, MONDAY + 173 * DAY_SECONDS, 180, is_heard=False) == 7 * DAY_SECONDS


@pytest.mark.parametrize("jump", [366, 3660])
def test_a_clock_that_ran_ahead_ends_nothing_at_once(jump: int) -> None:
    assert keep_for(AGREED, MONDAY + jump * DAY_SECONDS, 180, is_heard=False) == notice(180)


def test_told_late_it_is_kept_for_as_long_as_was_promised() -> None:
    late = replace(AGREED, farewell_at=MONDAY + 179 * DAY_SECONDS)
    assert retention.ends_at(late, 180) == MONDAY + 186 * DAY_SECONDS


@pytest.mark.parametrize(("days", "kept"), [(180, 7), (3, 3)])
def test_before_they_agree_a_story_waits_for_some_days_unless_a_warning_stands(days: int, kept: int) -> None:
    assert keep_for(Session(), MONDAY, days, is_heard=True) == kept * DAY_SECONDS
    assert keep_for(Session(state=State.REFERRED), MONDAY, days, is_heard=True) is None
    assert keep_for(Session(consent=False), MONDAY, days, is_heard=True) is None
