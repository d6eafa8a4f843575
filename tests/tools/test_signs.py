"""The figures of a flag, for whoever writes its signs."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from tools import signs
from tools.corpus import Row

ROWS = [
    Row(text="painful blisters in a strip on one side of my back", source="signs", story="1", sign="rf_shingles"),
    Row(text="my back prickles", source="signs", story="5", sign="rf_shingles"),
    Row(text="is this chafing or shingles", source="topics", story="3"),
    Row(text="my back is stiff", source="topics", story="4"),
]


def test_what_a_flag_hears_misses_and_takes_for_a_sign_is_counted_and_listed(catalog: Catalog) -> None:
    assert not any(row.is_held_back for row in ROWS)
    shown = "\n".join(signs.figures("rf_shingles", ROWS, lambda text: hear(text, catalog), catalog, verbose=True))
    assert "this flag:    1 told    0 asked    1 missed (50% heard)" in shown
    assert "2 without any sign: 0 told, 1 asked by this flag" in shown
    assert "signs: my back prickles" in shown
    assert "topics: is this chafing or shingles  [rf_shingles/shingles_asked asked]" in shown


def test_a_flag_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        signs.main(["rf_nothing"])
    assert "no red flag is called rf_nothing" in capsys.readouterr().err
