"""A transcript played through the real core on a simulated clock, so that a bug report is a file.

Between every two turns the session goes through its stored form, as it does in the store. No store, network or token.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final

import msgspec

from bot import transcript
from bot.recording import buttons, turn_lines
from bot.transcript import DAY, STEP, Tap, TranscriptError, Wait, Woken
from flows import Catalog, Chose, Due, Event, Left, Option, Session, Turn, take_turn

MONDAY: Final = 1_767_600_000
"""When a transcript begins that does not say when: Monday 5 January 2026, 08:00 UTC."""

KEPT_SECONDS: Final = 180 * DAY
"""A chat that is silent for so long is forgotten, as it is by the settings' default."""


class Talk:
    """One chat on a simulated clock: its stored session, the time `at`, and every button it ever showed."""

    def __init__(self, catalog: Catalog, at: int = MONDAY) -> None:
        self.catalog, self.at = catalog, at
        self.stored = msgspec.msgpack.encode(Session())
        self.kept_until = at + KEPT_SECONDS
        self.shown: list[Option] = []
        self.turns: list[Turn] = []

    @property
    def session(self) -> Session:
        """The session as it comes out of the store."""
        return msgspec.msgpack.decode(self.stored, type=Session)

    @property
    def texts(self) -> list[str]:
        """What the last turn said."""
        return [reply.text for reply in self.turns[-1].replies]

    @property
    def due(self) -> int | None:
        """The moment that the last turn asked for."""
        due = self.turns[-1].due if self.turns else None
        return due if due is not None and due < self.kept_until else None

    def happen(self, event: Event) -> Turn:
        """One event, its session stored and read back."""
        session = self.session if event.at < self.kept_until else Session()
        turn = take_turn(session, event, self.catalog)
        if isinstance(event, Left):  # who left is sent nothing and woken no more
            turn = msgspec.structs.replace(turn, replies=(), due=None)
        self.stored = msgspec.msgpack.encode(turn.session)
        self.kept_until = event.at + (KEPT_SECONDS if turn.keep_for is None else turn.keep_for)
        self.shown += _options(turn)
        self.turns.append(turn)
        return turn

    def say(self, line: str) -> Turn:
        """A line of a transcript in which something happens, without its mark."""
        said = transcript.read(line, self.at + STEP)
        if isinstance(said, Wait):
            raise TranscriptError("nothing happens while time passes")
        if isinstance(said, Woken):
            return self.wake()
        self.at += STEP
        return self.happen(self._tap(said) if isinstance(said, Tap) else said)

    def wake(self) -> Turn:
        """The moment comes that the last turn asked for.

        One that comes before the next line can leaves the time as it is: what is printed plays the same way again.
        """
        if self.due is None:
            raise TranscriptError("no moment was asked for")
        due = self.due
        if due > self.at + STEP:
            self.at = due
        return self.happen(Due(at=due))

    def catch_up(self, until: int) -> Iterator[Turn]:
        """The moments that were asked for and come by the second `until`, one after the other."""
        before = -1
        while self.due is not None and before < self.due <= until:
            before = self.due
            yield self.wake()

    def later(self, hours: float) -> None:
        """Let time pass, and nothing happen in it."""
        self.at += int(hours * 3600)

    def _tap(self, tap: Tap) -> Chose:
        found = self._found(tap)
        if not found:
            latest = _options(self.turns[-1]) if self.turns else []
            raise TranscriptError(f"no such button; the last turn showed {buttons(latest) or 'none'}")
        option = found[0] if tap.is_old else found[-1]
        return Chose(at=self.at, field=option.field, option=option.id, on=option.on, n=option.n)

    def _found(self, tap: Tap) -> list[Option]:
        """The buttons of this label, from the oldest to the newest: of just these letters, or else much like them."""
        shown = [option for option in self.shown if option.ticked or not tap.ticked]
        for likeness in (str, _plain, _without_figures):
            found = [option for option in shown if likeness(option.label) == likeness(tap.label)]
            if found:
                self._check_that_one_is_meant(found)
                return found
        return []

    def _check_that_one_is_meant(self, found: list[Option]) -> None:
        """Of buttons that are alike, no two may have another label and stand in one turn, the newest that shows any."""
        for turn in reversed(self.turns):
            labels = dict.fromkeys(option.label for option in _options(turn) if option in found)
            if len(labels) > 1:
                raise TranscriptError(f"it could be {' or '.join(f'[{label}]' for label in labels)}")
            if labels:
                return


def play(lines: Sequence[str], catalog: Catalog, at: int | None = None) -> Iterator[str]:
    """A transcript as it comes out today, line by line, from what happens in it.

    It begins at the second `at`, or else when it says itself. A moment that was asked for and comes on the way is woken
    there, unless the file says that it is woken by hand. Raises TranscriptError at a line that cannot be played.
    """
    talk, happens = _begun(lines, catalog, at)
    yield from happens(talk)


def played(lines: Sequence[str], catalog: Catalog) -> Talk:
    """The chat as it stands when a transcript has been played. Raises TranscriptError likewise."""
    talk, happens = _begun(lines, catalog, None)
    for _ in happens(talk):
        pass
    return talk


def _begun(lines: Sequence[str], catalog: Catalog, at: int | None) -> tuple[Talk, Callable[[Talk], Iterator[str]]]:
    """The chat before anything happens, and what happens in it."""
    given = len(lines)
    if at is not None:
        lines = transcript.begun(lines, at)
    begins = transcript.start(lines)
    talk = Talk(catalog, MONDAY if begins is None else begins)
    return talk, partial(_happens, lines, 1 + given - len(lines))


def _happens(lines: Sequence[str], first: int, talk: Talk) -> Iterator[str]:
    """Each line as it comes out; `first`: the number of the first of them."""
    is_by_hand = transcript.is_woken_by_hand(lines)
    for number, line in enumerate(lines, first):
        said = transcript.happening(line)
        try:
            if line.startswith("#"):
                yield line.rstrip()
            elif said is not None:
                yield from _played(said, talk, is_by_hand=is_by_hand)
        except TranscriptError as fault:
            raise TranscriptError(f"line {number}: {line.strip()}: {fault}") from None
    if not is_by_hand:
        yield from _woken(talk.catch_up(talk.at))


def _played(said: str, talk: Talk, *, is_by_hand: bool) -> Iterator[str]:
    what = transcript.read(said, talk.at)
    if not is_by_hand and not isinstance(what, Woken):
        yield from _woken(talk.catch_up(talk.at if isinstance(what, Wait) else talk.at + STEP))
    yield from ("", f"> {said}")
    if isinstance(what, Wait):
        talk.at = what.end(talk.at)
    else:
        yield from _said(talk.say(said))


def _woken(turns: Iterable[Turn]) -> Iterator[str]:
    """Moments that came by themselves."""
    for turn in turns:
        yield from ("", "> (woken)", *_said(turn))


def _options(turn: Turn) -> list[Option]:
    return [option for reply in turn.replies for option in reply.options]


def _said(turn: Turn) -> list[str]:
    return turn_lines(turn.replies, turn.note)


def _plain(label: str) -> str:
    """A label as it may be typed: any case, quotes, dashes and spaces, no tick, no full stop."""
    plain = unicodedata.normalize("NFKC", label).casefold().replace("✓", "")
    plain = re.sub(r"[‘’´`]", "'", re.sub(r"[‐-―−]", "-", plain))
    return " ".join(plain.replace("“", '"').replace("”", '"').split()).rstrip(".!")


def _without_figures(label: str) -> str:
    """A label without a clock before it or a count behind it: "09:01 Paris" is Paris at any time."""
    return re.sub(r"^\d{1,2}:\d{2} (?=[a-z])|(?<=[a-z]) \d+$", "", _plain(label))
