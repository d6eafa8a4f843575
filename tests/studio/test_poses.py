"""What a physiotherapist would measure: from the figures that the studio wrote as it drew (`make pictures`)."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from flows import Catalog
from studio.badges import FAULT

STUDIO = Path(__file__).parents[2] / "studio"
REPORT: dict[str, Any] = json.loads((STUDIO / "report.json").read_text("utf-8"))
BOUNDS: dict[str, Any] = yaml.safe_load((STUDIO / "limits.yaml").read_text("utf-8"))
LIMITS: dict[str, list[int]] = BOUNDS["joints"]
FILES = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (STUDIO / "exercises").glob("*.yaml")}
WHEN = r"\b(?:breathe? |(?=(?:in|out) through))(in|out)\b"
"""How a step says when to breathe which way."""
HOLD = r"\b(?:hold(?! your)|stay|hang)"
"""How a step says that a position is held, and an alt text too."""
SIDES = r"\b(?:a|other) side\b|change sides|\bdo the other\b"
"""How words say that the other side comes after. What is drawn to both sides ("to each side") needs no badge."""
FREE = {"prone_ytw", "dead_bug", "rhythm_breathing", "relax_scan_drill"}
"""Exercises in which neither hands nor feet are planted: they lie or run."""


def test_every_exercise_was_drawn_and_measured(catalog: Catalog) -> None:
    assert set(REPORT) == set(FILES) == set(catalog.exercises)


@pytest.mark.parametrize("id", sorted(REPORT))
def test_planted_hands_and_feet_do_not_slide(id: str) -> None:
    slides = REPORT[id]["slides_mm"]
    assert set(slides) == set(FILES[id].get("planted", ()))
    assert bool(slides) == (id not in FREE)
    assert all(slide <= 10 for slide in slides.values()), slides


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("touching")])
def test_what_is_said_to_touch_the_wall_stays_on_it(id: str) -> None:
    gaps = REPORT[id]["gaps_mm"]
    assert set(gaps) == set(FILES[id]["touching"])
    assert all(gap <= 15 for gap in gaps.values()), gaps


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("lying")])
def test_what_is_said_to_lie_on_the_floor_does(id: str) -> None:
    """Measured at the skin: clothes, hair and what is soft close the rest."""
    hovers = REPORT[id]["hovers_mm"]
    assert {pose: set(parts) for pose, parts in hovers.items()} == {
        pose: set(parts) for pose, parts in FILES[id]["lying"].items()
    }
    assert all(height <= 20 for parts in hovers.values() for height in parts.values()), hovers


def test_head_back_and_arms_of_the_wall_angel_are_held_to_the_wall() -> None:
    held = FILES["wall_angel"]["touching"]
    for part in ("head", "spine01", "upperarm02.L", "lowerarm01.L", "metacarpal3.L", "metacarpal3.R"):
        assert part in held


@pytest.mark.parametrize("id", sorted(FILES))
def test_a_breath_is_marked_where_the_words_say_when_and_nowhere_else(id: str, catalog: Catalog) -> None:
    words = " ".join(catalog.exercises[id].steps)
    said = {way.lower() for way in re.findall(WHEN, words, re.IGNORECASE)}
    marked = {mark["breath"] for mark in FILES[id].get("marks", ()) if "breath" in mark}
    assert marked == said


@pytest.mark.parametrize("id", sorted(FILES))
def test_a_hold_and_the_other_side_have_a_badge_where_the_words_tell_them_and_nowhere_else(
    id: str, catalog: Catalog
) -> None:
    exercise, badges = catalog.exercises[id], FILES[id].get("badges", {})
    steps = " ".join(exercise.steps)
    assert bool(badges.get("held")) == bool(re.search(HOLD + r"\b", steps, re.IGNORECASE))
    assert bool(badges.get("sides")) == bool(re.search(SIDES, f"{steps} {exercise.dose}", re.IGNORECASE))


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("badges")])
def test_the_alt_text_tells_what_the_badges_show(id: str, catalog: Catalog) -> None:
    picture, badges = catalog.exercises[id].picture, FILES[id]["badges"]
    assert picture is not None
    assert bool(re.search(HOLD + r"s\b", picture.alt)) == bool(badges.get("held"))
    assert ("other side" in picture.alt) == bool(badges.get("sides"))


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("badges", {}).get("held")])
def test_what_is_held_is_shown_in_the_still_and_held_in_the_loop(id: str) -> None:
    held = FILES[id]["badges"]["held"]
    rests = {name: seconds for name, seconds, _ in FILES[id]["loop"]}
    assert set(held) & set(FILES[id]["still"])
    assert all(rests[name] >= 0.4 for name in held), rests


@pytest.mark.parametrize("id", sorted(REPORT))
def test_no_joint_goes_beyond_its_range(id: str) -> None:
    joints = REPORT[id]["joints"]
    assert set(joints) == set(LIMITS)
    assert {name for name, (low, high) in joints.items() if low < LIMITS[name][0] or high > LIMITS[name][1]} == set()


@pytest.mark.parametrize("id", sorted(REPORT))
def test_nobody_sinks_into_the_floor(id: str) -> None:
    """Soft parts are pressed flat where they bear weight; more than that would be a limb through the floor."""
    assert REPORT[id]["sinks_mm"] <= 45


@pytest.mark.parametrize("id", sorted(REPORT))
def test_no_forearm_or_hand_goes_through_the_body_or_a_thing(id: str) -> None:
    through = REPORT[id]["through_mm"]
    assert {what for what, deep in through.items() if deep > BOUNDS["through"][what]} == set()


def test_the_roller_goes_from_the_bottom_of_the_blades_to_their_top() -> None:
    met = REPORT["foam_roll_thoracic"]["meets_mm"]
    assert met["low"]["under"] >= 120, "the tips of the blades lie some 13 to 16 cm under the shoulder joints"
    assert met["high"]["under"] <= 0
    assert all(abs(one["gap"]) <= 25 for one in met.values()), met


def test_the_hips_are_just_off_the_floor_while_one_rolls_and_on_it_at_the_pause() -> None:
    hips = {name: one["hips"] for name, one in REPORT["foam_roll_thoracic"]["meets_mm"].items()}
    assert hips["lean"] <= 0
    assert all(30 <= height <= 60 for name, height in hips.items() if name != "lean"), hips


def test_who_pauses_on_the_roller_leans_back_so_far_that_it_is_no_part_of_the_roll() -> None:
    poses = FILES["foam_roll_thoracic"]["poses"]
    back = poses["lean"]["chest"]["flex"] + poses["lean"]["upper"]["flex"]
    assert poses["low"]["chest"]["flex"] - back >= 20


def test_the_ball_is_on_the_muscle_beside_the_spine() -> None:
    met = REPORT["massage_ball"]["meets_mm"]
    assert all(40 <= one["beside"] <= 75 and abs(one["gap"]) <= 10 for one in met.values()), met
    assert all(one["worked"] >= 60 for one in met.values()), "what the ball presses is what is orange"


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("resting")])
def test_a_hand_that_rests_on_the_body_lies_flat_on_it(id: str) -> None:
    rests, joints = REPORT[id]["rests_mm"], REPORT[id]["joints"]
    assert set(rests) == set(FILES[id]["resting"])
    assert all(gap <= 15 for gap in rests.values()), rests
    assert max(abs(degrees) for name in ("wrist_flex", "wrist_side") for degrees in joints[name]) <= 25


@pytest.mark.parametrize("id", sorted(FILES))
def test_a_breath_through_the_nose_is_marked_at_the_nose(id: str, catalog: Catalog) -> None:
    words = " ".join(catalog.exercises[id].steps).lower()
    marked = {mark["breath"] for mark in FILES[id].get("marks", ()) if mark.get("at") == "nose"}
    assert marked == set(re.findall(r"\b(in|out) through the nose", words))


def test_women_and_men_of_four_builds_take_turns() -> None:
    drawn = [one["person"] for one in FILES.values()]
    assert {drawn.count(name) > 4 for name in ("nia", "tom", "mei", "sam")} == {True}
    women = sum(name in ("nia", "mei") for name in drawn)
    assert abs(2 * women - len(drawn)) <= 3


def test_a_pose_that_is_shown_or_moved_to_is_told() -> None:
    for id, one in FILES.items():
        named = {
            *one["still"],
            *(step[0] for step in one["loop"]),
            *(to for mark in one.get("marks", ()) for to in mark["to"]),
        }
        assert named <= set(one["poses"]), id


def test_the_neck_side_stretch_is_as_large_as_a_healthy_neck_allows_and_holds_the_seat() -> None:
    joints = REPORT["upper_trap_stretch"]["joints"]
    assert joints["neck_side"][1] + joints["head_side"][1] >= 40
    assert "palm.R" in REPORT["upper_trap_stretch"]["slides_mm"]
    assert FILES["upper_trap_stretch"]["poses"]["tall"]["right_arm"]["thumb"] == 1, "a thumb apart holds"


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("glides")])
def test_a_head_that_glides_goes_straight_back_far_enough_to_be_seen_and_does_not_tilt(id: str) -> None:
    found = REPORT[id]["glides"]
    assert set(found) == set(BOUNDS["glides"])
    assert {name for name, (low, high) in BOUNDS["glides"].items() if not low <= found[name] <= high} == set(), found


def test_the_head_of_the_chin_tuck_is_held_to_glide() -> None:
    assert FILES["chin_tuck"]["glides"] == FILES["chin_tuck"]["still"]


@pytest.mark.parametrize("id", sorted(FILES))
def test_where_somebody_was_is_shown_by_a_pose_of_the_same_exercise(id: str) -> None:
    assert {mark["ghost"] for mark in FILES[id].get("marks", ()) if "ghost" in mark} <= set(FILES[id]["poses"])


def test_the_tail_is_tucked_so_far_that_it_is_seen_before_the_hips_go_forward_under_an_upright_trunk() -> None:
    poses, steps = FILES["hip_flexor_stretch"]["poses"], [step[0] for step in FILES["hip_flexor_stretch"]["loop"]]
    assert steps == ["tall", "tucked", "forward"]
    assert poses["tall"]["pelvis"]["pitch"] - poses["tucked"]["pelvis"]["pitch"] >= 15
    assert "pelvis" not in poses["forward"]
    for pose in ("tall", "tucked"):
        upright = sum(
            poses[pose][part][way] for part, way in (("pelvis", "pitch"), ("lumbar", "flex"), ("chest", "flex"))
        )
        assert abs(upright) <= 3


def test_the_forehead_stays_on_its_towel_while_the_arms_are_lifted_thumbs_up() -> None:
    told = FILES["prone_ytw"]
    assert all("head" in told["lying"][pose] for pose in ("rest", "y", "t", "w"))
    assert told["poses"]["rest"]["arms"]["thumb"] >= 0.5
    for pose in ("y", "t", "w"):
        arms = {**told["poses"]["rest"]["arms"], **told["poses"][pose]["arms"]}
        assert np.cross(arms["palm"], arms["fingers"])[2] > 0, (
            "the thumb of the left hand is where these two are square to"
        )


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("labels")])
def test_the_loop_calls_its_positions_as_the_still_does_and_in_that_order(id: str) -> None:
    told = FILES[id]
    calls = dict(zip(told["still"], told["labels"], strict=True))
    same = told.get("same", {})
    assert set(same) <= set(told["poses"])
    assert set(same.values()) <= set(calls)
    shown = [calls[same.get(step[0], step[0])] for step in told["loop"] if same.get(step[0], step[0]) in calls]
    assert "".join(dict.fromkeys(shown)) == told["labels"]
    assert shown == sorted(shown, key=told["labels"].index), "no number comes back after the next"


def test_each_step_of_the_desk_reset_has_its_number(catalog: Catalog) -> None:
    assert len(FILES["desk_reset"]["labels"]) == len(catalog.exercises["desk_reset"].steps)


def test_the_spine_is_marked_where_a_ball_must_lie_beside_it() -> None:
    """And seen from behind, for from the side the back hides it."""
    told = FILES["massage_ball"]
    insets = [mark for mark in told["marks"] if {"spine": True} in mark.get("inset", {}).get("marks", ())]
    assert {to for mark in insets for to in mark["to"]} == set(told["poses"])
    assert all(mark["inset"]["azimuth"] == 180 for mark in insets)


def test_nothing_rolls_while_the_ball_stays_on_a_tender_point() -> None:
    told = FILES["massage_ball"]
    held = set(told["badges"]["held"])
    assert not any(held & set(mark["to"]) for mark in told["marks"] if mark.get("both"))


@pytest.mark.parametrize("id", [id for id, one in FILES.items() if one.get("labels")])
def test_an_arrow_of_a_numbered_step_stands_beside_its_number(id: str) -> None:
    told = FILES[id]
    called = {*told["still"], *told.get("same", {})}
    assert {to for mark in told["marks"] if "arrow" in mark for to in mark["to"]} <= called


def test_a_step_of_the_desk_reset_begins_where_the_one_before_has_ended_upright() -> None:
    told = FILES["desk_reset"]
    call = {name: told["same"].get(name, name) for name, _, _ in told["loop"]}
    begun = [
        one[0]
        for one, other in pairwise(told["loop"])
        if call[one[0]] != call[other[0]] in told["still"] and one[0] != "sit"
    ]
    assert len(begun) == len(told["labels"]) - 1
    assert all(name == "stand" or told["poses"][name] == {"from": "stand"} for name in begun), begun


def test_the_arrows_of_arms_that_are_lifted_go_straight_up_and_end_under_them() -> None:
    arrows = [mark["arrow"] for mark in FILES["prone_ytw"]["marks"]]
    assert all(low["point"] == high["point"] and low["plus"][:2] == high["plus"][:2] for low, high in arrows)
    assert all(low["plus"][2] < high["plus"][2] <= -0.05 for low, high in arrows)


def test_the_belly_that_rises_is_seen_from_the_side_and_its_height_stays_behind() -> None:
    told = FILES["belly_breathing"]
    assert abs(told["camera"]["azimuth"] - 90) <= 15
    assert told["camera"]["elevation"] <= 20
    assert [mark["to"] for mark in told["marks"] if mark.get("ghost") == "in"] == [["out"]]


def test_the_relax_scan_shakes_its_hands_at_low_arms_and_takes_shorter_steps_after() -> None:
    poses, steps = FILES["relax_scan_drill"]["poses"], [step[0] for step in FILES["relax_scan_drill"]["loop"]]
    parts = [step.split("_")[0] for step in steps]
    assert list(dict.fromkeys(parts)) == ["tense", "tall", "shaken", "soft"]
    assert parts == sorted(parts, key=["tense", "tall", "shaken", "soft"].index)
    for step in (step for step in dict.fromkeys(steps) if step.startswith("shaken")):
        assert all(poses[step][f"{side}_arm"]["fore"][2] < -0.8 for side in ("left", "right")), "hands hang"
    for side, other in (("l", "left"), ("r", "right")):
        usual, soft = (poses[name][f"{other}_leg"]["thigh"][0] for name in (f"{side}_off", f"soft_{side}_off"))
        assert usual < soft < 0


def test_the_relax_scan_marks_its_fault_and_numbers_each_of_its_steps(catalog: Catalog) -> None:
    labels, steps = FILES["relax_scan_drill"]["labels"], catalog.exercises["relax_scan_drill"].steps
    assert labels == FAULT + "".join(str(number) for number, _ in enumerate(steps, 1))


def test_the_thread_begins_on_hands_and_knees_and_comes_back_there_over_a_hand_that_stays() -> None:
    poses, steps = FILES["thread_needle"]["poses"], [step[0] for step in FILES["thread_needle"]["loop"]]
    on_fours = [name for name in steps if name == "four" or poses[name] == {"from": "four"}]
    assert steps[0] == "four"
    assert poses["four"]["from"] == "all_fours"
    assert any(steps.index("under") < steps.index(name) < steps.index("up") for name in on_fours)
    assert not any("hand" in pose.get("left_arm", {}) for pose in poses.values())
