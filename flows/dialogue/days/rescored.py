"""A score told after a result, outside the day's card: it is kept, and what it means for today is said at once."""

from msgspec.structs import replace

from flows.assessment import agenda, running
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves, standing
from flows.dialogue.days import no_more_runs, scores_kept
from flows.dialogue.days.scores_kept import VERY_STRONG
from flows.followup.rules import Rule
from flows.text.utterance import Utterance
from flows.understanding.diary import day_answers
from flows.values.frames import Recheck
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording.cards import action
from flows.wording.checkin import advice, checkin_advice
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results

MUCH = 2
"""A rise by so much: from here on, and from a very strong pain on, a new look is offered (facts D.4)."""
LITTLE = 2
"""Up to here it is little pain, and no more than before is good news."""


def scored_anew(session: Session, score: int, at: int, catalog: Catalog) -> Turn:
    """The turn that a score on its own leads to. One that makes the result more urgent shows that."""
    before, level = running.pain(session), outcome(session, catalog).disposition
    if standing.is_outdated(session):
        noted = scores_kept.with_score(session, score, at)
        if before is not None and _is_plainly_better(score, before):
            said = words("score_better" if score < before else "score_noted", catalog, score=score, before=before)
            ways = (action(id, catalog) for id in ("run", "result"))
            return moves.say(replace(noted, topic=""), results.message(said, *ways))
        return _outdated(session, noted, score, catalog)
    told = no_more_runs.if_it_had_none(session, kept(session, score, at), at, catalog)
    assessment = outcome(told, catalog)
    if assessment.disposition > level:
        return moves.result(told, catalog, words("score_noted", catalog, score=score))
    today = advice.running_today(running.scored(told, score), assessment, catalog, is_told_now=True)
    doctor = (to_a_doctor(score, catalog),) if score >= VERY_STRONG else ()  # a diary makes no result more urgent
    said = "\n".join((words("score_noted", catalog, score=score), *doctor, today))
    if score >= VERY_STRONG or (before is not None and score >= before + MUCH):
        turn = digressions.offer_new_look(told, catalog)
        return replace(turn, replies=(results.message(said), *turn.replies))
    ways = (action(id, catalog) for id in ("plan", "result") if id != "plan" or assessment.exercises)
    return moves.say(told, results.message(said, *ways))


def _is_plainly_better(score: int, before: int) -> bool:
    """Is it less than before, or no more and little? From 7 on it never is."""
    return score < min(before + (score <= LITTLE), VERY_STRONG)


def beside(session: Session, utterance: Utterance, catalog: Catalog) -> int | None:
    """The score that a text tells beside a sign of an ache that has a result; None where there is none."""
    is_known = session.consent and (agenda.has_ended(session) or session.find(Recheck) is not None)
    score = day_answers.told(utterance, ("pain_now",), catalog).get("pain_now") if is_known else None
    return score if isinstance(score, int) else None


def after_no(turn: Turn, score: int, at: int, catalog: Catalog) -> Turn:
    """The turn after a no to a sign that a strong score stood beside: the score counts, and is answered."""
    session = turn.session
    if score < VERY_STRONG or session.state is State.REFERRED:
        return turn
    first, *rest = turn.replies
    if session.state is State.ASSESSED and session.prompt is None:
        noted = scored_anew(session, score, at, catalog)
        return replace(noted, replies=(first, *noted.replies))
    return replace(turn, replies=(first, results.message(to_a_doctor(score, catalog)), *rest))


def _outdated(before: Session, noted: Session, score: int, catalog: Catalog) -> Turn:
    """Nothing is said of today by a result that is old; a score that is kept is said to be."""
    turn = digressions.offer_new_look(noted, catalog)
    said = words("score_noted", catalog, score=score)
    if score >= VERY_STRONG:
        told = results.message(f"{said}\n{to_a_doctor(score, catalog)}")
        return replace(turn, replies=(told, *turn.replies))
    return turn if noted is before else replace(turn, replies=(results.message(said), *turn.replies))


def to_a_doctor(score: int, catalog: Catalog) -> str:
    """Who so strong a pain is for, and by when."""
    when = checkin_advice.in_time((Rule.HIGH_ONCE,), catalog)
    return "\n".join((words("effect_clinician", catalog, when=when), words("rule_high_once", catalog, score=score)))


def kept(session: Session, score: int, at: int) -> Session:
    """The session with the score: in the day's entry where check-ins run, else as the latest answer.

    A lower one makes no result milder: what it was before stays as the worst.
    """
    if session.followup.rhythm is not None:
        return scores_kept.with_score(session, score, at)
    strongest = {"pain_worst": _worst(session)} if score < _worst(session) else {}
    return replace(session, record={**session.record, **strongest, "pain_now": score}, told_at=at)


def _worst(session: Session) -> int:
    told = (session.record.get(id) for id in ("pain_now", "pain_worst"))
    return max((value for value in told if isinstance(value, int)), default=0)
