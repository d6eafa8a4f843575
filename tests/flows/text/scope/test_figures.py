"""What is called a figure of speech is not told outright, and nothing beside it is swallowed."""

import pytest

from flows import Catalog
from flows.screening.screen import screen


@pytest.mark.parametrize(
    "text",
    [
        "so weary I could faint. figure of speech, only yawning",
        "I might pass out from boredom - figure of speech!",
        "so hungry I could faint, just an expression",
        "nearly fainted at the bill, metaphorically speaking",
    ],
)
def test_a_figure_of_speech_is_not_told_outright(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is None or alarm.ask


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("my back murders me, figure of speech, but I really can't feel my legs", "rf_cord"),
        ("I could faint from tiredness, figure of speech, and I have chest pain when I run", "rf_cardiac"),
        ("figure of speech aside, I fainted on the run today", "rf_cardiac"),
        ("I passed out on my run today, no figure of speech", "rf_cardiac"),
        ("I passed out on my run today. No exaggeration", "rf_cardiac"),
        ("it's not a figure of speech, I faint every time I stand up", "rf_cardiac"),
    ],
)
def test_another_sign_beside_it_and_what_is_none_stay_told(text: str, flag: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert flag in alarm.flags
    assert not alarm.ask
