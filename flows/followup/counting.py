"""The counter of a guided exercise: what it shows so many seconds in, and when it shows something else.

Nothing counts: what is shown follows from the time alone. So a tick that comes late, after a restart or from another
worker, shows what is right by then, and none is caught up. Two changes are at least `STEP` seconds apart.
"""

from enum import Enum

from msgspec import Struct

from flows.catalog.guide import STEP, Pace

LONG_HOLD = 30
"""Seconds from which on a hold is counted in tens; shorter ones in fives."""


class Stage(Enum):
    """What somebody is at."""

    READY = "ready"
    """Getting into place."""
    HOLD = "hold"
    BREATH = "breath"
    OVER = "over"
    OWN_PACE = "own_pace"


class Shown(Struct, frozen=True, kw_only=True):
    """What the counter shows: `left` seconds of a hold or before it, or the `count`th breath of `of`.

    `side` and `round` count from 0. `began`: the second at which this position, with getting into place, began.
    `changes`: the second at which something else is shown, or None when this stays.
    """

    stage: Stage
    left: int = 0
    count: int = 0
    of: int = 0
    side: int = 0
    round: int = 0
    began: int = 0
    changes: int | None = None


def shown(pace: Pace, seconds: int) -> Shown:
    """What is shown `seconds` after the exercise began."""
    if pace.hold:
        return _held(pace, max(0, seconds))
    if pace.breath:
        return _breathed(pace, max(0, seconds))
    return Shown(stage=Stage.OWN_PACE)


def _held(pace: Pace, seconds: int) -> Shown:
    position, inside = divmod(seconds, pace.ready + pace.hold)
    if position >= pace.holds:
        return Shown(stage=Stage.OVER, began=seconds)
    began = seconds - inside
    is_ready = inside < pace.ready
    length, done = (pace.ready, inside) if is_ready else (pace.hold, inside - pace.ready)
    done, changes = _on_grid(done, length)
    return Shown(
        stage=Stage.READY if is_ready else Stage.HOLD,
        left=length - done,
        side=position % pace.sides,
        round=position // pace.sides,
        began=began,
        changes=began + changes + (0 if is_ready else pace.ready),
    )


def _breathed(pace: Pace, seconds: int) -> Shown:
    if seconds < pace.ready:
        done, changes = _on_grid(seconds, pace.ready)
        return Shown(stage=Stage.READY, left=pace.ready - done, changes=changes)
    breath = (seconds - pace.ready) // pace.breath
    if breath >= pace.times:
        return Shown(stage=Stage.OVER, began=seconds)
    changes = pace.ready + (breath + 1) * pace.breath
    began = changes - pace.breath
    return Shown(stage=Stage.BREATH, count=breath + 1, of=pace.times, began=began, changes=changes)


def _on_grid(done: int, length: int) -> tuple[int, int]:
    """The last second up to which is counted, and the next one: in fives, of what is long in tens."""
    every = STEP if length <= LONG_HOLD else 2 * STEP
    last = done // every * every
    return last, min(last + every, length)
