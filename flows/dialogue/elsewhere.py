"""Pain in another place: only the upper back is known here. What is safe meanwhile, and when to see somebody."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.catalog.still_known import ELSEWHERE
from flows.dialogue import digressions, moves
from flows.dialogue.known import known
from flows.values.model import Session
from flows.values.replies import Reply, Turn
from flows.wording import results

UNDER_18 = "under_18"


def answered(session: Session, catalog: Catalog, *before: Reply) -> Turn:
    """The turn that says it; what was spoken of before is over, so that "what should I do" is about this."""
    words, is_minor = catalog.messages, known(session, {}).get("age_band") == UNDER_18
    when = words.elsewhere_minor if is_minor else words.elsewhere_when
    said = results.message(f"{words.elsewhere}\n{when}\n{words.elsewhere_now}")
    session = replace(session, topic=ELSEWHERE)
    return moves.ask(session, catalog, *before, said, lead=digressions.lead(session, catalog))
