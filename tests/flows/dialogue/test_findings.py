"""What an examination found is heard when it is told, and no exercise and no run is advised against it."""

import pytest

from flows import Catalog
from flows.assessment.assessing import outcome
from flows.screening.hearing import hear
from flows.understanding.diary.visits import tells_of_finding, tells_of_fracture
from flows.values.frames import CheckIn, Ended
from tests.flows.dialogue.test_since import checked_in
from tests.talk import Talk, told

FOUND = {
    "4, the MRI showed a slipped disc that touches the cord": "nerve",
    "scan report today: stenosis at T6": "nerve",
    "they found a cyst beside the spine on the ct": "other",
    "3. blood tests show an infection": "other",
    "ultrasound: kidney stones": "other",
    "the cardiologist found a narrowing, 2": "other",
    "scan shows a shadow, further tests next week": "unclear",
}
NOT_FOUND = (
    "the scan found no nodule",
    "could an mri show a disc bulge?",
    "afraid that they find a tumour on the scan",
    "my sister's scan showed a cyst",
    "an mri three years ago showed a bulging disc",
    "x-ray shows wear and tear",
    "the doctor found a knot in the muscle",
    "ct was clear",
)


@pytest.mark.parametrize(("text", "found"), FOUND.items())
def test_it_is_heard_with_what_kind_it_is(text: str, found: str, catalog: Catalog) -> None:
    assert tells_of_finding(hear(text, catalog), catalog) == found


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_denied_feared_old_or_harmless_is_none(text: str, catalog: Catalog) -> None:
    assert not tells_of_finding(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", FOUND)
def test_at_a_check_in_no_run_and_no_exercise_is_advised_after_it(text: str, talk: Talk) -> None:
    said = told(checked_in(talk), text)
    assert "short and slow" not in said
    assert talk.session.find(CheckIn) is None
    assert "body_notes" not in talk.session.record or not outcome(talk.session, talk.catalog).exercises


@pytest.mark.parametrize("text", ["x-ray: a compressed vertebra", "two vertebrae are crushed, the scan says"])
def test_a_crushed_vertebra_is_a_broken_bone(text: str, catalog: Catalog) -> None:
    assert tells_of_fracture(hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["no", "none of that", "none of these"])
def test_no_list_is_answered_that_was_not_shown(text: str, talk: Talk) -> None:
    told(checked_in(talk), "they found a cyst beside the spine on the ct")
    told(talk, text)
    assert "rf_now" not in talk.session.record
    assert talk.session.prompt == Ended()
