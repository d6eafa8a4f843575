"""Whoever was seen was seen, whatever way it was told; what those said who saw them is kept, changed and ended."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.assessment.assessing import is_of_strength
from flows.values import diary
from flows.values.model import Assessment, Disposition
from tests.flows.dialogue.days.test_asides import FOUR, day, sent
from tests.talk import RESULT, SCREENED, Talk, told

STRONG = (
    *(*SCREENED, "[7]", "[1-2 days]", "[Some hours after]", "[One side, by a blade]", "[Right]", "[Sharp, catching]"),
    *("[Twisting or bending]", "[Done]", "[Nothing special]"),
    *("[My plan]", "[None of these]", "[None of these]", "[Nothing]"),
)
"""A result that says to be seen in the next day or two: 7, and sharp."""
SET_UP = ("/checkin", "7:30", "london", "[None of these]")
UNTIL_SEEN = (
    *("Have it looked at first", "take your notes", "have a doctor or physio", "has seen you", "have been seen."),
    *("Book a doctor", "book the visit", "keep to the visit", "See a doctor or physio", "looked at it."),
)
"""How those are spoken to whom nobody has seen."""


def strong(talk: Talk) -> None:
    """Somebody whose result says to be seen, with check-ins."""
    told(talk, *STRONG, *SET_UP)
    day(talk, "7", "no", "some", "not yet")


def resting(talk: Talk) -> None:
    """Somebody whom a physio gave ten days off on Thu 8 Jan, until Sat 17 Jan."""
    sent(talk)
    told(talk, "saw the physio, she wants me off running for ten days")
    day(talk, "5", "no")


def rest(talk: Talk) -> str:
    """The first day on which they may run, as it is kept."""
    until = talk.session.followup.rest_until
    return diary.iso(until)[5:] if until else ""


# ---- seen ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "saw the physio today",
        "physio wants me off running for a week",
        "the gp had a look and said take it easy",
        "I was at the clinic this morning",
        "I have been seen",
        "had it looked at today",
        "someone has had a look",
        "went to the doctor, she gave me tablets",
        "back from the osteopath",
        "the doctor checked me",
    ],
)
@pytest.mark.parametrize("has_checkins", [True, False])
def test_who_was_seen_is_sent_nowhere_for_it(text: str, has_checkins: bool, talk: Talk) -> None:
    strong(talk) if has_checkins else told(talk, *STRONG)
    assert "has seen you" in told(talk, "[May I run?]")
    said = told(talk, text)
    asked = (
        "can I do yoga meanwhile?",
        "what should the first run look like?",
        "can I cycle?",
        "what should I do now?",
    )
    after = (said, *(told(talk, one) for one in (*asked, "[My plan]", "[May I run?]", "it is worse, all for nothing")))
    assert not [(bad, one) for bad in UNTIL_SEEN for one in after if bad in one]
    assert talk.session.followup.visits


def test_the_result_the_week_and_the_last_word_know_it_too(talk: Talk) -> None:
    strong(talk)
    told(talk, "saw the physio today")
    assert "You were seen. Keep to what they said." in told(talk, "[My result]")
    said = [day(talk, score, "no", "all") for score in ("6", "5", "5", "4", "4", "3", "3")]
    for _ in range(5):
        talk.wake()
        said.append("\n".join(talk.texts))
    assert any("**Next week:**" in one for one in said)
    assert any("tell those who saw you" in one for one in said)
    assert not [(bad, one) for bad in UNTIL_SEEN for one in said if bad in one]


@pytest.mark.parametrize(
    "text", ["should i see a doctor?", "do I need to see a doctor still?", "when should I see someone?"]
)
def test_asked_whether_to_go_it_says_that_they_were_seen(text: str, talk: Talk) -> None:
    strong(talk)
    assert "You were seen" not in told(talk, text)
    told(talk, "saw the physio today")
    assert told(talk, text).startswith("Not now, if it is no worse than when you were seen: keep to what they said.")


def test_by_a_tap_on_the_card_it_is_the_same(talk: Talk) -> None:
    told(talk, *STRONG, *SET_UP)
    day(talk, "7", "no", "some", "[I was seen]")
    assert "has seen you" not in told(talk, "can i run?")
    assert "You were seen." in told(talk, "[My result]")


def test_not_seen_after_all_and_it_stands_again(talk: Talk) -> None:
    told(talk, *STRONG, *SET_UP)
    day(talk, "7", "no", "some", "[I was seen]", "not seen after all")
    assert not talk.session.followup.visits
    assert "has seen you" in told(talk, "can i run?")


def test_not_seen_after_all_and_what_a_check_in_raised_stands_again(talk: Talk) -> None:
    sent(talk)
    talk.later(20)
    assert "What did they say?" in day(talk, "5, was at the doctor")
    told(talk, "[That's all today]")
    assert "See a doctor or physio" not in "\n".join(talk.texts)


def test_without_a_word_on_running_it_is_theirs_until_it_is_calm(talk: Talk) -> None:
    strong(talk)
    told(talk, "saw the physio today")
    for score in ("4", "1", "0"):
        assert "No run until those who saw you say that it is fine." in day(talk, score, "no", "all")
    assert "a run is fine" in day(talk, "1", "no", "all")


def test_a_matter_for_today_waits_for_what_they_said(talk: Talk) -> None:
    told(talk, *STRONG, "i have a fever and shivers since yesterday and my spine hurts", "saw the physio today")
    assert not talk.session.cleared


def test_a_new_look_after_the_visit_is_about_what_is_new(talk: Talk) -> None:
    strong(talk)
    told(talk, "saw the physio today")
    talk.later(30)
    told(talk, "[My result]")
    assert talk.session.cleared
    told(talk, "/start")
    assert "You were seen" not in "\n".join(talk.texts)


# ---- other days off --------------------------------------------------------------------------------------------------

CHANGED = [
    ("make it two weeks in all", "01-21"),
    ("another three days off", "01-20"),
    ("she says two more weeks", "01-31"),
    ("off till Monday", "01-12"),
    ("physio rang, she wants another week", "01-24"),
    ("the doctor extended it to three weeks", "01-28"),
    ("they say until the 25th", "01-25"),
    ("2 days more, physio says", "01-19"),
    ("one week longer", "01-24"),
    ("physio says no running until 30 January", "01-30"),
    ("it's two weeks instead", "01-21"),
    ("doctor says I can run again on Monday", "01-12"),
    ("saw the physio again today, two more weeks off", "01-31"),
]


@pytest.mark.parametrize(("text", "until"), CHANGED)
def test_other_days_take_the_place_of_those_that_stand(text: str, until: str, talk: Talk) -> None:
    resting(talk)
    assert f"{int(until[3:])} Jan" in told(talk, text)
    assert rest(talk) == until
    left = int(until[3:]) - 8
    assert f"Days left: {left}." in told(talk, "when is the first run then?")


@pytest.mark.parametrize(("text", "until"), CHANGED)
def test_at_the_score_too(text: str, until: str, talk: Talk) -> None:
    resting(talk)
    talk.wake()
    said = told(talk, f"4. {text}")
    assert rest(talk) == until
    assert "pain now: 4" in said
    assert "I'll be quiet" not in said


@pytest.mark.parametrize(
    "text",
    [
        "make it ten days",
        "I'm off to Greece till Friday",
        "off work another three days",
        "it hurt another three days",
        "two more weeks until my race",
        "my boss says another week",
        "how about five days?",
        "I have an appointment in three days",
        "physio again in two weeks",
        "it has been ten days",
        "in ten days is my marathon",
        "another three days and I lose my mind",
    ],
)
def test_what_changes_no_days_off(text: str, talk: Talk) -> None:
    resting(talk)
    told(talk, text)
    assert rest(talk) == "01-17"


def test_the_same_days_told_again_are_answered_with_what_stands(talk: Talk) -> None:
    resting(talk)
    assert told(talk, "make it ten days").startswith("No running before Sat 17 Jan, as you were told. Days left: 9.")


def test_being_away_is_a_pause_though_days_off_stand(talk: Talk) -> None:
    resting(talk)
    assert "I'll be quiet until" in told(talk, "i'm away until friday, no messages please")
    assert rest(talk) == "01-17"


# ---- leave to run ----------------------------------------------------------------------------------------------------

LEAVE = [
    "physio says I can start running again",
    "got the all clear",
    "the doctor gave me the green light",
    "physio is happy for me to run",
    "I'm allowed to run again",
    "she says I am good to go",
    "cleared to run by the physio",
    "the ban is lifted",
    "they let me run again",
    "physio said try a short run",
    "the gp signed me off as fit to run",
    "he says running is fine again",
]


@pytest.mark.parametrize("text", LEAVE)
def test_leave_to_run_ends_the_days_off(text: str, talk: Talk) -> None:
    resting(talk)
    assert "the days off are over" in told(talk, text)
    assert "No running" not in told(talk, "may i run?")


@pytest.mark.parametrize("text", LEAVE)
def test_beside_a_score_it_does_and_is_no_run(text: str, talk: Talk) -> None:
    resting(talk)
    talk.wake()
    assert "the days off are over" in told(talk, f"1. {text}")
    assert "short" in told(talk, "no")
    assert diary.unpacked(talk.session.followup.log)[-1].ran is diary.Ran.NO_RUN


@pytest.mark.parametrize("text", LEAVE)
def test_it_ends_what_is_theirs_days_later_too(text: str, talk: Talk) -> None:
    strong(talk)
    told(talk, "saw the physio today")
    for score in ("5", "4", "3"):
        assert "No run until those who saw you" in day(talk, score, "no", "all")
    assert "you may run again" in told(talk, text)
    assert "go shorter" in told(talk, "may i run?")


def test_leave_is_the_first_word_of_a_visit(talk: Talk) -> None:
    strong(talk)
    said = told(talk, "physio gave me the green light for running")
    assert "you may run again" in said
    assert talk.session.followup.visits
    assert "has seen you" not in told(talk, "may i run?")


def test_leave_comes_before_what_was_sharp_and_the_score_after_both(talk: Talk) -> None:
    strong(talk)
    told(talk, "physio says I can run again")
    assert "short and slow" in day(talk, "4", "no", "all")
    day(talk, "6", "no", "all")
    assert "no run" in told(talk, "may i run?")


@pytest.mark.parametrize(
    "text",
    [
        "physio says not to run yet",
        "I hope they let me run soon",
        "I want to run again",
        "my friend says I can run",
        "doctor says I may not run",
        "can I run again?",
        "physio will say on monday if I can run",
        "when she gives me the green light I run",
    ],
)
def test_what_is_no_leave(text: str, talk: Talk) -> None:
    resting(talk)
    told(talk, text)
    assert rest(talk) == "01-17"


def test_a_nerve_found_later_takes_leave_back(talk: Talk) -> None:
    resting(talk)
    told(talk, "physio says I can run again")
    day(talk, "3", "no")
    told(talk, "saw the gp again today, it is a nerve")
    assert "No run" in told(talk, "may i run?")


# ---- how much longer -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "how much longer do I have to wait?",
        "how long still",
        "when is the first run",
        "how many more days",
        "when can I start again?",
        "when may I jog?",
        "still how many days?",
        "until when no running?",
        "how long do i need to rest?",
        "how long to go",
        "days left?",
        "is the first run soon, or how long still?",
    ],
)
def test_how_much_longer_is_answered_with_the_days_left(text: str, talk: Talk) -> None:
    resting(talk)
    assert told(talk, text).startswith("No running before Sat 17 Jan, as you were told. Days left: 9.")
    talk.wake()
    assert told(talk, text).startswith("No running before Sat 17 Jan, as you were told. Days left: 8.")


@pytest.mark.parametrize(
    "text",
    ["what should the first run look like?", "how do I start running again?", "how long may the first jog be?"],
)
def test_how_the_first_run_is_done_is_answered_with_the_way_back(text: str, talk: Talk) -> None:
    resting(talk)
    said = told(talk, text)
    assert said.startswith("No running before Sat 17 Jan")
    assert "Run 1 minute, walk 1-2" in said


@pytest.mark.parametrize("text", ["how long will it hurt?", "how long does a strain last?", "when will it be better?"])
def test_how_long_it_hurts_is_another_question(text: str, talk: Talk) -> None:
    resting(talk)
    assert "Days left" not in told(talk, text)


@pytest.mark.parametrize("text", ["how long still?", "when is the first run?", "how much longer?"])
def test_after_them_it_is_answered_with_the_rule_of_the_day(text: str, talk: Talk) -> None:
    strong(talk)
    told(talk, "physio wants me off running for three days")
    for score in ("5", "4", "3"):
        day(talk, score, "no", "all")
    assert told(talk, text).startswith("You told me 3. Today: go shorter")


# ---- what was said long ago, and of an earlier day -------------------------------------------------------------------


def test_what_was_sharp_at_first_forbids_no_run_at_a_low_score_for_days(talk: Talk) -> None:
    told(talk, *SCREENED, "[4]", *RESULT[1:4], "[Sharp, catching]", *RESULT[5:], *SET_UP)
    assert "no run" in day(talk, "3", "no")
    assert "no run" in day(talk, "2", "no")
    assert "no run" not in day(talk, "2", "no")
    assert "As long as it is sharp" not in told(talk, "should i stop running?")


def test_days_left_are_counted_from_the_day_on_which_they_are_told(talk: Talk) -> None:
    resting(talk)
    talk.wake()
    told(talk, "4")
    talk.wake()
    said = "\n".join(talk.texts)
    assert "which you left open" in said
    assert "Days left: 7." in said


def test_a_day_left_open_before_the_last_of_them_tells_the_rule_of_today(talk: Talk) -> None:
    resting(talk)
    told(talk, "off till friday")
    talk.later(12)
    talk.wake()
    assert "Days left" not in "\n".join(talk.texts)


# ---- well without a visit --------------------------------------------------------------------------------------------


def test_what_the_result_advised_for_its_strength_is_let_go_once_it_is_well(talk: Talk) -> None:
    strong(talk)
    for score in ("4", "1", "1", "1"):
        assert "let the visit go" not in day(talk, score)
        told(talk, "no", "all")
    assert "so I let the visit go" in day(talk, "0")
    assert "a run is fine" in told(talk, "no", "all")
    assert "has seen you" not in told(talk, "can i run?")
    assert "Book a doctor" not in told(talk, "[My result]")
    assert "See a doctor or physio" in day(talk, "7")


@pytest.mark.parametrize("lines", [("C4",), ("C1", "C4"), ("C7",), ("C16", "C1"), ("X",), ()])
def test_what_it_advised_for_a_sign_is_not(lines: tuple[str, ...]) -> None:
    found = Assessment(disposition=Disposition.CLINICIAN, lines=lines)
    assert not is_of_strength(found)
    assert is_of_strength(replace(found, lines=("C1",)))


def test_with_the_models_it_is_the_same(with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    resting(talk)
    assert "Tue 20 Jan" in told(talk, "physio rang: another three days off")
    assert told(talk, "how much longer do I have to wait?").startswith("No running before Tue 20 Jan")
    assert "the days off are over" in told(talk, "physio gave me the green light for running")


def test_four_without_a_referral_is_held_to_nothing_by_a_visit(talk: Talk) -> None:
    told(talk, *FOUR, "saw the physio today")
    assert "go shorter" in told(talk, "may i run?")


@pytest.mark.parametrize(
    ("text", "is_ban"),
    [
        ("went to the gp, 4, no run", False),
        ("2, was at the physio, no run today", False),
        ("gp says only a muscle, 3, no run", False),
        ("3, gp says no run", True),
        ("4, physio: no run", True),
        ("3, no run, the physio told me to wait", True),
    ],
)
def test_no_run_at_a_check_in_is_a_ban_only_by_their_word(text: str, is_ban: bool, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, text)
    kept = talk.session.followup
    assert (kept.rest_open or bool(kept.rest_days)) is is_ban
    assert diary.unpacked(kept.log)[-1].ran is diary.Ran.NO_RUN
