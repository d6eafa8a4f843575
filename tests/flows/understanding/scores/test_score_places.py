"""Where numbers stand in a text, and whether that is a place for a score."""

import pytest

from flows import Catalog
from flows.understanding.scores.score_places import is_loosely_followed, places_in, statements, with_joined_ranges


def numbers(text: str, catalog: Catalog) -> list[float]:
    clauses = statements(text, catalog)
    return [place.number.high for clause in clauses for place in places_in(clause, catalog.reading)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 4 right now", [4]),
        ("4 when I sit, 8 when I twist", [4, 8]),
        ("after 9 km it was a 6", [6]),
        ("for 2 weeks a 5", [5]),
        ("at 7 pm it was a 3", [3]),
        ("on a scale of 0 to 10 a 7", [7]),
        ("since mile 8 about a 2", [2]),
        ("3 coffees and a 1", [1]),
        ("everything but one", []),
        ("14", []),
        ("stress: 8, ache: 3", [3]),
        ("cant sleep 8/10", [8]),
        ("4 pts", [4]),
        ("2 points lower", []),
        ("text me again at 5", []),
        ("a 3, text me again at 5", [3]),
        ("I'll be back at 7", []),
        ("6 suits me better", []),
        ("driving, at 6 please", []),
        ("still at 6", [6]),
        ("busy day, a 6", [6]),
        ("5 is better than before", [5]),
        ("at 6 this evening i had a bath", []),
        ("still at 6 this evening", [6]),
        ("around 5 this afternoon we went out, its a 3", [3]),
    ],
)
def test_what_is_measured_counted_or_dated_is_no_place_for_a_score(
    text: str, found: list[float], catalog: Catalog
) -> None:
    assert numbers(text, catalog) == found


def test_a_question_about_a_number_is_left_out(catalog: Catalog) -> None:
    assert statements("so is a 7 a lot? mine burns", catalog) == ("mine burns",)


def test_no_clause_ends_within_a_range(catalog: Catalog) -> None:
    assert with_joined_ranges("between 2 and 4", catalog) == "2-4"


def test_a_word_that_seldom_follows_a_score_makes_it_loose(catalog: Catalog) -> None:
    (plain,) = places_in("a 6 today", catalog.reading)
    (odd,) = places_in("a 6 giraffe", catalog.reading)
    assert not is_loosely_followed(plain, catalog.reading)
    assert is_loosely_followed(odd, catalog.reading)
