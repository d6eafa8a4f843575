"""The plan of the house holds: rooms of a size, each with its tests, in eleven layers."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from flows import Catalog
from flows.catalog.words.words import ReadingWords

HOUSE = Path(__file__).parents[1]
CORE = HOUSE / "flows"
MODULES = sorted(path for path in CORE.rglob("*.py") if path.name != "__init__.py")
NAMES = [str(path.relative_to(CORE)) for path in MODULES]
PATH = re.compile(r"(?<![\w/])(?:flows|bot|tests|docs|corpus|tools)/[\w/]+\.(?:py|yaml|md|jsonl|txt)")
LONGEST = 300
"""Lines of a module."""


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_every_module_has_a_test_file_of_its_name(path: Path) -> None:
    mirrored = HOUSE / "tests" / "flows" / path.relative_to(CORE).with_name(f"test_{path.name}")
    assert mirrored.is_file()


@pytest.mark.parametrize("name", NAMES)
def test_no_module_is_longer_than_a_room(name: str) -> None:
    assert len((CORE / name).read_text("utf-8").splitlines()) <= LONGEST


def test_the_core_has_eleven_layers() -> None:
    settings = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
    (core,) = [one for one in settings["tool"]["importlinter"]["contracts"] if one["id"] == "core"]
    layers = [one.strip() for layer in core["layers"] for one in layer.split("|")]
    assert len(core["layers"]) == 11
    assert set(layers) == {path.stem for path in CORE.iterdir() if _is_room(path)}


def _is_room(path: Path) -> bool:
    return (path.is_dir() and (path / "__init__.py").exists()) or (path.suffix == ".py" and path.stem != "__init__")


def test_one_module_knows_the_machine_of_transitions() -> None:
    lines = ("from transitions", "import transitions")
    importers = [path.name for path in MODULES if any(map(path.read_text("utf-8").count, lines))]
    assert importers == ["machine.py"]


def test_a_path_that_content_and_docs_name_is_there() -> None:
    texts = [*CORE.glob("content/**/*.yaml"), *HOUSE.glob("*.md"), *HOUSE.glob("docs/*.md")]
    named = {(text.name, path) for text in texts for path in PATH.findall(text.read_text("utf-8"))}
    assert named
    assert sorted((text, path) for text, path in named if not (HOUSE / path).exists()) == []


def test_every_file_of_words_is_loaded(catalog: Catalog) -> None:
    written = {path.stem for path in (CORE / "content" / "en" / "words").iterdir()}
    assert written == {"shared", *ReadingWords.__struct_fields__}  # what several lists share stands in those
    for name in ReadingWords.__struct_fields__:
        raw = yaml.safe_load((CORE / "content" / "en" / "words" / f"{name}.yaml").read_text("utf-8"))
        assert set(raw) <= set(getattr(catalog.reading, name).__struct_encode_fields__)
