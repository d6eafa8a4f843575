"""A day of many subscribers on paper: when their check-ins are due, how deep the queues get, how late each hour is.

`python -m tools.capacity [--people N] [--rate R] [--commits C]`. Draws for each person a zone and an hour, always the
same ones; serves them second by second, first come first served, by the speed at which turns are committed and then by
SEND_RATE. Pure reckoning: no Redis, no Telegram, no clock. The day before is served first, so that what is left of a
night counts. Where people live and which hours they choose are assumptions; change them here.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

HOUR: Final = 3600
DAY: Final = 24 * HOUR
SPREAD: Final = 60
"""Who is due at the same moment is woken over so many seconds (bot/service.py)."""
OFFSETS: Final = {60: 30, 0: 12, -300: 20, -360: 10, -480: 10, -180: 4, 330: 7, 480: 4, 540: 1, 600: 2}
"""Minutes from UTC on a winter's day, and how many in a hundred live there: mid Europe, Britain, America, India, the
east. An assumption for a bot that speaks English."""
BUTTONS: Final = {7 * 60 + 30: 40, 19 * 60: 40}
"""Minutes of the day that have a button, and how many in a hundred tap it."""
TYPED: Final = {hour * 60 + half: 1 for hour in (6, 7, 8, 9, 12, 17, 18, 20, 21, 22) for half in (0, 30)}
"""Other hours, which are typed: a fifth of all. An assumption as well."""


class Served(Struct, frozen=True, kw_only=True):
    """What became of those who are due in one hour, UTC. Seconds late, messages in the queue at the worst moment."""

    hour: int
    due: int
    uncommitted: int
    unsent: int
    usual_late: int
    worst_late: int


def due_seconds(people: int, seed: int = 1) -> list[int]:
    """How many are due in each second of a day, UTC."""
    draw = random.Random(seed)
    hours = {**BUTTONS, **TYPED}
    offsets = draw.choices(list(OFFSETS), list(OFFSETS.values()), k=people)
    minutes = draw.choices(list(hours), list(hours.values()), k=people)
    due = Counter(
        ((minute - offset) * 60 + draw.randrange(SPREAD)) % DAY for minute, offset in zip(minutes, offsets, strict=True)
    )
    return [due[second] for second in range(DAY)]


def simulate(due: Sequence[int], rate: float, commits: float) -> list[Served]:
    """The hours of a day that is like the one before it. `rate`, `commits`: messages and turns a second."""
    arriving = [*due, *due, *due]
    committed = _through(arriving, commits)
    sent = _through(committed, rate)
    late = _lateness(arriving, sent)[DAY : 2 * DAY]
    behind, waiting = _queues(arriving, committed), _queues(committed, sent)
    return [_hour(hour, due, late, behind[DAY:], waiting[DAY:]) for hour in range(24)]


def _through(arriving: Sequence[int], speed: float) -> list[int]:
    """How many leave in each second, where at most `speed` a second can."""
    leaving, waiting, allowed = [], 0, 0.0
    for new in arriving:
        waiting += new
        allowed = min(allowed + speed, max(speed, 1.0))
        gone = min(waiting, int(allowed))
        waiting, allowed = waiting - gone, allowed - gone
        leaving.append(gone)
    return leaving


def _queues(arriving: Sequence[int], leaving: Sequence[int]) -> list[int]:
    """How many wait at the end of each second."""
    queues, waiting = [], 0
    for new, gone in zip(arriving, leaving, strict=True):
        waiting += new - gone
        queues.append(waiting)
    return queues


def _lateness(arriving: Sequence[int], sent: Sequence[int]) -> list[int]:
    """By how many seconds the last of those who are due in a second have their message late."""
    late, second, out, wanted = [], 0, sent[0], 0
    for moment, new in enumerate(arriving):
        wanted += new
        while second < len(sent) - 1 and (out < wanted or second < moment):
            second += 1
            out += sent[second]
        late.append(second - moment)
    return late


def _hour(hour: int, due: Sequence[int], late: Sequence[int], behind: Sequence[int], waiting: Sequence[int]) -> Served:
    seconds = range(hour * HOUR, (hour + 1) * HOUR)
    waits = sorted((late[second], due[second]) for second in seconds if due[second])
    number = sum(many for _, many in waits)
    return Served(
        hour=hour,
        due=number,
        uncommitted=max(behind[second] for second in seconds),
        unsent=max(waiting[second] for second in seconds),
        usual_late=_middle(waits, number),
        worst_late=waits[-1][0] if waits else 0,
    )


def _middle(waits: Sequence[tuple[int, int]], number: int) -> int:
    """The lateness that half of them stay below."""
    seen = 0
    for late, many in waits:
        seen += many
        if 2 * seen >= number:
            return late
    return 0


def table(hours: Sequence[Served]) -> Iterator[str]:
    """The hours as a table in Markdown."""
    yield "| hour, UTC | due | most uncommitted | most unsent | half are later than | the latest |"
    yield "|---|---|---|---|---|---|"
    for one in hours:
        queues = f"{one.uncommitted:,} | {one.unsent:,}"
        yield f"| {one.hour:02} | {one.due:,} | {queues} | {_length(one.usual_late)} | {_length(one.worst_late)} |"


def _length(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min"


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description="A day of many subscribers, on paper.")
    parser.add_argument("--people", type=int, default=1_000_000, help="how many have a check-in a day")
    parser.add_argument("--rate", type=float, default=25.0, help="SEND_RATE")
    parser.add_argument("--commits", type=float, default=2_000.0, help="check-ins that are committed a second")
    given = parser.parse_args(argv)
    print("\n".join(table(simulate(due_seconds(given.people), given.rate, given.commits))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
