"""Names as they stand in a text, and words that only look like one."""

import pytest

from flows import Catalog
from flows.understanding.places.mentions import find_mentions, is_hour, is_idle, is_of_clock, written_words


def found(text: str, catalog: Catalog) -> list[str]:
    words = written_words(text)
    mentions = find_mentions(words, {}, catalog)
    return [" ".join(word.plain for word in words[one.start : one.end]) for one in mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("near Toulouse, France", ["toulouse", "france"]),
        ("Port-au-Prince", ["port au prince"]),
        ("St. Louis, Missouri", ["st louis", "missouri"]),
        ("dallas tx", ["dallas", "tx"]),
        ("Eugene OR", ["eugene", "or"]),
        ("eugene or", ["eugene", "or"]),
        ("Lyon or Paris", ["lyon", "paris"]),
        ("I am in Lyon", ["lyon"]),
        ("I LIVE IN LYON", ["lyon"]),
        ("U.S.A.", ["usa"]),
        ("it is me", []),
        ("ok", []),
        ("hello there", []),
    ],
)
def test_the_longest_names_and_no_everyday_words(catalog: Catalog, text: str, names: list[str]) -> None:
    assert found(text, catalog) == names


def test_words_know_the_part_between_commas_that_they_stand_in() -> None:
    assert [word.part for word in written_words("Flat 3, Leeds (UK)")] == [0, 0, 1, 2]


def test_a_code_behind_a_place_may_be_that_of_a_state_first(catalog: Catalog) -> None:
    alone, behind = (
        find_mentions(written_words("GA"), {}, catalog)[0],
        find_mentions(written_words("Smallville, GA"), {}, catalog)[0],
    )
    assert len(alone.likely()) == 2
    assert [one.state for one in behind.likely()] == ["GA"]


def test_fillers_clocks_and_figures_are_idle(catalog: Catalog) -> None:
    idle = [
        word.plain for word in written_words("it is half past 7 at flat 2b near mountains") if is_idle(word, catalog)
    ]
    assert idle == ["it", "is", "half", "past", "7", "at", "2b", "near"]
    assert is_of_clock("noon", catalog)
    assert is_hour("noon", catalog)
    assert not is_hour("morning", catalog)
