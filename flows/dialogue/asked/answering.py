"""A question of the person answered: by one topic, by two in short, or by the nearest ones to choose from.

Whether a topic may be given now, and what the person's own answers make of it, is told in `topics`.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves, stack
from flows.dialogue.asked import early, topics
from flows.dialogue.asked.personal import OfTopic, personal, unasked
from flows.dialogue.digressions import offer_topics, put_on, still_declined
from flows.search.faq import Hit, Verdict
from flows.understanding.facts.of_tablets import PAINKILLERS
from flows.understanding.meant import Asked
from flows.values.model import Session, State
from flows.values.replies import Kind, Option, Turn
from flows.wording.asked import open_question
from flows.wording.cards import action, topic_button
from flows.wording.choices import decided, untold
from flows.wording.result import results
from flows.wording.result.spared import without_cards
from flows.wording.topics import IN_SHORT, barred, forewarned, others, shortly, unknown

PICTURES = "xray_mri"
"""The topic of X-rays and scans."""


def reply(session: Session, meant: Asked, catalog: Catalog) -> Turn:
    """The answer to a question, or the nearest topics; what to do first, where an emergency is imagined."""
    turn = _reply(session, meant, catalog)
    if meant.is_question and results.is_broken(session):
        turn = _with_the_bone_first(turn, meant, catalog)
    first, *rest = turn.replies
    first = barred(first, meant, known(session, meant.told), catalog)
    replies = (forewarned(first, meant, catalog), *rest)
    if session.state is State.DECLINED:
        replies = tuple(without_cards(one, meant.told, catalog) for one in replies)
    return replace(turn, replies=replies)


def _reply(session: Session, meant: Asked, catalog: Catalog) -> Turn:
    words, found = catalog.messages, meant.found
    if found.asks_two:
        return _both(session, meant, catalog)
    question = open_question(session, catalog)
    if meant.asks_why and question is not None and question.field is not None:
        lead = words.explained_why.format(text=question.field.why)
        return moves.ask(replace(session, n=session.n + 1), catalog, lead=lead)
    if found.verdict is Verdict.ANSWER:
        return _one(session, meant, found.hits[0], catalog)
    if found.verdict is Verdict.UNKNOWN and session.state is State.DECLINED:
        return still_declined(session, catalog)
    if found.verdict is Verdict.UNKNOWN:
        return put_on(session, unknown(found, catalog, is_elsewhere=meant.is_elsewhere), catalog)
    return offer_topics(session, found.hits, _choices(session, meant, catalog), catalog)


def _with_the_bone_first(turn: Turn, meant: Asked, catalog: Catalog) -> Turn:
    """A broken bone was found: their word goes before any answer, and in place of one about pictures, or of none."""
    found, known = meant.found, catalog.messages.cleared_fracture
    if any(known in reply.text for reply in turn.replies):
        return turn
    is_sure = found.verdict is Verdict.ANSWER and found.hits[0].id != PICTURES
    said = turn.replies if is_sure else tuple(one for one in turn.replies if one.kind is Kind.QUESTION)
    ways = (action(id, catalog) for id in ("result", "report"))
    return replace(turn, replies=(results.message(known, *ways), *said))


def _one(session: Session, meant: Asked, hit: Hit, catalog: Catalog) -> Turn:
    asked = OfTopic(
        id=hit.id,
        also=others(meant.found, meant.angles.get(hit.id, "")),
        repeats=hit.id == session.topic and meant.leans,
        told=meant.told,
        ahead=meant.ahead,
        angle=meant.angles.get(hit.id, ""),
        besides=meant.besides if hit == meant.found.hits[0] else "",
    )
    return topics.answer(session, asked, catalog)


def _both(session: Session, meant: Asked, catalog: Catalog) -> Turn:
    """Two answers in short. Where one must wait, or depends on who asks, that one is met as if it were asked alone, and
    the other one stands before it.
    """
    hits = meant.found.hits[:2]
    if one := _says_both(hits, meant, catalog):
        return _one(session, meant, one, catalog)
    free = [hit for hit in hits if _is_free(session, hit.id, meant, catalog)]
    if not free:
        return _one(session, meant, hits[0], catalog)
    is_all = len(free) == len(hits)
    is_weighed = bool(meant.choice) and is_all
    first = (decided(meant.choice, known(session, meant.told), catalog),) if is_weighed else ()
    shown = [hit for hit in free if hit.id in untold(meant.choice, catalog)] if is_weighed else free
    text = "\n".join((*first, *_shorts(session, shown, meant, catalog, is_asked=is_all)))
    is_unasked = session.state is State.DECLINED and any(catalog.faq[hit.id].holds for hit in free)
    said = results.message(unasked(text, catalog) if is_unasked else text, *_buttons(free, catalog))
    if is_all:
        session = replace(stack.waits_no_more(session, *(hit.id for hit in free)), topic=free[0].id)
        return moves.ask(session, catalog, said, lead=digressions.lead(session, catalog))
    turn = _one(session, meant, next(hit for hit in hits if hit not in free), catalog)
    return replace(turn, replies=(said, *turn.replies))


def _says_both(hits: Iterable[Hit], meant: Asked, catalog: Catalog) -> Hit | None:
    """The topic, of two, whose answer to what is asked says that of the other one, too."""
    says = {hit: early.say(catalog.faq[hit.id], meant.angles.get(hit.id, "")) for hit in hits}
    return next((hit for hit, say in says.items() if all(one and one in say for one in says.values())), None)


def _is_free(session: Session, id: str, meant: Asked, catalog: Catalog) -> bool:
    """May this be answered as it stands?"""
    entry, angle = catalog.faq[id], meant.angles.get(id, "")
    if session.state is State.DECLINED and entry.id != PAINKILLERS:  # it begins with when it does not hold
        return True
    depends = entry.id == PAINKILLERS or personal(session, OfTopic(id=entry.id), catalog) is not None
    return not depends and topics.wait(session, entry, catalog, angle) is None


def _choices(session: Session, meant: Asked, catalog: Catalog) -> str:
    """Which is meant, with the answers in short that may be given now; none to a text that only tells."""
    near = meant.found.hits[: IN_SHORT * meant.is_question]
    likeliest = (hit for hit in near if _is_free(session, hit.id, meant, catalog))
    return "\n".join((catalog.messages.faq_choices, *_shorts(session, likeliest, meant, catalog)))


def _shorts(
    session: Session, hits: Iterable[Hit], meant: Asked, catalog: Catalog, *, is_asked: bool = False
) -> Iterable[str]:
    told = known(session, meant.told)
    return shortly((hit.id for hit in hits), catalog, told, meant.angles, is_asked=is_asked)


def _buttons(hits: Iterable[Hit], catalog: Catalog) -> Iterable[Option]:
    return (topic_button(hit.id, catalog) for hit in hits)
