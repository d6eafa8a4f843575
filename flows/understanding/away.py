"""Stub."""

from flows.catalog.catalog import Catalog


def asks_for_pause(text: str, catalog: Catalog) -> bool:
    return False
