"""A yes or a no with more behind it: what follows may name, deny, or belong to something else."""

import pytest

from flows import Catalog, State
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.meant import Answer
from flows.understanding.options.yes_no import is_led, read_yes_no
from flows.understanding.scene import Scene
from flows.understanding.understand import understand
from tests.talk import MONDAY


def read(field: str, text: str, catalog: Catalog) -> tuple[str, ...] | None:
    """The readings, one when it is sure."""
    found = read_yes_no(field_question(catalog.fields[field], 0, catalog), hear(text, catalog), catalog)
    return None if found is None else tuple(id for (id,) in found.values)


@pytest.mark.parametrize(
    "text",
    [
        "no, just the breathing",
        "no, breathing only",
        "its deep inside",
        "cant set it off by pressing",
        "nope its only when i inhale",
        "pressing doesnt do it",
        "no pressing does nothing",
        "neither twisting nor pressing does it",
        "not by moving, no",
        "it sits deep, i cant reach it with a finger",
        "moving doesnt change it",
    ],
)
def test_a_breathing_pain_that_nothing_else_sets_off_is_never_the_harmless_answer(text: str, catalog: Catalog) -> None:
    assert read("pleuritic_check", text, catalog) == ("deep_inside",)
    question = field_question(catalog.fields["pleuritic_check"], 0, catalog)
    meant = understand(hear(text, catalog), Scene(at=MONDAY, phase=State.QUESTIONS, question=question), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == ("deep_inside",)


@pytest.mark.parametrize("text", ["yes when i twist", "yeah pressing on a rib does it", "yes if i turn to the left"])
def test_what_is_named_behind_a_yes_is_that_answer(text: str, catalog: Catalog) -> None:
    assert read("pleuritic_check", text, catalog) == ("can_reproduce",)


@pytest.mark.parametrize(
    ("field", "text", "answer"),
    [
        ("ptx_risk", "yes i am tall and thin", "true"),
        ("ptx_risk", "no never smoked", "false"),
        ("arm_weak", "no, same strength as always", "false"),
        ("morning_stiff", "no only 5 minutes", "false"),
        ("wakes_late", "no i sleep fine", "false"),
        ("wakes_late", "yes most nights", "true"),
        ("wakes_late", "no but i get up for the toilet", "false"),
        ("wakes_late", "woke up 4 times from it", "true"),
        ("wakes_late", "3 times a night", "true"),
        ("wakes_late", "woke 4 times for the bathroom", "false"),
    ],
)
def test_a_reason_behind_a_yes_or_a_no_leaves_it_what_it_is(
    field: str, text: str, answer: str, catalog: Catalog
) -> None:
    assert read(field, text, catalog) == (answer,)


def test_a_yes_with_words_of_something_else_is_asked_back(catalog: Catalog) -> None:
    question = field_question(catalog.fields["pleuritic_check"], 0, catalog)
    found = read_yes_no(question, hear("yes i am tall and thin", catalog), catalog)
    assert found is not None
    assert found.sure is None


@pytest.mark.parametrize(
    ("field", "text"), [("pleuritic_check", "no but it hurts when i twist"), ("pleuritic_check", "yes, only breathing")]
)
def test_a_lead_and_a_name_that_disagree_are_asked_back(field: str, text: str, catalog: Catalog) -> None:
    assert set(read(field, text, catalog) or ()) == {"can_reproduce", "deep_inside"}


def test_a_no_that_is_taken_back_in_part_is_asked_back(catalog: Catalog) -> None:
    question = field_question(catalog.fields["arm_weak"], 0, catalog)
    found = read_yes_no(question, hear("no but it is getting clumsy", catalog), catalog)
    assert found is not None
    assert found.sure is None


@pytest.mark.parametrize("field", ["feel", "worse_with", "pain_now"])
def test_a_question_that_yes_and_no_do_not_answer_is_none_of_these(field: str, catalog: Catalog) -> None:
    assert read(field, "no, dull", catalog) is None


def test_not_knowing_is_no_no(catalog: Catalog) -> None:
    assert read("arm_weak", "no idea whether it is weaker", catalog) == ()
    assert not is_led(field_question(catalog.fields["arm_weak"], 0, catalog), hear("no idea", catalog), catalog)
