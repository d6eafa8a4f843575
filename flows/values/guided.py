"""A guided session as it lies on the stack. Its counter is no number that is kept: it follows from the moments here."""

from flows.values.small import SmallQuestion


class Guided(SmallQuestion, frozen=True, kw_only=True, tag="guided"):
    """A guided session: its exercises, and which is on the card. `begun`, `since`, `shown` are epoch seconds.

    Its counter runs from `since` and the card shows the moment `shown`; at rest `since` is 0 and `spent` seconds count.
    `is_aside`: it rests because something else was said or done. `left_out`: what hurt just now.
    """

    exercises: tuple[str, ...]
    begun: int
    since: int = 0
    shown: int = 0
    spent: int = 0
    place: int = 0
    is_easier: bool = False
    is_aside: bool = False
    done: tuple[str, ...] = ()
    hurt: tuple[str, ...] = ()
    left_out: str = ""
