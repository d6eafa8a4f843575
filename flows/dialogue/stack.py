"""What is open on top of the phase, and what waits beneath: opened, closed and set aside. Says and asks nothing.

The frames themselves stand in flows/values/frames.py, where each may be opened in `machine`. `Session.prompt` is the
small question that is open, `Session.find` looks for a frame that is open or waits.
"""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from flows.dialogue.machine import IllegalMove, may_stand
from flows.values.frames import (
    OF_SAFETY,
    PLAN,
    Activity,
    AnyNew,
    Away,
    Changing,
    CheckIn,
    ChestCheck,
    Consent,
    Delete,
    Frame,
    Keep,
    Medicine,
    NewSince,
    PickOne,
    Postponed,
    Preferences,
    Recheck,
    Rose,
    SetCountry,
    SetHour,
    Settings,
    SetZone,
    StartAgain,
    StillSo,
    Ticking,
    WelcomeBack,
)
from flows.values.model import Session

OF_SETTING_UP: tuple[type[Frame], ...] = (SetHour, SetZone, PickOne, Settings, Away)
"""Small questions about how check-ins are set."""
PASSING: tuple[type[Frame], ...] = (
    *(Delete, Medicine, WelcomeBack, StartAgain, StillSo, AnyNew, Activity, Keep, Preferences, SetCountry),
    *OF_SETTING_UP,
)
"""Small questions that somebody lets go who does something else."""
OF_THE_PHASE: tuple[type[Frame], ...] = (
    *(Postponed, CheckIn, Changing, Recheck),
    *(NewSince, ChestCheck, Ticking),
)
"""What belongs to the questions of the phase: an answer to one of them, and a message that ends, leave it."""
LATER = 2
"""Topics that wait at most, beside the one that was asked about last."""
OF_CHECKINS: tuple[type[Frame], ...] = (CheckIn, Rose, Keep, Activity, *OF_SETTING_UP)
"""All that goes when check-ins pause or end."""


def push(session: Session, frame: Frame) -> Session:
    """The session with this open on top; one of its kind that waited is taken out.

    Raises `IllegalMove`, changing nothing, when it may not stand in this phase.
    """
    if not may_stand(type(frame), session.state):
        raise IllegalMove(f"{type(frame).__name__} in {session.state.value}")
    waits = (one for one in session.stack if type(one) is not type(frame))
    return replace(session, stack=(*waits, frame), n=session.n + 1)


def push_under_safety(session: Session, frame: Frame) -> Session:
    """As `push`, but a question about a warning sign stays on top, and this waits for its answer."""
    top, opened = session.prompt, push(session, frame)
    if not isinstance(top, OF_SAFETY):
        return opened
    return replace(opened, stack=(*opened.stack[:-2], frame, top))


def pop(session: Session) -> Session:
    """The session with the open small question done with, and what lay beneath it open again."""
    return replace(session, stack=session.stack[:-1] if session.prompt else session.stack, n=session.n + 1)


def update(session: Session, frame: Frame) -> Session:
    """The session with this in the place of the frame of its kind; unchanged when there is none."""
    return replace(session, stack=tuple(frame if type(one) is type(frame) else one for one in session.stack))


def shown(session: Session) -> Session:
    """The session after a turn: what was put in full comes back in a line."""
    asked = session.prompt  # one that waits beneath another was not seen
    if isinstance(asked, Medicine):
        return update(session, replace(asked, was_shown=True, came_back=asked.was_shown))
    return update(session, replace(asked, was_shown=True)) if isinstance(asked, Consent) else session


def drop(session: Session, *kinds: type[Frame]) -> Session:
    """The session without frames of these kinds, open or waiting."""
    return _only(session, lambda one: not isinstance(one, kinds))


def bare(session: Session) -> Session:
    """The session with no small question but those of the phase itself."""
    return _only(session, lambda one: isinstance(one, OF_THE_PHASE))


def clear(session: Session, *but: type[Frame]) -> Session:
    """The session with nothing open and nothing waiting but for the result, and frames of these kinds."""
    return _only(session, lambda one: isinstance(one, (Postponed, *but)))


def next_question(session: Session) -> Session:
    """The session with nothing half answered or spoken of, and a new number for the question that comes."""
    return replace(update(drop(session, Ticking), Changing()), topic="", n=session.n + 1)


def leave(session: Session, kinds: tuple[type[Frame], ...] = PASSING) -> Session:
    """The session after something else was done than answering: the questions of these kinds on top are let go."""
    while isinstance(session.prompt, kinds):
        session = pop(session)
    return session


def without_day(session: Session) -> Session:
    """The session without a check-in: something more urgent has come up, or the questions begin again."""
    return drop(session, CheckIn, Rose, Keep)


def is_about_safety(session: Session) -> bool:
    """Is a question about a warning sign open?"""
    return isinstance(session.prompt, OF_SAFETY)


def waits_for_safety(session: Session) -> bool:
    """Is a question about a warning sign open, or waiting?"""
    return any(isinstance(one, OF_SAFETY) for one in session.stack)


# ---- beside the open field -------------------------------------------------------------------------------------------


def lay(session: Session, frame: Ticking | Changing | ChestCheck) -> Session:
    """The session with this kept for the phase that comes next; whatever may not stand there goes with the move.

    The card that stands for the lists stays on top.
    """
    waits = [one for one in session.stack if type(one) is not type(frame)]
    above = [waits.pop()] if waits and isinstance(waits[-1], NewSince) else []
    return replace(session, stack=(*waits, frame, *above))


def lay_under(session: Session, frame: Ticking) -> Session:
    """The session with this kept for the open field, beneath a small question that is on top of it."""
    waits = [one for one in session.stack if type(one) is not type(frame)]
    above = [waits.pop()] if waits and session.prompt is not None else []
    return replace(session, stack=(*waits, frame, *above))


def lay_beneath(session: Session, frame: Recheck) -> Session:
    """The session with this in the place of the one of its kind, else beneath what is about the open field."""
    if session.find(Recheck) is not None:
        return update(session, frame)
    above = (Changing, Ticking, ChestCheck, NewSince)
    place = next((place for place, one in enumerate(session.stack) if isinstance(one, above)), len(session.stack))
    return replace(session, stack=(*session.stack[:place], frame, *session.stack[place:]))


def postpone(session: Session, topic: str, angle: str = "") -> Session:
    """The session with a topic that waits for the result, behind others that do; empty: with none.

    The plan takes the place of any other: what was asked is answered beside it.
    """
    before, rest = session.find(Postponed), tuple(one for one in session.stack if not isinstance(one, Postponed))
    if not topic:
        return replace(session, stack=rest)
    is_alone = before is None or PLAN in (topic, before.topic)
    others = () if is_alone or before is None else tuple(one for one in before.topics if one[0] != topic)
    (first, of_it), *more = (*others[:LATER], (topic, angle))
    return replace(session, stack=(Postponed(topic=first, angle=of_it, more=tuple(more)), *rest))


def waits_no_more(session: Session, *topics: str) -> Session:
    """The session in which these topics wait no more, for they are answered now."""
    waits = session.find(Postponed)
    if waits is None:
        return session
    left = [one for one in waits.topics if one[0] not in topics]
    return _waiting(postpone(session, ""), left)


def _waiting(session: Session, topics: Iterable[tuple[str, str]]) -> Session:
    for topic, angle in topics:
        session = postpone(session, topic, angle)
    return session


def _only(session: Session, is_left: Callable[[Frame], bool]) -> Session:
    left = tuple(one for one in session.stack if is_left(one))
    return session if len(left) == len(session.stack) else replace(session, stack=left, n=session.n + 1)
