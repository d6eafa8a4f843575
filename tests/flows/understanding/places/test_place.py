"""Which of the names in a text count, how they narrow one another, and what may be a name misspelt."""

import pytest

from flows import Catalog
from flows.understanding.places.place import read_places


def named(text: str, catalog: Catalog) -> list[list[str]]:
    reading = read_places(text, {}, catalog)
    return [[f"{one.places[0].name} {one.country} {one.state}".strip() for one in names] for names in reading.named]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dresden", [["Dresden DE"]]),
        ("Springfield, IL", [["Springfield US IL"]]),
        ("Springfield in Illinois, USA", [["Springfield US IL"]]),
        ("Canada, Ottawa", [["Ottawa CA ON"]]),
        ("we moved to Dresden last spring", [["Dresden DE"]]),
        ("from Dresden to Graz", [["Graz AT"]]),
        ("not Dresden, Graz", [["Graz AT"]]),
        ("I am not in Dresden", []),
        ("Dresden or Graz", [["Dresden DE", "Graz AT"]]),
        ("9 Paris Street, Graz", [["Graz AT"]]),
        ("i live in a nice house", []),
        ("I live in Alice Springs", []),
        ("he had a lesson, then OT", []),
        ("the results of the Berlin marathon come out at some point this week", []),
    ],
)
def test_the_names_that_count(catalog: Catalog, text: str, names: list[list[str]]) -> None:
    assert named(text, catalog) == names


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Dresdn", ("dresdn",)),
        ("I live in Dresdn", ("dresdn",)),
        ("moved to Dresdn recently", ("dresdn recently", "dresdn")),
        ("flat 9", ()),
        ("my shoulder hurts when I run and it does so every single time", ()),
    ],
)
def test_what_may_be_a_name_misspelt(catalog: Catalog, text: str, slips: tuple[str, ...]) -> None:
    assert read_places(text, {}, catalog).slips == slips


def test_a_known_name_within_a_misspelt_one_is_told(catalog: Catalog) -> None:
    assert read_places("San Fransisco", {}, catalog).torn == ("san fransisco", "san")[:1]
    assert not read_places("San Fransisco", {}, catalog).is_whole
