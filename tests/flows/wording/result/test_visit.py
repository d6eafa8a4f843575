"""After an advice to be seen comes help with that: what to say, in the person's own answers, and what to take along."""

import pytest

from flows import Catalog, Session
from flows.values.frames import Recheck
from flows.values.model import Alarm, Disposition
from flows.wording.result.visit import visit, ways
from tests.flows.assessment.test_triage import CALM, changed
from tests.talk import RESULT, SCREENED, Talk, told


def test_what_to_say_is_what_was_told_the_gravest_first(catalog: Catalog) -> None:
    session = Session(record=changed(CALM, rf_history=("fever_ill",), pain_now=6))
    text = visit(session, catalog)
    assert "Pain now: 6." in text
    assert "fever" in text
    assert text.index("fever") < text.index("Pain now")


def test_a_sign_in_words_is_named_where_nothing_else_was_told(catalog: Catalog) -> None:
    alarm = Alarm(flags=("rf_cardiac",), level=Disposition.EMERGENCY)
    text = visit(Session(alarms=(alarm,)), catalog)
    assert "in your own words" in text
    assert "Chest pain or pressure" in text
    assert "{" not in visit(Session(), catalog)


def test_whoever_calls_for_another_says_so(catalog: Catalog) -> None:
    alarm = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY, of_another=True)
    for session in (Session(alarms=(alarm,)), Session(of_another=True)):
        assert catalog.messages.visit_begins_other in visit(session, catalog)
        assert catalog.messages.visit_begins not in visit(session, catalog)


def test_the_ways_on_are_a_page_to_show_and_what_was_said(catalog: Catalog) -> None:
    seen = ["seen_muscular", "seen_nerve", "seen_unclear", "seen_other"]
    assert [one.id for one in ways(Session(), catalog)] == ["report", *seen, "result"]


@pytest.mark.parametrize("words", ["[For the call or visit]", "what should i say"])
def test_a_result_that_sends_somebody_offers_it(words: str, talk: Talk) -> None:
    told(talk, *SCREENED, "[8]", *RESULT[1:])
    assert "Take along" in told(talk, words)


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_a_box_that_gathers_several_things_claims_none_of_them(catalog: Catalog) -> None:
    text = visit(Session(record=changed(CALM, risk_now=("heart_risk",))), catalog)
    assert "smoker, high cholesterol, or a parent" in text


def test_risks_from_before_a_new_look_and_what_waits_are_told(catalog: Catalog) -> None:
    before = Recheck(record={"rf_history": ("cancer_ever", "bone_fragile"), "pain_now": 7})
    session = Session(
        record={}, stack=(before,), kept={"worse_with": ("press_spot",)}, ahead={"location": "spine_line"}
    )
    text = visit(session, catalog)
    for told_before in ("cancer", "thin bones", "bony spot", "on the spine"):
        assert told_before in text.lower()
    assert "Pain now" not in text, "of the day before"
