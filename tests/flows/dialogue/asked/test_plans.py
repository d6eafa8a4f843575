"""What a result has to give: the plan, an exercise, the contributors, the running rule."""

import pytest

from flows import Catalog
from flows.assessment.assessing import outcome
from flows.values.model import State
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import FEVER, RESULT, SCREENED, Talk, told


def planned(talk: Talk) -> Talk:
    """A talk with a self-care result and its plan on the screen."""
    told(talk, *SCREENED, *RESULT, *PLAN)
    return talk


def test_an_exercise_of_the_plan_is_told_in_full(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    id = outcome(talk.session, catalog).exercises[0]
    assert catalog.exercises[id].steps[0] in told(talk, f"[{catalog.exercises[id].name}]")


@pytest.mark.parametrize(("text", "place"), [("1", 0), ("two", 1), ("2.", 1)])
def test_a_bare_number_below_the_plan_names_an_exercise_of_it(
    text: str, place: int, talk: Talk, catalog: Catalog
) -> None:
    record = planned(talk).session.record
    id = outcome(talk.session, catalog).exercises[place]
    assert catalog.exercises[id].steps[0] in told(talk, text)
    assert talk.session.record == record


@pytest.mark.parametrize(("hours", "text"), [(0, "it's a 1"), (0, "9"), (0, "1 now"), (14, "1")])
def test_any_other_number_after_a_plan_is_a_score(hours: int, text: str, talk: Talk) -> None:
    planned(talk).later(hours)
    assert "Noted: " in told(talk, text)


@pytest.mark.parametrize("days", [4, 30])
def test_how_to_move_is_always_readable(days: int, talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    id = outcome(talk.session, catalog).exercises[0]
    talk.later(24 * days)
    assert catalog.exercises[id].steps[0] in told(talk, f"[old: {catalog.exercises[id].name}]")


def test_in_a_new_look_it_is_told_and_the_open_question_comes_again(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    id = outcome(talk.session, catalog).exercises[0]
    talk.later(24)
    told(talk, "/result", "[Check again]", "[None]")
    said = told(talk, f"[old: {catalog.exercises[id].name}]")
    assert catalog.exercises[id].steps[0] in said
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"
    said = told(talk, "how do i do the cat-cow?")
    assert catalog.faq["howto_cat_cow"].answer in said


def test_beside_a_sign_that_was_ticked_no_move_is_told(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    id = outcome(talk.session, catalog).exercises[0]
    talk.later(24)
    told(talk, "/result", "[Check again]", "[Show me the list]", *SCREENED[3:5], "[Never eases, or keeps me awake]")
    assert catalog.exercises[id].steps[0] not in told(talk, f"[old: {catalog.exercises[id].name}]")


def test_while_a_sign_stands_no_move_is_told(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    id = outcome(talk.session, catalog).exercises[0]
    told(talk, "i have a fever and shivers since yesterday and my spine hurts", "[I'll get seen today]")
    assert catalog.exercises[id].steps[0] not in told(talk, f"[old: {catalog.exercises[id].name}]")


def test_when_nothing_is_new_the_plan_goes_on_after_days_as_it_said(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    assert catalog.messages.plan_settle in "".join(talk.texts)
    talk.later(24 * 5)
    told(talk, "/stretch", "[None of these]")
    assert catalog.messages.plan_loosen in "".join(talk.texts)


def test_a_plan_of_weeks_ago_waits_for_a_fresh_look_and_then_comes_by_itself(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    talk.later(24 * 35)
    told(talk, "/stretch")
    assert catalog.messages.long_ago in "".join(talk.texts)
    assert talk.session.state is State.RED_FLAGS
    told(
        talk, "[None of these 6]", "[None of these 5]", "[None of these 6]", "[None of these 6]", "[5]", "[Since today]"
    )
    while talk.session.state is not State.ASSESSED and talk.turns[-1].replies[-1].options:
        known = [one.label for one in talk.turns[-1].replies[-1].options]
        told(talk, "[Yes]" if "Yes" in known else f"[{known[0]}]")
    assert "You told me 5" in "".join(talk.texts)
    assert "Your plan" in "".join(talk.texts)


def test_the_plan_that_was_promised_among_the_questions_comes_with_the_result(talk: Talk) -> None:
    told(talk, *SCREENED, "/stretch")
    told(talk, *RESULT)
    assert "work around" in "".join(talk.texts) or "Does any of this fit you" in "".join(talk.texts)


@pytest.mark.parametrize(("habit", "moved"), [("[Tense shoulders, arms]", True), ("[Desk, wheel, phone]", False)])
def test_a_result_says_when_the_questions_for_the_plan_changed_its_order(habit: str, moved: bool, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", habit, "[Done]", "[Nothing]")
    assert ("Without them, Posture" in told(talk, "/result")) is moved


def test_a_plan_that_was_left_for_days_asks_first_what_is_new(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", "[None of these]")
    talk.later(5 * 24)
    assert "Some days have gone by" in told(talk, "[Nothing]")
    assert "Your plan" in told(talk, "[None of these]", "[Nothing]")


def test_a_plan_that_was_left_is_not_asked_for_day_after_day(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", "[None of these]", *SET_UP)
    asked = []
    for _ in range(3):
        talk.wake()
        asked.append("Anything I should work around?" in told(talk, "3", "no run"))
    assert asked == [True, False, False]
    assert "Your plan" in told(talk, "[Nothing]")


# ---- a number below a list -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["1", "2", "1."])
def test_a_number_below_the_contributors_shows_that_one_and_is_no_score(number: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    before = talk.session.record["pain_now"]
    said = told(talk, number)
    assert "What helps" in said
    assert "Noted" not in said
    assert talk.session.record["pain_now"] == before
    assert "What helps" in told(talk, "1")


@pytest.mark.parametrize("number", ["7", "4"])
def test_a_number_that_is_not_on_the_list_is_a_score(number: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, number)
    assert talk.session.record["pain_now"] == int(number)


@pytest.mark.parametrize("between", ["hello", "/privacy"])
def test_a_number_after_something_else_is_no_number_of_the_list(between: str, talk: Talk) -> None:
    assert "What helps" not in told(talk, *SCREENED, *RESULT, between, "1")


def test_half_a_day_later_a_number_is_a_score(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    talk.later(13)
    assert "What helps" not in told(talk, "1")


HOW_TO = [
    ("how do i do the wall angel?", "Wall angel"),
    ("i do the exercises but i not understand the wall angel, how i make?", "Wall angel"),
    ("how do I do wall angels?", "Wall angel"),
    ("what is a wall angel?", "Wall angel"),
    ("explain the angels please", "Wall angel"),
    ("show me the chin tuck", "Chin tuck"),
    ("what are chin tucks", "Chin tuck"),
    ("i don't understand the bird dog", "Bird dog"),
    ("how do you do blade squeezes", "Blade squeeze"),
    ("how does the dead bug go", "Dead bug"),
    ("steps for the side plank", "Side plank"),
    ("teach me thread the needle", "Thread the needle"),
]


@pytest.mark.parametrize(("text", "name"), HOW_TO)
def test_an_exercise_that_advice_named_is_told_in_full_when_asked_how(text: str, name: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, text)
    assert said.startswith(f"**{name}**")
    assert "When not to" in said


def test_how_long_and_whether_it_helps_is_no_how_to(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert "When not to" not in told(talk, "how long should i hold the plank?")
    assert "When not to" not in told(talk, "does the plank help?")


def test_an_exercise_that_an_answer_bars_is_not_shown(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN[:-1], "[Shoulder slips out]", "[Done]")
    assert catalog.messages.exercise_barred in told(talk, "how do i do wall angels?")


def test_no_exercise_is_shown_while_a_sign_for_today_stands(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, FEVER)
    assert "When not to" not in told(talk, "how do i do wall angels?")


def test_a_topic_about_several_exercises_stands_in_no_ones_place(with_reader: Catalog) -> None:
    talk = Talk(with_reader)
    assert told(talk, *SCREENED, *RESULT, "how do i hold the band in the row?").startswith("**Row**")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("which exercise should I start with", "Thoracic rotations"),
        ("what should I do first", "Move gently"),
        ("my plan", "A few more questions, then that"),
    ],
)
def test_a_wish_at_a_question_for_the_plan_is_met_and_the_question_put_again(text: str, said: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]")
    answer = told(talk, text)
    assert said in answer
    assert "Does any of this fit you?" in answer
