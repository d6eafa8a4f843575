"""Which country are they in? It decides the emergency number that is shown; it is typed, never guessed."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.values.frames import SetCountry
from flows.values.model import Session
from flows.values.replies import Turn
from flows.wording.asked import Prompt
from flows.wording.result import results


def answered(frame: SetCountry, session: Session, option: str, at: int, catalog: Catalog) -> Turn:
    """Left as it is; a country is typed and comes by `chosen`."""
    return moves.ask(stack.pop(session), catalog, lead=catalog.messages.left_so)


def chosen(session: Session, id: str, at: int, catalog: Catalog) -> Turn:
    """The country with this id (ISO 3166, two letters): its number is shown from now on."""
    words, known = catalog.messages, catalog.countries[id]
    text = words.country_number.format(country=known.names[0], number=known.number)
    there = replace(stack.drop(session, SetCountry), country=id)
    return moves.ask(there, catalog, results.message(f"{text} {words.country_kept}"))


SET_COUNTRY = Prompt(answered=answered)
