"""A cry that is a clause by itself is answered at once, whatever the reader makes of so few words."""

import msgspec
import pytest

from flows import Catalog, Read
from flows.assessment.alarms import SELF_HARM
from flows.screening.cries import is_cry
from flows.screening.hearing import hear
from flows.screening.screen import screen
from tests.talk import RESULT, SCREENED, Talk, told

BLIND = Read(danger=0.01, signs={"rf_cardiac": 0.01}, shown=0.01, named="", wants={}, topics={}, marks=())


@pytest.mark.parametrize(
    "text",
    ["suicidal", "suicidal again, Leeds", "self-harm this morning", "kill myself, 15, Canada", "overdosed last night"],
)
def test_a_bare_cry_is_told_outright(text: str, catalog: Catalog) -> None:
    alarm = screen(text, msgspec.structs.replace(catalog, read=lambda _: BLIND, detect=None))
    assert alarm is not None
    assert (alarm.flags, alarm.ask) == ((SELF_HARM,), False)


@pytest.mark.parametrize(
    "text",
    """suicidal?|suicidal pace on lap one|I could kill myself for skipping the warm-up|self harm: no|not suicidal
killing it on the hills|overdosed on hill reps|want to die on that climb""".replace("\n", "|").split("|"),
)
def test_what_has_other_words_or_is_asked_is_no_bare_cry(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is None or alarm.ask or not is_cry(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text", ["overdosed on hill reps", "a sugar overdose last night", "can you overdose on ibuprofen", "self harm: no"]
)
def test_a_figure_or_a_question_of_an_overdose_is_none(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    "text", ["overdose of tylenol this evening", "I overdosed on my tablets", "paracetamol, an overdose, tonight"]
)
def test_an_overdose_told_is_heard_as_suicide_is(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert SELF_HARM in alarm.flags


def test_the_question_of_suicide_brings_the_crisis_line_with_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "i can't see any way out of this")
    assert "thinking about suicide" in said
    assert "988" in said
    assert "If yes, I'm glad you told me" in said
