"""Questions about what a clinician said, and when the visit is, are those and no other."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.visit_questions import (
    asks_of_first_run,
    asks_to_run,
    asks_what_they_said,
    asks_when_it_is,
)


@pytest.mark.parametrize(
    "text",
    [
        "how many days off left?",
        "how long until i can run again?",
        "when can i run again?",
        "can i run now, doctor said ten days",
    ],
)
def test_what_is_left_of_the_days_off_is_asked(text: str, catalog: Catalog) -> None:
    assert asks_to_run(hear(text, catalog), catalog)


def test_how_the_first_run_is_done_is_asked(catalog: Catalog) -> None:
    assert asks_of_first_run(hear("how do i start running again?", catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "what did my gp forbid?",
        "what has the physio told me",
        "remind me what the nurse advised",
        "what have i been told to leave out",
        "which moves are banned?",
    ],
)
def test_what_they_said_is_asked(text: str, catalog: Catalog) -> None:
    assert asks_what_they_said(hear(text, catalog), catalog, is_known=False)


@pytest.mark.parametrize(
    "text",
    [
        "what should i say to the physio",
        "what will the doctor say",
        "what do doctors say about it",
        "the doctor said no planks",
        "what did the gp mean by facet",
    ],
)
def test_what_is_to_be_said_there_is_another_question(text: str, catalog: Catalog) -> None:
    assert not asks_what_they_said(hear(text, catalog), catalog, is_known=True)


def test_she_is_who_had_a_look(catalog: Catalog) -> None:
    said = hear("what did she tell me?", catalog)
    assert asks_what_they_said(said, catalog, is_known=True)
    assert not asks_what_they_said(said, catalog, is_known=False)


@pytest.mark.parametrize("text", ["when is my physio visit?", "which day is the appointment", "when do i see my gp"])
def test_the_day_of_the_visit_is_asked(text: str, catalog: Catalog) -> None:
    assert asks_when_it_is(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["when should i see a doctor?", "i have an appointment on friday", "when can i run"])
def test_when_to_go_at_all_is_another_question(text: str, catalog: Catalog) -> None:
    assert not asks_when_it_is(hear(text, catalog), catalog)
