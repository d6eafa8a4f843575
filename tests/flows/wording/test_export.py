"""The copy that people get: a page in plain words, and the file beside it."""

import msgspec

from flows import Catalog, Session
from flows.values.exported import Export
from flows.wording.export import export
from tests.flows.values.test_exported import FULL
from tests.talk import MONDAY


def test_the_page_names_answers_by_their_questions_and_buttons(catalog: Catalog) -> None:
    page, data = export(FULL, MONDAY, catalog)
    assert page.document is not None
    assert data.document is not None
    assert page.document.name == "thora-export-2026-01-05.txt"
    assert data.document.name == "thora-export-2026-01-05.json"
    text = page.document.text
    for told in ("Pain now: 3", "2024-04-24: ", "pain now: 4", "zone: Europe/Paris", "country: ES", "topic: massage"):
        assert told in text
    assert "**" not in text
    assert msgspec.json.decode(data.document.text, type=Export).answers["pain_now"] == 3


def test_an_empty_page_says_that_nothing_is_there(catalog: Catalog) -> None:
    page, _ = export(Session(), MONDAY, catalog)
    assert page.document is not None
    assert page.document.text.count("none") >= 5


def test_what_is_gone_from_the_content_is_handed_out_as_it_is_stored(catalog: Catalog) -> None:
    old = Session(consent=True, record={"no_such_field": "no_such_option", "feel": ("no_such",)}, passed=("gone",))
    page, _ = export(old, MONDAY, catalog)
    assert page.document is not None
    assert "no_such_field: no_such_option" in page.document.text
    assert "gone" in page.document.text
