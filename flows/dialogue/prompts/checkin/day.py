"""The day's check-in: its next question, the answers by tap or in words, and what follows from them.

What an answer means is judged in `followup`, what is said of it in `wording`; here it is noted in the session. What the
answers lead to, at once and at the end, stands in `day_end`.
"""

from typing import TypeAlias

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import changes, moves, stack
from flows.dialogue.days import checkin_setup, no_more_runs, seen
from flows.dialogue.days.checkin_setup import keep
from flows.dialogue.machine import move
from flows.dialogue.prompts.checkin import day_end, day_put_right, day_visit, snooze
from flows.dialogue.prompts.checkin.day_card import question
from flows.dialogue.record import new_ache, renewal
from flows.followup import checkin, rules, schedule
from flows.understanding.diary.day_run import RAN
from flows.understanding.meant import Day
from flows.values import diary
from flows.values.frames import HALF_RAN, RAN_TODAY, CheckIn
from flows.values.model import Session
from flows.values.record import TOP_SCORE
from flows.values.replies import Kind, Reply, Turn
from flows.wording.asked import Prompt
from flows.wording.checkin import checkin_cards
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results

Answers: TypeAlias = dict[str, str | int]
"""Field -> a score, or the id of an option or of an exercise."""
STRONG = ("pain_now", "pain_run", "pain_before")
"""Fields whose answer may call for the screen at once."""


# ---- answers ---------------------------------------------------------------------------------------------------------


def answered(frame: CheckIn, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """A tap on the day's card. One that comes days late is about another day: today's card is shown."""
    session, left = _from_then_on(session, at, catalog)
    turn = _answered(frame, session, option, at, catalog)
    return replace(turn, replies=(*left, *turn.replies)) if left else turn


def _from_then_on(session: Session, at: int, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """The session on the day that an answer counts for; what an earlier day leads to that was left open is said."""
    opened, on_time = session.find(CheckIn), on_its_day(session, at)
    if opened is None or on_time is session:
        return session, ()
    over, said = day_end.left_open(session, at, catalog)
    return replace(over, stack=on_time.stack), tuple(said)


def _answered(frame: CheckIn, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    opened, field = session.find(CheckIn), checkin_cards.open_field(session, catalog)
    if option == "new":
        return _new_sign(session, at, catalog)
    if opened is None or field is None:
        return moves.ask(stack.without_day(session), catalog)
    if option in ("skip", "enough"):
        return _skip(session, at, catalog)
    if option in snooze.WAITS:
        return snooze.until(session, option, at, catalog)
    if frame.day != opened.day:
        return moves.ask(replace(session, n=session.n + 1), catalog, lead=catalog.messages.old_button)
    if option == "same":
        log = diary.unpacked(session.followup.log)
        return told(session, checkin.as_yesterday(log, opened.day, checkin_cards.fields(session)), at, catalog)
    value = int(option) if option.isdecimal() else option
    turn = _noted(session, {field.id: value}, at, catalog)
    return new_ache.asked(session, turn, value if field.id == "pain_now" else None, at, catalog)


def back(session: Session, catalog: Catalog) -> Turn:
    """The last answer of the day's card taken back."""
    opened = session.find(CheckIn)
    if opened is None or not opened.before:
        return moves.hint(session, catalog.messages.nothing_before, catalog)
    told = keep(session, replace(session.followup, log=opened.before))
    earlier = stack.update(told, replace(opened, before=b"", shown=()))
    earlier = day_end.taken_back(earlier, opened.day, catalog)
    return moves.ask(replace(earlier, n=session.n + 1), catalog)


def _noted(session: Session, told: Answers, at: int, catalog: Catalog, lead: str = "") -> Turn:
    """Note some answers, say what cannot wait, then the next question, or what the check-in leads to."""
    session = new_ache.with_course(session, told.get("pain_now"), at)
    session, opened = _kept(session, told, at), session.find(CheckIn)
    if opened is None:
        return moves.ask(session, catalog)
    if set(told) & set(STRONG):
        session, off = day_put_right.put_right(session, opened.day, catalog)
        lead = "\n".join(one for one in (lead, off) if one)
    if "seen_other" in told.values() or told.get("seen") == "other":
        return _other_plan(session, told, catalog)
    session = day_visit.with_visit(session, told, opened.day, at, catalog)
    is_over = day_end.is_long_well(session, opened.day, catalog)
    if is_over or told.get("wanted") == "no_more":
        session = day_end.let_go(session, catalog)
    session = day_end.raised(session, opened.day, catalog)
    let_go = [words("let_go", catalog)] if is_over else []
    lead = "\n".join([*([lead] if lead else []), *_about_visits(told, catalog), *let_go])
    is_strong = bool(set(told) & set(STRONG)) and day_end.judged(session, opened.day, catalog).screen_first
    session, urgent = day_end.at_once(session, opened.day, at, catalog)
    if is_strong:
        session = keep(session, replace(session.followup, is_strong=True))
        return _screen(session, at, catalog, results.message("\n".join([lead, *urgent]).strip()))
    if checkin_cards.open_field(session, catalog) is None:
        turn = day_end.finished(session, opened.day, at, catalog, "\n".join([lead, *urgent]).strip())
    else:
        said = (results.message("\n".join(urgent)),) if urgent else ()
        turn = moves.ask(session, catalog, *said, lead=lead)
    return replace(turn, counts=_counts(told))


def _kept(session: Session, told: Answers, at: int) -> Session:
    """The session with these answers in its log."""
    kept, opened = session.followup, session.find(CheckIn)
    if opened is None:
        return session
    log = diary.unpacked(kept.log)
    for field, value in told.items():
        log = checkin.answered(log, opened.day, field, value, is_morning=opened.is_morning)
    blamed = tuple(dict.fromkeys((*kept.blamed, *rules.blamed(log))))
    session = keep(session, replace(kept, log=diary.packed(log), blamed=blamed, snoozed=0))
    is_of_today = told.get(RAN, "no_run") != "no_run" and no_more_runs.has_run(session, opened.day, at)
    shown = (*opened.shown, RAN_TODAY) if is_of_today else opened.shown
    opened = replace(opened, before=kept.log, shown=shown)
    return replace(stack.update(session, opened), told_at=at, n=session.n + 1)


def _other_plan(session: Session, told: Answers, catalog: Catalog) -> Turn:
    """Somebody has found something else: this plan and its check-ins end (facts D.4)."""
    over = checkin_setup.ended(changes.over(stack.without_day(session), catalog))
    said = results.message(words("two_weeks_seen_other", catalog))
    return replace(moves.say(seen.waiting(move(over, "reopened", catalog)), said), counts=_counts(told))


def _counts(told: Answers) -> tuple[str, ...]:
    """What the operator's counters, which know no chat, go up by."""
    return (f"two_weeks.{told['two_weeks']}",) if "two_weeks" in told else ()


def _about_visits(told: Answers, catalog: Catalog) -> list[str]:
    return [words(f"{id}_{told[id]}", catalog) for id in ("booked", "seen", "two_weeks", "wanted") if id in told]


def _skip(session: Session, at: int, catalog: Catalog) -> Turn:
    """Enough for today: what was answered counts, the rest is let go."""
    opened = session.find(CheckIn)
    if opened is None:
        return moves.ask(stack.without_day(session), catalog)
    log = diary.unpacked(session.followup.log)
    if diary.entry(log, opened.day).answered:
        return day_end.finished(session, opened.day, at, catalog)
    skipped = diary.packed(checkin.skipped(log, opened.day))
    session = stack.without_day(keep(session, replace(session.followup, log=skipped)))
    return moves.say(session, results.message(words("skipped", catalog), *day_end.ways(catalog)))


def let_go(session: Session, answers: Answers, at: int, catalog: Catalog) -> Turn:
    """Some answers noted, and the rest of the card let go: what the day leads to."""
    session, _ = _from_then_on(session, at, catalog)
    opened = session.find(CheckIn)
    if opened is None:
        return moves.ask(session, catalog)
    session = day_end.raised(_kept(session, answers, at), opened.day, catalog)
    return day_end.finished(session, opened.day, at, catalog)


def closed(session: Session, at: int, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """The session before a pause: a card that was begun is ended with what it leads to."""
    opened = session.find(CheckIn)
    if opened is None or not diary.entry(diary.unpacked(session.followup.log), opened.day).answered:
        return session, ()
    turn = day_end.finished(session, opened.day, at, catalog)
    return turn.session, turn.replies


def _new_sign(session: Session, at: int, catalog: Catalog) -> Turn:
    """Something new or worrying: the warning signs at once."""
    opened = session.find(CheckIn)
    if opened is not None:
        skipped = diary.packed(checkin.skipped(diary.unpacked(session.followup.log), opened.day))
        session = keep(session, replace(session.followup, log=skipped))
    return _screen(session, at, catalog)


def _screen(session: Session, at: int, catalog: Catalog, *said: Reply) -> Turn:
    turn = renewal.renew(stack.without_day(session), at, catalog, is_claimed=True)
    return replace(turn, replies=(*said, *turn.replies))


def on_its_day(session: Session, at: int) -> Session:
    """An answer a day late still counts for the day that was asked about; later it tells of today."""
    opened, rhythm = session.find(CheckIn), session.followup.rhythm
    if opened is None or rhythm is None:
        return session
    day = schedule.counts_for(opened.day, at, rhythm.zone)
    if day == opened.day:
        return session
    return stack.update(session, replace(opened, day=day, passed=(), shown=(), before=b""))


def told(session: Session, answers: Answers, at: int, catalog: Catalog) -> Turn:
    """Answers in words, said back as they are noted."""
    session, left = _from_then_on(session, at, catalog)
    known, answers = answers, day_end.still_wanted(session, answers, catalog)
    stands = () if known is answers else (words("visit_stands", catalog),)
    lead = "\n".join((checkin_cards.understood(answers, catalog), *stands))
    turn = _noted(session, answers, at, catalog, lead)
    turn = new_ache.asked(session, turn, answers.get("pain_now"), at, catalog)
    return replace(turn, replies=(*left, *turn.replies)) if left else turn


def rescored(session: Session, score: str, at: int, catalog: Catalog) -> Turn:
    """The score of the day put right where it is named; else what it is, and how another one is told."""
    opened = session.find(CheckIn)
    if score.isdecimal() and int(score) <= TOP_SCORE:
        return told(session, {"pain_now": int(score)}, at, catalog)
    now = None if opened is None else diary.entry(diary.unpacked(session.followup.log), opened.day).pain_now
    lead = "" if now is None else words("score_of_day", catalog, score=now)
    return moves.ask(replace(session, n=session.n + 1), catalog, lead=lead)


def counted_late(session: Session, answers: Answers, at: int, catalog: Catalog) -> Session:
    """The session in which answers of the open day count that nobody confirmed; what they lead to is said with it."""
    session, opened = _kept(session, answers, at), session.find(CheckIn)
    return session if opened is None else day_end.raised(session, opened.day, catalog)


def kept_beside(session: Session, answers: Answers, at: int, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """Answers beside a sign count, and what they lead to waits until that is denied; but not what tells of a visit."""
    if not answers or checkin.VISITS & set(answers):
        return noted_beside(session, answers, at, catalog)
    session, left = _from_then_on(session, at, catalog)
    opened = session.find(CheckIn)
    session = counted_late(new_ache.with_course(session, answers.get("pain_now"), at), answers, at, catalog)
    if (now := session.find(CheckIn)) is not None:
        before = opened.before if opened is not None and checkin.UNSAID in opened.shown else now.before
        session = stack.update(session, replace(now, before=before, shown=(*now.shown, checkin.UNSAID)))
    return session, left


def what_waited(session: Session, at: int, catalog: Catalog) -> Turn | None:
    """What answers lead to that stood beside a sign; None where none did."""
    opened = session.find(CheckIn)
    if opened is None or checkin.UNSAID not in opened.shown:
        return None
    session = stack.update(session, replace(opened, shown=tuple(id for id in opened.shown if id != checkin.UNSAID)))
    told = checkin.told_since(opened.before, session.followup.log, opened.day)
    return _noted(session, told, at, catalog, checkin_cards.understood(told, catalog) if told else "")


def half_told(session: Session, meant: Day, at: int, catalog: Catalog) -> Turn:
    """What is told in words, and that there is an answer to a field: of a run only its kind is still asked."""
    answers = meant.answers
    if meant.half != RAN:
        said = "worse" if meant.is_worse else "half"
        if meant.between and not meant.is_worse:
            low, high = meant.between
            return moves.ask(session, catalog, lead=words("half_between", catalog, low=low, high=high))
        return moves.ask(session, catalog, lead=words(f"{said}_{meant.half}", catalog))
    session, left = _from_then_on(session, at, catalog)
    session = day_put_right.with_open_run(session)
    opened = session.find(CheckIn)
    if opened is not None and HALF_RAN not in opened.shown:
        session = stack.update(session, replace(opened, shown=(*opened.shown, HALF_RAN)))
    if answers:
        turn = _noted(session, answers, at, catalog, checkin_cards.understood(answers, catalog))
    else:
        field = checkin_cards.open_field(session, catalog)
        turn = moves.ask(session, catalog, lead="" if field is None or field.id == RAN else words("ran_heard", catalog))
    return replace(turn, replies=(*left, *turn.replies)) if left else turn


def noted_beside(session: Session, answers: Answers, at: int, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """Answers that stood beside something else: what they lead to, and no question; that waits for the other."""
    session, left = _from_then_on(session, at, catalog)
    opened = session.find(CheckIn)
    if opened is None or not answers:
        return session, left
    turn = _noted(session, answers, at, catalog)
    said = (reply for reply in turn.replies if reply.kind is not Kind.QUESTION)  # that one comes again below the rest
    return turn.session, (*left, results.message(checkin_cards.understood(answers, catalog)), *said)


CHECKIN = Prompt(question=question, answered=answered)
