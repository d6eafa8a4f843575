"""What is told after a result and speaks for danger: a bony spot, a light move that caught, a risk; what is none."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.since import own_risks, read_since
from flows.values.model import Record

AT = 1_767_600_000
ON_SPINE = {"worse_with": ("press_spot",), "location": "spine_line"}


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("still 4, there is one point on the backbone that is sore when touched", ON_SPINE),
        ("the vertebra in the middle hurts when I press on it", ON_SPINE),
        ("a tender spot on my spine, right on the bone", ON_SPINE),
        ("Do you read this? It sits right on the bone of my back", ON_SPINE),
        ("no run. when my wife presses the bone in the middle it is sore", ON_SPINE),
        ("one sore spot on the bone of the shoulder blade", {"worse_with": ("press_spot",)}),
    ],
)
def test_a_bony_spot_is_heard_in_any_wording(text: str, spot: Record, catalog: Catalog) -> None:
    assert read_since(hear(text, catalog), AT, {}, catalog, of_another=False).spot == spot


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("rolled over in the night and a sharp pain shot through", "twist_bend"),
        ("I bent down for the cat and something gave", "twist_bend"),
        ("lifted the shopping and suddenly it hurt", "arm_use"),
        ("sneezed and it caught me", "cough_sneeze"),
    ],
)
def test_a_light_move_that_caught_is_a_sudden_start(text: str, move: str, catalog: Catalog) -> None:
    caught = read_since(hear(text, catalog), AT, {}, catalog, of_another=False).caught
    assert (caught["onset"], caught["worse_with"]) == ("sudden", (move,))


@pytest.mark.parametrize(
    ("text", "list_id", "risk"),
    [
        ("3, had a melanoma taken out, forgot that", "rf_history", "cancer_ever"),
        ("4. i take alendronate for my bones", "rf_history", "bone_fragile"),
        ("5, on warfarin since may", "risk_now", "blood_thinner"),
        ("no run, my bones are thin says the scan", "rf_history", "bone_fragile"),
    ],
)
def test_a_risk_is_heard_with_a_score_and_without_an_i(text: str, list_id: str, risk: str, catalog: Catalog) -> None:
    assert risk in read_since(hear(text, catalog), AT, {}, catalog, of_another=False).risks[list_id]


ORDINARY = (
    "5, still sore between the blades, desk all day",
    "3, no run, all done",
    "4 after a long day at the desk",
    "2, better",
    "3. ran easy 5k, felt fine",
    "5, bit stiff this morning",
    "4, tight on the left side by the blade",
    "3, sore when i sit",
    "4, hurts when i twist",
    "3, my spine cracked and it feels better",
    "4 same spot as always",
    "3, massage ball on the sore spot helped",
    "5, did too much gardening",
    "4. slept badly",
    "2, neck a bit stiff",
    "6, tired, long meeting",
    "3, twinge when i reach up",
    "4, sore on both sides of the spine",
    "1, nearly gone",
    "5, ache came back after the run",
    "4, no run, did half the exercises",
    "3 turned over in bed a lot, slept badly",
    "2, a knot by the right shoulder blade when i press it",
    "4, between the blades in the middle as before",
    "3 muscle is sore when i press it",
    "5, carried boxes all day",
    "4 my mum has osteoporosis, should i worry",
    "3, my dad has cancer so i did not run",
    "4, i fell asleep on the sofa",
    "3, fell behind with the exercises",
    "2. pressed the massage ball into the muscle next to the spine",
    "3, no fall, nothing new",
    "5, not on the bone, just muscle",
    "3 a little sore right under the bra line",
    "4 i stretched my spine over the roller",
    "2 lifted the kids, fine",
    "0, all good",
    "4, my physio says no fracture",
    "5, hard session yesterday, sore all over",
    "4 woke up stiff but better now",
    "3, ran for cancer research today, easy",
    "4, is it bad if one spot on the spine hurts?",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_day_tells_nothing_of_the_kind(text: str, catalog: Catalog) -> None:
    assert not read_since(hear(text, catalog), AT, {}, catalog, of_another=False).is_any


def test_a_bone_of_another_place_is_none_of_the_back(catalog: Catalog) -> None:
    assert not read_since(hear("4. my knee: a sore spot on the bone", catalog), AT, {}, catalog, of_another=False).spot


@pytest.mark.parametrize(
    "text", ["am i having a heart attack", "will i get a heart attack", "is a heart attack coming"]
)
def test_a_heart_attack_asked_about_or_feared_now_is_no_risk(text: str, catalog: Catalog) -> None:
    assert not any(own_risks(hear(text, catalog), catalog, of_another=False).values())
