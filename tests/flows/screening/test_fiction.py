"""What happens in films and books, and figures of speech, alarm nobody; what is one's own beside them does."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.plain import is_bland, is_of_nobody
from flows.screening.screen import screen


@pytest.mark.parametrize(
    "text",
    [
        "in that movie he couldn't feel his legs",
        "in the last episode she broke her neck",
        "a drama where the hero passed out",
        "netflix hospital series, the patient couldn't breathe",
        "on the new medical show a woman collapsed",
        "granddad had chest pain for months before he died",
    ],
)
def test_what_befalls_people_in_a_film_or_the_dead_alarms_nobody(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize("text", ["in the film he couldn't breathe", "that series where she fainted"])
def test_a_film_is_of_nobody_for_the_reader_too(text: str, catalog: Catalog) -> None:
    assert is_of_nobody(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "after the movie I couldn't feel my legs",
        "he passed out during the film",
        "we watched a series and he collapsed, what do I do",
        "in the film I couldn't breathe",
        "my heart sank and raced, and my chest went tight",
        "pushing through chest pain",
    ],
)
def test_what_is_told_of_people_beside_a_film_is_heard(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is not None


@pytest.mark.parametrize(
    "text",
    [
        "playing with running through this soreness",
        "my heart sank when the ache came back",
        "the worst pain I ever had was kidney stones, this is nothing",
        "hit the wall at km 38",
    ],
)
def test_a_figure_of_speech_is_nothing_the_reader_alone_asks_about(text: str, catalog: Catalog) -> None:
    assert is_bland(hear(text, catalog), catalog)
    assert screen(text, catalog) is None
