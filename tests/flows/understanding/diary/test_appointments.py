"""The day of a visit to come: arranged, moved, or fallen through. Today is Monday 5 January 2026."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.diary.appointments import Appointment, appointment
from flows.values.diary import day_number

TODAY, WEDNESDAY = day_number("2026-01-05"), day_number("2026-01-07")
FRIDAY, FIFTEENTH = day_number("2026-01-09"), day_number("2026-01-15")


@pytest.mark.parametrize(
    ("text", "known", "told"),
    [
        ("physio appointment on Friday", 0, Appointment(day=FRIDAY)),
        ("I have a doctor's appointment today", 0, Appointment(day=TODAY)),
        ("the clinic moved my appointment to Friday", 0, Appointment(day=FRIDAY)),
        ("they put it back to Friday", WEDNESDAY, Appointment(day=FRIDAY)),
        ("had to cancel, the new one is on the 15th", WEDNESDAY, Appointment(day=FIFTEENTH)),
        ("my appointment got cancelled", 0, Appointment(is_off=True)),
        ("I missed my appointment", 0, Appointment(is_off=True, is_unseen=True)),
        ("the physio has shifted me to Friday", 0, Appointment(day=FRIDAY)),
        ("the practice phoned, it is Friday now", 0, Appointment(day=FRIDAY)),
        ("they have bumped me again till the 15th", 0, Appointment(day=FIFTEENTH)),
        ("clinic fobbed me off until Friday, can you believe it, still a 2", 0, Appointment(day=FRIDAY)),
        ("could you believe it, the GP moved me to Friday", 0, Appointment(day=FRIDAY)),
        ("the nurse was ill so I never got seen", 0, Appointment(is_off=True, is_unseen=True)),
        ("I left without being seen", 0, Appointment(is_off=True, is_unseen=True)),
        ("wasn't seen, he was called away, so it's Friday", 0, Appointment(day=FRIDAY, is_unseen=True)),
        ("the physio put me off running till Friday", 0, None),
        ("I forgot to go", WEDNESDAY, Appointment(is_off=True)),
        ("they had to cancel", WEDNESDAY, Appointment(is_off=True)),
        ("they put it back to Friday", 0, None),
        ("I forgot to go", 0, None),
        ("they cancelled the race", WEDNESDAY, None),
        ("we moved the run to Friday", WEDNESDAY, None),
        ("I forgot my exercises", WEDNESDAY, None),
        ("can they move it to Friday?", WEDNESDAY, None),
        ("saw the physio, the next appointment is on Friday", WEDNESDAY, None),
        ("3, no run", WEDNESDAY, None),
    ],
)
def test_what_is_told_of_a_visit_to_come(text: str, known: int, told: Appointment | None, catalog: Catalog) -> None:
    assert appointment(hear(text, catalog), known, TODAY, catalog) == told
