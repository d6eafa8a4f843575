"""The facts behind the rules (docs/facts.md): each that code, content or docs name is a section there."""

import re
from pathlib import Path

HOUSE = Path(__file__).parents[1]
ID = r"[A-G](?:\.\d+)?(?!\w)"
NAMED = re.compile(rf"\b[Ff]acts\s+({ID}(?:(?:,\s+|\s+and\s+|-){ID})*)")
"""One or several: "facts A.5 and A.2", "facts D.1-D.5"."""
SECTION = re.compile(rf"^##+ ({ID})", re.MULTILINE)


def named(text: str) -> set[str]:
    """The facts that a text names."""
    return {id for hit in NAMED.findall(text) for id in re.findall(ID, hit)}


def test_each_fact_that_is_named_is_a_section() -> None:
    written = [
        HOUSE / "CONTRIBUTING.md",
        *(HOUSE / "docs").glob("*.md"),
        *(HOUSE / "flows" / "content").rglob("*.yaml"),
    ]
    code = [path for folder in ("flows", "bot", "tests", "tools") for path in (HOUSE / folder).rglob("*.py")]
    sections = set(SECTION.findall((HOUSE / "docs" / "facts.md").read_text("utf-8")))
    found = {(id, path.name) for path in (*written, *code) for id in named(path.read_text("utf-8"))}
    assert len(found) > 30
    assert sorted((id, name) for id, name in found if id not in sections) == []


def test_several_facts_are_named_together_and_over_the_end_of_a_line() -> None:
    text = "see facts A.5 and A.2; (facts\n  D.4, D.5, HAM), facts D.1-D.5, facts B. Facts about it"
    assert named(text) == {"A.5", "A.2", "D.4", "D.5", "D.1", "B"}
