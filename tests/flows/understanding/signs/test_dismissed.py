"""What was heard as a sign and is none after all: each rule by its name, and what it leaves a sign."""

from typing import Any

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.scene import DoubtScene, Scene
from flows.understanding.signs.dismissed import RULES, is_dismissed
from flows.understanding.signs.warnings import heard
from flows.values.model import Disposition
from tests.flows.understanding.scenes import scene_of
from tests.flows.understanding.signs.test_warnings import suspecting

HEART = {"noted": {"rf_history": ("heart_aorta",)}}
FAINTED = {"doubt": DoubtScene(flags=("rf_cardiac",), can_be_slip=True)}
BY_EFFORT = {"doubt": DoubtScene(flags=("rf_effort_angina",), can_be_slip=True)}
HELP_COMES = {"speaking": Disposition.URGENT}
DISMISSED = [
    ("is_old_injury", "I broke my wrist ten years ago", "feel", {}, "rf_arm_nerve"),
    ("is_of_family", "4, our granddaughter has a temperature", "pain_now", {}, ""),
    ("is_spoken_of", "is it bad if I can't feel my legs", "assessed", {"speaking": Disposition.EMERGENCY}, ""),
    ("is_over", "tingling gone, 3", "assessed", {}, "rf_arm_nerve"),
    ("is_arrival", "just landed in Oslo, 3", "assessed", {}, "rf_trauma"),
    ("is_turned_no", "no, fainted have I not", "confirm", FAINTED, ""),
    ("is_narrowed", "stairs are fine, it is just running", "confirm", BY_EFFORT, "rf_effort_angina"),
    ("is_seen_fracture", "the x-ray shows a fracture of the rib", "assessed", {}, "rf_trauma"),
    ("is_known_risk", "I had lymphoma eight years ago, and my upper back aches since two weeks", "feel", {}, ""),
    ("is_said_of_help", "my son is calling 112", "assessed", HELP_COMES, ""),
    ("is_taken_off", "take the heart thing off", "rf_history", HEART, ""),
    ("is_list_of_nos", "chest pain x, fever x", "rf_now", {}, ""),
    ("is_day_away", "i won't be here on friday", "checkin_away", {}, "rf_self_harm"),
]


def dismissing(text: str, scene: Scene, catalog: Catalog) -> list[str]:
    """The rules by which nothing is made of what is heard in a text."""
    said = hear(text, catalog)
    alarm = heard(said, catalog, scene.topic)
    assert alarm is not None
    found = [rule.__name__ for rule in RULES if rule(alarm, said, scene, catalog)]
    assert is_dismissed(alarm, said, scene, catalog) is bool(found)
    return found


@pytest.mark.parametrize(
    ("rule", "text", "scene", "more", "suspected"),
    DISMISSED,
)
def test_each_rule_finds_what_is_no_sign(
    rule: str, text: str, scene: str, more: dict[str, Any], suspected: str, catalog: Catalog
) -> None:
    seeing = suspecting(suspected, catalog) if suspected else catalog
    assert rule in dismissing(text, replace(scene_of(scene, seeing), **more), seeing)


@pytest.mark.parametrize(
    ("text", "scene", "more"),
    [
        ("I broke my wrist ten years ago, and the hand is getting weaker", "feel", {}),
        ("my legs have gone numb", "assessed", {"speaking": Disposition.URGENT}),
        ("9/10 and my legs have gone numb", "pain_now", {}),
        ("just running and stairs, my chest is tight on the stairs", "confirm", BY_EFFORT),
        ("no, fainted have I not", "confirm", {"doubt": replace(FAINTED["doubt"], was_asked_again=True)}),
        ("I had lymphoma eight years ago and now my spine aches", "feel", {}),
        ("my son is calling 112", "feel", {}),
        ("take the heart thing off. my chest hurts", "rf_history", HEART),
        ("chest pain x, fever x", "feel", {}),
    ],
)
def test_what_goes_beyond_a_rule_stays_a_sign(text: str, scene: str, more: dict[str, Any], catalog: Catalog) -> None:
    assert dismissing(text, replace(scene_of(scene, catalog), **more), catalog) == []


def test_every_rule_has_its_case() -> None:
    assert [rule for rule, *_ in DISMISSED] == [rule.__name__ for rule in RULES]
