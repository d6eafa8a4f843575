"""`thora report`: a page of a record or of a conversation, and one line for what is neither."""

import json
from pathlib import Path

import pytest

from bot.commands.report import run
from flows import Catalog
from tests.talk import MONDAY

HOUSE = Path(__file__).parents[3]
RECORD = {"age_band": "a35_49", "rf_now": ["none"], "rf_history": ["none"], "location": "one_blade", "side": "left"}


def made(given: str, catalog: Catalog, folder: Path, out: str = "", words: str = "", at: int | None = None) -> int:
    file = folder / "given"
    file.write_text(given, "utf-8")
    return run(file, folder / out if out else None, words, at, lambda: catalog, MONDAY)


@pytest.mark.parametrize("given", [RECORD, {"record": RECORD, "words": "A fall in 2019."}])
def test_a_record_becomes_a_page(
    given: dict[str, object], catalog: Catalog, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(json.dumps(given), catalog, tmp_path) == 0
    text = capsys.readouterr().out
    assert "Site: beside or under one shoulder blade" in text
    assert "Page of 5 Jan 2026." in text
    assert ("A fall in 2019." in text) == ("words" in given)


def test_a_conversation_becomes_the_page_of_its_end(catalog: Catalog, tmp_path: Path) -> None:
    given = (HOUSE / "tests" / "transcripts" / "checkin_better.txt").read_text("utf-8")
    assert made(given, catalog, tmp_path, "page.pdf", words="Also asthma.") == 0
    assert made(given, catalog, tmp_path, "page.png") == 0
    assert made(given, catalog, tmp_path, "page.txt") == 0
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
    assert "check-ins answered in" in (tmp_path / "page.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "out", "words"),
    [
        ('{"location": "nowhere"}', "", "location"),
        ('{"record": {}, "words": 3}', "", "words must be a text"),
        ("{" + "x", "", "JSON"),
        ("just words", "", "nothing happens in it"),
        ("> /start\n> [No, thanks]", "", "nobody agreed"),
        ("> /start\n> [There is no such button]", "", "line 2"),
        (json.dumps(RECORD), "page.docx", ".pdf"),
    ],
)
def test_what_cannot_become_a_page_is_one_line(
    given: str, out: str, words: str, catalog: Catalog, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made(given, catalog, tmp_path, out) == 1
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1
