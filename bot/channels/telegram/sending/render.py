"""A turn as outbox entries: texts, keyboards, and what becomes of the open card. Pure.

The open question is one message, edited in place when it is all that a tap on it leads to. When something is said
before the question, the question comes again below it, for a card is read after what is said.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

import msgspec

from bot.channels.telegram.entry import Button, Entry, OnCard, Origin, data_of, look_of
from bot.channels.telegram.sending.buttons import copying, style_of
from bot.channels.telegram.sending.text import CAPTION, LONGEST, marked, plain, split, to_html
from flows import Kind, Option, Reply, State, Turn, spelled_out

SHORT_LABEL: Final = 14
"""Two labels of at most this many characters share a row, unless they stand for sentences."""
SCALE_ROW: Final = 6
"""How many numbers of the pain scale share a row."""

ON_CARD: Final = {Kind.QUESTION: OnCard.OPEN, Kind.COUNT: OnCard.COUNT}

Rows = tuple[tuple[Button, ...], ...]


def render(turn: Turn, origin: Origin | None) -> list[bytes]:
    """The turn's replies as the store keeps them."""
    return [msgspec.msgpack.encode(entry) for entry in entries(turn, origin or Origin())]


def entries(turn: Turn, origin: Origin) -> list[Entry]:
    """The messages of a turn, in order. Nothing when the tapped card already shows just what it would say."""
    if len(turn.replies) == 1 and turn.replies[0].kind is Kind.QUESTION and _is_shown(turn.replies[0], origin):
        return []
    spoken = [entry for reply in turn.replies for entry in _entries(reply, origin)]
    if not spoken:
        return []
    on_card = _on_card(turn)
    if spoken[0].on_card is OnCard.OPEN:
        return [msgspec.structs.replace(spoken[0], tapped=origin.message_id), *spoken[1:]]
    if on_card is not OnCard.KEEP:
        place = next(place for place, entry in enumerate(spoken) if entry.on_card is not OnCard.COUNT)
        spoken[place] = msgspec.structs.replace(spoken[place], on_card=on_card, tapped=origin.message_id)
    return spoken


def alone(reply: Reply, update_id: int = 0) -> list[bytes]:
    """A reply outside any turn, without buttons that answer: nobody is there to take a tap.

    `update_id`: the update that an alarm is told for.
    """
    is_alarm = reply.kind is Kind.ALARM
    *before, last = (Entry(text=to_html(part), is_alarm=is_alarm) for part in split(reply.text))
    last = msgspec.structs.replace(last, rows=copying(reply.to_call))
    if is_alarm and update_id:
        last = msgspec.structs.replace(last, told_for=update_id, is_ahead=True)
    return [msgspec.msgpack.encode(entry) for entry in (*before, last)]


@lru_cache(maxsize=1024)  # at a full hour thousands are asked the same question
def keyboard(options: tuple[Option, ...]) -> Rows:
    """The buttons in rows: numbers by six, short labels by two, others alone; what closes the list below it, by two.

    "Done" shares no row with "Back", which is a button of another field: a slip of the thumb may not lose ticks.
    """
    choices = [option for option in options if not option.closing]
    closing = [option for option in options if option.closing]
    groups = [list(group) for _, group in groupby(closing, key=lambda option: option.field)]
    return (
        *(_row(row) for row in _choice_rows(choices)),
        *(_row(group[i : i + 2]) for group in groups for i in range(0, len(group), 2)),
    )


def _entries(reply: Reply, origin: Origin) -> list[Entry]:
    """A reply is one message, or several when it is too long; the last one carries the buttons and the file."""
    text = f"{spelled_out(reply)}\n{origin.link}" if origin.link else spelled_out(reply)
    *before, last = split(text, CAPTION if reply.picture or reply.document or reply.animation else LONGEST)
    on_card = ON_CARD.get(reply.kind, OnCard.KEEP)
    is_alarm = reply.kind is Kind.ALARM
    spoken = Entry(
        text=marked(to_html(last), reply.moments),
        rows=(*copying(reply.to_call), *keyboard(reply.options)),
        on_card=on_card,
        document=reply.document,
        picture=reply.picture,
        is_alarm=is_alarm,
        nod_to=origin.said if reply.kind is Kind.NOD else 0,
        animation=reply.animation,
        is_counted=bool(reply.counter),
        until=reply.until,
        told_for=origin.update_id if is_alarm else 0,
    )
    return [*(Entry(text=marked(to_html(part), reply.moments), is_alarm=is_alarm) for part in before), spoken]


def _on_card(turn: Turn) -> OnCard:
    """What the turn does to the open card besides opening a new one."""
    kinds = {reply.kind for reply in turn.replies}
    if turn.forget:
        return OnCard.FORGET
    if Kind.ALARM in kinds:
        return OnCard.CLOSE
    if Kind.QUESTION in kinds or kinds == {Kind.COUNT}:
        return OnCard.KEEP
    return OnCard.CLOSE if turn.session.state is State.ASSESSED else OnCard.LEAVE


def _is_shown(reply: Reply, origin: Origin) -> bool:
    if not origin.shown:
        return False
    buttons = [(button.label, button.data) for row in keyboard(reply.options) for button in row]
    return origin.shown == look_of(plain(spelled_out(reply)), buttons)


def _choice_rows(choices: list[Option]) -> Iterator[list[Option]]:
    if choices and all(len(option.label) <= 2 for option in choices):
        yield from (choices[i : i + SCALE_ROW] for i in range(0, len(choices), SCALE_ROW))
        return
    row: list[Option] = []
    for option in choices:
        if row and not (_is_short(row[0]) and _is_short(option)):
            yield row
            row = []
        row.append(option)
        if len(row) == 2 or not _is_short(option):
            yield row
            row = []
    if row:
        yield row


def _is_short(option: Option) -> bool:
    return len(option.label) <= SHORT_LABEL and not option.sentence


def _row(options: list[Option]) -> tuple[Button, ...]:
    return tuple(
        Button(f"✓ {option.label}" if option.ticked else option.label, data_of(option), style_of(option))
        for option in options
    )
