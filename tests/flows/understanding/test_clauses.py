"""The stretches of a sentence."""

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.clauses import clauses, says, stretches


def test_commas_and_joining_words_part_a_sentence(catalog: Catalog) -> None:
    told = [
        " ".join(one.words)
        for one in stretches(hear("dull, between the blades and worse when I sit", catalog), catalog)
    ]
    assert told == ["dull", "between the blades", "and worse when i sit"]


def test_what_is_denied_is_left_out(catalog: Catalog) -> None:
    told = [" ".join(one.words) for one in clauses(hear("it is sharp, not dull", catalog), catalog)]
    assert told == ["it is sharp"]


def test_a_clause_says_what_stands_in_it(catalog: Catalog) -> None:
    first, second = stretches(hear("my back hurts, no fever", catalog), catalog)
    assert says(("fever",), second, catalog)
    assert not says(("fever",), first, catalog)
