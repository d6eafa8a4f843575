"""When each line of the decision table applies, in the words of `findings`; named as the picture that it sees.

A risky answer never makes a condition false, and one that was not told makes none true. What a line is worth stands in
`triage`. Source: the table of facts A.7, and what was found since (the sources of medicine/lines.yaml).
"""

from flows.assessment import flags
from flows.assessment.findings import ROUND_THE_TRUNK, Findings

KNOWN_TROUBLE = ("cancer_ever", "heart_aorta", "bone_fragile", "arm_tingle")


def any_sign_now(f: Findings) -> bool:
    """E1: a sign on the first list or in the last plain look, or an arm that may be the heart, neck or not."""
    signs = set(f.ticked("rf_now")) - {"none"}
    arm = f.yes("arm_neck") and (f.from_50 or f.has("risk_now", "heart_risk"))
    return bool(signs) or arm or f.has("plain_look", "one_of_these", "unsure")


def sudden_and_worst(f: Findings) -> bool:
    """E2: sudden, 7 or more at its worst, and nothing explains it - even if it has eased."""
    return f.sudden and f.worst >= 7 and f.unexplained and not f.cramp_let_go


def clot(f: Findings) -> bool:
    """E3: a pain of the breath with a risk of clots, or a swollen limb with any pain on a deep breath."""
    at_risk = f.has("risk_now", "clot_risk", "pregnant")
    on_breath = f.has("worse_with", "deep_breath") or f.breathing_pain
    return (f.breathing_pain and at_risk) or (f.has("rf_history", "clot_signs") and on_breath)


def collapsed_lung(f: Findings) -> bool:
    """E4: a sudden pain of the breath in lungs at risk."""
    return f.breathing_pain and f.sudden and f.yes("ptx_risk")


def known_heart(f: Findings) -> bool:
    """E5: known heart or aorta trouble, and a pain that effort or a moment brought on."""
    brought_on = f.has("rf_history", "effort_only") or f.effort or (f.sudden and f.worst >= 5)
    return f.has("rf_history", "heart_aorta") and brought_on


def bleed_at_the_cord(f: Findings) -> bool:
    """E6: a sudden strong pain on a blood thinner that nothing moves, on the spine whatever moves it."""
    unmoved = not f.mover or f.has("location", "spine_line")
    return f.has("risk_now", "blood_thinner") and f.sudden and f.worst >= 5 and unmoved


def tip_at_risk(f: Findings) -> bool:
    """E7: the tip of a shoulder at rest, when pregnant or after a virus."""
    return f.tip and f.has("risk_now", "pregnant", "recent_virus")


def low_sodium(f: Findings) -> bool:
    """E8: sick or muddled after a run, or bloated with a headache."""
    bloated = f.has("fluid_signs", "drank_lots_bloated") and f.has("fluid_signs", "thirst_headache")
    return f.has("fluid_signs", "vomit_muddled") or bloated


def neck_artery(f: Findings) -> bool:
    """E9: neck trouble with signs in eyes, face, speech or gait."""
    return f.neck_trouble and f.yes("neck_signs")


def sign_today(f: Findings) -> bool:
    """U1: a sign on the second list that is a matter for today."""
    return f.has("rf_history", *flags.TODAY_BOXES)


def sudden_unexplained(f: Findings) -> bool:
    """U3: sudden, and nothing explains it, at any score."""
    return f.sudden and f.unexplained and not (f.cramp_let_go and f.worst < 7)


def sudden_by_itself(f: Findings) -> bool:
    """U11: struck at 8 or more with no movement known to have started it; sitting moves nothing, at any age."""
    only_sitting = f.sudden and f.worst >= 8 and f.has("worse_with", "sitting") and not f.mover
    at_risk = f.from_50 or f.has("risk_now", "heart_risk")
    return only_sitting or (f.came_by_itself and at_risk)


def sac_of_the_heart(f: Findings) -> bool:
    """U4: worse lying flat or through to the front, and nothing explains it."""
    lying = f.has("worse_with", "lying_flat") or f.has("location", "through_front")
    return lying and f.unexplained and not f.has("duration", "over_6w")


def effort_of_the_older(f: Findings) -> bool:
    """U6: only running brings it on and the back does nothing to it, in whom the heart is more likely."""
    stays = f.runs_only and f.has("run_stop", "lingers") and f.has("risk_now", "heart_risk") and f.worst >= 5
    not_sure = f.has("run_stop", "unsure") and f.older_heart
    return (f.effort and f.older) or stays or not_sure


def clot_on_a_breath(f: Findings) -> bool:
    """U12: a deep breath hurts, whatever else sets it off: operation, cast, old clot, pregnancy or a birth."""
    kind = f.has("risk_now", "clot_risk") and f.has("clot_kind", "clot_before", "operation_cast", "unsure")
    return f.catching_breath and (kind or f.has("risk_now", "pregnant"))


def lung_on_a_catch(f: Findings) -> bool:
    """U13: sudden, on one side, on a deep breath, in lungs at risk, whatever else sets it off."""
    return f.sudden and f.one_sided and f.catching_breath and f.yes("ptx_risk")


def heart_at_risk(f: Findings) -> bool:
    """U10: nothing changes it, with a heart risk, from 50 on or at 5 and more."""
    silent = f.unexplained and f.has("worse_with", "nothing_clear") and not f.has("duration", "over_6w")
    return silent and f.has("risk_now", "heart_risk") and (f.from_50 or f.worst >= 5)


def broken_spine(f: Findings) -> bool:
    """U17: a sudden start and one sore bony spot on the spine, 5 or more."""
    spot = f.has("worse_with", "press_spot") and f.has("location", "spine_line")
    return spot and f.sudden and f.worst >= 5


def unmoved_spine(f: Findings) -> bool:
    """U18: on the spine, 5 or more, and nothing changes it."""
    silent = f.unexplained and f.has("worse_with", "nothing_clear")
    return silent and f.has("location", "spine_line") and f.worst >= 5


def tip_whatever_moves_it(f: Findings) -> bool:
    """U15: the tip of a shoulder when pregnant or after a virus, whatever moves it; no stitch that the run ended."""
    at_risk = f.has("risk_now", "pregnant", "recent_virus")
    is_stitch = f.stitch and not f.has("run_stop", "lingers", "unsure")
    return f.has("location", "shoulder_tip") and at_risk and not is_stitch


def lying_after_a_virus(f: Findings) -> bool:
    """U14: worse lying flat after a virus, sore muscles or not."""
    return f.has("risk_now", "recent_virus") and f.has("worse_with", "lying_flat")


def unexplained_at_risk(f: Findings) -> bool:
    """U7: nothing in particular or lying flat, nothing explains it, and there is a risk besides."""
    silent = f.has("worse_with", "nothing_clear", "lying_flat") and f.unexplained
    return silent and any(f.has(field, option) for field, option in flags.RISK_FLAGS)


def cancer_and_more(f: Findings) -> bool:
    """U8: a cancer now or in the past, and a pain that grows, wakes or sits on the spine; a finger that finds it on the
    bone explains nothing.
    """
    worse = f.has("trend", "worse") or f.has("worse_with", "lying_flat", "cough_sneeze", "nothing_clear")
    on_spine = f.has("location", "spine_line") and (f.unexplained or f.has("worse_with", "press_spot"))
    return f.has("rf_history", "cancer_ever") and (worse or on_spine)


def several_of_today(f: Findings) -> bool:
    """U9: one of several reasons of their own."""
    return bool(list(flags.several_of_today(f)))


def strong(f: Findings) -> bool:
    """C1: 7 or more at its worst, or sharp at 5 or more."""
    return f.worst >= 7 or (f.has("feel", "sharp_catch") and f.now >= 5)


def nothing_sets_it_off(f: Findings) -> bool:
    """C2: nothing in particular from day 3, or burning, or begun at rest."""
    odd = f.from_day_3 or f.has("feel", "burning") or f.has("onset", "at_rest")
    return f.has("worse_with", "nothing_clear") and odd


def maybe_effort(f: Findings) -> bool:
    """C3: it may be the effort, and the heart is less likely."""
    stays = f.runs_only and f.has("run_stop", "lingers") and f.older
    loosens = f.only_loosening and f.heart_from_35
    return f.effort or (f.has("run_stop", "unsure") and f.older) or stays or loosens


def runs_after_a_virus(f: Findings) -> bool:
    """C11: only running brings it on after a virus, and nothing moves it."""
    return f.runs_only and not f.stitch and f.has("risk_now", "recent_virus")


def breath_and_clot_risk(f: Findings) -> bool:
    """C12: a deep breath hurts with a risk of clots, though moving or pressing does the same."""
    return f.catching_breath and f.has("risk_now", "clot_risk")


def bent_spine(f: Findings) -> bool:
    """C13: from 50 on, sudden, on the spine, and bending hurts."""
    return f.sudden and f.from_50 and f.has("location", "spine_line") and f.has("worse_with", "twist_bend")


def one_sided_burning(f: Findings) -> bool:
    """C14: burning or tingling on one side, as shingles are before the rash."""
    return f.skin_pain


def unmoved_in_the_older(f: Findings) -> bool:
    """C10: nothing explains it, at 35 or over or with a heart risk, however fresh and mild."""
    with_runs = f.has("worse_with", "running_only") and not f.effort
    return f.unexplained and f.older and not with_runs


def bony_spot(f: Findings) -> bool:
    """C4: one bony spot from day 3, or on the spine after a sudden start."""
    after_a_start = f.sudden and f.has("location", "spine_line")
    return f.has("worse_with", "press_spot") and (f.from_day_3 or after_a_start)


def lasting(f: Findings) -> bool:
    """C5: over six weeks, weeks without easing, or days and growing."""
    if f.has("duration", "over_6w"):
        return True
    mild_with_runs = f.has("trend", "only_with_runs") and f.is_mild
    weeks = f.has("duration", "w1_6") and not (f.has("trend", "easing") or mild_with_runs)
    return weeks or (f.has("duration", "d3_7") and f.has("trend", "worse"))


def known_trouble(f: Findings) -> bool:
    """C6: an illness that wants a look whatever the ache."""
    weak = f.has("rf_history", "immune_low") and (f.from_day_3 or f.has("trend", "worse"))
    return f.has("rf_history", *KNOWN_TROUBLE) or f.bone or weak


def pattern(f: Findings) -> bool:
    """C7: stiff mornings, late waking, meals, or a curve that came slowly."""
    stiff = f.yes("morning_stiff") or f.yes("wakes_late")
    return stiff or f.has("worse_with", "after_meals") or f.slow_curve


def young_or_old(f: Findings) -> bool:
    """C8: under 18 and long, or 65 and more than a plain ache."""
    long = f.has("duration", "w1_6", "over_6w") or f.has("worse_with", "nothing_clear")
    if f.has("age_band", "under_18"):
        return long
    return f.has("age_band", "a65_plus") and not f.is_plain_old_ache


def no_reason_to_be_calm(f: Findings) -> bool:
    """C9: nothing explains it, and it is neither from running nor fresh and mild."""
    with_runs = f.has("worse_with", "running_only") and not f.effort
    return f.unexplained and not with_runs and not f.fresh_mild


def through_to_the_front(f: Findings) -> bool:
    """C17: through to the front of the chest, whatever moves it, from 50 on or with a heart risk."""
    return f.has("location", "through_front") and (f.from_50 or f.has("risk_now", "heart_risk"))


def numb_trunk(f: Findings) -> bool:
    """C18: numb or tingling on the trunk and in no arm: a nerve at the spine, or the cord."""
    return f.has("feel", "tingling") and f.has("location", *ROUND_THE_TRUNK)


def not_told_what_moves_it(f: Findings) -> bool:
    """C15: what makes it worse was not told."""
    return "worse_with" not in f.record


def not_screened(f: Findings) -> bool:
    """X: one of the lists of warning signs was not answered."""
    return "rf_now" not in f.record or "rf_history" not in f.record
