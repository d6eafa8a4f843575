"""Stub."""

from flows.catalog.catalog import Catalog
from flows.text.dates import read_date
from flows.values.typed import Typed


def read_until(text: str, today: int, catalog: Catalog) -> Typed[int]:
    return read_date(text, today)
