"""Logging: what happened, in which phase, under a hashed key; never what somebody said, nor the token.

A record may carry fields beside its message (`extra`): the update, the chat's alias, the phase. Text shows them behind
the message, JSON as members. Libraries that print request addresses, and with them the token, or every step they take
are kept to warnings.
"""

import logging
import time
from typing import Any, Final

import msgspec

from bot import discreet
from bot.service import Taken
from bot.settings import Settings

log = logging.getLogger(__name__)

NOISY: Final = ("httpx", "httpcore", "telegram", "aiohttp", "asyncio", "transitions", "matplotlib", "PIL")
FIELDS: Final = ("update", "chat", "event", "phase", "outcome", "ms", "fault")
"""What a record may carry besides: the id of an update, the hashed chat, the kind of event, the phase after it, what
became of the commit, how long it took in milliseconds, and the name of a fault that is counted.
"""


class _Text(logging.Formatter):
    """One line, the fields behind the message."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        fields = " ".join(f"{name}={value}" for name, value in _fields(record).items())
        return f"{super().format(record)} {fields}".rstrip()


class _JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON: time in UTC, level, name, message, fields, and the class of an error, not its text."""
        line = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "name": record.name,
            "message": record.getMessage(),
            **_fields(record),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return msgspec.json.encode(line).decode()


def start_logging(settings: Settings) -> None:
    """Log to standard error in the format and from the level of the settings."""
    handler = logging.StreamHandler()
    text = _Text("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
    handler.setFormatter(_JsonLines() if settings.log_format == "json" else text)
    handler.addFilter(discreet.Discreet())
    discreet.catch_uncaught()
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler], force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))


def note(taken: Taken) -> None:
    """One line for one turn: which update of which chat led to which phase."""
    fields: dict[str, Any] = {
        "chat": taken.alias,
        "event": taken.event,
        "phase": taken.phase,
        "outcome": taken.outcome.value,
        "ms": round(1000 * (taken.turn_seconds + taken.commit_seconds), 1),
    }
    if taken.update_id is not None:
        fields["update"] = taken.update_id
    log.info("turn", extra=fields)


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    return {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
