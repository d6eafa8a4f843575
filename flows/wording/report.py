"""The report: one page for a doctor or physiotherapist, from what was told and what the program made of it.

A question that was never put is "not asked", apart from one that was answered with no and one that the person was not
sure about (hazard M17): a gap must not look like a negative finding.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from flows.assessment import agenda, alarms
from flows.assessment.agenda import ticking
from flows.assessment.assessing import outcome
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Field, Phase
from flows.catalog.question import CHECK_UP, is_shown
from flows.values import diary
from flows.values.model import Assessment, Disposition, Session
from flows.values.replies import Document
from flows.wording import results
from flows.wording.cards import spoken
from flows.wording.reasons import reasons
from flows.wording.timing import time_frame

COMPLAINT = ("location", "side", "feel", "duration", "onset", "trend", "worse_with", "run_stop")
SCORES = ("pain_now", "pain_worst")
REPORTED_DAYS = 14
"""So many days of check-ins fit on the page."""


def report(session: Session, at: int, catalog: Catalog) -> Document:
    """The page as a text file. `at`: now, in seconds since the epoch."""
    words, assessment = catalog.messages, outcome(session, catalog)
    today = _day(at, catalog)
    present, absent, unasked = _signs(session, catalog)
    page = words.report_page.format(
        today=today,
        told=_day(session.screened_at, catalog),
        complaint=_lines(_answers(session, COMPLAINT, catalog)),
        present=_listed(present, catalog),
        absent=_listed(absent, catalog),
        unasked=_listed(unasked, catalog),
        alarms=_alarms(session, catalog),
        answers=_lines(_answers(session, _others(catalog), catalog)),
        urgency=_urgency(assessment, catalog),
        reasons=" ".join(reasons(session, assessment, catalog)) or words.report_none,
        flags=_listed((catalog.red_flags[flag].label for flag in assessment.red_flags), catalog),
        causes=_listed(_causes(assessment, catalog), catalog),
        plan=_lines(_plan(session, assessment, catalog)) or words.report_no_plan,
        scores=_scores(session, catalog),
    )
    plain = re.sub(r"\n{3,}", "\n\n", page.replace("**", ""))
    return Document(name=words.report_name.format(date=today), text=f"{plain.strip()}\n")


def _signs(session: Session, catalog: Catalog) -> tuple[list[str], list[str], list[str]]:
    """The boxes of the warning signs and risks: ticked, asked and not ticked, never asked."""
    present: list[str] = []
    absent: list[str] = []
    unasked: list[str] = []
    for field in catalog.fields.values():
        if field.phase is not Phase.RED_FLAGS:
            continue
        told = session.record.get(field.id)
        half = ticking(session, field)
        ticked = told if isinstance(told, tuple) else half.ticks if half.screen else ()
        seen = _seen(session, field, catalog)
        for option in field.options:
            if option.id == "none" or (option.id == "unsure" and option.id not in ticked):
                continue
            pile = present if option.id in ticked else absent if option.id in seen else unasked
            pile.append(option.button)
    return present, absent, unasked


def _seen(session: Session, field: Field, catalog: Catalog) -> set[str]:
    """The options of a list that were on the screens the person got past: one emergency tick ends the questions."""
    told = session.record.get(field.id)
    if not isinstance(told, tuple):
        return set()
    screens = [set(screen.options) for screen in field.screens] or [{option.id for option in field.options}]
    if not field.first_tap or not set(told) - {"none"}:
        return set().union(*screens)
    last = max((place for place, screen in enumerate(screens) if screen & set(told)), default=len(screens) - 1)
    return set().union(*screens[: last + 1])


def _answers(session: Session, ids: Iterable[str], catalog: Catalog) -> Iterator[str]:
    words = catalog.messages
    for id in ids:
        field = catalog.fields[id]
        if id in session.record:
            answer = spoken(field, session.record[id], catalog)
        elif id in session.passed:
            answer = words.report_unsure
        elif agenda.is_asked(field, session.record, catalog) if field.asked else is_shown(field, session.record):
            answer = words.report_not_asked
        else:
            continue
        yield words.report_answer.format(name=field.short, answer=answer)


def _others(catalog: Catalog) -> list[str]:
    told_apart = (*COMPLAINT, *SCORES)
    return [
        field.id
        for field in catalog.fields.values()
        if field.phase in (*CHECK_UP, Phase.PLANNING)
        and field.phase is not Phase.RED_FLAGS
        and field.id not in told_apart
    ]


def _alarms(session: Session, catalog: Catalog) -> str:
    flags = [catalog.red_flags[flag].label for flag in alarms.flags(session)]
    return catalog.messages.report_alarm.format(flags=", ".join(flags)) if flags else ""


def _urgency(assessment: Assessment, catalog: Catalog) -> str:
    if assessment.disposition is Disposition.EMERGENCY:
        return catalog.messages.report_emergency
    return f"{catalog.dispositions[assessment.disposition].head} {time_frame(assessment, catalog)}"


def _causes(assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    for cause in assessment.causes[: results.SHOWN_CAUSES]:
        yield f"{catalog.causes[cause.id].label}{results.because(cause, catalog)}"


def _plan(session: Session, assessment: Assessment, catalog: Catalog) -> Iterator[str]:
    """The plan that was given; before what to work around was asked there is none."""
    if "body_notes" not in session.record:
        return
    for id in assessment.exercises:
        entry = catalog.exercises[id]
        yield catalog.messages.report_exercise.format(name=entry.name, dose=entry.dose)


def _scores(session: Session, catalog: Catalog) -> str:
    words = catalog.messages
    now, worst = (session.record.get(id) for id in SCORES)
    asked = words.report_not_asked
    first = words.report_scores.format(now=asked if now is None else now, worst=asked if worst is None else worst)
    return _lines([first, *_days(session, catalog)])


def _days(session: Session, catalog: Catalog) -> Iterator[str]:
    """The latest check-ins with a score, a line each."""
    words = catalog.messages
    for one in diary.unpacked(session.followup.log)[-REPORTED_DAYS:]:
        if one.worst is None:
            continue
        now = words.report_not_asked if one.pain_now is None else one.pain_now
        run = words.report_run.format(score=one.pain_run) if one.pain_run is not None else ""
        yield words.report_day.format(day=diary.iso(one.day), now=now, run=run).strip()


def _day(at: int, catalog: Catalog) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat() if at else catalog.messages.report_unknown


def _listed(parts: Iterable[str], catalog: Catalog) -> str:
    return "; ".join(parts) or catalog.messages.report_none


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)
