"""A score told by the one of before."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.day import answers
from flows.understanding.meant import Day
from flows.understanding.scores.reckoned import relation, stands_alone
from flows.understanding.scores.score import read_score
from tests.flows.understanding.scenes import scene_of

SURE = [
    ("yesterday 7, today 3 less", 4), ("two more than yesterday, yesterday was 3", 5), ("7 yesterday, one less now", 6),
    ("half of what it was and it was 6", 3), ("it went up 3 points from 2", 5), ("it dropped 2 points from 6", 4),
    ("up 2 from 3", 5), ("it increased by 2 from 4", 6), ("increased from 4 by 2", 6), ("it went from 3 up 2", 5),
    ("last night 7, this morning 3 less", 4), ("yesterday 8, half that today", 4), ("3 less, it was 5", 2),
    ("twice what it was and it was 3", 6), ("same as yesterday, yesterday was 4", 4), ("yesterday 4, no change", 4),
    ("it was a 6, now it's 2 points down", 4), ("1 point better than yesterday (5)", 4), ("yesterday 4, 3 worse", 7),
    ("it was 6 this morning, a point less now", 5), ("was 4 yesterday and 3 higher now", 7),
    ("half as bad as yesterday's 5", 3),
]  # fmt: skip
ASKED = [("yesterday 4, 6 worse today", {10, 6}), ("down 3 from 7", {4, 3}), ("yesterday 8, 3 better today", {5, 3})]
AS_BEFORE = [
    ("it's 6, 2 less than yesterday", 6), ("yesterday it was 8 and now it is 5, 3 less", 5), ("7 down to 3", 3),
    ("6, up from 4", 6), ("went up 2 from 3 to 5", 5), ("yesterday 6, today 2, less", 2), ("2 points up, so 5", 5),
]  # fmt: skip
NOT_ALL = [
    "ran 3 more than yesterday, pain was 4", "ran twice yesterday, pain was 3", "did squats, 3 less, pain was 6",
    "ran a half that was hard, pain was 6", "2 less than yesterday", "half of yesterday", "yesterday 9, 3 more today",
    "same spot, yesterday was 4",
]  # fmt: skip


@pytest.mark.parametrize(("text", "score"), SURE)
def test_it_is_reckoned_where_the_text_says_all(text: str, score: int, catalog: Catalog) -> None:
    assert read_score(text, catalog).sure == score


@pytest.mark.parametrize(("text", "scores"), ASKED)
def test_what_may_be_the_score_or_the_difference_is_asked(text: str, scores: set[int], catalog: Catalog) -> None:
    assert set(read_score(text, catalog).values) == scores


@pytest.mark.parametrize(("text", "score"), AS_BEFORE)
def test_a_score_that_is_told_itself_counts(text: str, score: int, catalog: Catalog) -> None:
    assert read_score(text, catalog).sure == score


@pytest.mark.parametrize("text", NOT_ALL)
def test_where_the_text_does_not_say_all_it_is_not_reckoned(text: str, catalog: Catalog) -> None:
    found = read_score(text, catalog)
    assert found.is_suggestion or found.sure is None


def test_a_relation_is_told_once_and_with_nothing_else(catalog: Catalog) -> None:
    told = relation("yesterday 6, today 2 less", catalog)
    assert told is not None
    assert stands_alone(told, catalog)
    assert told.of(6) == (4,)
    assert told.of(1) == ()
    assert relation("2 less than yesterday, half of what it was", catalog) is None
    other = relation("twice what it was, ran with a mate, it was 3", catalog)
    assert other is not None
    assert not stands_alone(other, catalog)


@pytest.mark.parametrize(("text", "score"), [("yesterday 7, today 3 less", 4), ("half of what it was and it was 6", 3)])
def test_it_is_the_score_of_the_day(text: str, score: int, catalog: Catalog) -> None:
    meant = answers(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert isinstance(meant, Day)
    assert meant.answers["pain_now"] == score
