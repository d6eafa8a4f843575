"""A tablet that a clinician gave is theirs; one of one's own is looked at as before."""

import pytest

from tests.flows.dialogue.test_word_in_pieces import RUNNING, VISITS
from tests.talk import Talk, told


@pytest.fixture(params=VISITS)
def seen(request: pytest.FixtureRequest, talk: Talk) -> Talk:
    told(talk, *RUNNING, *VISITS[request.param])
    return talk


@pytest.mark.parametrize("text", ["put me on naproxen", "ibuprofen 3 times a day", "he prescribed diclofenac"])
def test_a_tablet_they_gave_is_theirs(text: str, seen: Talk) -> None:
    said = told(seen, text)
    assert "as they said" in said
    assert "Never a second painkiller" in said
    assert "Does any of these fit you?" not in said


def test_a_tablet_of_ones_own_is_looked_at_as_before(seen: Talk) -> None:
    assert "Does any of these fit you?" in told(seen, "can i take an ibuprofen tonight?")
