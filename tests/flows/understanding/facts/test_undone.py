"""What a text says is not so of what was noted."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.undone import takes_off, undone
from flows.understanding.options.wordings import Ticks
from flows.understanding.scene import Scene
from flows.understanding.understand import understand
from flows.values.model import Record, State
from tests.talk import MONDAY, RESULT, SCREENED, Talk, told

NOTED: Record = {
    "rf_now": ("none",),
    "rf_history": ("heart_aorta",),
    "run_context": ("load_jump", "new_runner"),
    "worse_with": ("sitting", "twist_bend"),
    "trend": "easing",
    "onset": "next_day",
    "habits": ("desk_long",),
}
SCENE = Scene(at=MONDAY, phase=State.QUESTIONS, record=NOTED, noted=NOTED)


def general(catalog: Catalog, *ticks: str) -> Scene:
    question = field_question(catalog.fields["rf_history"], 1, catalog)
    return Scene(at=MONDAY, phase=State.RED_FLAGS, question=question, noted={"rf_history": ticks})


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("She has no heart trouble! I said my father had a heart attack at 48", {"rf_history": ("heart_aorta",)}),
        ("no, heart trouble is wrong", {"rf_history": ("heart_aorta",)}),
        ("take the heart thing off", {"rf_history": ("heart_aorta",)}),
        ("please remove heart trouble", {"rf_history": ("heart_aorta",)}),
        ("the heart box isn't me", {"rf_history": ("heart_aorta",)}),
        ("I'm not new to running", {"run_context": ("new_runner",)}),
        ("I did not run more than usual", {"run_context": ("load_jump",)}),
        ("no, i run LESS than before, not more", {"run_context": ("load_jump",)}),
        ("before 30 km now 12", {"run_context": ("load_jump",)}),
        ("no more than usual, I've run 25 km a week for years", {"run_context": ("load_jump", "new_runner")}),
        ("not sitting, only twisting", {"worse_with": ("sitting",)}),
        ("the wheel thing is wrong", {"habits": ("desk_long",)}),
        ("it isn't getting better", {"trend": ("easing",)}),
        ("it didn't start the next day", {"onset": ("next_day",)}),
    ],
)
def test_what_is_denied_or_taken_off_is_not_so(text: str, gone: Ticks, catalog: Catalog) -> None:
    assert undone(hear(text, catalog), SCENE, catalog) == gone


@pytest.mark.parametrize(
    "text",
    [
        "something is wrong with my heart",
        "it hurts when sitting",
        "not only sitting, also twisting",
        "is it not twisting?",
        "no cancer",
        "i used to run less",
        "i ran more than usual, not less",
        "no pain today",
        "my heart is fine, i think",
    ],
)
def test_what_is_said_of_something_else_takes_nothing_away(text: str, catalog: Catalog) -> None:
    assert undone(hear(text, catalog), SCENE, catalog) == {}


@pytest.mark.parametrize("text", ["I swim on mondays and lift on tuesdays, drop both?", "may i leave both out"])
def test_a_word_of_a_label_that_is_said_of_other_things_takes_no_answer_out(text: str, catalog: Catalog) -> None:
    noted = replace(SCENE, noted={"location": "between_blades"})
    assert takes_off(hear(text, catalog), noted, catalog) == {}
    assert undone(hear(text, catalog), noted, catalog) == {}


@pytest.mark.parametrize(
    ("text", "ticks", "gone"),
    [
        ("no, not me!! grandpa", ("heart_aorta",), ("heart_aorta",)),
        ("that was my grandpa", ("heart_aorta",), ("heart_aorta",)),
        ("only my uncle, not me", ("immune_low", "heart_aorta"), ("heart_aorta",)),
        ("not mine", ("cancer_ever",), ("cancer_ever",)),
        ("not me", ("cancer_ever", "immune_low"), ()),
        ("not me, my chest hurts", ("heart_aorta",), ()),
    ],
)
def test_what_is_said_to_be_anothers_is_not_ticked(
    text: str, ticks: tuple[str, ...], gone: tuple[str, ...], catalog: Catalog
) -> None:
    found = undone(hear(text, catalog), general(catalog, *ticks), catalog)
    assert found.get("rf_history", ()) == gone


def test_to_take_a_box_off_is_no_sign(catalog: Catalog) -> None:
    ticked = general(catalog, "heart_aorta")
    for text in ("take the heart thing off", "no, heart trouble is wrong"):
        assert takes_off(hear(text, catalog), ticked, catalog)
        assert type(understand(hear(text, catalog), ticked, catalog)).__name__ == "Telling"
        assert type(understand(hear(text, catalog), replace(ticked, noted={}), catalog)).__name__ == "Warned"
    assert not takes_off(hear("take the heart thing off. my chest hurts", catalog), ticked, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "I take warfarin",
        "no stents, I take warfarin",
        "I get warfarin from my doctor",
        "no gout, they put me on warfarin",
    ],
)
def test_who_takes_a_medicine_takes_nothing_off(text: str, catalog: Catalog) -> None:
    taken = replace(SCENE, noted={"risk_now": ("blood_thinner",)})
    assert not takes_off(hear(text, catalog), taken, catalog)
    assert not undone(hear(text, catalog), taken, catalog)


@pytest.mark.parametrize(
    "text", ["take off warfarin", "take warfarin off again", "drop the warfarin", "leave out warfarin"]
)
def test_a_medicine_is_taken_off(text: str, catalog: Catalog) -> None:
    taken = replace(SCENE, noted={"risk_now": ("blood_thinner",)})
    assert takes_off(hear(text, catalog), taken, catalog) == {"risk_now": ("blood_thinner",)}


@pytest.mark.parametrize(
    ("text", "is_gone"),
    [
        ("I sleep like a baby", True),
        ("he sleeps really well", True),
        ("I sleep fine now it keeps me awake only when I roll over", False),
        ("I can't sleep through", False),
        ("not so, and I sleep badly", False),
    ],
)
def test_who_sleeps_well_is_not_kept_awake(text: str, is_gone: bool, catalog: Catalog) -> None:
    told = undone(hear(text, catalog), general(catalog, "night_constant"), catalog)
    assert told == ({"rf_history": ("night_constant",)} if is_gone else {})


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("I'm on warfarin, and no operation or long flight lately", {"risk_now": ("clot_risk",)}),
        ("no fever mate, I only chill in the sun", {"rf_history": ("fever_ill",)}),
        ("no shivers, I meant the wind chill", {"rf_history": ("fever_ill",)}),
        ("no fever, but I had chills on Sunday", {}),
    ],
)
def test_what_is_denied_beside_another_answer_is_taken_out(text: str, gone: Ticks, catalog: Catalog) -> None:
    noted: Record = {"rf_history": ("fever_ill",), "risk_now": ("clot_risk",)}
    assert undone(hear(text, catalog), replace(SCENE, noted=noted), catalog) == gone


@pytest.mark.parametrize(
    ("text", "is_gone"),
    [
        ("no time left", False),
        ("no tumour left, as they said", False),
        ("not left", True),
        ("no pain on the left", True),
    ],
)
def test_what_is_left_is_no_side(text: str, is_gone: bool, catalog: Catalog) -> None:
    told = undone(hear(text, catalog), replace(SCENE, noted={"side": "left"}), catalog)
    assert told == ({"side": ("left",)} if is_gone else {})


def test_an_answer_is_taken_out_by_what_it_is_called(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "I had a cold last week")
    assert "took it out" in told(talk, "no cold, I said that was nothing")


def test_what_it_is_called_takes_nothing_out_where_more_is_said_of_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "actually it was not the centre of the race")
    assert "location" in talk.session.record


ADVISED: Record = {**NOTED, "worse_with": ("sitting", "press_muscle", "twist_bend"), "feel": "ache_tight"}
OF_ADVICE = Scene(at=MONDAY, phase=State.ASSESSED, record=ADVISED, noted=ADVISED)


def test_what_others_recommend_or_is_asked_takes_nothing_out(catalog: Catalog) -> None:
    for text in (
        "a girl on tiktok said lift heavy and never stretch, who is right",
        "a podcast says never press on it, another says press hard, which one",
        "my trainer told me not to twist, then my mum says twist daily, who do I trust",
        "I read that you should never stretch a sore muscle, then a friend says stretch it, so which",
        "runners should never sit with a stiff back, right",
        "they say no pressing on it, true?",
        "some people say its not dull then its no muscle, is it",
        "should I never twist while it is sore",
        "coach says dont sit, so stand at the desk?",
        "somebody claimed that a dull ache is no muscle ache",
    ):
        assert undone(hear(text, catalog), OF_ADVICE, catalog) == {}, text


def test_what_they_say_of_themselves_still_does(catalog: Catalog) -> None:
    for text, gone in {
        "it doesn't hurt when I press it": {"worse_with": ("press_muscle",)},
        "not sitting, only twisting": {"worse_with": ("sitting",)},
        "it isn't dull any more": {"feel": ("ache_tight",)},
        "it doesn't hurt when I press it, my coach says thats good": {"worse_with": ("press_muscle",)},
    }.items():
        assert undone(hear(text, catalog), OF_ADVICE, catalog) == gone, text


@pytest.mark.parametrize(
    "text",
    [
        "no pull ups",
        "no pulling for now",
        "not allowed to do pull ups",
        "no stiffness any more",
        "no desk work this week",
    ],
)
def test_after_a_result_a_no_to_some_thing_takes_nothing_back(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, text)
    assert "what is right?" not in said
    assert talk.session.state is State.ASSESSED
