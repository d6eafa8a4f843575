"""How long what somebody told is kept when they fall silent, and when they are told that it ends.

The end itself is the store's: it removes a chat by its own clock, also when no worker runs. All moments are epoch
seconds. `days` is the operator's RETENTION_DAYS.
"""

from flows.values.diary import DAY_SECONDS
from flows.values.model import Session, State

NOTICE_DAYS = 7
"""Days before the end at which it is told; with a short time to keep, half of that. Ours."""
UNDECIDED_DAYS = 7
"""Days for which a story waits for the answer to "may we begin?". Ours."""


def notice(days: int) -> int:
    """How many seconds before the end it is told."""
    return min(NOTICE_DAYS * DAY_SECONDS, days * DAY_SECONDS // 2)


def ends_at(session: Session, days: int) -> int:
    """The second at which a silent chat is removed; never before the date its notice promised."""
    told = session.farewell_at + notice(days) if session.farewell_at else 0
    return max(session.heard_at + days * DAY_SECONDS, told)


def told_at(session: Session, days: int) -> int | None:
    """When to tell that the end is near, or never: not agreed, told already, gone, or they want no word unasked."""
    wants_none = session.followup.is_gone or (session.is_stopped and session.followup.rhythm is None)
    if not session.consent or not session.heard_at or session.farewell_at or wants_none:
        return None
    if session.record.get("guardian") == "alone":
        return None
    return session.heard_at + days * DAY_SECONDS - notice(days)


def keep_for(session: Session, at: int, days: int, *, is_heard: bool) -> int | None:
    """For how many seconds the session is kept; None: for the usual time from now on.

    A turn that the person did not begin prolongs nothing. A clock that runs ahead must not end what is not over: so
    long as a notice takes it is kept in any case. What is told before they agree waits for some days only, unless a
    warning stands, which is there until they are safe.
    """
    if is_heard:
        is_undecided = session.consent is None and session.state is not State.REFERRED
        return min(UNDECIDED_DAYS, days) * DAY_SECONDS if is_undecided else None
    if not session.consent or not session.heard_at:
        return None
    return max(ends_at(session, days) - at, notice(days))
