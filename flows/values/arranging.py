"""The small questions by which check-ins are arranged: the hour, whose clocks, until when not, and how often."""

from flows.values.small import SmallQuestion


class SetHour(SmallQuestion, frozen=True, kw_only=True, tag="checkin_hour"):
    """At which hour shall check-ins come? `is_there`: on the journey that is planned."""

    is_there: bool = False


class SetZone(SmallQuestion, frozen=True, kw_only=True, tag="checkin_zone"):
    """On whose clocks? `minute`: the hour that was chosen, or -1. `starts`, `ends`: the days of a journey, or 0."""

    minute: int = -1
    starts: int = 0
    ends: int = 0


class PickOne(SmallQuestion, frozen=True, kw_only=True, tag="checkin_pick"):
    """What a typed hour, place or day may have meant, to be picked from. The question it answers lies beneath.

    `kind`: minute, zone or day. `text`: the id of the question (content/en/followup.yaml). `choices`: id and label.
    """

    kind: str
    text: str
    choices: tuple[tuple[str, str], ...]


class Settings(SmallQuestion, frozen=True, tag="checkin_change"):
    """What shall be changed about the check-ins?"""


class Away(SmallQuestion, frozen=True, kw_only=True, tag="checkin_away"):
    """How long shall check-ins pause? `start`: the day (ordinal) from which; 0: at once."""

    start: int = 0


class Keep(SmallQuestion, frozen=True, kw_only=True, tag="checkin_keep"):
    """Weekly from now on, as before, or no more? `text`: the id of the question (content/en/followup.yaml)."""

    text: str = "keep_up"
