"""Sentences on what is told anew are a part of all messages."""

from flows import Catalog
from flows.catalog.texts.messages_anew import MessagesAnew


def test_they_stand_with_the_others(catalog: Catalog) -> None:
    assert isinstance(catalog.messages, MessagesAnew)
    assert catalog.messages.new_ache
