"""What is gone through again, as it lies on the stack: one answer, or all questions, with what was before. And what was
asked about and waits until they are through.
"""

from msgspec import Struct

from flows.values.record import Alarm, Record


class Changing(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="changing"):
    """Answers are gone through again: what lies beneath waits until there is a result.

    `before`: the answers before one was opened again, so that "back" gives it back; empty once it has a new one.
    """

    before: Record = {}


class Recheck(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="recheck"):
    """The questions are gone through again: the last result as the session had it, until there is a new one.

    What lies beneath waits. All but the last five fields are those of the session by these names. `is_edit`: one
    answer was opened to be changed. `is_new_ache`: it is about another ache, and the course of the old one ends with
    it. `is_claimed`: they said that something is new or worse. `is_graver`: what was told on the way, and is asked
    again since, called for more care than the result does. `waited`: on how many days they were asked to go on.
    """

    record: Record
    passed: tuple[str, ...] = ()
    kept: Record = {}
    ahead: Record = {}
    alarms: tuple[Alarm, ...] = ()
    seen: tuple[str, ...] = ()
    cleared: bool = False
    screened_at: int = 0
    unchanged_at: int = 0
    stands_since: int = 0
    restarted: int = 0
    is_edit: bool = False
    is_new_ache: bool = False
    is_claimed: bool = False
    is_graver: bool = False
    waited: int = 0


class Postponed(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True, tag="postponed"):
    """A topic that was asked about and must wait for the result. `angle`: what of it was asked; `more`: what was asked
    after it and waits too, each with its angle.
    """

    topic: str
    angle: str = ""
    more: tuple[tuple[str, str], ...] = ()

    @property
    def topics(self) -> tuple[tuple[str, str], ...]:
        """All that wait, each with its angle, in the order they were asked about."""
        return ((self.topic, self.angle), *self.more)
