"""Dictated marks are marks, and words that only sound like one stay words."""

import pytest

from flows import Catalog
from flows.screening.screen import screen
from flows.text.letters.dictated import with_marks


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("sore comma on and off", "sore, on and off"),
        ("no fever Full Stop it began today", "no fever. it began today"),
        ("can I run question mark", "can I run? "),
        ("no fever new line my leg is numb", "no fever\n my leg is numb"),
        ("a temperature of 38 comma 5", "a temperature of 38,5"),
        ("on hyphen and hyphen off", "on-and-off"),
        ("sharp dot dot dot then gone", "sharp... then gone"),
        ("an ache open bracket left side close bracket", "an ache (left side) "),
    ],
)
def test_a_spoken_mark_is_one(typed: str, read: str, catalog: Catalog) -> None:
    assert with_marks(typed, catalog.reading.spelling.dictated) == read


@pytest.mark.parametrize(
    "text",
    [
        "I came to a full stop on the hill",
        "he is in a comma since the crash",
        "a comma butterfly",
        "there is a question mark over my disc",
        "a new line of pain",
        "I missed my period",
        "cancer of the colon",
        "comma",
    ],
)
def test_what_is_spoken_of_stays_words(text: str, catalog: Catalog) -> None:
    assert with_marks(text, catalog.reading.spelling.dictated) == text


def test_a_sign_behind_a_dictated_list_of_noes_is_heard(catalog: Catalog) -> None:
    alarm = screen("no fever comma no chest pain full stop my left leg is numb", catalog)
    assert alarm is not None
    assert "rf_cord" in alarm.flags
    assert screen("no fever comma chest pain or numb legs full stop", catalog) is None
