"""What tests of the core share: a conversation that has not begun."""

import pytest

from flows import Catalog
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    """Somebody who has not written yet."""
    return Talk(catalog)
