"""What a text tells by the way, whatever else it means: a score outside the day's card, a visit, a country.

Both are kept for what comes later, the running rule, the report; the score of a day whose card is still to come is
asked for there.
"""

from msgspec.structs import replace

from flows.assessment import agenda, running
from flows.assessment.assessing import urgency
from flows.catalog.catalog import Catalog
from flows.dialogue import changes, no_more_runs
from flows.followup import schedule
from flows.text.utterance import Utterance
from flows.understanding.country import country_beside
from flows.understanding.day_answers import has_run_today
from flows.understanding.distress import AFRAID, UNHEEDED, distress, unheeded
from flows.understanding.marked import AGE
from flows.understanding.meant import (
    NOTHING_TOLD,
    Asked,
    Command,
    Foreign,
    Lost,
    Meant,
    Pressed,
    SmallTalk,
    Telling,
)
from flows.understanding.score import scores_told
from flows.understanding.story import named_age
from flows.understanding.to_alarm import OF_VISITS, asks_for_another, is_parent, writes_themselves
from flows.understanding.visits import (
    SETTLED,
    days_off,
    forbids_running,
    has_been_seen,
    is_another_visit,
    is_arranged,
    may_run_again,
    names_clinician,
    said_of_it,
)
from flows.understanding.wishes import NEXT
from flows.values import diary
from flows.values.diary import Booked, Mark, Rhythm
from flows.values.frames import CheckIn, Recheck
from flows.values.model import Disposition, Session, State
from flows.values.replies import Kind, Reply, Turn
from flows.wording import checkin_cards, results
from flows.wording.cards import noted_back
from flows.wording.checkin_cards import words
from flows.wording.days import day_name

GUARDIAN, WITH_ME, MINOR = "guardian", "with_me", "under_18"
"""The field whether a grown-up is there, the answer that one is, and the age band that asks for it."""
RUN = "run"
"""The button that tells whether there is a run today."""
VERY_STRONG = 7
"""From here a score is answered at the answer itself (facts D.4)."""


def about_another(session: Session, utterance: Utterance, catalog: Catalog) -> Session:
    """The session in which "you" means somebody else, where a text says that it is about them. Once known it stays so
    until they begin again, or those whose back it is write themselves.
    """
    if session.of_another and writes_themselves(utterance, catalog):
        return replace(session, of_another=False)
    is_before = session.state in (State.NEW, *agenda.ASKING)
    is_told = is_before and not session.of_another and asks_for_another(utterance, catalog)
    session = replace(session, of_another=True) if is_told else session
    if not session.of_another or not is_before or GUARDIAN in session.record or not is_parent(utterance, catalog):
        return session
    return replace(session, ahead={**session.ahead, GUARDIAN: WITH_ME})  # a grown-up is there: they write


def of_their_age(before: Session, turn: Turn, utterance: Utterance, at: int, catalog: Catalog) -> Turn:
    """The turn with the age of whom it turns out to be about, in the place of that of the person who writes."""
    session = turn.session
    if not session.of_another or before.of_another or session.state not in agenda.ASKING or not session.consent:
        return turn
    told = named_age(utterance, at, catalog, of_another=True)
    if not told or session.record.get(AGE) in (None, told[AGE]):
        return turn
    anew = changes.told(session, told, at, catalog, noted_back(told, catalog))
    said = tuple(reply for reply in turn.replies if reply.kind is not Kind.QUESTION)
    return replace(anew, replies=(*said, *anew.replies))


def noted(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with the score and the visit that a text tells of after a result."""
    kept = session.followup
    if not agenda.has_ended(session):
        return session
    session = _rested(session, utterance, at, catalog)
    if kept.rhythm is None:
        return session
    if has_been_seen(utterance, catalog):
        session = _told_of_visit(session, utterance, at, catalog)
    if not isinstance(session.prompt, CheckIn) and is_arranged(utterance, catalog):
        session = _arranged(session, at)
    score = scores_told(utterance.text, catalog).get("pain_now")
    return session if score is None else with_score(session, score, at)


def _rested(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with the days off running that a clinician gave, or without them where they say that it is time.

    The same days told once more are no new ones.
    """
    kept, today = session.followup, _day(session, at)
    until = days_off(utterance, today, catalog, is_asked=_is_asked(session, catalog))
    if until and (names_clinician(utterance, catalog) or _is_of_clinicians(session, catalog)):
        session = visited(session, at) if not kept.visits else session
        is_retold = today < kept.rest_until and until - today == kept.rest_days
        if is_retold:
            return session
        rest = replace(session.followup, rest_until=until, rest_days=until - today, rest_open=False)
        return replace(session, followup=rest)
    is_resting = kept.rest_until > today
    if (is_resting or kept.rest_open) and may_run_again(utterance, catalog):
        return replace(session, followup=replace(kept, rest_until=today, rest_open=False))
    if is_resting or not forbids_running(utterance, catalog) or not names_clinician(utterance, catalog):
        return session
    return replace(session, followup=replace(kept, rest_open=True))


def _is_of_clinicians(session: Session, catalog: Catalog) -> bool:
    """Was a look advised or had, so that "they said" is a clinician's word?"""
    is_had = bool(session.followup.visits) or session.cleared or _is_asked(session, catalog)
    return is_had or urgency(session, catalog) >= Disposition.CLINICIAN


def _is_asked(session: Session, catalog: Catalog) -> bool:
    """Is it asked what they said there?"""
    field = checkin_cards.open_field(session, catalog) if isinstance(session.prompt, CheckIn) else None
    return session.topic == OF_VISITS or (field is not None and field.id == "seen")


def _told_of_visit(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session with the visit that a text tells of: the one that is known already, or one of its own."""
    kept, said = session.followup, said_of_it(utterance, catalog)
    if said in SETTLED:
        session = replace(session, followup=replace(kept, said=said))
    is_known = has_told_of_visit(session) and not is_another_visit(utterance, catalog)
    return session if is_known else visited(session, at)


def _arranged(session: Session, at: int) -> Session:
    """The session with a date with a clinician in the day's entry."""
    kept = session.followup
    log = diary.unpacked(kept.log)
    entry = diary.entry(log, _day(session, at))
    log = diary.noted(log, replace(entry, booked=Booked.HAVE_DATE))
    return replace(session, followup=replace(kept, log=diary.packed(log)))


def has_told_of_visit(session: Session) -> bool:
    """Did they tell of a visit since it was last said to be seen? What was said there may be told at any time."""
    kept = session.followup
    return bool(kept.visits) and (kept.course is None or max(kept.visits) >= kept.course.referred)


def known_visit(session: Session) -> str:
    """What they were told at the visit that is known; empty where that is not known."""
    return session.followup.said if has_told_of_visit(session) else ""


def _day(session: Session, at: int) -> int:
    return schedule.today(at, session.followup.clocks)


def ran(session: Session, utterance: Utterance, at: int, catalog: Catalog) -> Session:
    """The session that knows of a run on this day, told after a result: there is no second one."""
    is_told = agenda.has_ended(session) and has_run_today(utterance, catalog)
    return no_more_runs.today(session, at) if is_told else session


def with_score(session: Session, score: int, at: int) -> Session:
    """The session with a score in the day's entry; as it is where the day's card asks for it, now or later."""
    kept = session.followup
    if kept.rhythm is None:
        return session
    entry = diary.entry(diary.unpacked(kept.log), schedule.today(at, kept.rhythm.zone))
    is_to_come = entry.mark is Mark.UNASKED and not kept.urgent_since and _comes_today(kept.rhythm, at)
    if isinstance(session.prompt, CheckIn) or is_to_come or _is_for_the_card(session, score):
        return session
    log = diary.noted(diary.unpacked(kept.log), replace(entry, pain_now=score))
    return replace(session, followup=replace(session.followup, log=diary.packed(log)), told_at=at)


def told_again(before: Session, turn: Turn, at: int) -> Turn:
    """The turn in which a score told while the questions are gone through again is one of the day too."""
    after = turn.session
    if after.find(Recheck) is None or after.followup.rhythm is None:
        return turn
    known, score = ({**one.record, **one.ahead}.get("pain_now") for one in (before, after))
    if not isinstance(score, int) or score == known:
        return turn
    return replace(turn, session=with_score(after, score, at))


def _comes_today(rhythm: Rhythm, at: int) -> bool:
    """Is the day's card still to come? Not so in a pause, or between weekly ones."""
    return schedule.today(schedule.next_at(rhythm, at), rhythm.zone) == schedule.today(at, rhythm.zone)


def located(session: Session, utterance: Utterance, catalog: Catalog) -> Session:
    """The session with the country that a text says by the way somebody is in: its number is the one to show."""
    return replace(session, country=country_beside(utterance, catalog) or session.country)


def led_on(
    meant: Meant, utterance: Utterance, catalog: Catalog, *, has_run: bool = False, is_kept: bool = False
) -> Meant:
    """What comes next, for somebody desperate or afraid who asks nothing and tells nothing else: no list of topics.
    Who tells of a run today, and nothing else, is told what that means for running. `is_kept`: what they tell waits
    until they agree.
    """
    is_vague = isinstance(meant, Lost) or (isinstance(meant, Asked) and not meant.is_question and not meant.told)
    if has_run and (is_vague or isinstance(meant, Asked)):
        return Pressed(action=RUN)
    if is_vague and distress(utterance, catalog):
        return Pressed(action=NEXT)
    return Telling(story=NOTHING_TOLD) if is_vague and is_kept else meant


def consoled(turn: Turn, utterance: Utterance, meant: Meant, catalog: Catalog) -> Turn:
    """The turn with a kind word first for somebody desperate or afraid. An emergency has none before it, and what is
    answered with such a word of its own needs none.
    """
    words_of, is_other = catalog.messages, isinstance(meant, SmallTalk | Command | Foreign)
    weighs = "" if is_other else unheeded(utterance, turn.session.of_another, catalog) or distress(utterance, catalog)
    is_alarmed = turn.session.state is State.REFERRED or any(reply.kind is Kind.ALARM for reply in turn.replies)
    if not weighs or is_alarmed or not turn.replies:
        return turn
    said = {AFRAID: words_of.kind_afraid, UNHEEDED: words_of.kind_parent}.get(weighs, words_of.kind_desperate)
    return replace(turn, replies=(results.message(said), *turn.replies))


def _is_for_the_card(session: Session, score: int) -> bool:
    """Is the day's card beneath a sign in doubt, and the score one that is answered at once there?"""
    return session.find(CheckIn) is not None and score >= VERY_STRONG


def visited(session: Session, at: int) -> Session:
    """The session with a visit on this day."""
    kept = session.followup
    if not agenda.has_ended(session) and kept.rhythm is None:
        return session
    days = tuple(dict.fromkeys((*kept.visits, _day(session, at))))
    return replace(session, followup=replace(kept, visits=days))


def _of_rest(before: Session, turn: Turn, catalog: Catalog) -> tuple[Reply, ...]:
    """A word on the days off that were told of just now, or are over, where the turn does not say so itself."""
    was, kept = before.followup.rest_until, turn.session.followup
    if kept.rest_open and not before.followup.rest_open:
        return (results.message(words("rest_noted_open", catalog)),)
    was_open = before.followup.rest_open and not kept.rest_open
    if kept.rest_until == was:
        return ()
    today = running.day(turn.session)
    if kept.rest_until <= today:
        return (results.message(words("rest_ended", catalog)),) if was or was_open else ()
    until = day_name(kept.rest_until, catalog)
    is_said = any(
        words("running_rested", catalog, until=until, left=kept.rest_until - today) in one.text for one in turn.replies
    )
    return () if is_said else (results.message(words("rest_noted", catalog, until=until)),)


def acknowledged(before: Session, turn: Turn, catalog: Catalog, *, is_self: bool = False) -> Turn:
    """The turn with a word on a visit told of just now, or on whom it is about; an alarm has none before it.

    `is_self`: those whose back it is write themselves now.
    """
    if any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    seen = words("booked_was_seen", catalog)
    known = (seen, catalog.messages.seen_muscular, catalog.messages.seen_other)
    is_said = any(one in reply.text for one in known for reply in turn.replies)
    is_news = turn.session.followup.visits != before.followup.visits and not is_said
    visit = (results.message(seen),) if is_news else ()
    visit = (*visit, *_of_rest(before, turn, catalog))
    is_told = any(catalog.messages.of_another in reply.text for reply in turn.replies)
    is_new = turn.session.of_another and not before.of_another and turn.session.consent and not is_told
    whose = (results.message(catalog.messages.of_another),) if is_new else ()
    is_minor = turn.session.record.get("age_band") == MINOR
    self_now = catalog.messages.themselves_now_minor if is_minor else catalog.messages.themselves_now
    told = (results.message(self_now),) if is_self and turn.session.consent else ()
    said: tuple[Reply, ...] = (*visit, *whose, *told)
    return replace(turn, replies=(*said, *turn.replies)) if said else turn
