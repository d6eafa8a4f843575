"""Of an option that names several things what is told is said back, and not its whole title."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.options.parts import parts_told
from tests.talk import SCREENED, Talk, told

RISK = {"risk_now": ("heart_risk",)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my brother had a heart attack with 45", ("Heart attack in the family",)),
        ("I am a sugar patient and I smoke", ("Diabetes", "Smoking")),
        ("my dad has diabetes, I have high blood pressure", ("Blood pressure",)),
        ("no diabetes but I smoke", ("Smoking",)),
        ("no to all, except diabetes", ("Diabetes",)),
    ],
)
def test_what_is_told_of_a_bundle(text: str, said: tuple[str, ...], catalog: Catalog) -> None:
    assert parts_told(RISK, hear(text, catalog), catalog) == {"heart_risk": said}


def test_what_is_none_of_its_parts_leaves_the_title(catalog: Catalog) -> None:
    assert parts_told(RISK, hear("something with the heart", catalog), catalog) == {}
    assert parts_told({"habits": ("desk_long",)}, hear("desk all day, I smoke", catalog), catalog) == {}


def test_a_parents_heart_attack_is_said_back_as_such(talk: Talk) -> None:
    said = told(talk, *SCREENED[:-1], "my mother had a heart attack with 55")
    assert "Heart attack in the family" in said
    assert "smoker" not in said.splitlines()[0]


def test_each_part_has_its_words_and_each_words_their_part(catalog: Catalog) -> None:
    words = {id: set(parts) for id, parts in catalog.reading.answers.parts.items()}
    options = [one for field in catalog.fields.values() for one in field.options if one.parts]
    assert {one.id: {part.id for part in one.parts} for one in options} == words
