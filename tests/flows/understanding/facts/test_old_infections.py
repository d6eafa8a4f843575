"""An infection counts as a risk for three months; whatever else its box asks for counts always."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.old_infections import without_old
from flows.understanding.facts.risks import risks

TICKED = {"rf_history": ("immune_low",)}


@pytest.mark.parametrize(
    "text",
    [
        "pneumonia four years ago",
        "had sepsis back in 2018",
        "a kidney infection as a child",
        "an abscess about 9 months ago",
        "bladder infection, that was years ago",
    ],
)
def test_one_of_long_ago_is_no_risk(text: str, catalog: Catalog) -> None:
    heard = hear(text, catalog)
    assert not without_old(TICKED, heard, catalog)
    assert "immune_low" not in risks(heard, catalog, is_asked=True).get("rf_history", ())


@pytest.mark.parametrize(
    "text",
    [
        "pneumonia",
        "pneumonia last week",
        "pneumonia last year",
        "sepsis two months ago",
        "pneumonia two years ago and again last month",
        "an abscess years ago, another on Monday",
        "a uti every month for two years",
        "pneumonia three years ago, and an epidural",
        "pneumonia three years ago, I am diabetic",
        "kidney transplant ten years ago",
        "spleen out years ago",
        "HIV positive, diagnosed 6 years ago",
        "infected hip since two years ago",
    ],
)
def test_one_of_late_and_all_else_is(text: str, catalog: Catalog) -> None:
    heard = hear(text, catalog)
    assert without_old(TICKED, heard, catalog) == TICKED
    assert "immune_low" in risks(heard, catalog, is_asked=True)["rf_history"]
