"""Pain in another place: only the upper back is known here. What is safe meanwhile, and when to see somebody.

Told in full once, and where it is asked about; after that in a line. Over, it is met with a word.
"""

from msgspec.structs import replace

from flows.assessment import running
from flows.assessment.known import known
from flows.assessment.running import UNDER_18
from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import ELSEWHERE
from flows.dialogue import digressions, moves
from flows.dialogue.prompts.checkin import day
from flows.understanding.checkins.elsewhere import GONE
from flows.understanding.meant import Elsewhere
from flows.values.model import Session
from flows.values.replies import Reply, Turn
from flows.wording.result import results


def answered(session: Session, catalog: Catalog, *before: Reply, after: tuple[Reply, ...] = ()) -> Turn:
    """The turn that says it; what was spoken of before is over, so that "what should I do" is about this.

    `before` and `after` it stands what else is said.
    """
    words, is_minor = catalog.messages, known(session, {}).get("age_band") == UNDER_18
    when = words.elsewhere_minor if is_minor else words.elsewhere_when
    said = results.message(f"{words.elsewhere}\n{when}\n{words.elsewhere_now}")
    session = replace(session, topic=ELSEWHERE)
    return moves.ask(session, catalog, *before, said, *after, lead=digressions.lead(session, catalog))


def told(session: Session, meant: Elsewhere, at: int, catalog: Catalog) -> Turn:
    """What follows when another place is spoken of."""
    was_told, is_over = bool(session.followup.elsewhere), meant.how == GONE
    since = 0 if is_over else session.followup.elsewhere or (0 if meant.how or meant.is_asked else running.day(session))
    session = replace(session, followup=replace(session.followup, elsewhere=since))
    if meant.is_asked or not (was_told or meant.how):
        session, said = day.noted_beside(session, meant.day, at, catalog)
        return answered(session, catalog, after=said)
    line = results.message(_line(session, meant, catalog))
    session = session if is_over else replace(session, topic=ELSEWHERE)
    if not meant.day:
        return moves.ask(session, catalog, line)
    turn = day.told(session, meant.day, at, catalog)
    return replace(turn, replies=(line, *turn.replies)) if was_told or not is_over else turn


def _line(session: Session, meant: Elsewhere, catalog: Catalog) -> str:
    words = catalog.messages
    if meant.how:
        return words.elsewhere_gone if meant.how == GONE else words.elsewhere_better
    is_minor = known(session, {}).get("age_band") == UNDER_18
    return words.elsewhere_again_minor if is_minor else words.elsewhere_again
