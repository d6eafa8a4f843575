"""The words of the page are found by the field, and filled in by name."""

import pytest

from flows import Catalog
from flows.catalog.texts.report import PLACEHOLDERS, PageWords, said


def test_a_field_has_its_words(catalog: Catalog) -> None:
    assert catalog.report.finding("onset").name == "Onset"
    with pytest.raises(StopIteration):
        catalog.report.finding("no_field")


def test_words_are_filled_in(catalog: Catalog) -> None:
    assert said(catalog.report.words, "name", date="2026-01-05") == "thora-report-2026-01-05"
    assert set(PLACEHOLDERS) <= set(PageWords.__struct_fields__)
