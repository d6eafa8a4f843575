"""What answers the message of an alarm."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.alarm.answered import said_to_message


@pytest.mark.parametrize(
    "text",
    ["im at the hospital now", "a nurse is with me", "the crew is with me", "i got to a&e just now",
     "they are doing an ecg", "im lying in the ambulance", "he is with the paramedics", "in the waiting room"],
)  # fmt: skip
def test_who_is_looked_after_says_more_than_that_help_is_called(text: str, catalog: Catalog) -> None:
    assert said_to_message(hear(text, catalog), catalog) == "in_care"


@pytest.mark.parametrize(
    "text",
    ["ambulance is on its way", "the paramedics are here", "they are coming", "i called 112",
     "my wife is calling an ambulance",     "waiting for the paramedics, my neighbour is with me"],
)  # fmt: skip
def test_help_that_is_on_its_way_is_not_there_yet(text: str, catalog: Catalog) -> None:
    assert said_to_message(hear(text, catalog), catalog) == "helped"


@pytest.mark.parametrize("text", ["not in the hospital yet", "nobody is here", "i wont go to hospital"])
def test_no_help_is_none_of_it(text: str, catalog: Catalog) -> None:
    assert said_to_message(hear(text, catalog), catalog) not in ("in_care", "helped")
