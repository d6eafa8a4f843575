"""Golden conversations: the full wording of each kind of talk. `--update-transcripts` rewrites them."""

import re
from pathlib import Path

import pytest

from flows import Catalog
from tests.talk import Talk, written

FOLDER = Path(__file__).parent / "transcripts"
FILES = sorted(FOLDER.rglob("*.txt"))


def play(lines: list[str], catalog: Catalog) -> list[str]:
    """The transcript as it comes out today, from the lines of the person in it."""
    talk, played = Talk(catalog), []
    for line in lines:
        if line.startswith("#"):
            played.append(line)
        elif match := re.fullmatch(r"> \((\d+) hours later\)", line):
            talk.later(int(match[1]))
            played += ["", line]
        elif line.startswith("> "):
            played += ["", line, *written(talk.say(line[2:]))]
    return played


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(FOLDER).with_suffix("")) for path in FILES])
def test_the_conversation_goes_as_recorded(path: Path, catalog: Catalog, request: pytest.FixtureRequest) -> None:
    recorded = path.read_text("utf-8").splitlines()
    played = play(recorded, catalog)
    if request.config.getoption("--update-transcripts"):
        path.write_text("\n".join(played).strip() + "\n", "utf-8")
        return
    assert "\n".join(played).strip().splitlines() == recorded


def test_there_are_at_least_twelve_of_them() -> None:
    assert len(FILES) >= 12
