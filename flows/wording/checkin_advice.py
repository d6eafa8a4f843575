"""Check-ins in words: when the next one comes, and what the last one leads to. Decides nothing; the words are content.

First what to do, then why. The advice to see somebody comes with its reason the first time, and short when it is said
again; where the warning signs come first nothing else is said.
"""

from collections.abc import Iterator

from flows.catalog.catalog import Catalog
from flows.followup import progress
from flows.followup.rules import RAISED, STRONG, Advice, Rule
from flows.values import diary
from flows.values.diary import Course, Log
from flows.values.model import Disposition
from flows.values.zonedata import local
from flows.wording.checkin_cards import hour, words
from flows.wording.days import day_name, weekday
from flows.wording.timing import to_be_seen

SHORTER = (Rule.WORSE_AFTER_RUN, Rule.HURT_IN_RUN, Rule.DAY3_NO_EASING, Rule.DAY3_OLDER)
"""The reasons for which a run is shorter than the pain alone would have it; one is told."""
DAY3 = (Rule.DAY3_NO_EASING, Rule.DAY3_OLDER)
"""What is told at the first check-in from day 3 on, and not again."""
NO_CHANGE = (Rule.SIX_WEEKS, Rule.DAY7_NOT_BETTER, Rule.TWO_WEEKS_NO_CHANGE, Rule.BLAMED_TWICE)
"""The reasons to see somebody that tell of nothing worse."""
LOAD = (Rule.RISING, Rule.STILL_FOUR)
"""The reasons for which nothing is added to a plan."""


def when(at: int, now: int, zone: str, catalog: Catalog) -> str:
    """A moment to come on the clocks of a zone: "tomorrow, Tue 07:30"."""
    there, day = local(at, zone), local(at, zone).toordinal()
    ahead = day - local(now, zone).toordinal()
    name = {0: "when_today", 1: "when_tomorrow"}.get(ahead, "when_later")
    at_hour = hour(there.hour * 60 + there.minute)
    return words(name, catalog, day=day_name(day, catalog), weekday=weekday(day, catalog), hour=at_hour)


def advice(found: Advice, course: Course, log: Log, day: int, catalog: Catalog, *, said: tuple[int, ...] = ()) -> str:
    """What a check-in leads to, in a few lines. `said`: the days on which it was said to see somebody."""
    if found.screen_first:
        return words("rule_screen_first", catalog)
    lines = [
        *_to_see_somebody(found, log, day, catalog, is_again=bool(said)),
        *_progress(course, log, day, catalog),
        *_running(found, log, day, catalog, was_told=_was_told(course, log, day)),
        *_plan(found, log, day, catalog),
        *((words("rule_good", catalog), words("keep_up", catalog)) if found.keep_up else ()),
    ]
    return "\n".join(lines)


def reason(rule: Rule, log: Log, day: int, catalog: Catalog) -> str:
    """Why something changes."""
    scores = [one.worst or 0 for one in diary.scored(log, day)]
    score = {
        Rule.HIGH_ONCE: next((one for one in reversed(scores) if one >= STRONG), STRONG),
        Rule.HURT_IN_RUN: next((run.pain_run for run in reversed(diary.runs(log, day))), 0),
    }
    return words(f"rule_{rule.value}", catalog, **({"score": score[rule]} if rule in score else {}))


def _to_see_somebody(found: Advice, log: Log, day: int, catalog: Catalog, *, is_again: bool) -> Iterator[str]:
    if not found.refer or found.disposition is not Disposition.CLINICIAN:
        return
    if is_again:
        yield words("effect_clinician_again", catalog)
        return
    yield words("effect_clinician", catalog, when=in_time(found.rules, catalog))
    yield from (reason(rule, log, day, catalog) for rule in found.rules[:1] if rule in RAISED)


def in_time(rules: tuple[Rule, ...], catalog: Catalog) -> str:
    """By when somebody should look, as within a sentence: soon for what tells of worse, later for no change."""
    return to_be_seen(catalog, soon=any(rule in RAISED and rule not in NO_CHANGE for rule in rules))


def _progress(course: Course, log: Log, day: int, catalog: Catalog) -> Iterator[str]:
    now = diary.entry(log, day).worst
    if now is not None and course.started < day:
        change = progress.change(course.baseline, now)
        yield words(f"change_{change.value}", catalog, start=course.baseline, now=now)


def _running(found: Advice, log: Log, day: int, catalog: Catalog, *, was_told: bool) -> Iterator[str]:
    told = [rule for rule in SHORTER if rule in found.rules and not (rule in DAY3 and was_told)]
    why = told[0] if told and found.disposition is Disposition.SELF_CARE else None
    yield words(f"running_{found.running.value}", catalog)
    if why is not None:
        yield reason(why, log, day, catalog)
    if found.step is not None and found.running.is_some:
        yield words(f"step_{found.step.value}", catalog)


def _was_told(course: Course, log: Log, day: int) -> bool:
    return any(one.answered and course.started + 3 <= one.day < day for one in log)


def _plan(found: Advice, log: Log, day: int, catalog: Catalog) -> Iterator[str]:
    blamed = diary.entry(log, day).blamed
    if blamed in catalog.exercises:
        yield words("effect_leave_out", catalog, exercise=catalog.exercises[blamed].name)
    why = next((rule for rule in LOAD if rule in found.rules), None)
    is_good = Rule.GOOD in found.rules
    if why is not None and found.disposition is Disposition.SELF_CARE and not is_good:
        yield f"{reason(why, log, day, catalog)} {words('effect_no_added_load', catalog)}"
