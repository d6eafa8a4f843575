"""A clinician has looked: what they called muscular is cleared and it goes on; what they found else ends the plan."""

from msgspec.structs import replace

from flows.assessment import agenda, alarms, told_early
from flows.assessment.assessing import standing
from flows.catalog.catalog import Catalog
from flows.dialogue import changes, moves, stack
from flows.dialogue.days import checkin_setup, once_more, visits_told
from flows.dialogue.machine import move
from flows.dialogue.standing import result_kept
from flows.understanding.alarm.to_alarm import COLD
from flows.understanding.diary import visits
from flows.values.frames import Ended, Ticking
from flows.values.ids import RF_NOW
from flows.values.model import Session, State
from flows.values.record import ticks_of
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results


def muscular(session: Session, at: int, catalog: Catalog) -> Turn:
    """It is muscular: what stood is cleared, and what is still open is asked."""
    return _looked_at(session, at, catalog, catalog.messages.seen_muscular)


def cold(session: Session, at: int, catalog: Catalog) -> Turn:
    """A fever or a cough is only a cold: what stood is cleared."""
    return _looked_at(session, at, catalog, catalog.messages.seen_cold, said=COLD)


def nerve(session: Session, at: int, catalog: Catalog) -> Turn:
    """It is a nerve: what stood is cleared, and what they said comes before the plan."""
    return _looked_at(session, at, catalog, words("seen_nerve", catalog), found="nerve")


def unclear(session: Session, at: int, catalog: Catalog) -> Turn:
    """Tests are awaited: what stood is cleared, for somebody has looked, and nothing is added until they are back."""
    return _looked_at(session, at, catalog, words("seen_unclear", catalog), found="unclear")


def fracture(session: Session, at: int, catalog: Catalog) -> Turn:
    """A bone was found broken: nothing is asked and nothing is planned, and what they said is all that counts."""
    covers = standing(session.record, catalog)
    cleared = replace(alarms.cleared(session, covers), n=session.n + 1)
    if cleared.state is State.REFERRED:
        cleared = move(cleared, "calmed", catalog)
    cleared = result_kept(cleared, catalog)
    bare = stack.clear(cleared) if agenda.has_ended(cleared) else changes.over(cleared, catalog)
    begun = checkin_setup.begun_anew(bare, at)
    noted = held_back(visits_told.had_visit(begun, at), visits.FRACTURE)
    noted = replace(noted, topic="")
    ways = ("result", "report") if agenda.has_ended(noted) else ("start", "help")
    said = results.message(words("seen_fracture", catalog), *(action(id, catalog) for id in ways))
    if alarms.current(noted) is not None:
        return moves.show_alarm(noted, catalog, said)
    return moves.say(noted, said)


def held_back(session: Session, found: str) -> Session:
    """The session in which what a clinician found holds back the plan; an older word to run counts no more."""
    kept = session.followup
    is_older = bool(found) and not kept.rest_days and kept.rest_until < max(kept.visits, default=0)
    kept = replace(kept, rest_until=0) if is_older else kept
    told = replace(kept, found=found, no_load=bool(found), said=found or visits.MUSCULAR)
    return replace(session, followup=told)


def _looked_at(session: Session, at: int, catalog: Catalog, text: str, found: str = "", said: str = "") -> Turn:
    covers = standing(session.record, catalog)
    is_of_cold = said == COLD and bool(covers)  # a cold says nothing of what else stands
    cleared = alarms.only_self_harm(session) if is_of_cold else alarms.cleared(session, covers)
    cleared = replace(cleared, n=session.n + 1)
    if not agenda.has_ended(session) and not is_of_cold:
        cleared = told_early.noted(cleared, alarms.flags(session))
    cleared = checkin_setup.begun_anew(_at_next_screen(stack.clear(cleared), catalog), at)
    cleared = visits_told.had_visit(once_more.noted_seen(cleared, session.alarms), at)
    cleared = held_back(replace(cleared, topic=""), found)
    cleared = replace(cleared, followup=replace(cleared.followup, said=said or cleared.followup.said))
    lead = results.message(text)
    if alarms.current(cleared) is not None:
        return moves.show_alarm(cleared, catalog, lead)
    if cleared.state is State.REFERRED:
        cleared = move(cleared, "calmed", catalog)
    elif cleared.state is not State.NEW and cleared.consent:
        cleared = move(cleared, "reopened", catalog)
    if cleared.state is State.ASSESSED:
        return moves.say(cleared, lead, *moves.result(cleared, catalog).replies)
    return moves.ask(cleared, catalog, lead)


def other(session: Session, catalog: Catalog) -> Turn:
    """It is something else: the plan ends, the questions wait until the person begins again."""
    ended = checkin_setup.ended(replace(alarms.only_self_harm(changes.over(session, catalog)), restarted=0))
    said = results.message(catalog.messages.seen_other)
    if alarms.current(ended) is not None:
        return moves.show_alarm(ended, catalog, said)
    if session.state is State.REFERRED:
        return moves.say(waiting(move(ended, "calmed", catalog)), said)
    return moves.say(waiting(move(ended, "reopened", catalog)) if session.consent else ended, said)


def waiting(session: Session) -> Session:
    """The session whose questions wait unseen: whether they go on is asked first, and no answer counts for a list that
    is not shown.
    """
    return stack.push(session, Ended()) if session.state in agenda.ASKING else session


def _at_next_screen(session: Session, catalog: Catalog) -> Session:
    """A ticked warning sign is explained: what stands on the screens behind it is still to be asked."""
    place = last_ticked_screen(session, catalog)
    if place is None or place + 1 >= len(catalog.fields[RF_NOW].screens):
        return session
    half = Ticking(field=RF_NOW, ticks=ticked(session), screen=place + 1)
    return stack.lay(changes.without(session, RF_NOW), half)


def ticked(session: Session) -> tuple[str, ...]:
    """What was ticked among the warning signs."""
    return ticks_of(session.record.get(RF_NOW))


def last_ticked_screen(session: Session, catalog: Catalog) -> int | None:
    """The last screen of the warning signs with a tick on it, from 0; None without one."""
    screens, told = catalog.fields[RF_NOW].screens, set(ticked(session))
    return max((place for place, screen in enumerate(screens) if told & set(screen.options)), default=None)
