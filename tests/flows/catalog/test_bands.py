"""A length of time or an age as an option of its scale."""

import pytest

from flows import Catalog
from flows.catalog.bands import band
from flows.values.typed import Typed, sure


@pytest.mark.parametrize(
    ("field", "value", "id"),
    [("age_band", 0, "under_18"), ("age_band", 18, "a18_34"), ("age_band", 65, "a65_plus"), ("duration", 72, "d3_7")],
)
def test_a_value_falls_into_the_last_option_that_has_begun(field: str, value: int, id: str, catalog: Catalog) -> None:
    assert band(sure(value), catalog.fields[field].options).sure == id


def test_an_option_is_sure_where_all_readings_share_it(catalog: Catalog) -> None:
    options = catalog.fields["age_band"].options
    assert band(Typed(values=(20, 30)), options).sure == "a18_34"
    assert band(Typed(values=(30, 40)), options).values == ("a18_34", "a35_49")
