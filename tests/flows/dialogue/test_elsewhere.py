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


CHECKIN = ("/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")


def test_it_is_told_in_full_once_and_then_in_a_line(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *CHECKIN)
    talk.wake()
    assert ONLY in told(talk, "my lower back hurts since yesterday")
    told(talk, "2, no run")
    talk.wake()
    said = told(talk, "2. lower back still there a bit")
    assert ONLY not in said
    assert said.startswith("On the other place, as I said")
    assert "pain now: 2" in said


@pytest.mark.parametrize(
    "line", ["what about the lower back", "and the lower back?", "what can i do for my lower back"]
)
def test_asked_about_it_is_told_in_full(line: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *CHECKIN)
    talk.wake()
    assert told(talk, "my lower back hurts since yesterday", line).startswith(ONLY)


def test_over_it_is_met_with_a_word_and_anew_told_in_full(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *CHECKIN)
    talk.wake()
    said = told(talk, "my lower back hurts since yesterday", "2, lower back is gone")
    assert said.startswith("Good that the other place is fine again")
    assert "pain now: 2" in said
    assert ONLY in told(talk, "now my knee hurts")


WAITS = "Sport waits until the other place has been looked at"


def minor_with_lower_back(talk: Talk) -> Talk:
    told(talk, *MINOR, *CHECKIN)
    talk.wake()
    told(talk, "my lower back hurts since PE", "2, no run")
    return talk


@pytest.mark.parametrize("line", ["may i run tomorrow?", "is PE ok tomorrow?", "can i play football?"])
def test_sport_of_a_minor_waits_whatever_the_score(line: str, talk: Talk) -> None:
    said = told(minor_with_lower_back(talk), line)
    assert WAITS in said
    assert "a run is fine" not in said
    assert "At 0-2" not in said


def test_nor_does_the_next_day_allow_it(talk: Talk) -> None:
    minor_with_lower_back(talk)
    talk.wake()
    assert "a run is fine" not in told(talk, "1. lower back still there a bit", "no run")


@pytest.mark.parametrize(
    "line", ["1, lower back is ok again", "was at the doctor, he said it's growing and muscles. 1"]
)
def test_it_waits_no_more_when_it_is_over_or_was_seen(line: str, talk: Talk) -> None:
    minor_with_lower_back(talk)
    talk.wake()
    assert WAITS not in told(talk, line, "no run", "may i run tomorrow?")


def test_a_grown_up_is_told_by_the_score_as_before(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *CHECKIN)
    talk.wake()
    assert WAITS not in told(talk, "my lower back hurts", "2, no run", "may i run tomorrow?")
