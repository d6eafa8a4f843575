"""Stub."""

from flows.catalog.catalog import Catalog
from flows.text.hours import read_time
from flows.values.typed import Typed


def read_hour(text: str, catalog: Catalog) -> Typed[int]:
    return read_time(text)
