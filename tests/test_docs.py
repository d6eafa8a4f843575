"""The documentation names files and tests that are there: whoever follows it arrives."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.replay import MONDAY, play
from bot.transcript import read, start
from flows import Catalog

HOUSE = Path(__file__).parents[1]
PAGES = sorted([HOUSE / "README.md", HOUSE / "CONTRIBUTING.md", *(HOUSE / "docs").glob("*.md")])
ELSEWHERE = {"requirements.txt", "places.txt"}
"""Text files that are no transcripts."""


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    named = re.findall(r"(?<![\w/])(?:flows|bot|tests|docs)/[\w./*-]*[\w/*]", page.read_text("utf-8"))
    assert [path for path in named if not any(HOUSE.glob(path.rstrip("/")))] == []


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_test_and_transcript_that_a_page_names_is_there(page: Path) -> None:
    named = re.findall(r"`(test_\w+\.py|\w+\.txt)`", page.read_text("utf-8"))
    assert [name for name in named if name not in ELSEWHERE and not any((HOUSE / "tests").rglob(name))] == []


def test_the_example_of_a_bug_report_can_be_played(catalog: Catalog) -> None:
    readme = (HOUSE / "README.md").read_text("utf-8")
    example = next(block for block in readme.split("```")[1::2] if block.startswith("\n>"))
    assert list(play(example.splitlines(), catalog))[-1].startswith("< [")


def test_every_form_of_a_line_that_is_listed_is_read() -> None:
    listed = (HOUSE / "CONTRIBUTING.md").read_text("utf-8").split("```")
    block = next(block.strip().splitlines() for block in listed if block.startswith("\n# at"))
    assert start(block) == MONDAY
    for line in block[1:]:
        assert read(re.split(r"\s{3,}", line)[0].removeprefix("> "), MONDAY)


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_make_target_that_a_page_names_is_listed_by_make(page: Path) -> None:
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE))
    listed = subprocess.run(["make", "help"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    assert named <= {line.split()[0] for line in listed.splitlines()}
