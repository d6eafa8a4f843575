"""What stands beside a plan: running, way back, time, fluids and painkillers, where they fit."""

import pytest

from flows import Catalog, Session, assess
from flows.values.model import Record
from flows.wording.checkin.advice import beside
from tests.flows.assessment.test_triage import CALM, changed
from tests.talk import RESULT, SCREENED, Talk, told

DRY: Record = changed(
    CALM,
    feel="cramp_spasm",
    run_context=("hot_low_fluid",),
    fluid_signs=("thirst", "dark_yellow_urine"),
    habits=("none",),
)


def said(record: Record, catalog: Catalog) -> str:
    return beside(Session(record=record), assess(record, catalog), catalog).text


@pytest.mark.parametrize(
    ("score", "words"), [(2, "a run is fine"), (3, "go shorter"), (4, "go shorter"), (5, "no run")]
)
def test_running_today_follows_the_score(score: int, words: str, catalog: Catalog) -> None:
    assert words in said(changed(CALM, pain_now=score), catalog)


def test_a_sharp_ache_gets_no_run_however_mild(catalog: Catalog) -> None:
    assert "no run" in said(changed(CALM, pain_now=2, feel="sharp_catch"), catalog)


def test_within_days_means_no_running_that_brings_it_on_and_no_way_back_yet(catalog: Catalog) -> None:
    text = said(changed(CALM, duration="over_6w"), catalog)
    assert "No running that brings it on" in text
    assert "Way back" not in text


def test_the_usual_time_is_that_of_the_first_contributor(catalog: Catalog) -> None:
    assert catalog.causes["dehydration"].heals in said(DRY, catalog)


def test_drinking_is_advised_where_it_fits_and_never_after_too_much(catalog: Catalog) -> None:
    assert "Drink" in said(DRY, catalog)
    assert "Drink" not in said(CALM, catalog)
    assert "Drink" not in said(changed(DRY, run_context=("hot_low_fluid", "drank_lots")), catalog)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"age_band": "under_18"}, "with a parent"),
        ({"risk_now": ("blood_thinner",)}, "Blood thinner"),
        ({"age_band": "a65_plus"}, "65 or over"),
        ({}, "Never take one to get through a run"),
    ],
)
def test_painkillers_are_never_plain_advice(changes: Record, words: str, catalog: Catalog) -> None:
    assert words in said(changed(CALM, **changes), catalog)


@pytest.mark.parametrize("risk", [{"age_band": "under_18"}, {"risk_now": ("pregnant",)}])
def test_whoever_is_barred_from_painkillers_still_hears_of_runs_and_races(risk: Record, catalog: Catalog) -> None:
    assert "before or during a run or race" in said(changed(CALM, **risk), catalog)


# ---- asked about, in a conversation ----------------------------------------------------------------------------------


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    return talk


def test_before_anything_about_painkillers_comes_what_speaks_against_them(talk: Talk) -> None:
    said = told(talk, "can i take ibuprofen for this?")
    assert "a stomach ulcer or bleeding" in said
    assert talk.catalog.faq["painkillers"].answer not in said
    assert talk.catalog.faq["painkillers"].answer in told(talk, "[None of these]")


@pytest.mark.parametrize("answer", ["[One or more]", "[Not sure]", "yes", "don't know"])
def test_with_one_of_them_or_not_sure_it_is_a_pharmacists_matter(answer: str, talk: Talk) -> None:
    said = told(talk, "can i take ibuprofen for this?", answer)
    assert "ask a pharmacist or doctor before any painkiller" in said
    assert "before or during a run or race" in said
    assert talk.catalog.faq["painkillers"].answer not in said
