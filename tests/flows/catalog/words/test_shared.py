"""Lists that several files of words share: what is added to one counts wherever it is named."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml

from flows import Catalog, CatalogError, load_catalog
from flows.catalog.words.shared import spread
from tests.flows.catalog.conftest import CONTENT

FOLDER = CONTENT / "en" / "words"
SHARED: dict[str, list[str]] = yaml.safe_load((FOLDER / "shared.yaml").read_text("utf-8"))


def lists(told: object) -> Iterator[list[str]]:
    """Every list of words, however deep it lies."""
    if isinstance(told, list) and all(isinstance(one, str) for one in told):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from lists(one)


def test_the_words_of_a_shared_list_stand_where_its_name_does_and_all_else_stays() -> None:
    told = {"a": ["one", "{few}", "{many} of", "{few}|x"], "b": {"c": ["{few}"]}, "d": [{"at": 7}], "e": "{few}"}
    spreads = {"a": ["one", "two", "three", "{many} of", "{few}|x"], "b": {"c": ["two", "three"]}, "d": [{"at": 7}]}
    assert spread(told, {"few": ("two", "three")}) == {**spreads, "e": "{few}"}


def test_a_word_added_to_a_shared_list_counts_in_each_list_that_names_it(content: Path) -> None:
    path = content / "en" / "words" / "shared.yaml"
    path.write_text(path.read_text("utf-8").replace("corrections: [", "corrections: [strike that, "), "utf-8")
    reading = load_catalog(content, fitted=False).reading
    assert all("strike that" in words.corrections for words in (reading.dates, reading.hours, reading.scores))


def test_a_name_that_no_list_has_is_a_fault(content: Path) -> None:
    path = content / "en" / "words" / "dates.yaml"
    path.write_text(path.read_text("utf-8").replace("{corrections}", "{corections}"), "utf-8")
    with pytest.raises(CatalogError, match=r"en/words/dates\.yaml: no word list called 'corections'"):
        load_catalog(content, fitted=False)


@pytest.mark.parametrize("broken", ["corrections: [", "corrections: wait"])
def test_shared_words_that_are_no_lists_are_named_with_a_remedy(broken: str, content: Path) -> None:
    (content / "en" / "words" / "shared.yaml").write_text(broken, "utf-8")
    with pytest.raises(CatalogError, match=r"en/words/shared\.yaml: -: .+ - \w+"):
        load_catalog(content, fitted=False)


def test_each_shared_list_is_named_more_than_once_and_is_no_list_of_signs(catalog: Catalog) -> None:
    texts = [path.read_text("utf-8") for path in FOLDER.iterdir() if path.stem != "shared"]
    assert [name for name in SHARED if sum(text.count(f'"{{{name}}}"') for text in texts) < 2] == []
    assert SHARED.keys() & catalog.screening.lists.keys() == set()


def test_no_list_holds_a_word_twice_once_the_shared_ones_are_in_it(catalog: Catalog) -> None:
    told = lists(msgspec.to_builtins(catalog.reading))
    assert [one for words in told for one, times in Counter(words).items() if times > 1] == []
