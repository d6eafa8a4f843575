"""What one of the family has caught is no sign and no risk of who writes."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.risks import risks
from flows.understanding.meant import Warned
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of

OF_FAMILY = [
    "4, our granddaughter has a temperature",
    "2. the toddler got a fever, 39",
    "4, my nephew has measles and a high temperature",
    "3, poor Callum is down with a fever",
    "5, the neighbour has a fever",
]
OF_ONESELF = [
    "4, my granddaughter has a fever and so do I",
    "4, I caught it from my daughter who has a fever",
    "4, our niece has a temperature and I have a fever",
    "4, my niece was ill, now I have a temperature of 39",
]


@pytest.mark.parametrize("text", OF_FAMILY)
def test_a_fever_of_the_family_raises_nothing(text: str, catalog: Catalog) -> None:
    for name in ("pain_now", "checkin"):
        assert not isinstance(understand(hear(text, catalog), scene_of(name, catalog), catalog), Warned)


@pytest.mark.parametrize("text", OF_ONESELF)
def test_their_own_raises_what_it_did(text: str, catalog: Catalog) -> None:
    assert isinstance(understand(hear(text, catalog), scene_of("pain_now", catalog), catalog), Warned)


def test_where_one_writes_for_another_or_at_a_list_of_signs_it_counts(catalog: Catalog) -> None:
    text = hear("my daughter has a high temperature", catalog)
    of_another = replace(scene_of("pain_now", catalog), of_another=True)
    first = replace(scene_of("pain_now", catalog), is_first=True)
    for scene in (of_another, first):
        assert isinstance(understand(text, scene, catalog), Warned)
    found = understand(text, scene_of("rf_history", catalog), catalog)
    assert isinstance(found, Warned) or "fever_ill" in str(getattr(found, "value", ""))


@pytest.mark.parametrize(
    ("text", "is_own"),
    [
        ("I was minding my grandson who has the flu", False),
        ("our Nell's got the flu so I had her here", False),
        ("my nephew had covid", False),
        ("my son has the flu and I have it too", True),
        ("I had covid, my daughter too", True),
    ],
)
def test_their_virus_is_no_risk(text: str, is_own: bool, catalog: Catalog) -> None:
    assert ("recent_virus" in risks(hear(text, catalog), catalog).get("risk_now", ())) is is_own


def test_of_whom_one_writes_it_is(catalog: Catalog) -> None:
    told = risks(hear("my daughter had covid, she was ill for a week", catalog), catalog, of_another=True)
    assert "fever" not in str(told)
