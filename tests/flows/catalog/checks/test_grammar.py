import pytest

from flows.catalog.checks.grammar import grammar_of
from flows.text.phrases.patterns import PhraseError


def test_a_pattern_may_use_the_word_lists_of_the_signs(catalog):
    name = next(iter(catalog.screening.lists))

    choice = grammar_of(catalog).parse(f"{{{name}}}").first

    assert choice.whole or choice.begun


def test_a_list_that_there_is_not_is_a_fault(catalog):
    with pytest.raises(PhraseError, match="no_such_list"):
        grammar_of(catalog).parse("{no_such_list}")
