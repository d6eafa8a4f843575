"""Answers to what is open, and what else a text tells of the ache."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.answering.said import exact, loose, mere, named, noes, telling
from flows.understanding.meant import Answer, Asked, Disputed, Telling
from flows.understanding.scene import DoubtScene
from flows.understanding.signs.sign_answers import safety
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of


def test_an_exact_answer_is_the_whole_text(catalog: Catalog) -> None:
    scene = scene_of("side", catalog)
    assert exact(hear("Left", catalog), scene, catalog) == Answer(question="side", value=("left",))
    assert exact(hear("the left side of me", catalog), scene, catalog) is None
    assert exact(hear("Left", catalog), replace(scene, is_first=True), catalog) is None


def test_only_a_small_question_takes_an_answer_before_commands(catalog: Catalog) -> None:
    assert named(hear("left", catalog), scene_of("side", catalog), catalog) is None
    assert named(hear("yes", catalog), scene_of("confirm", catalog), catalog) is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [("I guess it might be", "unsure"), ("yes but only a little", "unsure"), ("no, not at all like that", "no_not")],
)
def test_to_a_sign_in_doubt_what_may_be_a_yes_counts_and_a_clear_no(text: str, value: str, catalog: Catalog) -> None:
    found = safety(hear(text, catalog), scene_of("confirm", catalog), catalog)
    assert isinstance(found, Answer)
    assert found.value == (value,)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("not really", "no_not"),
        ("not really, it's just from pushups", "no_not"),
        ("it isn't. just tired", "no_not"),
        ("not really, maybe a bit", "unsure"),
        ("it does", "unsure"),
        ("it is, since the run", "unsure"),
    ],
)
def test_a_yes_or_a_no_of_two_words_is_one(text: str, value: str, catalog: Catalog) -> None:
    scene = replace(scene_of("confirm", catalog), doubt=DoubtScene(can_be_slip=True))
    found = safety(hear(text, catalog), scene, catalog)
    assert isinstance(found, Answer)
    assert found.value == (value,)


@pytest.mark.parametrize("text", ["not really", "not really, i just want it to stop"])
def test_a_soft_no_is_none_to_thoughts_of_suicide(text: str, catalog: Catalog) -> None:
    assert safety(hear(text, catalog), scene_of("confirm", catalog), catalog) is None


@pytest.mark.parametrize("text", ["it doesn't go away", "it isn't getting better", "i don't feel safe"])
def test_what_only_begins_like_a_no_of_two_words_is_none(text: str, catalog: Catalog) -> None:
    scene = replace(scene_of("confirm", catalog), doubt=DoubtScene(can_be_slip=True))
    assert safety(hear(text, catalog), scene, catalog) is None


@pytest.mark.parametrize("text", ["blah", "what is that for?", "my wife wants to run on sunday, may she?", "29"])
def test_what_is_neither_a_yes_nor_a_no_is_no_answer_to_a_sign_in_doubt(text: str, catalog: Catalog) -> None:
    assert safety(hear(text, catalog), scene_of("confirm", catalog), catalog) is None


def test_a_loose_answer_brings_what_else_is_told(catalog: Catalog) -> None:
    found = loose(hear("roughly a 6, and it burns", catalog), scene_of("pain_now", catalog), catalog)
    assert isinstance(found, Answer)
    assert (found.value, found.is_loose, found.story.facts) == (6, True, {"feel": "burning"})


def test_two_readings_are_asked_back(catalog: Catalog) -> None:
    found = loose(hear("anything from 3 to 8", catalog), scene_of("pain_now", catalog), catalog)
    assert isinstance(found, Answer)
    assert set(found.choices) == {3, 8}


def test_what_was_told_before_is_no_news_unless_it_is_corrected(catalog: Catalog) -> None:
    scene = replace(scene_of("pain_now", catalog), record={"side": "left"})
    assert telling(hear("it sits on the right side", catalog), scene, catalog) is None
    corrected = telling(hear("sorry, it sits on the right side", catalog), scene, catalog)
    assert isinstance(corrected, Telling)
    assert corrected.story.facts == {"side": "right"}


def test_after_a_result_only_a_correction_or_a_risk_counts(catalog: Catalog) -> None:
    scene = scene_of("assessed", catalog)
    assert telling(hear("it is on the left side", catalog), scene, catalog) is None
    risk = telling(hear("by the way, I am pregnant", catalog), scene, catalog)
    assert isinstance(risk, Telling)
    assert risk.story.risks


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no chest pain, no breathlessness, nothing", ("none",)),
        ("no coughing blood, no chest pain, nothing like that", ("none",)),
        ("no chest pain, no breathlessness", None),
        ("chest pain: none, fainting: none", None),
        ("no chest pain, nothing but short breath", None),
    ],
)
def test_a_no_to_all_behind_denied_signs_closes_their_list(text: str, value: object, catalog: Catalog) -> None:
    found = noes(hear(text, catalog), scene_of("rf_now", catalog), catalog)
    assert (found.value if isinstance(found, Answer) else None) == value


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("ankle is a 6, back is a 2", 2),
        ("hip 4 back 3", 3),
        ("upper back 5, lower back 2", 5),
        ("knee 7. upper back 4", 4),
    ],
)
def test_of_scores_of_several_places_that_of_the_upper_back_is_the_answer(
    text: str, score: int, catalog: Catalog
) -> None:
    meant = understand(hear(text, catalog), scene_of("pain_now", catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == score


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("body_notes", "creaky knees", ("knee_wrist",)),
        ("location", "where the neck joins the shoulders", ("top_shoulders",)),
        ("worse_with", "mostly lifting, and leaning over", ("arm_use", "twist_bend")),
    ],
)
def test_what_says_nothing_but_an_answer_is_one(
    field: str, text: str, value: tuple[str, ...], catalog: Catalog
) -> None:
    found = mere(hear(text, catalog), scene_of(field, catalog), catalog)
    assert isinstance(found, Answer)
    assert set(found.value) == set(value)
    assert not found.story.facts


@pytest.mark.parametrize("text", ["knees?", "creaky knees, and my foot drags", "no bad knees", "where is my knee"])
def test_what_asks_denies_or_says_more_is_not(text: str, catalog: Catalog) -> None:
    assert mere(hear(text, catalog), scene_of("body_notes", catalog), catalog) is None


def test_nothing_is_answered_before_anything_was_asked(catalog: Catalog) -> None:
    first = replace(scene_of("feel", catalog), is_first=True)
    assert mere(hear("a dull thing", catalog), first, catalog) is None


@pytest.mark.parametrize("text", ["deep breaths are no issue", "when taking a deep breath it is not paining"])
def test_what_does_not_bring_it_on_is_a_fact_denied_and_no_question(text: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("worse_with", catalog), catalog)
    assert meant == Disputed(named={"worse_with": ("deep_breath",)}, is_denial=True)


def test_a_question_about_it_stays_one(catalog: Catalog) -> None:
    text = "why does it not hurt when I cough?"
    assert isinstance(understand(hear(text, catalog), scene_of("worse_with", catalog), catalog), Asked)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("my garmin is frozen since last night", False),
        ("the ankle went on the hill sprints", False),
        ("my neck is stuck since last night", True),
        ("sore blade since last night, and a bad ankle", True),
        ("ankle and 4 of 10, since tuesday", True),
    ],
)
def test_what_is_told_of_something_else_is_not_noted(text: str, is_told: bool, catalog: Catalog) -> None:
    meant = telling(hear(text, catalog), scene_of("rf_now", catalog), catalog)
    assert isinstance(meant, Telling) is is_told


@pytest.mark.parametrize(
    ("text", "place", "side"),
    [
        ("just right of the backbone, between the blades", "between_blades", "right"),
        ("left side, right under the shoulder blade", "one_blade", "left"),
        ("under my right blade near the spine", "one_blade", "right"),
        ("either side of the backbone", "between_blades", "both_or_switches"),
    ],
)
def test_a_place_that_names_its_side_tells_both(text: str, place: str, side: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("location", catalog), catalog)
    assert isinstance(meant, Answer)
    assert (meant.value, meant.story.facts.get("side")) == ((place,), side)
    told = understand(hear(f"it aches {text}", catalog), scene_of("feel", catalog), catalog)
    assert isinstance(told, Answer | Telling)
    assert (told.story.facts.get("location"), told.story.facts.get("side")) == (place, side)
