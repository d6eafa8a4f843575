"""Who needs a kind word before anything else."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.people.distress import AFRAID, DESPERATE, WEARY, distress


@pytest.mark.parametrize(
    ("text", "weighs"),
    [
        *(
            ("its killing me", DESPERATE),
            ("I am so fed up with this back", DESPERATE),
            ("can't stand it any more", DESPERATE),
        ),
        *(("couldn't sleep again", DESPERATE), ("at my wits end", DESPERATE), ("in tears from the pain", DESPERATE)),
        *(("really worried its something bad", AFRAID), ("I'm scared", AFRAID), ("afraid it is my heart", AFRAID)),
        *(("this is agony", DESPERATE), ("I'm desperate", DESPERATE)),
        *(("feeling really annoyed by now", WEARY), ("this ache drives me nuts", WEARY), ("sick of it all", WEARY)),
        *(("nobody believes me", WEARY), ("gutted, it's so sad", WEARY), ("it drags me down", "")),
        *(("it's dragging me down", WEARY), ("i could just cry", WEARY), ("well frustrating", WEARY)),
        *(("this frightens me", AFRAID), ("so very worried", AFRAID)),
        *(
            ("I'm not worried", ""),
            ("I'm not sad about it", ""),
            ("it does not drive me mad", ""),
            ("ran down the hill", ""),
            ("sat down to rest", ""),
            ("couldn't sleep, the dog again", ""),
            ("it isn't killing me", ""),
            ("about a 4", ""),
            ("I can take it easy", ""),
            ("", ""),
        ),
    ],
)
def test_what_weighs_on_somebody_is_heard_and_what_is_denied_is_not(text: str, weighs: str, catalog: Catalog) -> None:
    assert distress(hear(text, catalog), catalog) == weighs
