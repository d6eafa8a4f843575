"""A question of the person answered by its topic: whether it may be now, and what their own answers make of it."""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome
from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.catalog.language import FaqEntry
from flows.dialogue import moves, stack
from flows.dialogue.asked import early
from flows.dialogue.asked.personal import OfTopic, at_once, personal
from flows.dialogue.digressions import is_screened, is_to_be_seen, lead, not_until_seen, withheld
from flows.understanding.facts.of_tablets import PAINKILLERS
from flows.values.frames import Consent, Medicine, Postponed, Ticking
from flows.values.model import Disposition, Record, Session, State
from flows.values.replies import Reply, Turn
from flows.wording.checkin import advice
from flows.wording.result import results
from flows.wording.topics import in_short, rest_of, topic, uninvited

AGE, START = "age_band", "start"
RELAXANT = "relaxant"
"""What of the topic of painkillers is asked where it is of none of them."""


def answer(session: Session, asked: OfTopic, catalog: Catalog) -> Turn:
    """The answer to a question, then the open question again. What was told decides whether it may be given now."""
    entry = catalog.faq[asked.id]
    session = stack.waits_no_more(replace(session, topic=asked.id), asked.id)
    held = wait(session, entry, catalog, asked.angle)
    caution = _caution(session, asked, catalog)
    if held is not None and (caution is None or session.state is State.ASSESSED):
        waits = "" if session.state is State.ASSESSED or is_to_be_seen(session) else asked.id
        return _begun(session, asked, catalog) or replace(
            held, session=stack.postpone(held.session, waits, asked.angle)
        )
    is_of_pain = entry.id == PAINKILLERS and asked.angle != RELAXANT
    if is_of_pain and caution is None and (session.consent or session.state is State.DECLINED):
        return _of_medicine(session, asked, catalog)
    session = session if caution is None else stack.drop(session, Medicine)  # what was told answers it
    said = caution or personal(session, asked, catalog) or _general(session, asked, catalog)
    if asked.repeats and caution is None:
        said = replace(said, text=f"{catalog.messages.once_more}\n{said.text}")
    said = uninvited(said, entry) if _is_in_the_check(session, entry) else said
    return moves.ask(session, catalog, said, lead=_lead(session, entry, catalog))


def _is_in_the_check(session: Session, entry: FaqEntry) -> bool:
    """Are the questions open to which an answer may lead, or what comes before them, or is there a result of them?"""
    is_open = session.state in agenda.ASKING or isinstance(session.prompt, Consent)
    leads_there = entry.action == START and is_open
    return leads_there or (session.state is State.ASSESSED and bool(entry.invites))


def _lead(session: Session, entry: FaqEntry, catalog: Catalog) -> str:
    """What stands before the open question; before the warning signs, that with one of them nobody moves or runs."""
    back, is_early = lead(session, catalog), entry.holds and entry.id != PAINKILLERS and not is_screened(session)
    return catalog.messages.early_lead if back and is_early else back


def _of_medicine(session: Session, asked: OfTopic, catalog: Catalog) -> Turn:
    """What may be said to anybody who asks of a tablet, and whether something speaks against one; where the first is
    the whole answer, that alone.
    """
    first = tuple(results.message(one) for one in _begins(asked, catalog))
    if first and early.is_all(catalog.faq[asked.id], asked.angle):
        return moves.ask(session, catalog, *first, lead=lead(session, catalog))
    open_list = session.find(Medicine)
    frame = Medicine(angle=asked.angle, was_shown=open_list is not None and open_list.was_shown)
    then = catalog.messages.tablet_next if frame.was_shown else ""
    return moves.ask(stack.push(session, frame), catalog, *first, lead=then)


def _begun(session: Session, asked: OfTopic, catalog: Catalog) -> Turn | None:
    """What is asked of a topic that waits for the warning signs, where that promises nothing: the rest comes after
    them. None where it waits as a whole.
    """
    entry = catalog.faq[asked.id]
    is_part = early.is_part(entry, asked.angle) or (entry.id == PAINKILLERS and bool(at_once(entry, asked.angle)))
    if not is_part or not session.consent or withheld(session, catalog, is_early=True) is not None:
        return None
    said = results.message(early.begins(entry, known(session, asked.told), asked.angle, catalog))
    if early.is_all(entry, asked.angle):
        return moves.ask(session, catalog, said, lead=_lead(session, entry, catalog))
    return moves.ask(stack.postpone(session, asked.id, asked.angle), catalog, said, lead=catalog.messages.early_part)


def _general(session: Session, asked: OfTopic, catalog: Catalog) -> Reply:
    """What is told of a topic to anybody."""
    facts = known(session, asked.told)
    if session.is_short and not asked.is_whole and not asked.repeats:
        return in_short(asked.id, catalog, told=facts, angle=asked.angle)
    return topic(asked.id, catalog, asked.also, told=facts, angle=asked.angle, besides=asked.besides)


def wait(session: Session, entry: FaqEntry, catalog: Catalog, angle: str = "") -> Turn | None:
    """Why this answer must wait, as a turn; None when it need not. `angle`: what of the topic is asked.

    After a no nothing waits: an answer that says when it does not hold needs nothing kept.
    """
    if session.state is State.DECLINED:
        return None
    if entry.holds:
        return withheld(session, catalog, is_early=early.is_whole(entry, angle))
    return _waits(session, catalog) if entry.waits else None


def kept_promise(before: Session, turn: Turn, catalog: Catalog) -> Turn:
    """The turn that ends the lists of warning signs, with the answer that had to wait for them."""
    session, waits = turn.session, turn.session.find(Postponed)
    is_over = before.state is State.RED_FLAGS and session.state is State.QUESTIONS
    topics = [] if waits is None else [one for one in waits.topics if one[0] in catalog.faq]
    if not is_over or not topics or withheld(session, catalog) is not None:
        return turn
    session = stack.postpone(session, "")
    said = tuple(_promised(session, id, angle, catalog) for id, angle in topics if id != PAINKILLERS)
    of_tablets = dict(topics).get(PAINKILLERS)
    if of_tablets is None:
        return replace(turn, session=session, replies=(*said, *turn.replies))
    asked = OfTopic(id=PAINKILLERS, angle=of_tablets, is_begun=True, told=session.beside)
    last = answer(session, asked, catalog)  # its own question takes the place of the one that is open
    return replace(last, replies=(*turn.replies[:-1], *said, *last.replies))


def _promised(session: Session, id: str, angle: str, catalog: Catalog) -> Reply:
    asked, facts = OfTopic(id=id, angle=angle, told=session.beside), known(session, session.beside)
    if early.is_part(catalog.faq[id], angle):
        return rest_of(id, catalog, facts, angle)
    return personal(session, asked, catalog) or topic(id, catalog, told=facts, angle=angle)


def _waits(session: Session, catalog: Catalog) -> Turn | None:
    """Causes are not named beside an emergency or a same-day result."""
    if outcome(session, catalog).disposition < Disposition.URGENT and not stack.waits_for_safety(session):
        return None
    if session.state is State.ASSESSED or is_to_be_seen(session):
        return moves.say(session, not_until_seen(session, catalog))
    return moves.ask(session, catalog, results.message(moves.questions_first(session, catalog)))


def _caution(session: Session, asked: OfTopic, catalog: Catalog) -> Reply | None:
    """Whom to ask before a painkiller, when the person's own answers, or what the question tells, call for it."""
    if asked.id != PAINKILLERS:
        return None
    half = session.find(Ticking)
    ticked: Record = {half.field: half.ticks} if half is not None and half.field and half.ticks else {}
    beside = replace(session, record={**agenda.told_so_far(session), **ticked})
    told_anew: Record = {AGE: session.ahead[AGE]} if AGE in session.ahead else {}
    first = _begins(asked, catalog)
    is_said = bool(first) and early.is_of_whom(catalog.faq[asked.id], asked.angle)
    text = advice.medicine_caution(known(beside, {**told_anew, **asked.told}), catalog, is_said=is_said)
    return results.message("\n".join((*first, text))) if text else None


def _begins(asked: OfTopic, catalog: Catalog) -> tuple[str, ...]:
    """What is said first of what is asked, unless it was said already."""
    return () if asked.is_begun else at_once(catalog.faq[asked.id], asked.angle)
