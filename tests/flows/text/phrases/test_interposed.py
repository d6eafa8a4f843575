"""A contrast word between commas hides nothing of what is told around it."""

import pytest

from flows import Catalog
from flows.screening.screen import screen
from flows.text.phrases.interposed import with_contrast_first


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("No cough, no fever. Breathing, however, is a struggle, even on the sofa.", "rf_lung_clot"),
        ("No chest pain, no fainting. My breath, mind you, is short even sitting down", "rf_lung_clot"),
        ("No fever or cough. My legs, on the other hand, feel weak", "rf_cord"),
        ("No fever, no chest pain, walking, though, has become strange", "rf_cord"),
        ("No pain in the arms, no fever. My left leg, then again, is numb", "rf_cord"),
        ("No cough. No fever. The left foot - sadly - drags", "rf_cord"),
        ("No faintness. My hands, by contrast, have gone numb and clumsy", "rf_arm_nerve"),
        ("No fever. My chest, meanwhile, feels tight", "rf_cardiac"),
        ("no fever no cough; my heart, however, keeps racing", "rf_cardiac"),
        ("No chest pain. My speech, oddly, is slurred", "rf_stroke_headache"),
    ],
)
def test_one_sign_told_with_a_contrast_behind_noes_is_heard(text: str, flag: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert flag in alarm.flags


@pytest.mark.parametrize(
    "text",
    [
        "No chest pain, no fever. My shoulder blade, however, is sore",
        "No numbness, no fever. Breathing, however, is fine",
        "My legs, on the other hand, feel great",
        "No fever. Running, though, is a joy",
        "no numb legs, however, feel free to ask",
        "No fever, though, is good news",
    ],
)
def test_what_is_well_or_denied_stays_so_beside_a_contrast(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


def test_a_no_is_never_carried_on_to_what_follows(catalog: Catalog) -> None:
    words = catalog.reading.spelling.interposed
    assert with_contrast_first("no pain, however, feels weak", words) == "no pain, however, feels weak"
    assert with_contrast_first("ok. my legs, however, feel weak", words) == "ok. however my legs feel weak"
