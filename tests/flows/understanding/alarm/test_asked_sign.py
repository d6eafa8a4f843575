"""A sign that is asked about, answered in words."""

from dataclasses import dataclass
from typing import cast

import pytest

from flows import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.understanding.alarm.asked_sign import denies_it, may_be_yes, names_it


@dataclass
class Asked:
    """As much of a question as is looked at."""

    text: str


FEVER = cast("Question", Asked("Is there a fever, or are there shivers?"))


@pytest.mark.parametrize(
    ("text", "may"), [("yes", True), ("a bit", True), ("some fever", True), ("it is raining", False)]
)
def test_what_may_be_a_yes(text: str, may: bool, catalog: Catalog) -> None:
    assert may_be_yes(hear(text, catalog), FEVER, catalog) is may


@pytest.mark.parametrize(
    "text", ["ok ok yes", "alright, yes", "hm... yes", "oh fine, yeah", "if you must know, yes", "I mean, yes"]
)
def test_a_reluctant_yes_is_one(text: str, catalog: Catalog) -> None:
    assert may_be_yes(hear(text, catalog), FEVER, catalog)


@pytest.mark.parametrize("text", ["all good, yeah", "nothing there, yeah", "it is fine, yes", "ok", "ok, yes or no?"])
def test_what_only_ends_in_a_yes_is_none(text: str, catalog: Catalog) -> None:
    assert not may_be_yes(hear(text, catalog), FEVER, catalog)


@pytest.mark.parametrize(("text", "does"), [("he says no fever", True), ("fever, no cough", False), ("no idea", False)])
def test_what_denies_it_by_its_name(text: str, does: bool, catalog: Catalog) -> None:
    assert denies_it(hear(text, catalog), FEVER, catalog) is does


@pytest.mark.parametrize(("text", "does"), [("a fever", True), ("no fever", False), ("a cough", False)])
def test_what_names_it(text: str, does: bool, catalog: Catalog) -> None:
    assert names_it(hear(text, catalog), FEVER, catalog) is does
