"""The decision table: a record in; a disposition, the lines that applied and their red flags out.

Every line that applies counts; the most urgent decides, and the result carries the flags of all. A risky answer never
lowers the result, "not sure" counts as risky, and without the warning signs nothing is below "within days". Knows
nothing of causes and wording. Source of every line: the table of facts A.7, whose ids the lines keep.
"""

import math
from collections.abc import Callable, Iterable
from functools import lru_cache

import msgspec

from flows.assessment import conditions as when
from flows.assessment import flags
from flows.assessment.findings import Findings
from flows.assessment.flags import Flags
from flows.catalog.catalog import Catalog
from flows.values.model import Assessment, Disposition, Record, Value

Test = Callable[[Findings], bool]


class Line(msgspec.Struct, frozen=True):
    """One line of the table: when it applies, and the red flags it carries."""

    id: str
    applies: Test
    flags: Flags
    soon: bool = False
    """Of a clinician's line: "in the next day or two" and not "within two weeks"."""
    leads: Flags | None = None
    """Which of its flags may say what to do and where to go; else the first, and of an emergency all."""

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
    level = applied[0].disposition
    grows = findings.sudden or findings.has("trend", "worse") or "rf_bone_stress" in raised
    hurried = grows or any(line.soon for line in applied)
    return Assessment(
        disposition=level,
        soon=level is Disposition.CLINICIAN and hurried,
        lines=tuple(line.id for line in applied),
        red_flags=tuple(dict.fromkeys(raised)),
        leading=_leading([line for line in applied if line.disposition is level], findings, catalog),
    )


def gravest_first(flags: Iterable[str], catalog: Catalog) -> tuple[str, ...]:
    """Red flags in the order in which they say what to do: that of their first aid."""
    return tuple(sorted(dict.fromkeys(flags), key=lambda flag: catalog.red_flags[flag].first_aid_rank))


def leads(lines: Iterable[str], record: Record, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """Of these lines those that apply, each with the flags that may say what to do; the line of the gravest first."""
    findings, wanted = Findings(record), frozenset(lines)
    found = {line.id: _leads(line, findings, catalog) for line in TABLE if line.id in wanted and line.applies(findings)}
    ranks = {id: _rank(flags, catalog) for id, flags in found.items()}
    return {id: found[id] for id in sorted(found, key=ranks.__getitem__)}


def deciding(found: Assessment, record: Record, catalog: Catalog) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lines that made a record as urgent as was found, the gravest first, each with the flags that speak for it."""
    as_urgent = (id for id in found.lines if level_of(id) is found.disposition)
    return tuple(leads(as_urgent, record, catalog).items())


def _leading(lines: Iterable[Line], findings: Findings, catalog: Catalog) -> tuple[str, ...]:
    return gravest_first((flag for line in lines for flag in _leads(line, findings, catalog)), catalog)


def _leads(line: Line, findings: Findings, catalog: Catalog) -> tuple[str, ...]:
    flags = gravest_first((line.leads or line.flags)(findings, catalog), catalog)
    is_one = line.leads is None and line.disposition is not Disposition.EMERGENCY
    return tuple(line.flags(findings, catalog))[:1] if is_one else flags


def _rank(flags: tuple[str, ...], catalog: Catalog) -> float:
    return catalog.red_flags[flags[0]].first_aid_rank if flags else math.inf


def grounds(record: Record, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The lines that apply, most urgent first, each with its red flags."""
    findings = Findings(record)
    applied = (line for line in TABLE if line.applies(findings))
    return {line.id: tuple(dict.fromkeys(line.flags(findings, catalog))) for line in applied}


SELF_CARE = Line("S", lambda f: True, flags.always())
TABLE = (
    Line("E1", when.any_sign_now, flags.signs_now),
    Line("E2", when.sudden_and_worst, flags.always("rf_aorta", "rf_cardiac")),
    Line("E3", when.clot, flags.always("rf_lung_clot")),
    Line("E4", when.collapsed_lung, flags.always("rf_collapsed_lung")),
    Line("E5", when.known_heart, flags.always("rf_cardiac", "rf_aorta")),
    Line("E6", when.bleed_at_the_cord, flags.always("rf_cord", "rf_aorta")),
    Line("E7", when.tip_at_risk, flags.tip_at_risk),
    Line("E8", when.low_sodium, flags.always("rf_heat_sodium")),
    Line("E9", when.neck_artery, flags.always("rf_stroke_headache")),
    Line("U1", when.sign_today, flags.sign_today, leads=flags.first_of_today),
    Line("U2", lambda f: f.breathing_pain, flags.always("rf_chest_infection", "rf_collapsed_lung", "rf_lung_clot")),
    Line("U3", when.sudden_unexplained, flags.always("rf_cardiac", "rf_aorta", "rf_collapsed_lung")),
    Line("U4", when.sac_of_the_heart, flags.always("rf_cardiac")),
    Line("U5", lambda f: f.tip, flags.always("rf_abdomen", "rf_collapsed_lung")),
    Line("U6", when.effort_of_the_older, flags.always("rf_effort_angina")),
    Line("U7", when.unexplained_at_risk, flags.unexplained_at_risk, leads=flags.unexplained_at_risk),
    Line("U8", when.cancer_and_more, flags.always("rf_malignancy", "rf_cord")),
    Line("U9", when.several_of_today, flags.each_of_today, leads=flags.each_of_today),
    Line("U10", when.heart_at_risk, flags.always("rf_cardiac")),
    Line("U11", when.sudden_by_itself, flags.always("rf_aorta", "rf_cardiac")),
    Line("U12", when.clot_on_a_breath, flags.clot_on_a_breath),
    Line("U13", when.lung_on_a_catch, flags.always("rf_collapsed_lung")),
    Line("U14", when.lying_after_a_virus, flags.always("rf_cardiac")),
    Line("U15", when.tip_whatever_moves_it, flags.tip_at_risk),
    Line("U16", lambda f: f.neck_trouble, flags.always("rf_stroke_headache")),
    Line("U17", when.broken_spine, flags.always("rf_fragility_fracture")),
    Line("U18", when.unmoved_spine, flags.always("rf_infection", "rf_malignancy")),
    Line("C1", when.strong, flags.always("rf_severe"), soon=True),
    Line("C2", when.nothing_sets_it_off, flags.nothing_sets_it_off, soon=True),
    Line("C3", when.maybe_effort, flags.always("rf_effort_angina"), soon=True),
    Line("C4", when.bony_spot, flags.always("rf_bone_stress"), soon=True),
    Line("C5", when.lasting, flags.always("rf_persistent")),
    Line("C6", when.known_trouble, flags.known_trouble, leads=flags.known_trouble),
    Line("C7", when.pattern, flags.pattern, leads=flags.pattern),
    Line("C8", when.young_or_old, flags.always("rf_persistent")),
    Line("C9", when.no_reason_to_be_calm, flags.always("rf_organ"), soon=True),
    Line("C10", when.unmoved_in_the_older, flags.always("rf_cardiac"), soon=True),
    Line("C11", when.runs_after_a_virus, flags.always("rf_cardiac"), soon=True),
    Line("C12", when.breath_and_clot_risk, flags.always("rf_lung_clot"), soon=True),
    Line("C13", when.bent_spine, flags.always("rf_fragility_fracture"), soon=True),
    Line("C14", when.one_sided_burning, flags.always("rf_shingles"), soon=True),
    Line("C15", when.not_told_what_moves_it, flags.always()),
    Line("C16", lambda f: f.yes("arm_neck"), flags.always("rf_arm_nerve"), soon=True),
    Line("C17", when.through_to_the_front, flags.always("rf_cardiac"), soon=True),
    Line("C18", when.numb_trunk, flags.always("rf_cord"), soon=True),
    Line("X", when.not_screened, flags.always("rf_unscreened")),
)
