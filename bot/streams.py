"""The standard streams as a terminal or a script may have them: any bytes in, any letters out, closed at any time.

What is no text in the encoding of the stream becomes a replacement mark rather than a fault: a word with a broken
letter is still a word, and a warning sign in it must be heard. An encoding that cannot carry lines at all (one for
names of hosts, say) counts as UTF-8, and so does one that wants a mark before the text where there is none.
"""

import codecs
import os
import sys
from contextlib import suppress
from io import BufferedReader, TextIOWrapper
from typing import Final

MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
LINE: Final = "a line\n"


def take_any_text() -> None:
    """Standard streams that never choke on a letter; a mark of its encoding before the input is no part of it."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding=_for_reading(sys.stdin), errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if _writes(stream.encoding) else "utf-8", errors="replace")


def _for_reading(stream: TextIOWrapper) -> str | None:
    """The encoding to read in; None for the one it has."""
    name = codecs.lookup(stream.encoding).name
    if name == "utf-8" or not (_reads(name) or _has_mark(stream)):
        return "utf-8-sig"
    return None


def _reads(encoding: str) -> bool:
    with suppress(ValueError, LookupError):
        return codecs.getincrementaldecoder(encoding)("replace").decode(LINE.encode()) != ""
    return False


def _writes(encoding: str) -> bool:
    with suppress(ValueError, LookupError):
        return codecs.getincrementalencoder(encoding)("replace").encode(LINE) != b""
    return False


def _has_mark(stream: TextIOWrapper) -> bool:
    """Whether what comes begins with a mark; a person at a terminal is not waited for, and types none."""
    if stream.isatty() or not isinstance(stream.buffer, BufferedReader):
        return False
    return stream.buffer.peek(4).startswith(MARKS)


def say_no_more() -> None:
    """After the reader of standard output is gone: what is left in it goes nowhere, and Python does not complain."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
