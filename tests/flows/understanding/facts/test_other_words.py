"""A no, a yes, none of it or that they do not know, in other words than those of the options."""

import pytest

from flows import Catalog
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.understanding.facts import answers
from flows.understanding.meant import Answer, Warned
from flows.understanding.understand import understand
from flows.values.model import Value
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY

pytestmark = pytest.mark.many(2)


def question(field: str, catalog: Catalog) -> Question:
    return field_question(catalog.fields[field], 0, catalog)


def read_exact(asked: Question, text: str, catalog: Catalog) -> Value | None:
    return answers.read_exact(asked, hear(text, catalog), MONDAY, catalog)


ONLY_THE_BACK = [
    "no, just the back", "no its only my back", "nope just my upper back", "only my back hurts", "no, i feel fine",
    "no nothing, only the back hurts", "none of that, just a sore upper back", "nothing but my back",
    "no i'm fine apart from my back", "none - feeling ok otherwise", "it's just my back, I feel fine otherwise",
]  # fmt: skip
MORE_THAN_THE_BACK = [
    "no not just the back", "only the back, and my chest", "just my back and left arm", "i feel fine now",
    "just the back, worse when i breathe", "no, only when i run", "fine apart from my chest",
    "only my back, bit breathless",
]  # fmt: skip


@pytest.mark.parametrize("field", ["rf_now", "rf_history"])
@pytest.mark.parametrize("text", ONLY_THE_BACK)
def test_only_the_back_is_a_no_to_a_list_of_signs(text: str, field: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == ("none",)


@pytest.mark.parametrize("text", MORE_THAN_THE_BACK)
def test_what_may_be_more_than_the_back_is_none(text: str, catalog: Catalog) -> None:
    assert read_exact(question("rf_now", catalog), text, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "he says none of these, only out of breath in a sprint",
        "none of these, just puffed after hard intervals",
        "no to all, my knee is a bit sore though",
        "none. tired after work",
        "none, only sweaty in a hard session",
        "nope none of them, I get red in the face when I sprint",
        "none of those but a sore ankle",
    ],
)
def test_a_no_to_signs_stands_beside_what_is_no_sign(text: str, catalog: Catalog) -> None:
    assert read_exact(question("rf_now", catalog), text, catalog) == ("none",)


@pytest.mark.parametrize(
    "text",
    [
        "none of these, just a bit dizzy in a race",
        "none of these, only breathless on the stairs",
        "none, but a funny feeling",
        "none of these, only chest tight in a sprint",
        "none of those but a sore calf",
        "only out of breath in a sprint",
        "none except that one thing",
        "none, only a heart that races at night",
    ],
)
def test_a_no_to_signs_is_none_beside_what_may_be_one(text: str, catalog: Catalog) -> None:
    assert read_exact(question("rf_now", catalog), text, catalog) is None


def test_what_the_reader_alone_doubts_in_it_is_asked_of_that_alone(with_reader: Catalog) -> None:
    asked = scene_of("rf_now", with_reader)
    meant = understand(hear("he says none of these, only out of breath in a sprint", with_reader), asked, with_reader)
    assert isinstance(meant, Answer)
    assert meant.value == ("none",)
    assert isinstance(understand(hear("none of these, my arm feels heavy", with_reader), asked, with_reader), Warned)


UNKNOWN = ["tough to tell", "um, no clue really", "couldn't say for sure", "haven't checked yet"]


@pytest.mark.parametrize("field", ["rf_now", "pleuritic_check", "run_stop", "muscle_check", "arm_weak", "ptx_risk"])
@pytest.mark.parametrize("text", UNKNOWN)
def test_not_to_know_is_an_answer_where_that_is_offered(field: str, text: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == ("unsure",)


@pytest.mark.parametrize("text", ["tricky to say", "it roams about", "no one place really"])
def test_a_place_that_cannot_be_named_is_one(text: str, catalog: Catalog) -> None:
    asked = question("location", catalog)
    assert answers.read_said(asked, hear(text, catalog), MONDAY, catalog).sure == ("unclear",)


@pytest.mark.parametrize("field", ["trend", "feel", "rf_history"])
def test_it_is_none_where_it_is_not_offered(field: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), "couldn't say for sure", catalog) is None


NONE_OF_IT = ["not one of em", "nah, none of the lot", "not really any of these", "doesn't apply to me"]


@pytest.mark.parametrize("field", ["rf_now", "rf_history", "risk_now", "fluid_signs", "body_notes", "habits"])
@pytest.mark.parametrize("text", NONE_OF_IT)
def test_none_of_a_list_in_other_words(field: str, text: str, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == ("none",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("we haven't got a single one of those", ("none",)),
        ("and none of the last ones, no", ("none",)),
        ("none like that, he is perfectly fine otherwise", ("none",)),
        ("patient denies all", ("none",)),
        ("nil of these", ("none",)),
        ("neg for all", ("none",)),
        ("NAD", ("none",)),
        ("none whatsoever", ("none",)),
        ("no red flags", ("none",)),
        ("no to the whole list", ("none",)),
        ("none, as I told you", ("none",)),
        ("none of these four either, pet", ("none",)),
        ("he hasn't been through any of these", ("none",)),
        ("no fever, nil of these", ("none",)),
        ("no illnesses", None),  # of chest pain or a blow that says nothing
        ("nil by mouth", None),
        ("too many of these", None),
        ("the last one, otherwise fine", None),
    ],
)
def test_none_of_a_list_of_signs_in_a_sentence(text: str, value: Value | None, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("rf_now", catalog), catalog)
    assert (meant.value if isinstance(meant, Answer) else None) == value


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("body_notes", "nope, all fine", ("none",)),
        ("overtrain_signs", "feeling great", ("none",)),
        ("fluid_signs", "nothing comes to mind", ("none",)),
        ("fluid_signs", "no cramp elsewhere, nothing more", ("none",)),
        ("arm_weak", "none of that", ("false",)),
        ("run_context", "same as always", ("none",)),
        ("run_context", "nothing special, same loop as ever", ("none",)),
        ("run_context", "just his regular jog", ("none",)),
        ("location", "midscapular", ("between_blades",)),
        ("location", "parascapular", ("one_blade",)),
        ("side", "bilaterally", ("both_or_switches",)),
        ("worse_with", "can't think of a thing", ("nothing_clear",)),
        ("rf_history", "no illnesses, she is a fit lady", ("none",)),
        ("rf_history", "nil PMH", ("none",)),
        ("rf_history", "no health issues except diabetes", None),
        ("rf_history", "all fine apart from night sweats", None),
        ("rf_history", "got the all clear from cancer", None),
        ("rf_now", "none fit, but i fainted", None),
        ("med_caution", "no ulcer", None),
    ],
)
def test_all_is_well_is_none_where_nothing_else_is_said(field: str, text: str, value: object, catalog: Catalog) -> None:
    assert read_exact(question(field, catalog), text, catalog) == value
