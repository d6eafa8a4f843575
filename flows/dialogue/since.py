"""What is told after a result and makes it more urgent: judged by the table of the first answers, and said at once.

It is noted whatever it is told beside, and it never makes a result milder. What only adds to what is known is kept, so
that a bony spot told on one day and thin bones told on the next are judged together.
"""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from flows.assessment import agenda, running, triage
from flows.assessment.assessing import as_it_is, outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import decide, moves, stack, standing
from flows.dialogue.days import checkin_setup, scores_kept
from flows.dialogue.events import telling
from flows.dialogue.prompts.checkin import day, day_end
from flows.search.faq import Verdict
from flows.understanding.facts.since import SPOT, Since, read_since
from flows.understanding.facts.story import Story
from flows.understanding.meant import (
    Answer,
    Asked,
    Day,
    DayAnswers,
    Elsewhere,
    Lost,
    Meant,
    SmallTalk,
    Telling,
    Warned,
    Worse,
)
from flows.understanding.options.parts import parts_told
from flows.understanding.scene import Message
from flows.values.frames import CheckIn, Recheck
from flows.values.ids import PAIN_NOW, WORSE_WITH
from flows.values.model import Alarm, Assessment, Disposition, Record, Session, State, Value
from flows.values.record import lists_of, ticks_of, with_ticks
from flows.values.replies import Kind, Reply, Turn
from flows.wording.asked import open_question
from flows.wording.cards import noted_back, spoken
from flows.wording.result import results
from flows.wording.sentences import lines

MAY_TELL = (Asked, Day, Elsewhere, Lost, SmallTalk, Telling, Warned, Worse)
"""What a text may mean that tells of the ache as well."""
WORST, TREND, HISTORY = "pain_worst", "trend", "rf_history"
CANCER = "cancer_ever"


class Heard(Struct, frozen=True, kw_only=True):
    """What came of it: the session, the whole turn where it is one of its own, else what is said before the turn."""

    session: Session
    turn: Turn | None = None
    said: tuple[Reply, ...] = ()


class Judged(Struct, frozen=True, kw_only=True):
    """A session with what was told in its record, what that is, and how urgent it was before and is now."""

    session: Session
    news: Record
    before: Assessment
    after: Assessment

    @property
    def has_risen(self) -> bool:
        """Is it more urgent than before, or sooner?"""
        return _urgency(self.after) > _urgency(self.before)


def decided(session: Session, meant: Meant, message: Message, catalog: Catalog) -> Turn:
    """What comes of a text. What it tells since the result, and what makes that more urgent, is said first."""
    heard = _heard(session, meant, message, catalog)
    if heard.turn is not None:
        return heard.turn
    if isinstance(meant, Answer) and not _is_of_open(meant, heard.session, catalog):  # another question is open by now
        if meant.story == Story():
            return moves.ask(heard.session, catalog, *heard.said)
        meant = Telling(story=meant.story)
    turn = decide.decide(heard.session, meant, message, catalog)
    is_alarm = any(reply.kind is Kind.ALARM for reply in turn.replies)
    return turn if is_alarm or not heard.said else replace(turn, replies=(*heard.said, *turn.replies))


def _is_of_open(meant: Answer, session: Session, catalog: Catalog) -> bool:
    question = open_question(session, catalog)
    return question is not None and question.id == meant.question


def _heard(session: Session, meant: Meant, message: Message, catalog: Catalog) -> Heard:
    is_sign = isinstance(meant, Warned) and not meant.alarm.ask
    may_tell = isinstance(meant, MAY_TELL) or (isinstance(meant, Answer) and session.state is State.PLANNING)
    if not may_tell or is_sign or not session.consent:
        return Heard(session=session)
    told = read_since(message.heard, message.at, session.record, catalog, of_another=session.of_another)
    looking = session.find(Recheck)
    if told.is_any and looking is not None and session.state in agenda.ASKING:
        return _while_looking(session, looking, told, catalog)
    if not told.is_any or not agenda.has_ended(session):
        return Heard(session=session)
    answers, sign = _answers(meant), meant.alarm.level if isinstance(meant, Warned) else Disposition.SELF_CARE
    score = answers.get(PAIN_NOW)
    judged = _judged(session, told, score if isinstance(score, int) else None, message.at, catalog)
    is_answer = isinstance(meant, Answer) and judged.after.disposition < Disposition.URGENT
    if judged.has_risen and judged.after.disposition >= sign and not is_answer:
        return Heard(session=session, turn=_risen(session, judged, answers, message, catalog))
    if judged.has_risen:  # the sign that is asked about is graver, or an answer on the way to the plan counts as well
        return Heard(session=judged.session, said=_of_rise(judged, message, catalog))
    return Heard(session=session) if isinstance(meant, Answer) else _kept(session, told, meant, catalog)


def _while_looking(session: Session, looking: Recheck, told: Since, catalog: Catalog) -> Heard:
    """While the questions are gone through again what was answered before still counts: a matter for today is said."""
    before: Record = {**looking.record, **session.record}
    after = _merged(before, _with_ticks({**told.caught, **told.spot}, told))
    was, found = (triage.decide(one, catalog) for one in (before, after))
    if found.disposition < Disposition.URGENT or found.disposition <= was.disposition:
        return Heard(session=session)
    news = _with_ticks({**told.caught, **told.spot}, told)
    answered = {id: value for id, value in news.items() if id in session.record}
    waits = {id: value for id, value in news.items() if id not in answered}
    lists = lists_of(waits)
    ahead = {id: value for id, value in waits.items() if id not in lists}
    kept = replace(
        session,
        record=_merged(session.record, answered),
        kept=_merged(session.kept, lists),
        ahead={**session.ahead, **ahead},
    )
    alarm = Alarm(flags=found.leading, level=found.disposition, of_another=session.of_another)
    return Heard(session=session, turn=moves.raise_alarm(kept, alarm, catalog))


def _answers(meant: Meant) -> DayAnswers:
    """What the text answers of the day's card."""
    if isinstance(meant, Day):
        return meant.answers
    if isinstance(meant, Worse):
        return {} if meant.score is None else {PAIN_NOW: meant.score}
    return meant.day if isinstance(meant, Asked | Elsewhere | Warned) else {}


# ---- judged ----------------------------------------------------------------------------------------------------------


def _judged(session: Session, told: Since, score: int | None, at: int, catalog: Catalog) -> Judged:
    """The session with all of it in its record, as the ache is now."""
    now = _as_it_is_now(session, score)
    spoken = _with_ticks({**told.caught, **told.spot, **_growing(session, told, score)}, told)
    record = _merged(now, spoken)
    news = {id: value for id, value in spoken.items() if record[id] != session.record.get(id)}
    aged, with_it = (replace(session, record=one) for one in (now, record))
    before = max((outcome(one, catalog) for one in (session, aged)), key=_urgency)
    raised = standing.concluded(with_it, None, at)
    return Judged(session=raised, news=news, before=before, after=outcome(raised, catalog))


def _as_it_is_now(session: Session, score: int | None) -> Record:
    """The record with the score of today, and how long it has lasted by now; what was strongest stays so."""
    now = as_it_is(session)
    latest = score if score is not None else running.pain(session)
    scores = [
        one for one in (now.get(PAIN_NOW), now.get(WORST), session.record.get(PAIN_NOW), latest) if isinstance(one, int)
    ]
    strongest = {WORST: max(scores)} if scores else {}
    return {**now, **strongest, **({} if latest is None else {PAIN_NOW: latest})}


def _growing(session: Session, told: Since, score: int | None) -> Record:
    """That it grows counts with a past cancer (facts A.3); else the course of the scores says it."""
    had_cancer = CANCER in (*ticks_of(session.record.get(HISTORY)), *told.risks.get(HISTORY, ()))
    last = running.pain(session)
    is_less = score is not None and last is not None and score <= last
    return {TREND: "worse"} if told.grows and had_cancer and not is_less else {}


def _with_ticks(facts: Record, told: Since) -> Record:
    """The facts with every tick that was told on their lists."""
    lists = (told.caught, told.spot, told.strains, told.risks)
    ids = dict.fromkeys(id for one in lists for id in lists_of(one))
    ticks = {id: tuple(dict.fromkeys(tick for one in lists for tick in ticks_of(one.get(id)))) for id in ids}
    return {**facts, **ticks}


def _merged(now: Record, told: Mapping[str, Value]) -> Record:
    """The record with what was told: a list keeps what was ticked on it."""
    return {**now, **{id: _with(now.get(id), value) for id, value in told.items()}}


def _with(before: Value | None, value: Value) -> Value:
    return with_ticks(before, value) if isinstance(value, tuple) else value


def _urgency(found: Assessment) -> tuple[int, bool]:
    return found.disposition.rank, found.soon


# ---- said ------------------------------------------------------------------------------------------------------------


def _risen(before: Session, judged: Judged, answers: DayAnswers, message: Message, catalog: Catalog) -> Turn:
    """It is more urgent: what they wrote and what was noted, how urgent it is now and why; then the day's card goes on
    where it may.
    """
    session, found = judged.session, judged.after
    if found.disposition is Disposition.EMERGENCY:
        counted = _counted(before, answers, message.at, catalog)  # the alarm stands for it until it is taken back
        alarm = Alarm(flags=found.leading, level=found.disposition, of_another=session.of_another)
        return moves.raise_alarm(counted, alarm, catalog)
    session = replace(session, topic="")
    opened = session.find(CheckIn)
    if found.disposition is Disposition.URGENT or opened is None or session.prompt is not opened:
        counted = stack.bare(_counted(session, answers, message.at, catalog))
        is_urgent = found.disposition is Disposition.URGENT
        told = moves.result(stack.without_day(counted) if is_urgent else counted, catalog)
        return replace(told, replies=(_noted(judged, message, catalog), *told.replies))
    session = day_end.said_to_be_seen(stack.update(session, replace(opened, level=found.disposition)), opened.day)
    turn = day.told(session, answers, message.at, catalog) if answers else moves.ask(session, catalog)
    return replace(turn, replies=(*_of_rise(judged, message, catalog), *turn.replies))


def _of_rise(judged: Judged, message: Message, catalog: Catalog) -> tuple[Reply, ...]:
    """What they wrote and what was noted, and how urgent it is by that."""
    first, *_ = results.result(judged.session, judged.after, catalog)
    return _noted(judged, message, catalog), first


def _noted(judged: Judged, message: Message, catalog: Catalog) -> Reply:
    parts = parts_told({id: ticks_of(value) for id, value in judged.news.items()}, message.heard, catalog)
    return results.message(lines(results.quoted(message.text, catalog), noted_back(judged.news, catalog, parts)))


def _counted(session: Session, answers: DayAnswers, at: int, catalog: Catalog) -> Session:
    """The session with the answers of the day that stood beside it."""
    opened = session.find(CheckIn)
    if opened is None:
        score = answers.get(PAIN_NOW)
        return scores_kept.with_score(session, score, at) if isinstance(score, int) else session
    return day.counted_late(session, answers, at, catalog) if answers else session


def _kept(session: Session, told: Since, meant: Meant, catalog: Catalog) -> Heard:
    """Nothing is more urgent by it: a bony spot and risks on a list that was answered are kept where they make nothing
    milder, and said back with what stands. Without check-ins a risk puts its list again.
    """
    answered = {id: ids for id, ids in told.risks.items() if id in session.record}
    kept = {**told.spot, **(answered if _is_of_days(session, meant) else {})}
    if not kept:
        return _for_later(session, told, meant, catalog)
    record = _merged(session.record, kept)
    news = {id: ids for id, ids in kept.items() if record[id] != session.record.get(id)}
    after = replace(session, record=record)
    if _urgency(outcome(after, catalog)) < _urgency(outcome(session, catalog)):
        after, news = session, {}
    said = _acknowledged(after, news, kept, catalog)
    is_today = outcome(after, catalog).disposition >= Disposition.URGENT
    is_alone = is_today or isinstance(meant, Lost | SmallTalk | Telling)
    if isinstance(meant, Asked) and meant.is_question:  # it is answered, unless there is no answer to a bony spot
        is_alone = bool(told.spot) and meant.found.verdict is not Verdict.ANSWER
    if is_alone or (isinstance(meant, Asked) and not meant.is_question):
        return Heard(session=after, turn=moves.ask(after, catalog, results.message(said)))
    return Heard(session=after, said=(results.message(said),) if news else ())


def _is_of_days(session: Session, meant: Meant) -> bool:
    """Is it told where the days are told of: nothing is asked all over for it then?"""
    return session.followup.rhythm is not None or isinstance(meant, Day | Worse)


def _for_later(session: Session, told: Since, meant: Meant, catalog: Catalog) -> Heard:
    """A risk for which no list stands yet waits for it, and is said back."""
    later = telling.with_risks_for_later(session, Story(risks=told.risks), catalog)
    if later is session or not _is_of_days(session, meant) or isinstance(meant, Telling | Asked):
        return Heard(session=session)
    news = {id: ids for id, ids in told.risks.items() if id not in session.record}
    return Heard(session=later, said=(results.message(noted_back({**news}, catalog)),))


def _acknowledged(session: Session, news: Record, kept: Record, catalog: Catalog) -> str:
    """What is noted now, or was before, and what stands for it."""
    known = "; ".join(spoken(catalog.fields[id], value, catalog) for id, value in kept.items())
    first = noted_back(news, catalog) if news else catalog.messages.known_already.format(answer=known)
    stands = checkin_setup.level_of(session, catalog)
    is_of_spot = SPOT in ticks_of(kept.get(WORSE_WITH))
    if stands is Disposition.SELF_CARE or (stands < Disposition.URGENT and not is_of_spot):
        return first
    return lines(first, results.so_far(session, outcome(session, catalog), catalog))
