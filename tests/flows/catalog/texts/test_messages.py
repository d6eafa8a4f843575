"""Every sentence by name: none missing, none empty."""

import msgspec
import pytest

from flows import Catalog
from flows.catalog.texts.messages import Messages


def test_no_message_is_empty(catalog: Catalog) -> None:
    assert [name for name, text in msgspec.structs.asdict(catalog.messages).items() if not text] == []


def test_a_message_that_is_missing_or_misspelt_is_refused(catalog: Catalog) -> None:
    raw = msgspec.to_builtins(catalog.messages)
    with pytest.raises(msgspec.ValidationError, match="missing required field `done`"):
        msgspec.convert({name: text for name, text in raw.items() if name != "done"}, Messages)
    with pytest.raises(msgspec.ValidationError, match="dun"):
        msgspec.convert({**raw, "dun": "Done"}, Messages)


def test_a_question_that_rests_says_what_holds_until_then(catalog: Catalog) -> None:
    words = catalog.messages
    assert all("Until then: no run" in text for text in (words.doubt_rests, words.doubt_rests_today))
    assert "{crisis}" in words.doubt_rests_worry
