"""Which thing a score is of, where something else is rated beside the back."""

import pytest

from flows import Catalog
from flows.understanding.scores.ratings import of_else, without_ratings
from flows.understanding.scores.score import read_score, scores_told
from flows.understanding.scores.score_places import statements
from tests.flows.dialogue.test_gate import RUNNING
from tests.talk import Talk, told

BESIDE = [
    ("10/10 for the weather, back's a 3", 3),
    ("the film was a 9/10, my back a 4", 4),
    ("dinner 9/10, back 2/10", 2),
    ("9/10 for your jokes, pain is 3", 3),
    ("a ten for the view and a three for the back", 3),
    ("hotel bed a solid 9, back a 5", 5),
    ("my legs 8/10, back 3/10", 3),
    ("ten out of ten for effort from my team, back is a one", 1),
]
OF_THE_PAIN = [
    "9/10 all night, back is a 3",
    "9/10 screaming, back 3",
    "chest 9/10, back 2",
    "8 for now, back is a 3 at rest",
    "10/10 for the cake",
    "6 when I twist, back is a 2",
]


@pytest.mark.parametrize(("text", "score"), BESIDE)
def test_the_score_of_the_back_counts_beside_a_rating(text: str, score: int, catalog: Catalog) -> None:
    assert read_score(text, catalog).sure == score


@pytest.mark.parametrize("text", OF_THE_PAIN)
def test_what_may_be_the_pain_is_no_rating(text: str, catalog: Catalog) -> None:
    assert not without_ratings(text, catalog)


def test_a_rating_is_found_beside_the_back_alone(catalog: Catalog) -> None:
    beside = statements("9/10 for the cake, back is a 2", catalog)
    assert of_else(beside, catalog.reading) == (beside[0],)
    assert of_else(beside[:1], catalog.reading) == ()


def test_a_story_keeps_the_score_of_the_back(catalog: Catalog) -> None:
    assert scores_told("10/10 for the cake but the back is a 2", catalog)["pain_now"] == 2


@pytest.mark.parametrize("text", ["10/10 for the food, the back is a 2", "9/10 for the concert, back 2/10"])
def test_a_rating_at_the_days_card_is_no_strong_pain(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, text)
    assert "doctor" not in said
    assert "strong" not in said


@pytest.mark.parametrize("text", ["chest 9/10, back 2/10", "9/10 screaming, back 3"])
def test_strong_pain_beside_the_score_is_heard_all_the_same(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    assert "doctor" in told(talk, text) or "strong" in told(talk, text)
