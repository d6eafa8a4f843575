"""No word that a user types and no sentence that a user reads stands in the core: a second language is a folder."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CORE = Path(__file__).parents[2] / "flows"
MODULES = sorted(path for path in CORE.rglob("*.py") if "catalog" not in path.relative_to(CORE).parts)
"""All but the rooms that load and check the content: their messages are for authors."""

SIGNS = re.compile(
    r"\\u[0-9a-f]{4}|\(\?P=\w+\)|[A-Za-z]-[A-Za-z]|\\[a-zA-Z]|\(\?\(\w+\)|\(\?P?<?\w*>?[:=!]?|\{\w*\}|%\w|[\\^$.|?*+()\[\]{}]"
)
WORD = re.compile(r"[A-Za-z]{2,}")
FORMATS = frozenset("utf ascii NFKC NFKD NFC UTC GMT Etc Mn Cf tzdata zoneinfo".split())
NAMES_OF_THE_CODE = {
    "machine.py": "the marks of a Mermaid diagram",
    "trial.py": "faults for authors, as those of the catalog",
    "stored.py": "the fields of a stored session, as they were named in each schema",
}


def constants(tree: ast.Module) -> Iterator[ast.Constant]:
    """The texts in a module, without docstrings, annotations and what is raised."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise):
            skipped |= {id(one) for one in ast.walk(node)}
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
            skipped |= {id(one) for one in ast.walk(node.annotation)}
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in skipped)
    return (node for node in found if isinstance(node.value, str))


def is_words(text: str) -> bool:
    """Two words or more with nothing but signs between them, or a word within a pattern: no id, no format."""
    bare = SIGNS.sub(" ", text)
    words = [word for word in WORD.findall(bare) if word not in FORMATS]
    is_pattern = bare != text and bool(re.search(r"\\[bswdW]|\(\?|\|", text))
    is_sentence = bool(re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text))
    return bool(words) and (is_sentence or is_pattern)


@pytest.mark.many(1)
@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(CORE)) for path in MODULES])
def test_no_words_stand_in_the_core(path: Path) -> None:
    if path.name in NAMES_OF_THE_CODE:
        return
    tree = ast.parse(path.read_text("utf-8"))
    found = [f"line {node.lineno}: {node.value!r}" for node in constants(tree) if is_words(str(node.value))]
    assert not found, "\n".join(found)
