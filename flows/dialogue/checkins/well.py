"""It is well again, so they say: nought is kept, a warm word, and it is asked how check-ins go on from there.

Who was told to see somebody is asked on as before.
"""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.days import checkin_setup, rescored, scores_kept
from flows.dialogue.prompts.checkin import day
from flows.followup import schedule
from flows.understanding.settings.rearranged import GOES_ON
from flows.values.frames import CheckIn, Keep
from flows.values.model import Disposition, Session
from flows.values.replies import Kind, Reply, Turn
from flows.wording.checkin.checkin_cards import words
from flows.wording.result import results

SCORE = 0


def again(session: Session, at: int, catalog: Catalog) -> Turn:
    """The turn that ends well; what stays open of the day's card is let go."""
    level = checkin_setup.level_of(session, catalog)
    session, said = _kept(session, at, catalog)
    if level < Disposition.CLINICIAN:
        said = ()
    warm = results.message(words("well", catalog))
    rhythm = session.followup.rhythm
    if rhythm is None or rhythm.every != schedule.DAILY or level >= Disposition.CLINICIAN:
        turn = moves.say(session, replace(warm, options=checkin_setup.ways(catalog)))
        return replace(turn, replies=(*turn.replies, *said))
    return moves.ask(stack.push(session, Keep(text=GOES_ON)), catalog, warm)


def _kept(session: Session, at: int, catalog: Catalog) -> tuple[Session, tuple[Reply, ...]]:
    """The session in which there is no pain any more, and what the day's card leads to where one is open."""
    if session.find(CheckIn) is not None:
        turn = day.let_go(session, {"pain_now": SCORE}, at, catalog)
        return turn.session, tuple(one for one in turn.replies if one.kind is not Kind.QUESTION)
    if session.followup.rhythm is not None:
        return scores_kept.with_score(session, SCORE, at), ()
    return rescored.kept(session, SCORE, at), ()
