"""A clock that ran ahead and came back silences nobody."""

import pytest

from flows import Catalog
from flows.followup import schedule
from flows.followup.steadied import DISBELIEVED, is_ahead, steadied
from flows.values import diary
from flows.values.diary import CheckIn, Course, Mark, Rhythm
from flows.values.events import Due
from flows.values.model import FollowUp, State
from tests.talk import MONDAY, RESULT, SCREENED, Talk, told

YEAR = 365 * 86400
TODAY = schedule.today(MONDAY, "Europe/Paris")
RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


def test_what_lies_a_year_ahead_is_brought_back() -> None:
    ahead = TODAY + 365
    log = (CheckIn(day=TODAY, mark=Mark.ASKED), CheckIn(day=ahead, mark=Mark.ASKED, answered=True))
    kept = FollowUp(
        rhythm=Rhythm(zone="Europe/Paris", minute=450, since=MONDAY + YEAR, asked=ahead),
        course=Course(started=ahead, baseline=4, referred=ahead),
        log=diary.packed(log),
        referred=(TODAY, ahead),
        urgent_since=ahead,
        snoozed=MONDAY + YEAR,
    )
    found = steadied(kept, MONDAY)
    assert found.rhythm is not None
    assert found.course is not None
    assert (found.rhythm.since, found.rhythm.asked) == (0, 0)
    assert (found.course.started, found.course.referred, found.urgent_since) == (TODAY, TODAY, TODAY)
    assert diary.unpacked(found.log) == log[:1]
    assert (found.referred, found.snoozed) == ((TODAY,), 0)


@pytest.mark.parametrize("days", [0, 1, 2])
def test_dates_that_another_zone_explains_stay(days: int) -> None:
    rhythm = Rhythm(zone="Europe/Paris", minute=450, since=MONDAY, asked=TODAY + days)
    kept = FollowUp(rhythm=rhythm, course=Course(started=TODAY, baseline=4))
    assert steadied(kept, MONDAY) == kept
    assert steadied(FollowUp(), MONDAY) == FollowUp()
    assert is_ahead(MONDAY + YEAR, MONDAY)


@pytest.mark.parametrize("lines", [(), ("5", "no run"), ("7",)])
def test_after_the_jump_the_next_day_is_asked_about_and_a_strong_score_answered(
    lines: tuple[str, ...], catalog: Catalog
) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "[4]", "[No run]")
    real, talk.kept_until = talk.at, talk.kept_until + 2 * YEAR
    talk.at += YEAR
    talk.happen(Due(at=talk.at))
    told(talk, *lines)
    talk.at = real + 3600
    told(talk, "hello")
    assert talk.due is not None
    assert talk.due - talk.at < 24 * 3600
    talk.wake()
    assert "How is your upper back" in talk.texts[-1]
    talk.say("[7]")
    assert "doctor or physiotherapist" in "\n".join(talk.texts)


def test_however_long_a_pause_the_clock_is_looked_at_again(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING, "pause until 20 April")
    for _ in range(20):
        assert talk.due is not None
        assert talk.due - talk.at <= 21 * 86400
        talk.wake()
        if talk.turns[-1].replies:
            break
    assert "How is your upper back" in talk.texts[-1]
    assert 104 <= (talk.at - MONDAY) // 86400 <= 105


FLIGHTS = [
    ("tokyo", "los angeles", "tokyo"),
    ("auckland", "honolulu", "auckland"),
    ("los angeles", "sydney", "los angeles"),
    ("kiritimati", "pago pago", "kiritimati"),
]


@pytest.mark.parametrize("flight", FLIGHTS)
def test_over_the_date_line_and_home_each_date_is_asked_once(flight: tuple[str, ...], catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    asked: list[int] = []
    for place in flight:
        told(talk, "/checkin", "[Another place]", place)
        for _ in range(3):
            talk.wake()
            if talk.turns[-1].replies:
                asked.append(diary.unpacked(talk.session.followup.log)[-1].day)
                told(talk, "3, no run")
    assert len(asked) == len(set(asked)) >= 8
    assert asked == sorted(asked)


# ---- in both directions, a day and a year ----------------------------------------------------------------------------

DAY = 86400
JUMPS = (DAY, -DAY, YEAR, -YEAR)


@pytest.mark.parametrize("jump", JUMPS)
@pytest.mark.parametrize("is_asked_in_it", [True, False])
def test_a_clock_that_is_wrong_for_one_event_costs_a_day_at_most_and_no_score(
    jump: int, is_asked_in_it: bool, catalog: Catalog
) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    for score in ("[4]", "[3]", "[4]"):
        talk.wake()
        told(talk, score, "[No run]")
    real, before = talk.at, talk.session
    scores = {one.day: one.pain_now for one in diary.unpacked(before.followup.log)}
    talk.kept_until += 2 * YEAR
    talk.at = real + jump
    if is_asked_in_it:
        talk.happen(Due(at=talk.at))
    told(talk, "thanks")
    talk.at, talk.kept_until = real + 3600, real + YEAR  # the store counts by its own clock
    told(talk, "hello")
    assert talk.due is not None
    assert talk.due - talk.at <= 2 * DAY
    asked = [talk.wake() for _ in range(3)]
    assert any("How is your upper back" in reply.text for turn in asked for reply in turn.replies)
    log = {one.day: one.pain_now for one in diary.unpacked(talk.session.followup.log)}
    assert scores.items() <= log.items()
    assert before.followup.course is not None
    assert talk.session.followup.course is not None
    assert talk.session.followup.course.started == before.followup.course.started


@pytest.mark.parametrize("jump", [DAY, YEAR])
def test_warning_signs_that_were_answered_in_a_time_to_come_are_asked_again(jump: int, catalog: Catalog) -> None:
    talk = Talk(catalog)
    talk.say("/start")
    talk.at, talk.kept_until = talk.at + jump, talk.kept_until + jump
    told(talk, *SCREENED[1:])
    talk.at -= jump
    for _ in range(DISBELIEVED + 1):
        told(talk, "hello")
    said = [told(talk, line) for line in RESULT if talk.session.state is State.QUESTIONS]
    assert any("warning signs come first again" in text for text in said)


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_a_chat_that_knows_only_a_wrong_time_is_believed_after_a_few_words(jump: int, catalog: Catalog) -> None:
    talk = Talk(catalog)
    talk.at += jump
    told(talk, *RUNNING)
    talk.kept_until += 2 * YEAR
    talk.at = max(MONDAY, talk.at - jump)
    for _ in range(DISBELIEVED + 1):
        told(talk, "hello")
    assert talk.due is not None
    assert talk.due - talk.at <= DAY
    assert "How is your upper back" in "\n".join(reply.text for reply in talk.wake().replies)
