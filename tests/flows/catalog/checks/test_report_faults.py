"""What the page for a doctor cannot word is a fault with its place."""

from msgspec.structs import replace

from flows import Catalog
from flows.catalog.checks.report_faults import report_faults


def faults(catalog: Catalog, **changes: object) -> list[str]:
    return list(report_faults(replace(catalog, report=replace(catalog.report, **changes))))


def test_the_words_that_ship_are_without_fault(catalog: Catalog) -> None:
    assert list(report_faults(catalog)) == []


def test_a_field_or_an_answer_without_words_is_named(catalog: Catalog) -> None:
    findings = catalog.report.findings
    assert any("age_band has no words" in fault for fault in faults(catalog, findings=findings[1:]))
    first = replace(findings[0], options={"a18_34": "18 to 34"})
    assert any(
        "age_band: a65_plus stands in one" in fault for fault in faults(catalog, findings=(first, *findings[1:]))
    )


def test_a_yes_or_no_question_needs_both_words(catalog: Catalog) -> None:
    halved = tuple(replace(one, denied="") for one in catalog.report.findings)
    assert any("shape_change: it needs `present` and `denied`" in fault for fault in faults(catalog, findings=halved))


def test_words_with_other_braces_are_named(catalog: Catalog) -> None:
    assert faults(catalog, words=replace(catalog.report.words, made="Of {today}.")) == [
        "medicine/report.yaml: words: made must hold in braces: today, told"
    ]


def test_a_line_with_other_braces_is_named(catalog: Catalog) -> None:
    lines = catalog.report.lines | {"U9": "of {somebody}"}
    assert faults(catalog, lines=lines) == ["medicine/report.yaml: lines: U9 may hold in braces: signs"]
