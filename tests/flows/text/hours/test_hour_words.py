"""The words of an hour as they ship."""

import ast
from importlib.resources import files

import msgspec
import pytest

from flows import Catalog
from flows.text.hours.hour_words import Hour, HourWords, hour_book


def test_words_are_found_by_their_kind(catalog: Catalog) -> None:
    tokens = hour_book(catalog.reading.hours, catalog.reading.numbers).tokens("half past")
    assert [token.kind for token in tokens] == [Hour.QUARTER, Hour.PAST]


def test_a_misspelt_list_of_words_is_a_fault(catalog: Catalog) -> None:
    words = msgspec.to_builtins(catalog.reading.hours)
    with pytest.raises(msgspec.ValidationError, match="untill"):
        msgspec.convert({**words, "untill": []}, HourWords)


@pytest.mark.parametrize("module", ["hours/clock", "hours/hour_words", "hours/hours", "terms"])
def test_the_engines_hold_no_word_of_a_language(module: str) -> None:
    tree = ast.parse(files("flows.text").joinpath(f"{module}.py").read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told]
    assert [text for text in texts if isinstance(text, str) and text.isalpha()] == []
