"""What a text tells by the way, whatever else it means: a score outside the day's card, a visit, a country.

Both are kept for what comes later, the running rule, the report; the score of a day whose card is still to come is
asked for there.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.dialogue import changes, no_more_runs, visits_told
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
from flows.understanding.other_places import of_upper_back
from flows.understanding.score import scores_told
from flows.understanding.story import named_age
from flows.understanding.visits import (
    has_been_seen,
    is_arranged,
)
from flows.understanding.wishes import NEXT
from flows.values import diary
from flows.values.diary import Mark, Rhythm
from flows.values.frames import CheckIn, Recheck
from flows.values.model import Session, State
from flows.values.replies import Kind, Reply, Turn
from flows.wording import results
from flows.wording.cards import noted_back
from flows.wording.checkin_cards import words

RUN = "run"
"""The button that tells whether there is a run today."""
VERY_STRONG = 7
"""From here a score is answered at the answer itself (facts D.4)."""


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
    session = visits_told.rested(session, utterance, at, catalog)
    if has_been_seen(utterance, catalog):
        session = visits_told.told_of_visit(session, utterance, at, catalog)
    if kept.rhythm is None:
        return session
    if not isinstance(session.prompt, CheckIn) and is_arranged(utterance, catalog):
        session = visits_told.arranged(session, at)
    score = scores_told(of_upper_back(utterance, catalog).text, catalog).get("pain_now")
    return session if score is None else with_score(session, score, at)


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
    is_to_come = entry.mark is Mark.UNASKED and not kept.urgent_since and comes_today(kept.rhythm, at)
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


def comes_today(rhythm: Rhythm, at: int) -> bool:
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


def acknowledged(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with a word on a visit told of just now; an alarm has none before it."""
    if any(reply.kind is Kind.ALARM for reply in turn.replies):
        return turn
    seen = words("booked_was_seen", catalog)
    known = (seen, catalog.messages.seen_muscular, catalog.messages.seen_other)
    is_said = any(one in reply.text for one in known for reply in turn.replies)
    is_news = turn.session.followup.visits != before.followup.visits and not is_said
    visit = (results.message(seen),) if is_news else ()
    of_rest = visits_told.of_running(before, turn, catalog)
    turn = visits_told.without_lead(turn, of_rest, catalog)
    said: tuple[Reply, ...] = (*visit, *of_rest)
    return replace(turn, replies=(*said, *turn.replies)) if said else turn
