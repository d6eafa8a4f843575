"""What is guessed, looked up or thought by people at home is no risk that somebody has; what a clinician says is."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import screen
from flows.understanding.facts.risks import risks

GUESSED = [
    "bing is useless but chatgpt tells me i have diabetes, back a bit stiff",
    "the internet thinks ive got lymphoma, dull ache by my spine",
    "doctor google reckons i have bone cancer, my back aches",
    "my gut says i have a tumour in my spine, sore back",
    "my husband is convinced i have osteoporosis, upper back sore",
    "my neighbour reckons i've got diabetes",
    "some app told me it is lung cancer, back aches",
    "i always end up thinking i have cancer, my back is only stiff",
    "i read too much and got convinced i had a tumour, spine a bit sore",
    "half convinced it's myeloma, dull ache in my back",
    "i looked it up and now apparently i've got melanoma, spine sore",
    "keep thinking i have diabetes",
    "i diagnosed myself with cancer again, sore spine",
    "i guess i have thin bones, my back aches",
    "my mates all think i have marfan",
]
FOUND = {
    "my doctor says i have diabetes": "immune_low",
    "the oncologist is worried i've got cancer": "cancer_ever",
    "my gp reckons it's osteoporosis": "bone_fragile",
    "the consultant thinks i have lymphoma": "cancer_ever",
    "my wife thinks it is nothing but i have diabetes": "immune_low",
    "google says rest, and i had breast cancer": "cancer_ever",
    "i was diagnosed with osteoporosis in march": "bone_fragile",
    "i am convinced my cancer is back": "cancer_ever",
    "i think i've got a virus": "recent_virus",
    "my head says run, i have had melanoma": "cancer_ever",
}


def ticked(text: str, catalog: Catalog) -> set[str]:
    heard = hear(text, catalog)
    both = (risks(heard, catalog), risks(heard, catalog, is_asked=True))
    return {one for found in both for ids in found.values() for one in ids}


def test_what_is_guessed_ticks_nothing_and_raises_nothing(catalog: Catalog) -> None:
    for text in GUESSED:
        assert not ticked(text, catalog), text
        assert screen(text, catalog) is None, text


def test_what_a_clinician_says_or_somebody_has_counts(catalog: Catalog) -> None:
    for text, option in FOUND.items():
        assert option in ticked(text, catalog), text


@pytest.mark.parametrize(
    "text",
    [
        "my doctor says i have cancer, and my spine aches",
        "i had cancer and my wife thinks it has come back, my spine aches",
        "i am convinced my cancer has come back",
        "google says it is a strain but i had lymphoma and my back aches",
    ],
)
def test_a_cancer_that_was_found_is_heard_beside_it(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert "rf_malignancy" in alarm.flags


@pytest.mark.parametrize(
    "text",
    [
        "my wife thinks i'm having a heart attack",
        "my friend says i have a stroke, my face is drooping",
        "google says it's a blood clot, my calf is swollen and i can't breathe",
        "i think i have chest pain",
    ],
)
def test_who_guesses_at_an_emergency_is_heard(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is not None


def test_what_is_asked_for_ticks_nothing(catalog: Catalog) -> None:
    for text in (
        "should i have a steroid injection",
        "would a steroid shot help",
        "could i take prednisone for it",
        "shall i try warfarin",
        "do i need insulin",
        "is insulin any good for this",
        "does insulin help",
        "ask my gp for steroid tablets?",
        "is prednisone worth a try",
        "my gp offered me steroid tablets, worth it",
        "do i have osteoporosis",
        "could i have diabetes",
    ):
        assert not ticked(text, catalog), text


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("i take steroid tablets, should i stop", "bone_fragile"),
        ("can i run, i'm on warfarin", "blood_thinner"),
        ("can i take ibuprofen with warfarin", "blood_thinner"),
        ("i have diabetes can i run", "immune_low"),
        ("can i run while pregnant", "pregnant"),
        ("should i rest, i have osteoporosis", "bone_fragile"),
        ("is my osteoporosis a problem", "bone_fragile"),
        ("no gout, but i do smoke", "heart_risk"),
    ],
)
def test_what_they_have_counts_in_a_question(text: str, option: str, catalog: Catalog) -> None:
    assert option in ticked(text, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "is it true that an ache between the blades can be a heart attack? I read that somewhere",
        "I looked up angina and got myself in a state, my back is stiff",
        "I have been reading about heart disease all evening, dull ache",
        "could it be a sign of a heart attack, my back is stiff",
        "I googled diabetes and back pain",
        "I never smoked, and my blood pressure is normal",
    ],
)
def test_what_was_looked_up_or_is_well_is_no_risk(text: str, catalog: Catalog) -> None:
    told = risks(hear(text, catalog), catalog)
    assert not {"heart_aorta", "heart_risk", "cancer_ever"} & {id for ids in told.values() for id in ids}


@pytest.mark.parametrize(
    "text",
    [
        "I have heart disease and I read about it every day",
        "I googled my heart disease",
        "I have high blood pressure, and it is fine now with tablets",
        "I read about strokes because I have diabetes",
    ],
)
def test_what_somebody_has_and_reads_about_is_one(text: str, catalog: Catalog) -> None:
    told = risks(hear(text, catalog), catalog)
    assert {"heart_aorta", "heart_risk"} & {id for ids in told.values() for id in ids}
