"""Random conversations: any events in any order never raise, always reply, and never pass over a warning sign."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flows import Catalog, Session, read_session
from flows.assessment.assessing import outcome
from flows.dialogue.machine import may_stand
from flows.understanding.facts.marked import LISTS, ONE, RISKS, SEVERAL
from flows.values.events import Chose, Commanded, Said, Unreadable
from flows.values.frames import OF_SAFETY, AlarmCard, Delete, Doubt, Ticking
from flows.values.model import Disposition, State
from flows.values.read import FOREIGN, Mark, Read
from flows.values.replies import Kind, Turn
from flows.wording.asked import open_question
from flows.wording.review import REVIEW
from tests.flows.dialogue.test_gate import PLACES, RUNNING, SHOWN, WOKEN
from tests.flows.dialogue.test_gate import TEXTS as MEANINGS
from tests.talk import Talk

EMERGENCIES = (
    "i have crushing chest pain and i can't breathe",
    "my legs have gone numb and weak",
    "i want to kill myself",
    "sudden ripping pain in my back, the worst ever",
)
DOUBTFUL = ("my legs feel like jelly and shaky", "hurts when i breathe in")
TEXTS = (
    "5",
    "1",
    "2",
    "3",
    "none",
    "ok",
    "go back",
    "start over",
    "start",
    "result",
    "how do i do cat-cow?",
    "yes",
    "no",
    "stop",
    "delete",
    "back",
    "hello",
    "how long does it last?",
    "since tuesday",
    "1 3",
)
COMMANDS = (
    "start",
    "stretch",
    "causes",
    "back",
    "restart",
    "help",
    "about",
    "privacy",
    "stop",
    "country",
    "nonsense",
    "checkin",
    "progress",
    "report",
)
TAP, OLD_TAP, WORD, COMMAND, WAIT, ODD, WAKE = range(7)

moves = st.tuples(
    st.sampled_from((TAP, TAP, TAP, TAP, TAP, TAP, OLD_TAP, WORD, COMMAND, WAIT, ODD, WAKE)), st.integers(0, 10_000)
)
walks = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def step(talk: Talk, kind: int, number: int, text: str) -> str:
    """One random event; it must bring a reply. The label of what was tapped, or what was said."""
    latest = [option for reply in talk.turns[-1].replies for option in reply.options] if talk.turns else []
    if kind == WAIT:
        talk.later(number % 40)
    if kind == WAKE and talk.turns and talk.turns[-1].due:
        woken = talk.wake()
        assert woken.due is None or woken.due > talk.at
    options = latest if kind == TAP else talk.shown if kind == OLD_TAP else []
    before = talk.session
    talk.at += 1
    tapped = ""
    if options:
        option = options[number % len(options)]
        tapped = option.label
        turn = talk.happen(Chose(at=talk.at, field=option.field, option=option.id, on=option.on, n=option.n))
    elif kind == COMMAND:
        turn = talk.happen(Commanded(at=talk.at, name=COMMANDS[number % len(COMMANDS)], rest=text[:5]))
    elif kind == ODD:
        turn = talk.happen(Unreadable(at=talk.at, kind="voice"))
    else:
        tapped = TEXTS[number % len(TEXTS)] if number % 3 else text
        turn = talk.happen(Said(at=talk.at, text=tapped))
    assert turn.replies
    assert all(reply.text.strip() for reply in turn.replies)
    assert any(reply.options for reply in turn.replies), "a dead end"
    assert all(len(option.label) <= 33 for reply in turn.replies for option in reply.options)
    assert_what_is_open_is_seen(talk, before, turn)
    return tapped


def assert_what_is_open_is_seen(talk: Talk, before: Session, turn: Turn) -> None:
    """What has come to be open may stand in its phase and is on the screen."""
    session = turn.session
    assert all(may_stand(type(one), session.state) for one in session.stack[-1:])
    question = open_question(session, talk.catalog)
    if session.prompt is None or type(session.prompt) is type(before.prompt) or question is None:
        return
    shown = [(option.field, option.n) for reply in turn.replies for option in reply.options]
    assert (question.id, session.n) in shown


@walks
@given(path=st.lists(st.tuples(moves, st.text(max_size=30)), max_size=60))
def test_any_events_in_any_order_bring_a_reply(path: list[tuple[tuple[int, int], str]], catalog: Catalog) -> None:
    talk = Talk(catalog)
    for (kind, number), text in path:
        step(talk, kind, number, text)


@walks
@given(path=st.lists(st.tuples(moves, st.text(max_size=8)), max_size=40), phrase=st.sampled_from(EMERGENCIES))
def test_an_emergency_phrase_always_ends_in_the_emergency_message(
    path: list[tuple[tuple[int, int], str]], phrase: str, catalog: Catalog
) -> None:
    talk = Talk(catalog)
    for (kind, number), text in path:
        step(talk, kind, number, text)
    turn = talk.say(phrase)
    assert turn.session.state is State.REFERRED
    assert turn.replies[0].kind is Kind.ALARM
    assert len(turn.replies) == 1


WAYS_OUT = {
    "That's not what I meant",
    "I tapped by mistake",
    "Seen: it is muscular",
    "Seen: a nerve",
    "Seen: waiting for tests",
    "Seen: something else",
    "A doctor said muscle",
    "Yes, both",
    "Yes, for now",
    "No",
    "Delete everything",
    "delete",
    "yes",
    "no",
    "none",
}
"""What may end an alarm or a doubt, tapped or said. A full new screen may too."""


@walks
@given(path=st.lists(moves, min_size=5, max_size=60), phrase=st.sampled_from((*EMERGENCIES, *DOUBTFUL)))
def test_no_warning_is_lost_but_by_a_tap_that_says_so(
    path: list[tuple[int, int]], phrase: str, catalog: Catalog
) -> None:
    talk = Talk(catalog)
    for line in ("/start", "[I agree]", "[18-34]", "[None of these 6]", phrase):
        talk.say(line)
    for kind, number in path:
        before = talk.session
        tapped = step(talk, kind, number, "")
        now = talk.session
        if tapped in WAYS_OUT or (before.restarted and not now.restarted):
            return
        assert {alarm.flags for alarm in now.alarms} >= {alarm.flags for alarm in before.alarms}
        assert now.find(Doubt) is not None or before.find(Doubt) is None or now.alarms
        if now.alarms:
            assert outcome(now, catalog).disposition >= Disposition.URGENT
            assert not outcome(now, catalog).exercises


@walks
@given(text=st.text(max_size=4096))
def test_any_text_is_answered_and_the_session_survives_its_stored_form(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    talk.say("/start")
    turn = talk.happen(Said(at=talk.at, text=text))
    assert turn.replies
    assert read_session(talk.stored) == turn.session


def test_taps_that_name_nothing_known_do_no_harm(catalog: Catalog) -> None:
    talk = Talk(catalog)
    for field, option in (("", ""), ("do", "no_such"), ("rf_now", "no_such"), ("topic", "no_such"), ("exercise", "x")):
        assert talk.happen(Chose(at=talk.at, field=field, option=option, n=99)).replies


SAID = tuple(text for rows in MEANINGS.values() for _, text in rows)
TYPED = (*SAID, *TEXTS, *DOUBTFUL, "7 or 8", "since tuesday", "no, i meant a 3", "at 7", "springfield")
"""Texts of every kind of meaning, to be typed in every phase, alone or two in one."""


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    place=st.sampled_from(sorted(PLACES)),
    path=st.lists(st.tuples(st.sampled_from(TYPED), st.sampled_from(("", *TYPED)), moves), min_size=1, max_size=12),
)
def test_whatever_is_typed_in_whichever_phase_no_question_of_safety_is_buried(
    place: str, path: list[tuple[str, str, tuple[int, int]]], catalog: Catalog
) -> None:
    talk = Talk(catalog)
    for line in PLACES[place]:
        talk.wake() if line == WOKEN else talk.say(line)
    for first, second, (kind, number) in path:
        turn = talk.happen(Said(at=talk.at + 1, text=f"{first}. {second}" if second else first))
        assert turn.replies
        assert any(reply.options for reply in turn.replies), "a dead end"
        assert read_session(talk.stored) == turn.session
        assert (turn.session.state is State.REFERRED) == any(alarm.is_open for alarm in turn.session.alarms)
        asked = [place for place, frame in enumerate(turn.session.stack) if isinstance(frame, OF_SAFETY)]
        over = turn.session.stack[asked[-1] + 1 :] if asked else ()
        assert all(isinstance(frame, Delete | AlarmCard | Ticking) for frame in over)
        step(talk, kind, number, first)


def reader_of(catalog: Catalog) -> Callable[[str], Read]:
    """A reader that takes a text like "habits=none, side=left" at its word, and sees no sign in any."""
    topics = dict.fromkeys((*catalog.faq, FOREIGN), 0.0)

    def read(text: str) -> Read:
        facts = [fact for fact in text.split(", ") if "=" in fact]
        marks = tuple(Mark(start=0, end=len(text), fact=fact, sure=0.9) for fact in facts)
        return Read(danger=0.0, signs={"rf_cardiac": 0.0}, shown=0.0, wants={}, topics=topics, marks=marks)

    return read


AGAIN = {**PLACES, "new look": (*RUNNING, "check again"), "new look at the lists": (*SHOWN, "check again", "[None]")}


@pytest.mark.many(2)
@pytest.mark.parametrize("place", ["questions", "assessed", "planning", "new look"])
def test_whatever_a_reader_sees_in_a_text_it_is_answered_in_every_phase(place: str, catalog: Catalog) -> None:
    talk = _at(AGAIN[place], catalog)
    stored, shown = talk.stored, len(talk.shown)
    talk.catalog = replace(catalog, read=reader_of(catalog))
    for id in (*ONE, *LISTS, *SEVERAL, *RISKS):
        talk.stored = stored
        assert talk.happen(Said(at=talk.at, text=f"{id}={catalog.fields[id].options[0].id}")).replies
    assert len(talk.shown) > shown


@pytest.mark.parametrize("place", sorted(AGAIN))
def test_any_answer_may_be_asked_for_again_in_every_phase(place: str, catalog: Catalog) -> None:
    talk = _at(AGAIN[place], catalog)
    stored, shown = talk.stored, len(talk.shown)
    for id in catalog.fields:
        talk.stored = stored
        assert talk.happen(Chose(at=talk.at, field=REVIEW, option=id, n=talk.session.n)).replies
        assert talk.happen(Commanded(at=talk.at, name="back")).replies
    assert len(talk.shown) > shown


def _at(lines: tuple[str, ...], catalog: Catalog) -> Talk:
    talk = Talk(catalog)
    for line in lines:
        talk.wake() if line == WOKEN else talk.say(line)
    return talk
