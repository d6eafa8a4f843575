"""How the page for a doctor or physiotherapist words what was told: content/medicine/report.yaml as types."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from flows.catalog.entries import Id, Text


class FindingText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A field as notes name it, and its answers: options by their id, a yes or no by `present` and `denied`."""

    id: Id
    name: Text
    options: Mapping[str, Text] = {}
    present: str = ""
    denied: str = ""


class UrgencyText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What was advised, by disposition; `clinician_soon`: in the next day or two; `unfinished`: before a result, and
    `untold_urgent` where the answers so far are a matter for today.
    """

    emergency: Text
    urgent: Text
    clinician: Text
    clinician_soon: Text
    self_care: Text
    unfinished: Text
    untold_urgent: Text


class PageWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The page's own words. `scripts`: letters by the first word of their Unicode names, as people call them."""

    title: Text
    name: Text
    on_behalf: Text
    trust: Text
    name_line: Text
    birth_line: Text
    made: Text
    made_unknown: Text
    dates_in: Text
    date: Text
    summary: Text
    summary_complaint: Text
    summary_age: Text
    summary_scores: Text
    summary_worst: Text
    summary_latest: Text
    summary_flags: Text
    summary_flags_many: Text
    summary_no_flags: Text
    summary_part: Text
    summary_together: Text
    summary_none_asked: Text
    summary_told_on: Text
    summary_triage: Text
    complaint: Text
    complaint_on: Text
    scores: Text
    course: Text
    red_flags: Text
    present: Text
    present_together: Text
    absent_of: Text
    unsure_of: Text
    unasked: Text
    from_words: Text
    answers: Text
    assessment: Text
    urgency: Text
    rules: Text
    rule: Text
    may_point: Text
    contributor: Text
    cause: Text
    plan: Text
    no_plan: Text
    exercise: Text
    adherence: Text
    checkins: Text
    checkin: Text
    no_checkins: Text
    done: Text
    runs: Text
    run: Text
    run_scored: Text
    runs_alike: Text
    runs_unscored: Text
    blamed: Text
    activity: Text
    referred: Text
    cleared_nerve: Text
    cleared_fracture: Text
    cleared_cold: Text
    cleared_unclear: Text
    cleared: Text
    visits: Text
    no_running: Text
    days_off: Text
    withdrawn: Text
    own_words: Text
    not_asked: Text
    none: Text
    days: Text
    chart_alt: Text
    chart_pain: Text
    chart_run: Text
    chart_ran: Text
    chart_some: Text
    chart_all: Text
    chart_fine: Text
    day: Text
    day_pain: Text
    day_run: Text
    day_run_pain: Text
    day_before_pain: Text
    day_all: Text
    day_some: Text
    day_none: Text
    day_hurt: Text
    left_out: Text
    footer: Text
    scripts: Mapping[str, Text]


class ReportText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file. `lines`: what each line of the decision table stands for, with `{signs}` where it has several."""

    words: PageWords
    urgency: UrgencyText
    lines: Mapping[str, Text]
    findings: tuple[FindingText, ...]

    def finding(self, id: str) -> FindingText:
        """How the answers to a field read. The check of the content has seen to it that there is one."""
        return next(one for one in self.findings if one.id == id)


PLACEHOLDERS: Mapping[str, str] = {
    "name": "date",
    "made": "today told",
    "made_unknown": "today",
    "dates_in": "zone",
    "date": "day month year",
    "summary_age": "age",
    "summary_scores": "now",
    "summary_worst": "worst",
    "summary_latest": "score day",
    "summary_flags": "count",
    "summary_flags_many": "count",
    "summary_no_flags": "count",
    "summary_part": "count unasked",
    "summary_together": "flags",
    "summary_told_on": "told day",
    "summary_triage": "urgency reason",
    "complaint_on": "day",
    "scores": "now worst",
    "absent_of": "group",
    "rule": "line reason",
    "contributor": "rank",
    "cause": "cause because",
    "exercise": "name dose",
    "checkins": "answered days",
    "done": "done asked all",
    "runs": "runs lowest highest",
    "run_scored": "score",
    "runs_alike": "runs score",
    "runs_unscored": "runs",
    "blamed": "exercises",
    "activity": "activity scores",
    "referred": "days",
    "visits": "days",
    "days_off": "day",
    "chart_alt": "first last scores",
    "chart_fine": "limit",
    "day": "day facts",
    "day_pain": "score",
    "day_run_pain": "score",
    "day_before_pain": "score",
    "left_out": "scripts",
}
"""What stands in braces in the page's own words; in all others nothing does."""


def said(words: PageWords, name: str, /, **values: Any) -> str:
    """The words of that name, filled in."""
    return str(getattr(words, name)).format(**values)
