"""A pause of check-ins, by tap, with a day, and said at any time."""

import pytest

from flows.followup import schedule
from flows.values.diary import iso
from flows.values.frames import Away, CheckIn, ChestCheck
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


@pytest.mark.parametrize(
    ("words", "day"), [("[For a week]", "Mon 12 Jan"), ("two weeks", "Mon 19 Jan"), ("until friday", "Fri 9 Jan")]
)
def test_it_is_quiet_until_that_day(talk: Talk, words: str, day: str) -> None:
    assert f"quiet until {day}" in told(talk, *RUNNING, "/checkin", "[Pause for a while]", words)
    assert talk.session.stack == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a pause for a week from Saturday"], "from Sat 10 Jan until Sat 17 Jan"),
        (["no messages next week"], "from Mon 12 Jan until Mon 19 Jan"),
        (["i'm away from friday to tuesday"], "from Fri 9 Jan until Tue 13 Jan"),
        (["travelling 20 - 25 jan"], "from Tue 20 Jan until Sun 25 Jan"),
        (["pause from saturday", "[For a week]"], "from Sat 10 Jan until Sat 17 Jan"),
        (["pause from saturday", "for 3 days"], "from Sat 10 Jan until Tue 13 Jan"),
        (["/checkin", "from friday till monday"], "from Fri 9 Jan until Mon 12 Jan"),
        (["/checkin", "[Pause for a while]", "starting thursday, two weeks"], "from Thu 8 Jan until Thu 22 Jan"),
    ],
)
def test_it_begins_on_the_day_that_is_told(talk: Talk, words: list[str], said: str) -> None:
    assert said in told(talk, *RUNNING, *words)
    assert talk.session.stack == ()


def woken(talk: Talk, times: int) -> list[str]:
    """The days on which the next check-ins come."""
    days = []
    for _ in range(times):
        assert talk.due is not None
        days.append(iso(schedule.today(talk.due, "Europe/Paris")))
        talk.wake()
    return days


def test_until_it_begins_it_asks_as_before(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "3", "pause from thursday for a week")
    assert talk.session.find(CheckIn) is not None
    assert woken(talk, 2) == ["2026-01-07", "2026-01-15"]


@pytest.mark.parametrize("words", ["skip thursday", "dont ask me on thursday", "no check-in on the 8th please"])
def test_one_day_alone_is_left_out(talk: Talk, words: str) -> None:
    assert "No check-in on Thu 8 Jan" in told(talk, *RUNNING, words)
    assert woken(talk, 3) == ["2026-01-06", "2026-01-07", "2026-01-09"]


def test_said_without_a_day_it_is_asked_for(talk: Talk) -> None:
    told(talk, *RUNNING, "pause")
    assert talk.session.prompt == Away()


def test_a_pause_ends_the_check_in_that_is_open(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    told(talk, "i'm away until friday")
    assert talk.session.find(CheckIn) is None


def test_said_over_the_chest_question_that_stays_on_top(talk: Talk) -> None:
    told(talk, *RUNNING, "[My answers]", "[Where]", "[Through to the front]", "i'm on holiday")
    assert isinstance(talk.session.prompt, ChestCheck)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("I'm off to Greece from tomorrow until the 14th, leave me be", "from Wed 7 Jan until Wed 14 Jan"),
        ("camping until sunday, no phone", "until Sun 11 Jan"),
        ("no time this week, ask me again on monday", "until Mon 12 Jan"),
        ("business trip monday to thursday", "from Mon 12 Jan until Thu 15 Jan"),
        ("I won't have internet until the 12th", "until Mon 12 Jan"),
    ],
)
def test_at_an_open_check_in_going_away_for_a_span_is_a_pause(talk: Talk, words: str, said: str) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert said in told(talk, words)


JOURNEYS = [
    ("2. we are off to Greece from tomorrow until the 14th", "from Wed 7 Jan until Wed 14 Jan"),
    ("going to Greece tomorrow for a week", "from Wed 7 Jan until Wed 14 Jan"),
    ("we fly to Spain on friday for two weeks", "from Fri 9 Jan until Fri 23 Jan"),
    ("off to my parents until sunday", "until Sun 11 Jan"),
    ("we leave for Italy tomorrow and come back on the 16th", "from Wed 7 Jan until Fri 16 Jan"),
    ("from tomorrow I'm in Greece until the 14th", "from Wed 7 Jan until Wed 14 Jan"),
    ("skiing in austria next week", "from Mon 12 Jan until Mon 19 Jan"),
    ("travelling to Japan on thursday for three weeks", "from Thu 8 Jan until Thu 29 Jan"),
]


@pytest.mark.parametrize(("words", "said"), JOURNEYS)
def test_a_journey_is_no_wish_for_quiet_and_is_asked_about(talk: Talk, words: str, said: str) -> None:
    told(talk, *RUNNING)
    talk.wake()
    asked = told(talk, words)
    assert "Shall I pause while you are there?" in asked
    assert "I'll be quiet" not in asked
    assert said in told(talk, "yes please")


@pytest.mark.parametrize("answer", ["[Go on asking]", "keep asking please", "no"])
def test_on_a_journey_it_goes_on_by_the_clock_of_the_place(talk: Talk, answer: str) -> None:
    told(talk, *RUNNING, "flying to Canada tomorrow until the 20th")
    assert "Good, I go on asking" in told(talk, answer)
    assert talk.session.stack == ()
    assert "(America/Toronto)" in told(talk, "I am in Toronto now, same times here please")


def test_a_number_at_a_journey_is_a_score(talk: Talk) -> None:
    told(talk, *RUNNING, "flying to Canada tomorrow until the 20th")
    assert "Noted: 3 now" in told(talk, "3")


@pytest.mark.parametrize(
    "words",
    [
        "going to Berlin tomorrow",
        "my sister is in Greece until the 14th",
        "I'm in the gym until 8",
        "I'm going to run every day until friday",
        "I'm going to my physio for two weeks",
        "we went to Italy for two weeks",
        "can I run in Greece until the 14th?",
        "should I travel to Greece for a week?",
        "no running until the 14th",
    ],
)
def test_a_day_out_and_what_others_do_are_none(talk: Talk, words: str) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "quiet" not in told(talk, words)
