"""The decision table: a record in; a disposition, the lines that applied and their red flags out.

Every line that applies counts; the most urgent decides, and the result carries the flags of all. A risky answer never
lowers the result, "not sure" counts as risky, and without the warning signs nothing is below "within days". Knows
nothing of causes and wording. Source of every line: the table of facts A.7, whose ids the lines keep.
"""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.values.model import Assessment, Disposition, Record

TODAY_BOXES = ("fever_ill", "effort_only", "dark_urine", "skin_band", "clot_signs", "weight_loss", "night_constant")
KNOWN_TROUBLE = ("cancer_ever", "heart_aorta", "bone_fragile", "arm_tingle")
RISK_FLAGS = {
    ("risk_now", "pregnant"): "rf_pregnancy",
    ("risk_now", "recent_virus"): "rf_cardiac",
    ("risk_now", "blood_thinner"): "rf_cord",
    ("rf_history", "immune_low"): "rf_infection",
    ("rf_history", "heart_aorta"): "rf_aorta",
}
"""Line U7: what makes a pain that nothing explains a matter for today, and the flag it raises."""

Test = Callable[[Findings], bool]
Flags = Callable[[Findings, Catalog], Iterable[str]]


class Line(msgspec.Struct, frozen=True):
    """One line of the table: when it applies, and the red flags it carries."""

    id: str
    applies: Test
    flags: Flags

    @property
    def disposition(self) -> Disposition:
        """How urgent."""
        return level_of(self.id)


LEVELS = {
    "E": Disposition.EMERGENCY,
    "U": Disposition.URGENT,
    "C": Disposition.CLINICIAN,
    "X": Disposition.CLINICIAN,
    "S": Disposition.SELF_CARE,
}


def level_of(line: str) -> Disposition:
    """How urgent a line is: the letter of its id says it."""
    return LEVELS[line[0]]


def decide(record: Record, catalog: Catalog) -> Assessment:
    """Disposition, lines and red flags of a flat record; causes and exercises are left empty."""
    findings = Findings(record)
    applied = [line for line in TABLE if line.applies(findings)] or [SELF_CARE]
    flags = [flag for line in applied for flag in line.flags(findings, catalog)]
    return Assessment(
        disposition=applied[0].disposition,
        lines=tuple(line.id for line in applied),
        red_flags=tuple(dict.fromkeys(flags)),
    )


def serious(record: Record, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The lines above "within days" that apply, most urgent first, each with its red flags."""
    findings = Findings(record)
    applied = (line for line in TABLE if line.disposition > Disposition.CLINICIAN and line.applies(findings))
    return {line.id: tuple(dict.fromkeys(line.flags(findings, catalog))) for line in applied}


# ---- when ------------------------------------------------------------------------------------------------------------


def _any_sign_now(f: Findings) -> bool:
    return bool(set(f.ticked("rf_now")) - {"none"})


def _sudden_and_worst(f: Findings) -> bool:
    return f.sudden and f.worst >= 7 and f.unexplained and not f.cramp_let_go


def _clot(f: Findings) -> bool:
    at_risk = f.has("risk_now", "clot_risk", "pregnant")
    on_breath = f.has("worse_with", "deep_breath") or f.breathing_pain
    return (f.breathing_pain and at_risk) or (f.has("rf_history", "clot_signs") and on_breath)


def _collapsed_lung(f: Findings) -> bool:
    return f.breathing_pain and f.sudden and f.yes("ptx_risk")


def _known_heart(f: Findings) -> bool:
    brought_on = f.has("rf_history", "effort_only") or f.effort or (f.sudden and f.worst >= 5)
    return f.has("rf_history", "heart_aorta") and brought_on


def _bleed_at_the_cord(f: Findings) -> bool:
    unmoved = not f.mover or f.has("location", "spine_line")
    return f.has("risk_now", "blood_thinner") and f.sudden and f.worst >= 5 and unmoved


def _tip_at_risk(f: Findings) -> bool:
    return f.tip and f.has("risk_now", "pregnant", "recent_virus")


def _low_sodium(f: Findings) -> bool:
    bloated = f.has("fluid_signs", "drank_lots_bloated") and f.has("fluid_signs", "thirst_headache")
    return f.has("fluid_signs", "vomit_muddled") or bloated


def _sign_today(f: Findings) -> bool:
    return f.has("rf_history", *TODAY_BOXES)


def _sudden_unexplained(f: Findings) -> bool:
    return f.sudden and f.unexplained and not (f.cramp_let_go and f.worst < 7)


def _sac_of_the_heart(f: Findings) -> bool:
    lying = f.has("worse_with", "lying_flat") or f.has("location", "through_front")
    return lying and f.unexplained and not f.has("duration", "over_6w")


def _unexplained_at_risk(f: Findings) -> bool:
    silent = f.has("worse_with", "nothing_clear", "lying_flat") and f.unexplained
    return silent and any(f.has(field, option) for field, option in RISK_FLAGS)


def _cancer_and_more(f: Findings) -> bool:
    worse = f.has("trend", "worse") or f.has("worse_with", "lying_flat", "cough_sneeze", "nothing_clear")
    return f.has("rf_history", "cancer_ever") and (worse or (f.unexplained and f.has("location", "spine_line")))


def _brittle_bone_today(f: Findings) -> bool:
    spine_spot = f.has("worse_with", "press_spot") and f.has("location", "spine_line")
    brittle = f.bone and (f.sudden or f.worst >= 7 or spine_spot)
    old = f.has("age_band", "a65_plus") and f.has("location", "spine_line")
    return brittle or (old and (f.sudden or spine_spot))


def _slow_curve(f: Findings) -> bool:
    return f.yes("shape_change") and f.has("age_band", "under_18") and f.has("duration", "over_6w")


def _several_of_today(f: Findings) -> bool:
    return bool(list(_flags_u9(f)))


def _strong(f: Findings) -> bool:
    return f.worst >= 7 or (f.has("feel", "sharp_catch") and f.now >= 5)


def _nothing_sets_it_off(f: Findings) -> bool:
    odd = f.from_day_3 or f.has("feel", "burning") or f.has("onset", "at_rest")
    return f.has("worse_with", "nothing_clear") and odd


def _effort_in_the_young(f: Findings) -> bool:
    return f.effort or (f.has("run_stop", "unsure") and f.older)


def _bony_spot(f: Findings) -> bool:
    after_a_start = f.sudden and f.has("location", "spine_line")
    return f.has("worse_with", "press_spot") and (f.from_day_3 or after_a_start)


def _lasting(f: Findings) -> bool:
    if f.has("duration", "over_6w"):
        return True
    mild_with_runs = f.has("trend", "only_with_runs") and f.is_mild
    weeks = f.has("duration", "w1_6") and not (f.has("trend", "easing") or mild_with_runs)
    return weeks or (f.has("duration", "d3_7") and f.has("trend", "worse"))


def _known_trouble(f: Findings) -> bool:
    weak = f.has("rf_history", "immune_low") and f.from_day_3
    return f.has("rf_history", *KNOWN_TROUBLE) or f.bone or weak


def _pattern(f: Findings) -> bool:
    stiff = f.yes("morning_stiff") or f.yes("wakes_late")
    return stiff or f.has("worse_with", "after_meals") or _slow_curve(f)


def _young_or_old(f: Findings) -> bool:
    long = f.has("duration", "w1_6", "over_6w") or f.has("worse_with", "nothing_clear")
    if f.has("age_band", "under_18"):
        return long
    return f.has("age_band", "a65_plus") and not f.is_plain_old_ache


def _no_reason_to_be_calm(f: Findings) -> bool:
    with_runs = f.has("worse_with", "running_only") and not f.effort
    return f.unexplained and not with_runs and not f.fresh_mild


def _not_screened(f: Findings) -> bool:
    return "rf_now" not in f.record or "rf_history" not in f.record


# ---- which flags -----------------------------------------------------------------------------------------------------


def _always(*flags: str) -> Flags:
    return lambda findings, catalog: flags


def _of_boxes(field: str, *boxes: str) -> Flags:
    """The flags of the ticked boxes, as the field lists them."""

    def flags(findings: Findings, catalog: Catalog) -> Iterator[str]:
        for option in catalog.fields[field].options:
            if option.id in findings.ticked(field) and (not boxes or option.id in boxes):
                yield from option.flags

    return flags


def _flags_e1(f: Findings, catalog: Catalog) -> Iterator[str]:
    if f.sudden and f.has("rf_now", "chest_pain", "faint_sweat"):
        yield "rf_aorta"
    yield from _of_boxes("rf_now")(f, catalog)
    if f.breathing_pain and f.has("rf_now", "chest_pain"):
        yield "rf_lung_clot"
    if f.has("risk_now", "pregnant"):
        yield "rf_pregnancy"


def _flags_e7(f: Findings, catalog: Catalog) -> Iterator[str]:
    yield "rf_abdomen"
    if f.has("risk_now", "pregnant"):
        yield "rf_pregnancy"


def _flags_u1(f: Findings, catalog: Catalog) -> Iterator[str]:
    yield from _of_boxes("rf_history", *TODAY_BOXES)(f, catalog)
    if f.has("rf_history", "fever_ill") and f.has("worse_with", "deep_breath", "cough_sneeze"):
        yield "rf_chest_infection"
    if f.has("rf_history", "fever_ill") and f.has("worse_with", "after_meals"):
        yield "rf_organ"
    if f.has("risk_now", "pregnant"):
        yield "rf_pregnancy"


def _flags_u7(f: Findings, catalog: Catalog) -> Iterator[str]:
    return (flag for (field, option), flag in RISK_FLAGS.items() if f.has(field, option))


def _flags_u9(f: Findings) -> Iterator[str]:
    """Line U9 is a list of its own: each reason has its flag, and the line applies when there is one."""
    reasons = {
        "rf_arm_nerve": f.yes("arm_weak"),
        "rf_severe": f.now >= 9,
        "rf_fragility_fracture": _brittle_bone_today(f),
        "rf_deformity": f.yes("shape_change") and not _slow_curve(f),
        "rf_heat_sodium": f.has("fluid_signs", "drank_lots_bloated"),
        "rf_rhabdo": f.has("muscle_check", "swollen_weak", "unsure"),
    }
    return (flag for flag, applies in reasons.items() if applies)


def _flags_c2(f: Findings, catalog: Catalog) -> Iterator[str]:
    if f.has("feel", "burning"):
        yield "rf_shingles"
    yield "rf_organ"


def _flags_c6(f: Findings, catalog: Catalog) -> Iterator[str]:
    yield from _of_boxes("rf_history", "cancer_ever", "heart_aorta", "bone_fragile", "arm_tingle")(f, catalog)
    if f.bone and not f.has("rf_history", "bone_fragile"):
        yield "rf_bone_stress"
    if f.has("rf_history", "immune_low") and f.from_day_3:
        yield "rf_infection"


def _flags_c7(f: Findings, catalog: Catalog) -> Iterator[str]:
    if f.yes("morning_stiff") or f.yes("wakes_late"):
        yield "rf_inflammatory"
    if f.has("worse_with", "after_meals"):
        yield "rf_organ"
    if _slow_curve(f):
        yield "rf_deformity"


# ---- the table -------------------------------------------------------------------------------------------------------

SELF_CARE = Line("S", lambda f: True, _always())
TABLE = (
    Line("E1", _any_sign_now, _flags_e1),
    Line("E2", _sudden_and_worst, _always("rf_aorta", "rf_cardiac")),
    Line("E3", _clot, _always("rf_lung_clot")),
    Line("E4", _collapsed_lung, _always("rf_collapsed_lung")),
    Line("E5", _known_heart, _always("rf_cardiac", "rf_aorta")),
    Line("E6", _bleed_at_the_cord, _always("rf_cord", "rf_aorta")),
    Line("E7", _tip_at_risk, _flags_e7),
    Line("E8", _low_sodium, _always("rf_heat_sodium")),
    Line("U1", _sign_today, _flags_u1),
    Line("U2", lambda f: f.breathing_pain, _always("rf_chest_infection", "rf_collapsed_lung", "rf_lung_clot")),
    Line("U3", _sudden_unexplained, _always("rf_cardiac", "rf_aorta", "rf_collapsed_lung")),
    Line("U4", _sac_of_the_heart, _always("rf_cardiac")),
    Line("U5", lambda f: f.tip, _always("rf_abdomen", "rf_collapsed_lung")),
    Line("U6", lambda f: f.effort and f.older, _always("rf_effort_angina")),
    Line("U7", _unexplained_at_risk, _flags_u7),
    Line("U8", _cancer_and_more, _always("rf_malignancy", "rf_cord")),
    Line("U9", _several_of_today, lambda f, catalog: _flags_u9(f)),
    Line("C1", _strong, _always("rf_severe")),
    Line("C2", _nothing_sets_it_off, _flags_c2),
    Line("C3", _effort_in_the_young, _always("rf_effort_angina")),
    Line("C4", _bony_spot, _always("rf_bone_stress")),
    Line("C5", _lasting, _always("rf_persistent")),
    Line("C6", _known_trouble, _flags_c6),
    Line("C7", _pattern, _flags_c7),
    Line("C8", _young_or_old, _always("rf_persistent")),
    Line("C9", _no_reason_to_be_calm, _always("rf_organ")),
    Line("X", _not_screened, _always("rf_unscreened")),
)
