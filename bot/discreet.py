"""What a log may hold, whoever writes it: no word of a person, no token, no chat's number.

Our own lines name a chat by a keyed hash and a fault by its class. But a library may quote what it was given, and the
text of an exception may hold the very words that it choked on. So every record passes through here: of an exception
only its class and the places it came through are left, and what looks like a token or a chat's key is veiled.
"""

import logging
import re
import sys
import threading
from collections.abc import Iterator
from traceback import extract_tb
from types import TracebackType
from typing import Any, Final

from bot.storage.faults import StoreError

log = logging.getLogger(__name__)

VEILED: Final = (
    (re.compile(r"(?<!\d)\d{5,20}:[A-Za-z0-9_-]{20,}"), "***"),  # a token, alone or in an address
    (re.compile(r"\b(telegram|console):-?\w+"), r"\1:***"),
    (re.compile(r"(://)[^/\s@]+@"), r"\1***@"),  # a login in an address
    (re.compile(r", with args beginning with.*", re.DOTALL), ""),  # Redis quotes what a command was given
)
OURS: Final = (StoreError,)
"""Faults whose text is written to be read: it quotes nothing that anybody said."""


class Discreet(logging.Filter):
    """Lets every record through, without what must not be in a log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """The record, made discreet in its place."""
        is_of_asyncio = record.name == "asyncio"
        record.args = _harmless(record.args)
        record.msg = veiled(_of_asyncio(_message(record)) if is_of_asyncio else _message(record))
        record.args = None
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = "\n".join(trace(record.exc_info[1]))
        return True


def veiled(text: str) -> str:
    """The text without what looks like a token, a login or a chat's key."""
    for pattern, instead in VEILED:
        text = pattern.sub(instead, text)
    return text


def trace(fault: BaseException) -> Iterator[str]:
    """Where a fault came from: classes and places, none of its words. What it was caused by comes first."""
    earlier = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    if earlier is not None:
        yield from trace(earlier)
    for place in extract_tb(fault.__traceback__):
        yield f"  {place.filename}:{place.lineno} in {place.name}"
    yield type(fault).__name__


def catch_uncaught() -> None:
    """What nobody catches is told the same way, in place of Python's own traceback with the fault's words."""
    sys.excepthook = _uncaught
    threading.excepthook = lambda told: _uncaught(told.exc_type, told.exc_value, told.exc_traceback)
    sys.unraisablehook = lambda told: _uncaught(told.exc_type, told.exc_value, told.exc_traceback)


def _uncaught(kind: type[BaseException], fault: BaseException | None, _: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    log.critical("nobody caught this", exc_info=fault if fault is not None else kind())


def _message(record: logging.LogRecord) -> str:
    """The message; one that does not fit its values is shown without them, and says so nowhere else."""
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)


def _of_asyncio(message: str) -> str:
    """What went wrong, without the task or the call behind it: those are shown with their values."""
    return re.split(r"[<(\n]", message, maxsplit=1)[0].strip()


def _harmless(args: Any) -> Any:
    """The values of a record, with the class in place of an exception that is none of ours."""
    if isinstance(args, tuple):
        return tuple(_named(one) for one in args)
    if isinstance(args, dict):
        return {name: _named(one) for name, one in args.items()}
    return args


def _named(value: object) -> object:
    is_fault = isinstance(value, BaseException) and not isinstance(value, OURS)
    return type(value).__name__ if is_fault else value
