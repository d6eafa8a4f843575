"""What to do first is that of the signs that decided, and of several of them that of the gravest."""

from collections.abc import Mapping
from typing import Any

import pytest

from flows import Catalog, Session
from flows.assessment import triage
from flows.assessment.alarms import SELF_HARM
from flows.assessment.assessing import assess, outcome
from flows.values.model import Alarm, Disposition
from flows.wording.result import results
from flows.wording.result.alarm import alarm_text
from flows.wording.result.next_step import first_aid, until_seen, worse
from tests.flows.assessment.test_triage import BREATH, CALM, EDGES, UNMOVED, changed
from tests.talk import Talk, told

SERIOUS = [(line, changed(base, **applies)) for line, base, applies, _ in EDGES if line[0] in "EU"]


def said(record: Mapping[str, Any], catalog: Catalog) -> str:
    session = Session(record=dict(record), n=3)
    return "\n".join(reply.text for reply in results.result(session, outcome(session, catalog), catalog))


@pytest.mark.parametrize(("line", "record"), SERIOUS, ids=[line for line, _ in SERIOUS])
def test_what_to_do_is_that_of_the_line_that_decided(line: str, record: dict[str, Any], catalog: Catalog) -> None:
    found = assess(record, catalog)
    deciding = [id for id in found.lines if id[0] == found.lines[0][0]]
    own = {flag for id in deciding for flag in triage.grounds(record, catalog)[id]}
    assert found.leading[0] in own
    flag, text = catalog.red_flags[found.leading[0]], said(record, catalog)
    if found.disposition is Disposition.EMERGENCY:
        aids = {flag.first_aid, *(aid.oneself for aid in flag.first_aid_of.values())}
        assert len(aids.intersection(text.splitlines())) == 1
    else:
        assert flag.where in text
        assert flag.until_seen in text
        assert flag.worse in text


@pytest.mark.parametrize(
    ("record", "flag"),
    [
        (changed(BREATH, onset="sudden", ptx_risk=True), "rf_collapsed_lung"),  # sudden and unexplained as well
        (changed(BREATH, risk_now=("clot_risk",), rf_history=("cancer_ever",), trend="worse"), "rf_lung_clot"),
        (changed(UNMOVED, onset="sudden", pain_worst=9, rf_history=("bone_fragile",)), "rf_aorta"),
        (changed(UNMOVED, onset="sudden", pain_worst=4, rf_history=("skin_band",)), "rf_cardiac"),
        (changed(UNMOVED, rf_history=("night_constant",), location="through_front"), "rf_cardiac"),
        (changed(CALM, rf_history=("fever_ill",), risk_now=("pregnant",)), "rf_pregnancy"),
        (changed(CALM, rf_history=("cancer_ever",), trend="worse"), "rf_malignancy"),
    ],
)
def test_of_several_reasons_the_gravest_of_the_deciding_ones_says_what_to_do(
    record: dict[str, Any], flag: str, catalog: Catalog
) -> None:
    assert assess(record, catalog).leading[0] == flag
    step = catalog.red_flags[flag]
    assert (step.where in said(record, catalog)) or (step.first_aid in said(record, catalog))


@pytest.mark.parametrize("field", ["where", "until_seen", "worse"])
def test_what_a_message_for_today_says_can_be_read_for_oneself_and_for_another(field: str, catalog: Catalog) -> None:
    for flag in catalog.red_flags.values():
        told = str(getattr(flag, field)).lower().replace(".", " ").replace("?", " ").split()
        assert not {"you", "your", "yourself"} & set(told), flag.id


def test_a_pain_that_is_there_already_is_no_reason_to_call_at_once(catalog: Catalog) -> None:
    """A deep breath hurts in who is sent on for a clot or a lung: that alone must not read as an emergency."""
    for flag in ("rf_lung_clot", "rf_chest_infection", "rf_collapsed_lung"):
        assert "breathing hurt" not in catalog.red_flags[flag].worse


def test_a_message_for_today_forbids_a_run_once(catalog: Catalog) -> None:
    for _, record in SERIOUS:
        assert said(record, catalog).lower().count("no running") <= 1


def test_a_visit_in_days_says_what_to_do_until_then(catalog: Catalog) -> None:
    spot = changed(CALM, worse_with=("press_spot",), duration="d3_7", location="ribs_side")
    assert catalog.red_flags["rf_bone_stress"].meanwhile in said(spot, catalog)
    stiff = changed(CALM, duration="over_6w", morning_stiff=True)
    assert catalog.red_flags["rf_inflammatory"].meanwhile in said(stiff, catalog)


def test_of_several_signs_the_first_aid_of_the_lowest_rank_is_said(catalog: Catalog) -> None:
    spoken = sorted((f for f in catalog.red_flags.values() if f.first_aid), key=lambda flag: flag.first_aid_rank)
    assert first_aid(Session(), [flag.id for flag in reversed(spoken)], catalog) == spoken[0].first_aid
    assert first_aid(Session(), [], catalog) == catalog.messages.emergency_default_aid


def test_whoever_helps_is_told_what_to_do_for_the_other(catalog: Catalog) -> None:
    for flag in catalog.red_flags.values():
        told = first_aid(Session(), [flag.id], catalog, of_another=True)
        assert not {"your", "yourself", "you"} & set(told.lower().replace(".", " ").split()), flag.id


def test_each_warning_sign_brings_its_own_first_aid(catalog: Catalog) -> None:
    for flag in catalog.red_flags.values():
        if flag.id == SELF_HARM:
            continue
        now = Session(alarms=(Alarm(flags=(flag.id,), level=Disposition.EMERGENCY),))
        today = Session(alarms=(Alarm(flags=(flag.id,), level=Disposition.URGENT),))
        assert flag.first_aid in alarm_text(now, catalog)
        assert flag.until_seen in alarm_text(today, catalog)
        assert flag.where in alarm_text(today, catalog)


def test_first_aid_does_not_say_what_the_message_says_already(catalog: Catalog) -> None:
    assert not [flag.id for flag in catalog.red_flags.values() if "drive" in flag.first_aid.lower()]
    assert not [flag.id for flag in catalog.red_flags.values() if "ambulance if" in flag.first_aid.lower()]


@pytest.mark.parametrize(
    "record",
    [
        {"run_context": ("drank_lots",)},
        {"fluid_signs": ("drank_lots_bloated", "thirst_headache")},
    ],
)
def test_after_too_much_water_the_first_aid_is_to_drink_no_more(record: dict[str, Any], catalog: Catalog) -> None:
    said = first_aid(Session(record=record), ["rf_heat_sodium"], catalog)
    assert said.startswith("No more water")
    assert "ice" not in said
    assert "ice" in first_aid(Session(), ["rf_heat_sodium"], catalog)


@pytest.mark.parametrize(
    "words",
    [
        "overhydrated in the half marathon and now i keep vomiting",
        "chugged water at every stop, fingers like sausages, pounding headache",
        "my wife drank litres of water in the ultra and she is throwing up and muddled",
    ],
)
def test_too_much_water_told_in_words_is_met_as_that(words: str, talk: Talk) -> None:
    assert "No more water" in told(talk, "/start", "[I agree]", words)
    assert "ice" not in told(talk)


def test_who_is_hot_is_cooled_first_whatever_they_drank(talk: Talk) -> None:
    text = told(
        talk, "/start", "[I agree]", "my friend drank litres of water, is burning hot and talks nonsense after the race"
    )
    assert "Cool them first" in text


def test_each_of_two_reasons_says_what_would_make_it_an_emergency(catalog: Catalog) -> None:
    flags = ["rf_abdomen", "rf_cardiac"]
    both = worse(flags, catalog)
    assert all(catalog.red_flags[flag].worse in both for flag in flags)
    until = until_seen(flags, catalog)
    assert "Nothing to eat or drink." in until
    assert until.count("Let someone else drive.") == 1
