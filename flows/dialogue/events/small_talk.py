"""Small talk: the answer of the content, or what of their own days and records it asks for."""

from msgspec.structs import replace

from flows.assessment import agenda, running
from flows.catalog.catalog import Catalog
from flows.dialogue import digressions, moves
from flows.dialogue.scene import last_record
from flows.understanding.meant import SmallTalk
from flows.understanding.scene import Message
from flows.understanding.wishes.diary_asked import AS_LAST_TIME, WHAT_I_TOLD, day_asked
from flows.values.model import Session
from flows.values.replies import Kind, Turn
from flows.wording.checkin import kept_word, told_day
from flows.wording.result import results


def answered(session: Session, meant: SmallTalk, message: Message, catalog: Catalog) -> Turn:
    """What is said to it, and the open question again; a nod where nothing is open."""
    said, today = catalog.smalltalk[meant.id], running.day_at(session, message.at)
    kept = kept_word.kept(meant.id, session.followup, today, catalog)
    if meant.id == WHAT_I_TOLD:
        kept = told_day.told(session.followup, day_asked(message.heard, today, catalog), catalog)
    kept = told_day.last_time(last_record(session), catalog) if meant.id == AS_LAST_TIME else kept
    told = results.message(kept or said.answer)
    turn = digressions.before_visit(session, told, catalog) or moves.ask(session, catalog, told)
    if said.nod and agenda.has_ended(session) and len(turn.replies) == 1:  # nothing is open that is put again
        return replace(turn, replies=(replace(turn.replies[0], kind=Kind.NOD),))
    return turn
