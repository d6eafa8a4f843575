"""An illness of long ago ticks no box that asks of the last weeks."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.past_risks import is_none_but_past
from flows.understanding.meant import Answer, Meant
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "none of them, had a cold in spring though",
        "no, i had the flu four months ago",
        "none, just a virus last summer, fine now",
        "nope, covid three years ago but long over",
        "none of those, but glandular fever as a kid",
        "none, mono three months ago",
    ],
)
def test_beside_a_none_what_was_long_ago_counts_no_more(text: str, catalog: Catalog) -> None:
    scene = scene_of("risk_now", catalog)
    assert scene.question is not None
    assert is_none_but_past(scene.question, hear(text, catalog), MONDAY, catalog)
    found: Meant = understand(hear(text, catalog), scene, catalog)
    assert isinstance(found, Answer)
    assert found.value == ("none",)


@pytest.mark.parametrize(
    "text",
    [
        "none, but a cold last week",
        "no, just the flu at christmas",
        "none, mono six weeks ago",
        "none, a cold for two months",
        "none, covid since october",
        "none, covid in october and i am still tired",
        "none, the flu in october and a cold last week",
        "none, a cold in october and a blood clot",
        "none, a cold in october and my calf is swollen",
        "a cold in october",
    ],
)
def test_what_was_of_late_goes_on_or_is_something_else_counts(text: str, catalog: Catalog) -> None:
    question = scene_of("risk_now", catalog).question
    assert question is not None
    assert not is_none_but_past(question, hear(text, catalog), MONDAY, catalog)
