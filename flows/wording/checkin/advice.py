"""What stands beside a plan: running today, the way back, how long it mostly takes, fluids, painkillers.

Each line is there only when it fits what was told. Decides no disposition. Sources: facts D.1 (running, in
followup/running.py), D.2 (way back), D.3 (times, in medicine/causes.yaml), E.1 (fluids), E.3 (painkillers).
"""

from collections.abc import Iterator

from flows.assessment import running
from flows.assessment.findings import Findings
from flows.catalog.catalog import Catalog
from flows.followup import schedule, visited
from flows.followup.running import Running
from flows.understanding.diary.visits import FRACTURE
from flows.values import diary
from flows.values.model import Assessment, Disposition, Record, Session
from flows.values.replies import Kind, Option, Reply
from flows.wording.cards import action
from flows.wording.checkin import checkin_advice, days_off
from flows.wording.checkin.checkin_cards import words
from flows.wording.checkin.days import day_name

LEADING = 3
TODAY = "day_today"
"""The words for the day on which it is asked."""
MEDICINE_RISKS = {
    "risk_now": ("pregnant", "blood_thinner", "heart_risk"),
    "rf_history": ("heart_aorta", "immune_low"),
    "med_caution": ("stomach_ulcer", "kidney", "asthma_nsaid"),
    "age_band": ("a65_plus",),
}
"""Answers with which a painkiller is a pharmacist's or doctor's matter (facts E.3)."""


def beside(session: Session, assessment: Assessment, catalog: Catalog) -> Reply:
    """The lines that go with a plan, in a message of their own."""
    record = session.record
    lines = [
        catalog.messages.plan_run.format(text=running_today(session, assessment, catalog)),
        *((catalog.messages.plan_way_back,) if assessment.disposition is Disposition.SELF_CARE else ()),
        *_time(assessment, catalog),
        *_fluids(record, assessment, catalog),
        _painkillers(record, catalog),
    ]
    way_back = Option(field="topic", id="return_to_running", label=catalog.faq["return_to_running"].title)
    ways = (way_back,) if assessment.disposition is Disposition.SELF_CARE else ()
    return Reply(kind=Kind.MESSAGE, text="\n".join(lines), options=(*ways, action("result", catalog)))


def running_today(
    session: Session, assessment: Assessment, catalog: Catalog, ahead: str = "day_today", *, is_told_now: bool = False
) -> str:
    """What the one rule says of a run today, after the score that was told; an old one clears none, and the one now is
    asked for. `ahead`: the words for another day; `is_told_now`: the score was told just now.
    """
    allowed = running.today(session, assessment, catalog, is_today=ahead == TODAY)
    score = running.pain(session)
    kept, day = session.followup, running.day(session)
    name = checkin_advice.running_name(allowed, is_seen=bool(kept.visits), is_bone=kept.found == FRACTURE)
    off = days_off.days_off(kept.rest_until, day, catalog)
    ahead = "day_tomorrow" if ahead == TODAY and _has_run_today(session) else ahead
    text = words(name, catalog, day=words(ahead, catalog), **off)
    if score is not None and allowed in running.BY_SCORE:
        on = 0 if is_told_now else running.old_score_on(session)
        name = "told_score_old" if on else "told_score"
        of_day = {"day": day_name(on, catalog)} if on else {}
        text = words(name, catalog, score=score, text=text, **of_day)
    if allowed.is_some or allowed is Running.RESTED:
        text = " ".join((text, *days_off.first_runs(kept, day, catalog)))
    is_told = running.is_held(session, day) or allowed is Running.RESTED or visited.may_run_by_them(kept, day)
    is_theirs = running.was_seen(session, assessment) and not is_told
    return words("told_seen", catalog, text=text) if is_theirs else text


def _has_run_today(session: Session) -> bool:
    """Was the day's run told of at an evening's check-in? One in the morning asks for the run of the day before."""
    kept = session.followup
    is_evening = kept.rhythm is not None and not schedule.is_morning(kept.rhythm)
    return is_evening and diary.entry(diary.unpacked(kept.log), running.day(session)).has_run


def medicine_risks(record: Record, catalog: Catalog) -> list[str]:
    """The labels of what was told of `MEDICINE_RISKS`."""
    findings = Findings(record)
    return [
        option.button
        for field, ids in MEDICINE_RISKS.items()
        if field in catalog.fields
        for option in catalog.fields[field].options
        if option.id in ids and findings.has(field, option.id)
    ]


def medicine_caution(record: Record, catalog: Catalog, *, is_said: bool = False) -> str:
    """Whom to ask before a painkiller, when age or risks call for it; else empty. `is_said`: whom to ask stands above,
    and only what was told is named.
    """
    if record.get("age_band") == "under_18":
        return catalog.messages.medicine_minor
    told = ", ".join(medicine_risks(record, catalog))
    words = catalog.messages.medicine_told if is_said else catalog.messages.medicine_first
    return words.format(told=told) if told else ""


def _time(assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    if assessment.causes and assessment.disposition is Disposition.SELF_CARE:
        cause = catalog.causes[assessment.causes[0].id]
        yield catalog.messages.plan_time.format(label=cause.label, heals=cause.heals)


def _fluids(record: Record, assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    """Too little fluid may be behind it: how to drink. After very much drinking: no such advice (hazard H15)."""
    leading = [cause.id for cause in assessment.causes[:LEADING]]
    drank_lots = Findings(record).has("run_context", "drank_lots")
    if "dehydration" in leading and not drank_lots:
        yield catalog.messages.plan_fluids


def _painkillers(record: Record, catalog: Catalog) -> str:
    caution = medicine_caution(record, catalog)
    return catalog.messages.plan_painkillers.format(caution=caution or catalog.messages.medicine_default)
