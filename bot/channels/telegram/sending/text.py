"""Our texts as Telegram's HTML, cut into messages that are short enough. Knows no keyboards and no chats.

Telegram counts UTF-16 units after the mark-up is taken off; an emoji counts two.
"""

import html
import re
from collections.abc import Iterable
from typing import Final

from flows import Moment, Shows

LONGEST: Final = 4096
"""UTF-16 units that one message may hold."""
CAPTION: Final = 1024
"""UTF-16 units that may stand below a picture or a file."""

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_FORMATS = {Shows.DAY: "wd", Shows.HOUR: "wt", Shows.DAY_AND_HOUR: "wdt"}
"""Weekday, date and time as Telegram writes its format."""
_CUTS = ("\n\n", "\n", " ")


def plain(text: str) -> str:
    """The text as it is seen, without mark-up."""
    return _BOLD.sub(r"\1", text)


def to_html(text: str) -> str:
    """`**bold**` as `<b>`, all else escaped."""
    return _BOLD.sub(r"<b>\1</b>", html.escape(text, quote=False))


def unmarked(marked: str) -> str:
    """What `to_html` made, as it is seen: for a message that Telegram refuses with its mark-up."""
    return html.unescape(_TAG.sub("", marked))


def marked(shown: str, moments: Iterable[Moment]) -> str:
    """The HTML with its moments as such: Telegram shows them on the reader's own clock, old apps the words."""
    for moment in moments:
        words = to_html(moment.words)
        tag = f'<tg-time unix="{moment.at}" format="{_FORMATS[moment.shows]}">{words}</tg-time>'
        shown = shown.replace(words, tag, 1)
    return shown


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(plain(text).encode("utf-16-le")) // 2


def split(text: str, longest: int = LONGEST) -> list[str]:
    """The text in parts that fit, cut at the end of a paragraph if it can be, else of a line, a word, or anywhere."""
    parts = []
    rest = text.strip()
    while units(rest) > longest:
        part, rest = _first_part(rest, longest)
        parts.append(part)
    return [*parts, rest]


def _first_part(text: str, longest: int) -> tuple[str, str]:
    """The longest beginning that fits, and the rest. Bold that is cut in two is closed and opened again."""
    room = longest - 4  # for the marks that close and open bold
    head = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")  # half an emoji at the end is left out
    cut = next((place for mark in _CUTS if (place := head.rfind(mark)) > room // 4), len(head))
    part = text[:cut].rstrip()
    rest = text[cut:].lstrip()
    if part.endswith("*") and rest.startswith("*") and not part.endswith("**"):
        part, rest = part[:-1], f"*{rest}"
    if part.count("**") % 2:
        return f"{part}**", f"**{rest}"
    return part, rest
