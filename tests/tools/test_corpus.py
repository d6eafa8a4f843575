"""The corpus is sound, and its marks are read as the README says."""

import pytest

from tools import corpus
from tools.corpus import Span


def test_every_row_is_sound() -> None:
    assert list(corpus.faults()) == []


def test_marks_are_read() -> None:
    text, spans = corpus.unmarked(
        "{dull|feel=ache_tight}, {no fever|rf_infection@denied}, a {6|pain_now=6 pain_worst=6}"
    )
    assert text == "dull, no fever, a 6"
    assert spans == (
        Span(0, 4, fact="feel=ache_tight"),
        Span(6, 14, sign="rf_infection", how="denied"),
        Span(18, 19, fact="pain_now"),
        Span(18, 19, fact="pain_worst"),
    )


def test_a_fact_may_be_denied() -> None:
    _, (span,) = corpus.unmarked("{never at my desk|-worse_with=sitting}")
    assert span == Span(0, 16, fact="worse_with=sitting", is_denied=True)


@pytest.mark.parametrize(
    ("marked", "signs"),
    [
        ("{my chest hurts|rf_cardiac@now}", {"rf_cardiac"}),
        ("{he just collapsed|rf_heat_sodium@near}", {"rf_heat_sodium"}),
        ("{no chest pain|rf_cardiac@denied}, {a clot in 2010|rf_lung_clot@past}", set()),
    ],
)
def test_a_sign_counts_only_where_it_is_there(marked: str, signs: set[str]) -> None:
    text, spans = corpus.unmarked(marked)
    assert corpus.Row(text=text, source="", story="", spans=spans).signs == signs


def test_the_two_of_a_pair_are_held_back_together() -> None:
    stories = [row for row in corpus.rows() if row.spans is not None]
    held = {(row.source, row.story) for row in stories if row.is_held_back}
    assert held
    assert not held & {(row.source, row.story) for row in stories if not row.is_held_back}
    learnt_from = [row for row in stories if not row.measures]
    assert 0.07 < sum(row.is_held_back for row in learnt_from) / len(learnt_from) < 0.13


def test_a_folder_that_measures_is_held_back_whole() -> None:
    measures = [row for row in corpus.rows() if row.measures]
    assert len(measures) > 2000
    assert all(row.is_held_back for row in measures)
