"""Plays the conversations that README.md shows and writes them there as the terminal shows them: `make readme`.

A block is played from the file that the comment above it names:

    <!-- played from docs/examples/first_visit.txt -->

In such a file `>` is what is typed, `#` a comment, and between `# left out` and `# shown` turns are played and stand in
the page as one line with three dots. Numbers and letters are those of the terminal. It is played without the trained
reader, so that it comes out the same everywhere; a test compares the page with what comes out.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.channels.console import Console
from bot.replay import Talk
from flows import Catalog, load_catalog

HOUSE: Final = Path(__file__).parents[1]
README: Final = HOUSE / "README.md"
BLOCK: Final = re.compile(r"(<!-- played from (\S+) -->\n+```\n).*?(\n```\n)", re.DOTALL)
COLUMNS: Final = 100
LEFT_OUT, SHOWN, DOTS = "# left out", "# shown", "…"


def rendered(page: str, catalog: Catalog) -> str:
    """The page with every block played anew."""

    def block(found: re.Match[str]) -> str:
        lines = (HOUSE / found[2]).read_text("utf-8").splitlines()
        return found[1] + "\n".join(_played(lines, catalog)).rstrip() + found[3]

    return BLOCK.sub(block, page)


def _played(lines: list[str], catalog: Catalog) -> Iterator[str]:
    talk, screen, is_shown = Talk(catalog), io.StringIO(), True
    console = Console(screen, lambda: talk.at, columns=COLUMNS)
    for line in lines:
        if line in (LEFT_OUT, SHOWN):
            if line == LEFT_OUT:
                yield DOTS
            is_shown = line == SHOWN
        elif line.startswith("> "):
            shown = list(_turn(line.removeprefix("> "), talk, console, screen))
            yield from shown if is_shown else ()


def _turn(typed: str, talk: Talk, console: Console, screen: io.StringIO) -> Iterator[str]:
    talk.at += 5
    turn = talk.happen(console.event(typed))
    for reply in turn.replies:
        console.show(reply)
    said = screen.getvalue().rstrip()
    screen.seek(0)
    screen.truncate()
    if typed != "/start":
        yield f"You    {typed}"
    yield from (*said.splitlines(), "")


def main() -> int:
    """Writes the page."""
    README.write_text(rendered(README.read_text("utf-8"), load_catalog()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
