"""The one gate: under an alarm, or while a sign is asked about, nothing passes but what it names. All is tried."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest

from flows import Catalog, Session, State, take_turn
from flows.dialogue import gate
from flows.dialogue.scene import scene_of
from flows.screening.hearing import hear
from flows.understanding.meant import Meant
from flows.understanding.understand import understand
from flows.values.events import Chose, Commanded, Event, Said, Unreadable
from flows.values.frames import OF_SAFETY, ChestCheck, Delete, Doubt, SmallQuestion
from flows.values.replies import Kind, Turn
from flows.wording.asked import open_question
from flows.wording.cards import ACTION, DONE, PASS, SEVERAL
from flows.wording.review import REVIEW
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import CHEST, DIE, FEVER, JELLY, RESULT, SCREENED, Talk, told

SHOWN = (*SCREENED, *RESULT)
FRONT = (*SCREENED, "[3]", "[1-2 days]", "[Built up in the run]", "[Through to the front]")
RUNNING = (*SHOWN, *PLAN, *SET_UP)
WOKEN = "(woken)"

PHASES: dict[str, tuple[str, ...]] = {
    "new": ("/start",),
    "declined": ("/start", "[No, thanks]"),
    "profile": SCREENED[:2],
    "red_flags": SCREENED[:4],
    "questions": SCREENED,
    "assessed": SHOWN,
    "planning": (*SHOWN, "[My plan]"),
    "check-in": (*RUNNING, WOKEN),
}
TAPPED = {"alarm_tap": (*SCREENED[:3], "[Chest pain, pressure, tightness]"), "of the chest": (*FRONT, "[Yes]")}
ALARMS = {
    **{
        f"{form} in {phase}": (*lines, text)
        for phase, lines in PHASES.items()
        for form, text in (("alarm_text", CHEST), ("alarm_today", FEVER), ("safe", DIE))
    },
    **TAPPED,
}
DOUBTS = {
    **{f"doubt in {phase}": (*lines, JELLY) for phase, lines in PHASES.items()},
    "which": (*SCREENED[:3], "[Not sure? Explain]", "[Not sure about one]"),
}
ARM = (*SCREENED[:3], "[Spreads to jaw, throat or arm]")
CHECKS = {
    "arm check": ARM,
    "chest check": FRONT,
    "chest check after a result": (*SHOWN, "change where to through to the front"),
}

TEXTS: dict[str, tuple[tuple[str, str], ...]] = {
    "Command": (("questions", "what can you do"), ("assessed", "my plan"), ("questions", "please delete my account")),
    "Answer": (("questions", "a good 4"), ("profile", "i am 30 years old")),
    "Setting": (("hour", "half past six in the evening"),),
    "Day": (("check-in", "a 2, easy run, did all of the exercises"),),
    "Disputed": (("assessed", "where did you get deep breath from"),),
    "Change": (("assessed", "change how long"), ("assessed", "my age is 51, not 41")),
    "Pressed": (("assessed", "can i run today"), ("assessed", "what did i tell you"), ("assessed", "check again")),
    "Pause": (("running", "pause the check-ins until 20 january"),),
    "WantsCheckins": (("assessed", "remind me every day at 7 am"),),
    "Rearranged": (("check-in", "ask me at 8 in the evening"),),
    "Snoozed": (("check-in", "ask me again in two hours"),),
    "Unwanted": (("assessed", "i hate the cat-cow, give me another one"),),
    "InSession": (("session", "that was a bit hard, is there another way?"), ("session", "that's enough for today")),
    "Telling": (("profile", "it has been dull and tight for three weeks"),),
    "RunsTold": (("red_flags", "four times a week, 8k"),),
    "Asked": (("assessed", "what causes upper back pain after running?"), ("assessed", "can i take ibuprofen?")),
    "SmallTalk": (("assessed", "good morning"), ("questions", "thanks")),
    "Foreign": (("assessed", "me duele la espalda desde ayer"),),
    "Skip": (("questions", "skip"),),
    "Worse": (("assessed", "it got worse today"),),
    "Elsewhere": (("assessed", "my lower back is sore"),),
    "Aim": (("assessed", "I want to run the Dublin half in October"),),
    "TooLong": (("assessed", "my back is sore " * 100),),
    "Lost": (("assessed", "qwertz"), ("questions", "blah blah")),
}
"""A text or two for each kind of meaning but a sign, and the place where it is read so while nothing is guarded."""
PLACES = {
    **PHASES,
    "running": RUNNING,
    "hour": (*SHOWN, "/checkin"),
    "session": (*SHOWN, *PLAN, "[Start: 10 minutes]", "[Next]"),
}


@cache
def stood(lines: tuple[str, ...], catalog: Catalog) -> tuple[Session, int]:
    """The session after these lines, and the moment of the last."""
    talk = Talk(catalog)
    for line in lines:
        talk.wake() if line == WOKEN else talk.say(line)
    return talk.session, talk.at


def taps(session: Session, at: int, catalog: Catalog) -> Iterator[Event]:
    """Every button there is, as it is now and as an old one, but those of what stands."""
    ours = open_question(session, catalog)
    named = [(ACTION, id) for id in catalog.actions]
    named += [("topic", id) for id in catalog.faq] + [("exercise", id) for id in catalog.exercises]
    named += [(REVIEW, id) for id in catalog.fields]
    named += [(one.id, option.id) for one in catalog.prompts.values() for option in one.options]
    named += [(one.id, option.id) for one in catalog.fields.values() for option in one.options]
    named += [(one.id, id) for one in catalog.fields.values() for id in (DONE, SEVERAL, PASS, "5")]
    named += [("checkin", id) for id in ("5", "easy", "no_run", "blamed")] + [("checkin_zone", "Europe/Paris")]
    answers = {option.id for option in ours.options} if ours else set()
    for field, option in named:
        if option in gate.ALWAYS and field == ACTION:
            continue
        if option == gate.ENDS_ANY and option in answers:
            continue
        if not (ours and field == ours.id):
            yield Chose(at=at, field=field, option=option, n=session.n)
        yield Chose(at=at, field=field, option=option, n=session.n - 1)


def typed(at: int, *but: str) -> Iterator[Said]:
    """A text or two for every kind of meaning but a warning sign, and but these kinds."""
    for kind, texts in TEXTS.items():
        yield from (Said(at=at, text=text) for _, text in texts if kind not in but)


def commands(at: int, catalog: Catalog, allowed: tuple[str, ...]) -> Iterator[Commanded]:
    """Every command that does not pass."""
    return (Commanded(at=at, name=name) for name in (*catalog.commands, "nonsense") if name not in allowed)


def tells_nothing(turn: Turn) -> bool:
    """Is there no plan, exercise, cause, result or topic in what is said?"""
    options = [option for reply in turn.replies for option in reply.options]
    led_on = {"plan", "causes", "result", "run", "answers", "renew", "renew_all", "checkin"}
    return not any(
        one.field in ("exercise", "topic", REVIEW) or (one.field == ACTION and one.id in led_on) for one in options
    )


def told_of(session: Session) -> tuple[object, ...]:
    """All that an event which does not pass may not touch."""
    return (
        session.record,
        session.passed,
        session.kept,
        session.ahead,
        session.consent,
        session.followup.rhythm,
        session.followup.log,
    )


def shows(turn: Turn, session: Session, catalog: Catalog) -> bool:
    """Is what is open in the session on the screen, as the last thing said?"""
    question = open_question(session, catalog)
    return question is not None and any(option.field == question.id for option in turn.replies[-1].options)


# ---- the lists of this file are whole --------------------------------------------------------------------------------


def test_there_is_a_text_for_every_kind_of_meaning() -> None:
    only_of_signs = {"Warned", "Explained", "Suspected", "Partly"}  # of a sign alone, with tests of their own
    assert set(TEXTS) == {kind.__name__ for kind in get_args(Meant)} - only_of_signs


@pytest.mark.many(3)
@pytest.mark.many(3)
@pytest.mark.parametrize(("kind", "place", "text"), [(kind, *row) for kind, rows in TEXTS.items() for row in rows])
def test_each_text_means_what_its_list_says(kind: str, place: str, text: str, catalog: Catalog) -> None:
    session, at = stood(PLACES[place], catalog)
    meant = understand(hear(text, catalog), scene_of(session, at, catalog), catalog)
    assert type(meant).__name__ == kind


def test_every_form_of_an_alarm_and_every_question_of_safety_is_tried(catalog: Catalog) -> None:
    alarms = {
        question.id for lines in ALARMS.values() if (question := open_question(stood(lines, catalog)[0], catalog))
    }
    assert alarms == {"alarm_tap", "alarm_text", "alarm_today", "safe"}
    asked = {type(stood(lines, catalog)[0].prompt) for lines in (*DOUBTS.values(), *CHECKS.values())}
    assert asked == set(OF_SAFETY)


# ---- under an alarm --------------------------------------------------------------------------------------------------

STANDING = pytest.mark.parametrize("lines", ALARMS.values(), ids=ALARMS)


def stays_alarmed(before: Session, turn: Turn, catalog: Catalog) -> None:
    after = turn.session
    assert after.state is State.REFERRED
    assert set(before.alarms) <= set(after.alarms)
    assert turn.replies[-1].kind is Kind.ALARM
    assert tells_nothing(turn)
    assert shows(turn, after, catalog)


@STANDING
def test_no_button_leads_past_an_alarm(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    for event in taps(before, at + 1, catalog):
        turn = take_turn(before, event, catalog)
        stays_alarmed(before, turn, catalog)
        assert told_of(turn.session) == told_of(before), event
        assert len(turn.replies) == 1


@pytest.mark.many(5)
@STANDING
def test_no_command_and_no_text_leads_past_an_alarm(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    events: tuple[Event, ...] = (*commands(at + 1, catalog, gate.BESIDE), *typed(at + 1, "Command"))
    for event in events:
        turn = take_turn(before, event, catalog)
        stays_alarmed(before, turn, catalog)
        but = -1 if isinstance(event, Said) and before.followup.rhythm else None  # the day's score is kept
        assert told_of(turn.session)[:but] == told_of(before)[:but], event
        is_said_back = "pain now: " in turn.replies[0].text and but is not None
        assert len(turn.replies) == 1 + is_said_back


@STANDING
def test_what_may_be_asked_beside_an_alarm_is_said_before_it(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    for name in set(gate.BESIDE) & set(catalog.commands) - {"delete"}:
        turn = take_turn(before, Commanded(at=at + 1, name=name), catalog)
        stays_alarmed(before, turn, catalog)
        assert turn.session.record == before.record
    stays_alarmed(before, take_turn(before, Unreadable(at=at + 1, kind="voice"), catalog), catalog)


@pytest.mark.many(8)
@STANDING
def test_all_can_be_removed_under_an_alarm_and_nothing_else_leads_past_that_question(
    lines: tuple[str, ...], catalog: Catalog
) -> None:
    before, at = stood(lines, catalog)
    asked = take_turn(before, Commanded(at=at + 1, name="delete"), catalog).session
    assert isinstance(asked.prompt, Delete)
    for event in (*taps(asked, at + 2, catalog), *commands(at + 2, catalog, gate.BESIDE), *typed(at + 2, "Command")):
        if isinstance(event, Chose) and event.field == "delete":
            continue
        turn = take_turn(asked, event, catalog)
        assert turn.session.state is State.REFERRED, event
        assert turn.replies[-1].kind is Kind.ALARM, event
        assert tells_nothing(turn), event
    gone = take_turn(asked, Chose(at=at + 2, field="delete", option="delete_all", n=asked.n), catalog)
    assert gone.forget


@STANDING
def test_a_sign_always_passes_an_alarm(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    sign = "i cannot move my legs any more and i wet myself"
    events: tuple[Event, ...] = (
        Said(at=at + 1, text=sign),
        Unreadable(at=at + 1, kind="photo", caption=sign),
        Commanded(at=at + 1, name="stretch", rest=sign),
    )
    for event in events:
        turn = take_turn(before, event, catalog)
        assert turn.replies[0].kind is Kind.ALARM
        assert set(before.alarms) < set(turn.session.alarms)


# ---- while a sign is asked about -------------------------------------------------------------------------------------

IN_DOUBT = pytest.mark.parametrize("lines", DOUBTS.values(), ids=DOUBTS)
CHEST_ASKED = pytest.mark.parametrize("lines", CHECKS.values(), ids=CHECKS)
ASKED = pytest.mark.parametrize("lines", [*DOUBTS.values(), *CHECKS.values()], ids=[*DOUBTS, *CHECKS])


def stays_asked(before: Session, turn: Turn, catalog: Catalog) -> None:
    after = turn.session
    assert type(after.prompt) is type(before.prompt)
    assert shows(turn, after, catalog)
    assert tells_nothing(turn)


@ASKED
def test_no_button_leads_past_a_question_of_safety(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    for event in taps(before, at + 1, catalog):
        turn = take_turn(before, event, catalog)
        stays_asked(before, turn, catalog)
        assert told_of(turn.session) == told_of(before), event


@IN_DOUBT
def test_a_sign_in_doubt_is_asked_about_until_it_is_answered(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    events: tuple[Event, ...] = (*commands(at + 1, catalog, gate.BESIDE), *typed(at + 1, "Command", "Skip"))
    for event in events:
        stays_asked(before, take_turn(before, event, catalog), catalog)


@CHEST_ASKED
def test_the_question_about_the_chest_is_put_again(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    passing = (*gate.BESIDE, *gate.BACK)
    events: tuple[Event, ...] = (*commands(at + 1, catalog, passing), *typed(at + 1, "Command"))
    for event in events:
        turn = take_turn(before, event, catalog)
        stays_asked(before, turn, catalog)
        assert told_of(turn.session) == told_of(before), event


@CHEST_ASKED
def test_the_question_about_the_chest_can_be_taken_back(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    events: tuple[Event, ...] = (Commanded(at=at + 1, name="back"), Said(at=at + 1, text="back"))
    for event in events:
        turn = take_turn(before, event, catalog)
        assert turn.session.find(ChestCheck) is None
        assert "location" not in turn.session.record


@ASKED
def test_what_may_be_asked_beside_a_question_of_safety_is_followed_by_it(
    lines: tuple[str, ...], catalog: Catalog
) -> None:
    before, at = stood(lines, catalog)
    for name in set(gate.BESIDE) & set(catalog.commands) - {"delete"}:
        stays_asked(before, take_turn(before, Commanded(at=at + 1, name=name), catalog), catalog)
    stays_asked(before, take_turn(before, Unreadable(at=at + 1, kind="voice"), catalog), catalog)


@pytest.mark.many(5)
@ASKED
def test_all_can_be_removed_and_no_way_round_leads_past_a_question_of_safety(
    lines: tuple[str, ...], catalog: Catalog
) -> None:
    before, at = stood(lines, catalog)
    asked = take_turn(before, Commanded(at=at + 1, name="delete"), catalog).session
    assert isinstance(asked.prompt, Delete)
    kept: tuple[type[SmallQuestion], ...] = (type(before.prompt), Delete) if before.prompt else ()
    for event in (*taps(asked, at + 2, catalog), *commands(at + 2, catalog, gate.BESIDE), *typed(at + 2, "Command")):
        if isinstance(event, Chose) and event.field == "delete":
            continue
        turn = take_turn(asked, event, catalog)
        is_back = isinstance(before.prompt, ChestCheck) and isinstance(event, Commanded) and event.name in gate.BACK
        assert is_back or turn.session.state is State.REFERRED or isinstance(turn.session.prompt, kept), event
        assert tells_nothing(turn), event
    assert take_turn(asked, Chose(at=at + 2, field="delete", option="delete_all", n=asked.n), catalog).forget


@ASKED
def test_a_sign_always_passes_a_question_of_safety(lines: tuple[str, ...], catalog: Catalog) -> None:
    before, at = stood(lines, catalog)
    events: tuple[Event, ...] = (Said(at=at + 1, text=CHEST), Commanded(at=at + 1, name="help", rest=CHEST))
    for event in events:
        turn = take_turn(before, event, catalog)
        assert turn.session.state is State.REFERRED
        assert turn.replies[0].kind is Kind.ALARM


def test_a_second_sign_in_doubt_is_asked_about_after_the_first(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, JELLY, "and it hurts when i breathe in")
    first = talk.session.prompt
    assert isinstance(first, Doubt)
    assert first.alarm.flags == ("rf_cord",)
    told(talk, "no")
    second = talk.session.prompt
    assert isinstance(second, Doubt)
    assert not {*first.alarm.flags} & {*second.alarm.flags}
    told(talk, "yes")
    assert {flag for alarm in talk.session.alarms for flag in alarm.flags} == set(second.alarm.flags)


def test_an_old_button_for_help_ends_the_message_that_stands(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, CHEST, "/help", "[old: I've called or have help]")
    assert talk.session.state is not State.REFERRED
