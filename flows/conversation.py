"""One turn, on one page: hear, understand, gate, decide, settle. The front door of the core, called once an event."""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import still_known
from flows.dialogue import beside_doubt, decide, gate, moves, since, stack, standing, turn_end
from flows.dialogue.asked import distress, links, plans
from flows.dialogue.checkins import checkins, farewell, sessions, setting
from flows.dialogue.days import appointments, asides, earlier, scores_kept, tally, visits_told
from flows.dialogue.events import anew, commands, lost, taps, telling, tongue
from flows.dialogue.prompts import consent, guided
from flows.dialogue.record import renewal, strong, told_parts, who_writes
from flows.dialogue.scene import is_first, scene_of
from flows.dialogue.signs import in_doubt, together
from flows.followup import retention
from flows.screening.hearing import hear
from flows.understanding.context.addressed import without_address
from flows.understanding.facts.other_words import says_none
from flows.understanding.meant import Answer, Change, Command, InSession, Lost, Meant, Pressed, Warned
from flows.understanding.scene import Message
from flows.understanding.signs.warnings import warned
from flows.understanding.understand import understand
from flows.understanding.wishes import requests, wishes
from flows.understanding.wishes.requests import is_skip
from flows.values.events import Chose, Commanded, Due, Event, Left, Overheard, Said, Unreadable
from flows.values.frames import (
    CAUSES,
    PLAN,
    AnyNew,
    CheckIn,
    Consent,
    Delete,
    Guided,
    Keep,
    Medicine,
    Resume,
    ResumeCheck,
    StartAgain,
    StillSo,
)
from flows.values.model import Session, State
from flows.values.replies import Reply, Turn
from flows.wording.units import in_units

ASKED_ONCE = (Delete, StartAgain, StillSo, AnyNew)
"""Small questions that pass with the next word that does not answer them."""


def take_turn(session: Session, event: Event, catalog: Catalog) -> Turn:
    """What comes of one event. Pure: the same values give the same turn, so it may be repeated."""
    before = still_known(session, catalog)
    session = sessions.expired(before, event.at, catalog)
    turn = _taken(session, event, catalog)
    turn = turn if isinstance(event, Overheard) else turn_end.settled(session, turn, catalog)
    turn = strong.answered(before, turn, catalog) if _is_heard(event) else turn
    turn = consent.asked_again(turn, catalog) if _is_heard(event) else turn
    if not turn.forget:
        turn = sessions.timed(before, _settled(session, turn, event, catalog), event.at, catalog)
        turn = sessions.stilled(session, turn, event, catalog)
    return tally.tallied(session, turn, catalog)


def _taken(session: Session, event: Event, catalog: Catalog) -> Turn:
    match event:
        case Due() if session.find(Guided) is not None:
            return sessions.tick(session, event, catalog)
        case Due():
            session = replace(session, topic="") if session.topic == CAUSES else session
            return farewell.notice(session, event.at, catalog) or checkins.wake(session, event.at, catalog)
        case Left():
            return checkins.left(session)
        case Overheard():
            return commands.overheard(session, event, catalog)
    session = checkins.heard(session, event.at)
    silence = event.at - session.heard_at if session.heard_at else 0
    away = silence > standing.STALE_AFTER
    heard_at = max(event.at, session.heard_at) if session.consent else 0
    is_past = away if session.topic == PLAN else away or not isinstance(event, Said)
    is_list = session.topic in (PLAN, CAUSES)  # whose numbers nobody sees any more
    topic = "" if is_list and is_past else session.topic
    session = plans.left(replace(session, heard_at=heard_at, farewell_at=0, topic=topic), catalog)
    if not isinstance(event, Said):  # what a text is about is not known yet
        session = sessions.met(session, event, catalog)
    match event:
        case Said():
            return _said(session, event, catalog, away=away, silence=silence)
        case Commanded():
            return _commanded(session, event, catalog)
        case Chose():
            return _chose(session, event, catalog)
        case Unreadable():
            return _warned(session, event.caption, event.at, catalog) or commands.unreadable(session, catalog)


# ---- by words --------------------------------------------------------------------------------------------------------


def _said(session: Session, event: Said, catalog: Catalog, *, away: bool, silence: int) -> Turn:
    first = is_first(session)
    if first:  # the welcome asks whether they agree: what was written before they saw it is no answer to that
        session = moves.welcome(session, catalog).session
    utterance = who_writes.of_the_one(session, without_address(hear(event.text, catalog), catalog), catalog)
    session = setting.without_a_score(session, utterance, catalog, away=away)
    before, session = session, who_writes.known(session, utterance, catalog)
    message = Message(at=event.at, text=event.text, heard=utterance)
    session, meant = _understood(session, message, catalog, first=first, away=away)
    if not isinstance(meant, Answer | InSession):
        session = sessions.interrupted(session, event.at, catalog)
    if event.edited and not isinstance(meant, Warned):
        return commands.inform(session, catalog.messages.edited, catalog)
    meant = told_parts.spared(session, meant, utterance, catalog)
    session, meant = _told_by_the_way(before, session, message, meant, catalog)
    turn = _decided(before, session, message, meant, catalog, silence=silence)
    turn = together.dealt_with(before, turn, message, catalog)
    return _with_words(before, session, turn, message, meant, catalog)


def _told_by_the_way(
    before: Session, session: Session, message: Message, meant: Meant, catalog: Catalog
) -> tuple[Session, Meant]:
    """The session with what is told whatever else is meant, and what follows where nothing else is."""
    session = telling.remembered(session, message.heard, message.at, catalog)
    session = asides.noted(session, message.heard, message.at, catalog)
    session = guided.without_barred(session, message.at, catalog)
    session = asides.located(session, message.heard, meant, catalog)
    rested = asides.ran(session, message.heard, message.at, catalog)
    is_kept = session.state is State.NEW and session.ahead != before.ahead
    return rested, distress.led_on(meant, message.heard, catalog, has_run=rested is not session, is_kept=is_kept)


def _with_words(
    before: Session, session: Session, turn: Turn, message: Message, meant: Meant, catalog: Catalog
) -> Turn:
    """The turn with what is said of it first: whom "you" means, a visit that is noted, a kind word."""
    turn = who_writes.of_their_age(before, turn, message.heard, message.at, catalog)
    turn = scores_kept.told_again(before, turn, message.at)
    if not isinstance(meant, Lost):
        turn = replace(turn, session=replace(turn.session, misses=0))
    turn = told_parts.remembered(before, turn, message.heard, catalog)
    turn = earlier.acknowledged(before, turn, message.heard, message.at, catalog)
    turn = appointments.acknowledged(before, visits_told.acknowledged(before, turn, message.heard, catalog), catalog)
    turn = who_writes.greeted(before, session, turn, message.heard, meant, catalog)
    turn = distress.consoled(turn, message.heard, meant, catalog)
    return tongue.alarmed_in(message.text, turn, catalog)


def _decided(
    before: Session, session: Session, message: Message, meant: Meant, catalog: Catalog, *, silence: int
) -> Turn:
    """What comes of it, if it may; an ache that had gone before, or began in the silence, is looked at anew."""
    is_held = not gate.may_mean(session, meant)
    done = beside_doubt.done(session, message, catalog) if is_held or isinstance(meant, Lost) else None
    if done is not None:
        return done
    if is_held:
        return in_doubt.held_back(session, meant, message, catalog)
    begun = anew.begun(before, session, message.heard, meant, message.at, catalog, silence=silence)
    session = anew.beneath(session, message.heard, meant, message.at, catalog)
    return begun or since.decided(session, meant, message, catalog)


def _understood(
    session: Session, message: Message, catalog: Catalog, *, first: bool, away: bool
) -> tuple[Session, Meant]:
    """What is meant; a text that does not answer what is passing on top is read again as said to what lies beneath.

    But a list of warning signs is shown again first: it was seen too long ago to be answered in a word.
    """
    meant = understand(message.heard, scene_of(session, message.at, catalog, first=first), catalog)
    if isinstance(meant, Warned | Command | Change | Pressed) or (isinstance(meant, Answer) and not meant.is_loose):
        return session, meant
    later = _let_go(session, message, catalog, away=away)
    if later is session:
        return session, meant
    scene = scene_of(later, message.at, catalog, first=first)
    meant = understand(message.heard, scene, catalog)
    is_unseen = isinstance(meant, Answer) and scene.question is not None and scene.question.is_of_safety
    return later, Lost() if is_unseen else meant


def _let_go(session: Session, message: Message, catalog: Catalog, *, away: bool) -> Session:
    """The session with a passing question on top let go, and "go on or start again?" put where half a day went by.

    Who said no is asked nothing with every word: what they were asked passes, too. The list of the painkillers passes
    once it came back in a line.
    """
    has_declined = session.state is State.DECLINED
    if isinstance(session.prompt, Medicine) and session.prompt.came_back:
        session = stack.pop(session)
    session = stack.leave(session, (*ASKED_ONCE, Consent, Medicine) if has_declined else ASKED_ONCE)
    if isinstance(session.prompt, Keep) and session.find(CheckIn) is not None:  # the day's card waits beneath
        session = stack.pop(session)
    is_tired = session.state is State.QUESTIONS and session.misses >= lost.OFTEN  # what is missing is asked
    if away and session.state in agenda.ASKING and session.prompt is None and not is_tired:
        session = stack.push(session, renewal.resuming(session, catalog))
    is_neither = is_skip(message.heard, catalog) or says_none(message.heard, catalog)
    goes_on = not (standing.is_stale(session, message.at) or is_neither)
    return stack.pop(session) if isinstance(session.prompt, Resume | ResumeCheck) and goes_on else session


# ---- by command and by button ----------------------------------------------------------------------------------------


def _commanded(session: Session, event: Commanded, catalog: Catalog) -> Turn:
    is_link = links.is_link(event)
    event = _by_its_name(links.followed(event, session, catalog), catalog)
    known = event.name in commands.COMMANDS
    behind = event.rest if known else f"{event.name} {event.rest}"
    sign = None if is_link else _warned(session, behind, event.at, catalog)
    if sign is not None:
        return sign
    if not gate.may_command(session, event):
        return gate.stands(session, catalog)
    return (
        commands.run(session, event.name, event.rest, event.at, catalog)
        if known
        else _in_words(session, event, catalog)
    )


def _by_its_name(event: Commanded, catalog: Catalog) -> Commanded:
    """A command under another of its names: /menu is /help."""
    name = event.name.replace("_", " ")
    found = next((one.id for one in catalog.commands.values() if name in one.words), event.name)
    return event if event.name in commands.COMMANDS else replace(event, name=found)


def _in_words(session: Session, event: Commanded, catalog: Catalog) -> Turn:
    """A command that there is not, read as a wish in words: /what_now, /german; else one line says that it is none."""
    message = _heard(f"{event.name.replace('_', ' ')} {event.rest}".strip(), event.at, catalog)
    readers, scene = (requests.button, wishes.wish, wishes.tongue), scene_of(session, event.at, catalog)
    meant = next((found for reader in readers if (found := reader(message.heard, scene, catalog))), None)
    return decide.decide(session, meant, message, catalog) if meant else commands.unknown(session, catalog)


def _chose(session: Session, event: Chose, catalog: Catalog) -> Turn:
    if not gate.may_tap(session, event, catalog):
        return gate.stands(session, catalog, is_tap=True)
    return together.dealt_with(session, taps.chose(session, event, catalog), None, catalog)


def _warned(session: Session, text: str, at: int, catalog: Catalog) -> Turn | None:
    """The turn that a warning sign in a caption, or behind a command, leads to."""
    if not text.strip():
        return None
    message = _heard(text, at, catalog)
    meant = warned(message.heard, scene_of(session, at, catalog), catalog)
    return decide.decide(session, meant, message, catalog) if meant is not None else None


def _heard(text: str, at: int, catalog: Catalog) -> Message:
    return Message(at=at, text=text, heard=hear(text, catalog))


# ---- after any turn --------------------------------------------------------------------------------------------------


def _settled(session: Session, turn: Turn, event: Event, catalog: Catalog) -> Turn:
    """The turn with what its check-ins must know."""
    after = turn.session
    if after.followup.is_worried and not session.followup.is_worried:
        after = checkins.paused_for_worry(after, event.at)
    if after.record is not session.record or after.alarms is not session.alarms:
        after = checkins.as_it_stands(after, event.at, catalog)
    after = standing.nothing_kept(stack.shown(after))
    told = tuple(_in_units(reply, after.units, catalog) for reply in turn.replies) if after.units else turn.replies
    turn = replace(turn, session=after, replies=told)
    return replace(turn, keep_for=_kept_for(turn, event, catalog))


def _kept_for(turn: Turn, event: Event, catalog: Catalog) -> int | None:
    """For how many seconds it is kept at most; None: for as long as a silent chat is."""
    kept = retention.keep_for(turn.session, event.at, catalog.retention_days, is_heard=_is_heard(event))
    return min((one for one in (turn.keep_for, kept) if one is not None), default=None)


def _is_heard(event: Event) -> bool:
    """Did the person do something, in a chat of two?"""
    return not isinstance(event, Due | Left | Overheard)


def _in_units(reply: Reply, units: str, catalog: Catalog) -> Reply:
    return replace(reply, text=in_units(reply.text, units, catalog))
