"""Content that changes under a conversation: whatever id is gone, the chat goes on, and no warning is lost.

To a stored session an id that the content has lost is one that the content does not know. So each id that a session
names is in turn given a name that there never was. `tests/soak/soak_content.py` does so for all of them, and also takes
each entry out of the content itself.
"""

import base64
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from flows import Catalog, Session, State, read_session, take_turn, write_session
from flows.catalog.checks.still_known import SOME_SIGN, still_known
from flows.values import frames
from flows.values.diary import Rhythm
from flows.values.events import Chose, Commanded, Due, Event, Said
from flows.values.model import Alarm, Disposition, FollowUp
from flows.values.replies import Kind
from tests.flows.dialogue.test_gate import ALARMS, CHECKS, DOUBTS, PLACES, stood
from tests.flows.values.test_stored import RECORDED
from tests.talk import CHEST

GONE = "gone_from_content"
EVERYWHERE = {**PLACES, **ALARMS, **DOUBTS, **CHECKS}
SAMPLE = ("red_flags", "questions", "planning", "check-in", "alarm_tap", "which")
SOME = 2
"""Ids of each session that are tried here; all of them are in the soak."""
COMMANDS = (
    "start",
    "result",
    "stretch",
    "causes",
    "report",
    "progress",
    "export",
    "back",
    "checkin",
    "restart",
    "help",
)
STORY = "Dull ache between my shoulder blades since yesterday's run, about a 4, worse when I sit. I take warfarin."
WORDS = (STORY, "5", "none", "hello", "no, the right side", "7:30", "may I run tomorrow?", "I slump, and it has eased")


def ids_of(catalog: Catalog) -> set[str]:
    """Every id that a session may name: fields, options, prompts, exercises, causes, topics, signs."""
    options = {option.id for one in (*catalog.fields.values(), *catalog.prompts.values()) for option in one.options}
    kinds = (catalog.fields, catalog.exercises, catalog.causes, catalog.faq, catalog.red_flags, catalog.lines)
    return {*options, *(id for kind in kinds for id in kind), *catalog.checkin_fields, *catalog.followup}


def without(session: Session, id: str) -> Session | None:
    """The session as if this id of it were none of ours; None where it is no id there."""
    row = _renamed(msgspec.msgpack.decode(write_session(session)), id)
    try:
        return read_session(msgspec.msgpack.encode(row))
    except msgspec.DecodeError:  # the name of a phase, or of a kind of frame
        return None


def _renamed(value: Any, id: str) -> Any:
    if isinstance(value, dict):
        return {_renamed(key, id): _renamed(one, id) for key, one in value.items()}
    if isinstance(value, list):
        return [_renamed(one, id) for one in value]
    return GONE if value == id else value


def named(value: Any) -> Iterator[str]:
    """Every text in a stored session."""
    if isinstance(value, str):
        yield value
    if isinstance(value, dict):
        yield from (text for pair in value.items() for one in pair for text in named(one))
    if isinstance(value, list):
        yield from (text for one in value for text in named(one))


def lost_in(session: Session, catalog: Catalog) -> Iterator[Session]:
    """The session without each id of the content that it names, in turn."""
    texts = set(named(msgspec.msgpack.decode(write_session(session)))) & ids_of(catalog)
    found = (without(session, id) for id in sorted(texts))
    return (one for one in found if one is not None)


def goes_on(
    session: Session, at: int, catalog: Catalog, *, is_all: bool = False, texts: tuple[str, ...] = (STORY,)
) -> None:
    """Whatever is done next is answered, and the buttons that come of it are too; an emergency is one."""
    events: list[Event] = [Commanded(at=at, name=name) for name in COMMANDS]
    events += [Said(at=at, text=text) for text in texts]
    for event in events:
        turn = take_turn(session, event, catalog)
        assert turn.replies, event
        for option in [one for reply in turn.replies for one in reply.options][: None if is_all else 1]:
            tap = Chose(at=at, field=option.field, option=option.id, on=option.on, n=option.n)
            assert take_turn(turn.session, tap, catalog).replies, option.label
    woken = take_turn(session, Due(at=at + 86_400), catalog)
    assert take_turn(woken.session, Commanded(at=at + 86_400, name="help"), catalog).replies
    assert take_turn(session, Said(at=at, text=CHEST), catalog).replies[0].kind is Kind.ALARM


@pytest.mark.parametrize("place", SAMPLE)
def test_the_chat_goes_on_whatever_id_is_gone(place: str, catalog: Catalog) -> None:
    session, at = stood(EVERYWHERE[place], catalog)
    for lost in [*lost_in(session, catalog)][:: max(1, len([*lost_in(session, catalog)]) // SOME)]:
        goes_on(lost, at, catalog)


@pytest.mark.parametrize("place", sorted(EVERYWHERE))
def test_no_warning_is_lost_with_the_name_of_its_sign(place: str, catalog: Catalog) -> None:
    session, _ = stood(EVERYWHERE[place], catalog)
    for lost in lost_in(session, catalog):
        found = still_known(lost, catalog)
        assert [(one.level, one.is_open) for one in found.alarms] == [(one.level, one.is_open) for one in lost.alarms]
        assert (found.state is State.REFERRED) == (session.state is State.REFERRED)
        kinds = {type(one) for one in found.stack if isinstance(one, frames.OF_SAFETY)}
        assert kinds == {type(one) for one in lost.stack if isinstance(one, frames.OF_SAFETY)}


@pytest.mark.parametrize("place", sorted(EVERYWHERE))
def test_a_session_that_fits_is_handed_back_as_it_is(place: str, catalog: Catalog) -> None:
    session, _ = stood(EVERYWHERE[place], catalog)
    assert still_known(session, catalog) is session


@pytest.mark.parametrize("row", RECORDED[::16], ids=[row["note"] for row in RECORDED[::16]])
def test_what_an_earlier_release_stored_goes_on_too(row: dict[str, Any], catalog: Catalog) -> None:
    session = read_session(base64.b64decode(row["session"]))
    lost = [*lost_in(session, catalog)]
    for one in lost[:: max(1, len(lost) // 2)]:
        goes_on(one, row["at"] + 5, catalog)


def test_of_a_list_a_lost_tick_asks_the_list_again(catalog: Catalog) -> None:
    told = Session(consent=True, record={"rf_history": (GONE, "cancer"), "pain_now": 3, "feel": "dull_ache"})
    assert still_known(told, catalog).record == {"pain_now": 3}


def test_a_zone_that_is_no_more_does_not_end_the_check_ins(catalog: Catalog) -> None:
    kept = FollowUp(
        rhythm=Rhythm(zone="Mars/Olympus", minute=450, since=0),
        zone="Mars/Olympus",
        plan=(GONE, "cat_cow"),
        blamed=(GONE,),
    )
    found = still_known(Session(consent=True, followup=kept), catalog).followup
    assert found.rhythm is not None
    assert (found.rhythm.zone, found.rhythm.minute) == ("UTC", 450)
    assert found.zone == ""
    assert (found.plan, found.blamed) == (("cat_cow",), (GONE,)), "what did harm is not forgotten"


def test_an_alarm_without_a_sign_that_is_known_still_stands(catalog: Catalog) -> None:
    alarm = Alarm(flags=(GONE,), level=Disposition.EMERGENCY, n=3)
    standing = Session(state=State.REFERRED, consent=True, alarms=(alarm,), stack=(frames.AlarmCard(),), n=4)
    turn = take_turn(standing, Said(at=1_767_600_000, text="hello"), catalog)
    assert turn.replies[-1].kind is Kind.ALARM
    assert "112" in turn.replies[-1].text
    assert replace(alarm, flags=("rf_unscreened",)) in turn.session.alarms


@pytest.mark.parametrize("where", ["taken_back", "had_seen"])
def test_a_sign_that_is_to_be_asked_about_again_still_is_whatever_it_is_called(where: str, catalog: Catalog) -> None:
    lost = Alarm(flags=(GONE,), level=Disposition.EMERGENCY)
    found = still_known(Session(followup=FollowUp(**{where: (lost,)})), catalog)  # type: ignore[arg-type]
    assert getattr(found.followup, where) == (replace(lost, flags=SOME_SIGN),)


GUIDED = frames.Guided(
    exercises=("cat_cow", "thoracic_rotation", "belly_breathing"), begun=1, since=5, shown=9, place=1, done=("cat_cow",)
)


@pytest.mark.parametrize(
    ("gone", "left", "shows"),
    [
        ("cat_cow", ("thoracic_rotation", "belly_breathing"), "thoracic_rotation"),
        ("thoracic_rotation", ("cat_cow", "belly_breathing"), "belly_breathing"),
        ("belly_breathing", ("cat_cow", "thoracic_rotation"), "thoracic_rotation"),
    ],
)
def test_a_guided_session_goes_on_without_an_exercise_that_is_gone(
    gone: str, left: tuple[str, ...], shows: str, catalog: Catalog
) -> None:
    less = replace(catalog, exercises={id: one for id, one in catalog.exercises.items() if id != gone})
    frame = still_known(Session(stack=(GUIDED,)), less).find(frames.Guided)
    assert frame is not None
    assert (frame.exercises, frame.exercises[frame.place]) == (left, shows)
    assert frame.since == (9 if gone == "thoracic_rotation" else 5), "what comes on the card begins anew"
    assert set(frame.done) <= set(left)


def test_a_guided_session_of_which_nothing_is_left_is_over(catalog: Catalog) -> None:
    alone = replace(GUIDED, exercises=("cat_cow", GONE), place=1)
    assert still_known(Session(stack=(alone,)), catalog).stack == ()


def test_what_hurt_and_is_gone_is_named_no_more(catalog: Catalog) -> None:
    frame = still_known(Session(stack=(replace(GUIDED, left_out=GONE, hurt=(GONE,)),)), catalog).find(frames.Guided)
    assert frame is not None
    assert (frame.left_out, frame.hurt) == ("", (GONE,))


@pytest.mark.parametrize(("sign", "left"), [(GONE, ""), ("chest_pain", "chest_pain"), ("", "")])
def test_a_sign_that_was_named_and_is_gone_is_asked_for_once_more(sign: str, left: str, catalog: Catalog) -> None:
    unsure = Session(
        state=State.RED_FLAGS, consent=True, record={"age_band": "a18_34"}, stack=(frames.Which(sign=sign),)
    )
    assert still_known(unsure, catalog).stack == (frames.Which(sign=left),)
    assert take_turn(unsure, Said(at=1_767_600_000, text="hello"), catalog).replies
