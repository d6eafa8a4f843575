"""The words by which a question is told are read strictly."""

import msgspec
import pytest

from flows import Catalog
from flows.catalog.words.question_words import QuestionWords


def test_a_misspelt_list_of_words_is_a_fault(catalog: Catalog) -> None:
    words = msgspec.to_builtins(catalog.reading.questions)
    with pytest.raises(msgspec.ValidationError, match="closingg"):
        msgspec.convert({**words, "closingg": []}, QuestionWords)
