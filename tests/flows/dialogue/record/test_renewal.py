"""An old result: shown with its day, looked at again, or begun anew."""

import pytest

from flows import Catalog
from flows.values.frames import NewSince, Recheck, Resume, ResumeCheck, StillSo
from flows.values.model import State
from flows.values.replies import Option
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import ANEW, FEVER, RESULT, SCREENED, Talk, told


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    """A talk with a result."""
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    return talk


def actions(talk: Talk) -> set[str]:
    return {option.id for option in options(talk) if option.field == "do"}


def options(talk: Talk) -> list[Option]:
    return [option for reply in talk.turns[-1].replies for option in reply.options]


def test_a_result_of_today_is_shown_as_it_is(talk: Talk) -> None:
    assert "Look after it yourself" in told(talk, "/result")
    assert talk.session.prompt is None


@pytest.mark.parametrize("days", [1, 5, 40])
def test_an_old_result_is_shown_with_its_day_and_asked_about(days: int, talk: Talk) -> None:
    talk.later(24 * days)
    said = told(talk, "/result")
    assert "Mon 5 Jan" in said
    assert "Look after it yourself" in said
    assert talk.session.prompt == StillSo()
    assert talk.session.state is State.ASSESSED


def test_still_so_keeps_it_as_it_is(talk: Talk) -> None:
    talk.later(24 * 2)
    before = talk.session.record
    told(talk, "/result", "[Still so]")
    assert (talk.session.record, talk.session.state) == (before, State.ASSESSED)
    assert talk.session.find(StillSo) is None


def test_checked_again_it_is_the_result_of_that_day(talk: Talk) -> None:
    talk.later(24)
    told(talk, "/result", "[Check again]", "[None]", "[2]", "[1-2 days]")
    assert talk.session.find(Recheck) is None
    talk.later(24)
    assert "Tue 6 Jan" in told(talk, "/result")


def test_what_is_urgent_is_only_looked_at_in_full(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED[:5], "[Fever, shivers or really ill]", "[Done]", *SCREENED[6:], *RESULT)
    talk.later(24)
    told(talk, "/result")
    assert talk.session.prompt is None
    assert {"seen_muscular", "renew"} <= actions(talk)
    assert "1 of" in told(talk, "[Check again]")
    told(talk, "/result")
    assert talk.session.record["rf_history"] == ("fever_ill",)


def test_the_same_ache_again_is_its_result_with_its_day(talk: Talk) -> None:
    talk.later(24 * 3)
    assert "Mon 5 Jan" in told(talk, "/start", "[Same, show my result]")


def test_the_button_that_says_so_shows_the_result_though_a_check_in_is_open(talk: Talk) -> None:
    told(talk, *PLAN, *SET_UP)
    talk.wake()
    said = told(talk, "/start", "[Same, show my result]")
    assert "Your result of" in said
    assert "0 to 10?" in talk.texts[-1]


def test_after_worse_the_signs_are_put_in_full(talk: Talk) -> None:
    told(talk, "it got worse today", "[Check again]")
    assert talk.session.find(NewSince) is None
    assert options(talk)[0].field == "rf_now"


# ---- on or back ------------------------------------------------------------------------------------------------------


def test_back_at_its_beginning_leads_out_of_a_new_look(talk: Talk) -> None:
    talk.later(24)
    for lines in (("[Back]",), ("[Show me the list]", "/back")):
        told(talk, "/result", "[Check again]", *lines)
        assert talk.session.state is State.ASSESSED
        assert "pain_now" in talk.session.record


def test_back_later_on_leads_to_the_answer_before(talk: Talk) -> None:
    talk.later(24)
    told(talk, "/result", "[Check again]", "[None]", "[2]", "/back")
    assert options(talk)[0].field == "pain_now"


def test_in_the_middle_of_a_new_look_the_result_can_be_kept(talk: Talk) -> None:
    talk.later(24)
    told(talk, "/result", "[Check again]", "[None]", "[2]", "/start")
    assert talk.session.prompt == ResumeCheck()
    assert "Look after it yourself" in told(talk, "[Keep my result]")


def test_where_a_sign_was_ticked_it_can_not(talk: Talk) -> None:
    talk.later(24)
    told(
        talk,
        "/result",
        "[Check again]",
        "[Show me the list]",
        *SCREENED[3:5],
        "[Never eases, or keeps me awake]",
        "/start",
    )
    assert talk.session.prompt == Resume()


# ---- begun anew ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["[Start again]", "/restart", "start over"])
def test_a_new_start_is_asked_about_once(words: str, talk: Talk) -> None:
    before = talk.session.record
    said = told(talk, words)
    assert "Your result of Mon 5 Jan stays" in said
    assert talk.session.record == before
    told(talk, "[Yes, start again]")
    assert talk.session.state is State.RED_FLAGS


def test_a_new_start_that_was_not_meant_changes_nothing(talk: Talk) -> None:
    before = talk.session.record
    told(talk, "start over", "no")
    assert (talk.session.record, talk.session.state, talk.session.stack) == (before, State.ASSESSED, ())


def test_in_the_middle_of_the_first_questions_it_says_what_goes(catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert catalog.messages.restart_drops in told(talk, *SCREENED, "[3]", "/restart")
    told(talk, "[Yes, start again]")
    assert "pain_now" not in talk.session.record


def test_with_nothing_told_it_asks_nothing(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED[:3], "/restart")
    assert options(talk)[0].field == "rf_now"


@pytest.mark.parametrize(
    "lines",
    [
        ("[Why, and what helps]",),
        ("hello",),
        ("may i run?",),
        ("/stretch",),
        (FEVER, "[I'll get seen today]", "/stretch"),
    ],
)
def test_the_button_stands_only_on_the_result(lines: tuple[str, ...], talk: Talk) -> None:
    assert "restart" in actions(talk)
    told(talk, *lines)
    assert "restart" not in actions(talk)


def test_an_emergency_stands_on_where_a_new_start_is_left(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(
        talk,
        *SCREENED[:3],
        "[Chest pain, pressure, tightness]",
        "[I've called or have help]",
        *ANEW,
        "[None of these 6]",
    )
    assert "call now" in told(talk, "/result")
    assert talk.session.record["rf_now"] == ("chest_pain",)


def test_a_sign_said_on_the_way_stands_with_the_old_result(talk: Talk) -> None:
    told(talk, *ANEW, "[None]", FEVER, "[I'll get seen today]", "/result")
    assert "seen_muscular" in actions(talk)


def test_a_new_ache_has_one_card_in_the_place_of_five_screens(talk: Talk) -> None:
    told(talk, "/start", "[New ache, start again]")
    assert isinstance(talk.session.prompt, NewSince)
    told(talk, "[None]")
    assert options(talk)[0].field == "pain_now"


def test_somebody_who_stopped_half_way_gets_that_card_too(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, "[3]")
    talk.later(30)
    told(talk, "/start", "[Go on]")
    assert isinstance(talk.session.prompt, NewSince)
    told(talk, "[None]")
    assert options(talk)[0].field == "pain_now"


HALF_WAY = ("/start", "[I agree]", "[18-34]", "[None of these 6]", "[None of these 5]")
TODAY = "Get this looked at today"


@pytest.fixture
def half(catalog: Catalog) -> Talk:
    """A talk that was left on the last screen of the warning signs."""
    talk = Talk(catalog)
    told(talk, *HALF_WAY, "[Fever, shivers or really ill]", "[Done]")
    return talk


@pytest.mark.parametrize("line", ["hello", "/start", "[None of these 6]"])
def test_what_was_ticked_before_somebody_left_is_said_when_they_come_back(line: str, half: Talk) -> None:
    half.later(24)
    assert TODAY in told(half, line)


@pytest.mark.parametrize("line", ["my plan", "can i run tomorrow", "/plan", "/stretch"])
def test_what_cannot_wait_is_said_to_somebody_who_asks_for_more_half_way(line: str, half: Talk) -> None:
    assert TODAY in told(half, line)


def test_what_was_ticked_half_way_is_ticked_when_it_is_asked_again(half: Talk) -> None:
    half.later(24)
    told(half, "hello", "[Go on]", "[None of these 6]", "[None of these 5]", "[Done]", "[None of these 6]")
    assert half.session.record["rf_history"] == ("fever_ill",)


def test_a_first_screen_that_was_left_unconfirmed_says_nothing(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *HALF_WAY, "[Fever, shivers or really ill]")
    talk.later(24)
    assert TODAY not in told(talk, "hello")


def test_an_urgent_answer_before_the_end_is_said_to_somebody_who_comes_back(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, "[9]", "[1-2 days]")
    talk.later(24)
    assert TODAY in told(talk, "hello")


@pytest.mark.parametrize("words", ["yes", "yes please", "yeah ask me again", "yep do it"])
def test_a_yes_takes_up_the_new_look_that_is_offered(talk: Talk, words: str) -> None:
    assert "Shall I ask again?" in told(talk, "the same thing is back")
    told(talk, words)
    assert talk.session.state is not State.ASSESSED


def test_a_yes_to_nothing_begins_nothing(talk: Talk) -> None:
    told(talk, "yes")
    assert talk.session.state is State.ASSESSED


def test_a_result_that_check_ins_have_changed_says_when_why_and_the_same_time(talk: Talk) -> None:
    told(talk, *PLAN, *SET_UP)
    said = ""
    for score in ("[3]", "[4]", "[6]"):
        talk.wake()
        said = told(talk, score)
    assert "in the next day or two" in said
    result = told(talk, "/result")
    assert result.startswith("Changed by your check-ins on **Thu 8 Jan**: It has gone up each time of late.")
    assert "In the next day or two." in result
    assert "Mon 5 Jan" not in result
