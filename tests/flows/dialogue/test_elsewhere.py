"""Pain in another place than the upper back: said plainly that it is not known here, and when to see somebody."""

import pytest

from tests.talk import RESULT, SCREENED, Talk, told

MINOR = ("/start", "[I agree]", "[Under 18]", "[They are with me]", *SCREENED[3:], *RESULT, "[No]")
ONLY = "I only know the upper back."


@pytest.mark.parametrize(
    "text",
    [
        "my lower back hurts since yesterday",
        "new pain, lower back left side since weights yesterday, hurts when i bend back",
        "my knee is sore today",
        "i twisted my ankle",
        "sore hip since the race",
        "pain in my left foot",
    ],
)
def test_pain_elsewhere_is_said_not_to_be_known(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, text)
    assert said.startswith(ONLY)
    assert "See a doctor" in said
    assert said.count("Check again") == 0
    assert told(talk, "so what should i do").startswith(ONLY)
    assert told(talk, "can you help").startswith(ONLY)


def test_a_minor_is_told_to_go_sooner(talk: Talk) -> None:
    told(talk, *MINOR)
    assert "Under 18: have it looked at within days" in told(talk, "lower back hurts when i bend back, after weights")


def test_after_a_no_to_a_sign_what_was_told_is_taken_up_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "can i lift weights")
    told(talk, "my lower back hurts and my legs feel like jelly and shaky")
    assert ONLY in told(talk, "no")
    assert told(talk, "can you help").startswith(ONLY)


def test_at_a_check_in_its_number_is_not_taken_for_the_upper_back(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
    talk.wake()
    said = told(talk, "lower back hurts, 6, no run")
    assert ONLY in said
    assert "How is your upper back now" in said
