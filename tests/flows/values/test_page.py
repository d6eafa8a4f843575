"""The page keeps its order and survives the outbox."""

import msgspec

from flows import Catalog
from flows.values.model import Session
from flows.values.page import Page
from flows.wording.report.page import page
from tests.talk import MONDAY


def test_it_is_read_in_one_order_and_stored_whole(catalog: Catalog) -> None:
    made = page(Session(record={"location": "spine_line"}), MONDAY, catalog, "own words")
    assert made.sections == (made.summary, *made.main, *made.beside, made.own_words)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=Page) == made
