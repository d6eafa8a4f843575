"""A faint in the words of a session is heard, and what only goes dark beside a run is not."""

import pytest

from flows import Catalog
from flows.screening.screen import screen


@pytest.mark.parametrize(
    "text",
    [
        "greyed out on the sixth rep",
        "lights went out for a sec after my final 800",
        "the lights went off mid tempo",
        "whited out near the 5k mark of the tempo",
        "saw stars and hit the deck on the last lap",
        "legs switched off, on the floor before I knew it",
        "body shut down on lap nine and I was on the tarmac",
        "blanked out for a second on the home straight",
        "found myself flat on the infield after the 600s",
        "folded like a deckchair at the end of the 400s",
    ],
)
def test_it_is_heard(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert "rf_cardiac" in alarm.flags


@pytest.mark.parametrize(
    "text",
    [
        "legs turned off on the sixth rep and the pace dropped",
        "the lights went out on the track at 9 so we stopped",
        "the street lights went off mid run",
        "hit the deck for push ups after the last rep",
        "lay on the grass after the last lap, knackered",
        "my watch blacked out on the fourth rep",
        "the button is greyed out",
        "zoned out nicely on the long run",
        "blew up on lap 8 and jogged it home",
        "I run on the grass with my brain switched off",
    ],
)
def test_what_goes_dark_beside_a_run_is_none(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None
