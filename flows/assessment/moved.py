"""Does moving the back bring the ache on, so that the heart is unlikely? Only where everything told speaks for that.

What was not asked or not told speaks against it, as does an age from which the heart is likelier (facts A.7, U6, C3).
"""

from flows.assessment.conditions import any_sign_now
from flows.assessment.findings import MOVES, Findings
from flows.values.model import Record

YOUNGER = ("a18_34", "a35_49")
HARDLY = ("running_only", "nothing_clear", "lying_flat", "after_meals")
"""What an ache may get worse with that the heart, too, can be behind."""


def back_moves_it(record: Record) -> bool:
    """The warning signs were asked and none is there; a movement or a touch brings it on, and effort alone does not."""
    told = Findings(record)
    is_screened = "rf_now" in record and "rf_history" in record and not any_sign_now(told)
    by_moving = told.has("worse_with", *MOVES) and not told.has("worse_with", *HARDLY)
    return is_screened and by_moving and told.has("age_band", *YOUNGER) and not _may_be_the_heart(told)


def _may_be_the_heart(told: Findings) -> bool:
    by_effort = told.has("run_stop", "stops_with_effort", "lingers", "unsure") or told.has("rf_history", "effort_only")
    at_risk = told.has("risk_now", "heart_risk") or told.has("rf_history", "heart_aorta")
    return by_effort or at_risk or told.has("location", "through_front")
