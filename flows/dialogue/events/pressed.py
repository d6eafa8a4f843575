"""What follows from a button that is named in words: "done", "enough", "start again"."""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import moves, stack
from flows.dialogue.events import commands, lost, taps
from flows.dialogue.prompts import consent
from flows.dialogue.prompts.checkin import day
from flows.understanding.diary.visits import has_been_seen
from flows.understanding.meant import Lost, Pressed
from flows.understanding.options.names import CLOSING
from flows.understanding.scene import Message
from flows.understanding.wishes.requests import AGREE, ENOUGH, says_no_more_fits
from flows.values.events import Chose
from flows.values.frames import Consent, Ticking
from flows.values.ids import WORSE_WITH
from flows.values.model import Disposition, Session, State
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.cards import DONE, SEVERAL, spoken, takes_several
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results

OF_CAUSES = ("habits", "run_context")
"""Questions that are answered by what may bring the ache on."""


def pressed(session: Session, meant: Pressed, message: Message, catalog: Catalog) -> Turn:
    """A button by its name. Where nobody was sent anywhere, that it is muscular changes nothing."""
    if meant.action == ENOUGH:
        return _skippable(session, catalog)
    if meant.action in (DONE, SEVERAL):
        return _of_the_list(session, meant, message, catalog)
    if meant.action == "seen_muscular" and outcome(session, catalog).disposition < Disposition.CLINICIAN:
        said = results.message(words("booked_was_seen", catalog))
        return moves.ask(session, catalog, *(() if session.followup.rhythm else (said,)))
    is_serious = bool(session.alarms) or outcome(session, catalog).disposition >= Disposition.URGENT
    is_beside = not agenda.has_ended(session) and session.state is not State.REFERRED
    if meant.day:
        session = day.counted_late(session, meant.day, message.at, catalog)
    if meant.action in taps.SEEN and is_beside and not is_serious:
        if has_been_seen(message.heard, catalog):  # noted, and counts with the result
            return moves.ask(session, catalog, results.message(words("booked_was_seen", catalog)))
        return lost.lost(session, Lost(), message, catalog)
    if meant.action == AGREE:
        return consent.answered(Consent(), session, AGREE, message.at, catalog)
    return commands.act(session, meant.action, message.at, catalog)


def _of_the_list(session: Session, meant: Pressed, message: Message, catalog: Catalog) -> Turn:
    """A button of the list that is open. That nothing else is so is a no to it where nothing is ticked."""
    question = open_question(session, catalog)
    if question is None or not question.is_multi:
        return lost.lost(session, Lost(), message, catalog)
    closing = "" if has_ticks(session, question) else _none_of(question)
    is_no_more = closing and says_no_more_fits(message.heard, question, catalog)
    if is_no_more and question.id == WORSE_WITH and (told := _told_of_causes(session, catalog)):
        return moves.hint(session, catalog.messages.nothing_or_told.format(answer=told), catalog)
    if is_no_more:
        return taps.answer(session, question, (closing,), message.at, catalog)
    if closing and meant.action == DONE and question.field is not None and takes_several(question.field, session):
        half = agenda.ticking(session, question.field)
        if half.ended:
            return taps.answer(session, question, (closing,), message.at, catalog)
        asked = stack.lay(session, replace(half, ended=True))
        return moves.hint(asked, catalog.messages.done_with_nothing, catalog)
    choice = Chose(at=message.at, field=question.id, option=meant.action, n=session.n)
    return taps.tapped(session, question, choice, catalog)


def _told_of_causes(session: Session, catalog: Catalog) -> str:
    """What was told of habits and runs before they were asked for, in words: "nothing else" may leave that out."""
    noted = agenda.noted(session)
    told = ((catalog.fields[id], noted[id]) for id in OF_CAUSES if noted.get(id) not in (None, ("none",)))
    return ", ".join(spoken(field, value, catalog) for field, value in told)


def _none_of(question: Question) -> str:
    """The option of a list that leaves nothing ticked."""
    ids = {one.id for one in question.options}
    return next((id for id in CLOSING if id in ids), "")


def _skippable(session: Session, catalog: Catalog) -> Turn:
    """What may be left out, and what not, for whoever wants no more of it; then the question again."""
    field = agenda.open_field(session, catalog)
    words = catalog.messages
    lead = words.cannot_skip if field is None or field.safety else words.may_skip
    return moves.ask(replace(session, n=session.n + 1), catalog, lead=lead)


def has_ticks(session: Session, question: Question) -> bool:
    """Is something ticked on the screen of a list that is open?"""
    half, here = session.find(Ticking), {option.id for option in question.options}
    return half is not None and bool(here & set(half.ticks))
