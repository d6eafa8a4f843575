"""A clinician's look that was told of before the result: it counts once there is one, for what such a look is about.

It covers how strong the ache is and how long it lasts, and the signs that were told before it; what else comes up in
the questions is not meant. Until the result the session keeps it among what they have `seen`. Says nothing.
"""

from msgspec.structs import replace

from flows.assessment import triage
from flows.assessment.assessing import outcome, pairs
from flows.catalog.catalog import Catalog
from flows.followup.visited import UNTOLD
from flows.values.model import Disposition, Session

EARLY = "early"
"""In the place of a decision line, before a red flag that was told before the look; alone for the look itself."""
OF_THE_ACHE = {"C1", "C5", "C8", "C9", "C15"}
"""The lines that ask for a look at the ache itself: how strong, how long, whose, and that nothing explains it."""


def noted(session: Session, flags: tuple[str, ...] = ()) -> Session:
    """The session that knows of the look; `flags`: those that had been raised."""
    marks = (EARLY, *pairs({EARLY: flags}))
    return replace(session, seen=tuple(dict.fromkeys((*session.seen, *marks))))


def marks(session: Session) -> tuple[str, ...]:
    """What is kept of such a look."""
    return tuple(one for one in session.seen if one.partition(" ")[0] == EARLY)


def forgotten(session: Session) -> Session:
    """The session without it."""
    told = marks(session)
    return replace(session, seen=tuple(one for one in session.seen if one not in told)) if told else session


def counted(session: Session, catalog: Catalog) -> Session:
    """The session with its result, in which the look counts that was told before it."""
    told, bare = marks(session), forgotten(session)
    if not told or outcome(bare, catalog).disposition is not Disposition.CLINICIAN:
        return bare
    flags = {one.partition(" ")[2] for one in told}
    signs = triage.grounds(bare.record, catalog)
    covered = pairs({line: several for line, several in signs.items() if line in OF_THE_ACHE or set(several) <= flags})
    known = tuple(dict.fromkeys((*bare.seen, *covered)))
    if set(pairs(signs)) - set(known):
        return bare
    kept = bare.followup
    return replace(bare, cleared=True, seen=known, followup=replace(kept, said=kept.said or UNTOLD))
