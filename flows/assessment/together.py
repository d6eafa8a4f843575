"""What an illness, a medicine or a birth that is told makes of the ache as far as that is told, before all is asked.

It is the decision table itself that says so, of the record as told and of what the answers to come may still make of
it: what stays a matter for today at least, whatever they are, need not wait for them.
"""

from collections.abc import Mapping

from flows.assessment import triage
from flows.catalog.catalog import Catalog
from flows.values.model import Assessment, Disposition, Record, Value
from flows.values.record import ticks_of

HISTORIES: dict[str, tuple[str, ...]] = {
    "rf_history": ("cancer_ever", "bone_fragile", "immune_low", "heart_aorta"),
    "risk_now": ("pregnant", "blood_thinner", "clot_risk", "recent_virus", "heart_risk", "low_energy"),
}
"""What somebody has or takes, by the list it stands on; the other boxes of these lists are signs."""
PAIN_NOW, WORSE, NOTHING, MOVES, RUNS = "pain_now", "worse_with", "nothing_clear", "twist_bend", "running_only"
A_STITCH: Record = {PAIN_NOW: 0, "feel": "sharp_catch", WORSE: (RUNS,)}


def stands(told: Record, bare: Record, catalog: Catalog) -> Assessment | None:
    """What is told makes at least a matter for today, whatever is still to be answered, and would not without the
    history; else nothing. `bare`: what is told without it. Who tells of an ache has it now, where no score is told.
    """
    now, without = {PAIN_NOW: 1, **told}, {PAIN_NOW: 1, **bare}
    if now == without:
        return None
    found, before = _surely(now, catalog), _surely(without, catalog)
    is_by_history = found is not None and (before is None or found.disposition > before.disposition)
    return found if is_by_history else None


def _surely(told: Record, catalog: Catalog) -> Assessment | None:
    """How urgent it is as told, where that is a matter for today whatever is still to be answered; with the lines that
    no answer takes back, where there are such as urgent.
    """
    as_told, *others = (triage.decide(one, catalog) for one in _completions(told))
    mildest = min((as_told, *others), key=lambda one: one.disposition)
    if mildest.disposition < Disposition.URGENT:
        return None
    return as_told if as_told.disposition > mildest.disposition else (*others, as_told)[0]


def without_histories(ticks: Mapping[str, Value]) -> Record:
    """Lists without what somebody has or takes."""
    left = {id: tuple(one for one in ticks_of(ticks.get(id)) if one not in HISTORIES[id]) for id in HISTORIES}
    return {id: left.get(id, value) for id, value in ticks.items() if id not in left or left[id]}


def _completions(told: Record) -> list[Record]:
    """The record as told, and with the answers that calm the most: a movement does it too; a stitch that is over."""
    worse = ticks_of(told.get(WORSE))
    found = [told]
    if NOTHING not in worse:
        found.append({**told, WORSE: (*worse, MOVES)})
    if (RUNS in worse or told[PAIN_NOW] == 0) and not set(worse) - {RUNS}:
        found.append({**told, **A_STITCH})
    return found
