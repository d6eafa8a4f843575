"""What stands while the questions are gone through again: the last result, and how old the signs behind it may be.

A result stays until there is a new one. Who leaves the questions half-way has it back as it was, with its plan and its
check-ins, but never at the price of something that was told since and asks for more care. Says and asks nothing.
"""

from msgspec.structs import replace

from flows.assessment import agenda, alarms, graver, told_early, triage
from flows.assessment.assessing import decided, outcome
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.dialogue import stack
from flows.dialogue.machine import move
from flows.values.frames import Changing, NewSince, Postponed, Recheck, Ticking
from flows.values.model import Alarm, Disposition, FollowUp, Record, Session, State
from flows.values.record import ticks_of

STALE_AFTER = 12 * 3600
"""Seconds after which the warning signs are asked again before a new result (facts A.8)."""
OUTDATED_AFTER = 3 * 24 * 3600
"""Seconds after which a plan is shown only after a look at what may be new (facts A.8)."""
IN_SHORT_FOR = 14 * 24 * 3600
"""Seconds for which the warning signs, once asked in full, may be asked again on one card. Ours, and careful."""


def goes_on(session: Session, alarm: Alarm, catalog: Catalog) -> bool:
    """Do the questions go on beside what is for today, as an answer may still make it an emergency?"""
    is_for_today = alarm.level is Disposition.URGENT and not alarms.is_self_harm(alarm)
    is_theirs = session.of_another or not alarm.of_another
    is_asking = bool(session.consent) and session.state in agenda.ASKING and alarms.current(session) is None
    return is_asking and is_for_today and is_theirs and graver.may_be_emergency(agenda.noted(session), catalog)


# ---- how old it is ---------------------------------------------------------------------------------------------------


def is_stale(session: Session, at: int) -> bool:
    """Are the warning signs too old to stand behind a new result? A standing emergency needs no new ones.

    The one card counts as long as the full lists behind it are not too old for it.
    """
    if alarms.level(session) is Disposition.EMERGENCY or not session.screened_at:
        return False
    in_short = session.unchanged_at if session.unchanged_at - session.screened_at <= IN_SHORT_FOR else 0
    return at - max(session.screened_at, in_short) > STALE_AFTER


def is_outdated(session: Session) -> bool:
    """Is what a plan or running advice rests on older than three days, and nothing was told of it since?"""
    if alarms.level(session) is Disposition.EMERGENCY or not last_asked(session):
        return False
    return session.heard_at - max(last_asked(session), session.told_at) > OUTDATED_AFTER


def is_of_another_time(session: Session) -> bool:
    """Is the result so old that neither its score nor its plan says anything of today, and nothing was told since?"""
    last = max(result_at(session), session.told_at, session.screened_at)
    return bool(last) and session.heard_at - last > IN_SHORT_FOR


def last_asked(session: Session) -> int:
    """When the warning signs were last asked about, in full or on one card; 0 before that."""
    return max(session.screened_at, session.unchanged_at)


def result_at(session: Session) -> int:
    """When the result was told, in seconds since the epoch; what an earlier release stored says when it was asked."""
    return session.result_at or session.screened_at


def in_short(session: Session, at: int, catalog: Catalog) -> NewSince | None:
    """The one card in the place of the full lists, with what was told on them; None where they must be put in full.

    Only where they were answered in full not long ago and nothing dangerous stood then. The card gives every answer
    back as it was, so it can add to them and take nothing back.
    """
    lists = lists_of_signs(catalog)
    told = {id: session.record[id] for id in lists if id in session.record}
    is_recent = bool(session.screened_at) and at - session.screened_at <= IN_SHORT_FOR
    is_calm = not session.alarms and not session.cleared and told.get("rf_now") == ("none",)
    is_sure = all(isinstance(value, tuple) and "unsure" not in value for value in told.values())
    if not (is_recent and is_calm and is_sure) or len(told) < len(lists):
        return None
    if outcome(session, catalog).disposition > Disposition.CLINICIAN:
        return None
    return NewSince(told=told, screened_at=session.screened_at)


def lists_of_signs(catalog: Catalog) -> tuple[str, ...]:
    """The lists that the one card stands for: all that are put before the ache itself."""
    return tuple(field.id for field in catalog.fields.values() if field.phase is Phase.RED_FLAGS)


def nothing_kept(session: Session) -> Session:
    """The session of somebody who has not agreed, with nothing of a warning once none stands any more. What else they
    told waits until they do, and so does what they told of a clinician.

    After a no nothing is left but that, and what is open on their screen until it is answered.
    """
    if session.consent is False and session.state is State.DECLINED:
        return Session(consent=False, state=session.state, n=session.n, stack=session.stack)
    is_open = session.consent is None and session.state is State.NEW
    if not is_open:
        return session
    kept = session.followup
    waits = FollowUp(
        rest_until=kept.rest_until,
        rest_days=kept.rest_days,
        rest_minutes=kept.rest_minutes,
        rest_turns=kept.rest_turns,
        rest_open=kept.rest_open,
        visits=kept.visits,
        said=kept.said,
        found=kept.found,
        no_load=kept.no_load,
    )
    return replace(session, followup=waits, seen=told_early.marks(session), cleared=False)


def is_untold(session: Session, catalog: Catalog) -> bool:
    """Is it a matter for today by the answers so far, which nobody has been told, for the questions have not ended?"""
    if session.state not in agenda.ASKING or not session.consent:
        return False
    found = decided(session, catalog).disposition
    return found is Disposition.URGENT and (alarms.level(session) or Disposition.SELF_CARE) < found


# ---- asked again -----------------------------------------------------------------------------------------------------


def freshened(session: Session, catalog: Catalog) -> Session:
    """The session without the answers that grow old: the warning signs, and how strong and how long it is."""
    session = _remembering(session, catalog)
    told = {
        id: value for id, value in session.record.items() if not catalog.fields[id].ages and id not in session.ahead
    }
    left = tuple(id for id in session.passed if not catalog.fields[id].ages)
    ahead = {id: value for id, value in session.ahead.items() if not catalog.fields[id].ages}
    kept = {**session.kept, **_ticked_half_way(session, catalog)}
    bare = replace(stack.next_question(session), screened_at=0, cleared=False)
    return replace(bare, record=told, passed=left, ahead=ahead, kept=kept)


def _ticked_half_way(session: Session, catalog: Catalog) -> Record:
    """What was ticked among the warning signs on the way to a first result: ticked again when they are asked again."""
    if session.state not in agenda.ASKING or session.find(Recheck) is not None:
        return {}
    told = agenda.answered(session)
    ticks = {id: told[id] for id in lists_of_signs(catalog) if id in told}
    return {id: value for id, value in ticks.items() if value != ("none",) and not catalog.fields[id].first_tap}


def kept(
    session: Session,
    again: Session,
    catalog: Catalog,
    *,
    is_edit: bool = False,
    is_new_ache: bool = False,
    is_claimed: bool = False,
) -> Session:
    """`again`, in which questions were opened again, with the result of `session` kept until there is a new one.

    What was kept already stays kept, and what was claimed too. Without a result there is nothing to keep.
    """
    frame = _remembering(session, catalog).find(Recheck)
    if frame is None and not agenda.has_ended(session):
        return again
    frame = frame if frame is not None else _as_it_is(session, is_edit=is_edit)
    frame = replace(frame, is_new_ache=frame.is_new_ache or is_new_ache, is_claimed=frame.is_claimed or is_claimed)
    return stack.lay_beneath(again, frame)


def _remembering(session: Session, catalog: Catalog) -> Session:
    """The session before answers are asked again: that one of them called for more care is not forgotten with it."""
    frame = session.find(Recheck)
    if frame is None or not has_come_up(session, frame, catalog):
        return session
    return stack.update(session, replace(frame, is_graver=True))


OF_THE_RESULT = tuple(name for name in Recheck.__struct_fields__ if name in Session.__struct_fields__)
"""What a result rests on, by its name in the session and in the frame that keeps it."""


def _as_it_is(session: Session, *, is_edit: bool) -> Recheck:
    return Recheck(is_edit=is_edit, **{name: getattr(session, name) for name in OF_THE_RESULT})


def concluded(session: Session, kept: Recheck | None, at: int) -> Session:
    """The session with a new result: what was kept of the old one is over, and with an old ache its course."""
    told = replace(session, stands_since=session.n, result_at=at)
    course = told.followup.course
    if course is not None and course.let_go:
        told = replace(told, followup=replace(told.followup, course=replace(course, let_go=0)))
    if kept is None or not kept.is_new_ache:
        return told
    return replace(stack.without_day(told), followup=replace(afresh(told.followup), log=b""))


def afresh(kept: FollowUp) -> FollowUp:
    """The check-ins without what an ache has come to so far; their rhythm and the days stay."""
    return replace(
        kept,
        course=None,
        referred=(),
        no_load=False,
        is_good=False,
        is_strong=False,
        plan=(),
        taken_back=(),
        had_seen=(),
        withdrawn=(),
        in_part=(),
        visits=(),
        found="",
        said="",
        rest_until=0,
        rest_days=0,
        rest_minutes=0,
        rest_turns=(),
        rest_open=False,
    )


# ---- left ------------------------------------------------------------------------------------------------------------


def put_back(session: Session, catalog: Catalog, *, on_purpose: bool = False, of_claim: bool = False) -> Session:
    """The session with the last result as it was, where the questions are gone through again; else as it is.

    It stays as it is too where more care is called for: a question about a sign is open, or something was told since
    that the result does not know. `on_purpose`: they chose to keep the result, though they had said that something was
    new, or had changed an answer. `of_claim`: what they said to be new and then left is asked about otherwise.
    """
    frame = session.find(Recheck)
    if frame is None or session.state not in agenda.ASKING or stack.waits_for_safety(session):
        return session
    is_claimed = frame.is_claimed and not of_claim
    if not on_purpose and (is_claimed or frame.is_edit):
        return session
    return session if has_come_up(session, frame, catalog) else _restored(session, frame, catalog)


def result_kept(session: Session, catalog: Catalog) -> Session:
    """The session with the last result as it was, whatever was told since: a clinician has looked."""
    frame = session.find(Recheck)
    return session if frame is None or session.state not in agenda.ASKING else _restored(session, frame, catalog)


def has_come_up(session: Session, frame: Recheck, catalog: Catalog) -> bool:
    """Was something told since, or ticked and not yet answered with, that calls for more care than the old result?"""
    if frame.is_graver:
        return True
    told: Record = {**frame.record, **session.record}
    half = session.find(Ticking)
    if half is not None and half.field and half.ticks:
        told[half.field] = tuple(dict.fromkeys((*ticks_of(told.get(half.field)), *half.ticks)))
    before_it, now = triage.decide(frame.record, catalog), triage.decide(told, catalog)
    return now.disposition > before_it.disposition or bool(set(now.red_flags) - set(before_it.red_flags))


def _restored(session: Session, frame: Recheck, catalog: Catalog) -> Session:
    """What was asked on top goes, what waited beneath is open again; an alarm that was raised since stays."""
    place = session.stack.index(frame)
    waits = tuple(one for one in session.stack[place:] if isinstance(one, Postponed))
    as_it_was = replace(session, **{name: getattr(frame, name) for name in OF_THE_RESULT})
    beneath = (*waits, *session.stack[:place])
    restored = replace(as_it_was, alarms=_all_of(frame.alarms, session.alarms), stack=beneath, n=session.n + 1)
    return move(restored, "put_back", catalog)


def _all_of(before: tuple[Alarm, ...], now: tuple[Alarm, ...]) -> tuple[Alarm, ...]:
    """The alarms of then and of now, oldest first; of one that was there all along as it is now."""
    known = {alarm.n: alarm for alarm in (*before, *now)}
    return tuple(known[n] for n in sorted(known))


def is_at_its_beginning(session: Session, catalog: Catalog) -> bool:
    """Is the first question of a new look open, with nothing answered yet, so that "back" leads out of it?"""
    frame = session.find(Recheck)
    if frame is None or frame.is_edit or session.find(Changing) is not None:
        return False
    if isinstance(session.prompt, NewSince):
        return True
    last = agenda.last_answered(session, catalog, before=_open_id(session, catalog))
    is_told_before = last is None or catalog.fields[last].phase is Phase.PROFILE
    half = session.find(Ticking)
    return session.prompt is None and is_told_before and not (half and (half.screen or half.ticks))


def _open_id(session: Session, catalog: Catalog) -> str:
    field = agenda.open_field(session, catalog)
    return field.id if field is not None else ""
