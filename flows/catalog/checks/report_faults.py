"""Whether the page for a doctor can word whatever somebody may have answered."""

from collections.abc import Iterator
from string import Formatter

import msgspec

from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, FieldType, Phase
from flows.catalog.texts.report import PLACEHOLDERS, FindingText

FILE = "medicine/report.yaml"


def report_faults(catalog: Catalog) -> Iterator[str]:
    """Every fault, one line each: file, place, what is wrong and what to do."""
    yield from _word_faults(catalog)
    yield from _line_faults(catalog)
    worded = {finding.id: finding for finding in catalog.report.findings}
    for id in set(worded) - set(catalog.fields):
        yield f"{FILE}: {id} is no field of medicine/fields.yaml - take it out or correct the name"
    for field in catalog.fields.values():
        if field.id not in worded:
            yield f"{FILE}: {field.id} has no words - say how its answers read in a clinician's notes"
        else:
            yield from _finding_faults(field, worded[field.id])


def _line_faults(catalog: Catalog) -> Iterator[str]:
    for id, text in catalog.report.lines.items():
        if {part for _, part, _, _ in Formatter().parse(text) if part is not None} - {"signs"}:
            yield f"{FILE}: lines: {id} may hold in braces: signs"


def _word_faults(catalog: Catalog) -> Iterator[str]:
    for name, text in msgspec.structs.asdict(catalog.report.words).items():
        if not isinstance(text, str):
            continue
        found = {part for _, part, _, _ in Formatter().parse(text) if part is not None}
        wanted = set(PLACEHOLDERS.get(name, "").split())
        if found != wanted:
            yield f"{FILE}: words: {name} must hold in braces: {', '.join(sorted(wanted)) or 'nothing'}"


def _finding_faults(field: Field, finding: FindingText) -> Iterator[str]:
    options = {option.id for option in field.options}
    if field.phase is Phase.RED_FLAGS:
        options -= {"none"}  # what was denied is listed one by one
    for id in options ^ set(finding.options):
        yield f"{FILE}: {field.id}: {id} stands in one of the two files only - word each option once"
    if field.type is FieldType.BOOL and not (finding.present and finding.denied):
        yield f"{FILE}: {field.id}: it needs `present` and `denied`"
