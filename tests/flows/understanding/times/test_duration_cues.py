"""Each cue of a length stands for whole words, and is made of its list once."""

import pytest

from flows import Catalog
from flows.understanding.times.duration_cues import bare, cues_of, mentions_in, rates


@pytest.mark.parametrize(
    ("cue", "text", "stands"),
    [
        ("since_end", "it hurts since", True),
        ("since_end", "since may it hurts", False),
        ("until_end", "it was gone until", True),
        ("started_else", "i started running", True),
        ("started_else", "it started hurting", False),
        ("ache", "my back aches", True),
    ],
)
def test_a_cue_stands_where_its_words_do(cue: str, text: str, stands: bool, catalog: Catalog) -> None:
    assert bool(cues_of(catalog.reading.duration)[cue].search(text)) is stands


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("i run 3 days a week", "i run _"),
        ("it hurts every 2 days", "it hurts _"),
        ("it has hurt for 3 days", "it has hurt for 3 days"),
    ],
)
def test_so_many_in_a_length_is_no_length(text: str, left: str, catalog: Catalog) -> None:
    assert rates(catalog.reading.duration).sub("_", text) == left


def test_beside_a_bare_time_nothing_else_is_told(catalog: Catalog) -> None:
    pattern = bare(catalog.reading.duration)
    assert not pattern.sub("", "since about").strip()
    assert pattern.sub("", "since my holiday").strip()


def test_the_patterns_are_made_once(catalog: Catalog) -> None:
    assert cues_of(catalog.reading.duration) is cues_of(catalog.reading.duration)


def test_a_range_of_numbers_before_a_unit_is_no_date(catalog: Catalog) -> None:
    at = 1_764_000_000
    assert [one.is_day for one in mentions_in("since 4-5 weeks", at, catalog)] == [False]
    assert [one.is_day for one in mentions_in("since 4-5", at, catalog)] == [True]
