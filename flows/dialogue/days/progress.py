"""How it went so far, whenever somebody asks: a picture, and the same in words."""

from msgspec.structs import replace

from flows.assessment.running import day_at
from flows.catalog.catalog import Catalog
from flows.dialogue import moves, stack
from flows.dialogue.days.checkin_setup import level_of, ways
from flows.values.model import Disposition, FollowUp, Session, State
from flows.values.replies import Kind, Picture, Reply, Turn
from flows.wording.checkin import checkin_progress as speech
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.checkin_progress import Milestone


def show(session: Session, at: int, catalog: Catalog) -> Turn:
    """How it went so far: a picture, and the same in words."""
    is_referred = level_of(session, catalog) >= Disposition.CLINICIAN
    picture = speech.picture(session.followup, day_at(session, at), catalog, is_referred=is_referred)
    on = () if session.state is State.REFERRED or stack.is_about_safety(session) else ways(catalog)
    none = "progress_none_yet" if session.followup.rhythm else "progress_none"
    text = picture.alt if picture else words(none, catalog)
    said = Reply(kind=Kind.MESSAGE, text=text, picture=picture, options=on)
    return moves.ask(session, catalog, said)


def week(kept: FollowUp, day: int, catalog: Catalog, *, is_referred: bool) -> Reply:
    """The week that ends with a day, and what the next one is for. `is_referred`: somebody should look at it."""
    picture = speech.picture(kept, day, catalog, is_referred=is_referred)
    to_come = speech.to_come(kept, day, catalog, is_referred=is_referred)
    return _shown(picture, picture.alt if picture else words("week_quiet", catalog), to_come)


def milestone(
    kept: FollowUp, day: int, catalog: Catalog, reached: Milestone, *, is_week: bool, is_referred: bool
) -> list[Reply]:
    """A picture to keep, with what it amounts to; empty without a score. `is_week`: a week ends with this day, too."""
    tells_week = is_week and reached is Milestone.TWO_WEEKS
    picture = speech.picture(kept, day, catalog, reached, with_week=tells_week, is_referred=is_referred)
    to_come = speech.to_come(kept, day, catalog, is_referred=is_referred) if tells_week else []
    return [_shown(picture, picture.alt, to_come)] if picture else []


def _shown(picture: Picture | None, told: str, to_come: list[str]) -> Reply:
    text = "\n".join([told, *to_come])
    return Reply(kind=Kind.MESSAGE, text=text, picture=replace(picture, alt=text) if picture else None)
