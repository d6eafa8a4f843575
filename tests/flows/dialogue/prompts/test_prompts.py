"""All small questions together: each is put, each option has an outcome in each phase, and none is in two hands."""

from typing import get_args

import pytest

from flows import Catalog, Chose, Said, Session, read_session, take_turn, write_session
from flows.dialogue.machine import MAY_STAND, may_stand
from flows.values import frames
from flows.values.diary import Course, Rhythm
from flows.values.frames import Frame, SmallQuestion
from flows.values.model import Alarm, Disposition, FollowUp, Origin, Record, State
from flows.wording.asked import PROMPTS, open_question

pytestmark = pytest.mark.many(2)

AT = 1_767_600_000
TOLD: Record = {
    "age_band": "a18_34",
    "rf_now": ("none",),
    "rf_history": ("none",),
    "risk_now": ("none",),
    "pain_now": 3,
    "location": "through_front",
}
HEARD = Alarm(flags=("rf_cardiac",), level=Disposition.EMERGENCY)
TICKED = Alarm(flags=("rf_cardiac",), level=Disposition.EMERGENCY, origin=Origin.TICK, field="rf_now")
TODAY = Alarm(flags=("rf_infection",), level=Disposition.URGENT)
WORRIED = Alarm(flags=("rf_self_harm",), level=Disposition.EMERGENCY)
RUNNING = FollowUp(
    rhythm=Rhythm(zone="Europe/Paris", minute=450, since=AT - 86_400), course=Course(started=739_620, baseline=4)
)
WITH_PAYLOAD: dict[type[Frame], Frame] = {
    frames.Doubt: frames.Doubt(alarm=HEARD, asked="kinesio_tape"),
    frames.CheckIn: frames.CheckIn(day=739_621, level=Disposition.SELF_CARE, is_morning=True),
    frames.Rose: frames.Rose(score=8, before=2),
    frames.AnyNew: frames.AnyNew(then="plan"),
    frames.NewSince: frames.NewSince(told={"rf_now": ("none",), "rf_history": ("none",)}, screened_at=AT - 86_400),
    frames.Recheck: frames.Recheck(record={"age_band": "a18_34"}, screened_at=AT - 86_400),
    frames.SetZone: frames.SetZone(minute=450),
    frames.PickOne: frames.PickOne(kind="minute", text="ask_half", choices=(("480", "08:00"), ("1200", "20:00"))),
    frames.Guided: frames.Guided(exercises=("cat_cow", "childs_pose"), begun=AT, since=AT, shown=AT),
    frames.Ticking: frames.Ticking(field="rf_now"),
    frames.Postponed: frames.Postponed(topic="kinesio_tape"),
}
SMALL = [kind for kind in get_args(Frame) if issubclass(kind, SmallQuestion)]
PLACES = [(kind, state) for kind in SMALL for state in State if may_stand(kind, state)]
NAMES = [f"{kind.__name__} in {state.value}" for kind, state in PLACES]


def example(kind: type[Frame]) -> Frame:
    return WITH_PAYLOAD[kind] if kind in WITH_PAYLOAD else kind()


def session(kind: type[Frame], state: State, alarm: Alarm = HEARD) -> Session:
    """A session in that phase with this question open."""
    begun = state not in (State.NEW, State.DECLINED)
    return Session(
        state=state,
        consent=begun or None,
        record=TOLD if begun else {},
        stack=(example(kind),),
        alarms=(alarm,) if state is State.REFERRED else (),
        followup=RUNNING if begun else FollowUp(),
        heard_at=AT,
        screened_at=AT if begun else 0,
        n=7,
    )


def test_every_small_question_has_its_family() -> None:
    assert set(PROMPTS) == set(SMALL)


def test_every_frame_is_in_the_table_of_phases_and_has_a_tag_of_its_own() -> None:
    tags = [kind.__struct_config__.tag for kind in get_args(Frame)]
    assert len(set(tags)) == len(tags)
    assert {kind for kinds in MAY_STAND.values() for kind in kinds} == set(get_args(Frame))


SHOWN_AT_TIMES = ("muscle", "not_now", "same", "enough", "go_on", "pause", "easier", "list")
"""Options that are offered only where they fit."""


@pytest.mark.parametrize(("kind", "state"), PLACES, ids=NAMES)
def test_it_is_put_with_options_of_its_prompt(kind: type[Frame], state: State, catalog: Catalog) -> None:
    question = open_question(session(kind, state), catalog)
    assert question is not None
    assert question.options
    assert {option.id for option in question.options} >= {
        option.id for option in catalog.prompts[question.id].options if option.id not in SHOWN_AT_TIMES
    }


@pytest.mark.parametrize(("kind", "state"), PLACES, ids=NAMES)
def test_every_option_has_an_outcome(kind: type[Frame], state: State, catalog: Catalog) -> None:
    asked = session(kind, state)
    question = open_question(asked, catalog)
    assert question is not None
    for option in question.options:
        turn = take_turn(asked, Chose(at=AT + 60, field=question.id, option=option.id, n=asked.n), catalog)
        assert turn.replies
        assert all(reply.text.strip() for reply in turn.replies)
        assert all(may_stand(type(one), turn.session.state) for one in turn.session.stack[-1:])
        assert read_session(write_session(turn.session)) == turn.session


@pytest.mark.parametrize(("kind", "state"), PLACES, ids=NAMES)
@pytest.mark.parametrize("text", ["yes", "no", "7", "back", "berlin", "until friday", "qwertz", "/"])
def test_every_text_has_an_outcome(kind: type[Frame], state: State, text: str, catalog: Catalog) -> None:
    turn = take_turn(session(kind, state), Said(at=AT + 60, text=text), catalog)
    assert turn.replies
    assert all(reply.text.strip() for reply in turn.replies)


@pytest.mark.parametrize("alarm", [HEARD, TICKED, TODAY, WORRIED], ids=["words", "tick", "today", "suicide"])
def test_every_button_under_an_alarm_has_an_outcome(alarm: Alarm, catalog: Catalog) -> None:
    asked = session(frames.AlarmCard, State.REFERRED, alarm)
    question = open_question(asked, catalog)
    assert question is not None
    for option in question.options:
        tap = Chose(at=AT + 60, field=question.id, option=option.id, n=asked.n)
        assert take_turn(asked, tap, catalog).replies
