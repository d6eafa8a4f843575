"""What is said to a visit told of just now, and to what those said who saw them, before all else that is said."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from flows.assessment import running
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import THEIR_WORD as WORD_TOLD
from flows.followup import visited
from flows.text.utterance import Utterance
from flows.understanding.alarm.to_alarm import THEIR_WORD, THEIR_WORD_ON_EXERCISES
from flows.understanding.context.asking import without_questions
from flows.understanding.context.told_so import has
from flows.understanding.diary.visit_questions import asked_beside_their_word
from flows.understanding.diary.visits import UNCLEAR
from flows.understanding.options.loads import TIME, told_lengths
from flows.values.model import Session
from flows.values.replies import Kind, Reply, Turn
from flows.wording.checkin import days_off, kept_word
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name
from flows.wording.result import results

OF_RUNNING = ("rest_until", "rest_open", "rest_minutes", "rest_turns")
"""What is kept of their word on running."""


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
    word = (*word, *_unkept(heard, catalog)) if word else ()
    session = replace(turn.session, topic=WORD_TOLD) if word else turn.session
    return replace(turn, session=session, replies=(*word, *visit, *turn.replies))


def _unkept(heard: Utterance, catalog: Catalog) -> Iterator[Reply]:
    """A word on how far a run may be, by them: only days and minutes are kept."""
    if any(kind != TIME for kind, _ in told_lengths(without_questions(heard, catalog), catalog, is_asked=False)):
        yield results.message(words("limit_unkept", catalog))


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
    if new := [one for one in turn.session.followup.ordered if one not in before.followup.ordered]:
        yield from _of_orders(new, turn, catalog)
    if new := [one for one in turn.session.followup.often if one not in before.followup.often]:
        yield results.message(words("often_noted", catalog, exercises=kept_word.how_often(new, catalog)))


def _of_orders(new: Iterable[str], turn: Turn, catalog: Catalog) -> Iterator[Reply]:
    """A word on the exercises that they want done: in the plan from now on, or not yet, by what was told."""
    plan = outcome(turn.session, catalog).exercises
    for id, is_in in (("order_noted", True), ("order_waits", False)):
        if names := [catalog.exercises[one].name for one in new if (one in plan) is is_in]:
            yield results.message(words(id, catalog, exercises=", ".join(names)))


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
