"""Whatever a run is called and whichever day it is for, "may I?" is answered by the one rule of running."""

import pytest

from tests.talk import FEVER, RESULT, SCREENED, Talk, told

BAN = "i went to the physio, joint irritation, no running for two weeks"
RUNS = [
    "can i do intervals on thursday?",
    "may i do intervals on friday",
    "are intervals ok on saturday",
    "can i do my speed work tomorrow?",
    "may i do a tempo run tomorrow",
    "can i run tmrw 5k",
    "can i do 16k on sunday?",
    "ok can i do 30 minutes on wednesday?",
    "may i do hill repeats on friday?",
    "can i do track on tuesday?",
    "what about fartlek on thursday?",
    "may i do parkrun on saturday",
    "is a long run ok on sunday?",
    "can i jog for 20 min",
    "am i allowed to do strides tomorrow?",
    "should i go trail running at the weekend?",
    "is it ok if i do tempo on thursday",
    "do you think intervals are ok on friday?",
    "16k on sunday ok?",
    "tempo run on thursday, yes or no",
    "can i train on thursday?",
    "could i jog to work",
    "is a jog ok?",
    "can i run the hurdles on friday",
    "can i at least do 3k",
    "intervals tomorrow?",
    "our coach wants hill sprints, alright?",
    "the trainer has put a tempo run in, am i good?",
    "tomorrow 8k?",
    "thursday tempo, ok?",
    "can i do leg day and intervals on thursday",
    "cant i just do an easy 5k",
    "which training today?",
    "training today?",
    # numbers, units and persons that no list holds
    "can i run 17 km",
    "may we do 45 min easy",
    "can we already do 21.1 km?",
    "may she run twenty one kilometres",
    "could he then try 5-6 km",
    "am i still ok to run 23k",
    "should i run forty minutes today",
    "can i do 5 to 6 miles",
    "might we maybe run for an hour",
    "cant we at least do 7 kms",
    "ok if i run 27 minutes?",
    "19k on sunday ok?",
    "should we run seven and a half km",
    "can i run one mile",
]
RACES = [
    "can i race on dec 6?",
    "can i run the half on dec 6?",
    "can i do the half on dec 6",
    "may i enter the marathon in march?",
    "is my half marathon still possible?",
    "am i allowed to race in may?",
    "should i enter the 10k race in april?",
    "can i compete next month?",
    "what about the marathon?",
    "could i still do an ultra in june",
]
FLAT_OUT = [
    "can i run a relay on friday",
    "time trial on tuesday, should i do it",
    "is it wise to run flat out on saturday",
    "club race on sunday, yes or no",
]
OF_THE_DAY = [
    "so what may i do tomorrow?",
    "what am i allowed to do tomorrow?",
    "what may i do today?",
    "what else may i do on friday",
    "what is allowed today?",
    "what is ok for me tomorrow?",
    "what sport is still allowed?",
    "what am i allowed to do now",
    "what can i do at the weekend?",
    "what can i do today",
    "what should i do today",
    "what training is ok for me now",
    "what sport is ok today",
    "what run is ok today",
    "what kind of training is fine today",
    "what's ok today",
    "how much can i do today",
    "what activity is okay for me right now",
]
FAST = [
    "about a 3 since lunch, should i still go to the interval session tonight?",
    "its a 4, could i join the club intervals tomorrow",
    "my group has a tempo run on thursday and the ache is a 3 now, do i go or skip?",
    "sore at a 3, sitting is worst, walking is fine. may i skip the hill reps or is that overdone?",
    "a 2 now. can i sprint tomorrow?",
]
HIKES = ["can i go on a 2 hour hike?", "may i hike on sunday", "is a long hike ok?", "what about hiking"]


def after(talk: Talk, score: str, *lines: str) -> str:
    told(talk, *SCREENED, score, *RESULT[1:])
    return told(talk, *lines)


@pytest.mark.parametrize("text", [*RUNS, *RACES, *FLAT_OUT, *OF_THE_DAY])
def test_under_a_ban_there_is_no_run(text: str, talk: Talk) -> None:
    assert after(talk, "[3]", BAN, text).startswith("No running before Mon 19 Jan, as you were told.")


@pytest.mark.parametrize("text", [*RUNS, *RACES, *FLAT_OUT, *OF_THE_DAY])
def test_at_six_there_is_no_run(text: str, talk: Talk) -> None:
    said = after(talk, "[6]", text)
    assert ": no run." in said
    assert not said.startswith("You may")


@pytest.mark.parametrize("text", RUNS)
def test_without_a_ban_the_pain_decides(text: str, talk: Talk) -> None:
    assert "You told me 3." in after(talk, "[3]", text)


@pytest.mark.parametrize("text", FAST)
def test_what_is_to_be_run_is_named_beside_a_score(text: str, talk: Talk) -> None:
    said = after(talk, "[3]", text)
    assert said.startswith("Leave fast runs out until easy ones stay at 0-2 of 10")
    assert "You told me" in said


@pytest.mark.parametrize("text", FLAT_OUT)
def test_at_three_nothing_is_run_flat_out(text: str, talk: Talk) -> None:
    assert after(talk, "[3]", text).startswith("At 3-4 of 10 not flat out")


@pytest.mark.parametrize("text", RACES)
def test_in_a_race_the_pain_of_the_day_decides(text: str, talk: Talk) -> None:
    said = after(talk, "[3]", text)
    assert "5 or more, or sharp: no start." in said


@pytest.mark.parametrize("text", OF_THE_DAY)
def test_what_may_be_done_is_told_by_the_rule_and_the_plan(text: str, talk: Talk) -> None:
    said = after(talk, "[3]", text)
    assert "You told me 3." in said
    assert "the exercises of your plan where there is one" in said
    assert talk.catalog.messages.time_after not in said


def test_what_may_be_done_until_somebody_had_a_look(talk: Talk) -> None:
    told(talk, *SCREENED, "[7]", *RESULT[1:4], "[Sharp, catching]", *RESULT[5:])
    said = told(talk, "what may i do today?")
    assert said.startswith("No running until someone has seen you.")
    assert talk.catalog.messages.time_after not in said


@pytest.mark.parametrize("text", HIKES)
def test_a_hike_is_a_walk(text: str, talk: Talk) -> None:
    assert after(talk, "[3]", text).startswith("A hike counts as walking")


@pytest.mark.parametrize(
    "text",
    [
        "can i do deadlifts on thursday?",
        "can i do 30 minutes of yoga tomorrow?",
        "are burpees bad for it?",
        "what should i eat before intervals tomorrow?",
        "can i do 17 deadlifts",
        "am i allowed to eat 30 min before",
        "may i take 20 mg of it",
        "can i do 45 squats easy",
    ],
)
def test_what_is_no_run_is_none(text: str, talk: Talk) -> None:
    assert not after(talk, "[3]", BAN, text).startswith("No running before")


@pytest.mark.parametrize(
    "text", ["can i walk tomorrow?", "may i go for a walk", "is walking ok?", "can i take a short walk"]
)
def test_a_walk_is_fine(text: str, talk: Talk) -> None:
    assert after(talk, "[6]", text).startswith("A walk is fine as long as it does not make it worse")


@pytest.mark.parametrize("text", [*HIKES, "can i walk tomorrow?"])
def test_until_somebody_had_a_look_a_walk_is_fine_too(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[7]", *RESULT[1:4], "[Sharp, catching]", *RESULT[5:])
    said = told(talk, text)
    assert "A walk is fine if it does not make it worse." in said
    assert talk.catalog.messages.time_after not in said


@pytest.mark.parametrize("text", ["what can i do about it today", "what can i do", "what now"])
def test_what_comes_next_is_no_question_about_the_day(text: str, talk: Talk) -> None:
    assert after(talk, "[3]", text).startswith("**Next**")


def test_what_may_be_done_today_is_told_beside_an_open_card(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "7:30", "london", "[None of these]")
    talk.wake()
    said = told(talk, "what can i do today")
    assert said.startswith("On Mon 5 Jan you told me 3. That is old:")
    assert "now, from 0 to 10?" in said


def test_while_something_is_to_be_seen_today_that_comes_first(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, FEVER, "what can i do today")
    assert "You may" not in "\n".join(talk.texts)
    assert "go shorter" not in "\n".join(talk.texts)


@pytest.mark.parametrize("text", ["what can i do today", "what should i do today"])
def test_among_the_questions_what_comes_next_is_the_question(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[3]")
    assert "You told me 3" not in told(talk, text)
