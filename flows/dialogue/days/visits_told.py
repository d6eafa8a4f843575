"""What is told of a visit, whatever way it is told, and of what those said who saw them: kept, and met with a word.

Who was seen was seen: what stood and could wait for that is over, and what they said of running is theirs to end.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.assessment import agenda, running, told_early
from flows.assessment.assessing import standing, urgency
from flows.catalog.catalog import Catalog
from flows.dialogue.days import checkin_setup
from flows.followup import visited
from flows.text.utterance import Utterance
from flows.understanding.alarm.to_alarm import OF_VISITS, THEIR_WORD, THEIR_WORD_ON_EXERCISES
from flows.understanding.context.told_so import has
from flows.understanding.diary.bans import on_exercises
from flows.understanding.diary.their_word import OnRunning, Term, on_running
from flows.understanding.diary.visit_questions import asked_beside_their_word
from flows.understanding.diary.visits import MUSCULAR, OTHER, SETTLED, UNCLEAR, is_another_visit, said_of_it
from flows.values import diary
from flows.values.diary import Booked
from flows.values.frames import CheckIn
from flows.values.model import Disposition, FollowUp, Session, State
from flows.values.replies import Kind, Reply, Turn
from flows.wording.checkin import checkin_cards, days_off, kept_word
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results

OF_RUNNING = ("rest_until", "rest_open", "rest_minutes", "rest_turns")
"""What is kept of their word on running."""
WHEN_TO_GO = "when_to_see_professional"
"""The topic of when to see somebody."""


def rested(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with what a clinician says of running: days off, or other ones, none at all, or that it is time."""
    kept, today, term = session.followup, running.day_at(session, at), standing_word(session, at, catalog)
    word = on_running(utterance, today, catalog, term, is_asked=_is_asked(session, catalog))
    if word is None or word.is_retold:
        return session
    is_urgent = urgency(session, catalog) > Disposition.CLINICIAN
    if is_urgent and word.is_leave:
        return session
    session = session if is_urgent or visited.is_seen(kept) else was_seen(session, at, catalog)
    return replace(session, followup=_with_word(session.followup, word, term, today))


def forbidden(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with the exercises that a clinician forbids by a text, or without those that they allow again."""
    kept = session.followup
    told = on_exercises(utterance, catalog, is_known=_is_of_clinicians(session, catalog))
    now = tuple(one for one in dict.fromkeys((*kept.forbidden, *told.forbidden)) if one not in told.allowed)
    often = _joined(kept.often, told.often)
    if now == kept.forbidden and often == kept.often:
        return session
    is_urgent = urgency(session, catalog) > Disposition.CLINICIAN
    session = session if is_urgent or visited.is_seen(kept) else was_seen(session, at, catalog)
    return replace(session, followup=replace(session.followup, forbidden=now, often=often))


def _joined(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """How often each exercise is to be done, by their latest word on it."""
    anew = {one.partition(":")[0] for one in now}
    return (*(one for one in before if one.partition(":")[0] not in anew), *now)


def _with_word(kept: FollowUp, word: OnRunning, term: Term, today: int) -> FollowUp:
    """What is kept of their word on running, with this one."""
    if word.is_leave:
        is_said = visited.may_run_by_them(kept, today) and not kept.rest_days
        told = {} if is_said else {"rest_until": today, "rest_days": 0}
        is_kept = is_said and not word.is_unlimited
        minutes, turns = word.minutes or kept.rest_minutes * is_kept, word.turns or kept.rest_turns * is_kept
        return replace(kept, rest_open=False, rest_minutes=minutes, rest_turns=turns, **told)
    if not word.until:
        return replace(kept, rest_open=True)
    if word.is_unlimited:
        return replace(kept, rest_minutes=0, rest_turns=())
    if word.until <= today:  # the days off are over, and only how long a run may be is new, from now on
        is_long_over = not days_off.is_of_first_runs(kept, today)
        since = today if is_long_over else kept.rest_until
        return replace(kept, rest_until=since, rest_minutes=word.minutes, rest_turns=word.turns)
    since = term.started if today < term.until else today
    days = word.until - since
    kept = replace(kept, rest_minutes=word.minutes, rest_turns=word.turns)
    return replace(kept, rest_until=word.until, rest_days=days, rest_open=False)


def standing_word(session: Session, at: int, catalog: Catalog) -> Term:
    """What a clinician has said of running by now."""
    kept, day = session.followup, running.day_at(session, at)
    return Term(
        started=kept.rest_until - kept.rest_days,
        until=kept.rest_until,
        minutes=kept.rest_minutes,
        turns=kept.rest_turns,
        is_held=visited.is_held(kept, day),
        is_known=_is_of_clinicians(session, catalog),
    )


def _is_of_clinicians(session: Session, catalog: Catalog) -> bool:
    """Was a look advised or had, so that "they said" is a clinician's word?"""
    is_had = bool(session.followup.visits) or session.cleared or _is_asked(session, catalog)
    return is_had or (agenda.has_ended(session) and urgency(session, catalog) >= Disposition.CLINICIAN)


def _is_asked(session: Session, catalog: Catalog) -> bool:
    """Is it asked what they said there?"""
    field = checkin_cards.open_field(session, catalog) if isinstance(session.prompt, CheckIn) else None
    return session.topic == OF_VISITS or (field is not None and field.id == "seen")


def told_of_visit(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with the visit that a text tells of: the one that is known already, or one of its own."""
    is_known = visited.is_seen(session.followup) and not is_another_visit(utterance, catalog)
    said = said_of_it(utterance, catalog)
    if not agenda.has_ended(session):
        return _told_early(session, said, at)
    session = session if is_known else was_seen(session, at, catalog)
    return replace(session, followup=replace(session.followup, said=said)) if said in SETTLED else session


def _told_early(session: Session, said: str, at: int) -> Session:
    """The session that knows of a look told before the result, and what they said; what else they found is asked."""
    if said == OTHER:
        return session
    session = told_early.noted(had_visit(session, at))
    if said not in SETTLED:
        return session
    found = "" if said == MUSCULAR else said
    return replace(session, followup=replace(session.followup, said=said, found=found, no_load=bool(found)))


def was_seen(session: Session, at: int, catalog: Catalog) -> Session:
    """The session with a visit on this day, in whatever way it was told of: what stood and could wait for it is over.

    What is a matter for today waits for what they said; before a result the visit waits for that.
    """
    if not agenda.has_ended(session):
        return _told_early(session, "", at)
    is_advised = checkin_setup.level_of(session, catalog) is Disposition.CLINICIAN
    session = had_visit(session, at)
    if not is_advised or not agenda.has_ended(session):
        return session
    known = tuple(dict.fromkeys((*session.seen, *standing(session.record, catalog))))
    session = checkin_setup.begun_anew(replace(session, cleared=True, seen=known), at)
    session = replace(session, followup=replace(session.followup, said=visited.UNTOLD))
    return checkin_setup.relevelled(session, catalog)


def results_back(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with tests that are back and clear: nobody waits for them, and what it is stays open."""
    session = told_of_visit(session, utterance, at, catalog)
    kept = session.followup
    if kept.found != UNCLEAR or said_of_it(utterance, catalog):
        return session
    return replace(session, followup=replace(kept, found="", no_load=False, said=visited.UNTOLD))


def taken_back(session: Session, at: int, catalog: Catalog) -> Session:
    """The session without a visit of today or yesterday of which nothing is known but that it was told of."""
    kept, today = session.followup, running.day_at(session, at)
    last = max(kept.visits, default=0)
    if last < today - 1 or kept.said not in ("", visited.UNTOLD) or kept.found:
        return session
    if kept.rest_until and kept.rest_until - kept.rest_days == last:
        session = replace(session, followup=replace(kept, rest_until=0, rest_days=0, rest_minutes=0, rest_turns=()))
    elif kept.rest_open and len(kept.visits) == 1:
        session = replace(session, followup=replace(kept, rest_open=False))
    return _without_visit(session, last, catalog)


def was_not_seen(session: Session, at: int, catalog: Catalog) -> Session:
    """The session without the visit that was told of on this day, after all: it stands as it stood, or is said anew."""
    return _without_visit(session, running.day_at(session, at), catalog)


def _without_visit(session: Session, day: int, catalog: Catalog) -> Session:
    kept = session.followup
    if day not in kept.visits:
        return session
    kept = replace(kept, visits=tuple(one for one in kept.visits if one != day))
    if kept.said != visited.UNTOLD:
        return replace(session, followup=kept)
    session = replace(session, cleared=False, followup=replace(kept, said=""))
    if kept.course is not None and urgency(session, catalog) < Disposition.CLINICIAN:
        raised = replace(kept.course, referred=day, is_seen=False)
        session = replace(session, followup=replace(session.followup, course=raised))
    return checkin_setup.relevelled(session, catalog)


def arranged(session: Session, at: int) -> Session:
    """The session with a date with a clinician in the day's entry."""
    entry = diary.entry(diary.unpacked(session.followup.log), running.day_at(session, at))
    return checkin_setup.with_entry(session, replace(entry, booked=Booked.HAVE_DATE))


def had_visit(session: Session, at: int) -> Session:
    """The session with a visit on this day."""
    kept = session.followup
    if session.state is State.DECLINED:
        return session
    days = tuple(dict.fromkeys((*kept.visits, running.day_at(session, at))))
    return replace(session, followup=replace(kept, visits=days, visit_on=0))


def acknowledged(before: Session, turn: Turn, heard: Utterance, catalog: Catalog) -> Turn:
    """The turn with a word on a visit told of just now, and that theirs comes first where no word of theirs is noted
    with it; an alarm has none before it. `heard`: the text that tells of it.
    """
    if any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    told = catalog.messages
    found = (words("seen_fracture", catalog), told.seen_muscular, told.seen_cold, told.seen_other)
    known = (words("was_seen", catalog), *found)
    is_said = any(one in reply.text for one in known for reply in turn.replies)
    is_news = bool({*turn.session.followup.visits} - {*before.followup.visits}) and not is_said
    word = (
        *_of_results(before, turn, catalog),
        *_of_running(before, turn, heard, catalog),
        *_of_exercises(before, turn, catalog),
    )
    turn = _without_lead(turn, word, catalog)
    visit = (results.message(words("was_seen" if word else "booked_was_seen", catalog)),) if is_news else ()
    return replace(turn, replies=(*word, *visit, *turn.replies))


def _of_results(before: Session, turn: Turn, catalog: Catalog) -> Iterator[Reply]:
    """A word on tests that are back just now and show nothing."""
    was, now = before.followup, turn.session.followup
    if was.found == UNCLEAR and not now.found and now.said == visited.UNTOLD:
        yield results.message(words("results_clear", catalog))


def _of_exercises(before: Session, turn: Turn, catalog: Catalog) -> Iterator[Reply]:
    """A word on the exercises that they have forbidden or allowed just now, and on how often one is to be done."""
    was, now = before.followup.forbidden, turn.session.followup.forbidden
    for id, told, other in (("ban_noted", now, was), ("ban_lifted", was, now)):
        if names := [catalog.exercises[one].name for one in told if one not in other and one in catalog.exercises]:
            yield results.message(words(id, catalog, exercises=", ".join(names)))
    if new := [one for one in turn.session.followup.often if one not in before.followup.often]:
        yield results.message(words("often_noted", catalog, exercises=kept_word.how_often(new, catalog)))


def _of_running(before: Session, turn: Turn, heard: Utterance, catalog: Catalog) -> tuple[Reply, ...]:
    """A word on what they said of running, where it was told just now and the turn does not say so itself; none of an
    all-clear beside which something else is asked.
    """
    was, kept, today = before.followup, turn.session.followup, running.day(turn.session)
    if not turn.session.consent:
        return ()
    is_of_else = asked_beside_their_word(heard, catalog) and not has(catalog.reading.alarms.names_run, heard, catalog)
    if kept.rest_open and not was.rest_open:
        return (results.message(words("rest_noted_open", catalog)),)
    is_same = all(getattr(kept, one) == getattr(was, one) for one in OF_RUNNING)
    if is_same or not kept.rest_until:
        return ()
    minutes = days_off.limits(kept, catalog)
    if (was.rest_minutes or was.rest_turns) and not minutes and kept.rest_until == was.rest_until:
        return (results.message(words("rest_unlimited", catalog)),)
    if kept.rest_until <= today:
        is_other = (kept.rest_until, kept.rest_days, kept.rest_open) != (was.rest_until, was.rest_days, was.rest_open)
        is_news = is_other and not (visited.may_run_by_them(was, today) and kept.rest_days == was.rest_days)
        id = "rest_ended" if was.rest_open or was.rest_until > today else "leave_noted"
        id = "leave_in_turns" if kept.rest_turns else id
        said = (*((words(id, catalog),) if is_news and not is_of_else else ()), *minutes)
        return (results.message(" ".join(said)),) if said else ()
    if days_off.rested(kept, today, catalog) in "\n".join(one.text for one in turn.replies):
        return ()
    noted = words("rest_noted", catalog, until=day_name(kept.rest_until, catalog))
    return (results.message(" ".join((noted, *minutes))),)


def _without_lead(turn: Turn, word: tuple[Reply, ...], catalog: Catalog) -> Turn:
    """The turn without the mere word that theirs comes first, where more is said of it: what is new, or what stands."""
    lead, kept, today = catalog.smalltalk[THEIR_WORD].answer, turn.session.followup, running.day(turn.session)
    stands: tuple[Reply, ...] = ()
    if not word and running.is_resting(turn.session, today):
        stands = (results.message(days_off.rested(kept, today, catalog)),)
    if not word and not stands:
        return turn
    leads = {lead: stands, **({catalog.smalltalk[THEIR_WORD_ON_EXERCISES].answer: ()} if word else {})}
    said = [leads.get(one.text, (one,)) for one in turn.replies]
    return replace(turn, replies=tuple(reply for several in said for reply in several))


def answers_it(session: Session, topic: str, catalog: Catalog) -> bool:
    """Is it asked when to see somebody by whom somebody has seen for what the result tells, and nothing more stands?"""
    is_over = session.state is State.ASSESSED and running.was_seen_since(session)
    return topic == WHEN_TO_GO and is_over and checkin_setup.level_of(session, catalog) < Disposition.CLINICIAN
