"""What should be private and is not is named, with what to do about it."""

from pathlib import Path

import pytest

from bot.permissions import too_open


@pytest.mark.parametrize(
    ("folder", "file", "named"),
    [(0o700, 0o600, 0), (0o777, 0o600, 1), (0o755, 0o640, 2), (0o700, 0o604, 1), (0o710, 0o400, 1)],
)
def test_each_that_others_may_look_into_gets_a_line(tmp_path: Path, folder: int, file: int, named: int) -> None:
    data, dotenv = tmp_path / "data", tmp_path / ".env"
    data.mkdir()
    dotenv.write_text("SEND_RATE=20")
    data.chmod(folder)
    dotenv.chmod(file)
    lines = list(too_open(data, dotenv))
    assert len(lines) == named
    assert all("chmod" in line for line in lines)


def test_what_is_not_there_is_not_named(tmp_path: Path) -> None:
    assert list(too_open(tmp_path / "none", tmp_path / "none" / ".env")) == []
    (tmp_path / ".env").mkdir(mode=0o755)
    assert list(too_open(tmp_path / "none", tmp_path / ".env")) == []
