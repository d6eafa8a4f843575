"""The standard streams as a terminal or a script may have them: any bytes in, any letters out, closed at any time.

What is no text in the encoding of the stream becomes a replacement mark rather than a fault: a word with a broken
letter is still a word, and a warning sign in it must be heard.
"""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper


def take_any_text() -> None:
    """Standard streams that never choke on a letter; a mark of its encoding before the input is no part of it."""
    if isinstance(sys.stdin, TextIOWrapper):
        is_utf_8 = sys.stdin.encoding.lower().replace("_", "-") in ("utf-8", "utf8")
        sys.stdin.reconfigure(encoding="utf-8-sig" if is_utf_8 else None, errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def say_no_more() -> None:
    """After the reader of standard output is gone: what is left in it goes nowhere, and Python does not complain."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
