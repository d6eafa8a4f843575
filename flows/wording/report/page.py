"""The report: one page for a doctor or physiotherapist, from what was told and what the program made of it.

In the third person and in a clinician's words. It is put together once, as a page; its twin in plain text is the same
page line by line, so that neither can say what the other does not.
"""

import unicodedata
from collections.abc import Iterator

from flows.assessment import agenda, alarms, triage
from flows.assessment.assessing import outcome
from flows.assessment.exercises import as_it_fits
from flows.assessment.known import known
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Phase
from flows.catalog.question import CHECK_UP
from flows.catalog.texts.report import said
from flows.followup import schedule
from flows.values import diary
from flows.values.model import Assessment, Disposition, Origin, RankedCause, Session, State
from flows.values.page import Page, Row, Section
from flows.values.replies import Document
from flows.wording.report import course, findings, plain
from flows.wording.result import contributors

COMPLAINT = ("location", "side", "feel", "duration", "onset", "trend", "worse_with", "run_stop", "run_context")
SCORES = ("pain_now", "pain_worst")
SUMMED_UP = ("location", "side", "duration")
SHOWN_LINES, SHOWN_BECAUSE, SHOWN_SIGNS = 2, 3, 3
LONGEST_WORDS = 500
"""Characters of somebody's own words that have room on the page."""
WITH_A_RESULT = (State.ASSESSED, State.PLANNING, State.REFERRED)
"""Phases in which somebody was told what to do; before them there are only answers."""
UNSCREENED = "rf_unscreened"
"""No finding: it says that something was not answered, which stands on the page by itself."""
NO_CAUSE = (UNSCREENED, "rf_severe", "rf_persistent")
"""Reasons for a look that name nothing to look for; the reason for the triage says them."""


def report(session: Session, at: int, catalog: Catalog, own_words: str = "") -> Document:
    """The page and its text. `at`: now, in seconds since the epoch; `own_words`: what the person adds to it."""
    made = page(session, at, catalog, own_words)
    name = said(catalog.report.words, "name", date=made.date)
    days = Section(title=catalog.report.words.days, rows=tuple(course.day_by_day(session.followup, catalog)))
    return Document(name=f"{name}.txt", text=plain.text(made, days), page=made)


def page(session: Session, at: int, catalog: Catalog, own_words: str) -> Page:
    """What stands on it."""
    words, found = catalog.report.words, outcome(session, catalog)
    zone = session.followup.clocks
    typed, told_on = _cleaned(own_words), _told_on(session, at, zone, catalog)
    return Page(
        title=words.title,
        date=diary.iso(schedule.today(at, zone)),
        made=_made(session, at, zone, catalog),
        trust=f"{words.on_behalf} {words.trust}" if session.of_another else words.trust,
        blanks=(words.name_line, words.birth_line),
        summary=_summary(session, found, told_on, catalog),
        main=(
            _complaint(session, told_on, catalog),
            _assessment(session, found, catalog),
            _plan(session, found, catalog),
            Section(title=words.adherence, rows=tuple(course.adherence(session, catalog))),
        ),
        beside=(_red_flags(session, found, catalog), _further(session, catalog)),
        footer=words.footer,
        left_out=words.left_out,
        scripts=words.scripts,
        course_title=words.course,
        chart=course.chart(session.followup, catalog),
        own_words=Section(title=words.own_words, rows=(Row(text=typed),)) if typed else None,
    )


def _made(session: Session, at: int, zone: str, catalog: Catalog) -> str:
    words = catalog.report.words
    today = course.date_text(schedule.today(at, zone), catalog)
    if not session.screened_at:
        made = said(words, "made_unknown", today=today)
    else:
        told = course.date_text(schedule.today(session.screened_at, zone), catalog)
        made = said(words, "made", today=today, told=told)
    return f"{made} {said(words, 'dates_in', zone=zone.replace('_', ' '))}"


def _told_on(session: Session, at: int, zone: str, catalog: Catalog) -> str:
    """The day of the answers where it is another than that of the page; else nothing."""
    told = schedule.today(session.screened_at, zone) if session.screened_at else None
    return "" if told in (None, schedule.today(at, zone)) else course.date_text(told, catalog)


def _summary(session: Session, found: Assessment, told_on: str, catalog: Catalog) -> Section:
    words, record = catalog.report.words, session.record
    told = [findings.phrase(id, record[id], catalog) for id in SUMMED_UP if id in record]
    if told_on and "duration" in record:
        told[-1] = said(words, "summary_told_on", told=told[-1], day=told_on)
    told += (
        [said(words, "summary_age", age=findings.phrase("age_band", record["age_band"], catalog))]
        if "age_band" in record
        else []
    )
    scores = [
        said(words, name, **{key: record[id]})
        for name, key, id in (("summary_scores", "now", "pain_now"), ("summary_worst", "worst", "pain_worst"))
        if id in record
    ]
    scores += course.latest(session.followup, catalog)
    lines = ("; ".join([words.summary_complaint, *told]), ", ".join(scores), _flag_line(session, found, catalog))
    rows = [Row(text=_sentence(line)) for line in lines if line]
    is_serious = found.disposition >= Disposition.URGENT
    return Section(
        title=words.summary,
        rows=(*rows, Row(name=words.urgency, text=_triage(session, found, catalog), is_weighty=is_serious)),
    )


def _triage(session: Session, found: Assessment, catalog: Catalog) -> str:
    """How urgent, and the first reason for it: what a reader in a hurry must not have to look for."""
    urgency = _urgency(session, found, catalog)
    reason = next(_reasons(session, found, catalog), ("", ""))[1]
    if not _is_finding(session, found) or not reason:
        return urgency
    return said(catalog.report.words, "summary_triage", urgency=urgency, reason=reason)


def _flag_line(session: Session, found: Assessment, catalog: Catalog) -> str:
    """How many red flags there are. That none was ticked must not soothe where the answers together are a finding."""
    words, known = catalog.report.words, findings.signs(session, catalog)
    present = len(known.present) + len(known.unsure) + len(_raised(session))
    if present:
        return said(words, "summary_flags" if present == 1 else "summary_flags_many", count=present)
    if not known.absent:
        return words.summary_none_asked
    flags = said(words, "summary_no_flags", count=known.denied)
    if known.unasked:
        flags = said(words, "summary_part", count=known.denied, unasked=len(known.unasked))
    return said(words, "summary_together", flags=flags) if _is_finding(session, found) else flags


def _is_finding(session: Session, found: Assessment) -> bool:
    """Do the answers together call for somebody, whatever was ticked?"""
    is_more = found.disposition is not Disposition.SELF_CARE and not _is_open(session, found)
    return is_more and bool(found.lines)


def _is_open(session: Session, found: Assessment) -> bool:
    """Are there answers and no result yet? What is grave already stands all the same."""
    return session.state not in WITH_A_RESULT and found.disposition < Disposition.URGENT


def _raised(session: Session) -> list[str]:
    """The flags of warnings that words or other answers raised, and no tick."""
    raised = [flag for alarm in session.alarms if alarm.origin is not Origin.TICK for flag in alarm.flags]
    return list(dict.fromkeys(flag for flag in raised if flag != UNSCREENED))


def _withdrawn(session: Session, catalog: Catalog) -> str:
    """The flags that were told or ticked and taken back, and stand no more."""
    stand = {flag for alarm in session.alarms for flag in alarm.flags}
    left = (flag for flag in session.followup.withdrawn if flag not in stand)
    return "; ".join(catalog.red_flags[flag].clinical for flag in left)


def _complaint(session: Session, told_on: str, catalog: Catalog) -> Section:
    words = catalog.report.words
    title = said(words, "complaint_on", day=told_on) if told_on else words.complaint
    now, worst = (session.record.get(id, words.not_asked) for id in SCORES)
    scores = Row(name=words.chart_pain, text=said(words, "scores", now=now, worst=worst))
    return Section(title=title, rows=(scores, *findings.rows(session, COMPLAINT, catalog)))


def _further(session: Session, catalog: Catalog) -> Section:
    apart = (*COMPLAINT, *SCORES, findings.RISKS)
    ids = [
        field.id
        for field in catalog.fields.values()
        if (field.phase in (*CHECK_UP, Phase.PLANNING) or field.id in session.record)
        and field.phase is not Phase.RED_FLAGS
        and field.id not in apart
    ]
    return Section(title=catalog.report.words.answers, rows=tuple(findings.rows(session, ids, catalog)))


def _red_flags(session: Session, found: Assessment, catalog: Catalog) -> Section:
    """What is present first; "none" only where something was asked."""
    words, known = catalog.report.words, findings.signs(session, catalog)
    raised = "; ".join(catalog.red_flags[flag].clinical for flag in _raised(session))
    none = words.present_together if _is_finding(session, found) else words.none
    present = "; ".join(known.present) or (none if known.absent else "")
    rows = (
        Row(name=words.from_words, text=raised, is_weighty=True),
        Row(name=words.withdrawn, text=_withdrawn(session, catalog), is_weighty=True),
        Row(name=words.present, text=present, is_weighty=bool(known.present)),
        Row(name=words.unsure_of, text="; ".join(known.unsure), is_weighty=True),
        Row(name=words.unasked, text="; ".join(known.unasked) or words.none),
        *(Row(name=said(words, "absent_of", group=group), text="; ".join(denied)) for group, denied in known.absent),
    )
    return Section(title=words.red_flags, rows=tuple(row for row in rows if row.text))


def _assessment(session: Session, found: Assessment, catalog: Catalog) -> Section:
    words = catalog.report.words
    if _is_open(session, found):
        return Section(title=words.assessment, rows=())
    flags = (catalog.red_flags[flag].clinical for flag in found.red_flags if flag not in NO_CAUSE)
    rows = [
        Row(name=words.rules, text="; ".join(_rules(session, found, catalog))),
        Row(name=words.may_point, text="; ".join(flags)),
        *(
            Row(name=said(words, "contributor", rank=rank), text=_cause(cause, catalog))
            for rank, cause in enumerate(found.causes[: contributors.SHOWN_CAUSES], 1)
        ),
    ]
    return Section(title=words.assessment, rows=tuple(row for row in rows if row.text))


def _rules(session: Session, found: Assessment, catalog: Catalog) -> Iterator[str]:
    for line, reason in _reasons(session, found, catalog):
        yield said(catalog.report.words, "rule", line=line, reason=reason)


def _reasons(session: Session, found: Assessment, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """The deciding lines of the table, each with what it stands for; what a check-in raised carries the flags found."""
    grounds = triage.grounds(session.record, catalog)
    decided = [line for line in found.lines if line[0] == found.lines[0][0]]
    deciding = dict.fromkeys((*triage.leads(decided, session.record, catalog), *decided))
    for line in list(deciding)[:SHOWN_LINES]:
        flags = grounds.get(line) or found.red_flags
        signs = "; ".join(catalog.red_flags[flag].clinical for flag in flags[:SHOWN_SIGNS])
        yield line, catalog.report.lines[line].format(signs=signs)


def _cause(cause: RankedCause, catalog: Catalog) -> str:
    told = [findings.named(one.field, one.value, catalog) for one in cause.because]
    because = "; ".join(list(dict.fromkeys(told))[:SHOWN_BECAUSE])
    label = catalog.causes[cause.id].clinical
    return said(catalog.report.words, "cause", cause=label, because=because) if because else label


def _urgency(session: Session, found: Assessment, catalog: Catalog) -> str:
    texts, said_by = catalog.report.urgency, alarms.level(session) or Disposition.SELF_CARE
    if _is_open(session, found):
        return texts.unfinished
    if session.state in agenda.ASKING and said_by < found.disposition and found.disposition >= Disposition.URGENT:
        return texts.untold_urgent
    if found.disposition is Disposition.CLINICIAN and found.soon:
        return texts.clinician_soon
    return str(getattr(texts, found.disposition.value))


def _plan(session: Session, found: Assessment, catalog: Catalog) -> Section:
    """The plan that was given; before what to work around was asked there is none."""
    words = catalog.report.words
    given = found.exercises if "body_notes" in session.record else ()
    done = (as_it_fits(id, known(session, {}), catalog) for id in given)
    rows = [Row(text=said(words, "exercise", name=one.name, dose=one.dose)) for one in done]
    return Section(title=words.plan, rows=tuple(rows or [Row(text=words.no_plan)]), is_listed=bool(rows))


def _cleaned(typed: str) -> str:
    """Somebody's words as one line of visible characters, no longer than there is room for."""
    visible = "".join(" " if _is_unseen(letter) else letter for letter in typed)
    line = " ".join(visible.split())
    return line if len(line) <= LONGEST_WORDS else f"{line[:LONGEST_WORDS].rstrip()} …"


def _is_unseen(letter: str) -> bool:
    """Control marks, also those that turn the direction of what follows; the joiners that some scripts need stay."""
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and letter not in "\u200c\u200d"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
