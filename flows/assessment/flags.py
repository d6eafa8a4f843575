"""Which red flags a line of the decision table carries, once it applies.

Most lines carry the same ones always; some add a companion for what else was told. When a line applies stands in
`triage`, what its words mean in `findings`. Source: the table of facts A.7.
"""

from collections.abc import Callable, Iterable, Iterator

from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog

Flags = Callable[[Findings, Catalog], Iterable[str]]

TODAY_BOXES = ("fever_ill", "effort_only", "dark_urine", "skin_band", "clot_signs", "weight_loss", "night_constant")
RISK_FLAGS = {
    ("risk_now", "pregnant"): "rf_pregnancy",
    ("risk_now", "recent_virus"): "rf_cardiac",
    ("risk_now", "blood_thinner"): "rf_cord",
    ("rf_history", "immune_low"): "rf_infection",
    ("rf_history", "heart_aorta"): "rf_aorta",
}
"""Line U7: what makes a pain that nothing explains a matter for today, and the flag it raises."""


def always(*flags: str) -> Flags:
    """The same flags whenever the line applies."""
    return lambda findings, catalog: flags


def of_boxes(field: str, *boxes: str) -> Flags:
    """The flags of the ticked boxes, as the field lists them."""

    def flags(findings: Findings, catalog: Catalog) -> Iterator[str]:
        for option in catalog.fields[field].options if field in catalog.fields else ():
            if option.id in findings.ticked(field) and (not boxes or option.id in boxes):
                yield from option.flags

    return flags


def signs_now(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line E1: the flags of the ticked signs, with what a sudden start, breathing pain or a pregnancy adds."""
    if f.sudden and f.has("rf_now", "chest_pain", "faint_sweat"):
        yield "rf_aorta"
    yield from of_boxes("rf_now")(f, catalog)
    if f.yes("arm_neck"):
        yield "rf_cardiac"
    if f.has("plain_look", "one_of_these", "unsure"):
        yield "rf_unscreened"
    if f.breathing_pain and f.has("rf_now", "chest_pain"):
        yield "rf_lung_clot"
    yield from _pregnancy(f)


def _pregnancy(f: Findings) -> Iterator[str]:
    if f.has("risk_now", "pregnant"):
        yield "rf_pregnancy"


def tip_at_risk(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line E7: the belly, and the pregnancy where there is one."""
    yield "rf_abdomen"
    yield from _pregnancy(f)


def sign_today(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line U1: the flags of the ticked boxes, with what a fever on the breath or after meals adds."""
    yield from of_boxes("rf_history", *TODAY_BOXES)(f, catalog)
    yield from _beside_today(f)


def first_of_today(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Of line U1 the flags that may say what to do: the first of each ticked box, and what is added."""
    boxes = (box for box in catalog.fields["rf_history"].options if box.id in TODAY_BOXES)
    yield from (box.flags[0] for box in boxes if box.id in f.ticked("rf_history"))
    yield from _beside_today(f)


def _beside_today(f: Findings) -> Iterator[str]:
    if f.has("rf_history", "fever_ill") and f.has("worse_with", "deep_breath", "cough_sneeze"):
        yield "rf_chest_infection"
    if f.has("rf_history", "fever_ill") and f.has("worse_with", "after_meals"):
        yield "rf_organ"
    yield from _pregnancy(f)


def unexplained_at_risk(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line U7: the flag of each risk that was told."""
    return (flag for (field, option), flag in RISK_FLAGS.items() if f.has(field, option))


def several_of_today(f: Findings) -> Iterator[str]:
    """Line U9 is a list of its own: each reason has its flag, and the line applies when there is one."""
    reasons = {
        "rf_arm_nerve": f.yes("arm_weak"),
        "rf_severe": f.now >= 9,
        "rf_fragility_fracture": f.brittle_bone,
        "rf_deformity": f.yes("shape_change") and not f.slow_curve,
        "rf_heat_sodium": f.has("fluid_signs", "drank_lots_bloated") or _head_aches_of_water(f),
        "rf_rhabdo": f.has("muscle_check", "swollen_weak", "unsure"),
    }
    return (flag for flag, applies in reasons.items() if applies)


def _head_aches_of_water(f: Findings) -> bool:
    return f.has("run_context", "drank_lots") and f.has("fluid_signs", "thirst_headache")


def clot_on_a_breath(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line U12: the clot, and the pregnancy where there is one."""
    yield "rf_lung_clot"
    yield from _pregnancy(f)


def each_of_today(f: Findings, catalog: Catalog) -> Iterator[str]:
    """The flags of `several_of_today`, as a line carries them."""
    return several_of_today(f)


def nothing_sets_it_off(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line C2: an organ, and shingles where it burns."""
    if f.has("feel", "burning"):
        yield "rf_shingles"
    yield "rf_organ"


def known_trouble(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line C6: the flags of the boxes, with weak bone and a weak defence."""
    yield from of_boxes("rf_history", "cancer_ever", "heart_aorta", "bone_fragile", "arm_tingle")(f, catalog)
    if f.bone and not f.has("rf_history", "bone_fragile"):
        yield "rf_bone_stress"
    if f.has("rf_history", "immune_low") and (f.from_day_3 or f.has("trend", "worse")):
        yield "rf_infection"


def pattern(f: Findings, catalog: Catalog) -> Iterator[str]:
    """Line C7: the flag of each pattern that was told."""
    if f.yes("morning_stiff") or f.yes("wakes_late"):
        yield "rf_inflammatory"
    if f.has("worse_with", "after_meals"):
        yield "rf_organ"
    if f.slow_curve:
        yield "rf_deformity"
