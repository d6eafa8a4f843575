"""A store of its own for each soak, which ends with it, however that ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.storage.servers import embedded


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[embedded.Embedded]:
    server = embedded.start(tmp_path / "redis")
    yield server
    server.close()
