"""The decision table: a record in; a disposition, the lines that applied and their red flags out.

Every line that applies counts; the most urgent decides, and the result carries the flags of all. A risky answer never
lowers the result, "not sure" counts as risky, and without the warning signs nothing is below "within days". Knows
nothing of causes and wording. Source of every line: the table of facts A.7, whose ids the lines keep.
"""

from collections.abc import Callable
from functools import lru_cache

import msgspec

from flows.assessment import flags
from flows.assessment.findings import Findings
from flows.assessment.flags import Flags
from flows.catalog.catalog import Catalog
from flows.values.model import Assessment, Disposition, Record, Value

KNOWN_TROUBLE = ("cancer_ever", "heart_aorta", "bone_fragile", "arm_tingle")
Test = Callable[[Findings], bool]


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
    return _decided(tuple(record.items()), catalog)


@lru_cache(maxsize=1024)  # one turn asks several times, and many people tell the same
def _decided(told: tuple[tuple[str, Value], ...], catalog: Catalog) -> Assessment:
    findings = Findings(dict(told))
    applied = [line for line in TABLE if line.applies(findings)] or [SELF_CARE]
    raised = [flag for line in applied for flag in line.flags(findings, catalog)]
    return Assessment(
        disposition=applied[0].disposition,
        lines=tuple(line.id for line in applied),
        red_flags=tuple(dict.fromkeys(raised)),
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
    return f.has("rf_history", *flags.TODAY_BOXES)


def _sudden_unexplained(f: Findings) -> bool:
    return f.sudden and f.unexplained and not (f.cramp_let_go and f.worst < 7)


def _sac_of_the_heart(f: Findings) -> bool:
    lying = f.has("worse_with", "lying_flat") or f.has("location", "through_front")
    return lying and f.unexplained and not f.has("duration", "over_6w")


def _unexplained_at_risk(f: Findings) -> bool:
    silent = f.has("worse_with", "nothing_clear", "lying_flat") and f.unexplained
    return silent and any(f.has(field, option) for field, option in flags.RISK_FLAGS)


def _cancer_and_more(f: Findings) -> bool:
    worse = f.has("trend", "worse") or f.has("worse_with", "lying_flat", "cough_sneeze", "nothing_clear")
    return f.has("rf_history", "cancer_ever") and (worse or (f.unexplained and f.has("location", "spine_line")))


def _several_of_today(f: Findings) -> bool:
    return bool(list(flags.several_of_today(f)))


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
    return stiff or f.has("worse_with", "after_meals") or f.slow_curve


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


# ---- the table -------------------------------------------------------------------------------------------------------

SELF_CARE = Line("S", lambda f: True, flags.always())
TABLE = (
    Line("E1", _any_sign_now, flags.signs_now),
    Line("E2", _sudden_and_worst, flags.always("rf_aorta", "rf_cardiac")),
    Line("E3", _clot, flags.always("rf_lung_clot")),
    Line("E4", _collapsed_lung, flags.always("rf_collapsed_lung")),
    Line("E5", _known_heart, flags.always("rf_cardiac", "rf_aorta")),
    Line("E6", _bleed_at_the_cord, flags.always("rf_cord", "rf_aorta")),
    Line("E7", _tip_at_risk, flags.tip_at_risk),
    Line("E8", _low_sodium, flags.always("rf_heat_sodium")),
    Line("U1", _sign_today, flags.sign_today),
    Line("U2", lambda f: f.breathing_pain, flags.always("rf_chest_infection", "rf_collapsed_lung", "rf_lung_clot")),
    Line("U3", _sudden_unexplained, flags.always("rf_cardiac", "rf_aorta", "rf_collapsed_lung")),
    Line("U4", _sac_of_the_heart, flags.always("rf_cardiac")),
    Line("U5", lambda f: f.tip, flags.always("rf_abdomen", "rf_collapsed_lung")),
    Line("U6", lambda f: f.effort and f.older, flags.always("rf_effort_angina")),
    Line("U7", _unexplained_at_risk, flags.unexplained_at_risk),
    Line("U8", _cancer_and_more, flags.always("rf_malignancy", "rf_cord")),
    Line("U9", _several_of_today, lambda f, catalog: flags.several_of_today(f)),
    Line("C1", _strong, flags.always("rf_severe")),
    Line("C2", _nothing_sets_it_off, flags.nothing_sets_it_off),
    Line("C3", _effort_in_the_young, flags.always("rf_effort_angina")),
    Line("C4", _bony_spot, flags.always("rf_bone_stress")),
    Line("C5", _lasting, flags.always("rf_persistent")),
    Line("C6", _known_trouble, flags.known_trouble),
    Line("C7", _pattern, flags.pattern),
    Line("C8", _young_or_old, flags.always("rf_persistent")),
    Line("C9", _no_reason_to_be_calm, flags.always("rf_organ")),
    Line("X", _not_screened, flags.always("rf_unscreened")),
)
