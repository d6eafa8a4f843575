"""A sign of the open list that was granted and perhaps taken back, among other answers."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Suspected, Warned
from flows.understanding.signs.taken_back import granted
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    ("field", "text", "sign"),
    [
        ("rf_now", "no chest pain. into the arm? maybe, yes. no, that was my watch", "jaw_arm_spread"),
        ("rf_now", "did I sweat? I think yes. hm, no, it was raining", "faint_sweat"),
        ("rf_now", "into the arm? no", ""),
        ("rf_now", "is it my posture? maybe", ""),
        ("age_band", "into the arm? maybe", ""),
    ],
)
def test_a_sign_that_was_granted_is_asked_about(field: str, text: str, sign: str, catalog: Catalog) -> None:
    found = granted(hear(text, catalog), scene_of(field, catalog), catalog)
    assert (found.sign if isinstance(found, Suspected) else "") == sign


def test_one_of_the_later_lists_is_asked_about_as_a_sign_in_doubt(catalog: Catalog) -> None:
    text = "no fever. does it wake me? maybe. no, that was the baby"
    found = granted(hear(text, catalog), scene_of("rf_history", catalog), catalog)
    assert isinstance(found, Warned)
    assert found.alarm.ask


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("no tearing, no blood. pain into the jaw? yes I suppose. oh no, that was the dentist", "jaw_arm_spread"),
        ("not the chest. in a cold sweat? maybe yes. wait, no, it was a hot day", "faint_sweat"),
    ],
)
def test_a_yes_to_a_sign_that_is_taken_back_is_asked_about(text: str, sign: str, catalog: Catalog) -> None:
    found = granted(hear(text, catalog), scene_of("rf_now", catalog), catalog)
    assert isinstance(found, Suspected)
    assert found.sign == sign


@pytest.mark.parametrize("text", ["no chest pain. coughing up blood? no, never", "what does tearing mean? please say"])
def test_a_sign_that_is_asked_about_without_a_yes_is_not(text: str, catalog: Catalog) -> None:
    assert not isinstance(granted(hear(text, catalog), scene_of("rf_now", catalog), catalog), Suspected)
