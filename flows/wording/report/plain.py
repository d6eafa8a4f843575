"""The page as plain text: for a terminal, a screen reader, or to be pasted into a letter."""

from collections.abc import Iterator

from flows.values.page import Page, Row, Section


def text(page: Page, days: Section) -> str:
    """All that the page says, in its order; `days`: the course in words, in place of the chart."""
    head = [page.title.upper(), page.made, page.trust, *(f"{blank}: ____________________" for blank in page.blanks)]
    sections = (*page.sections, days)
    parts = ["\n".join(head), *("\n".join(_lines(section)) for section in sections if section.rows), page.footer]
    return "\n\n".join(parts) + "\n"


def _lines(section: Section) -> Iterator[str]:
    yield section.title.upper()
    for row in section.rows:
        yield f"- {_line(row)}" if section.is_listed else _line(row)


def _line(row: Row) -> str:
    return f"{row.name}: {row.text}" if row.name else row.text
