"""Content without what the code speaks of starts no bot; without anything else it does."""

import re
from pathlib import Path

from msgspec.structs import replace

from flows import Catalog
from flows.catalog.checks.needed import NEEDED, needed_faults

HOUSE = Path(__file__).parents[4]


def test_a_sign_that_is_gone_is_missed(catalog: Catalog) -> None:
    left = {id: one for id, one in catalog.red_flags.items() if id != "rf_cord"}
    (fault,) = needed_faults(replace(catalog, red_flags=left))
    assert fault == "red_flags.yaml: rf_cord is missing, and the conversation needs it - restore it"


def test_every_sign_that_the_code_speaks_of_is_missed_where_it_is_gone(catalog: Catalog) -> None:
    """A warning has no words without its sign, so no bot may start without one."""
    folders = (HOUSE / "flows", HOUSE / "bot")
    code = "\n".join(path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py"))
    named = set(re.findall(r'"(rf_[a-z_]+)"', code))
    assert named - set(catalog.fields) <= set(NEEDED["red_flags"].split())
