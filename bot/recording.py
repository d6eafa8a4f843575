"""The transcript as it is written: what Thora says as lines, and a conversation written down while it happens."""

from collections.abc import Iterable, Sequence
from typing import Final, TextIO

from bot.transcript import STEP, started
from flows import Kind, Option, Reply, shown_in_words, spelled_out

GAP_SECONDS: Final = 600
"""A pause of so long is written down when a conversation is recorded."""


def turn_lines(replies: Sequence[Reply], note: str) -> list[str]:
    """What one turn says, as lines; its `note` too, unless it was just said."""
    lines: list[str] = []
    for place, reply in enumerate(replies):
        lines += ["<"] if place else []
        lines += reply_lines(reply)
    return lines + note_lines(note, "".join(reply.text for reply in replies))


def reply_lines(reply: Reply) -> list[str]:
    """A reply with its buttons, as lines; of a counter that has moved on, the counter."""
    if reply.kind is Kind.COUNT:
        return [f"< {reply.counter}"]
    words = [*spelled_out(reply).splitlines(), *shown_in_words(reply).splitlines()]
    lines = [f"< {line}".rstrip() for line in words]
    return [*lines, f"< {buttons(reply.options)}"] if reply.options else lines


def buttons(options: Iterable[Option]) -> str:
    """Buttons side by side."""
    return " ".join(f"[{'✓ ' if option.ticked else ''}{option.label}]" for option in options)


def note_lines(note: str, said: str) -> list[str]:
    """A word for whoever tapped a button, unless it is part of what was `said`."""
    return [f"< ({note})"] if note and note not in said else []


class Recorder:
    """Writes a conversation down while it happens. What it writes can be replayed, pauses included."""

    def __init__(self, out: TextIO, at: int) -> None:
        self._out, self._replayed_at = out, at
        self._waking: int | None = None
        self._is_first = True
        self._write([started(at)])

    def did(self, line: str, at: int) -> None:
        """The person did something, at the second `at`."""
        self._replayed_at += STEP
        if (gap := at - self._replayed_at) >= GAP_SECONDS:
            self._write(["", f"> ({_minutes(gap // 60)} later)"])
            self._replayed_at += gap // 60 * 60
        self._waking, self._is_first = None, True
        self._write(["", f"> {line}"])

    def woken(self, at: int) -> None:
        """A moment has come, at the second `at`; it is written down if something is said then."""
        self._waking, self._is_first = at, True

    def said(self, reply: Reply) -> None:
        """Thora said something."""
        if self._waking is not None:
            self._write(["", "> (woken)"])
            self._replayed_at = max(self._replayed_at, self._waking)
            self._waking = None
        self._write([*([] if self._is_first else ["<"]), *reply_lines(reply)])
        self._is_first = False

    def noted(self, note: str, said: str) -> None:
        """A word went to whoever tapped a button, beside what was `said`."""
        self._write(note_lines(note, said))

    def _write(self, lines: Iterable[str]) -> None:
        self._out.writelines(f"{line}\n" for line in lines)
        self._out.flush()


def _minutes(minutes: int) -> str:
    hours, minutes = divmod(minutes, 60)
    spans = ((hours, "hour"), (minutes, "minute"))
    return " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in spans if count)
