"""The last plain look: which answers are so thin that a warning sign may have been passed over unseen.

Lists are ticked too little (Smyth and Dillman 2006), and a person who ticks nothing on both is asked once more, in one
plain question, where what they told of the ache gives little reason to think of muscle and joint. Decides no urgency.
"""

from flows.assessment import triage
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.values.model import Disposition, Record

FIELD = "plain_look"
"""The field that holds the answer."""
SIGNS = {
    "rf_now": ("chest_pain", "breathless", "faint_sweat", "jaw_arm_spread"),
    "rf_history": ("clot_signs", "fever_ill"),
}
"""The lists of warning signs, and what of each the question asks about."""


def is_due(record: Record, catalog: Catalog) -> bool:
    """Are both lists of warning signs empty, the result below "today", and the answers thin?

    Not before it was told what brings the pain on, and what ends it in a run: so the steps to go are not overcounted.
    """
    runs = Findings(record).has("worse_with", "running_only")
    if "worse_with" not in record or (runs and "run_stop" not in record):
        return False
    if any(record.get(id) != ("none",) for id in SIGNS):
        return False
    bare = {id: value for id, value in record.items() if id != FIELD}
    return triage.decide(bare, catalog).disposition <= Disposition.CLINICIAN and is_thin(Findings(bare))


def is_thin(f: Findings) -> bool:
    """Does little that was told explain the pain, or does what was told sound like a sign in other words?

    The pictures that lines U6 to U15 and C3, C10 to C12 are about, whatever the age; and a strong ache on the spine
    that no run began, for that is how an infection of the spine may feel while a twist still hurts.
    """
    unmoved = f.unexplained and not f.stitch
    sudden = f.sudden and f.movers <= 1
    on_a_breath = f.has("pleuritic_check", "can_reproduce") or f.has("risk_now", "clot_risk")
    return unmoved or sudden or on_a_breath or _may_be_the_spine(f) or _may_be_the_chest(f)


def _may_be_the_spine(f: Findings) -> bool:
    """Worse lying flat, or on the spine at 5 and more with no run that began it."""
    by_itself = f.has("location", "spine_line") and f.has("onset", "crept_in", "at_rest")
    return f.has("worse_with", "lying_flat") or (by_itself and f.worst >= 5)


def _may_be_the_chest(f: Findings) -> bool:
    """From 50 or with a heart risk: a stiff chest or quick breaths as a habit, loosening up as all that helps, or a
    start at rest that only sitting makes worse.
    """
    at_risk = f.from_50 or f.has("risk_now", "heart_risk")
    sits = f.has("worse_with", "sitting") and f.has("onset", "at_rest") and not f.mover
    return at_risk and (f.only_loosening or sits or f.has("habits", "tight_front", "shallow_breath"))
