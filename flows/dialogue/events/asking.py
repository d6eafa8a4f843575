"""A question of the person: what it tells is noted, then it is answered."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue.asked import answering, forbidden, plans
from flows.dialogue.events import lost, risks_beside, telling
from flows.dialogue.prompts import medicine
from flows.dialogue.prompts.checkin import day
from flows.search.faq import Verdict
from flows.understanding.facts.of_tablets import PAINKILLERS
from flows.understanding.meant import Asked, Lost
from flows.understanding.scene import Message
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording.asked import open_question


def asked(session: Session, meant: Asked, message: Message, catalog: Catalog) -> Turn:
    """The answer to a question; what it tells of the ache is noted first, and a risk puts its list again."""
    if session.state is State.NEW and (meant.told or meant.complains) and not meant.is_question:
        return telling.story_kept(session, catalog)
    is_answered = meant.found.verdict is Verdict.ANSWER
    topic = meant.found.hits[0].id if is_answered else ""
    shown = plans.how_to(session, message, catalog, topic, meant.told)
    if shown is not None:
        return shown
    question = open_question(session, catalog)
    if question is not None and question.is_of_safety and not (meant.is_question or is_answered):  # a sign, likelier
        return lost.lost(session, Lost(), message, catalog)
    session, said = day.noted_beside(session, meant.day, message.at, catalog)
    noted = telling.noted(session, meant.story, message.at, catalog)
    if noted is not None and noted.session.state is State.REFERRED:
        return noted
    session = noted.session if noted else session
    session, beside = risks_beside.noted(session, meant.story, catalog)
    reopened = telling.risk_reopened(telling.left_for(session, meant.story), meant.story, catalog)
    session = telling.with_age_for_later(telling.with_risks_for_later(session, meant.story, catalog), meant.told)
    session = telling.with_told_of_tablets(reopened.session if reopened else session, meant.told)
    session = telling.with_beside(session, meant.told)
    turn = forbidden.reply(session, meant, message, catalog)
    turn = turn or forbidden.before(session, answering.reply(session, meant, catalog), meant, message, catalog)
    turn = medicine.answered_today(turn, message, catalog)
    is_of_tablets = is_answered and meant.found.hits[0].id == PAINKILLERS
    is_named = is_of_tablets and not (meant.story.facts or meant.story.ticks)
    told = noted.replies if noted and not is_named else ()  # the answer names what speaks against a tablet
    first, *rest = turn.replies
    return replace(turn, replies=(*said, *told, first, *beside, *rest))
