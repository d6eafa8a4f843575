"""What a text tells by the way, whatever else it means: a score outside the day's card, a visit, a run, a country.

All of it is kept for what comes later: the running rule, the report.
"""

from msgspec.structs import replace

from flows.assessment import agenda, alarms
from flows.catalog.catalog import Catalog
from flows.dialogue.days import appointments, earlier, no_more_runs, scores_kept, visits_told
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.diary.day_answers import has_run_today
from flows.understanding.diary.visits import beside_dates, has_been_seen, is_arranged, is_clear
from flows.understanding.facts.other_places import of_upper_back
from flows.understanding.facts.since import LISTS as RISKS
from flows.understanding.facts.since import own_risks
from flows.understanding.meant import Meant, Warned
from flows.understanding.scores.earlier_days import NO_EARLIER
from flows.understanding.scores.score import scores_told
from flows.understanding.settings.country import country_told
from flows.values.frames import CheckIn
from flows.values.model import Session, State
from flows.values.record import with_ticks


def noted(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with the score and the visit that a text tells of after a result; what a clinician says of running
    and of exercises is kept whenever it is told.
    """
    kept, session = session.followup, risks_noted(session, utterance, catalog)
    if session.consent or session.state is State.NEW:
        session = visits_told.rested(session, utterance, at, catalog)
        session = visits_told.forbidden(session, utterance, at, catalog)
    if not agenda.has_ended(session):
        is_asking = session.state is State.NEW or (session.consent and session.state in agenda.ASKING)
        is_told = is_asking and has_been_seen(utterance, catalog)
        return visits_told.told_of_visit(session, utterance, at, catalog) if is_told else session
    if is_clear(utterance, catalog):
        session = visits_told.results_back(session, utterance, at, catalog)
    elif has_been_seen(utterance, catalog):
        session = visits_told.told_of_visit(session, utterance, at, catalog)
    session = appointments.unseen(session, utterance, at, catalog)
    if kept.rhythm is None:
        return session
    session = appointments.noted(session, utterance, at, catalog)
    if not isinstance(session.prompt, CheckIn) and is_arranged(utterance, catalog):
        session = visits_told.arranged(session, at)
    before = earlier.told(session, utterance, at, catalog)
    session = earlier.noted(session, before, at)
    said = beside_dates(utterance if before is NO_EARLIER else hear(before.rest, catalog), catalog)
    score = scores_told(of_upper_back(said, session.record, catalog).text, catalog).get("pain_now")
    return session if score is None else scores_kept.with_score(session, score, at)


def risks_noted(session: Session, utterance: Utterance, catalog: Catalog) -> Session:
    """The session with what somebody tells that they have or take while a message stands: that is ticked, or waits."""
    if session.state is not State.REFERRED or not session.consent:
        return session
    told = own_risks(utterance, catalog, of_another=session.of_another)
    record, kept = dict(session.record), dict(session.kept)
    for id in (id for id in RISKS if told.get(id)):
        of = record if id in record else kept
        of[id] = with_ticks(of.get(id), told[id])
    return session if (record, kept) == (session.record, session.kept) else replace(session, record=record, kept=kept)


def ran(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session that knows of a run on this day, told after a result: there is no second one."""
    is_told = agenda.has_ended(session) and has_run_today(utterance, catalog)
    return no_more_runs.today(session, at) if is_told else session


def located(session: Session, utterance: Utterance, meant: Meant, catalog: Catalog) -> Session:
    """The session with the country that a text says by the way somebody is in: its number is the one to show."""
    is_in_crisis = isinstance(meant, Warned) and alarms.SELF_HARM in meant.alarm.flags
    told = country_told(utterance, catalog, is_in_crisis=is_in_crisis)
    return replace(session, country=told or session.country)
