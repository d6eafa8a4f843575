"""Scores in a sentence of a check-in, and the field that each is of."""

import pytest

from flows import Catalog
from flows.understanding.scores import day_scores


@pytest.mark.parametrize(
    ("text", "open_field", "found"),
    [
        ("4 now", "pain_run", [("pain_now", 4, True)]),
        ("6 while running", "pain_now", [("pain_run", 6, True)]),
        ("peaked at 7", "pain_now", [("pain_run", 7, True)]),
        ("a 5", "pain_now", [("pain_now", 5, False)]),
        ("a 5", "pain_run", [("pain_run", 5, False)]),
        ("a 5", "", []),
        ("5 yesterday", "pain_now", []),
        ("2 or 6", "pain_now", []),
        ("9 last night", "pain_now", [("pain_before", 9, True)]),
        ("8 overnight", "pain_now", [("pain_before", 8, True)]),
        ("was 8 in the night", "pain_now", [("pain_before", 8, True)]),
        ("it peaked at 8 last night", "pain_now", [("pain_before", 8, True)]),
        ("7 yesterday evening", "ran", [("pain_before", 7, True)]),
        ("an 8 earlier today", "pain_now", [("pain_before", 8, True)]),
        ("8 last night but 2 now", "pain_now", [("pain_before", 8, True), ("pain_now", 2, True)]),
        ("ran last night, 6 in the run", "pain_now", [("pain_run", 6, True)]),
        ("up since 4 last night", "pain_now", []),
        ("2 ran 5k easy no pain", "pain_now", [("pain_now", 2, False)]),
        ("4 jogged 5k no pain", "pain_now", [("pain_now", 4, False)]),
        ("3 did 5k no pain exercises done", "pain_now", [("pain_now", 3, False)]),
        ("4 ran 5k pain free", "pain_now", [("pain_now", 4, False)]),
        ("2 easy run no pain", "pain_now", [("pain_now", 2, False)]),
        ("4 long run no pain", "pain_now", [("pain_now", 4, False)]),
        ("3 short jog no trouble", "pain_now", [("pain_now", 3, False)]),
        ("2 easy runs", "pain_now", []),
        ("5 long runs no pain", "pain_now", [("pain_now", 0, False)]),
        ("no pain, ran 5k", "pain_now", [("pain_now", 0, False)]),
        ("no pain last night", "pain_now", []),
        ("no pain at rest", "pain_now", []),
        ("it doesn't hurt when i bend", "pain_now", []),
        ("more than 3", "pain_now", []),
        ("pain free", "function_0_10", []),
        ("that is a 7 now", "function_0_10", [("function_0_10", 7, False)]),
        ("6 of 10 when running", "function_0_10", [("function_0_10", 6, False)]),
        ("6, but it hurts at a 4", "function_0_10", [("function_0_10", 6, False), ("pain_now", 4, False)]),
        ("back is a 4", "function_0_10", [("pain_now", 4, False)]),
        ("10, no trouble", "function_0_10", [("function_0_10", 10, False)]),
    ],
)
def test_a_plain_score_goes_to_its_field(
    text: str, open_field: str, found: list[day_scores.Scored], catalog: Catalog
) -> None:
    assert list(day_scores.read(text, open_field, catalog)) == found


def test_a_bare_gone_tells_nothing_while_nothing_is_asked(catalog: Catalog) -> None:
    assert list(day_scores.read("gone", "pain_now", catalog, is_asked=False)) == []
    assert list(day_scores.read("gone", "pain_now", catalog)) == [("pain_now", 0, False)]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("6, scratch that, 5", 5),
        ("3, typo, 2", 2),
        ("3 (this morning 6)", 3),
        ("5 at lunch, 2", 2),
        ("5 this morning", 5),
    ],
)
def test_of_several_scores_the_one_that_holds_now_counts(text: str, score: int, catalog: Catalog) -> None:
    assert [told for _, told, _ in day_scores.read(text, "pain_now", catalog)] == [score]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 on waking, 3 after breakfast", {"pain_before": 5, "pain_now": 3}),
        ("was a 6 in the morning, 4 by noon", {"pain_before": 6, "pain_now": 4}),
        ("it was 2 on waking, 4 after the commute", {"pain_now": 4}),
    ],
)
def test_of_two_scores_of_one_day_the_later_is_now(text: str, told: dict[str, int], catalog: Catalog) -> None:
    assert {field: score for field, score, _ in day_scores.read(text, "pain_now", catalog)} == told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("worst was a 5 on the stairs", [("pain_before", 5, True)]),
        ("at its worst a 6 at my desk, 3 now", [("pain_before", 6, True), ("pain_now", 3, True)]),
        ("worst 9", [("pain_before", 9, True)]),
        ("worst in the run was a 5, 3 now", [("pain_run", 5, True), ("pain_now", 3, True)]),
        ("easy run, worst 4", [("pain_run", 4, True)]),
    ],
)
def test_the_worst_is_of_the_run_or_of_an_hour_before_and_never_now(
    text: str, found: list[tuple[str, int, bool]], catalog: Catalog
) -> None:
    assert list(day_scores.read(text, "pain_now", catalog)) == found


def test_where_the_run_is_asked_about_the_worst_is_of_that(catalog: Catalog) -> None:
    assert list(day_scores.read("worst was a 4 on the hill", "pain_run", catalog)) == [("pain_run", 4, True)]
