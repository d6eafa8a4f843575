"""Where a statement ends, for whoever reads figures."""

import pytest

from flows import Catalog
from flows.text.numerals.statements import ends


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("3 now, 7 in the run", ["3 now", "7 in the run"]),
        ("it was 7 but now 3", ["it was 7", "now 3"]),
        ("about 3.5 - maybe 4", ["about 3.5", "maybe 4"]),
        ("5-6 weeks", ["5-6 weeks"]),
        ("3 / this morning 5 / 10", ["3", "this morning 5 / 10"]),
        ("1,000 steps", ["1,000 steps"]),
        ("a button", ["a button"]),
    ],
)
def test_marks_and_words_end_a_statement_and_signs_of_a_number_do_not(
    text: str, parts: list[str], catalog: Catalog
) -> None:
    found = [part.strip() for part in ends(catalog.reading.scores.breaks).split(text)]
    assert [part for part in found if part] == parts


def test_all_readers_of_figures_share_one_list_of_what_ends_a_statement_and_what_denies(catalog: Catalog) -> None:
    reading = catalog.reading
    assert reading.scores.breaks == reading.duration.breaks
    assert reading.hours.denials == reading.dates.denials == reading.duration.denials
    assert set(reading.scores.denials) < set(reading.hours.denials)
