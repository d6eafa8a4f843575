"""How Thora writes of its own accord to somebody who does not answer, and when it stops.

One friendly word after a missed check-in; after four unanswered ones a last word that says that it stops and where help
is; then silence until the person writes (facts D.4). `heard` is the local day on which the person last wrote or tapped
anything: that is a sign of life, whether or not it answered a check-in.
"""

from flows.values.diary import Log, Mark

PATIENCE = 4
"""Unanswered check-ins after which the last word comes."""


def unanswered(log: Log, heard: int) -> Log:
    """The check-ins asked since the person was last heard, none of them answered."""
    answered = max((one.day for one in log if one.answered), default=0)
    return tuple(one for one in log if one.mark is not Mark.UNASKED and one.day > max(answered, heard))


def mark(log: Log, heard: int) -> Mark:
    """What to send today: ask, ask with a friendly word, say the last word, or (UNASKED) nothing."""
    open_ones = unanswered(log, heard)
    if any(one.mark is Mark.PARTED for one in open_ones):
        return Mark.UNASKED
    if len(open_ones) >= PATIENCE:
        return Mark.PARTED
    return Mark.REMINDED if len(open_ones) == 1 else Mark.ASKED


def is_quiet(log: Log, heard: int) -> bool:
    """Has the last word been said, and nothing been heard since?"""
    return mark(log, heard) is Mark.UNASKED
