"""The conversations in README.md are what comes out today: `make readme` writes them."""

from flows import Catalog
from tools.readme import BLOCK, README, rendered


def test_the_readme_shows_what_is_said_today(catalog: Catalog) -> None:
    page = README.read_text("utf-8")
    assert BLOCK.search(page)
    assert rendered(page, catalog) == page, "README.md is behind: make readme"


def test_what_is_left_out_is_three_dots(catalog: Catalog) -> None:
    page = rendered(README.read_text("utf-8"), catalog)
    shown = next(found[0] for found in BLOCK.finditer(page))
    assert shown.count("\n…\n") == 1
    assert shown.count("You    none\n") == 1, "those before it are left out"
    assert "Look after it yourself" in shown
    assert "112" in shown.rpartition("You ")[2]
