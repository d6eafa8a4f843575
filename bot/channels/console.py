"""The terminal: lines in, lines out. Numbers answer the open question, letters stand for the other buttons.

The same core, the same store and the same outbox as Telegram; only this door is different. What is typed goes to the
core as text, so several numbers at once, a label or a whole sentence are read just as they are there.
"""

import asyncio
import re
import shutil
import string
import sys
import textwrap
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

import msgspec

from bot.delivery import Sent
from bot.media import loops
from bot.recording import Recorder, note_lines
from bot.service import Service
from bot.storage.faults import StoreUnavailable
from bot.storage.results import CardChange, Outcome
from bot.transcript import typed
from flows import Chose, Due, Event, Kind, Option, Reply, Turn, shown_in_words

CHAT = "console:me"
ANSWERS_NOT = ("do", "topic", "whole", "review")
"""Fields of buttons that do not answer the open question."""
MARGIN = len("Thora  ")
WIDEST = 100
NARROW = 4 * MARGIN
"""Lines that are shorter than that have no margin."""
LOOK_SECONDS = 5
"""How often the terminal looks whether a check-in is due, or a counter has moved on."""
FEW = 8
"""More letters than this stand side by side."""
HINT = "(type a number, a letter, or anything you like; /help; exit or Ctrl-D leaves, check-ins stay)"
LEAVES = ("exit", "quit", "/exit", "/quit", ":q")
"""What is typed at a terminal to leave it. It says nothing to Thora, who would end the check-ins at "quit"."""


def render(turn: Turn, origin: None) -> list[bytes]:
    """A turn as outbox entries: each reply as it is."""
    return [msgspec.msgpack.encode(reply) for reply in turn.replies]


class Console:
    """Shows replies, remembers their buttons, and reads a line as an event. `columns`: of the terminal if None."""

    def __init__(
        self, out: TextIO, clock: Callable[[], int], record: TextIO | None = None, columns: int | None = None
    ) -> None:
        self._out, self.clock = out, clock
        self._columns = columns
        self._record = Recorder(record, clock()) if record else None
        self._bold = out.isatty()
        self._keys: dict[str, Option] = {}
        self._letters = 0
        self._said = ""
        self._is_first = True

    async def send(self, chat: str, payload: bytes, card: int) -> Sent:
        """Print one outbox entry."""
        self.show(msgspec.msgpack.decode(payload, type=Reply))
        return Sent(card=CardChange.KEEP, message_id=0)

    async def strip(self, chat: str, card: int) -> None:
        """Nothing to strip: a terminal keeps its lines."""

    def show(self, reply: Reply) -> None:
        """Print a reply with its buttons: numbers for answers, letters for the rest."""
        if reply.kind is Kind.COUNT:
            self._counted(reply)
            return
        if self._is_first:
            self._keys, self._letters, self._said = {}, 0, ""
        answers = [option for option in reply.options if option.field not in ANSWERS_NOT]
        lines = [*reply.text.splitlines(), *shown_in_words(reply).splitlines()]
        lines += [*self._numbered(answers), *reply.hint.splitlines(), *reply.counter.splitlines()]
        letters = [self._lettered(option) for option in reply.options if option.field in ANSWERS_NOT]
        lines += ["".join(letters)] if len(letters) > FEW else letters
        shown = "\n".join(self._wrapped(line) for line in lines)
        margin = self._margin()
        said = f"{'Thora'.ljust(margin)}{shown.lstrip()}" if margin else f"Thora\n{shown}"
        print(self._marked(said), file=self._out)
        if reply.animation:  # unwrapped, so that it can be opened
            print(f"{' ' * margin}{loops.place(reply.animation.file)}", file=self._out)
        print(file=self._out, flush=True)
        if self._record:
            self._record.said(reply)
        self._is_first = False
        self._said += reply.text

    def _counted(self, reply: Reply) -> None:
        """Print a counter that has moved on; what can be typed stays as it is."""
        print(self._wrapped(reply.counter), file=self._out, flush=True)
        if self._record:
            self._record.said(reply)

    def remark(self, note: str) -> None:
        """Print a word for whoever chose a button, unless it was just said."""
        if note_lines(note, self._said):
            print(self._wrapped(f"({note})"), file=self._out)
        if self._record:
            self._record.noted(note, self._said)

    def woken(self) -> None:
        """What is shown next is a turn of its own, which nobody began."""
        self._is_first = True
        if self._record:
            self._record.woken(self.clock())

    def event(self, line: str) -> Event:
        """A typed line as what happened."""
        at = self.clock()
        text = line.strip()
        self._is_first = True
        option = self._keys.get(text.lower())
        if option is not None:
            self._did(f"[{option.label}]", at)
            return Chose(at=at, field=option.field, option=option.id, on=option.on, n=option.n)
        text = self._several(text)
        self._did(text, at)
        return typed(text, at)

    def _several(self, text: str) -> str:
        """Several numbers as the labels they stand for."""
        numbers = re.findall(r"\d+", text) if re.fullmatch(r"(?:[\d\s,;.&+]|\band\b)+", text) else []
        if len(numbers) < 2 or not all(number in self._keys for number in numbers):
            return text
        return ", ".join(self._keys[number].label for number in numbers)

    def _numbered(self, answers: list[Option]) -> list[str]:
        """Numbers as they are typed; those of an earlier question are forgotten. A scale is typed as it is."""
        if not answers:
            return []
        self._keys = {key: option for key, option in self._keys.items() if not key.isdecimal()}
        if answers[0].label == "0":
            scores = [option for option in answers if option.label.isdecimal()]
            self._keys |= {option.label: option for option in scores}
            return ["  0 … 10", *(self._lettered(option) for option in answers if option not in scores)]
        self._keys |= {str(place): option for place, option in enumerate(answers, 1)}
        return [
            f"  {place}. {'✓ ' if option.ticked else ''}{option.sentence or option.label}"
            for place, option in enumerate(answers, 1)
        ]

    def _lettered(self, option: Option) -> str:
        letter = string.ascii_lowercase[self._letters % 26]
        self._letters += 1
        self._keys[letter] = option
        return f"  {letter}) {option.label}"

    def _marked(self, line: str) -> str:
        return re.sub(r"\*\*(.+?)\*\*", "\033[1m\\1\033[0m" if self._bold else r"\1", line, flags=re.DOTALL)

    def _wrapped(self, line: str) -> str:
        """A line between the margin and the edge of the terminal, what goes over it below its first word."""
        margin = self._margin()
        begins = margin and len(re.match(r" *(?:\w+[.)] |• )?", line)[0])  # type: ignore[index]  # always matches
        inset = " " * (margin + begins)
        return textwrap.fill(line, self._room(), initial_indent=" " * margin, subsequent_indent=inset)

    def _room(self) -> int:
        """How many letters stand in a line."""
        return min(self._columns or shutil.get_terminal_size().columns, WIDEST)

    def _margin(self) -> int:
        """What stands free at the left: nothing where there is room for a few letters only."""
        return MARGIN if self._room() >= NARROW else 0

    def _did(self, line: str, at: int) -> None:
        if self._record:
            self._record.did(line, at)


async def chat(service: Service[None], console: Console, standby: Callable[[Event], Reply]) -> None:
    """Talk until the input ends. It opens with /start, which greets, or says where the person stopped.

    `standby` is what to say to an event while the store is away.
    """
    print(HINT + "\n")
    await _what_was_left(service, console)
    await _turn(service, console, console.event("/start"), standby)
    looking = asyncio.create_task(_look_in(service, console))
    try:
        await _listen(service, console, standby)
    finally:
        looking.cancel()


async def _listen(service: Service[None], console: Console, standby: Callable[[Event], Reply]) -> None:
    while True:
        try:
            print("You    ", end="", flush=True)
            line = await asyncio.to_thread(sys.stdin.readline)
        except OSError:  # the terminal is gone
            return
        if not line or line.strip().lower() in LEAVES:
            with suppress(OSError):
                print()
            return
        if line.strip():
            if not sys.stdin.isatty():
                print(line.strip())
            await _turn(service, console, console.event(line), standby)


async def _look_in(service: Service[None], console: Console) -> None:
    """Check-ins, while the terminal is open."""
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        with suppress(StoreUnavailable):
            await take_due(service, console)


async def take_due(service: Service[None], console: Console) -> None:
    """Whether one is due, the conversation itself knows. Where none is, what is said just then answers a person."""
    handled = await service.handle(CHAT, None, Due(at=console.clock()))
    if handled.outcome is Outcome.MINE:
        console.woken()
        await service.deliver(CHAT, handled.token, handled.head, handled.card, console)


async def _what_was_left(service: Service[None], console: Console) -> None:
    """Print what a conversation that was killed had still to say."""
    await service.store.take_over(CHAT)
    await service.deliver_left(CHAT, console)


async def _turn(service: Service[None], console: Console, event: Event, standby: Callable[[Event], Reply]) -> None:
    """One event through the service, its replies printed, its note too."""
    try:
        handled = await service.handle(CHAT, None, event)
    except StoreUnavailable:
        console.show(standby(event))
        return
    with suppress(StoreUnavailable):  # what was printed and could not be noted is printed again later
        await service.deliver(CHAT, handled.token, handled.head, handled.card, console)
    console.remark(handled.note)
