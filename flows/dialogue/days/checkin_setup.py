"""Check-ins are set up, changed, paused and ended: what the small questions about them have in common.

Each question stands in a file of its own under `prompts/checkin`. What is chosen is always shown back: when the next
one comes, and on whose clocks.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome, urgency
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack, standing
from flows.followup import rules, schedule
from flows.values import diary
from flows.values.diary import Course
from flows.values.frames import GREETED, Away, CheckIn, SetHour, Settings
from flows.values.model import Disposition, FollowUp, Session
from flows.values.replies import Moment, Option, Shows, Turn
from flows.wording.cards import action
from flows.wording.checkin import moments
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results

OF_VISITS = ("visits", "said", "rest_until", "rest_days", "rest_minutes", "rest_turns", "rest_open")
"""What is told of visits, and stays when a course begins anew."""


def may_have(session: Session) -> bool:
    """May there be check-ins? Not for somebody under 18 and on their own (facts A.8)."""
    return session.record.get("guardian") != "alone"


def set_up(session: Session, catalog: Catalog) -> Turn:
    """Offer check-ins, or what can be changed about them."""
    if not may_have(session):
        return moves.ask(session, catalog, results.message(words("none_alone", catalog)))
    if not session.consent or not agenda.has_ended(session):
        return moves.ask(session, catalog, results.message(words("only_after_result", catalog)))
    opened = Settings() if session.followup.rhythm else SetHour()
    return moves.ask(stack.push(session, opened), catalog)


def set_rhythm(session: Session, kept: FollowUp, at: int, catalog: Catalog, text: str = "next_one") -> Turn:
    """Note the rhythm and show back when the next one comes."""
    session, opened = keep(session, kept), session.find(CheckIn)
    rhythm = kept.rhythm
    if rhythm is None:
        return left_as_it_is(session, catalog)
    if opened is not None:  # it comes again at another hour than its own
        session = stack.update(session, replace(opened, shown=(*opened.shown, GREETED)))
    next_at = schedule.next_at(rhythm, at)
    zone = schedule.zone_at(rhythm, next_at)
    due = moments.when(next_at, at, zone, catalog)
    if urgency(session, catalog) >= Disposition.URGENT:
        text = "next_seen"
    said = results.message(words(text, catalog, when=due, zone=zone), *ways(catalog))
    shown = (moments.moment(next_at, at, zone, catalog),)
    return moves.ask(session, catalog, replace(said, moments=shown))


def pause(session: Session, until: int, catalog: Catalog) -> Turn:
    """No check-ins before a day; the one that is open goes with whatever else is asked about them.

    One that begins on a later day leaves all as it is until then.
    """
    rhythm, asked = session.followup.rhythm, session.find(Away)
    start = asked.start if asked is not None and asked.start < until else 0
    session = stack.drop(session, *(stack.OF_SETTING_UP if start else stack.OF_CHECKINS))
    if rhythm is None:
        return left_as_it_is(session, catalog)
    kept = replace(session.followup, rhythm=schedule.away(rhythm, until, start))
    day = day_name(until, catalog)
    said = results.message(_quiet(start, until, catalog), *ways(catalog))
    again = schedule.moment(until, rhythm.minute, rhythm.zone)
    shown = (Moment(words=day, at=again, shows=Shows.DAY),) if again is not None else ()
    return moves.ask(keep(session, kept), catalog, replace(said, moments=shown))


def _quiet(start: int, until: int, catalog: Catalog) -> str:
    """What a pause is: one day that is left out, or from one day, or from now, until another."""
    day, begins = day_name(until, catalog), day_name(start, catalog) if start else ""
    if start == until - 1:
        return words("left_out", catalog, start=begins)
    return words("paused_from", catalog, start=begins, day=day) if start else words("paused", catalog, day=day)


def end(session: Session, catalog: Catalog) -> Turn:
    """No more check-ins; what was told stays until it is deleted."""
    return moves.ask(ended(session), catalog, results.message(words("ended", catalog), *ways(catalog)))


def ended(session: Session) -> Session:
    """The session without check-ins to come."""
    rhythm = session.followup.rhythm
    kept = replace(session.followup, rhythm=None, zone=rhythm.zone if rhythm else session.followup.zone)
    return keep(stack.drop(session, *stack.OF_CHECKINS), kept)


def begun_anew(session: Session, at: int) -> Session:
    """The session with a course that begins today: a clinician has looked and called it muscular."""
    kept = session.followup
    course = None
    if kept.rhythm is not None:
        day, course = schedule.today(at, kept.rhythm.zone), course_of(session, kept, at)
        now = next((one.worst for one in reversed(diary.scored(diary.unpacked(kept.log), day))), None)
        course = replace(course, started=day, baseline=course.baseline if now is None else now, is_seen=True)
    told = {name: getattr(kept, name) for name in OF_VISITS}
    return keep(session, replace(standing.afresh(kept), course=course, **told))


def left_as_it_is(session: Session, catalog: Catalog) -> Turn:
    """Nothing is changed. The small question that led here is closed already."""
    text = "kept_so" if session.followup.rhythm else "not_now"
    return moves.ask(session, catalog, results.message(words(text, catalog), *ways(catalog)))


def level_of(session: Session, catalog: Catalog) -> Disposition:
    """How urgent it stands for a check-in: who was seen and told that it is muscular is not asked for a visit."""
    if not session.cleared:
        return urgency(session, catalog)
    found = outcome(session, catalog)
    is_seen = not found.lines and found.disposition is Disposition.CLINICIAN
    return Disposition.SELF_CARE if is_seen else found.disposition


# ---- the session -----------------------------------------------------------------------------------------------------


def course_of(session: Session, kept: FollowUp, at: int) -> Course:
    """Where it begins: the worst of the first day, and what makes a course more careful."""
    findings, zone = Findings(session.record), kept.clocks
    now, worst = findings.score("pain_now"), findings.score("pain_worst")
    lasted = session.record.get("duration")
    return Course(
        started=schedule.today(session.screened_at or at, zone),
        baseline=rules.baseline(now, worst if not now else None),
        lasted=lasted if isinstance(lasted, str) else "",
        is_sudden=findings.sudden,
        is_older=findings.has("age_band", "a65_plus"),
    )


def keep(session: Session, kept: FollowUp) -> Session:
    """The session with this of its check-ins."""
    return replace(session, followup=kept)


def with_entry(session: Session, entry: diary.CheckIn) -> Session:
    """The session with this as what is told of the entry's day."""
    log = diary.noted(diary.unpacked(session.followup.log), entry)
    return keep(session, replace(session.followup, log=diary.packed(log)))


def relevelled(session: Session, catalog: Catalog) -> Session:
    """The session whose open card, where there is one, goes by how urgent it stands now."""
    opened = session.find(CheckIn)
    return session if opened is None else stack.update(session, replace(opened, level=level_of(session, catalog)))


def ways(catalog: Catalog) -> tuple[Option, ...]:
    """The buttons that lead on."""
    return tuple(action(id, catalog) for id in ("result", "checkin"))
