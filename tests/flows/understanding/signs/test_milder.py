"""What is said of a sign makes it one that is only asked about."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screened
from flows.understanding.signs.milder import as_called, as_dated, as_known, is_long_known
from tests.talk import MONDAY


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


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("I fell off a wall in September", True),
        ("came off my bike in the autumn, not a scratch", True),
        ("I fell down the stairs, that was two months ago", True),
        ("I fell off a wall on Saturday", False),
        ("I fell off a wall", False),
        ("in September I was fine, and on Saturday I fell off a wall", False),
        ("I fell off a wall in September and my spine hurts ever since", False),
    ],
)
def test_a_fall_of_weeks_ago_is_asked_about(text: str, is_asked: bool, catalog: Catalog) -> None:
    said = hear(text, catalog)
    alarm = screened(said, catalog)
    assert alarm is not None
    assert as_dated(alarm, said, MONDAY, catalog).ask is is_asked
