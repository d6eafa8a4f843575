"""What somebody tells of themselves without an "I"."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.risks import risks

OWN = [
    ("given birth 12 days ago, tip of my shoulder aches", "risk_now", "pregnant"),
    ("had a son five weeks ago, stiff back", "risk_now", "pregnant"),
    ("maybe pregnant, ache at the right shoulder tip", "risk_now", "pregnant"),
    ("newborn at home, 3 weeks, back is stiff from feeding", "risk_now", "pregnant"),
    ("on xarelto, upper back stiff since my run", "risk_now", "blood_thinner"),
    ("taking clopidogrel, sore between the blades", "risk_now", "blood_thinner"),
    ("haemophiliac, sore mid back", "risk_now", "blood_thinner"),
    ("sore back and on edoxaban", "risk_now", "blood_thinner"),
    ("had ebv three weeks ago, sore shoulders", "risk_now", "recent_virus"),
    ("getting over covid, back aches", "risk_now", "recent_virus"),
    ("bicuspid valve, dull ache after running", "rf_history", "heart_aorta"),
    ("long qt, sore back", "rf_history", "heart_aorta"),
    ("on dialysis, stiff between the shoulder blades", "rf_history", "immune_low"),
    ("sore back since an epidural three weeks ago", "rf_history", "immune_low"),
    ("had hodgkins at 19, back a bit stiff", "rf_history", "cancer_ever"),
    ("my sister died suddenly at 34, upper back stiff", "rf_history", "heart_aorta"),
    ("my mother has marfan, sore back", "rf_history", "heart_aorta"),
    ("warfarin, knot by the right blade", "risk_now", "blood_thinner"),
    ("recovering from a cold, sore upper back", "risk_now", "recent_virus"),
    ("my dad had a heart attack at 51, back stiff", "risk_now", "heart_risk"),
]
NOBODYS = [
    "my mum, on warfarin, says my back is sore",
    "my friend is pregnant and on the pill, sore back",
    "wife's newborn, 3 weeks, sore back from carrying",
    "my mum died at 84, back is sore",
    "my uncle died suddenly at 40, back stiff",
    "had a flu jab, sore shoulder",
    "got a virus on my laptop, back sore from sitting",
    "on a cold, wet run my shoulders got tight",
    "flu two months ago, sore shoulders",
    "on a cold windy run, a twinge on the spine",
    "my sister's baby is two weeks old, sore back from carrying him",
    "had a cold last winter, back stiff now",
    "sore back, 3 weeks old, gets better",
    "had my son four months ago, sore back",
    "had to stop on the hill, sore back",
    "covid put me off running, sore back at the desk",
    "osteoporosis and pull ups?",
    "can the pill cause a sore back",
    "blood pressure",
    "not on warfarin, sore back",
]


@pytest.mark.parametrize(("words", "field", "id"), OWN)
def test_a_story_without_an_i_tells_of_oneself(words: str, field: str, id: str, catalog: Catalog) -> None:
    assert id in risks(hear(words, catalog), catalog).get(field, ())


@pytest.mark.parametrize("words", NOBODYS)
def test_what_is_of_others_long_over_or_asked_is_nobodys_risk(words: str, catalog: Catalog) -> None:
    assert risks(hear(words, catalog), catalog) == {}
