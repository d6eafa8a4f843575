"""What tests of faulty content share."""

import shutil
from pathlib import Path

import pytest

CONTENT = Path(__file__).parents[3] / "flows" / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content that a test may spoil."""
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path / "content"
