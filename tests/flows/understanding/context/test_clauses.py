"""The clauses of a sentence."""

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.clauses import affirmed_clauses, clauses_in, excepted, says


def test_commas_and_joining_words_part_a_sentence(catalog: Catalog) -> None:
    heard = hear("dull, between the blades and worse when I sit", catalog)
    told = [one.text for one in clauses_in(heard, catalog)]
    assert told == ["dull", "between the blades", "and worse when i sit"]


def test_what_is_denied_is_left_out(catalog: Catalog) -> None:
    told = [one.text for one in affirmed_clauses(hear("it is sharp, not dull", catalog), catalog)]
    assert told == ["it is sharp"]


def test_what_is_left_out_of_a_not_is_told(catalog: Catalog) -> None:
    told = excepted(hear("no pills besides insulin, and everything but eggs apart from the yolk", catalog), catalog)
    assert [(whole.text, part.text) for whole, part in told] == [("no pills besides insulin", "insulin")]


def test_a_clause_says_what_stands_in_it(catalog: Catalog) -> None:
    first, second = clauses_in(hear("my back hurts, no fever", catalog), catalog)
    assert says(("fever",), second, catalog)
    assert not says(("fever",), first, catalog)
