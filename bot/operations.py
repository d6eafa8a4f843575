"""Logging: what happened, in which phase, under a hashed key; never what somebody said, nor the token.

Libraries that print request addresses, and with them the token, or every step they take are kept to warnings.
"""

import logging
import time

import msgspec

from bot import discreet
from bot.settings import Settings

NOISY = ("httpx", "httpcore", "telegram", "aiohttp", "asyncio", "transitions", "matplotlib", "PIL")


class _JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON: time in UTC, level, name, message, and the class of an error, not its text."""
        line = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname.lower(),
            "name": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return msgspec.json.encode(line).decode()


def start_logging(settings: Settings) -> None:
    """Log to standard error in the format and from the level of the settings."""
    handler = logging.StreamHandler()
    text = logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
    handler.setFormatter(_JsonLines() if settings.log_format == "json" else text)
    handler.addFilter(discreet.Discreet())
    discreet.catch_uncaught()
    logging.basicConfig(level=settings.log_level.upper(), handlers=[handler], force=True)
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
