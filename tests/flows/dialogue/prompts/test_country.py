"""The country for the emergency number: typed, and shown from then on."""

import pytest

from flows.values.frames import SetCountry
from tests.talk import CHEST, RESULT, SCREENED, Talk, told

ASKED = (*SCREENED, *RESULT, "/settings", "[Country]")


@pytest.mark.parametrize("text", ["Ireland", "i live in ireland", "IE"])
def test_a_country_in_words_is_noted(text: str, talk: Talk) -> None:
    assert "112" in told(talk, *ASKED, text)
    assert talk.session.country == "IE"
    told(talk, "[Leave it so]")
    assert "(Ireland)" in told(talk, CHEST)


def test_what_is_no_country_is_asked_for_again(talk: Talk) -> None:
    assert "don't know the number for that" in told(talk, *ASKED, "middle earth")
    assert isinstance(talk.session.prompt, SetCountry)
    told(talk, "[Not now]")
    assert talk.session.country == ""
