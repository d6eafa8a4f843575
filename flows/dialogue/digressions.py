"""Side steps that come back to the open question: questions of the person, the plan, the contributors.

Whatever tells somebody to move, run or take something looks at the last disposition first (facts A.8): never screened,
and the screen comes first; emergency or same-day and not cleared, and it waits until they have been seen.
"""

from msgspec.structs import replace

from flows.assessment import agenda, alarms, running, told_early
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import GOING_TODAY, NEW_LOOK
from flows.dialogue import moves, stack, standing
from flows.followup import visited
from flows.search import faq
from flows.search.faq import Hit
from flows.understanding.alarm.to_alarm import OF_VISITS
from flows.understanding.wishes.lookup import RUNNING
from flows.values.frames import Medicine
from flows.values.model import Disposition, Record, Session, State
from flows.values.replies import Reply, Turn
from flows.wording.asked import open_question
from flows.wording.cards import action
from flows.wording.checkin import advice, days_off
from flows.wording.result import results, visit
from flows.wording.result.reasons import reasons
from flows.wording.topics import closest, offer

# ---- may this be answered now? ---------------------------------------------------------------------------------------


def is_screened(session: Session) -> bool:
    """Have both lists of warning signs been answered?"""
    return all(id in session.record for id in agenda.SIGN_LISTS)


def has_told(session: Session) -> bool:
    """Has anything about this ache been told?"""
    return bool(set(session.record) - set(moves.PROFILE_FIELDS) - set(session.kept))


def withheld(session: Session, catalog: Catalog, *, is_early: bool = False) -> Turn | None:
    """Why advice must wait, as a turn; None when it need not. While the questions are gone through again, the result
    from before decides. `is_early`: it promises nothing, so that the lists of signs need not come first.

    A question about the chest may wait beneath a list of warning signs that was opened again: the gate does not see it.
    """
    if not session.consent:
        return None if is_early and session.state is State.NEW else _consent_first(session, catalog)
    if stack.waits_for_safety(session):
        return moves.ask(session, catalog, results.message(moves.questions_first(session, catalog)))
    stands = standing.put_back(session, catalog)
    is_urgent = outcome(stands, catalog).disposition >= Disposition.URGENT
    if is_urgent and session.topic == OF_VISITS and agenda.has_ended(session):  # what they said decides it
        return ask_what_was_said(session, catalog)
    if is_urgent and (stands.state is State.ASSESSED or is_to_be_seen(session)):
        return moves.say(session, not_until_seen(stands, catalog))
    if not is_screened(stands) and not is_early:
        lead = moves.questions_first(session, catalog, catalog.messages.screen_first)
        return moves.ask(session, catalog, results.message(lead))
    if is_urgent:
        return moves.ask(session, catalog, results.message(moves.questions_first(session, catalog)))
    return None


def is_to_be_seen(session: Session) -> bool:
    """Was a message of a sign, for today or now, ended by going to be seen? Nothing asked on the way opens a list."""
    level, is_anew = alarms.level(session), bool(session.restarted)
    is_told = level is not None and level >= Disposition.URGENT
    was_seen = session.cleared or visited.is_seen(session.followup) or bool(told_early.marks(session))
    return is_told and not is_anew and not was_seen


def _consent_first(session: Session, catalog: Catalog) -> Turn:
    if session.state is State.DECLINED:
        return still_declined(session, catalog)
    welcome = moves.welcome(session, catalog)
    return moves.say(welcome.session, results.message(catalog.messages.screen_first), *welcome.replies)


def still_declined(session: Session, catalog: Catalog) -> Turn:
    """What needs answers that are kept is not to be had after a no, and is not asked for again."""
    return moves.say(session, results.message(catalog.messages.declined_still, *moves.ways_on(session, catalog)))


def not_until_seen(session: Session, catalog: Catalog) -> Reply:
    """Why it waits until they have been seen."""
    assessment = outcome(session, catalog)
    why = reasons(session, assessment, catalog)
    text = catalog.messages.not_until_seen.format(reason=why[0] if why else "")
    is_told = session.state is State.ASSESSED
    ways = results.result_options(session, assessment, catalog) if is_told else visit.ways(session, catalog)
    return results.message(text.strip(), *ways)


# ---- what is offered, and what today is ------------------------------------------------------------------------------


def offer_nearest(session: Session, text: str, catalog: Catalog) -> Turn:
    """With nothing open and nothing understood: the topics that come close."""
    found = faq.look_up(text, catalog, session.topic)
    return put_on(session, closest(found, catalog.messages.not_understood_open, "", catalog), catalog)


def offer_new_look(session: Session, catalog: Catalog, *before: Reply) -> Turn:
    """Something has changed: the questions that grow old are offered again, and a yes takes that up."""
    options = (action("renew_all", catalog), action("result", catalog))
    return moves.say(replace(session, topic=NEW_LOOK), *before, results.message(catalog.messages.changed, *options))


def ask_what_was_said(session: Session, catalog: Catalog) -> Turn:
    """They were seen: what a clinician said decides how it goes on."""
    options = results.seen_options(session, catalog)
    if not session.consent or not agenda.has_ended(session):
        return moves.ask(session, catalog)
    return moves.say(replace(session, topic=OF_VISITS), results.message(catalog.messages.seen_ask, *options))


def help_with_visit(session: Session, catalog: Catalog) -> Turn:
    """What to say and to take along; where nobody was sent anywhere, what is open."""
    if not session.consent or outcome(session, catalog).disposition < Disposition.CLINICIAN:
        return moves.ask(session, catalog)
    return moves.say(session, results.message(visit.visit(session, catalog), *visit.ways(session, catalog)))


def offer_topics(session: Session, hits: tuple[Hit, ...], text: str, catalog: Catalog) -> Turn:
    """Some topics as buttons, then the open question again."""
    return put_on(session, offer(hits, text, catalog), catalog)


def before_visit(session: Session, said: Reply, catalog: Catalog) -> Turn | None:
    """What is said to whoever goes to be seen today, with no question: those wait for a word that is about them."""
    if session.topic != GOING_TODAY or session.state not in agenda.ASKING or session.prompt is not None:
        return None
    return moves.say(session, replace(said, options=visit.ways(session, catalog)))


def put_on(session: Session, said: Reply, catalog: Catalog) -> Turn:
    """What is said, then the open question again."""
    waiting = before_visit(session, said, catalog)
    if waiting is not None:
        return waiting
    return moves.ask(session, catalog, said, lead=lead(session, catalog))


def lead(session: Session, catalog: Catalog) -> str:
    """What stands before the open question where it is put again, and does not say so itself."""
    if isinstance(session.prompt, Medicine) and session.prompt.was_shown:
        return ""
    return catalog.messages.back_to_you if open_question(session, catalog) and session.consent else ""


def run_today(session: Session, catalog: Catalog, told: Record | None = None, ahead: str = "day_today") -> str:
    """What the rule says for today (facts D.1); where nothing but the score decides, the whole rule below it.

    `told`: what was told just now. Its score is the latest one; how urgent it is, goes by what was told before.
    `ahead`: the words for the day that is asked about.
    """
    assessment, score = outcome(session, catalog), (told or {}).get("pain_now")
    is_told_now = isinstance(score, int)
    session = running.scored(session, score) if isinstance(score, int) else session
    today = advice.running_today(session, assessment, catalog, ahead, is_told_now=is_told_now)
    rule, allowed = catalog.faq[RUNNING], running.today(session, assessment, catalog, is_today=ahead == advice.TODAY)
    is_theirs = bool(days_off.first_runs(session.followup, running.day(session), catalog))
    is_whole = not is_theirs and allowed in running.BY_SCORE and allowed is running.by_score_alone(session)
    return f"{today}\n{rule.short if session.is_short else rule.answer}" if is_whole else today
