"""The plan, an exercise, the contributors and the running rule: what a result has to give, whenever it is asked for.

All of it waits while something urgent stands, and until the warning signs were asked (facts A.8).
"""

from msgspec.structs import replace

from flows.assessment import agenda, contrast
from flows.assessment.assessing import outcome
from flows.assessment.exercises import spared
from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves, stack, standing
from flows.dialogue.asked import forbidden, personal, topics
from flows.dialogue.asked.personal import OfTopic
from flows.dialogue.machine import move
from flows.dialogue.record import renewal
from flows.text.letters.normal import words_of
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import clauses_in
from flows.understanding.context.told_so import has
from flows.understanding.context.whole import is_all
from flows.understanding.diary.day_names import asked_exercises, heard
from flows.understanding.meant import NOTHING_TOLD
from flows.understanding.scene import Message
from flows.understanding.wishes.lookup import RUNNING
from flows.values.frames import CAUSES, PLAN, AnyNew, CheckIn, Postponed
from flows.values.model import Record, Session, State
from flows.values.replies import Reply, Turn
from flows.wording import plans as plan_words
from flows.wording.cards import action
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import contributors, results
from flows.wording.result.spared import named

SHORT = 3
"""Words of a text that names an exercise and needs not ask."""
STRETCHES = "best_stretches"
"""The topic with exercises for anybody."""


def show_plan(session: Session, catalog: Catalog) -> Turn:
    """The plan; before the first one, what to work around. After a no, exercises for anybody, unless a sign was told or
    the consent is asked for again.
    """
    if session.state is State.DECLINED and not session.prompt and not session.alarms:
        return topics.answer(session, OfTopic(id=STRETCHES), catalog)
    waits = held(session, PLAN, catalog)
    if waits is not None:
        return waits
    lead = catalog.messages.questions_first if session.state is State.PLANNING else ""
    if session.state is State.ASSESSED:
        if not outcome(session, catalog).exercises:
            return moves.plan(session, catalog)
        session = move(session, "planned", catalog)
    if session.state is State.PLANNING and isinstance(session.prompt, CheckIn):
        return moves.ask(session, catalog, results.message(words("plan_after_day", catalog)))
    if session.state is State.PLANNING:
        return moves.ask_next(replace(session, n=session.n + 1), catalog, lead)
    return moves.plan(session, catalog)


def left(session: Session, catalog: Catalog) -> Session:
    """The session without a plan that was begun and left until what it rests on is days old: its button asks anew."""
    is_left = session.state is State.PLANNING and session.prompt is None and standing.is_outdated(session)
    return move(session, "reopened", catalog) if is_left else session


def show_first(session: Session, catalog: Catalog) -> Turn:
    """The first exercise of the plan, for who wants no more than one; the way to the plan where there is none yet, and
    while that is asked for, exercises for anybody.
    """
    if session.state is State.PLANNING and session.prompt is None:
        return topics.answer(session, OfTopic(id=STRETCHES), catalog)
    shown = show_plan(session, catalog)
    is_there = shown.session.state is State.ASSESSED and "body_notes" in shown.session.record
    first = outcome(shown.session, catalog).exercises[:1] if is_there and not shown.session.prompt else ()
    return show_exercise(session, first[0], catalog) if first else shown


def held(session: Session, then: str, catalog: Catalog) -> Turn | None:
    """Why what was asked for (`then`, as of `AnyNew`) must wait, as a turn; None when it need not."""
    waits = digressions.withheld(session, catalog)
    if waits is not None and waits.session.state in agenda.ASKING:  # what was promised comes with the result
        waits = replace(waits, session=_waits(waits.session, then))
    waits = waits or _unfinished(session, then, catalog)
    return waits or _outdated(session, then, catalog)


def _outdated(session: Session, then: str, catalog: Catalog) -> Turn | None:
    """A look at what may be new, before a plan or running advice that is days old."""
    if not agenda.has_ended(session) or not standing.is_outdated(session):
        return None
    if standing.is_of_another_time(session):
        lead = catalog.messages.long_ago
        return renewal.renew(_waits(session, then), session.heard_at, catalog, lead, is_claimed=True)
    return moves.ask(stack.push(session, AnyNew(then=then)), catalog)


def _unfinished(session: Session, then: str, catalog: Catalog) -> Turn | None:
    if session.state not in agenda.ASKING or not agenda.has_open(session, catalog, agenda.COMPLAINT):
        return None
    return moves.ask(_waits(session, then), catalog, results.message(moves.questions_first(session, catalog)))


def _waits(session: Session, then: str) -> Session:
    """The session with the plan to come right after the result."""
    return stack.postpone(session, PLAN) if then == PLAN else session


def kept_promise(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn that ends the questions, with the plan that was asked for meanwhile and promised."""
    waits, session = before.find(Postponed), turn.session
    is_over = before.state in agenda.ASKING and session.state is State.ASSESSED and session.prompt is None
    if waits is None or waits.topic != PLAN or not is_over or not outcome(session, catalog).exercises:
        return turn
    shown = show_plan(session, catalog)
    return replace(shown, replies=(*turn.replies, *shown.replies))


def how_to(
    session: Session, message: Message, catalog: Catalog, topic: str = "", told: Record = NOTHING_TOLD.facts
) -> Turn | None:
    """How the one exercise is done that a text names and asks for, with what speaks against it: after a result whatever
    advice named it, after a no for anybody, as it needs nothing kept. None where the `topic` that was found is about
    just that exercise. `told`: what the text itself tells.
    """
    id = exercise_asked(session, message, catalog, topic)
    if not id:
        return None
    if session.state is not State.DECLINED:
        return shown_how(session, id, catalog, told)
    shown = _fitting(id, session, catalog, told)
    said = replace(shown, text=personal.unasked(shown.text, catalog), options=moves.ways_on(session, catalog))
    return moves.say(session, said)


def exercise_asked(session: Session, message: Message, catalog: Catalog, topic: str) -> str:
    """The one exercise that is asked for so; "" where there is none."""
    is_out = session.state is State.DECLINED
    ids = _meant_by(message, catalog) if is_out or session.state is State.ASSESSED else frozenset()
    if topic and ids == named(catalog.faq[topic].question, catalog):
        return ""
    is_short = is_out and len(message.heard.words) <= SHORT
    return next(iter(ids)) if len(ids) == 1 and (is_short or asks_how(message.heard, catalog)) else ""


def shown_how(session: Session, id: str, catalog: Catalog, told: Record = NOTHING_TOLD.facts) -> Turn:
    """How an exercise is done, unless advice must wait."""
    return digressions.withheld(session, catalog) or moves.ask(session, catalog, _fitting(id, session, catalog, told))


def asks_how(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text ask how an exercise is done, or what it is?"""
    words = catalog.reading.wishes
    names = tuple(pattern for _, pattern in asked_exercises(catalog))
    is_what = utterance.words[:1] != () and utterance.words[0] in words.what_is
    return has(words.how_to, utterance, catalog) or (is_what and is_all(names, utterance, words.what_is, catalog))


def _fitting(id: str, session: Session, catalog: Catalog, told: Record) -> Reply:
    """An exercise in full, or that it is none for whom an answer keeps from it."""
    if id in session.followup.forbidden:
        return forbidden.said((id,), catalog)
    facts = known(session, told)
    if id in spared(facts, catalog):
        return results.message(catalog.messages.exercise_barred, action("plan", catalog))
    return plan_words.exercise(id, facts, catalog)


def _meant_by(message: Message, catalog: Catalog) -> frozenset[str]:
    """The exercises that a text names, without those whose name is a part of another's: a side plank is no plank."""
    told = (heard(asked_exercises(catalog), one, catalog) for one in clauses_in(message.heard, catalog))
    ids = named(message.text, catalog) | {id for every in told for id, _ in every}
    names = {id: catalog.exercises[id].named for id in ids}
    parts = {
        id for id in ids for other in ids - {id} if any(one in longer for one in names[id] for longer in names[other])
    }
    return ids - parts


def show_causes(session: Session, catalog: Catalog) -> Turn:
    """The likely contributors with their reasons."""
    waits = held(session, "causes", catalog)
    if waits is not None:
        return waits
    assessment = outcome(session, catalog)
    others = contrast.contrasts(session.record, assessment, catalog)
    told = [(one.because, catalog.causes[one.cause].label, one.missing) for one in others]
    return moves.say(session, *results.causes(session, assessment, catalog, told))


def show_exercise(session: Session, id: str, catalog: Catalog) -> Turn:
    """One exercise in full, unless an answer rules it out or advice must wait. How a move is done does not grow old.

    While the questions are gone through again it is that of the plan from before, and the open question comes again.
    """
    stands = standing.put_back(session, catalog)
    waits = digressions.withheld(session, catalog) or _unfinished(stands, "", catalog)
    if waits is not None:
        return waits
    if id not in outcome(stands, catalog).exercises:
        return show_plan(stands, catalog)
    return moves.ask(session, catalog, plan_words.exercise(id, known(stands, {}), catalog))


def of_number(session: Session, number: int, text: str, catalog: Catalog) -> Turn | None:
    """The exercise or the contributor that a bare number names, where the plan or the result with its numbers was shown
    last; None where it is none.
    """
    if session.topic == CAUSES and len(words_of(text)) == 1:
        return _contributor(session, number, catalog)
    ids = outcome(session, catalog).exercises if session.topic == PLAN and len(words_of(text)) == 1 else ()
    return show_exercise(session, ids[number - 1], catalog) if 0 < number <= len(ids) else None


def _contributor(session: Session, number: int, catalog: Catalog) -> Turn | None:
    shown = contributors.listed(session, outcome(session, catalog), catalog)
    return moves.say(session, results.cause(session, shown[number - 1], catalog)) if 0 < number <= len(shown) else None


def may_run(session: Session, catalog: Catalog) -> Turn:
    """The running rule for this result and this score (facts D.1); after a no, for anybody."""
    if session.state is State.DECLINED:
        return topics.answer(session, OfTopic(id=RUNNING), catalog)
    waits = held(session, "run", catalog)
    if waits is not None:
        return waits
    said = results.message(digressions.run_today(session, catalog))
    return moves.ask(replace(session, topic=RUNNING), catalog, said)
