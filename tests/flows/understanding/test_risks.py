"""What somebody has or takes, told in passing."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.answers import read_loose
from flows.understanding.risks import risks
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("words", "field", "id"),
    [
        ("he has diabetes", "rf_history", "immune_low"),
        ("i am diabetic, type 2", "risk_now", "heart_risk"),
        ("i have asthma", "med_caution", "asthma_nsaid"),
        ("she takes metformin", "rf_history", "immune_low"),
        ("hes a smoker", "risk_now", "heart_risk"),
        ("got high blood pressure btw", "body_notes", "high_bp"),
        ("i had breast cancer in 2015", "rf_history", "cancer_ever"),
        ("i have reflux", "body_notes", "reflux"),
        ("can i run, i have asthma?", "med_caution", "asthma_nsaid"),
        ("i take warfarin", "risk_now", "blood_thinner"),
        ("22 weeks pregnant, tight across the bra line", "risk_now", "pregnant"),
        ("pregnant 14 weeks and sore at the desk", "risk_now", "pregnant"),
        ("5 months pregnant, the blades ache", "risk_now", "pregnant"),
    ],
)
def test_a_risk_of_ones_own_is_heard(words: str, field: str, id: str, catalog: Catalog) -> None:
    assert id in risks(hear(words, catalog), catalog).get(field, ())


@pytest.mark.parametrize(
    "words",
    [
        "my mum had cancer",
        "i ran on a cold morning",
        "my wife is pregnant",
        "i'm not pregnant",
        "was pregnant last year",
        "my dad had a heart attack, he has diabetes",
        "should he see a doctor because of the diabetes?",
        "my husband has diabetes",
        "i had covid in 2021",
        "i have pain in my left shoulder blade, my knee is fine",
    ],
)
def test_what_others_have_and_what_is_denied_is_no_risk(words: str, catalog: Catalog) -> None:
    assert risks(hear(words, catalog), catalog) == {}


def test_a_partner_counts_who_is_written_for(catalog: Catalog) -> None:
    utterance = hear("my husband has diabetes, his mother had cancer", catalog)
    assert risks(utterance, catalog, of_another=True)["rf_history"] == ("immune_low",)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("my mother has diabetes", ()),
        ("my dad has marfan", ("heart_aorta",)),
        ("i have cancer and my mum too", ("cancer_ever",)),
    ],
)
def test_kin_tick_nothing_on_the_open_list_but_a_heart(words: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    question = field_question(catalog.fields["rf_history"], 1, catalog)
    assert (read_loose(question, hear(words, catalog), MONDAY, catalog).sure or ()) == ids
