"""What an author may write of questions and buttons, and what is refused."""

from typing import Any

import msgspec
import pytest

from flows.catalog.entries import Ask, CheckinField, Clause, Command, Field, FieldOption, FieldType

OPTION = {"id": "one_side", "button": "One side", "label": "On one side"}
FIELD = {"id": "side", "type": "single", "phase": "questions", "short": "Side"}
FIELD |= {"question": "?", "why": "w", "means": "m"}


def test_a_field_without_options_is_read_with_its_defaults() -> None:
    field = msgspec.convert(FIELD, Field)
    assert field.type is FieldType.SINGLE
    assert field.exclusive == ("none",)
    assert not field.only_ranks


@pytest.mark.parametrize(
    "slip",
    [
        {"button": "A button with more than twenty-four"},
        {"button": ""},
        {"id": "One Side"},
        {"id": "x"},
        {"colour": "red"},
        {"min_hours": "two"},
    ],
)
def test_an_option_that_breaks_the_rules_is_refused(slip: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**OPTION, **slip}, FieldOption)


def test_a_field_keeps_in_one_of_the_known_ways() -> None:
    with pytest.raises(msgspec.ValidationError, match="keeps"):
        msgspec.convert({**FIELD, "keeps": "forever"}, Field)


def test_the_words_in_and_is_are_the_keys_of_a_condition() -> None:
    clause = msgspec.convert({"field": "side", "in": ["left"]}, Clause)
    assert (clause.in_, clause.is_) == (("left",), None)


def test_a_command_is_small_letters_alone() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": "start_again", "help": "from the beginning"}, Command)


def test_a_check_in_field_says_when_it_is_asked() -> None:
    raw = {"id": "ran", "short": "Run", "type": "single", "ask": "weekly", "question": "?", "why": "w"}
    assert msgspec.convert(raw, CheckinField).ask is Ask.WEEKLY
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**raw, "ask": "sometimes"}, CheckinField)
