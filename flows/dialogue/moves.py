"""The moves of a conversation: ask, record, go on, tell a result, raise an alarm. Each gives a whole turn.

What a text or a tap means is decided above, in `decide` and `taps`; what is said lies below, in `wording`.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.assessment import agenda, alarms, calming, last_look, told_early, triage
from flows.assessment.assessing import decided, outcome, phase
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, Phase
from flows.catalog.question import is_shown
from flows.catalog.record import to_value
from flows.dialogue import stack, standing
from flows.dialogue.machine import move
from flows.values.frames import (
    CAUSES,
    PLAN,
    AlarmCard,
    AsBefore,
    CheckIn,
    ChestCheck,
    Consent,
    Delete,
    Doubt,
    Guided,
    Keep,
    NewSince,
    Postponed,
    Recheck,
    Which,
)
from flows.values.model import Alarm, Disposition, Origin, Session, State, Value
from flows.values.replies import Option, Reply, Turn
from flows.wording import plans, review
from flows.wording.cards import action, card, topic_button
from flows.wording.checkin import advice
from flows.wording.result import contributors, results
from flows.wording.result.alarm import alarm
from flows.wording.sentences import lines

KEPT_ALONE = 12 * 3600
"""Seconds for which the session of a minor on their own is kept (field `guardian`)."""
PROFILE_FIELDS = ("age_band", "guardian", "sex")


def say(session: Session, *replies: Reply | None, note: str = "") -> Turn:
    """A turn that says these things; it keeps the session no longer than it may be kept."""
    keep_for = KEPT_ALONE if session.record.get("guardian") == "alone" else None
    spoken = tuple(reply for reply in replies if reply is not None)
    return Turn(session=session, replies=spoken, note=note, keep_for=keep_for)


def ask(
    session: Session, catalog: Catalog, *before: Reply, lead: str = "", note: str = "", explained: bool = False
) -> Turn:
    """What is to be said first, then the open question, perhaps explained; with nothing open, the ways on."""
    if session.state is State.REFERRED and not isinstance(session.prompt, Delete):
        return show_alarm(session, catalog, *before, note=note, again=True)
    question = card(session, catalog, lead, explained=explained)
    if question is None and not any(reply.options for reply in before):
        text = lead or ("" if before else catalog.messages.nothing_open)
        ways = ways_on(session, catalog)
        if text:
            question = results.message(text, *ways)
        else:
            before = (*before[:-1], replace(before[-1], options=ways))
    return say(session, *before, question, note=note)


def so_far(session: Session, catalog: Catalog) -> str:
    """What is a matter for today by the answers so far and was not told yet; empty where there is nothing."""
    told = decided(session, catalog)
    return results.so_far(session, told, catalog) if standing.is_untold(session, catalog) else ""


def questions_first(session: Session, catalog: Catalog, text: str = "") -> str:
    """That some questions come before what was asked for (`text`, where another sentence says so); what cannot wait
    for them is said at once.
    """
    return lines(so_far(session, catalog), text or catalog.messages.questions_first)


def hint(session: Session, text: str, catalog: Catalog) -> Turn:
    """Why a tap did nothing, with the question again; that gets a new number, so that the same hint is seen twice."""
    return ask(replace(session, n=session.n + 1), catalog, lead=text, note=text)


def ways_on(session: Session, catalog: Catalog) -> tuple[Option, ...]:
    """Buttons for when no question is open, so that no message is a dead end."""
    ids = ("result", "help") if session.state is State.ASSESSED else ("start", "help")
    return tuple(action(id, catalog) for id in ids)


# ---- answers ---------------------------------------------------------------------------------------------------------


def record(
    session: Session,
    field: Field,
    chosen: Iterable[str] | int,
    at: int,
    catalog: Catalog,
    lead: str = "",
    *,
    ticked: bool = False,
) -> Turn:
    """Note the answer to a field and go on. `chosen` are option ids, or a pain score.

    `ticked`: a warning sign was ticked just now, which alarms whatever was cleared before.
    """
    value: Value = chosen if isinstance(chosen, int) else to_value(field, chosen)
    told = agenda.called_for({**session.record, field.id: value}, session.ahead, catalog)
    ahead = agenda.still_ahead({**session.ahead, field.id: value}, told)
    passed = tuple(id for id in session.passed if is_shown(catalog.fields[id], told))
    session = replace(stack.bare(stack.next_question(session)), record=told, passed=passed, ahead=ahead)
    if field.id == "rf_now" and not session.screened_at:
        session = replace(session, screened_at=at)
    if field.id == "guardian" and value == "alone":
        lead = catalog.messages.minor_alone
    if field.id == "location":
        session = stack.drop(session, ChestCheck)
        if value == "through_front":
            return ask(stack.push(session, ChestCheck()), catalog, lead=lead)
    return proceed(session, at, catalog, lead, field.id, ticked=ticked)


def passed(session: Session, field: Field, at: int, catalog: Catalog) -> Turn:
    """Leave a field unanswered and go on."""
    return proceed(replace(stack.next_question(session), passed=(*session.passed, field.id)), at, catalog)


def proceed(
    session: Session, at: int, catalog: Catalog, lead: str = "", answered: str = "", *, ticked: bool = False
) -> Turn:
    """After an answer: an emergency ends the questions at once; else the next question, the result or the plan.

    `answered`: the field, or the small question, that was just answered; `ticked` as for `record`.
    """
    found = _emergency(session, catalog, answered, ticked=ticked)
    if found is not None:
        return raise_alarm(session, found, catalog)
    if session.find(ChestCheck) is not None:
        return ask(stack.push(session, ChestCheck()), catalog, lead=lead)
    was, kept = session.state, session.find(Recheck)
    if was in agenda.ASKING and standing.is_stale(session, at):
        lead = lines(lead, so_far(session, catalog), catalog.messages.rescreen)
        session = _screened_again(session, at, catalog)
    else:
        is_named = was is State.PLANNING and answered in last_look.SIGNS  # nothing more is asked for a plan
        session = move(session, "reopened" if is_named else "answered", catalog)
    if session.state is State.ASSESSED and was is State.PLANNING:
        return plan(replace(session, stands_since=session.n), catalog)
    if session.state is State.ASSESSED:
        return reviewed(told_early.counted(standing.concluded(session, kept, at), catalog), catalog, lead)
    if was is State.RED_FLAGS and session.state is State.QUESTIONS:
        session = alarms.screened_anew(session)
        lead = lines(lead, _all_clear(session, catalog))
    return ask_next(session, catalog, lead)


def _emergency(session: Session, catalog: Catalog, answered: str, *, ticked: bool) -> Alarm | None:
    """The emergency that the record amounts to by an answer."""
    assessment = triage.decide(session.record, catalog) if ticked else decided(session, catalog)
    if assessment.disposition is not Disposition.EMERGENCY:
        return None
    if not ticked and calming.may_be_calmed(session, catalog):
        return None
    origin = Origin.TICK if ticked or answered == "rf_now" else Origin.ANSWER
    level, flags, whose = Disposition.EMERGENCY, assessment.leading, session.of_another
    return Alarm(flags=flags, level=level, origin=origin, field=answered, of_another=whose)


def _screened_again(session: Session, at: int, catalog: Catalog) -> Session:
    """The session in which signs that were asked about too long ago are asked about again."""
    short = standing.in_short(session, at, catalog)
    session = move(standing.freshened(session, catalog), "reopened", catalog)
    return session if short is None else stack.push(session, short)


def ask_next(session: Session, catalog: Catalog, lead: str = "") -> Turn:
    """The next question; what was ticked there for an earlier ache or told ahead is ticked, and asked about again."""
    field = None if session.prompt else agenda.open_field(session, catalog)
    if field is not None and field.keeps == "confirm" and field.id in session.kept:
        return ask(stack.push(session, AsBefore()), catalog, lead=lead)
    is_ticked = field is not None and field.keeps in ("ticks", "") and calming.may_tick(session, field.id)
    before = session.kept.get(field.id) if field is not None and is_ticked else None
    if field is None or not isinstance(before, tuple) or agenda.ticking(session, field).ticks:
        return ask(session, catalog, lead=lead)
    kept = {id: value for id, value in session.kept.items() if id != field.id}
    ticks = tuple(id for id in before if id not in field.exclusive)
    lead = lines(lead, known_ahead(field, ticks, agenda.ticking(session, field).screen, catalog))
    ticked = stack.lay(session, replace(agenda.ticking(session, field), ticks=ticks))
    return ask(replace(ticked, kept=kept), catalog, lead=lead)


def known_ahead(field: Field, ticks: tuple[str, ...], screen: int, catalog: Catalog) -> str:
    """That something is ticked already on a screen of a list, where it is."""
    shown = field.screens[screen].options if field.screens else ticks
    known = catalog.messages.still_right if field.keeps else catalog.messages.told_ahead
    return known if set(shown) & set(ticks) else ""


def _all_clear(session: Session, catalog: Catalog) -> str:
    """The one warm line after the screens, only when nothing at all was ticked and no alarm stands."""
    asked = [field.id for field in catalog.fields.values() if field.phase is Phase.RED_FLAGS]
    clear = all(session.record.get(id) == ("none",) for id in asked)
    return catalog.messages.sure_so_far if clear and not session.alarms else ""


# ---- results ---------------------------------------------------------------------------------------------------------


def result(session: Session, catalog: Catalog, lead: str = "") -> Turn:
    """The result of the session, in new messages."""
    replies = results.result(session, outcome(session, catalog), catalog, is_old=standing.is_outdated(session))
    if lead:
        replies = [results.message(lead), *replies]
    listed = contributors.listed(session, outcome(session, catalog), catalog)
    is_free = session.topic in ("", PLAN, CAUSES)
    return say(replace(session, topic=CAUSES if listed else "") if is_free else session, *replies)


def reviewed(session: Session, catalog: Catalog, lead: str) -> Turn:
    """All answers on the card where the last question stood, and the result below; a check-in that waits comes next."""
    turn = result(session, catalog, lead)
    shown = (review.summary(session, catalog), *turn.replies, *_asked_before(session, catalog))
    session = stack.drop(turn.session, Postponed)
    if session.find(CheckIn) is not None and outcome(session, catalog).disposition >= Disposition.URGENT:
        session = stack.without_day(session)
    return say(session, *shown)


def _asked_before(session: Session, catalog: Catalog) -> tuple[Reply, ...]:
    """The question that had to wait for the result, as a button; none beside what is urgent."""
    waits = session.find(Postponed)
    if waits is None or waits.topic not in catalog.faq or outcome(session, catalog).disposition >= Disposition.URGENT:
        return ()
    return (results.message(catalog.messages.you_asked, topic_button(waits.topic, catalog)),)


def plan(session: Session, catalog: Catalog) -> Turn:
    """The plan, or why there is none; the result where what to work around has made it a matter for today."""
    assessment = outcome(session, catalog)
    if assessment.disposition >= Disposition.URGENT:
        return result(session, catalog)
    said = plans.plan(session, assessment, phase(session, assessment, catalog), catalog)
    session = replace(session, topic=PLAN)
    return say(session, said, advice.beside(session, assessment, catalog) if assessment.exercises else None)


# ---- alarms ----------------------------------------------------------------------------------------------------------


def raise_alarm(session: Session, alarm: Alarm, catalog: Catalog) -> Turn:
    """Raise an alarm: questions end, the message comes first and alone. What was open waits beneath it; beneath
    thoughts of suicide only whether they agree. What is for today ends none where one may make it an emergency.
    """
    raised = alarms.raised(stack.drop(session, Doubt, Which, Guided), alarm)
    if standing.goes_on(session, alarm, catalog):
        return ask(alarms.calmed(raised), catalog, results.message(results.goes_on(raised, alarm, catalog)))
    if alarms.is_self_harm(alarm):
        asked = raised.find(Consent)
        bare = stack.without_day(stack.bare(raised))
        bare = replace(bare, stack=(asked, *bare.stack)) if asked is not None and asked.was_shown else bare
        raised = replace(bare, followup=replace(raised.followup, is_worried=True))
    return show_alarm(move(raised, "alarmed", catalog), catalog)


def show_alarm(session: Session, catalog: Catalog, *before: Reply, note: str = "", again: bool = False) -> Turn:
    """The alarm that stands. `again`: in short, for its message was told and nothing has happened since."""
    session = stack.drop(session, Delete)
    if not isinstance(session.prompt, AlarmCard):
        session = stack.push(session, AlarmCard())
    card = session.prompt
    if isinstance(card, AlarmCard):  # told in full, it asks nothing of a look
        session = stack.update(session, replace(card, times=card.times + again, asks_look=card.asks_look and again))
    return say(session, *before, alarm(session, catalog, again=again), note=note)


def after_alarm(session: Session, catalog: Catalog, said: Reply) -> Turn:
    """On when a message has ended: the alarm that stands beside it, else what waited and is still to be asked."""
    if alarms.current(session) is not None:
        return show_alarm(session, catalog, said)
    return ask(calmed(session, catalog), catalog, said)


def calmed(session: Session, catalog: Catalog) -> Session:
    """The session when no message stands any more. Beside a sign that nobody has cleared only the questions go on."""
    over = stack.drop(session, AlarmCard)
    over = stack.drop(stack.bare(over), CheckIn, Keep, NewSince) if over.alarms else over
    return move(over, "calmed", catalog)


def welcome(session: Session, catalog: Catalog) -> Turn:
    """Who Thora is, and the question of consent; where it is open already, that alone."""
    return ask(session if isinstance(session.prompt, Consent) else stack.push(session, Consent()), catalog)
