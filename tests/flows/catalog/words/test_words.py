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
from flows.catalog.words.words import ReadingWords
from flows.text.letters.normal import normal
from tests.flows.catalog.conftest import CONTENT

LONGEST_PATTERN = 159
WORDS = [
    *sorted(path for path in (CONTENT / "en" / "words").iterdir() if path.stem != "places"),  # names, as they are shown
    *sorted((CONTENT / "signs").rglob("*.yaml")),
]
SENTENCES = ("hears", "lets_pass")
"""Lists of texts as people type them: two that are read alike are two texts."""
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


@pytest.mark.many(1)
@pytest.mark.parametrize(
    "path",
    [
        *sorted((CONTENT / "en").rglob("*.yaml")),
        *sorted((CONTENT / "medicine").glob("*.yaml")),
        CONTENT / "signs" / "words.yaml",
    ],
    ids=lambda path: path.stem,
)
def test_no_pattern_is_longer_than_somebody_can_check(path: Path) -> None:
    def patterns(told: object) -> Iterator[str]:
        if isinstance(told, str):
            yield from (told,) if "|" in told else ()
        elif isinstance(told, list | dict):
            for one in told.values() if isinstance(told, dict) else told:
                yield from patterns(one)

    assert [one for one in patterns(raw(path)) if len(one) > LONGEST_PATTERN] == []


def lists(told: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words, with the name it has, and the words that a pattern gives to choose from."""
    if isinstance(told, dict):
        for key, one in told.items():
            yield from lists(one, str(key))
    if isinstance(told, list):
        for one in told:
            yield from lists(one)
        if all(isinstance(one, str) for one in told):
            yield name, told
            yield from (("", piece.removeprefix("?").split("|")) for one in told for piece in one.split())


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yaml")), ids=lambda path: path.stem)
def test_no_list_of_words_holds_one_twice(path: Path) -> None:
    assert [one for _, words in lists(raw(path)) for one, times in Counter(words).items() if times > 1] == []


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.stem)
def test_no_list_of_words_holds_one_that_is_read_as_another(path: Path) -> None:
    told = [(name, Counter(map(normal, words))) for name, words in lists(raw(path)) if name not in SENTENCES]
    assert [one for _, words in told for one, times in words.items() if times > 1] == []
