"""How a text is understood, and why."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows import Catalog
from flows.understanding.explain import explain
from tests.flows.understanding.scenes import TODAY
from tests.talk import MONDAY

HOUSE = Path(__file__).parents[3]
ALL_AT_ONCE = """
import json, pathlib
from flows import explain, load_catalog
catalog, fields = load_catalog(), ("", "pain_now", "duration", "onset", "worse_with", "feel", "hour", "zone")
lines = [line for name in ("faq_first", "guard_first", "oos_first") for line in pathlib.Path(
    "tests/phrases", f"{name}.jsonl").read_text("utf-8").splitlines()]
for place, line in enumerate(lines[::4]):
    text, field = json.loads(line)["text"], fields[place % len(fields)]
    print(explain(text, catalog, at=1_767_600_000, today=739_256, open_question=field))
"""
"""All that is understood of some hundred texts, printed."""


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
    assert (found.meant, found.reader) == ("Warned", "warnings.warned")
    assert found.signs[0].flag == "rf_cardiac"
    assert found.signs[0].by
    assert ("negations", "no") in found.cues


def test_a_question_there_is_not_is_refused(catalog: Catalog) -> None:
    with pytest.raises(KeyError):
        explain("4", catalog, at=MONDAY, today=TODAY, open_question="shoe_size")


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_text_is_understood_alike_by_every_process() -> None:
    def understood(seed: str) -> bytes:
        settings = {**os.environ, "PYTHONPATH": str(HOUSE), "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", ALL_AT_ONCE], cwd=HOUSE, env=settings, capture_output=True, check=True
        ).stdout

    once, again = understood("1"), understood("2")
    assert once.count(b"\n") > 80
    assert once == again


def test_what_is_noted_for_what_is_shown_alone_is_no_fact(catalog: Catalog) -> None:
    told = explain("I am a man of 35 and it hurts between the blades since tuesday", catalog, at=MONDAY, today=TODAY)
    assert told.facts
    assert not any(catalog.fields[id].own for id in told.facts)


def test_strong_pain_that_is_the_answer_is_no_sign(catalog: Catalog) -> None:
    found = explain("10/10", catalog, at=MONDAY, today=TODAY, open_question="pain_now")
    assert (found.answer, found.signs) == (10, ())
    assert explain("10/10", catalog, at=MONDAY, today=TODAY).signs


@pytest.mark.parametrize("question", ["", "pain_now", "until", "ran"])
def test_days_that_a_clinician_names_are_counted_from_the_day_given(question: str, catalog: Catalog) -> None:
    text = "my physio rang and wants me to rest until Friday, it is a 3"
    assert explain(text, catalog, at=MONDAY, today=TODAY, open_question=question).meant
