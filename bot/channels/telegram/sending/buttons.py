"""Buttons as Telegram shows them: their colours, and those that copy a number. The words say it all without either.

Red is what tells of danger or cannot be undone; blue is the scale, the one row that answers a question by itself.
"None of these" is never coloured: nobody shall be led to deny a warning sign.
"""

from collections.abc import Sequence
from typing import Any, Final

from bot.channels.telegram.entry import Button
from flows import Option, ToCall

DANGER: Final = "danger"
PRIMARY: Final = "primary"


def style_of(option: Option) -> str:
    """The colour of an option's button; empty for the app's own."""
    if option.grave:
        return DANGER
    is_score = option.label.isdecimal() and not option.closing
    return PRIMARY if is_score else ""


def copying(numbers: Sequence[ToCall]) -> tuple[tuple[Button, ...], ...]:
    """A row of buttons that copy a number each, or none."""
    row = tuple(Button(label=one.label, data="", copy=one.number) for one in numbers)
    return (row,) if row else ()


def undecorated(rows: Sequence[Sequence[Button]]) -> tuple[tuple[Button, ...], ...]:
    """The buttons that answer, without colours: for a server that refuses what is newer than itself."""
    kept = (tuple(Button(one.label, one.data) for one in row if not one.copy) for row in rows)
    return tuple(row for row in kept if row)


def as_telegram(rows: Sequence[Sequence[Button]]) -> dict[str, Any]:
    """Rows of buttons as an inline keyboard."""
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]}


def _button(button: Button) -> dict[str, Any]:
    does = {"copy_text": {"text": button.copy}} if button.copy else {"callback_data": button.data}
    return {"text": button.label, **does, **({"style": button.style} if button.style else {})}
