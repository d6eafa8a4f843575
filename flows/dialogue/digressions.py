"""Side steps that come back to the open question: questions of the person, the plan, the contributors.

Whatever tells somebody to move, run or take something looks at the last disposition first (facts A.8): never screened,
and the screen comes first; emergency or same-day and not cleared, and it waits until they have been seen.
"""

from msgspec.structs import replace

from flows.assessment import agenda, running
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.language import FaqEntry
from flows.catalog.still_known import NEW_LOOK
from flows.dialogue import moves, sport, stack, standing, visits_told
from flows.dialogue.known import known
from flows.search import faq
from flows.search.faq import Hit
from flows.understanding.to_alarm import OF_VISITS
from flows.values.frames import Medicine, Postponed, Ticking
from flows.values.model import Disposition, Record, Session, State
from flows.values.replies import Reply, Turn
from flows.wording import advice, results, visit
from flows.wording.asked import open_question
from flows.wording.cards import action
from flows.wording.reasons import reasons
from flows.wording.topics import in_short, offer, topic

SCREEN = ("rf_now", "rf_history")
RUNNING, WAY_BACK = "should_i_stop_running", "return_to_running"
"""The topic that a result answers better than its own text does, and that of what comes after days without a run."""
WHAT_IT_IS = "self_diagnosis"
"""The topic that a result answers too, as far as answers tell."""
PAINKILLERS = "painkillers"
"""The topic whose answer depends on who asks."""


# ---- may this be answered now? ---------------------------------------------------------------------------------------


def is_screened(session: Session) -> bool:
    """Have both lists of warning signs been answered?"""
    return all(id in session.record for id in SCREEN)


def has_told(session: Session) -> bool:
    """Has anything about this ache been told?"""
    return bool(set(session.record) - set(moves.PROFILE_FIELDS) - set(session.kept))


def withheld(session: Session, catalog: Catalog) -> Turn | None:
    """Why advice must wait, as a turn; None when it need not. While the questions are gone through again, the result
    from before decides.

    A question about the chest may wait beneath a list of warning signs that was opened again: the gate does not see it.
    """
    if not session.consent:
        return _consent_first(session, catalog)
    if stack.waits_for_safety(session):
        return moves.ask(session, catalog, results.message(moves.questions_first(session, catalog)))
    stands = standing.put_back(session, catalog)
    is_urgent = outcome(stands, catalog).disposition >= Disposition.URGENT
    if is_urgent and stands.state is State.ASSESSED:
        return moves.say(session, _not_until_seen(stands, catalog))
    if not is_screened(stands):
        lead = moves.questions_first(session, catalog, catalog.messages.screen_first)
        return moves.ask(session, catalog, results.message(lead))
    if is_urgent:
        return moves.ask(session, catalog, results.message(moves.questions_first(session, catalog)))
    return None


def _consent_first(session: Session, catalog: Catalog) -> Turn:
    if session.state is State.DECLINED:
        return still_declined(session, catalog)
    welcome = moves.welcome(session, catalog)
    return moves.say(welcome.session, results.message(catalog.messages.screen_first), *welcome.replies)


def still_declined(session: Session, catalog: Catalog) -> Turn:
    """What needs answers that are kept is not to be had after a no, and is not asked for again."""
    return moves.say(session, results.message(catalog.messages.declined_still, *moves.ways_on(session, catalog)))


def _not_until_seen(session: Session, catalog: Catalog) -> Reply:
    assessment = outcome(session, catalog)
    why = reasons(session, assessment, catalog)
    text = catalog.messages.not_until_seen.format(reason=why[0] if why else "")
    return results.message(text.strip(), *results.result_options(session, assessment, catalog))


# ---- questions of the person -----------------------------------------------------------------------------------------


def answer_topic(
    session: Session,
    id: str,
    catalog: Catalog,
    also: tuple[str, ...] = (),
    *,
    repeats: bool = False,
    told: Record | None = None,
    is_whole: bool = False,
    ahead: str = "day_today",
    angle: str = "",
    besides: str = "",
) -> Turn:
    """The answer to a question, then the open question again. What was told decides whether it may be given now.

    `also`: topics that may have been meant instead. `repeats`: it was given just now, and somebody asks on about it.
    `told`: what the question itself tells; with what was told before, it decides what the answer begins with.
    `is_whole`: in full, also for whoever has set short answers. `ahead`: the words for the day that is asked about.
    `angle`: what of the topic is asked, `besides`: by another question.
    """
    entry = catalog.faq[id]
    session = stack.waits_no_more(replace(session, topic=id), id)
    held = wait(session, entry, catalog)
    caution = _caution(session, entry, catalog, told or {})
    if held is not None and (caution is None or session.state is State.ASSESSED):
        waits = "" if session.state is State.ASSESSED else id
        return replace(held, session=stack.postpone(held.session, waits, angle))
    facts = known(session, told or {})
    first = _at_once(entry, angle)
    if entry.id == PAINKILLERS and caution is None and (session.consent or session.state is State.DECLINED):
        return moves.ask(stack.push(session, Medicine()), catalog, *(results.message(one) for one in first))
    if caution is not None:
        caution = replace(caution, text="\n".join((*first, caution.text)))
    is_short = session.is_short and not is_whole and not repeats
    general = (
        in_short(id, catalog, told=facts, angle=angle)
        if is_short
        else topic(id, catalog, also, told=facts, angle=angle, besides=besides)
    )
    said = caution or personal(session, entry, catalog, also, told or {}, ahead, angle) or general
    if repeats and caution is None:
        said = replace(said, text=f"{catalog.messages.once_more}\n{said.text}")
    return moves.ask(session, catalog, said, lead=lead(session, catalog))


def wait(session: Session, entry: FaqEntry, catalog: Catalog) -> Turn | None:
    """Why this answer must wait, as a turn; None when it need not.

    After a no nothing waits: an answer that says when it does not hold needs nothing kept.
    """
    if session.state is State.DECLINED:
        return None
    return withheld(session, catalog) if entry.holds else _waits(session, catalog) if entry.waits else None


def kept_promise(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn that ends the lists of warning signs, with the answer that had to wait for them."""
    session, waits = turn.session, turn.session.find(Postponed)
    is_over = before.state is State.RED_FLAGS and session.state is State.QUESTIONS
    topics = [] if waits is None else [one for one in waits.topics if one[0] in catalog.faq]
    if not is_over or not topics or withheld(session, catalog) is not None:
        return turn
    session = stack.postpone(session, "")
    said = tuple(_promised(session, id, angle, catalog) for id, angle in topics if id != PAINKILLERS)
    if all(id != PAINKILLERS for id, _ in topics):
        return replace(turn, session=session, replies=(*said, *turn.replies))
    asked = answer_topic(session, PAINKILLERS, catalog)  # its own question comes in the place of the one that is open
    return replace(asked, replies=(*turn.replies[:-1], *said, *asked.replies))


def _promised(session: Session, id: str, angle: str, catalog: Catalog) -> Reply:
    said = personal(session, catalog.faq[id], catalog, (), angle=angle)
    return said or topic(id, catalog, told=known(session, {}), angle=angle)


def offer_nearest(session: Session, text: str, catalog: Catalog) -> Turn:
    """With nothing open and nothing understood: the nearest topics."""
    hits = faq.look_up(text, catalog, session.topic).hits
    return offer_topics(session, hits, catalog.messages.not_understood_open, catalog)


def _waits(session: Session, catalog: Catalog) -> Turn | None:
    """Causes are not named beside an emergency or a same-day result."""
    if outcome(session, catalog).disposition < Disposition.URGENT and not stack.waits_for_safety(session):
        return None
    if session.state is State.ASSESSED:
        return moves.say(session, _not_until_seen(session, catalog))
    return moves.ask(session, catalog, results.message(moves.questions_first(session, catalog)))


def _caution(session: Session, entry: FaqEntry, catalog: Catalog, told: Record) -> Reply | None:
    """Whom to ask before a painkiller, when the person's own answers, or what the question tells, call for it."""
    if entry.id != PAINKILLERS:
        return None
    half = session.find(Ticking)
    ticked: Record = {half.field: half.ticks} if half is not None and half.field and half.ticks else {}
    beside = replace(session, record={**agenda.told_so_far(session), **ticked})
    text = advice.medicine_caution(known(beside, told), catalog)
    return results.message(text) if text else None


def personal(
    session: Session,
    entry: FaqEntry,
    catalog: Catalog,
    also: tuple[str, ...],
    told: Record | None = None,
    ahead: str = "day_today",
    angle: str = "",
) -> Reply | None:
    """What the person's own answers make of a general answer, where they do. `told`: what the question itself tells."""
    words, first = catalog.messages, _at_once(entry, angle)
    if entry.holds and session.state is State.DECLINED:
        said = topic(entry.id, catalog, also, angle=angle)
        return replace(said, text=unasked(said.text, catalog))
    if visits_told.answers_it(session, entry.id, catalog):
        return topic(entry.id, catalog, also, f"{words.seen_already}\n{entry.answer}")
    is_waiting = session.state is State.ASSESSED and running.is_waiting(session)
    is_resting = is_waiting or (session.state is State.ASSESSED and running.is_resting(session, running.day(session)))
    if (is_waiting and sport.goes_by_pain(entry.id, angle)) or (is_resting and entry.id in (RUNNING, WAY_BACK)):
        today = run_today(session, catalog, told, ahead)
        after = f"\n{words.time_after}\n{entry.answer}" if entry.id == WAY_BACK else ""
        return topic(entry.id, catalog, also, f"{today}{after}")
    if entry.id == RUNNING and session.state is State.ASSESSED and not standing.is_outdated(session):
        said_today = "\n".join((*first, run_today(session, catalog, told, ahead)))
        return topic(entry.id, catalog, also, said_today)
    if entry.id == WHAT_IT_IS and session.state is State.ASSESSED and not standing.is_outdated(session):
        return _by_the_answers(session, catalog, also)
    if entry.holds and session.state is State.ASSESSED:
        assessment = outcome(session, catalog)
        if session.followup.found and assessment.disposition <= Disposition.CLINICIAN:
            said = topic(entry.id, catalog, also, told=known(session, {}))
            return replace(said, text=f"{results.found_by_them(session, catalog)} {words.time_after}\n{said.text}")
        is_of_plan = entry.exercise in assessment.exercises
        if assessment.disposition is Disposition.CLINICIAN and assessment.lines and not is_of_plan:
            said = topic(entry.id, catalog, also, told=known(session, {}), angle=angle if first else "")
            return replace(said, text=f"{words.seen_first}\n{said.text}")
        if sport.goes_by_pain(entry.id, angle) and not standing.is_outdated(session):
            said = topic(entry.id, catalog, also, told=known(session, told or {}), angle=angle)
            return replace(said, text=f"{sport.today(session, catalog, told)}\n{said.text}")
    return None


def _at_once(entry: FaqEntry, angle: str) -> tuple[str, ...]:
    """What is said first of what is asked, where it allows nothing and need not wait for who asks."""
    return tuple(one.say for one in entry.angles if one.id == angle and not one.permits)


def unasked(text: str, catalog: Catalog) -> str:
    """A text for whom no warning signs were asked, led by when it does not hold; said once where it says so itself."""
    words = catalog.messages
    says_so = any(sum(sign in line.lower() for sign in words.signs_named) > 1 for line in text.split("\n"))
    return f"{words.unasked_short if says_so else words.unasked_first}\n{text}"


def _by_the_answers(session: Session, catalog: Catalog, also: tuple[str, ...]) -> Reply | None:
    """What it is, as far as answers tell, where nothing but self-care came of them."""
    assessment, words = outcome(session, catalog), catalog.messages
    if assessment.disposition is not Disposition.SELF_CARE or not assessment.causes:
        return None
    label = catalog.causes[assessment.causes[0].id].label
    told = topic(WHAT_IT_IS, catalog, also, words.by_the_answers.format(label=label))
    return replace(told, options=(action("causes", catalog), *told.options[1:]))


def offer_new_look(session: Session, catalog: Catalog) -> Turn:
    """Something has changed: the questions that grow old are offered again, and a yes takes that up."""
    options = (action("renew_all", catalog), action("result", catalog))
    return moves.say(replace(session, topic=NEW_LOOK), results.message(catalog.messages.changed, *options))


def ask_what_was_said(session: Session, at: int, catalog: Catalog) -> Turn:
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
    return moves.ask(session, catalog, offer(hits, text, catalog), lead=lead(session, catalog))


def lead(session: Session, catalog: Catalog) -> str:
    """What stands before the open question where it is put again."""
    return catalog.messages.back_to_you if open_question(session, catalog) and session.consent else ""


def run_today(session: Session, catalog: Catalog, told: Record | None = None, ahead: str = "day_today") -> str:
    """What the rule says for today (facts D.1); where the score decides, the whole rule below it.

    `told`: what was told just now. Its score is the latest one; how urgent it is, goes by what was told before.
    `ahead`: the words for the day that is asked about.
    """
    assessment, score = outcome(session, catalog), (told or {}).get("pain_now")
    session = running.scored(session, score) if isinstance(score, int) else session
    today = advice.running_today(session, assessment, catalog, ahead)
    rule, is_by_score = catalog.faq[RUNNING], running.today(session, assessment, catalog) in running.BY_SCORE
    return f"{today}\n{rule.short if session.is_short else rule.answer}" if is_by_score else today
