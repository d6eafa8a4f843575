"""A page for a clinician set as PDF, for printing and for screen readers (tagged, PDF/UA-1). In a thread of its own.

The template is a constant, `page.typ`: what somebody typed goes in as data and stays letters. Type comes from typst
itself (Latin, Greek, Cyrillic, Hebrew, Devanagari, Georgian), from the DejaVu fonts of matplotlib (Arabic, Armenian and
more) and from what is installed on the machine. A letter that none has becomes a box, and its script is named.
Knows no chat and no channel.
"""

import asyncio
import re
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from flows import CourseChart, Page, Row, Section

if TYPE_CHECKING:  # loaded with the first page
    import typst

FONTS: Final = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans", "DejaVu Sans Mono")
"""In this order; then whatever else is installed."""
NO_TYPE: Final = "Last Resort"
"""A font that draws a mark for every letter, and none of the letters."""
BOX: Final = "\N{WHITE VERTICAL RECTANGLE}"
MOST_SCRIPTS: Final = 16
"""When so many have been found to lack type, all that is not plain Latin becomes boxes."""
DOTS_PER_INCH: Final = 110
"""Of a page as a picture."""
ALL: Final = "*"
"""Stands for every script."""
OTHER: Final = "OTHER"
"""The name of what is no letter of a script: emoji and other signs."""
PROBE: Final = b"""#let given = json(bytes(sys.inputs.page))
#set document(title: "probe")
#set text(font: given.fonts, fallback: false)
#given.typed"""

_SETTER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")
_NO_TYPE = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


async def made(page: Page) -> bytes:
    """The page as PDF, set beside the event loop."""
    return await asyncio.get_running_loop().run_in_executor(_SETTER, pdf, page)


def pdf(page: Page) -> bytes:
    """The page as PDF, one sheet of A4. Raises `typst.TypstError` when it cannot be set."""
    return _compiled(_template(), _data(page), format="pdf", pdf_standards=["ua-1"])


def png(page: Page) -> bytes:
    """The page as a picture, for looking at it."""
    return _compiled(_template(), _data(page), format="png", ppi=DOTS_PER_INCH)


def script_of(letter: str) -> str:
    """The script of a letter, as its Unicode name begins: THAI, CJK, HANGUL; empty for one without a name."""
    return unicodedata.name(letter, "").partition(" ")[0]


def _without_type(typed: str) -> set[str]:
    """The scripts in a text for which there is no type; found by trying them, for only typst knows all of its own."""
    missing: set[str] = set()
    while not typed.isascii():
        try:
            _compiled(PROBE, {"typed": _boxed(typed, missing), "fonts": _families()}, pdf_standards=["ua-1"])
        except RuntimeError as fault:  # what typst raises
            if ALL in missing or not (refused := _refused(str(fault))):
                raise
            found = {script_of(letter) for letter in refused if letter != BOX} - missing
            missing |= found if found and len(missing) < MOST_SCRIPTS else {ALL}
        else:
            break
    return missing


def _boxed(typed: str, missing: set[str]) -> str:
    """The text with a box in place of each letter without type; marks that stood on such a letter go with it."""
    shown = ""
    for letter in typed:
        if shown.endswith(BOX) and unicodedata.category(letter).startswith("M"):
            continue
        shown += BOX if _lacks(letter, missing) else letter
    return shown


def _refused(fault: str) -> str:
    """The letters that typst has no type for."""
    found = _NO_TYPE.search(fault)
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1]) if found else ""


def _data(page: Page) -> dict[str, Any]:
    """The page as the template reads it, letters without type as boxes."""
    on = date.fromisoformat(page.date)
    own = None
    left_out = list[str]()
    if page.own_words:
        typed = page.own_words.rows[0].text
        missing = _without_type(typed)
        left_out = [letter for letter in typed if _lacks(letter, missing)]
        own = _section(msgspec.structs.replace(page.own_words, rows=(Row(text=_boxed(typed, missing)),)))
    return {
        **{name: getattr(page, name) for name in ("title", "made", "trust", "blanks", "course_title", "footer")},
        "year": on.year,
        "month": on.month,
        "day": on.day,
        "fonts": _families(),
        "summary": _section(page.summary),
        "main": [_section(section) for section in page.main],
        "beside": [_section(section) for section in page.beside],
        "chart": _chart(page.chart) if page.chart else None,
        "own_words": own,
        "left_out": page.left_out.format(scripts=_called(left_out, page)) if left_out else "",
    }


def _lacks(letter: str, missing: set[str]) -> bool:
    return script_of(letter) in missing or (ALL in missing and not letter.isascii())


def _called(left_out: Sequence[str], page: Page) -> str:
    """The scripts of letters as people call them; one without a name of its own by its Unicode name.

    The Unicode name of a sign names the sign ("GRINNING FACE"): signs of none of these scripts are named together.
    """
    scripts = dict.fromkeys(script_of(sign) for sign in left_out if unicodedata.category(sign).startswith("L"))
    others = [OTHER] if any(script_of(sign) not in scripts for sign in left_out) else []
    return ", ".join(dict.fromkeys(page.scripts.get(script, script.title()) for script in (*scripts, *others)))


def _section(section: Section) -> dict[str, Any]:
    rows = [{"name": row.name, "text": row.text, "weighty": row.is_weighty} for row in section.rows]
    return {"title": section.title, "rows": rows, "listed": section.is_listed}


def _chart(chart: CourseChart) -> dict[str, Any]:
    days = [{name: getattr(day, name) for name in day.__struct_fields__} for day in chart.days]
    return {**{name: getattr(chart, name) for name in chart.__struct_fields__}, "days": days}


def _compiled(template: bytes, data: dict[str, Any], **how: Any) -> bytes:
    import typst

    told = {"page": msgspec.json.encode(data).decode()}
    sheet = typst.compile(template, font_paths=_fonts(), sys_inputs=told, **how)
    return bytes(sheet)  # several sheets, which `page.typ` rules out, would be a list and no bytes


@cache
def _template() -> bytes:
    return files("bot.media").joinpath("page.typ").read_bytes()


@cache
def _families() -> tuple[str, ...]:
    known = [family for family in _fonts().families() if NO_TYPE not in family]
    return tuple(dict.fromkeys((*(family for family in FONTS if family in known), *known)))


@cache
def _fonts() -> "typst.Fonts":
    """All the type there is: looked for once."""
    import typst

    found = find_spec("matplotlib")
    folder = Path(found.origin).parent / "mpl-data" / "fonts" / "ttf" if found and found.origin else None
    return typst.Fonts(font_paths=[folder] if folder and folder.is_dir() else [])
