"""What is done at once beside a question about a sign in doubt: a wish for quiet. Nothing of it answers that."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import decide, moves, stack
from flows.dialogue.days import scores_kept
from flows.dialogue.scene import scene_of
from flows.understanding.meant import Answer, Command, Day, DayAnswers, Pause, Rearranged, Setting
from flows.understanding.scene import Message
from flows.understanding.understand import understand
from flows.values.frames import CheckIn, Doubt
from flows.values.model import Session, State
from flows.values.replies import Turn
from flows.wording.checkin import checkin_cards
from flows.wording.result import results

STOP = "stop"
"""The command that ends the check-ins."""


def done(session: Session, message: Message, catalog: Catalog) -> Turn | None:
    """A wish for quiet beside a sign in doubt is done at once: a pause, another hour, an end. The question stands."""
    doubt = session.prompt
    if session.state is State.REFERRED or not isinstance(doubt, Doubt):
        return None
    bare = stack.drop(session, Doubt)
    meant = understand(message.heard, scene_of(bare, message.at, catalog), catalog)
    if isinstance(meant, Day) and meant.answers and bare.find(CheckIn) is None:
        return _day_kept(session, meant.answers, message.at, catalog)
    is_set = isinstance(meant, Setting | Answer) and isinstance(bare.prompt, stack.OF_SETTING_UP)
    is_end = isinstance(meant, Command) and meant.name == STOP
    if not (is_set or is_end or isinstance(meant, Pause | Rearranged)):
        return None
    turn = decide.decide(bare, meant, message, catalog)
    kept = replace(turn.session, stack=(*turn.session.stack, doubt), n=turn.session.n + 1)
    asked = moves.ask(kept, catalog, results.message(catalog.messages.doubt_stands))
    said = (replace(one, options=()) for one in turn.replies)  # no button leads past the question
    return replace(asked, replies=(*said, *asked.replies), counts=turn.counts)


def _day_kept(session: Session, answers: DayAnswers, at: int, catalog: Catalog) -> Turn:
    """What is told of the day while no card is open is kept, and the question put again."""
    said = f"{checkin_cards.understood(answers, catalog)}\n{catalog.messages.doubt_first}"
    return moves.ask(scores_kept.with_day(session, answers, at), catalog, results.message(said))
