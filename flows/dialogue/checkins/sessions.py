"""Guided sessions over time: begun from the plan, counted on by themselves, put aside by whatever else is said.

The moment of the next tick is the chat's due moment, so any worker takes it, also after a restart. What is shown
follows from the clock (flows/followup/counting.py): a late tick skips ahead, an old one that comes again shows nothing.
What the buttons do stands in flows/dialogue/prompts/guided.py.
"""

from msgspec.structs import replace

from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.asked import plans
from flows.dialogue.checkins import checkins, farewell
from flows.dialogue.machine import has_open_body_notes
from flows.dialogue.prompts import guided
from flows.values.events import Chose, Due, Event
from flows.values.frames import Guided
from flows.values.model import Session, State
from flows.values.replies import Kind, Turn
from flows.wording import guided as wording
from flows.wording.cards import card

LEFT_AFTER = 3600
"""Seconds after which a session that nobody touches is over."""
AHEAD = 2
"""Seconds by which a worker's clock may be behind that of the store, which says when a tick is due."""
SOON = 60
"""Seconds after a session in which a check-in that fell due in it comes."""


def start(session: Session, at: int, catalog: Catalog) -> Turn:
    """Begin with the exercises of the plan; one that is open already goes on."""
    frame = session.find(Guided)
    if frame is not None:
        return moves.ask(session, catalog) if frame is session.prompt else plans.show_plan(session, catalog)
    held = plans.held(session, "plan", catalog)
    if held is not None:
        return held
    ids = wording.guided_of(outcome(session, catalog).exercises, catalog)
    if not ids or session.state is not State.ASSESSED or has_open_body_notes(session, catalog):
        return plans.show_plan(session, catalog)
    return moves.ask(stack.push(session, guided.begun(ids, at)), catalog)


def met(session: Session, event: Event, catalog: Catalog) -> Session:
    """The session when something happens: a tap on its card finds the counter as it is by now, all else interrupts."""
    frame = session.prompt
    if not isinstance(frame, Guided) or not isinstance(event, Chose) or event.field != frame.id:
        return interrupted(session, event.at, catalog)
    return stack.update(session, replace(frame, shown=max(event.at, frame.shown))) if frame.since else session


def interrupted(session: Session, at: int, catalog: Catalog) -> Session:
    """The session when something else is said or done than its card asks for: its counter rests until they go on."""
    frame = session.find(Guided)
    if frame is None:
        return session
    return stack.update(session, guided.resting(frame, at, catalog, is_aside=True))


def expired(session: Session, at: int, catalog: Catalog) -> Session:
    """The session without a guided one that nobody has touched for an hour, or whose exercises the content has not."""
    frame = session.find(Guided)
    if frame is None:
        return session
    is_gone = wording.guided_of(frame.exercises, catalog) != frame.exercises
    return stack.drop(session, Guided) if is_gone or at >= session.heard_at + LEFT_AFTER else session


# ---- ticks -----------------------------------------------------------------------------------------------------------


def tick(session: Session, event: Due, catalog: Catalog) -> Turn:
    """The counter moved on, on the card that stands; nothing where it shows that already."""
    frame, changes = session.prompt, _changes(session, catalog)
    if not isinstance(frame, Guided) or changes is None or event.at < changes - AHEAD:
        return moves.say(session)
    session = stack.update(session, replace(frame, shown=max(event.at, changes)))
    asked = card(session, catalog)
    if asked is None:
        return moves.say(session)
    return moves.say(session, replace(asked, kind=Kind.COUNT, until=_changes(session, catalog) or 0))


def stilled(before: Session, turn: Turn, event: Event, catalog: Catalog) -> Turn:
    """The turn that first takes the counter off a card that is left while it counts: none goes on saying "10 seconds".

    A tap on the card that leads to the next one is an edit of it. An alarm waits for nothing.
    """
    frame = before.prompt
    if not isinstance(frame, Guided) or _changes(before, catalog) is None or isinstance(event, Due):
        return turn
    is_edit = isinstance(event, Chose) and event.field == frame.id and isinstance(turn.session.prompt, Guided)
    asked = None if is_edit else card(before, catalog)
    if asked is None or not turn.replies or any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    still = replace(asked, kind=Kind.COUNT, counter=catalog.session.still)
    return replace(turn, replies=(still, *turn.replies))


def timed(before: Session, turn: Turn, at: int, catalog: Catalog) -> Turn:
    """The turn with the moment at which the chat wants to be woken: by a guided session, else by its check-ins.

    Check-ins wait while one is open. One that fell due in it comes soon after. However it ended, what was done counts.
    """
    ended = before.find(Guided)
    if turn.session.find(Guided) is not None:
        return _while_open(turn, catalog)
    if ended is None:
        return replace(turn, due=farewell.next_due(turn.session, at, catalog))
    session = guided.noted(turn.session, ended, min(at, before.heard_at + LEFT_AFTER))
    due, missed = farewell.next_due(session, at, catalog), checkins.next_due(session, ended.begun - 1)
    return replace(turn, session=session, due=min(due, max(missed, at + SOON)) if due and missed else due)


def _while_open(turn: Turn, catalog: Catalog) -> Turn:
    over, changes = turn.session.heard_at + LEFT_AFTER, _changes(turn.session, catalog)
    if changes is None or changes >= over:
        return replace(turn, due=over)
    return replace(turn, due=changes, is_sharp=bool(turn.replies))


def _changes(session: Session, catalog: Catalog) -> int | None:
    """When the card shows something else than now, in epoch seconds; None when it stays as it is."""
    frame = session.prompt
    if not isinstance(frame, Guided) or not frame.since:
        return None
    changes = wording.shown_now(frame, catalog).changes
    return None if changes is None else frame.since + changes
