"""An emergency told in the language it was written of in (facts A.2); all else comes in English after a line in it."""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.dialogue import gate, moves
from flows.dialogue.events import commands
from flows.understanding.meant import Foreign
from flows.understanding.people import languages
from flows.values.model import Disposition, Session
from flows.values.replies import Kind, Turn
from flows.wording.cards import action
from flows.wording.result import results


def answered(session: Session, meant: Foreign, at: int, catalog: Catalog) -> Turn:
    """The line in the language of a text that is in another one, and the open question again.

    What somebody wished for in it is done where it works whatever stands, else its button stands there.
    """
    line = languages.line(meant.tongue, session.country, catalog)
    if meant.action in gate.ALWAYS:
        turn = commands.run(session, meant.action, "", at, catalog)
        return replace(turn, replies=(results.message(line), *turn.replies))
    options = (action(meant.action, catalog),) if meant.action and session.consent else ()
    return moves.ask(session, catalog, results.message(line, *options))


def alarmed_in(text: str, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with the emergency that stands told in the language of the text, where that is known and not English."""
    speaking, tongue = alarms.current(turn.session), languages.language_of(text, catalog)
    if tongue is None or speaking is None or speaking.level is not Disposition.EMERGENCY:
        return turn
    told = languages.alarm_text(tongue, alarms.told_flags(turn.session), turn.session.country, catalog)
    return replace(
        turn, replies=tuple(replace(one, text=told) if one.kind is Kind.ALARM else one for one in turn.replies)
    )
