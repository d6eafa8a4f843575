"""What tests of the small questions share: a chat, and ways to where they are asked."""

import pytest

from flows import Catalog
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)
