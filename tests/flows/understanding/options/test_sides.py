"""On which side it is; not to which side somebody turns."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.text.phrases.phrases import Hit
from flows.understanding.context.clauses import clauses_in
from flows.understanding.options.sides import is_of_else, sides_in


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("it catches when I rotate towards the left", []),
        ("when he bends over to his right side", []),
        ("sore on the right when I lean left", ["right"]),
        ("on the left side", ["left"]),
        ("in the left lane", []),
        ("just left of the backbone", ["left"]),
        ("under the right blade", ["right"]),
        ("left and right of my spine", []),
        ("right between the blades", []),
        ("more on the right than on the left", ["right"]),
    ],
)
def test_the_side_of_the_ache(text: str, sides: list[str], catalog: Catalog) -> None:
    assert [side for clause in clauses_in(hear(text, catalog), catalog) for side in sides_in(clause, catalog)] == sides


def test_a_side_is_looked_at_where_it_stands(catalog: Catalog) -> None:
    sentence = hear("on the right, when I turn to the left", catalog).sentences[0]
    assert not is_of_else(Hit((0, 1, 2)), sentence, catalog)
    assert is_of_else(Hit((7, 8)), sentence, catalog)
