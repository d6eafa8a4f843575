"""What Thora says of its own accord: the day's check-in, one word when it is missed, a last one, and then nothing.

When it is due and what it asks is reckoned in `schedule`, `checkin` and `silence`; this room moves the session and
speaks. After an emergency or same-day result one message asks whether somebody has looked, and no score is asked for
(facts D.4).
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome, urgency
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack, standing
from flows.dialogue.checkins import resting
from flows.dialogue.days import checkin_setup, once_more
from flows.dialogue.days.checkin_setup import course_of, keep, level_of, ways
from flows.dialogue.machine import move
from flows.dialogue.prompts.checkin import day_end, rose, snooze
from flows.followup import schedule, silence, steadied
from flows.values import diary
from flows.values.diary import Course, Mark
from flows.values.frames import Activity, CheckIn, Doubt, Reached, Recheck
from flows.values.model import Disposition, FollowUp, Session, State
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.checkin import checkin_cards
from flows.wording.checkin import checkin_progress as speech
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results

LONGEST_SLEEP = 21 * 24 * 3600
"""Seconds after which a chat looks at the clock again, however long its pause: the clock may have been wrong."""
STALE_DAYS = 7
"""Days after which nobody who comes back is held to a card that they left open."""
WORRIED_DAYS = 7
"""Days without a check-in after thoughts of suicide (facts A.9)."""


# ---- asking ----------------------------------------------------------------------------------------------------------


def wake(session: Session, at: int, catalog: Catalog) -> Turn:
    """A moment that was asked for has come: what Thora says of its own accord, mostly the day's check-in."""
    session = _at_this_time(session, at)
    kept = session.followup
    if kept.rhythm is None or kept.is_gone:
        return moves.say(session)
    woken = schedule.wake(kept.rhythm, at)
    session = keep(session, replace(kept, rhythm=woken.rhythm))
    if session.state is State.REFERRED:
        session = stack.without_day(session)
    session, left = day_end.left_open(rose.unanswered(session, at, catalog), at, catalog)
    is_again = snooze.due(session, at)
    is_asked = woken.day is not None and _was_asked(session, woken.day)
    if woken.day is None or is_asked:
        turn = _nothing_new(session, catalog, is_again=is_again)
    else:
        turn = _ask(session, woken.day, at, catalog)
    return replace(turn, replies=(*left, *turn.replies)) if left else turn


def on_again(session: Session, at: int, catalog: Catalog) -> Turn | None:
    """The day's check-in at once, for who is back from a pause; None where this day was asked about, or cannot be."""
    rhythm = session.followup.rhythm
    if rhythm is None:
        return None
    resumed = schedule.resumed(rhythm, at)
    today = schedule.today(at, rhythm.zone)
    if _was_asked(session, today) or today < rhythm.asked:
        return None
    turn = _ask(keep(session, replace(session.followup, rhythm=replace(resumed, asked=today))), today, at, catalog)
    return turn if turn.replies else None


def _was_asked(session: Session, day: int) -> bool:
    """Was this day asked about, whatever the rhythm still knows of it?"""
    return diary.entry(diary.unpacked(session.followup.log), day).mark is not Mark.UNASKED


def _at_this_time(session: Session, at: int) -> Session:
    """The session without what a clock that ran ahead has left in it; as it is while this clock itself is in doubt."""
    if steadied.is_behind(session, at) and session.behind < steadied.DISBELIEVED:
        return replace(session, behind=session.behind + 1)
    opened, rhythm = session.find(CheckIn), session.followup.rhythm
    if opened is not None and rhythm is not None and opened.day > schedule.today(at, rhythm.zone) + steadied.ZONES:
        session = stack.without_day(session)
    session = replace(steadied.moments(session, at), behind=0)
    kept = steadied.steadied(session.followup, at)
    return keep(session, replace(kept, rhythm=schedule.in_place(kept.rhythm, at)) if kept.rhythm else kept)


def _nothing_new(session: Session, catalog: Catalog, *, is_again: bool) -> Turn:
    """No new day: the card once more where somebody wished for that."""
    return snooze.again(session, catalog) if is_again and session.state is not State.REFERRED else moves.say(session)


def _ask(session: Session, day: int, at: int, catalog: Catalog) -> Turn:
    """The day's check-in goes before questions that were left."""
    stands, said = resting.questions_rest(session, catalog)
    turn = _asked(stands, day, at, catalog)
    return replace(turn, replies=(*said, *turn.replies)) if turn.replies else turn


def _asked(session: Session, day: int, at: int, catalog: Catalog) -> Turn:
    kept = session.followup
    course = _course_now(session, kept, at)
    session = keep(session, replace(kept, course=course, is_changed=False, snoozed=0))
    if kept.is_worried:
        return _worried(session, catalog)
    level = level_of(session, catalog)
    is_urgent = level >= Disposition.URGENT
    asks_seen = is_urgent and _asks_seen(kept, day)
    before, goes_on = session, is_urgent and session.state not in agenda.ASKING and not asks_seen
    if goes_on:
        session = resting.message_rests(session, catalog)
        if day <= kept.urgent_since or level is Disposition.EMERGENCY or session.state is State.REFERRED:
            return moves.say(before)
    mark = silence.mark(diary.unpacked(kept.log), _heard(session))
    if mark is Mark.UNASKED:
        return moves.say(before)
    session = keep(session, replace(session.followup, log=_marked(kept, day, mark)))
    if mark is Mark.PARTED:
        last_word = results.message(speech.parting(kept, day, catalog), *ways(catalog))
        return moves.say(stack.without_day(session), last_word)
    if session.state in agenda.ASKING:
        return _unfinished(session, catalog, is_urgent=is_urgent)
    if asks_seen:
        return _ask_seen(session, catalog)
    is_to_be_said = goes_on and (mark is Mark.REMINDED or session.state is not before.state)
    turn = _open(session, day, Mark.ASKED if is_to_be_said else mark, level, catalog)
    said = resting.still_stands(session, catalog) if is_to_be_said and turn.replies else ()
    return replace(turn, replies=(*said, *turn.replies))


def _unfinished(session: Session, catalog: Catalog, *, is_urgent: bool) -> Turn:
    """The questions were left in the middle. What they amount to so far is said with it: nobody was told of it yet."""
    lead = results.message(words("unfinished_urgent" if is_urgent else "unfinished", catalog))
    looking = session.find(Recheck)
    if looking is not None:
        session = stack.update(session, replace(looking, waited=looking.waited + 1))
    return moves.ask(session, catalog, lead)


def _course_now(session: Session, kept: FollowUp, at: int) -> Course:
    """The course, reckoned anew from answers that were changed since; when it began and was raised stays."""
    course = kept.course
    if course is None or not kept.is_changed:
        return course or course_of(session, kept, at)
    return replace(course_of(session, kept, at), started=course.started, referred=course.referred)


def _asks_seen(kept: FollowUp, day: int) -> bool:
    """Once, from the day after it became a matter for today or an emergency."""
    asked = any(one.mark is not Mark.UNASKED and one.day > kept.urgent_since for one in diary.unpacked(kept.log))
    return day > kept.urgent_since and not asked


def _open(session: Session, day: int, mark: Mark, level: Disposition, catalog: Catalog) -> Turn:
    """The day's card; a missed day gets one friendly word. It waits for a question of safety, which is put again. A
    sign in doubt is put first with one card, and then comes after it, which is as careful as if a look were needed;
    suicide is not asked about again.

    What somebody left half set up the day before is over, and a plan half asked for once it was asked for again after
    a day's card; what else was open comes back after it.
    """
    rhythm = session.followup.rhythm
    is_morning = rhythm is not None and schedule.is_morning(rhythm)
    plan = outcome(session, catalog).exercises if "body_notes" in session.record else ()
    doubt = session.prompt if isinstance(session.prompt, Doubt) else None
    rests = doubt is not None and doubt.waited >= resting.AFTER
    level = max(level, Disposition.CLINICIAN) if rests else level
    session = session if doubt is None else resting.waited(session, doubt)
    opened = CheckIn(day=day, level=level, is_morning=is_morning, plan=plan)
    session = keep(session, replace(session.followup, plan=session.followup.plan or plan))
    is_left = session.state is State.PLANNING and _heard(session) < day and _asked_before(session, day)
    session = move(session, "reopened", catalog) if is_left else session
    bare = stack.drop(stack.without_day(session), *stack.OF_SETTING_UP, Activity)
    asked = stack.push(bare, opened) if rests else stack.push_under_safety(bare, opened)
    if checkin_cards.open_field(asked, catalog) is None:
        return moves.say(stack.without_day(asked))
    asked = once_more.asked(asked, catalog)
    lead = words("reminder", catalog) if mark is Mark.REMINDED else ""
    is_alone = not stack.is_about_safety(asked)
    if doubt is not None and not rests:
        return replace(moves.ask(asked, catalog, lead=catalog.messages.doubt_next_day), counts=("checkin.asked",))
    said = (results.message(words("plan_left", catalog), action("plan", catalog)),) if is_left and is_alone else ()
    said = (
        (*said, *resting.said(doubt, session, catalog)) if doubt is not None and doubt.waited == resting.AFTER else said
    )
    return replace(moves.ask(asked, catalog, *said, lead=lead if is_alone else ""), counts=("checkin.asked",))


def _asked_before(session: Session, day: int) -> bool:
    """Was an earlier day asked about, so that the plan was asked for once more after it?"""
    log = diary.unpacked(session.followup.log)
    return any(one.mark is not Mark.UNASKED and one.day < day for one in log)


def _ask_seen(session: Session, catalog: Catalog) -> Turn:
    """After an emergency or same-day result: was somebody seen? Not yet shows the advice again."""
    asked = results.message(words("ask_seen", catalog))
    if session.state is State.REFERRED:
        return moves.show_alarm(session, catalog, asked)
    options = (*results.seen_options(session, catalog), action("not_yet", catalog))
    return moves.say(session, replace(asked, options=options))


def _worried(session: Session, catalog: Catalog) -> Turn:
    """The first message after thoughts of suicide: did they reach someone? Never a score (facts A.9)."""
    session = keep(session, replace(session.followup, is_worried=False))
    if session.state is State.REFERRED:
        return moves.show_alarm(session, catalog, results.message(words("worried_still", catalog)))
    return moves.ask(stack.push_under_safety(session, Reached()), catalog)


def as_it_stands(session: Session, at: int, catalog: Catalog) -> Session:
    """The session with what its check-ins must know after any turn.

    Since when it is a matter for today or an emergency; and nobody under 18 on their own has check-ins.
    """
    kept = session.followup
    if kept.rhythm is None:
        return session
    if not checkin_setup.may_have(session):
        return checkin_setup.ended(session)
    levels = (urgency(one, catalog) for one in (session, standing.put_back(session, catalog)))
    is_urgent = max(levels) >= Disposition.URGENT
    if is_urgent == bool(kept.urgent_since):
        return session
    return keep(session, replace(kept, urgent_since=schedule.today(at, kept.rhythm.zone) if is_urgent else 0))


def left(session: Session) -> Turn:
    """They blocked the bot or went: nothing more unasked until they come back."""
    return moves.say(keep(session, replace(session.followup, is_gone=True)))


def next_due(session: Session, at: int) -> int | None:
    """When to be woken next (epoch seconds), or never: no check-ins, gone, or silent until they write."""
    kept = session.followup
    if kept.rhythm is None or kept.is_gone or silence.is_quiet(diary.unpacked(kept.log), _heard(session)):
        return None
    return min(
        (schedule.next_at(kept.rhythm, at), at + LONGEST_SLEEP, *_to_be_closed(session, at), *_snoozed(kept, at))
    )


def _snoozed(kept: FollowUp, at: int) -> tuple[int, ...]:
    return (kept.snoozed,) if kept.snoozed > at else ()


def _to_be_closed(session: Session, at: int) -> tuple[int, ...]:
    """When a card that was left in the middle is over: at its hour of the next day, also when check-ins are weekly."""
    opened, rhythm = session.find(CheckIn), session.followup.rhythm
    if opened is None or rhythm is None or not diary.entry(diary.unpacked(session.followup.log), opened.day).answered:
        return ()
    return (schedule.first(rhythm.zone, rhythm.minute, at, opened.day + 1),)


def heard(session: Session, at: int) -> Session:
    """The session after a sign of life: who was gone is back, and a silence ends."""
    session = _at_this_time(session, at)
    kept = session.followup
    if kept.rhythm is None:
        return session
    opened = session.find(CheckIn)
    if opened is not None and schedule.today(at, kept.rhythm.zone) - opened.day > STALE_DAYS:
        session = stack.without_day(session)
    quiet = silence.is_quiet(diary.unpacked(kept.log), _heard(session))
    rhythm = schedule.resumed(kept.rhythm, at) if kept.is_gone or (quiet and kept.log) else kept.rhythm
    return keep(session, replace(kept, rhythm=rhythm, is_gone=False))


def paused_for_worry(session: Session, at: int) -> Session:
    """After thoughts of suicide: no check-in for a week, and the next one asks about that (facts A.9)."""
    kept = session.followup
    if kept.rhythm is None:
        return session
    until = schedule.today(at, kept.rhythm.zone) + WORRIED_DAYS
    return keep(session, replace(kept, rhythm=schedule.away(kept.rhythm, max(until, kept.rhythm.away_until))))


# ---- the session -----------------------------------------------------------------------------------------------------


def _heard(session: Session) -> int:
    """The local day on which the person was last heard; 0 before that."""
    rhythm = session.followup.rhythm
    return schedule.today(session.heard_at, rhythm.zone) if rhythm and session.heard_at else 0


def _marked(kept: FollowUp, day: int, mark: Mark) -> bytes:
    return diary.packed(diary.marked(diary.unpacked(kept.log), day, mark))
