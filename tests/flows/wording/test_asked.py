"""The open question as it is put: the small one on top first, else the field of the phase."""

from flows import Catalog, Session
from flows.values.frames import Consent, Delete, Ticking
from flows.values.model import State
from flows.wording.asked import open_question, prompt_question


def open_id(session: Session, catalog: Catalog) -> str:
    question = open_question(session, catalog)
    return question.id if question else ""


def test_a_small_question_stands_before_the_field(catalog: Catalog) -> None:
    asking = Session(state=State.PROFILE, stack=(Delete(),))
    assert open_id(asking, catalog) == "delete"
    assert open_id(Session(state=State.PROFILE), catalog) == "age_band"


def test_where_nothing_is_open_nothing_is_asked(catalog: Catalog) -> None:
    assert open_question(Session(state=State.ASSESSED), catalog) is None


def test_a_half_answered_list_shows_the_screen_it_has_come_to(catalog: Catalog) -> None:
    half = Ticking(field="rf_now", screen=1)
    question = open_question(Session(state=State.RED_FLAGS, record={"age_band": "a18_34"}, stack=(half,)), catalog)
    assert question is not None
    assert (question.id, question.screen) == ("rf_now", 1)


def test_a_prompt_brings_its_options_and_takes_another_text(catalog: Catalog) -> None:
    question = prompt_question(Consent().id, catalog, text="Shall we?", ways=("privacy",))
    assert question.text == "Shall we?"
    assert question.options == catalog.prompts["consent"].options
    assert question.ways == ("privacy",)
