"""Who needs a kind word before anything else."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.people.distress import AFRAID, DESPERATE, distress


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
        *(("this frightens me", AFRAID), ("so very worried", AFRAID)),
        *(
            ("I'm not worried", ""),
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
