"""How many of the exercises were done, told as a number."""

import pytest

from flows import Catalog
from flows.understanding.diary.exercise_counts import counted


@pytest.mark.parametrize(
    ("text", "option", "rest"),
    [
        ("3 now, three exercises done out of six", "some", "3 now"),
        ("3, three out of six done", "some", "3"),
        ("4, just one exercise", "some", "4"),
        ("4, exercises 3/4", "some", "4"),
        ("2, two done", "some", "2"),
        ("2, skipped one of the exercises", "some", "2"),
        ("2, all four done", "all", "2"),
        ("2, six of six", "all", "2"),
        ("2, none of the four", "none", "2"),
    ],
)
def test_a_part_is_never_all(text: str, option: str, rest: str, catalog: Catalog) -> None:
    found = counted(text, catalog, is_asked=False, planned=0)
    assert found is not None
    assert (found.option, found.rest) == (option, rest)


@pytest.mark.parametrize(
    "text", ["3/10", "3 out of 10", "2", "did 5 km", "3 runs of 5 km", "two of five done?", "only 2"]
)
def test_out_of_ten_and_what_counts_something_else_is_none(text: str, catalog: Catalog) -> None:
    assert counted(text, catalog, is_asked=False, planned=0) is None


@pytest.mark.parametrize(("text", "option"), [("only two", "some"), ("did the first 3", "some"), ("all four", "all")])
def test_where_they_are_asked_about_a_number_among_small_words_is_of_them(
    text: str, option: str, catalog: Catalog
) -> None:
    found = counted(text, catalog, is_asked=True, planned=4)
    assert found is not None
    assert found.option == option
    assert counted("2", catalog, is_asked=True, planned=4) is None
