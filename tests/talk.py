"""A conversation with the core, as text: what the transcript tests and the walks play.

Between every two turns the session goes through its stored form, as it does in the store. A line is
`> words`, `> /command`, `> [a button]`, `> [old: a button]` (the oldest of that label), `> (13 hours later)`,
`> (photo) caption`, `> (edit) words`, `> (woken)` (the moment that was asked for has come) or `> (blocked)`.
"""

import re

from flows import Catalog, Session, read_session, take_turn, write_session
from flows.values.events import Chose, Commanded, Due, Event, Left, Said, Unreadable
from flows.values.replies import Option, Reply, Turn, shown_in_words, spelled_out

MONDAY = 1_767_600_000  # Monday 5 January 2026, 08:00 UTC


class Talk:
    """One chat: its stored session, its clock, and every button it ever showed."""

    def __init__(self, catalog: Catalog, at: int = MONDAY) -> None:
        self.catalog, self.at = catalog, at
        self.stored = write_session(Session())
        self.shown: list[Option] = []
        self.turns: list[Turn] = []

    @property
    def session(self) -> Session:
        """The session as it comes out of the store."""
        return read_session(self.stored)

    @property
    def texts(self) -> list[str]:
        """What the last turn said."""
        return [reply.text for reply in self.turns[-1].replies]

    def happen(self, event: Event) -> Turn:
        """One event, its session stored and read back."""
        turn = take_turn(self.session, event, self.catalog)
        self.stored = write_session(turn.session)
        self.shown += [option for reply in turn.replies for option in reply.options]
        self.turns.append(turn)
        return turn

    def say(self, line: str) -> Turn:
        """One line of a transcript, without its mark."""
        if line == "(woken)":
            return self.wake()
        self.at += 5
        return self.happen(self.event(line))

    def wake(self) -> Turn:
        """The moment comes that the last turn asked for."""
        due = self.turns[-1].due
        assert due is not None, "no moment was asked for"
        self.at = due
        return self.happen(Due(at=due))

    def later(self, hours: float) -> None:
        """Let time pass."""
        self.at += int(hours * 3600)

    def event(self, line: str) -> Event:
        """A line as an event."""
        if match := re.fullmatch(r"\[(old: )?(.+)\]", line):
            return self._tap(match[2], is_old=bool(match[1]))
        if line == "(blocked)":
            return Left(at=self.at)
        if match := re.fullmatch(r"\((photo|voice|sticker)\) ?(.*)", line):
            return Unreadable(at=self.at, kind=match[1], caption=match[2])
        if match := re.fullmatch(r"\(edit\) (.+)", line):
            return Said(at=self.at, text=match[1], edited=True)
        if line.startswith("/"):
            name, _, rest = line[1:].partition(" ")
            return Commanded(at=self.at, name=name, rest=rest)
        return Said(at=self.at, text=line)

    def _tap(self, label: str, is_old: bool) -> Chose:
        found = [option for option in self.shown if option.label == label]
        if not found:
            latest = [option.label for reply in self.turns[-1].replies for option in reply.options]
            raise AssertionError(f"no button {label!r}; the last turn showed {latest}")
        option = found[0] if is_old else found[-1]
        return Chose(at=self.at, field=option.field, option=option.id, on=option.on, n=option.n)


def written(turn: Turn) -> list[str]:
    """A turn as the lines of a transcript."""
    lines = []
    for place, reply in enumerate(turn.replies):
        lines += ["<"] if place else []
        lines += _reply_lines(reply)
    was_said = any(turn.note in reply.text for reply in turn.replies)
    return [*lines, *([f"< ({turn.note})"] if turn.note and not was_said else [])]


def _reply_lines(reply: Reply) -> list[str]:
    words = [*spelled_out(reply).splitlines(), *shown_in_words(reply).splitlines()]
    lines = [f"< {line}".rstrip() for line in words]
    labels = [f"[{'✓ ' if option.ticked else ''}{option.label}]" for option in reply.options]
    return [*lines, *([f"< {' '.join(labels)}"] if labels else [])]
