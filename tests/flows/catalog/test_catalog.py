"""All content by id, compared by identity so that rooms may keep what they derive from it."""

from msgspec.structs import replace

from flows import Catalog


def test_each_entry_is_found_by_its_own_id(catalog: Catalog) -> None:
    groups = (catalog.fields, catalog.causes, catalog.exercises, catalog.red_flags, catalog.faq, catalog.countries)
    assert all(key == entry.id for group in groups for key, entry in group.items())


def test_two_catalogs_are_two_things_even_with_the_same_content(catalog: Catalog) -> None:
    copy = replace(catalog)
    assert copy != catalog
    assert len({copy, catalog}) == 2


def test_it_shows_itself_in_a_line(catalog: Catalog) -> None:
    assert len(repr(catalog)) < 100
    assert str(len(catalog.fields)) in repr(catalog)


def test_without_a_language_model_no_text_is_encoded(catalog: Catalog) -> None:
    assert catalog.read is None
