"""What an author may write of a sign."""

from typing import Any

import msgspec
import pytest

from flows.catalog.signs import FiledSign, Sign
from flows.values.model import Disposition

PLAIN = {"flag": "rf_new", "level": "urgent", "patterns": ["swollen calf"]}
FILED = {
    **PLAIN,
    "file": "swollen_calf",
    "name": "A swollen calf",
    "source": "NHS",
    "reviewed": "2026-11-29",
    "hears": ["my calf is swollen"],
    "lets_pass": ["my calf is sore"],
}


def test_a_sign_has_a_level_of_the_table() -> None:
    assert msgspec.convert(PLAIN, Sign).level is Disposition.URGENT
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**PLAIN, "level": "bad"}, Sign)


def test_a_sign_is_called_by_its_flag_and_with_a_file_by_that_too() -> None:
    assert msgspec.convert(PLAIN, Sign).id == "rf_new"
    filed = msgspec.convert(FILED, FiledSign)
    assert (filed.id, filed.place) == ("rf_new/swollen_calf", "signs/rf_new/swollen_calf.yaml")


@pytest.mark.parametrize("slip", [{"name": ""}, {"source": ""}, {"reviewed": "today"}, {"file": "A b"}, {"hear": []}])
def test_a_file_that_breaks_the_rules_is_refused(slip: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**FILED, **slip}, FiledSign)
