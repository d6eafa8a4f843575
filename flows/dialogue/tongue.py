"""An emergency told in the language it was written of in (facts A.2); all else is said in English."""

from msgspec.structs import replace

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.understanding import languages
from flows.values.model import Disposition
from flows.values.replies import Kind, Turn


def alarmed_in(text: str, turn: Turn, catalog: Catalog) -> Turn:
    """The turn with the emergency that stands told in the language of the text, where that is known and not English."""
    speaking, tongue = alarms.current(turn.session), languages.language_of(text, catalog)
    if tongue is None or speaking is None or speaking.level is not Disposition.EMERGENCY:
        return turn
    told = languages.alarm_text(tongue, alarms.told_flags(turn.session), turn.session.country, catalog)
    return replace(
        turn, replies=tuple(replace(one, text=told) if one.kind is Kind.ALARM else one for one in turn.replies)
    )
