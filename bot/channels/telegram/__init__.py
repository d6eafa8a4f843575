"""The Telegram door, by long polling: python-telegram-bot's `Bot` and types over an HTTP client of our own."""

import sys

# python-telegram-bot brings httpx, and httpx its command line, which draws in colours: a twentieth of the start. Nobody
# here runs it, and httpx does without where it cannot be imported.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None: cannot be imported
