"""A guided session: one card that goes from exercise to exercise. What its buttons do, by tap or in words.

When the counter moves on by itself, and when a session that was left ends: flows/dialogue/checkins/sessions.py.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from flows.assessment.assessing import outcome
from flows.assessment.exercises import spared, variant
from flows.assessment.known import known
from flows.assessment.running import day_at
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.days import no_more_runs
from flows.dialogue.days.checkin_setup import course_of, keep, level_of, with_entry
from flows.dialogue.prompts.checkin import day_end
from flows.understanding.meant import InSession
from flows.values import diary
from flows.values.diary import Exercises
from flows.values.frames import Guided
from flows.values.model import Disposition, Session
from flows.values.record import with_ticks
from flows.values.replies import Reply, Turn
from flows.wording import guided as wording
from flows.wording.asked import Prompt
from flows.wording.cards import action
from flows.wording.checkin import checkin_cards
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results

NOTES = "body_notes"
"""The field of what to work around."""


def question(frame: Guided, session: Session, catalog: Catalog) -> Question:
    """The exercise that is open, with its counter."""
    return wording.card(frame, known(session, {}), catalog)


def answered(frame: Guided, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """What a button of the card does."""
    if option == "stop":
        return ended(session, frame, at, catalog, is_stopped=True)
    if option == "next":
        done = (*frame.done, frame.exercises[frame.place])
        return _onward(session, replace(frame, done=done, place=frame.place + 1), at, catalog)
    if option == "hurts":
        return _hurt(session, frame, at, catalog)
    if option == "pause":
        return _asked(session, resting(frame, at, catalog), catalog)
    if option == "easier" and frame.is_easier:
        return _asked(session, _running(frame, at), catalog, lead=catalog.session.no_easier)
    return _asked(session, replace(_running(frame, at), is_easier=frame.is_easier or option == "easier"), catalog)


def told(session: Session, meant: InSession, at: int, catalog: Catalog) -> Turn:
    """What a word on the open exercise does; what of the body it is about, the exercises follow at once."""
    frame, option, notes, texts = session.prompt, meant.option, meant.notes, catalog.session
    if not isinstance(frame, Guided):
        return moves.ask(session, catalog)
    session = _with_notes(session, notes)
    if option == "dizzy":
        return _too_much(session, frame, at, catalog)
    if option == "tingles":
        turn = _hurt(session, frame, at, catalog)
        return replace(turn, replies=(results.message(texts.tingles), *turn.replies))
    frame = replace(frame, left_out="")
    if option in ("mild", "fine"):
        lead = texts.bearable if option == "mild" else texts.fine
        return _asked(session, _running(frame, at), catalog, lead=lead)
    if not notes:
        return answered(frame, session, option, at, catalog)
    id = frame.exercises[frame.place]
    if not _may(id, session, catalog):
        return _onward(session, frame, at, catalog)
    if variant(id, known(session, {}), catalog) is not None:
        return _asked(session, replace(_running(frame, at), is_easier=False), catalog, lead=texts.other_way)
    return answered(frame, session, option, at, catalog)


def stopped_for(session: Session, word: str, at: int, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """The session without a guided one in which somebody is dizzy, and what to do first; a sign is asked about then."""
    frame = session.find(Guided)
    if frame is None or word != "dizzy":
        return session, ()
    rested = no_more_runs.today(_with_notes(session, (word,)), at)
    after = stack.drop(noted(rested, frame, at), Guided)
    return after, (results.message(catalog.session.dizzy),)


def _with_notes(session: Session, notes: tuple[str, ...]) -> Session:
    """The session that knows what of the body is to be worked around."""
    known = with_ticks(session.record.get(NOTES), ())
    if set(notes) <= set(known):
        return session
    return replace(session, record={**session.record, NOTES: tuple(dict.fromkeys((*known, *notes)))})


def _too_much(session: Session, frame: Guided, at: int, catalog: Catalog) -> Turn:
    """Dizzy: the session stops, with what to do first; what was done counts."""
    turn = ended(no_more_runs.today(session, at), frame, at, catalog)
    return replace(turn, replies=(results.message(catalog.session.dizzy), *turn.replies))


def begun(exercises: tuple[str, ...], at: int) -> Guided:
    """A session with these exercises, the first of them on the card."""
    return Guided(exercises=exercises, begun=at, since=at, shown=at)


def resting(frame: Guided, at: int, catalog: Catalog, *, is_aside: bool = False) -> Guided:
    """The session with its counter at rest: it goes on from where the position that was open begins."""
    if not frame.since:
        return replace(frame, is_aside=frame.is_aside or is_aside)
    began = wording.shown_now(replace(frame, shown=max(at, frame.shown)), catalog).began
    return replace(frame, since=0, shown=0, spent=began, is_aside=is_aside)


def back(session: Session, frame: Guided, at: int, catalog: Catalog) -> Turn:
    """The exercise before this one again."""
    place = max(0, frame.place - 1)
    again = frame.exercises[place]
    done = tuple(id for id in frame.done if id != again)
    return _onward(session, replace(frame, place=place, done=done), at, catalog)


def ended(session: Session, frame: Guided, at: int, catalog: Catalog, *, is_stopped: bool = False) -> Turn:
    """The session is over: what was done counts for the day, and what lay beneath is open again.

    `is_stopped`: they said stop, which ends the session alone.
    """
    after = stack.drop(noted(session, frame, at), Guided)
    has_checkins = after.followup.rhythm is not None
    ways = ("plan", "progress") if has_checkins else ("plan", "checkin")
    text = wording.over(frame, catalog, counts=has_checkins, goes_on=has_checkins and is_stopped)
    return moves.ask(after, catalog, results.message(text, *(action(id, catalog) for id in ways)))


def noted(session: Session, frame: Guided, at: int) -> Session:
    """The session with what was done in the day's entry, unless that says more already."""
    if not frame.done:
        return session
    is_all = not frame.hurt and set(frame.done) >= set(frame.exercises)
    return in_diary(session, Exercises.ALL if is_all else Exercises.SOME, at)


# ---- one step --------------------------------------------------------------------------------------------------------


def _asked(session: Session, frame: Guided, catalog: Catalog, lead: str = "") -> Turn:
    return moves.ask(replace(stack.update(session, frame), n=session.n + 1), catalog, lead=lead)


def _running(frame: Guided, at: int) -> Guided:
    """The session with its counter going on; one that runs goes on as it did."""
    if frame.since:
        return replace(frame, is_aside=False, shown=max(at, frame.shown))
    return replace(frame, is_aside=False, since=at - frame.spent, shown=at, spent=0)


def _onward(session: Session, frame: Guided, at: int, catalog: Catalog, left_out: str = "") -> Turn:
    """The exercise at the frame's place, or the end. What an answer has barred since the session began is left out."""
    ahead = tuple(id for id in frame.exercises[frame.place :] if _may(id, session, catalog))
    frame = replace(frame, exercises=(*frame.exercises[: frame.place], *ahead), left_out=left_out)
    if not ahead:
        return ended(session, frame, at, catalog)
    fresh = replace(frame, since=at, shown=at, spent=0, is_easier=False, is_aside=False)
    return _asked(session, fresh, catalog)


def without_barred(session: Session, at: int, catalog: Catalog) -> Session:
    """The session whose guided one is without what has been barred since it began; none where nothing is left."""
    frame = session.find(Guided)
    if frame is None or all(_may(id, session, catalog) for id in frame.exercises[frame.place :]):
        return session
    ahead = tuple(id for id in frame.exercises[frame.place :] if _may(id, session, catalog))
    if not ahead:
        return stack.drop(noted(session, frame, at), Guided)
    left = replace(frame, exercises=(*frame.exercises[: frame.place], *ahead))
    if ahead[0] != frame.exercises[frame.place]:
        left = replace(left, since=at if frame.since else 0, shown=at if frame.since else 0, spent=0, is_easier=False)
    return stack.update(session, left)


def _may(id: str, session: Session, catalog: Catalog) -> bool:
    """May this exercise be done, by all that is known now?"""
    found = outcome(session, catalog)
    if found.disposition > Disposition.SELF_CARE:
        return id in found.exercises
    return id not in spared(known(session, {}), catalog)


def _hurt(session: Session, frame: Guided, at: int, catalog: Catalog) -> Turn:
    """It made it worse: noted at once, out of this session and of every plan from now on."""
    id = frame.exercises[frame.place]
    session, lines = blamed(session, id, at, catalog)
    left = (*frame.exercises[: frame.place], *frame.exercises[frame.place + 1 :])
    turn = _onward(session, replace(frame, exercises=left, hurt=(*frame.hurt, id)), at, catalog, left_out=id)
    said = (results.message("\n".join(lines)),) if lines else ()
    return replace(turn, replies=(*said, *turn.replies))


def blamed(session: Session, id: str, at: int, catalog: Catalog) -> tuple[Session, list[str]]:
    """The session that knows what made it worse, and what cannot wait for the check-in: that somebody should look."""
    kept = replace(session.followup, blamed=tuple(dict.fromkeys((*session.followup.blamed, id))))
    if kept.rhythm is None:
        return keep(session, kept), []
    level, course, day = level_of(session, catalog), kept.course or course_of(session, kept, at), day_at(session, at)
    session = in_diary(keep(session, replace(kept, course=course)), Exercises.HURT, at, blamed=id)
    if course.referred or day_end.judged(session, day, catalog).disposition <= level:
        return session, []
    raised = replace(session.followup, course=replace(course, referred=day))
    return day_end.at_once(keep(session, raised), day, at, catalog)


def in_diary(session: Session, value: Exercises, at: int, blamed: str = "") -> Session:
    """The session with this in the entry of the day; without check-ins there is none."""
    if session.followup.rhythm is None:
        return session
    told = diary.entry(diary.unpacked(session.followup.log), day_at(session, at))
    if told.exercises is Exercises.HURT and value is not Exercises.HURT:
        return session
    best = value if told.exercises is None or value is Exercises.HURT else min(told.exercises, value)
    return with_entry(session, replace(told, exercises=best, blamed=blamed or told.blamed))


def exercised(session: Session, answers: Mapping[str, str | int], at: int, catalog: Catalog) -> Turn:
    """How the exercises went, told while no card is open: one of the day, and what hurt is out of the plan."""
    told = answers.get("exercises")
    if told is None:
        return moves.ask(session, catalog)
    hurt, lines = str(answers.get("blamed", "")), [checkin_cards.understood(answers, catalog)]
    if hurt:
        session, urgent = blamed(session, hurt, at, catalog)
        lines = [words("effect_leave_out", catalog, exercise=catalog.exercises[hurt].name), *urgent]
    else:
        session = in_diary(session, Exercises[str(told).upper()], at)
    return moves.ask(session, catalog, results.message("\n".join(lines), action("plan", catalog)))


GUIDED = Prompt(question=question, answered=answered)
