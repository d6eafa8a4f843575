"""What the day's answers lead to: said at the answer that calls for it, at the end of the day's card, or the next day.

What counts as said is what was shown: a day is noted as one on which it was said to see somebody when the words went
out. So a card that is left open swallows nothing: what cannot wait was said with its answer, and what is left is said
before the next card.
"""

from msgspec.structs import replace

from flows.assessment import running
from flows.assessment.assessing import is_of_strength, outcome, uncleared
from flows.assessment.running import day_at
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack, standing
from flows.dialogue.days import checkin_setup, progress
from flows.dialogue.days.checkin_setup import keep
from flows.followup import rules, schedule, well
from flows.understanding.diary.visits import FRACTURE
from flows.values import diary
from flows.values.diary import Course, TwoWeeks
from flows.values.frames import CheckIn, Doubt, Keep
from flows.values.model import Disposition, FollowUp, Session
from flows.values.replies import Option, Reply, Turn
from flows.wording.cards import action
from flows.wording.checkin import checkin_advice, checkin_plan, days_off, moments, since_seen
from flows.wording.checkin.checkin_advice import Line, Told
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.checkin_progress import Milestone
from flows.wording.checkin.days import day_name
from flows.wording.result import results

REFERS = ("effect_clinician", "effect_go_back")
"""How the ids of the lines begin that say to see somebody."""
OFTEN_ENOUGH = 8
"""Days of advice to see somebody that are kept."""


def judged(session: Session, day: int, catalog: Catalog, today: int = 0) -> rules.Advice:
    """What the check-ins up to a day mean, at no less than the urgency that stood when its card was opened.

    `today`: the day on which it is told, where the card's own day is over: what a clinician said goes by that.
    """
    on = max(today, day)
    kept, opened = session.followup, session.find(CheckIn)
    stands = standing.put_back(session, catalog, of_day=True)  # questions half gone through are no result
    now = checkin_setup.level_of(stands, catalog)
    level = max(opened.level, now) if opened else now
    limits = running.limits_on(stands, on, outcome(stands, catalog), catalog)
    return rules.judge(_course(kept, day), diary.unpacked(kept.log), day, level, limits, said=_said(session))


def raised(session: Session, day: int, catalog: Catalog) -> Session:
    """What an answer raises stays raised from then on, whether or not the check-in is finished."""
    kept, found, opened = session.followup, judged(session, day, catalog), session.find(CheckIn)
    level = opened.level if opened else found.disposition
    if kept.course is None or kept.course.referred or found.disposition <= level:
        return session
    return keep(session, replace(kept, course=replace(kept.course, referred=day)))


def taken_back(session: Session, day: int, catalog: Catalog) -> Session:
    """The session without what only an answer of that day had raised, once that answer is taken back."""
    kept = session.followup
    if kept.course is None or kept.course.referred != day:
        return session
    said = tuple(one for one in kept.referred if one != day)
    lowered = keep(session, replace(kept, course=replace(kept.course, referred=0), referred=said))
    return raised(checkin_setup.relevelled(lowered, catalog), day, catalog)


def is_long_well(session: Session, day: int, catalog: Catalog) -> bool:
    """Is it well for so long that nobody is held to the visit?"""
    kept, is_of_result = session.followup, _is_of_result(session, catalog)
    if kept.course is None:
        return False
    return well.is_long_well(kept.course, diary.unpacked(kept.log), day, is_of_result=is_of_result)


def _is_of_result(session: Session, catalog: Catalog) -> bool:
    """Does the result advise a visit, for nothing but how strong it was or how long it lasts?"""
    is_advised = checkin_setup.level_of(session, catalog) is Disposition.CLINICIAN
    return is_advised and is_of_strength(uncleared(session, catalog))


def still_wanted(session: Session, answers: dict[str, str | int], catalog: Catalog) -> dict[str, str | int]:
    """The answers in which a visit is let go only where it is well; else none is booked, and it stands."""
    opened, kept = session.find(CheckIn), session.followup
    if answers.get("wanted") != "no_more" or opened is None or kept.course is None:
        return answers
    log, is_of_result = diary.unpacked(kept.log), _is_of_result(session, catalog)
    if well.is_well(kept.course, log, opened.day, is_of_result=is_of_result):
        return answers
    return {**{id: one for id, one in answers.items() if id != "wanted"}, "booked": "not_yet"}


def let_go(session: Session, catalog: Catalog) -> Session:
    """The session in which the visit is wanted no more: what the check-ins had raised for it was slow is over."""
    kept, opened = session.followup, session.find(CheckIn)
    if kept.course is None or opened is None:
        return session
    let_go = opened.day if _is_of_result(session, catalog) else 0
    session = keep(session, replace(kept, course=replace(kept.course, referred=0, let_go=let_go), referred=()))
    return checkin_setup.relevelled(session, catalog)


# ---- at the answer ---------------------------------------------------------------------------------------------------


def at_once(session: Session, day: int, at: int, catalog: Catalog) -> tuple[Session, list[str]]:
    """What is said with an answer, before the next question, and the session that knows of it."""
    told, opened = _told(session, day, at, catalog), session.find(CheckIn)
    lines = checkin_advice.at_once(told, catalog)
    if opened is not None and not told.found.screen_first:
        ran = days_off.ran_within(session.followup, day, catalog, is_morning=opened.is_morning)
        lines = [*lines, *(line for line in ran if line[0] not in told.shown)]
    return _with_shown(session, day, lines), [text for _, text in lines]


def _with_shown(session: Session, day: int, lines: list[Line]) -> Session:
    """The session after these lines were shown: only then it was said to see somebody."""
    ids, opened = tuple(id for id, _ in lines), session.find(CheckIn)
    if opened is not None:
        session = stack.update(session, replace(opened, shown=(*opened.shown, *ids)))
    return said_to_be_seen(session, day) if any(id.startswith(REFERS) for id in ids) else session


def said_to_be_seen(session: Session, day: int) -> Session:
    """The session that knows that on this day it was said to see somebody."""
    kept = session.followup
    is_known = day in kept.referred
    return session if is_known else keep(session, replace(kept, referred=(*kept.referred, day)[-OFTEN_ENOUGH:]))


# ---- at the end ------------------------------------------------------------------------------------------------------


def finished(session: Session, day: int, at: int, catalog: Catalog, lead: str = "") -> Turn:
    """All is answered: the day's advice, once a week with the week, and the keep-up plan when it is time for it."""
    told, kept = _told(session, day, at, catalog), session.followup
    is_daily = kept.rhythm is not None and kept.rhythm.every == schedule.DAILY
    leads = [*_standing(session, catalog), *filter(None, [lead]), *_late(session, day, at, catalog)]
    session, replies = _concluded(session, told, catalog, leads)
    session = stack.without_day(session)
    if told.found.keep_up and is_daily and not kept.is_good:
        session = stack.push(session, Keep())
    return moves.say(session, *replies)


def left_open(session: Session, at: int, catalog: Catalog) -> tuple[Session, list[Reply]]:
    """A day that was left in the middle and is over: what it leads to, and the session without its card.

    Where a sign is asked about that goes first and alone: what was told stays in the diary, for the next day's end. But
    who a strong score is for is said.
    """
    opened, kept = session.find(CheckIn), session.followup
    if opened is None or opened.day >= day_at(session, at):
        return session, []
    told = diary.entry(diary.unpacked(kept.log), opened.day)
    is_silent = isinstance(session.prompt, Doubt) or checkin_setup.level_of(session, catalog) >= Disposition.URGENT
    if not told.answered or is_silent:
        is_beside = isinstance(session.prompt, Doubt) and told.answered
        return stack.without_day(session), _strong_beside(told, catalog) if is_beside else []
    lead = words("left_open", catalog, day=day_name(opened.day, catalog))
    ended = replace(_told(session, opened.day, at, catalog), is_over=True)
    session, replies = _concluded(session, ended, catalog, [lead])
    return stack.without_day(session), replies


def _strong_beside(told: diary.CheckIn, catalog: Catalog) -> list[Reply]:
    """Who the strong score of a day is for that stood beside a sign in doubt."""
    score = told.worst or 0
    if score < rules.STRONG:
        return []
    seen = words("effect_clinician", catalog, when=checkin_advice.in_time((rules.Rule.HIGH_ONCE,), catalog))
    why = words("strong_before", catalog, score=score, day=day_name(told.day, catalog))
    return [results.message(f"{seen}\n{why}")]


def _concluded(session: Session, told: Told, catalog: Catalog, leads: list[str]) -> tuple[Session, list[Reply]]:
    """What a day comes to, in messages, and the session that goes on from it."""
    found, kept, day, is_over = told.found, session.followup, told.day, told.is_over
    told = replace(told, found=replace(found, keep_up=False))
    is_good = found.keep_up and (kept.is_good or not is_over)  # whoever left the day open was not asked how to go on
    session = keep(session, replace(kept, no_load=found.no_added_load, is_good=is_good))
    session, changed = _plan_changed(session, told, catalog, had_rested=kept.no_load)
    pictures = _pictures(session.followup, kept, found, told, catalog)
    lines = [*checkin_advice.advice(told, catalog), *changed]
    if pictures:  # they say how it goes
        lines = [line for line in lines if not line[0].startswith(("change_", "gone_up"))]
    texts = [*leads, *(text for _, text in lines)] if lines or not is_over else []
    said = "\n".join(texts) or words("day_done", catalog)
    after = ways(catalog) if outcome(session, catalog).exercises else ways(catalog)[1:]  # no plan, no button of it
    replies = [] if is_over and not texts else [results.message(said, *after)]
    return _with_shown(session, day, lines), [*replies, *pictures]


def _pictures(now: FollowUp, kept: FollowUp, found: rules.Advice, told: Told, catalog: Catalog) -> list[Reply]:
    """A picture to keep where something is reached, else once a week the week. `kept`: as it was before this day."""
    reached = None if told.is_over else _reached(kept, found, told)
    is_referred, is_week = found.disposition is Disposition.CLINICIAN, _is_week(_course(kept, told.day), told.day)
    if reached is not None:
        return progress.milestone(now, told.day, catalog, reached, is_week=is_week, is_referred=is_referred)
    if not is_week:
        return []
    return [progress.week(now, told.day, catalog, is_referred=is_referred)]


def _reached(kept: FollowUp, found: rules.Advice, told: Told) -> Milestone | None:
    """Back to running well, or the first two weeks judged; after a visit somebody else's plan holds."""
    if found.keep_up and not kept.is_good:
        return Milestone.END
    judged_now = diary.entry(told.log, told.day).two_weeks
    return Milestone.TWO_WEEKS if judged_now in (TwoWeeks.HELPED, TwoWeeks.NO_CHANGE) else None


def _plan_changed(session: Session, told: Told, catalog: Catalog, *, had_rested: bool) -> tuple[Session, list[Line]]:
    """What is new in the plan since the last check-in, and the session that remembers the plan as it is now."""
    kept = session.followup
    if "body_notes" not in session.record:  # nobody was shown a plan
        return session, []
    after = outcome(session, catalog).exercises
    change = checkin_plan.Change(
        before=kept.plan, after=after, found=told.found, log=told.log, day=told.day, had_rested=had_rested
    )
    lines = [*checkin_plan.lines(change, catalog)] if kept.plan else []
    return keep(session, replace(kept, plan=after)), lines


def _told(session: Session, day: int, at: int, catalog: Catalog) -> Told:
    kept, opened = session.followup, session.find(CheckIn)
    log = diary.unpacked(kept.log)
    zone = kept.clocks
    today = day_at(session, at)
    return Told(
        found=judged(session, day, catalog, today),
        course=_course(kept, day),
        log=log,
        day=day,
        said=_said_before(session, catalog),
        shown=opened.shown if opened else (),
        ahead=moments.ahead(
            at, zone, catalog, has_run=diary.entry(log, day).has_run, is_over=at < session.no_run_until
        ),
        before=_before(session, day, catalog),
        until=kept.rest_until,
        seen_on=max(kept.visits, default=0),
        today=today,
        is_bone=kept.found == FRACTURE,
        at_risk=since_seen.is_at_risk(session),
    )


def _before(session: Session, day: int, catalog: Catalog) -> rules.Advice | None:
    """What the check-in before this one led to, if there was one."""
    course = _course(session.followup, day)
    earlier = [
        one.day for one in diary.scored(diary.unpacked(session.followup.log), day - 1) if one.day > course.started
    ]
    return judged(session, earlier[-1], catalog) if earlier else None


def _said(session: Session) -> tuple[int, ...]:
    """The days on which it was said to see somebody; a result that says so counts as its first."""
    kept, opened = session.followup, session.find(CheckIn)
    is_of_result = opened is not None and opened.level is Disposition.CLINICIAN
    is_of_result = is_of_result and kept.course is not None and not kept.course.referred
    first = (kept.course.started,) if kept.course and is_of_result else ()
    return kept.referred or first


def _said_before(session: Session, catalog: Catalog) -> tuple[int, ...]:
    """The same, where it was put in words: a question about a sign that is still open makes a day as urgent, unsaid."""
    is_of_result = checkin_setup.level_of(session, catalog) is Disposition.CLINICIAN
    return _said(session) if session.followup.referred or is_of_result else ()


def _course(kept: FollowUp, day: int) -> Course:
    return kept.course or Course(started=day, baseline=0)


def _late(session: Session, day: int, at: int, catalog: Catalog) -> list[str]:
    """For which day it was, when that is over by now."""
    is_over = day_at(session, at) > day
    return [words("noted_late", catalog, day=day_name(day, catalog))] if is_over else []


def _standing(session: Session, catalog: Catalog) -> list[str]:
    """A matter for today that nobody has looked at stands at the head of each day."""
    found = outcome(session, catalog)
    return [results.so_far(session, found, catalog)] if found.disposition >= Disposition.URGENT else []


def _is_week(course: Course, day: int) -> bool:
    return day > course.started and (day - course.started) % schedule.WEEKLY == 0


def ways(catalog: Catalog) -> tuple[Option, ...]:
    """The buttons that lead on after a day."""
    return tuple(action(id, catalog) for id in ("plan", "progress"))
