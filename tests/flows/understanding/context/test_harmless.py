"""What does nothing, by the words behind it or before it."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.context.harmless import does_nothing, fine_before, is_behind
from flows.understanding.options.names import hits


@pytest.mark.parametrize(
    ("text", "is_nothing"),
    [
        ("sitting gives no pain", True),
        ("it is fine when sitting", True),
        ("it is not fine when sitting", False),
        ("can't keep sitting without pain", False),
        ("sitting hurts", False),
    ],
)
def test_it_does_nothing(text: str, is_nothing: bool, catalog: Catalog) -> None:
    sentence = hear(text, catalog).sentences[0]
    question = field_question(catalog.fields["worse_with"], 0, catalog)
    hit = next(hit for id, _, hit in hits(question, sentence, catalog) if id == "sitting")
    assert does_nothing(hit, sentence, catalog) is is_nothing
    assert bool(fine_before(hit, sentence, catalog)) is ("fine" in text)
    assert is_behind(("hurts",), hit, sentence, catalog) is ("hurts" in text)
