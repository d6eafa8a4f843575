"""What follows from a text that nothing has understood, that no box is for, or that is too long: the same question,
after a kind word.
"""

from msgspec.structs import replace

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.dialogue import digressions, moves, stack
from flows.dialogue.asked import plans
from flows.dialogue.checkins import setting
from flows.search import faq
from flows.understanding.facts.answers import read_exact
from flows.understanding.facts.other_words import says_none
from flows.understanding.meant import Lost, TooLong
from flows.understanding.options.loads import RunsTold
from flows.understanding.options.wordings import RUNS
from flows.understanding.scene import Message
from flows.understanding.signs.signs_listed import LISTS, may_be_sign
from flows.values.frames import Resume, ResumeCheck
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording.asked import open_question
from flows.wording.result import results

OFTEN = 2
"""Texts in a row that were not understood, from which on it is said what is missing."""
FEW = 3
"""Answers that may be missing where it is said so."""


def lost(session: Session, meant: Lost, message: Message, catalog: Catalog) -> Turn:
    """A kind word and the same question; with nothing open, the nearest topics."""
    if isinstance(session.prompt, Resume) and says_none(message.heard, catalog):  # a no to one of the two, or to both
        return moves.ask(session, catalog, lead=catalog.messages.either_way)
    session = replace(session, misses=session.misses + 1)
    waiting = digressions.before_visit(session, results.message(catalog.messages.not_understood), catalog)
    if waiting is not None:
        return waiting
    if session.misses >= OFTEN and session.state in agenda.ASKING and not meant.is_first:
        missing = _what_is_missing(session, catalog)
        if missing is not None:
            return missing
    question, is_of_else = open_question(session, catalog), faq.is_of_else(message.text, catalog)
    if question is None:
        how = plans.how_to(session, message, catalog)
        if how is None and is_of_else:
            return moves.ask(session, catalog, results.message(catalog.messages.faq_unknown))
        return how or digressions.offer_nearest(session, message.text, catalog)
    if _is_unmatched(question, message, catalog) and not meant.is_first:
        lead = results.unmatched(message.text, question.id, catalog)
        noted = _noted_unplaced(session, question, message, catalog)
        return moves.ask(replace(noted, n=noted.n + 1), catalog, lead=lead)
    unknown = setting.unknown(question.id, session, catalog)
    unknown = unknown or results.boxless(message.heard, question.id, catalog)
    missed = catalog.messages.faq_unknown if is_of_else else catalog.messages.not_understood
    lead = "" if meant.is_first else unknown or missed
    return moves.ask(session, catalog, lead=lead)


def too_long(session: Session, meant: TooLong, message: Message, catalog: Catalog) -> Turn:
    """More than is read: that is said, and the same question."""
    return moves.ask(session, catalog, results.message(catalog.messages.too_long))


def runs_told(session: Session, meant: RunsTold, message: Message, catalog: Catalog) -> Turn:
    """How much somebody runs: the list stays, with how to answer it where it asks what was different."""
    question, words = open_question(session, catalog), catalog.messages
    is_of_runs = question is not None and question.id == RUNS
    return moves.ask(
        replace(session, n=session.n + 1), catalog, lead=words.runs_usual if is_of_runs else words.runs_told
    )


def _what_is_missing(session: Session, catalog: Catalog) -> Turn | None:
    """After some texts that were not understood: in one line what is missing, and that question with its buttons."""
    bare = stack.leave(session, (Resume, ResumeCheck))
    question = open_question(bare, catalog)
    if bare.prompt is not None or question is None or bare.state is not State.QUESTIONS:
        return None
    count, words = max(1, agenda.left(bare, catalog)), catalog.messages
    if count > FEW or (bare is session and question.is_of_safety):
        return None
    lead = words.one_tap if count == 1 else words.taps_left.format(count=count)
    told = moves.so_far(bare, catalog)
    return moves.ask(replace(bare, n=bare.n + 1), catalog, lead=f"{told}\n{lead}" if told else lead)


def _noted_unplaced(session: Session, question: Question, message: Message, catalog: Catalog) -> Session:
    """The session that knows of words on a list that may be a sign: a bare no is not taken at once."""
    if question.id not in LISTS or question.field is None or not may_be_sign(message.heard, catalog):
        return session
    return stack.lay(session, replace(agenda.ticking(session, question.field), unplaced=True))


def _is_unmatched(question: Question, message: Message, catalog: Catalog) -> bool:
    """Words on a list of warning signs or risks that may tell of one of them, though none is known by them."""
    is_told = question.is_of_safety and any(sign.isalpha() for sign in message.text)
    return is_told and read_exact(question, message.heard, message.at, catalog) is None
