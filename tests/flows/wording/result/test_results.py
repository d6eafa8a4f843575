"""Results in words never soften a disposition: what to do first, then why, then what may be behind it."""

import pytest

from flows import Catalog, Session
from flows.assessment.alarms import SELF_HARM
from flows.assessment.assessing import assess, outcome
from flows.values.model import Alarm, Assessment, Disposition
from flows.wording.result import results
from flows.wording.result.alarm import alarm_text
from tests.flows.assessment.test_triage import CALM, UNMOVED, changed

DESK = Session(record=changed(CALM, worse_with=("sitting",), habits=("desk_long",)), n=3)
TODAY = Session(record=changed(UNMOVED, onset="sudden", pain_worst=4), n=3)


def said(session: Session, catalog: Catalog) -> str:
    return "\n".join(reply.text for reply in results.result(session, outcome(session, catalog), catalog))


def test_a_matter_for_today_names_no_contributor_and_no_plan(catalog: Catalog) -> None:
    text = said(TODAY, catalog)
    assert catalog.dispositions[Disposition.URGENT].head in text
    assert not any(cause.label in text for cause in catalog.causes.values())
    ids = [option.id for option in results.result_options(TODAY, outcome(TODAY, catalog), catalog)]
    assert "plan" not in ids
    assert "seen_muscular" in ids


def test_no_button_leads_to_what_would_be_refused(catalog: Catalog) -> None:
    barred = Assessment(disposition=Disposition.CLINICIAN, lines=("C4",), red_flags=("rf_bone_stress",))
    alone = Session(record={**DESK.record, "age_band": "under_18", "guardian": "alone"}, n=3)
    assert "plan" not in [option.id for option in results.result_options(DESK, barred, catalog)]
    for session in (alone, Session(record={**TODAY.record, "guardian": "alone"}, n=3)):
        ids = [option.id for option in results.result_options(session, outcome(session, catalog), catalog)]
        assert "checkin" not in ids


def test_that_the_order_has_moved_is_said_once_the_questions_for_the_plan_are_gone_through(catalog: Catalog) -> None:
    told = changed(CALM, worse_with=("sitting",), habits=("tense_arms",))
    ahead, through = Session(record=told, n=3), Session(record={**told, "body_notes": ("none",)}, n=3)
    assert "would stand first" not in said(ahead, catalog)
    assert "would stand first" in said(through, catalog)


def test_a_plain_ache_names_contributors_and_a_safety_net(catalog: Catalog) -> None:
    best = assess(DESK.record, catalog).causes[0]
    text = said(DESK, catalog)
    assert catalog.causes[best.id].label in text
    assert catalog.messages.net_now in text
    assert catalog.messages.net_soon in text


@pytest.mark.parametrize(
    ("told", "says"), [({"age_band": "under_18"}, True), ({}, True), ({"age_band": "a35_49"}, False)]
)
def test_the_young_hear_who_else_can_help_and_so_does_whose_age_is_not_known(
    told: dict[str, str], says: bool, catalog: Catalog
) -> None:
    alarm = Alarm(flags=(SELF_HARM,), level=Disposition.EMERGENCY)
    for session in (Session(alarms=(alarm,), record=dict(told)), Session(alarms=(alarm,), ahead=dict(told))):
        assert ("a teacher or a child line" in alarm_text(session, catalog)) is says


@pytest.mark.parametrize("country", ["", "IT"])
def test_the_words_of_an_emergency_hold_a_number(country: str, catalog: Catalog) -> None:
    alarm = Alarm(flags=("rf_cardiac",), level=Disposition.EMERGENCY)
    text = alarm_text(Session(alarms=(alarm,), country=country), catalog)
    assert catalog.countries["IT"].number in text


def test_own_words_are_said_back_on_one_line_and_a_long_text_not_in_part(catalog: Catalog) -> None:
    assert results.quoted("it *hurts*\nagain", catalog) == catalog.messages.you_wrote.format(text="it hurts again")
    assert results.quoted("it hurts " + "again " * 60, catalog) == ""


def test_words_that_fit_nothing_are_said_back_cut_at_a_word(catalog: Catalog) -> None:
    said = results.unmatched("it *itches*\n" + "a bit " * 60, "rf_now", catalog)
    assert "it itches a bit" in said
    assert len(said) < results.QUOTED + len(catalog.messages.not_matched) + 1


@pytest.mark.parametrize("text", ["menopause", "i'm menopausal", "a coil", "I have a coil", "mirena"])
def test_what_no_box_of_a_list_is_for_is_said_to_be_none(text: str, catalog: Catalog) -> None:
    assert "ticks nothing here" in results.unmatched(text, "risk_now", catalog)
    assert text in results.unmatched(text, "rf_now", catalog)


@pytest.mark.parametrize("text", ["i am healthy", "im fit as a fiddle otherwise", "no medical conditions"])
@pytest.mark.parametrize("field", ["rf_now", "rf_history", "risk_now"])
def test_who_is_well_otherwise_is_told_what_is_needed(text: str, field: str, catalog: Catalog) -> None:
    assert results.unmatched(text, field, catalog) == catalog.messages.none_fits


@pytest.mark.parametrize("text", ["vegan", "coiled spring"])
def test_other_words_are_said_back(text: str, catalog: Catalog) -> None:
    assert text in results.unmatched(text, "risk_now", catalog)


@pytest.mark.parametrize("text", ["breastfeeding my two year old", "cutting carbs", "I'm on keto"])
def test_what_is_fed_or_eaten_ticks_nothing_by_itself(text: str, catalog: Catalog) -> None:
    assert "ticks nothing here" in results.unmatched(text, "risk_now", catalog)
