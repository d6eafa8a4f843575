"""What befell somebody at work is asked about and not told outright; what is one's own beside it stays so."""

import pytest

from flows import Catalog
from flows.screening.screen import screen


@pytest.mark.parametrize(
    "text",
    [
        "the patient had chest pain, not me, I only lifted him",
        "pt had chest pain not me, I wheeled her down the ramp and now my back's sore",
        "resident fainted in the shower, I caught her and tweaked my back",
        "it was our client who passed out, I just held her up",
        "we had a man with crushing chest pain today, carrying him did my back in",
    ],
)
def test_a_sign_of_somebody_looked_after_is_only_asked_about(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert alarm.ask


@pytest.mark.parametrize(
    "text",
    [
        "my patient had chest pain, and now I have it too",
        "carried a patient down the stairs and now my chest is tight",
        "the resident had chest pain first, then I got it as well lifting her",
        "I'm a nurse and I have chest pain when I push the bed",
        "I lifted a patient and I fainted",
    ],
)
def test_ones_own_sign_at_work_stays_told(text: str, catalog: Catalog) -> None:
    alarm = screen(text, catalog)
    assert alarm is not None
    assert not alarm.ask


@pytest.mark.parametrize(
    "text",
    [
        "I deny all accusations of chest pain, fainting and fever",
        "I plead not guilty to chest pain, fever and fainting",
        "I reject the charges of numb legs and chest pain outright",
        "chest pain, fainting, fever: all lies",
    ],
)
def test_a_playful_denial_of_a_list_is_one(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "I deny the charge of fever but admit to chest pain on hills",
        "I can't deny the chest pain",
        "I plead guilty to numb legs",
        "not guilty of fever, but my chest is tight",
    ],
)
def test_what_is_admitted_beside_a_playful_denial_is_heard(text: str, catalog: Catalog) -> None:
    assert screen(text, catalog) is not None
