"""The words that texts are read with: kept by identity, since engines keep what they make of them."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml
from msgspec.structs import replace

from flows import Catalog, CatalogError, load_catalog
from flows.catalog.loading import SafeLoader
from flows.catalog.words import ReadingWords
from tests.flows.catalog.conftest import CONTENT

LONGEST_PATTERN = 159
KINDS = [field.name for field in msgspec.structs.fields(ReadingWords)]


def raw(path: Path) -> object:
    return yaml.load(path.read_text("utf-8"), Loader=SafeLoader)


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_equal_to_themselves_alone_and_can_be_a_key(kind: str, catalog: Catalog) -> None:
    words = getattr(catalog.reading, kind)
    assert replace(words) != words
    assert {words: kind}[words] == kind


def test_a_list_that_nobody_reads_is_a_fault_of_its_file(content: Path) -> None:
    paths = [content / "en" / "words" / f"{kind}.yaml" for kind in KINDS if kind != "statements"]  # read before all
    for path in paths:
        path.write_text(path.read_text("utf-8") + "\nnobody_reads_this: [word]\n", "utf-8")
    with pytest.raises(CatalogError) as caught:
        load_catalog(content, fitted=False)
    assert len(caught.value.faults) == len(paths)
    for path, fault in zip(sorted(paths), sorted(caught.value.faults), strict=True):
        assert fault.startswith(f"en/words/{path.name}: -: ")
        assert "nobody_reads_this" in fault
        assert " - compare with a neighbouring entry" in fault


@pytest.mark.parametrize("broken", ["asking: [", "- a list", "asking: yes"])
def test_a_word_file_that_is_no_list_of_words_is_named_with_a_remedy(broken: str, content: Path) -> None:
    (content / "en" / "words" / "questions.yaml").write_text(broken, "utf-8")
    with pytest.raises(CatalogError, match=r"en/words/questions\.yaml: -: .+ - \w+"):
        load_catalog(content, fitted=False)


@pytest.mark.parametrize("path", sorted((CONTENT / "en").rglob("*.yaml")), ids=lambda path: path.stem)
def test_no_pattern_is_longer_than_somebody_can_check(path: Path) -> None:
    def patterns(told: object) -> Iterator[str]:
        if isinstance(told, str):
            yield from (told,) if "|" in told else ()
        elif isinstance(told, list | dict):
            for one in told.values() if isinstance(told, dict) else told:
                yield from patterns(one)

    assert [one for one in patterns(raw(path)) if len(one) > LONGEST_PATTERN] == []


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yaml")), ids=lambda path: path.stem)
def test_no_list_of_words_holds_one_twice(path: Path) -> None:
    def lists(told: object) -> Iterator[list[str]]:
        if isinstance(told, list | dict):
            for one in told.values() if isinstance(told, dict) else told:
                yield from lists(one)
        if isinstance(told, list) and all(isinstance(one, str) for one in told):
            yield told
            yield from (piece.split("|") for one in told for piece in one.split() if "|" in piece)

    assert [one for words in lists(raw(path)) for one, times in Counter(words).items() if times > 1] == []
