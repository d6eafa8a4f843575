"""What is still to be asked follows from the record alone."""

import pytest

from flows import Catalog, Session
from flows.assessment import agenda
from flows.catalog.entries import Phase
from flows.values.frames import Ticking
from flows.values.model import Record, State
from tests.flows.assessment.test_triage import CALM, changed

SCREENED = Session(state=State.QUESTIONS, record=changed(CALM, feel=None, worse_with=None))


def open_id(session: Session, catalog: Catalog) -> str:
    field = agenda.open_field(session, catalog)
    return field.id if field else ""


def test_the_first_field_without_an_answer_is_open(catalog: Catalog) -> None:
    assert open_id(SCREENED, catalog) == "feel"
    assert open_id(Session(state=State.PROFILE), catalog) == next(iter(catalog.fields))


def test_a_field_that_was_passed_is_not_asked_again(catalog: Catalog) -> None:
    session = Session(state=State.QUESTIONS, record=SCREENED.record, passed=("feel",))
    assert open_id(session, catalog) == "worse_with"


def test_taking_an_answer_away_opens_its_question_again(catalog: Catalog) -> None:
    session = Session(state=State.QUESTIONS, record=changed(SCREENED.record, onset=None))
    assert open_id(session, catalog) == "onset"


@pytest.mark.parametrize("state", [State.NEW, State.REFERRED, State.ASSESSED])
def test_outside_the_questions_nothing_is_open(state: State, catalog: Catalog) -> None:
    assert agenda.open_field(Session(state=state), catalog) is None


def test_planning_asks_only_what_a_plan_needs(catalog: Catalog) -> None:
    field = agenda.open_field(Session(state=State.PLANNING), catalog)
    assert field is not None
    assert field.phase is Phase.PLANNING


def test_a_question_that_an_answer_calls_for_comes_and_goes_with_it(catalog: Catalog) -> None:
    longer = Session(state=State.QUESTIONS, record=changed(CALM, duration="d3_7"))
    assert agenda.is_to_come(longer, "trend", catalog)
    assert not agenda.is_to_come(Session(state=State.QUESTIONS, record=CALM), "trend", catalog)


def test_what_was_answered_counts_even_when_it_could_not_matter_any_more(catalog: Catalog) -> None:
    urgent = changed(CALM, onset="sudden", worse_with=("nothing_clear",))
    habits = catalog.fields["habits"]
    assert not agenda.is_asked(habits, urgent, catalog)
    assert agenda.is_asked(habits, changed(urgent, habits=("none",)), catalog)


def test_each_screen_of_a_list_is_a_step(catalog: Catalog) -> None:
    first = Session(state=State.RED_FLAGS, record={"age_band": "a18_34"})
    second = Session(state=State.RED_FLAGS, record=first.record, stack=(Ticking(field="rf_now", screen=1),))
    (step, steps), later = agenda.progress(first, catalog), agenda.progress(second, catalog)
    assert step == 1
    assert later == (2, steps)


def test_going_back_leads_to_the_last_answer_before(catalog: Catalog) -> None:
    assert agenda.last_answered(SCREENED, catalog, before="") == "location"
    assert agenda.last_answered(SCREENED, catalog, before="location") == "onset"
    assert agenda.last_answered(Session(), catalog, before="") is None


def test_answers_no_longer_called_for_go_and_those_told_ahead_come(catalog: Catalog) -> None:
    without = agenda.called_for({"location": "between_blades", "side": "left"}, {}, catalog)
    assert "side" not in without
    assert agenda.called_for({"location": "one_blade"}, {"side": "left"}, catalog)["side"] == "left"


@pytest.mark.parametrize(
    "answers",
    [
        {"duration": "over_6w", "worse_with": ("nothing_clear",), "feel": "cramp_spasm"},
        {"location": "one_blade", "worse_with": ("running_only",), "onset": "sudden"},
        {"duration": "w1_6", "worse_with": ("deep_breath",), "run_context": ("load_jump", "hot_low_fluid")},
    ],
)
def test_no_answer_makes_the_steps_more(answers: Record, catalog: Catalog) -> None:
    record: Record = {"age_band": "a18_34"}
    seen, asked = [], {**CALM, **answers, "rf_now": ("none",), "rf_history": ("none",)}
    for _ in range(30):
        session = Session(state=State.QUESTIONS, record=record)
        field = agenda.open_field(session, catalog)
        if field is None:
            break
        seen.append(agenda.progress(session, catalog))
        record = {**record, field.id: asked.get(field.id, False)}
    steps = [step for step, _ in seen]
    assert [total for _, total in seen] == sorted((total for _, total in seen), reverse=True)
    assert steps == sorted(steps)


def test_what_is_left_counts_also_what_only_some_are_asked(catalog: Catalog) -> None:
    longer = Session(state=State.QUESTIONS, record={**SCREENED.record, "duration": "w1_6"})
    shorter = Session(state=State.QUESTIONS, record={**SCREENED.record, "duration": "d1_2"})
    assert agenda.left(longer, catalog) > agenda.left(shorter, catalog)
