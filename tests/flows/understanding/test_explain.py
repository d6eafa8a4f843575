"""How a text is understood, and why."""

import pytest

from flows import Catalog
from flows.understanding.explain import explain
from tests.flows.understanding.scenes import TODAY
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("pain_now", "I'd give it a six", 6),
        ("feel", "burning", "burning"),
        ("ran", "an easy jog", "easy"),
        ("exercises", "I did all of them", "all"),
        ("hour", "twenty to nine in the evening", "20:40"),
        ("zone", "Lisbon", "Europe/Lisbon"),
        ("until", "till the 20th", "2026-01-20"),
    ],
)
def test_the_answer_is_the_value_of_the_open_question(
    question: str, text: str, answer: object, catalog: Catalog
) -> None:
    found = explain(text, catalog, at=MONDAY, today=TODAY, open_question=question)
    assert (found.answer, found.choices) == (answer, ())
    assert question not in found.facts


def test_several_readings_are_no_answer(catalog: Catalog) -> None:
    found = explain("8", catalog, at=MONDAY, today=TODAY, open_question="hour")
    assert (found.answer, found.choices) == (None, ("08:00", "20:00"))


def test_what_is_told_besides_is_kept_as_facts(catalog: Catalog) -> None:
    found = explain("a 5, and it burns on the left side", catalog, at=MONDAY, today=TODAY, open_question="pain_now")
    assert found.answer == 5
    assert found.facts == {"feel": "burning", "side": "left"}


def test_a_sign_comes_with_what_heard_it_and_the_cues_that_stood(catalog: Catalog) -> None:
    found = explain("no fever, but my chest feels crushed", catalog, at=MONDAY, today=TODAY)
    assert (found.meant, found.reader) == ("Warned", "warned")
    assert found.signs[0].flag == "rf_cardiac"
    assert found.signs[0].by
    assert ("negations", "no") in found.cues


def test_a_question_there_is_not_is_refused(catalog: Catalog) -> None:
    with pytest.raises(KeyError):
        explain("4", catalog, at=MONDAY, today=TODAY, open_question="shoe_size")
