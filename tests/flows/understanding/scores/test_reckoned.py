"""A score told by the one of before."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.day import answers
from flows.understanding.meant import Day
from flows.understanding.scores.reckoned import relation, stands_alone
from flows.understanding.scores.score import read_score, scores_told
from tests.flows.understanding.scenes import scene_of

SURE = [
    ("half of what it was on Monday, when I told you six", 3), ("a third of what it was, when I said it was nine", 3),
    ("twice what I told you on Friday, which was 2", 4), ("double the 3 I gave you on Sunday", 6),
    ("3 points down from 7", 4), ("on Friday I told you 8, it's half that now", 4),
    ("yesterday 7, today 3 less", 4), ("two more than yesterday, yesterday was 3", 5), ("7 yesterday, one less now", 6),
    ("half of what it was and it was 6", 3), ("it went up 3 points from 2", 5), ("it dropped 2 points from 6", 4),
    ("up 2 from 3", 5), ("it increased by 2 from 4", 6), ("increased from 4 by 2", 6), ("it went from 3 up 2", 5),
    ("last night 7, this morning 3 less", 4), ("yesterday 8, half that today", 4), ("3 less, it was 5", 2),
    ("twice what it was and it was 3", 6), ("same as yesterday, yesterday was 4", 4), ("yesterday 4, no change", 4),
    ("it was a 6, now it's 2 points down", 4), ("1 point better than yesterday (5)", 4), ("yesterday 4, 3 worse", 7),
    ("it was 6 this morning, a point less now", 5), ("was 4 yesterday and 3 higher now", 7),
    ("2 points lower than the 6 I gave you", 4), ("it crept up one since this morning's 3", 4),
    ("add one to yesterday's 4", 5), ("yesterday I said 7, take off 3", 4), ("it was at 3, gone up by two", 5),
    ("down by 4 from last night's 7", 3), ("half as bad as yesterday's 5", 3),
    ("6 last night, half of it now", 3), ("yesterday was 8, now half", 4),
    ("9 on monday, a third of that today", 3), ("two thirds of yesterday's 9", 6), ("3 yesterday, it's doubled now", 6),
    ("yesterday 3/10, double today", 6), ("it has halved since yesterday's 6", 3), ("double yesterday's 2", 4),
    ("today it's twice the 2 of yesterday", 4), ("yesterday 7, today minus 3", 4), ("yesterday 5, plus one today", 6),
    ("was 7 when I wrote, has dropped three since then", 4), ("a 6 before bed, it's gone down two since", 4),
    ("hello, yesterday 7, today minus three", 4), ("good evening doctor, yesterday 6 and now minus 2", 4),
    ("it climbed two points, was 4 in the evening", 6), ("it went up 2, was 3 in the morning", 5),
]  # fmt: skip
ASKED = [
    ("7 at lunch, now -2", {5, 2}), ("it dropped 3, was 7", {4, 3}), ("yesterday 4, 6 worse today", {10, 6}),
    ("down 3 from 7", {4, 3}), ("yesterday 8, 3 better today", {5, 3}),
]  # fmt: skip
AS_BEFORE = [
    ("it's 6, 2 less than yesterday", 6), ("yesterday it was 8 and now it is 5, 3 less", 5), ("7 down to 3", 3),
    ("6, up from 4", 6), ("went up 2 from 3 to 5", 5), ("yesterday 6, today 2, less", 2), ("2 points up, so 5", 5),
    ("6 yesterday, today - 2", 2), ("it was 6 before bed, now 5", 5),
]  # fmt: skip
NOT_ALL = [
    "ran 3 more than yesterday, pain was 4", "ran twice yesterday, pain was 3", "did squats, 3 less, pain was 6",
    "ran a half that was hard, pain was 6", "2 less than yesterday", "half of yesterday", "yesterday 9, 3 more today",
    "same spot, yesterday was 4", "double the 3 km I ran yesterday", "it has doubled", "when I twist 2 more, it was 5",
    "ran double yesterday, pain was 3",
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


def test_a_score_told_by_another_is_of_now_where_none_is_asked_for(catalog: Catalog) -> None:
    assert scores_told("back was 6 yesterday, today half that", catalog)["pain_now"] == 3
