"""A pain down the arm that moving the neck brings on."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, Heard
from flows.understanding.alarm.of_the_neck import is_of_the_neck
from flows.values.frames import ArmCheck
from flows.values.model import Disposition, State
from tests.talk import Talk, told

HEART = Alarm((Heard("rf_cardiac", Disposition.EMERGENCY, ask=False, by="rf_cardiac/pain_spreads"),))
CLOT = Alarm((Heard("rf_lung_clot", Disposition.EMERGENCY, ask=False, by="rf_lung_clot/no_air"),))
NECK = [
    "pain runs down my arm when i tilt my neck",
    "pain into the left arm if i turn my head",
    "it shoots down the arm by looking over my shoulder",
    "moving my neck sends a pain down my arm",
]


@pytest.mark.parametrize("words", NECK)
def test_the_neck_does_it(words: str, catalog: Catalog) -> None:
    assert is_of_the_neck(HEART, hear(words, catalog), catalog)


@pytest.mark.parametrize(
    "words",
    [
        "pain runs down my arm",
        "pain runs down my arm on every hill when i turn my head",
        "pain in the jaw and arm when i turn my head",
        "my chest and arm hurt when i turn my head",
    ],
)
def test_without_the_neck_or_with_jaw_chest_or_effort_it_is_the_heart(words: str, catalog: Catalog) -> None:
    assert not is_of_the_neck(HEART, hear(words, catalog), catalog)


def test_another_sign_is_none_of_the_neck(catalog: Catalog) -> None:
    assert not is_of_the_neck(CLOT, hear(NECK[0], catalog), catalog)


def test_before_fifty_the_neck_is_asked_about_as_where_it_is_tapped(talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "i'm 31 and a pain runs down my left arm when i tilt my neck")
    assert isinstance(talk.session.prompt, ArmCheck)
    told(talk, "[Yes, my neck does it]")
    assert talk.session.record["arm_neck"] is True
    assert talk.session.state is State.RED_FLAGS


def test_from_fifty_on_it_is_the_heart_first(talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "i'm 58 and a pain runs down my left arm when i tilt my neck")
    assert talk.session.state is State.REFERRED
