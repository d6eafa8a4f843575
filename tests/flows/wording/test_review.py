"""The card of all answers: what was told, each to be changed by a tap, and the result that of a fresh run."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import Catalog, Session
from flows.assessment.agenda import is_asked
from flows.assessment.assessing import outcome
from flows.catalog.entries import Phase
from flows.values.model import Record, State
from flows.values.replies import Kind
from flows.wording import review
from tests.flows.assessment.test_triage import changed, values_of
from tests.talk import ANEW, RESULT, SCREENED, Talk, told
from tests.visit import HARMLESS, Visit

ASKED = (Phase.PROFILE, Phase.RED_FLAGS, Phase.QUESTIONS)
SECOND = (*ANEW, "[None]", *RESULT[:2])


def test_all_answers_come_in_a_line_before_the_result_and_on_a_card_with_a_button_for_each(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    line, head, *_ = talk.turns[-1].replies
    assert "Pain now: 3 · 1-2 days · Built up in the run" in line.text
    assert "Look after it yourself" in head.text
    told(talk, "[My answers]")
    (card,) = talk.turns[-1].replies
    assert card.kind is Kind.QUESTION
    assert "Makes it worse: **Sitting, desk, phone**" in card.text
    assert {option.id for option in card.options} == set(talk.session.record)


def test_a_tap_asks_only_that_again_and_what_hangs_on_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert "How long have you had it" in told(talk, "[My answers]", "[How long]")
    assert "Which way is it going" in told(talk, "[3-7 days]")
    said = told(talk, "[Getting worse]")
    assert "Getting worse" in said
    assert "Book a doctor" in said


def test_what_an_answer_no_longer_calls_for_is_forgotten(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My answers]", "[How long]", "[3-7 days]", "[Getting worse]")
    told(talk, "[My answers]", "[How long]", "[1-2 days]")
    assert "trend" not in talk.session.record
    assert talk.session.state is State.ASSESSED


def test_a_tick_list_opens_with_its_ticks(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My answers]", "[Makes it worse]")
    ticked = [option.id for reply in talk.turns[-1].replies for option in reply.options if option.ticked]
    assert ticked == ["sitting"]


def test_not_sure_stands_on_the_card_and_can_be_changed(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:2], "[Not sure]", *RESULT[3:])
    assert "How it began: not sure" in talk.texts[0]
    told(talk, "[My answers]", "[How it began]", "[Next day]")
    assert talk.session.record["onset"] == "next_day"


def test_the_answers_can_be_called_up_from_the_result_and_in_words(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert "What you told me" in told(talk, "[My answers]")
    assert "What you told me" in told(talk, "change my answers")


@pytest.mark.parametrize("words", ["change how long", "please correct the answer to how long", "Fix my How long"])
def test_an_answer_can_be_changed_in_words(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, *RESULT)
    assert "How long have you had it" in told(talk, words)


@pytest.mark.parametrize(
    "words",
    [
        "wait im actually 51 not 41",
        "my age is 51",
        "sorry, I'm 51",
        "i am 51 by the way",
        "he's 51 years old",
        "change age to 51",
    ],
)
def test_an_age_is_put_right_in_words_at_any_question(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, words)
    assert talk.session.record["age_band"] == "a50_64"
    assert "pain_now" not in talk.session.record


@pytest.mark.parametrize("words", ["i'm 10", "im at 10", "I am 10", "sorry i'm 10", "wait im 10 out of 10"])
def test_a_bare_number_at_the_question_of_pain_is_no_age(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, words)
    assert talk.session.record["age_band"] == "a18_34"


def test_an_old_card_of_answers_still_works_after_a_new_start(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My answers]", "/restart", "[Yes, start again]", "[Show me the list]")
    assert "1 of" in told(talk, "[Pain now]")
    assert talk.turns[-1].note


def test_a_card_of_answers_does_not_lead_past_an_alarm(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My answers]", "crushing chest pain and i can't breathe")
    assert "call now" in told(talk, "[Pain now]")


def test_habits_are_kept_for_the_next_ache_and_said_so(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", "[Desk, wheel, phone]", "[Nothing]")
    told(talk, *SECOND, "[No, ask me]", *RESULT[2:])
    assert talk.session.state is State.ASSESSED
    assert "Desk, wheel, phone (from last time)" in talk.texts[0]


def test_risks_of_last_time_are_ticked_and_asked_about_again(talk: Talk) -> None:
    told(
        talk,
        *SCREENED,
        *RESULT,
        "[My plan]",
        "[Blood thinner, bleeding problem]",
        "[Done]",
        "[None of these]",
        "[Nothing]",
    )
    said = told(talk, *SECOND, "[All the same]", *RESULT[5:7])
    assert "Still right?" in said
    told(talk, "[Done]")
    assert talk.session.record["risk_now"] == ("blood_thinner",)


def test_a_second_visit_asks_once_whether_the_ache_is_like_the_last_one(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, *SECOND)
    assert "How it began: **Built up in the run**" in said
    assert "Where: **Between the blades**" in said
    assert "Makes it worse" not in said, "what is asked for safety is asked each time"
    assert "What brings it on" in told(talk, "[All the same]")
    told(talk, "[Sitting, desk, phone]", "[Done]")
    assert talk.session.state is State.ASSESSED
    assert talk.session.record["onset"] == "gradual_in_run"


def test_another_ache_is_asked_about_in_full(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SECOND)
    assert "How did it start" in told(talk, "not the same")
    told(talk, "[Next day]", *RESULT[3:])
    assert talk.session.record["onset"] == "next_day"
    assert talk.session.state is State.ASSESSED


def test_a_pain_through_to_the_front_is_never_taken_over(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT[:3], "[Through to the front]", "[No]", *RESULT[4:], "[None of these]", *SECOND)
    assert "Where" not in "".join(talk.texts)
    assert "Where is the worst spot" in told(talk, "[All the same]")


def test_what_was_alike_can_be_an_emergency_with_a_new_risk(talk: Talk) -> None:
    tip = ("[Tip of a shoulder]", "[Left]", "[Dull ache, tight]", "[Nothing in particular]", *RESULT[7:8])
    told(talk, *SCREENED, *RESULT[:3], *tip, "[None of these]")
    told(talk, *ANEW, *SCREENED[3:], *RESULT[:2], "[All the same]", "[Nothing in particular]", "[Nothing special]")
    assert talk.session.state is not State.REFERRED, "whether there is a risk is still to be asked"
    assert "call now" in told(talk, "[Flu, Covid, virus last 4 weeks]")


def test_whether_a_touch_sets_off_a_breathing_pain_is_asked_before_it_is_an_emergency(talk: Talk) -> None:
    breath = ("[7]", "[Since today]", "[Suddenly]", "[Between the blades]", "[Dull ache, tight]", "[A deep breath]")
    said = told(talk, *SCREENED, *breath, "[Done]")
    assert "can you set it off" in said
    assert "call now" in told(talk, "[Not sure]")


def test_what_nothing_can_take_back_is_an_emergency_at_once(talk: Talk) -> None:
    told(talk, *SCREENED[:5], "[One calf or arm newly swollen]", "[Done]", "[None of these 6]")
    breath = (
        "[9]",
        "[Since today]",
        "[Suddenly]",
        "[Between the blades]",
        "[Dull ache, tight]",
        "[Coughing, straining]",
    )
    assert "call now" in told(talk, *breath, "[Done]")


# ---- as a fresh run --------------------------------------------------------------------------------------------------

CHANGEABLE = "age_band risk_now pain_now duration onset location feel worse_with run_context habits rf_history".split()


@st.composite
def people(draw: st.DrawFn, catalog: Catalog) -> Record:
    """A full record: an answer to every question that could be asked, warning signs of now at none."""
    answers = {id: draw(values_of(field)) for id, field in catalog.fields.items() if field.phase in ASKED}
    return changed(answers, rf_now=("none",), location=draw(st.sampled_from(["between_blades", "one_blade"])))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_changed_answer_gives_the_result_of_a_fresh_run(data: st.DataObject, catalog: Catalog) -> None:
    before = data.draw(people(catalog))
    field = data.draw(st.sampled_from(CHANGEABLE))
    after = changed(before, **{field: data.draw(values_of(catalog.fields[field]))})
    visit = Visit(before, catalog).begin()
    if visit.session.state is not State.ASSESSED or field not in visit.session.record:
        return
    visit.record = after
    visit.change(field)
    fresh = Visit(after, catalog).begin()
    assert visit.session.state is fresh.session.state
    if fresh.session.state is State.ASSESSED:
        mine, theirs = outcome(visit.session, catalog), outcome(fresh.session, catalog)
        assert mine.disposition is theirs.disposition
        assert mine.lines == theirs.lines
        assert [cause.id for cause in mine.causes[:3]] == [cause.id for cause in theirs.causes[:3]]
        assert mine.exercises == theirs.exercises


def test_the_harmless_person_is_asked_about_everything_they_know(catalog: Catalog) -> None:
    session = Visit({}, catalog).begin().session
    assert session.state is State.ASSESSED
    shown = {
        id for id, field in catalog.fields.items() if field.phase in ASKED and is_asked(field, session.record, catalog)
    }
    assert shown == set(session.record)
    assert session.record["onset"] == HARMLESS["onset"]


def test_back_shows_what_was_ticked_in_a_list_and_loses_none_of_it(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT[:6], "[Twisting or bending]", "[Done]")
    assert talk.session.record["worse_with"] == ("sitting", "twist_bend")
    talk.say("/back")
    assert {one.id for reply in talk.turns[-1].replies for one in reply.options if one.ticked} == {
        "sitting",
        "twist_bend",
    }
    told(talk, "[Lying flat]", "[Done]", "longer and hills", "/back")
    assert {one.id for reply in talk.turns[-1].replies for one in reply.options if one.ticked} == {
        "load_jump",
        "hills_speed",
    }


def test_what_a_story_told_just_now_is_not_from_last_time(catalog: Catalog) -> None:
    record = {"worse_with": ("sitting",), "habits": ("desk_long",)}
    session = Session(record=record, kept=record, state=State.ASSESSED)
    text = review.summary(session, catalog).text
    assert "Desk, wheel, phone (from last time)" in text
    assert text.count("from last time") == 1


def test_which_way_it_goes_and_the_side_are_shown_though_they_would_not_be_asked(catalog: Catalog) -> None:
    session = Session(
        state=State.ASSESSED,
        record={"duration": "d1_2", "location": "between_blades"},
        ahead={"trend": "worse", "side": "left", "worse_with": ("sitting",)},
    )
    shown = review.card(session, catalog).text
    assert "The trend: **Getting worse**" in shown
    assert "Side: **Left**" in shown
    assert "Sitting" not in shown
    assert "Left · Getting worse" in review.summary(session, catalog).text


def test_what_is_noted_stands_on_the_card_once_and_all_of_it(talk: Talk) -> None:
    story = "dull ache under the left blade, three weeks, worse when i sit. i gave birth three weeks ago"
    told(talk, *SCREENED[:1], story, *SCREENED[1:], "actually sorry, the pain is on the right side")
    said = told(talk, "I never said coughing")
    assert said.count("Side: **") == 1
    assert "Makes it worse, ticked: **Sitting, desk, phone**" in said
    assert "Risks, ticked: **" in said


def test_what_was_told_ahead_stands_on_the_card_once(talk: Talk) -> None:
    said = told(talk, *SCREENED, "3", "two days, on both sides and getting better", "my answers")
    assert said.count("Both, or it switches") == 1
    assert said.count("Getting better**") == 1
