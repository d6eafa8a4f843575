"""The names of options among the words of a sentence."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.options import names


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("it is stiff", ["stiff_locked"]),
        ("never stiff", ["stiff_locked"]),
        ("a cramps", ["cramp_spasm"]),
        ("stabing", ["sharp_catch"]),
        ("odd", []),
    ],
)
def test_a_name_is_found_wherever_it_stands(text: str, ids: list[str], catalog: Catalog) -> None:
    asked = field_question(catalog.fields["feel"], 0, catalog)
    assert [id for one in hear(text, catalog).sentences for id, _, _ in names.hits(asked, one, catalog)] == ids
