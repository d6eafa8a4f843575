"""The words of a story are read strictly."""

import msgspec
import pytest

from flows import Catalog
from flows.catalog.words.story_words import StoryWords


def test_a_misspelt_list_of_words_is_a_fault(catalog: Catalog) -> None:
    words = msgspec.to_builtins(catalog.reading.story)
    with pytest.raises(msgspec.ValidationError, match="splitss"):
        msgspec.convert({**words, "splitss": []}, StoryWords)
