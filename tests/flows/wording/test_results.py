"""Results in words never soften a disposition: what to do first, then why, then what may be behind it."""

from flows import Catalog, Session
from flows.assessment.assessing import assess, outcome
from flows.catalog.medicine import PlanPhase
from flows.values.model import Assessment, Disposition
from flows.wording import results
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


def test_a_plain_ache_names_contributors_and_a_safety_net(catalog: Catalog) -> None:
    best = assess(DESK.record, catalog).causes[0]
    text = said(DESK, catalog)
    assert catalog.causes[best.id].label in text
    assert catalog.messages.safety_net in text


def test_contributors_wait_where_only_an_examination_can_settle_a_sign(catalog: Catalog) -> None:
    serious = next(flag.id for flag in catalog.red_flags.values() if not flag.gentle)
    level = Disposition.CLINICIAN
    assert results.are_causes_hidden(Assessment(disposition=level, red_flags=(serious,)), catalog)
    assert not results.are_causes_hidden(Assessment(disposition=Disposition.SELF_CARE), catalog)


def test_of_several_signs_the_first_aid_of_the_lowest_rank_is_said(catalog: Catalog) -> None:
    spoken = sorted((f for f in catalog.red_flags.values() if f.first_aid), key=lambda flag: flag.first_aid_rank)
    assert results.first_aid([flag.id for flag in reversed(spoken)], catalog) == spoken[0].first_aid
    assert results.first_aid([], catalog) == catalog.messages.emergency_default_aid


def test_whoever_helps_is_told_what_to_do_for_the_other(catalog: Catalog) -> None:
    for flag in (flag for flag in catalog.red_flags.values() if flag.first_aid):
        told = results.first_aid([flag.id], catalog, of_another=True)
        assert not {"your", "yourself", "you"} & set(told.lower().replace(".", " ").split()), flag.id


def test_own_words_are_said_back_on_one_line_and_cut_at_a_word(catalog: Catalog) -> None:
    quoted = results.quoted("it *hurts*\n" + "again " * 60, catalog)
    assert "*hurts*" not in quoted
    assert len(quoted) < results.QUOTED + len(catalog.messages.you_wrote) + 1


def test_a_plan_has_a_button_for_each_exercise(catalog: Catalog) -> None:
    found = assess(DESK.record, catalog)
    reply = results.plan(DESK, found, PlanPhase.SETTLE, catalog)
    assert tuple(option.id for option in reply.options if option.field == "exercise") == found.exercises
    assert catalog.messages.plan_settle in reply.text


def test_an_exercise_numbers_its_steps(catalog: Catalog) -> None:
    text = results.exercise("cat_cow", catalog).text
    assert f"1. {catalog.exercises['cat_cow'].steps[0]}" in text
