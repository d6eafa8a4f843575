"""A visit is read alike in every phase: before consent, among the questions, at a warning, a result and a check-in."""

from collections.abc import Callable

import pytest

from flows import Catalog
from flows.values import diary
from flows.values.diary import Booked
from tests.flows.dialogue.days.test_visits_told import SET_UP, STRONG
from tests.flows.visit_table import DONE, NONE, TO_COME
from tests.talk import RESULT, SCREENED, Talk, told

HOW = {**dict.fromkeys(DONE, "done"), **dict.fromkeys(TO_COME, "to come"), **dict.fromkeys(NONE, "none")}
TODAY = ("/start", "[I agree]", "I have had a fever and shivers since yesterday and my spine hurts")


def before_consent(talk: Talk) -> None:
    talk.say("/start")


def at_the_questions(talk: Talk) -> None:
    told(talk, *SCREENED, "[4]")


def at_a_warning(talk: Talk) -> None:
    told(talk, *TODAY)


def at_the_result(talk: Talk) -> None:
    told(talk, *STRONG)


def at_a_mild_result(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)


def at_a_checkin(talk: Talk) -> None:
    told(talk, *STRONG, *SET_UP)
    talk.wake()


def how(talk: Talk) -> str:
    """What the last turn made of the visit; it may be asked whether it was for this pain."""
    kept, said = talk.session.followup, "\n".join(talk.texts)
    is_dated = any(one.booked is Booked.HAVE_DATE for one in diary.unpacked(kept.log))
    if "Did someone look at" in said:
        return ASKED
    if kept.visits or "someone had a look" in said:
        return "done"
    return "to come" if is_dated or "it is arranged" in said or "until then" in said or "**today**" in said else "none"


ASKED = "asked"
"""At a warning a word or a look of which it is not known whether it was for this pain is neither."""
PHASES = (before_consent, at_the_questions, at_a_warning, at_the_result, at_a_mild_result, at_a_checkin)


@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.__name__)
def test_a_visit_is_read_alike(phase: Callable[[Talk], None], catalog: Catalog) -> None:
    begun = Talk(catalog)
    phase(begun)
    read = {}
    for text in HOW:
        talk = Talk(catalog, begun.at)
        talk.stored, talk.kept_until, talk.turns = begun.stored, begun.kept_until, [*begun.turns]
        talk.say(text)
        read[text] = how(talk)
    assert {text: one for text, one in read.items() if one not in (HOW[text], ASKED)} == {}
