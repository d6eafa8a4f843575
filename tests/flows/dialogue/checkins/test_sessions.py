"""A guided session over time: ticks on the clock, what comes between, check-ins that fall due, one that is left."""

from copy import copy
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flows import Catalog, Due, Session, take_turn
from flows.catalog.guide import STEP
from flows.dialogue import stack
from flows.dialogue.checkins.sessions import LEFT_AFTER
from flows.values import diary
from flows.values.diary import Exercises
from flows.values.events import Chose, Commanded, Said
from flows.values.frames import CheckIn, Doubt, Guided
from flows.values.model import State
from flows.values.replies import Kind
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import JELLY, RESULT, SCREENED, Talk, told

START = "[Start: 10 minutes]"
EVENING = ("/checkin", "[Evening, 19:00]", *SET_UP[2:])


def breathing(talk: Talk, *before: str) -> Talk:
    """In the middle of a session, at the exercise whose breaths are counted."""
    told(talk, *SCREENED, *RESULT, *before, *PLAN, START, "next", "next")
    return talk


@cache
def _breathing(catalog: Catalog) -> Talk:
    return breathing(Talk(catalog), *EVENING)


def again(catalog: Catalog) -> Talk:
    """A talk at that point, made once and copied."""
    talk = copy(_breathing(catalog))
    talk.turns, talk.shown = list(talk.turns), list(talk.shown)
    return talk


def counters(talk: Talk, seconds: int) -> list[str]:
    """The counters that come by themselves in so many seconds."""
    until = talk.at + seconds
    shown = [reply.counter for turn in talk.catch_up(until) for reply in turn.replies]
    talk.at = until
    return shown


def guided(session: Session) -> Guided:
    frame = session.find(Guided)
    assert frame is not None
    return frame


# ---- ticks -----------------------------------------------------------------------------------------------------------


def test_the_counter_moves_on_by_itself_on_the_card_that_stands(talk: Talk) -> None:
    breathing(talk)
    n = talk.session.n
    assert talk.turns[-1].is_sharp
    shown = counters(talk, 35)
    assert [line[:14] for line in shown] == ["Get into place", "Breath 1 of 30", "Breath 2 of 30", "Breath 3 of 30"]
    assert talk.turns[-1].replies[0].kind is Kind.COUNT
    assert talk.turns[-1].replies[0].until == talk.turns[-1].due
    assert talk.session.n == n


def test_a_late_tick_skips_ahead_and_makes_up_for_none(talk: Talk) -> None:
    breathing(talk)
    begun = guided(talk.session).since
    turn = talk.happen(Due(at=begun + 97))
    assert "Breath 9 of 30" in turn.replies[0].counter
    assert turn.due == begun + 100


def test_a_tick_from_before_shows_nothing(talk: Talk) -> None:
    breathing(talk)
    begun = guided(talk.session).since
    talk.happen(Due(at=begun + 97))
    late = talk.happen(Due(at=begun + 20))
    assert late.replies == ()
    assert late.due == begun + 100
    assert not late.is_sharp


def test_a_worker_whose_clock_is_a_little_behind_goes_on_all_the_same(talk: Talk) -> None:
    breathing(talk)
    due = talk.turns[-1].due
    assert due is not None
    turn = talk.happen(Due(at=due - 1))
    assert turn.replies
    assert turn.due is not None
    assert turn.due >= due + STEP


def test_at_ones_own_pace_nothing_ticks(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, START)
    assert talk.turns[-1].due == talk.at + LEFT_AFTER
    assert not talk.turns[-1].is_sharp


def test_when_it_is_counted_out_it_waits(talk: Talk) -> None:
    breathing(talk)
    shown = counters(talk, 600)
    assert shown[-1] == talk.catalog.session.over
    assert len(shown) == 32
    assert guided(talk.session).place == 2


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(late=st.lists(st.integers(0, 40), min_size=1, max_size=40))
def test_however_late_each_tick_comes_the_next_lies_ahead_and_the_card_tells_the_time(
    late: list[int], catalog: Catalog
) -> None:
    talk = again(catalog)
    begun, before = guided(talk.session).since, 0
    for seconds in late:
        due = talk.due
        assert due is not None
        turn = talk.happen(Due(at=due + seconds))
        if not turn.replies:
            break
        talk.at = due + seconds
        assert turn.due is not None
        assert talk.at < turn.due
        assert talk.at - before >= 1
        breath = (talk.at - begun - 10) // 10 + 1
        assert talk.at < begun + 10 or breath > 30 or f"Breath {breath} of" in turn.replies[0].counter
        before = talk.at


# ---- what comes between ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["what is cat-cow good for?", "hello", "qwertz", "/help", "/stretch", "(photo)"])
def test_whatever_else_is_said_stops_the_counter_and_it_goes_on_when_they_do(line: str, talk: Talk) -> None:
    breathing(talk)
    counters(talk, 42)
    told(talk, line)
    assert not guided(talk.session).since
    assert counters(talk, 120) == []
    assert "Your session waits: 3 of 4, **Belly breathing**." in told(talk, "/help")
    told(talk, "[Go on]")
    assert "Breath 4 of 30" in talk.turns[-1].replies[-1].counter
    assert counters(talk, 10)


@pytest.mark.parametrize("way", ["how long does it last?", "next", "stop", "/plan", "[Stop]"])
def test_a_card_that_is_left_while_it_counts_shows_no_seconds_any_more(way: str, talk: Talk, catalog: Catalog) -> None:
    breathing(talk)
    counters(talk, 30)
    told(talk, way)
    still, *_ = talk.turns[-1].replies
    assert (still.kind, still.counter) == (Kind.COUNT, catalog.session.still)
    assert "Belly breathing" in still.text


def test_a_card_that_goes_on_to_the_next_is_edited_once(talk: Talk) -> None:
    breathing(talk)
    told(talk, "[Next]")
    assert [reply.kind for reply in talk.turns[-1].replies] == [Kind.QUESTION]


def test_an_alarm_waits_for_no_card(talk: Talk) -> None:
    breathing(talk)
    told(talk, "crushing chest pain and I can't breathe")
    assert talk.turns[-1].replies[0].kind is Kind.ALARM


def test_a_doubt_about_a_sign_comes_first_and_a_no_leads_back(talk: Talk) -> None:
    breathing(talk)
    told(talk, JELLY)
    assert isinstance(talk.session.prompt, Doubt)
    assert counters(talk, 120) == []
    assert "Your session waits" in told(talk, "no")


def test_a_yes_to_a_doubt_ends_it(talk: Talk) -> None:
    breathing(talk)
    told(talk, JELLY, "yes")
    assert talk.session.state is State.REFERRED
    assert talk.session.find(Guided) is None
    assert counters(talk, 120) == []


@pytest.mark.parametrize("line", ["/stop", "/delete"])
def test_the_commands_of_that_name_stop_the_ticks_too(line: str, talk: Talk) -> None:
    breathing(talk, *EVENING)
    told(talk, line)
    assert counters(talk, 120) == []
    assert line == "/delete" or talk.session.find(Guided) is None


def test_asked_for_again_it_goes_on(talk: Talk) -> None:
    breathing(talk)
    told(talk, "/stretch", START)
    assert guided(talk.session).place == 2
    assert "Your session waits" in "".join(talk.texts)


def test_it_is_started_in_words_once_there_is_a_plan(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "guide me through my plan")
    assert talk.session.find(Guided) is None
    told(talk, *PLAN[1:], "guide me through my plan")
    assert talk.session.find(Guided) is not None


def test_no_session_is_had_while_a_sign_stands(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, "i have a fever and shivers since yesterday and my spine hurts")
    told(talk, "[I'll get seen today]", "[old: Start: 10 minutes]")
    assert talk.session.find(Guided) is None


# ---- check-ins, and being left ---------------------------------------------------------------------------------------


def test_a_check_in_that_falls_due_waits_for_its_end_and_comes_then(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *EVENING, *PLAN)
    assert talk.due is not None
    talk.at = talk.due - 60
    told(talk, START)
    assert counters(talk, 120) == []
    assert talk.session.find(CheckIn) is None
    told(talk, *["next"] * 4)
    assert talk.due is not None
    assert talk.at < talk.due <= talk.at + 60
    talk.wake()
    assert isinstance(talk.session.prompt, CheckIn)


def test_left_open_it_ends_after_an_hour_without_a_word_and_counts(talk: Talk) -> None:
    breathing(talk, *EVENING)
    counters(talk, LEFT_AFTER + 120)
    assert talk.session.find(Guided) is None
    assert talk.turns[-1].replies == ()
    log = diary.unpacked(talk.session.followup.log)
    assert [one.exercises for one in log] == [Exercises.SOME]


def test_a_session_with_an_exercise_that_the_content_has_no_more_is_over(talk: Talk) -> None:
    breathing(talk)
    gone = stack.update(talk.session, replace(guided(talk.session), exercises=("cat_cow", "handstand")))
    turn = take_turn(gone, Said(at=talk.at + 5, text="next"), talk.catalog)
    assert turn.session.find(Guided) is None
    assert turn.replies


def test_the_next_day_nothing_of_it_is_left(talk: Talk) -> None:
    breathing(talk)
    talk.at += 86_400
    told(talk, "hello")
    assert talk.session.find(Guided) is None
    said = told(talk, "[old: Next]")
    assert talk.session.find(Guided) is None
    assert said.strip()


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    path=st.lists(
        st.tuples(
            st.sampled_from(("next", "easier", "hurts", "pause", "go_on", "stop", "hello", "/help", "/stop", "tick")),
            st.integers(0, 300),
        ),
        max_size=25,
    )
)
def test_whatever_is_done_a_barred_exercise_is_never_shown_and_each_turn_asks_for_a_later_moment(
    path: list[tuple[str, int]], catalog: Catalog
) -> None:
    talk = again(catalog)
    for what, seconds in path:
        list(talk.catch_up(talk.at + seconds))
        talk.at += seconds
        turn = talk.happen(_event(what, talk))
        frame = turn.session.find(Guided)
        assert turn.due is None or turn.due > talk.at
        if frame is not None:
            assert not set(frame.exercises[frame.place :]) & set(turn.session.followup.blamed)
            assert turn.due is not None
            assert turn.due <= turn.session.heard_at + LEFT_AFTER


def _event(what: str, talk: Talk) -> Due | Chose | Commanded | Said:
    talk.at += 1
    if what == "tick":
        return Due(at=talk.at)
    if what.startswith("/"):
        return Commanded(at=talk.at, name=what[1:])
    if what == "hello":
        return Said(at=talk.at, text=what)
    return Chose(at=talk.at, field="guided", option=what, n=talk.session.n)
