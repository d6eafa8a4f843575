"""What follows on what is said while a message stands, help is on its way, or a sign is asked about."""

import pytest

from flows import Catalog
from flows.values.model import State
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import JELLY, LEGS, RESULT, SCREENED, Talk, told

CALF = "my calf is swollen on one side"
WAITING = ("called 999, waiting", "what should i do while waiting")


def test_who_is_alone_is_told_to_call_first_and_unlock_the_door(catalog: Catalog) -> None:
    said = told(Talk(catalog), *SCREENED, *RESULT, LEGS, "im alone what now")
    assert said.startswith("Alone? Call first, with the phone on speaker")
    assert "unlock the door" in said
    assert "[" not in said


def test_who_waits_for_help_is_told_what_to_do_for_that_sign(catalog: Catalog) -> None:
    said = told(Talk(catalog), *SCREENED, *RESULT, LEGS, *WAITING)
    assert said.startswith("Until help is there: Stay still. Do not bend or twist.")


def test_who_waits_for_help_is_not_asked_to_agree_to_anything(catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, LEGS, *WAITING)
    assert said.startswith("Until help is there")
    assert "I agree" not in str(talk.turns[-1].replies)


@pytest.mark.parametrize(
    "text",
    [
        "oops wrong chat i meant that as a joke",
        "i meant test, testing the bot",
        "sorry wrote that wrong, no chest pain",
    ],
)
def test_a_slip_is_one_in_other_words(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert told(talk, *SCREENED, *RESULT, "chest pain", text).startswith("All right. If it does happen")


def test_a_mere_no_to_the_sign_asks_whether_it_was_a_slip(catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert told(talk, *SCREENED, *RESULT, "chest pain", "no i dont have chest pain").startswith("A slip?")
    assert talk.session.state is State.REFERRED


def test_a_sign_of_long_ago_is_asked_about_as_what_it_is(catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, *RESULT, JELLY, "it was months ago, doctor cleared it")
    assert said.startswith("Before this pain, and not since? Then No.")
    assert "Just to be sure" in said
    told(talk, "[No]")
    assert told(talk, "chest pain", "it was months ago, doctor cleared it").startswith("A slip?")


@pytest.mark.parametrize("before", [(), ("[I'll get seen today]",)])
def test_whom_nobody_can_see_today_goes_where_no_appointment_is_needed(
    before: tuple[str, ...], catalog: Catalog
) -> None:
    said = told(Talk(catalog), *SCREENED, *RESULT, CALF, *before, "couldnt get an appointment till monday")
    assert said.startswith("Do not wait for that. Go to an emergency department or urgent care today")
    assert "Let someone drive you" in said


@pytest.mark.parametrize("text", ["no clot, scan was clear", "the ultrasound was normal"])
def test_what_was_looked_for_and_is_not_there_asks_what_they_said(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING, CALF, "[I'll get seen today]")
    talk.wake()
    assert told(talk, text).endswith("What did they say?")


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("I had a crush fracture decades ago", "bone_fragile"),
        ("melanoma, ten years ago", "cancer_ever"),
        ("I broke my wrist on ice years ago", "knee_wrist"),
    ],
)
def test_another_thing_of_long_ago_is_kept_and_no_answer(text: str, box: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED[:4], JELLY, text)
    assert "First this, please" in said
    assert "Just to be sure" in said
    assert box in str(talk.session)


def test_another_sign_of_long_ago_is_no_answer_either(catalog: Catalog) -> None:
    assert "First this, please" in told(Talk(catalog), *SCREENED[:4], JELLY, "I fell off a wall years ago")


# ---- a fall of weeks ago ---------------------------------------------------------------------------------------------

FALLS = ("I fell off my bike", "came off my horse onto my back", "I tumbled down the cellar steps")


@pytest.mark.parametrize("fall", FALLS)
@pytest.mark.parametrize(
    "text",
    ["that was in october", "months ago", "three weeks ago", "it was in 2019", "oh, that was last summer"],
)
def test_a_fall_that_is_told_to_be_weeks_old_is_asked_about(fall: str, text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, fall)
    assert talk.session.state is State.REFERRED
    assert "Did this begin with a crash, a fall" in told(talk, text)
    told(talk, "no")
    assert talk.session.state is State.QUESTIONS
    assert talk.session.alarms == ()


@pytest.mark.parametrize("answer", ["yes", "not sure", "yes it did"])
def test_the_message_comes_back_where_this_pain_began_with_it(answer: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, FALLS[0], "that was in october", answer)
    assert talk.session.state is State.REFERRED
    assert "Stop and call now" in said


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "on saturday",
        "a week ago",
        "it has hurt since october",
        "in october, and it still hurts",
        "my back has been bad ever since then, that was in october",
        "was it in october?",
    ],
)
def test_one_of_late_or_that_has_hurt_since_stands(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, FALLS[0], text)
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize(
    "before",
    [
        (*SCREENED[:6], "I have osteoporosis", "[Done]"),
        (*SCREENED[:6], "steroid tablets"),
        (*SCREENED[:2], "[65 or over]", *SCREENED[3:]),
        (*SCREENED, "I take warfarin"),
    ],
)
def test_with_thin_bones_thinners_or_at_65_it_stands_whenever_it_was(before: tuple[str, ...], catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *before, FALLS[0], "that was in october")
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize("text", ["I fell off my bike and my legs are numb", "I fell off my bike, my chest hurts"])
def test_beside_another_sign_it_stands(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, text, "that was in october")
    assert talk.session.state is State.REFERRED


def test_a_doubtful_one_with_a_date_is_put_once_more_with_what_a_no_is(catalog: Catalog) -> None:
    said = told(Talk(catalog), *SCREENED, "I had a fall", "that was in october")
    assert "Before this pain, and not since? Then No." in said
