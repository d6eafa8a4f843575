"""What is wrong with a sign is named with its file and what to do."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.checks.sign_faults import patterns_of, sign_faults
from flows.catalog.signs import FiledSign


@pytest.fixture
def sign(catalog: Catalog) -> FiledSign:
    """One of the signs that ship."""
    return next(sign for sign in catalog.screening.signs if isinstance(sign, FiledSign))


def faults(sign: FiledSign, catalog: Catalog) -> list[str]:
    return list(sign_faults(replace(catalog, screening=replace(catalog.screening, signs=(sign,), harmless=()))))


def test_the_signs_that_ship_are_without_fault(sign: FiledSign, catalog: Catalog) -> None:
    assert faults(sign, catalog) == ["signs/harmless.yaml: has no pattern - write one"]
    assert list(sign_faults(catalog)) == []


def test_a_long_pattern_is_named_in_whatever_list_it_stands(sign: FiledSign, catalog: Catalog) -> None:
    for kind in ("patterns", "only_with", "unless"):
        found = faults(replace(sign, **{kind: ("my calf|" * 16,)}), catalog)
        assert any(sign.place in fault and "has 128 characters - at most 120" in fault for fault in found)


def test_a_sentence_said_twice_counts_once(sign: FiledSign, catalog: Catalog) -> None:
    twice = (*sign.hears[:5], sign.hears[0].upper())
    assert f"{sign.place}: hears has 5 different sentences - write at least 6" in faults(
        replace(sign, hears=twice), catalog
    )
    assert f"{sign.place}: lets_pass has 0 different sentences - write at least 6" in faults(
        replace(sign, lets_pass=()), catalog
    )


def test_a_folder_of_no_flag_and_an_empty_source_are_named(sign: FiledSign, catalog: Catalog) -> None:
    found = "\n".join(faults(replace(sign, flag="rf_nothing", source=" "), catalog))
    assert "the flag rf_nothing is not in medicine/red_flags.yaml" in found
    assert "names no source" in found


def test_each_word_list_is_looked_at_by_its_name(catalog: Catalog) -> None:
    assert ("signs/words.yaml: calf", "{calf}") in [*patterns_of(catalog.screening)]


def test_a_risk_of_no_list_is_named(sign: FiledSign, catalog: Catalog) -> None:
    assert any("the box nowhere" in fault for fault in faults(replace(sign, only_a_risk="nowhere"), catalog))
