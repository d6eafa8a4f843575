"""Side steps: advice waits for the warning signs, and for somebody to agree."""

import pytest

from flows import Catalog
from tests.talk import SCREENED, Talk, told


@pytest.mark.parametrize("command", ["/stretch", "/causes"])
def test_advice_waits_for_the_screen(command: str, talk: Talk, catalog: Catalog) -> None:
    assert catalog.messages.screen_first in told(talk, *SCREENED[:4], command)


@pytest.mark.parametrize("command", ["/stretch", "/causes"])
def test_advice_waits_for_the_questions(command: str, talk: Talk, catalog: Catalog) -> None:
    assert catalog.messages.questions_first in told(talk, *SCREENED, command)


def test_before_consent_advice_asks_for_it(talk: Talk) -> None:
    told(talk, "/stretch")
    assert talk.turns[-1].replies[-1].options[0].field == "consent"
