"""Every pattern of the content can be read."""

from msgspec.structs import replace

from flows import Catalog
from flows.catalog.checks.pattern_faults import pattern_faults


def test_a_pattern_that_cannot_be_read_is_named_with_its_place(catalog: Catalog) -> None:
    assert [*pattern_faults(catalog)] == []
    cues = replace(catalog.reading.cues, worries=("what if {nobody}",))
    fault, *_ = pattern_faults(replace(catalog, reading=replace(catalog.reading, cues=cues)))
    assert fault.startswith("en/words/cues.yaml: worries: ")
