"""Records from outside, field by field, and chosen options as values."""

import pytest

from flows import Catalog
from flows.catalog.record import RecordError, read_record, to_value


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ({"shoe_size": 1}, "shoe_size"),
        ({"pain_worst": -1}, "pain_worst"),
        ({"pain_worst": False}, "pain_worst"),
        ({"trend": "sideways"}, "sideways"),
        ({"rf_history": ["none", "fever_ill"]}, "none"),
        ({"risk_now": []}, "risk_now"),
        ({"risk_now": "none"}, "risk_now"),
        ({"ptx_risk": "no"}, "ptx_risk"),
        (None, "record"),
    ],
)
def test_a_bad_record_is_refused_and_the_field_named(raw: object, named: str, catalog: Catalog) -> None:
    with pytest.raises(RecordError, match=named):
        read_record(raw, catalog)


def test_ticks_come_out_in_the_order_of_the_list_and_once(catalog: Catalog) -> None:
    ids = [option.id for option in catalog.fields["worse_with"].options][:3]
    assert read_record({"worse_with": [ids[2], ids[0], ids[2]]}, catalog) == {"worse_with": (ids[0], ids[2])}


def test_not_sure_is_kept_as_a_yes(catalog: Catalog) -> None:
    field = catalog.fields["arm_weak"]
    assert [to_value(field, [id]) for id in ("true", "false", "unsure")] == [True, False, True]


def test_one_choice_is_its_id_and_a_list_a_tuple(catalog: Catalog) -> None:
    assert to_value(catalog.fields["onset"], ["sudden"]) == "sudden"
    assert to_value(catalog.fields["rf_now"], ["none"]) == ("none",)
