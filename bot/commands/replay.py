"""`thora replay`: a transcript read from a file, played and printed. What cannot be played is one line, exit code 1."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from bot import transcript
from bot.replay import play
from bot.transcript import TranscriptError
from flows import Catalog

BAD_TRANSCRIPT: Final = 1
STANDARD_INPUT: Final = "-"


def run(file: str, at: int | None, load: Callable[[], Catalog]) -> int:
    """Play `file`, or standard input, from the second `at` if it is given, and print the conversation.

    The content is loaded when there is something to play.
    """
    try:
        lines = read_lines(file)
        for note in passed_over(file, lines):
            print(f"thora: {note}", file=sys.stderr)
        _print(play(lines, load(), at))
    except BrokenPipeError:
        raise
    except (TranscriptError, OSError) as fault:
        print(f"thora: {' '.join(str(fault).split())}", file=sys.stderr)
        return BAD_TRANSCRIPT
    return 0


def read_lines(file: str) -> list[str]:
    """The lines of a transcript. Raises TranscriptError when it is none, OSError when it cannot be read."""
    raw = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    try:
        lines = raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        raise TranscriptError(f"{file}: it is not text in UTF-8") from None
    if not any(transcript.happening(line) for line in lines):
        raise TranscriptError(f"{file}: nothing happens in it, no line begins with >")
    return lines


def passed_over(file: str, lines: Iterable[str]) -> Iterator[str]:
    """A word for each line of a file that is of no known form, or in brackets and only played as words."""
    for number, line in enumerate(lines, 1):
        if reason := transcript.oddity(line):
            yield f"{file}, line {number}: {' '.join(line.split())}: {reason}"


def _print(lines: Iterable[str]) -> None:
    has_begun = False
    for line in lines:
        if line or has_begun:
            print(line, flush=True)
            has_begun = True
