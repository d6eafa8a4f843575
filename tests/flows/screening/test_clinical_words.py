"""Signs and risks as nurses and doctors write them, heard as in plain words: also while a score is open."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screen
from flows.understanding.facts.risks import risks
from flows.values.model import State
from tests.talk import SCREENED, Talk, told

SIGNS = {
    "rf_lung_clot": (
        "dyspnoeic at rest",
        "SOBOE since Tuesday",
        "SOB",
        "frank haemoptysis",
        "hemoptysis twice today",
        "L calf oedema",
    ),
    "rf_cardiac": (
        "CP since the long run",
        "one syncopal episode at km 8",
        "brief LOC afterwards",
        "diaphoretic, clammy",
        "interscapular pain radiation to lt arm",
        "radiation to jaw",
        "presyncopal",
    ),
    "rf_cord": (
        "saddle anaesthesia",
        "perianal numbness",
        "lower limb weakness",
        "bilat LL weakness since the race",
        "bilateral LL numbness",
    ),
    "rf_abdomen": ("melaena since Monday", "haematemesis this morning"),
    "rf_stroke_headache": ("dysarthria", "L hemiparesis"),
    "rf_infection": ("pyrexial, 38.9",),
}
DENIED = (
    "no CP, no SOB, no haemoptysis",
    "denies syncope, LOC, diaphoresis",
    "nil melaena, nil haematemesis",
    "no LL weakness, no saddle paraesthesia",
    "afebrile",
)
OTHERWISE = (
    "I could sob over this injury",
    "I sob every night over my lost race",
    "long sob story about my shoes",
    "teaching PE all week",
    "ran 3 mi on the Ca coast",
)


@pytest.mark.parametrize("flag", SIGNS)
def test_a_sign_is_heard_in_the_words_of_notes(flag: str, catalog: Catalog) -> None:
    for text in SIGNS[flag]:
        alarm = screen(text, catalog)
        assert alarm is not None, text
        assert flag in alarm.flags, text


@pytest.mark.parametrize("text", [*DENIED, *OTHERWISE])
def test_what_notes_deny_and_what_only_looks_so_raises_nothing(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    ("text", "list_id", "box"),
    [
        ("Hx of prostate ca", "rf_history", "cancer_ever"),
        ("PMHx Ca thyroid 2012", "rf_history", "cancer_ever"),
        ("history of bowel cancer", "rf_history", "cancer_ever"),
        ("previous DVT", "risk_now", "clot_risk"),
        ("h/o PE", "risk_now", "clot_risk"),
        ("hx MI", "risk_now", "heart_risk"),
    ],
)
def test_a_history_in_the_words_of_notes_is_a_risk(text: str, list_id: str, box: str, catalog: Catalog) -> None:
    assert box in risks(hear(text, catalog), catalog).get(list_id, ())


@pytest.mark.parametrize("text", ["family history of breast cancer", "fhx breast ca", "no hx of ca", "PE teacher"])
def test_a_history_of_the_family_or_none_is_no_risk(text: str, catalog: Catalog) -> None:
    assert not risks(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["dyspnoea at rest", "syncope x2", "weakness LL both sides, bilateral LL weakness"])
def test_a_sign_in_notes_is_heard_while_a_score_is_open(text: str, talk: Talk) -> None:
    assert "Stop and call now" in told(talk, *SCREENED, text)
    assert talk.session.state is State.REFERRED
