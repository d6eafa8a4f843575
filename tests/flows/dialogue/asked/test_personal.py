"""What somebody's own answers make of a topic."""

from msgspec.structs import replace

from flows.dialogue.asked.personal import OfTopic, at_once, personal, unasked
from flows.understanding.wishes.lookup import RUNNING
from tests.talk import RESULT, SCREENED, Talk, told


def test_before_a_result_a_topic_is_nobodys_own(talk: Talk) -> None:
    told(talk, *SCREENED)
    assert personal(talk.session, OfTopic(id=RUNNING), talk.catalog) is None


def test_after_a_result_running_goes_by_their_score(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = personal(talk.session, OfTopic(id=RUNNING), talk.catalog)
    assert said is not None
    assert "You told me" in said.text


def test_what_is_said_at_once_permits_nothing(talk: Talk) -> None:
    entry = talk.catalog.faq[RUNNING]
    permitting = next(one.id for one in entry.angles if one.permits)
    assert at_once(entry, permitting) == ()
    assert all(at_once(entry, one.id) for one in entry.angles if not one.permits)


def test_whoever_was_not_asked_hears_when_an_answer_does_not_hold(talk: Talk) -> None:
    assert unasked("Warmth helps.", talk.catalog).endswith("\nWarmth helps.")
    assert unasked("Warmth helps.", talk.catalog) != "Warmth helps."


def test_an_emergency_that_was_let_go_is_no_result_that_says_when_to_go(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    let_go = replace(talk.session, record={**talk.session.record, "rf_now": ("chest_pain",)})
    assert personal(let_go, OfTopic(id="when_to_see_professional"), talk.catalog) is None


def test_how_serious_it_is_is_told_by_a_result_that_sends_to_a_doctor(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    asked = OfTopic(id="self_diagnosis", angle="serious")
    calm = personal(talk.session, asked, talk.catalog)
    assert calm is not None
    assert "There is no warning sign" in calm.text
    strong = replace(talk.session, record={**talk.session.record, "pain_now": 8, "trend": "worsening"})
    said = personal(strong, asked, talk.catalog)
    assert said is not None
    assert "**Book a doctor or physiotherapist.**" in said.text
