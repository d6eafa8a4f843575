"""The figures as a text, for `/stats` in an operators' chat. Sums and ages only, nothing about one person."""

from collections.abc import Mapping
from typing import Final

from bot.operations.meters import STEP
from bot.operations.watch import Seen

LINES: Final = (
    ("Reached", "phase"),
    ("Results", "result"),
    ("Questions asked of Thora", "retrieval"),
    ("Alarms", "alarm"),
    ("Check-ins", "checkin"),
)
LEFT: Final = 3
"""So many questions are named at which most people leave."""


def stats(seen: Seen, uptime: float, version: str) -> str:
    """The text."""
    parts = [f"**Thora {version}**, up for {uptime / 3600:.1f} h"]
    parts += [f"{name}: {told}" for name, told in seen.parts.items()]
    if (figures := seen.figures) is None:
        return "\n".join(parts)
    parts.append(
        f"Waiting to be sent: {figures.chats_unsent} chats, the oldest answer {figures.oldest_unsent_seconds} s, "
        f"an alarm {figures.oldest_alarm_seconds} s"
    )
    parts.append(
        f"To be woken: {figures.chats_due} chats, {figures.chats_late} late, by {figures.oldest_due_seconds} s at most"
    )
    parts += [f"{title}: {shown}" for title, kind in LINES if (shown := _listed(figures.counts, kind))]
    if left := _left(figures.counts):
        parts.append(f"Most leave at: {left}")
    return "\n".join(parts)


def _of(counts: Mapping[str, int], kind: str) -> dict[str, int]:
    return {name.removeprefix(f"{kind}."): count for name, count in counts.items() if name.startswith(f"{kind}.")}


def _listed(counts: Mapping[str, int], kind: str) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(_of(counts, kind).items()))


def _left(counts: Mapping[str, int]) -> str:
    """The questions that most people were asked and did not answer; small numbers are left out."""
    answered = _of(counts, "answered")
    left = {name: count - answered.get(name, 0) for name, count in _of(counts, "reached").items()}
    most = sorted(((count, name) for name, count in left.items() if count >= STEP), reverse=True)[:LEFT]
    return ", ".join(f"{name} {count - count % STEP}" for count, name in most)
