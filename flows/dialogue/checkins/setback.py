"""What a worse day means, for somebody who fears that it undoes all: beside where it began, and what to do now."""

from flows.assessment.running import day_at
from flows.catalog.catalog import Catalog
from flows.dialogue import moves
from flows.dialogue.asked import plans
from flows.dialogue.days import checkin_setup
from flows.followup.progress import score
from flows.values import diary
from flows.values.model import Disposition, FollowUp, Session
from flows.values.replies import Turn
from flows.wording.checkin.checkin_cards import counted_from, words
from flows.wording.result import results


def met(session: Session, at: int, catalog: Catalog) -> Turn:
    """A word on setbacks and the next step; while something urgent stands, that instead."""
    waits = plans.held(session, "run", catalog)
    if waits is not None:
        return waits
    is_to_be_seen = checkin_setup.level_of(session, catalog) is Disposition.CLINICIAN
    is_seen = bool(session.followup.visits)
    then = words("setback_seen" if is_seen else "setback_visit" if is_to_be_seen else "setback_next", catalog)
    told = [words("setback", catalog), *_compared(session.followup, day_at(session, at), catalog), then]
    return moves.ask(session, catalog, results.message("\n".join(told), *checkin_setup.ways(catalog)))


def _compared(kept: FollowUp, day: int, catalog: Catalog) -> list[str]:
    """Where it began and where it is, once a score was told since."""
    course, log = kept.course, diary.unpacked(kept.log)
    if course is None or not any(one.day >= course.started for one in diary.scored(log, day)):
        return []
    since = counted_from(course, kept.visits, catalog)
    return [words("setback_from", catalog, start=course.baseline, now=score(course, log, day), since=since)]
