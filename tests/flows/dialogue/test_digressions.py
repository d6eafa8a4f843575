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


@pytest.mark.parametrize(
    ("sign", "button", "text"),
    [
        ("feverish since monday", "[I'll get seen today]", "may i jog tomorrow?"),
        ("feverish since monday", "[I'll get seen today]", "what about my half marathon on saturday?"),
        ("one calf is swollen and sore since the flight", "[I'll get seen today]", "can i do the exercises?"),
        ("i fainted after the run", "[I've called or have help]", "may i jog tomorrow?"),
    ],
)
def test_whoever_goes_to_be_seen_is_told_not_before_that(
    sign: str, button: str, text: str, talk: Talk, catalog: Catalog
) -> None:
    assert "Not until you have been seen." in told(talk, *SCREENED[:5], sign, button, text)
    assert catalog.messages.screen_first not in "\n".join(talk.texts)


def test_whoever_was_seen_goes_on_with_the_questions(talk: Talk, catalog: Catalog) -> None:
    sign = ("feverish since monday", "[I was seen]")
    assert catalog.messages.screen_first in told(talk, *SCREENED[:5], *sign, "may i jog tomorrow?")


def test_before_consent_advice_asks_for_it(talk: Talk) -> None:
    told(talk, "/stretch")
    assert talk.turns[-1].replies[-1].options[0].field == "consent"
