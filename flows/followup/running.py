"""May I run today? The one rule (facts D.1): every place that speaks of it asks here, and says it in the same words.

By the pain now: 0-2 easy, 3-4 shorter, 5 or more none. What was found, a look that is still to come and what the
check-ins tell only ever make it less. Says nothing: the words are the texts `running_...` (content/en/followup.yaml).
"""

from enum import Enum

from msgspec import Struct

from flows.values.model import Disposition

NO_RUN, SHORT_RUN = 5, 3
"""From 5 no run, from 3 a shorter one (facts D.1; stricter than Thomee's 5 of 10)."""


class Running(Enum):
    """Running today, from free to none; the value is the end of the text's id (`running_...`)."""

    RUN = "run"
    SHORT = "short"
    NONE = "none"
    SPARED = "spared"
    """Nothing that brings it on until somebody has had a look."""
    BARRED = "barred"
    """None at all until then."""
    RESTED = "rested"
    """None in the days off that a clinician gave."""
    HELD = "held"
    """None until those who have had a look say that it is fine."""
    WAITS = "waits"
    """None until pain in another place was looked at: under 18."""
    OVER = "over"
    """None any more on this day."""

    @property
    def is_some(self) -> bool:
        """Is there a run today?"""
        return self in (Running.RUN, Running.SHORT)


class Limits(Struct, frozen=True, kw_only=True):
    """What there is besides the score that makes running less, or forbids it.

    `is_barred`: something found forbids it (a bony spot, a sharp pain, fever, a heart to be checked), whatever the
    score. `is_held`: a clinician has found something that is theirs to say. `is_resting`: it is one of the days off
    that a clinician gave; `is_first_run`: the next run is the first one after them. `is_waiting`: under 18, another
    place hurts, and nobody had a look.
    """

    is_barred: bool = False
    is_held: bool = False
    is_resting: bool = False
    is_first_run: bool = False
    is_waiting: bool = False


UNLIMITED = Limits()
"""Where the score alone is asked about."""


def may_run(pain: int | None, disposition: Disposition, limits: Limits, *, is_shortened: bool = False) -> Running:
    """The rule. `pain`: the score now, 0-10; one that was not told counts as one for a shorter run.

    `is_shortened`: the last runs ask for less.
    """
    if limits.is_resting and disposition <= Disposition.CLINICIAN:
        return Running.RESTED
    if limits.is_held and disposition <= Disposition.CLINICIAN:
        return Running.HELD
    if disposition > Disposition.CLINICIAN or (limits.is_barred and disposition is Disposition.CLINICIAN):
        return Running.BARRED
    if limits.is_waiting:
        return Running.WAITS
    if disposition is Disposition.CLINICIAN:
        return Running.SPARED
    if limits.is_barred or (pain is not None and pain >= NO_RUN):
        return Running.NONE
    is_short = is_shortened or limits.is_first_run
    return Running.SHORT if pain is None or pain >= SHORT_RUN or is_short else Running.RUN
