"""Records read from outside, and options as the value that a record holds."""

import pytest

from flows import Catalog
from flows.catalog.record import RecordError, read_record, to_value


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ({"no_field": 1}, "no_field"),
        ({"pain_now": 11}, "pain_now"),
        ({"pain_now": True}, "pain_now"),
        ({"onset": "slowly"}, "slowly"),
        ({"rf_now": ["none", "chest_pain"]}, "none"),
        ({"rf_now": []}, "rf_now"),
        ({"rf_now": "none"}, "rf_now"),
        ({"arm_weak": "yes"}, "arm_weak"),
        (["rf_now"], "record"),
    ],
)
def test_a_bad_record_is_refused_and_the_field_named(raw: object, named: str, catalog: Catalog) -> None:
    with pytest.raises(RecordError, match=named):
        read_record(raw, catalog)


def test_a_good_record_comes_out_in_the_order_of_the_fields(catalog: Catalog) -> None:
    raw = {"worse_with": ["sitting", "deep_breath"], "arm_weak": True, "pain_now": 0}
    assert read_record(raw, catalog) == {"worse_with": ("deep_breath", "sitting"), "arm_weak": True, "pain_now": 0}


@pytest.mark.parametrize(
    ("field", "chosen", "value"),
    [
        ("onset", ["sudden"], "sudden"),
        ("worse_with", ["sitting", "deep_breath"], ("deep_breath", "sitting")),
        ("arm_weak", ["unsure"], True),
        ("arm_weak", ["false"], False),
    ],
)
def test_options_become_the_value_of_their_field(
    field: str, chosen: list[str], value: object, catalog: Catalog
) -> None:
    assert to_value(catalog.fields[field], chosen) == value
