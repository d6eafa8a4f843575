"""Golden conversations: the full wording of each kind of talk. `--update-transcripts` rewrites them."""

from pathlib import Path

import pytest

from bot.replay import play
from flows import Catalog

FOLDER = Path(__file__).parent / "transcripts"
FILES = sorted(FOLDER.rglob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(FOLDER).with_suffix("")) for path in FILES])
def test_the_conversation_goes_as_recorded(path: Path, catalog: Catalog, request: pytest.FixtureRequest) -> None:
    recorded = path.read_text("utf-8").splitlines()
    played = list(play(recorded, catalog))
    if request.config.getoption("--update-transcripts"):
        path.write_text("\n".join(played).strip() + "\n", "utf-8")
        return
    assert "\n".join(played).strip().splitlines() == recorded


def test_there_are_at_least_twelve_of_them() -> None:
    assert len(FILES) >= 12
