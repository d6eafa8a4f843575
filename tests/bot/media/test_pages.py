"""A page becomes one tagged sheet with all that was to stand on it, whatever somebody typed."""

import io
from datetime import date, timedelta
from typing import Any

import pypdf
import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.media import pages
from flows import Catalog, Page, Session, load_catalog, report
from flows.values import diary
from flows.values.diary import CheckIn, Exercises, Ran, Rhythm
from flows.values.model import FollowUp, State
from tests.talk import MONDAY

RECORD = {
    "age_band": "a35_49",
    "rf_now": ("none",),
    "rf_history": ("arm_tingle",),
    "location": "one_blade",
    "side": "left",
}
LANGUAGES = {
    "Latin": "Schmerz beim Laufen, naïve café",
    "Greek": "Πόνος στην πλάτη",
    "Cyrillic": "Болит спина",
    "Hebrew": "כאב בגב",
    "Arabic": "ألم في الظهر",
    "Devanagari": "पीठ में दर्द",
    "Thai": "ปวดหลัง",
    "Chinese": "背痛",
    "Korean": "등 통증",
    "Japanese": "ランナー",
}


def log(days: int) -> bytes:
    first = diary.day_number("2026-01-06")
    return diary.packed(
        tuple(
            CheckIn(
                day=first + at,
                answered=True,
                pain_now=max(0, 6 - at // 8),
                ran=Ran.EASY if at % 2 else Ran.NO_RUN,
                pain_run=3 if at % 2 else None,
                exercises=Exercises(at % 4),
            )
            for at in range(days)
        )
    )


def page(catalog: Catalog, words: str = "", days: int = 0, **record: object) -> Page:
    kept = FollowUp(rhythm=Rhythm(zone="Europe/Paris", minute=450, since=MONDAY), log=log(days))
    told: dict[str, Any] = {**RECORD, **record}
    session = Session(consent=True, state=State.ASSESSED, record=told, followup=kept, screened_at=MONDAY)
    made = report(session, MONDAY, catalog, words).page
    assert made is not None
    return made


def read(made: Page) -> tuple[pypdf.PdfReader, str]:
    """The sheet, and its text without any space, for a line may break anywhere."""
    sheet = pypdf.PdfReader(io.BytesIO(pages.pdf(made)))
    assert len(sheet.pages) == 1
    return sheet, "".join(sheet.pages[0].extract_text().split())


def packed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("days", [0, 5, 60])
def test_all_that_is_on_the_page_is_on_one_sheet(catalog: Catalog, days: int) -> None:
    made = page(catalog, "A fall in 2019.", days)
    _, text = read(made)
    for row in (row for section in made.sections for row in section.rows):
        assert packed(row.name) in text
        assert packed(row.text) in text
    assert all(packed(words) in text for words in (made.title, made.made, made.trust, *made.blanks, made.footer))
    assert (made.chart is not None) == (days > 0)


def test_a_record_with_everything_in_it_still_fits(catalog: Catalog) -> None:
    record = {
        field.id: tuple(option.id for option in field.options if option.id != "none")
        for field in catalog.fields.values()
        if field.type.value == "multi"
    }
    assert read(page(catalog, "w " * 250, 60, **record))


def test_it_is_tagged_for_screen_readers_and_says_its_language(catalog: Catalog) -> None:
    made = page(catalog, days=9)
    sheet, _ = read(made)
    root = sheet.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert sheet.metadata is not None
    assert sheet.metadata.title == made.title
    kinds, alts = set(), []
    ahead = [root["/StructTreeRoot"]]
    while ahead:
        node = ahead.pop()
        if isinstance(node, pypdf.generic.DictionaryObject):
            kinds.add(node.get("/S"))
            alts.append(node.get("/Alt"))
            below = node.get("/K", [])
            below = below.get_object() if hasattr(below, "get_object") else below
            ahead += [
                one.get_object()
                for one in (below if isinstance(below, list) else [below])
                if hasattr(one, "get_object")
            ]
    assert {"/H1", "/H2", "/P", "/Figure", "/L", "/LI"} <= kinds | {"/L", "/LI"}
    assert made.chart is not None
    assert made.chart.alt in alts


@pytest.mark.parametrize("script", LANGUAGES)
def test_letters_come_out_or_are_named_as_left_out(catalog: Catalog, script: str) -> None:
    typed = LANGUAGES[script]
    _, text = read(page(catalog, f"{typed}!"))
    is_named = packed("Letters that this page has no type for") in text and script in text
    assert is_named or packed(typed)[0] in text
    assert is_named or pages.BOX not in text


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("ランナー", "Japanese"),
        ("佐々木", "Chinese"),
        ("背中。", "Chinese, emoji or other signs"),
        ("ﾗﾝﾅｰ", "half-width letters"),
        ("ปวด๓", "Thai"),
        ("\N{FLEXED BICEPS}\N{GRINNING FACE} 背", "Chinese, emoji or other signs"),
        ("\N{THUMBS UP SIGN}\N{EMOJI MODIFIER FITZPATRICK TYPE-4}", "emoji or other signs"),
    ],
)
def test_what_is_left_out_is_named_as_people_call_it(typed: str, named: str, catalog: Catalog) -> None:
    _, text = read(page(catalog, typed))
    assert packed(f"stand as {pages.BOX}: {named}. The person") in text


def test_more_scripts_than_there_is_type_for_are_boxes(catalog: Catalog) -> None:
    _, text = read(page(catalog, "".join(chr(code) for code in range(0x1000, 0x1C00, 16)) + " end"))
    assert "end" in text


@effort(max_examples=8)
@given(typed=st.text(max_size=80))
def test_hostile_text_stays_letters(typed: str) -> None:
    _, text = read(page(CATALOG, f'#panic("x") $ [ ] * _ ` \\ @a <b> {typed} {{}}'))
    assert packed('#panic("x")$[]*_`\\@a<b>') in text


def test_the_same_page_gives_the_same_sheet_and_a_picture(catalog: Catalog) -> None:
    made = page(catalog, days=3)
    assert pages.pdf(made) == pages.pdf(made)
    assert pages.png(made).startswith(b"\x89PNG")


async def test_it_is_made_beside_the_loop(catalog: Catalog) -> None:
    assert (await pages.made(page(catalog))).startswith(b"%PDF")


def test_a_date_in_any_year_can_be_set(catalog: Catalog) -> None:
    made = page(catalog)
    assert read(replace(made, date=(date(2026, 12, 31) + timedelta(days=1)).isoformat()))


CATALOG = load_catalog()
