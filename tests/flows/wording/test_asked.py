"""The open question: the small one on top, else that of the phase."""

from flows import Catalog, Session
from flows.values.frames import CheckIn, Medicine, Ticking
from flows.values.model import Disposition, State
from flows.wording.asked import open_question, prompt_question

ASKED = Session(state=State.RED_FLAGS, consent=True, record={"age_band": "a18_34"})


def test_the_small_question_on_top_stands_before_the_field(catalog: Catalog) -> None:
    question = open_question(Session(state=State.RED_FLAGS, stack=(Medicine(),)), catalog)
    assert question is not None
    assert (question.id, question.field) == ("medicine", None)


def test_without_one_the_field_is_open_at_its_screen(catalog: Catalog) -> None:
    half = Session(state=ASKED.state, consent=True, record=ASKED.record, stack=(Ticking(field="rf_now", screen=1),))
    first, second = open_question(ASKED, catalog), open_question(half, catalog)
    assert first is not None
    assert second is not None
    assert (first.id, first.screen, second.id, second.screen) == ("rf_now", 0, "rf_now", 1)


def test_ticks_of_another_list_do_not_count(catalog: Catalog) -> None:
    other = Session(state=ASKED.state, consent=True, record=ASKED.record, stack=(Ticking(field="habits", screen=1),))
    question = open_question(other, catalog)
    assert question is not None
    assert question.screen == 0


def test_with_nothing_open_there_is_none(catalog: Catalog) -> None:
    assert open_question(Session(state=State.ASSESSED, consent=True), catalog) is None


def test_a_day_without_a_course_asks_nothing(catalog: Catalog) -> None:
    day = CheckIn(day=1, level=Disposition.SELF_CARE, is_morning=True)
    question = open_question(Session(state=State.ASSESSED, consent=True, stack=(day,)), catalog)
    assert question is not None
    assert question.text == ""


def test_placeholders_of_a_prompt_are_filled(catalog: Catalog) -> None:
    assert "at 3 of 13" in prompt_question("resume", catalog, step=3, steps=13).text
