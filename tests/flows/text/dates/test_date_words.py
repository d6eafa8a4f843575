"""The words of a day as they ship."""

import ast
from importlib.resources import files

import msgspec
import pytest

from flows import Catalog
from flows.text.dates.date_words import DateWords, Day, date_book


def test_words_are_found_by_their_kind(catalog: Catalog) -> None:
    tokens = date_book(catalog.reading.dates, catalog.reading.numbers).tokens("next friday")
    assert [token.kind for token in tokens] == [Day.NEXT, Day.WEEKDAY]


def test_a_misspelt_list_of_words_is_a_fault(catalog: Catalog) -> None:
    words = msgspec.to_builtins(catalog.reading.dates)
    with pytest.raises(msgspec.ValidationError, match="untill"):
        msgspec.convert({**words, "untill": []}, DateWords)


@pytest.mark.parametrize(
    "module",
    [
        "calendar",
        "counted_days",
        "date_words",
        "dates",
        "days_of_month",
        "lengths",
        "refused_days",
        "written_dates",
    ],
)
def test_the_engines_hold_no_word_of_a_language(module: str) -> None:
    tree = ast.parse(files("flows.text").joinpath(f"dates/{module}.py").read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told]
    assert [text for text in texts if isinstance(text, str) and text.isalpha()] == []
