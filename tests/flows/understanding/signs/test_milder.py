"""What is said of a sign makes it one that is only asked about."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screened
from flows.understanding.signs.milder import as_called, as_known, is_long_known


@pytest.mark.parametrize(
    "text",
    [
        "panic attacks since childhood, my chest goes tight and my heart races",
        "I get panic attacks with a tight chest for years",
    ],
)
def test_long_known_panic_is_asked_about(text: str, catalog: Catalog) -> None:
    said = hear(text, catalog)
    alarm = screened(said, catalog)
    assert alarm is not None
    assert as_known(alarm, said, catalog).ask
    assert is_long_known(said, catalog)


@pytest.mark.parametrize("text", ["panic attacks for years, and now my chest is tight", "my chest is tight"])
def test_what_is_new_stays_as_it_is(text: str, catalog: Catalog) -> None:
    said = hear(text, catalog)
    alarm = screened(said, catalog)
    assert alarm is not None
    assert as_known(alarm, said, catalog) == alarm
    assert as_called(alarm, said, catalog) == alarm
