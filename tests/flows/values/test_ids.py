"""The ids of fields that the code asks for by name."""

from flows import Catalog
from flows.values import ids


def test_each_is_a_field_of_the_content(catalog: Catalog) -> None:
    named = {value for name, value in vars(ids).items() if name.isupper()}
    assert named
    assert named <= set(catalog.fields)
