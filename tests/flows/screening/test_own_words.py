"""Which words are known: those of a dictionary and those that texts are read with."""

import pytest

from flows import Catalog
from flows.screening.agreement import is_english
from flows.screening.own_words import are_known
from flows.text.letters.normal import words_of


@pytest.mark.parametrize("text", ["nah lol", "tues n fri", "im ok tbh", "mon wed", "my back aches", "2x wk", ""])
def test_what_people_write_here_is_known(text: str, catalog: Catalog) -> None:
    assert are_known(words_of(text), catalog)


@pytest.mark.parametrize("text", ["ik heb pijn", "boli mnie", "ninguno de esos", "mir tut es weh", "nah ja rygg"])
def test_one_word_of_another_language_is_enough(text: str, catalog: Catalog) -> None:
    assert not are_known(words_of(text), catalog)


@pytest.mark.parametrize("text", ["none of em", "nah im gd", "im male 34"])
def test_the_reader_may_judge_short_texts_of_known_words(text: str, with_reader: Catalog) -> None:
    assert is_english(text, with_reader)
    assert not is_english("niets van dat alles hier", with_reader)
