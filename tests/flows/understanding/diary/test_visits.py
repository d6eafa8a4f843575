"""What a text tells of a visit."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.visits import (
    beside_dates,
    days_off,
    forbids_running,
    has_been_seen,
    has_gone,
    has_word,
    is_another_visit,
    is_arranged,
    is_called_muscle,
    may_run_again,
    said_of_it,
    wants_quiet,
)
from flows.values.diary import day_number, iso
from tests.flows.visit_table import DONE, NONE, TO_COME

TODAY = day_number("2026-06-04")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Saw my doctor, muscular", "muscular"),
        ("saw my doctor today, she says its muscular", "muscular"),
        ("the physio said nothing serious", "muscular"),
        ("saw the osteo, a locked facet joint", "muscular"),
        ("the physio saw me today, two rib joints are stiff", "muscular"),
        ("went to the clinic they said its a nerve in the neck, wait 2 weeks", "nerve"),
        ("the gp says a trapped nerve", "nerve"),
        ("gp said wait for the mri", "unclear"),
        ("been to the doctor, she sent me for a scan", "unclear"),
        ("saw the gp, she found a fracture", "fracture"),
        ("saw the gp, she found an infection", "other"),
        ("was at the physio today", ""),
        ("the doctor said muscular, but the tingling came after that", ""),
    ],
)
def test_what_was_said_there(text: str, said: str, catalog: Catalog) -> None:
    utterance = hear(text, catalog)
    assert has_been_seen(utterance, catalog)
    assert said_of_it(utterance, catalog) == said


@pytest.mark.parametrize(
    "text",
    [
        "should i see a doctor?",
        "i will see the gp tomorrow",
        "my friend says it is a nerve",
        "i have been a nurse all my life",
        "been an osteopath for ten years",
    ],
)
def test_no_visit(text: str, catalog: Catalog) -> None:
    assert not has_been_seen(hear(text, catalog), catalog)


def test_a_muscle_is_a_clinicians_word(catalog: Catalog) -> None:
    assert is_called_muscle(hear("the doctor said it is muscular", catalog), catalog)
    assert not is_called_muscle(hear("google says it is muscular", catalog), catalog)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("they said it is muscle, ten days off", "2026-06-14"),
        ("went to the doctor, they said it is muscle, 10 days off", "2026-06-14"),
        ("doctor says no running for two weeks", "2026-06-18"),
        ("doctor says no running until the 14th", "2026-06-14"),
        ("gp: a week without running", "2026-06-11"),
        ("the doc wants me to rest till monday", "2026-06-08"),
        ("physio told me to rest for a week", "2026-06-11"),
        ("i can run again in ten days the doctor says", "2026-06-14"),
        ("no running for 2 weeks, says the doctor", "2026-06-18"),
        ("doctor said 2 to 3 weeks rest", "2026-06-25"),
        ("i was told by the physio not to run for 3 weeks", "2026-06-25"),
        ("they told me two weeks off, then start slowly", "2026-06-18"),
        ("saw the gp, she gave me ten days off. can i cycle?", "2026-06-14"),
    ],
)
def test_days_off_that_a_clinician_gave(text: str, until: str, catalog: Catalog) -> None:
    assert iso(days_off(hear(text, catalog), TODAY, catalog)) == until


@pytest.mark.parametrize(
    "text",
    [
        "i am off for ten days",
        "we are away for ten days",
        "i'm off work for two weeks",
        "my coach said two weeks off",
        "i rested for 3 days",
        "no running for a week, my own idea",
        "the ten days off are over",
        "ten days are over. doctor said start slowly",
        "can I run again now, doctor said ten days off?",
        "doctor said drink water for two weeks",
        "doctor said no running",
    ],
)
def test_no_days_off(text: str, catalog: Catalog) -> None:
    assert not days_off(hear(text, catalog), TODAY, catalog)


def test_what_answers_what_they_said_names_nobody(catalog: Catalog) -> None:
    utterance = hear("two weeks without running", catalog)
    assert not days_off(utterance, TODAY, catalog)
    assert iso(days_off(utterance, TODAY, catalog, is_asked=True)) == "2026-06-18"


@pytest.mark.parametrize(
    "text", ["doctor said start slowly", "the doctor says i can run again", "doc cleared me to run"]
)
def test_they_may_run_again(text: str, catalog: Catalog) -> None:
    assert may_run_again(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    ["doctor said i cannot run yet", "doctor says i can run again in two weeks", "i can run again", "start slowly"],
)
def test_they_may_not_yet(text: str, catalog: Catalog) -> None:
    assert not may_run_again(hear(text, catalog), catalog)


def test_a_second_visit_is_gone_to(catalog: Catalog) -> None:
    assert is_another_visit(hear("saw the physio again today", catalog), catalog)
    assert not is_another_visit(hear("as the doctor said: slowly", catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "I have an appointment tomorrow at 10",
        "ok I will see a doctor today",
        "i booked the physio for friday",
        "got an appointment with the gp on monday",
        "going to the doctor tomorrow",
        "doctor tomorrow at 9",
        "appointment is on thursday",
    ],
)
def test_a_visit_is_arranged(text: str, catalog: Catalog) -> None:
    assert is_arranged(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "should i see a doctor?",
        "i went to the doctor",
        "i don't have an appointment",
        "maybe i will see a doctor",
        "i won't go to the doctor tomorrow",
        "dentist appointment tomorrow",
        "if it stays i will see a doctor",
    ],
)
def test_no_visit_is_arranged(text: str, catalog: Catalog) -> None:
    assert not is_arranged(hear(text, catalog), catalog)


def test_quiet_is_asked_for_in_so_many_words(catalog: Catalog) -> None:
    assert wants_quiet(hear("physio says ten days break, dont write until then", catalog), catalog)
    assert not wants_quiet(hear("they said ten days off running", catalog), catalog)


@pytest.mark.parametrize(
    ("told", "text"),
    [(told, text) for told, texts in (("done", DONE), ("to come", TO_COME), ("none", NONE)) for text in texts],
)
def test_a_visit_is_done_to_come_or_none(told: str, text: str, catalog: Catalog) -> None:
    said = hear(text, catalog)
    is_to_come = is_arranged(said, catalog) and not has_been_seen(said, catalog)
    assert ("done" if has_been_seen(said, catalog) else "to come" if is_to_come else "none") == told


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("went to the doctor, a muscle", True),
        ("the physio examined me today", True),
        ("the doctor said it is muscular", False),
        ("they say it is a muscle", False),
    ],
)
def test_a_word_alone_does_not_tell_that_they_went(text: str, is_there: bool, catalog: Catalog) -> None:
    assert has_been_seen(hear(text, catalog), catalog)
    assert has_gone(hear(text, catalog), catalog) is is_there


@pytest.mark.parametrize("text", [*NONE, *TO_COME])
def test_what_is_no_word_of_theirs_bans_no_run(text: str, catalog: Catalog) -> None:
    assert not forbids_running(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "left"),
    [("4. doctor tomorrow at nine", "4"), ("a 2, they see me at four", "a 2"), ("3, no run", "3, no run")],
)
def test_the_hour_of_a_visit_is_no_score(text: str, left: str, catalog: Catalog) -> None:
    assert beside_dates(hear(text, catalog), catalog).text == left


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("the x-ray was clear", True),
        ("my MRI came back normal", True),
        ("bloods all fine", True),
        ("the scan showed nothing", True),
        ("nothing on the x-ray", True),
        ("the x-ray is tomorrow", False),
        ("I hope the scan is clear", False),
        ("is the x-ray clear?", False),
        ("the scan was not clear", False),
        ("my x-ray in 2019 was clear", False),
    ],
)
def test_a_clear_test_tells_that_somebody_has_looked(text: str, is_told: bool, catalog: Catalog) -> None:
    assert has_word(hear(text, catalog), catalog, awaits_tests=False) is is_told


@pytest.mark.parametrize(
    ("text", "is_over"),
    [
        ("we went to the GP, it is muscular and he may do his stretches", True),
        ("saw the physio, she says he may run", True),
        ("the doctor may see me on Friday", False),
        ("the doctor should call me back", False),
    ],
)
def test_what_they_allow_is_no_visit_to_come(text: str, is_over: bool, catalog: Catalog) -> None:
    assert has_been_seen(hear(text, catalog), catalog) is is_over
