"""What a check-in leads to, in words, and when the next one comes. Decides nothing; the words are content.

First what to do, then why. What cannot wait is said with the answer that calls for it, the rest at the end, and no line
twice on one day. The advice to see somebody comes with its reason the first time, and short when it is said again;
where the warning signs come first nothing else is said. A day that is like the one before gets one line, not the same
three.
"""

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from flows.catalog.catalog import Catalog
from flows.followup import progress, rules
from flows.followup.rules import NO_CHANGE, NO_LOAD, RAISED, STRONG, Advice, Rule, Step
from flows.followup.running import Running
from flows.values import diary
from flows.values.diary import Course, Log
from flows.values.model import Disposition
from flows.wording.checkin import since_seen
from flows.wording.checkin.checkin_cards import counted_from, told_now, words
from flows.wording.checkin.days import day_name
from flows.wording.checkin.days_off import days_off
from flows.wording.timing import to_be_seen

SHORTER = (Rule.WORSE_AFTER_RUN, Rule.HURT_IN_RUN, Rule.DAY3_NO_EASING, Rule.DAY3_OLDER)
"""The reasons for which a run is shorter than the pain alone would have it; one is told."""
DAY3 = (Rule.DAY3_NO_EASING, Rule.DAY3_OLDER)
"""What is told at the first check-in from day 3 on, and not again."""
LOAD = (Rule.RISING, Rule.STILL_FOUR)
"""The reasons for which nothing is added to a plan."""
RISES = (Rule.JUMP, Rule.UP_THREE_TIMES)
"""What is answered at once, though nobody need be seen for it yet."""
UNTIL_SEEN = (Running.SPARED, Running.BARRED)
"""What holds until somebody has had a look."""
LATELY = 7
"""Days without a run after which nobody is told how to run on."""

Line: TypeAlias = tuple[str, str]
"""The id of a text (content/en/followup.yaml), and the text."""


class Told(Struct, frozen=True, kw_only=True):
    """What a check-in's advice is put from.

    `said`: the days on which it was said to see somebody. `shown`: ids of what was said that day already. `ahead`: the
    day that running advice is for, in words. `before`: what the check-in before it led to. `is_over`: the day was left
    open and is over, so nothing is allowed by what it told. `until`: the first day after the days off that a clinician
    gave. `seen_on`: the day on which somebody last had a look; 0: nobody has. `today`: the day on which it is told,
    where the card's own day is over. `is_bone`: a broken bone was found. `at_risk`: with what they told, a rise after
    that is a matter for the same day.
    """

    found: Advice
    course: Course
    log: Log
    day: int
    said: tuple[int, ...] = ()
    shown: tuple[str, ...] = ()
    ahead: str = ""
    before: Advice | None = None
    is_over: bool = False
    until: int = 0
    seen_on: int = 0
    today: int = 0
    is_bone: bool = False
    at_risk: bool = False

    @property
    def is_seen(self) -> bool:
        """Has somebody had a look?"""
        return self.seen_on > 0

    @property
    def is_settled(self) -> bool:
        """Was somebody seen since it was last said, and is nothing strong told after that day?"""
        is_strong = self.day > self.seen_on and rules.is_strong(self.log, self.day)
        return self.is_seen and self.seen_on >= self.course.since and not is_strong


# ---- lines -----------------------------------------------------------------------------------------------------------


def at_once(told: Told, catalog: Catalog) -> list[Line]:
    """What is said with an answer, before the next question: to see somebody, or what a rise means."""
    if told.found.screen_first:
        return [_line("rule_screen_first", catalog)]
    lines = [*_unsaid(_to_see_somebody(told, catalog), told)] if _is_news(told) else []
    if not lines and not any(id.startswith("effect_") for id in told.shown):
        lines = [*_unsaid(_rise(told, catalog), told)]
    if lines and not told.found.running.is_some:
        lines += _unsaid([_run(told.found.running, told, catalog)], told)
    return lines


def advice(told: Told, catalog: Catalog) -> list[Line]:
    """What a check-in leads to, but for what was said that day already."""
    found = told.found
    if found.screen_first:
        return [*_unsaid([_line("rule_screen_first", catalog)], told)]
    lines = [
        *_to_see_somebody(told, catalog),
        *(_still_to_be_seen if _is_left_alike(told) else _how_it_goes)(told, catalog),
        *_plan(told, catalog),
        *((_line("rule_good", catalog), _line("keep_up", catalog)) if found.keep_up else ()),
    ]
    return [*_unsaid(lines, told)]


def _how_it_goes(told: Told, catalog: Catalog) -> Iterator[Line]:
    yield from _as_before(told, catalog) or (*_progress(told, catalog), *_running(told, catalog))


def reason(rule: Rule, log: Log, day: int, catalog: Catalog) -> str:
    """Why something changes. A strong score of another day is told with that day."""
    if rule is Rule.HIGH_ONCE:
        strong = next((one for one in reversed(diary.scored(log, day)) if (one.worst or 0) >= STRONG), None)
        told_on = day if strong is None else strong.day
        score = STRONG if strong is None or strong.worst is None else strong.worst
        if told_on != day:
            return words("strong_before", catalog, score=score, day=day_name(told_on, catalog))
        return words("rule_high_once", catalog, score=score)
    run = next((run.pain_run for run in reversed(diary.runs(log, day))), 0)
    entry = diary.entry(log, day)
    if rule is Rule.STILL_FOUR and entry.pain_now is not None and entry.pain_now < NO_LOAD:
        is_run = progress.is_only_in_run(entry, NO_LOAD)
        return words("four_in_run", catalog, score=run) if is_run else words("four_earlier", catalog)
    return words(f"rule_{rule.value}", catalog, **({"score": run} if rule is Rule.HURT_IN_RUN else {}))


def _line(id: str, catalog: Catalog, **values: object) -> Line:
    return id, words(id, catalog, **values)


def _because(rule: Rule, told: Told, catalog: Catalog) -> Line:
    is_slow = told.is_seen and rule in rules.SLOW
    why = words("slow_since_seen", catalog) if is_slow else reason(rule, told.log, told.day, catalog)
    return f"rule_{rule.value}", why


def _unsaid(lines: list[Line] | Iterator[Line], told: Told) -> Iterator[Line]:
    """The lines that were not said that day; the short form counts as said with the long one."""
    shown = {*told.shown, *(f"{id}_again" for id in told.shown)}
    return (line for line in lines if line[0] not in shown)


def _is_news(told: Told) -> bool:
    """Does it have to be said with the answer, for the first time or because it is strong?"""
    return not told.said or rules.is_strong(told.log, told.day)


# ---- to see somebody -------------------------------------------------------------------------------------------------


def _to_see_somebody(told: Told, catalog: Catalog) -> Iterator[Line]:
    found = told.found
    if not found.refer or found.disposition is not Disposition.CLINICIAN or told.is_settled:
        return
    if not told.said:
        name = "effect_go_back" if told.is_seen else "effect_clinician"
        yield _line(name, catalog, when=in_time(found.rules, catalog))
        yield from (_because(rule, told, catalog) for rule in found.rules[:1] if rule in RAISED)
        return
    if rules.is_strong(told.log, told.day):
        yield _because(Rule.HIGH_ONCE, told, catalog)
    yield _line(_again(told), catalog)


def _is_left_alike(told: Told) -> bool:
    """Was a day left open that told and leads to what the one before it did?"""
    last = {pain for one in diary.scored(told.log, told.day)[-2:] for pain in (one.pain_now, one.worst)}
    return told.is_over and len(last) == 1 and _leads_to_the_same(told)


def _leads_to_the_same(told: Told) -> bool:
    """Does a day lead to what the one before it led to, with no new reason that is told?"""
    found, before = told.found, told.before
    is_sent_on = found.disposition is Disposition.CLINICIAN and any(one < told.day for one in told.said)
    is_same = before is not None and (before.running, before.step) == (found.running, found.step)
    return before is not None and is_same and (is_sent_on or {*found.rules} <= {*before.rules})


def _still_to_be_seen(told: Told, catalog: Catalog) -> Iterator[Line]:
    """Each third day of a strong pain that was left open names somebody to see once more."""
    is_strong = (diary.entry(told.log, told.day).worst or 0) >= STRONG - 1
    is_third = is_strong and progress.alike(told.log, told.day) % 3 == 0
    if is_third and told.said and told.found.disposition is Disposition.CLINICIAN and not told.is_settled:
        yield _line(_again(told), catalog)


def _again(told: Told) -> str:
    """The short form of the advice: to be seen, or to go back to whoever had a look."""
    return "effect_go_back_again" if told.is_seen else "effect_clinician_again"


def in_time(rules: tuple[Rule, ...], catalog: Catalog) -> str:
    """By when somebody should look, as within a sentence: soon for what tells of worse, later for no change."""
    return to_be_seen(catalog, soon=any(rule in RAISED and rule not in NO_CHANGE for rule in rules))


def _rise(told: Told, catalog: Catalog) -> Iterator[Line]:
    """What a rise means for today, and when somebody should look."""
    rise = next((rule for rule in RISES if rule in told.found.rules), None)
    if rise is None or told.found.disposition > Disposition.CLINICIAN:
        return
    yield _because(rise, told, catalog)
    is_referred = told.found.disposition is Disposition.CLINICIAN and bool(told.said)
    now = diary.entry(told.log, told.day).worst or 0
    ease_off = since_seen.effect(now, at_risk=told.at_risk) if told.is_seen else "effect_ease_off"
    yield _line(_again(told) if is_referred and not (told.is_seen and told.at_risk) else ease_off, catalog)


# ---- how it goes, and running ----------------------------------------------------------------------------------------


def _as_before(told: Told, catalog: Catalog) -> list[Line]:
    """One line for a day that tells what the last one told; else none."""
    entry = diary.entry(told.log, told.day)
    now, earlier = entry.worst, [one.worst for one in diary.scored(told.log, told.day - 1)]
    is_told = now is not None and not told.is_over and earlier[-1:] == [now] and entry.pain_now == now
    if not is_told or told.found.running is Running.RESTED or not _leads_to_the_same(told):  # the days left differ
        return []
    name = told.found.running.value if told.found.running.is_some else "none"
    names = ("idle", "idle_again") if name != "none" and _is_idle(told) else (name, "still")  # no word of runs to idle
    return [_line(f"as_before_{names[progress.alike(told.log, told.day) % 2]}", catalog, now=now)]


def _progress(told: Told, catalog: Catalog) -> Iterator[Line]:
    entry = diary.entry(told.log, told.day)
    if entry.worst is not None and told.course.started < told.day:
        start, now = told.course.baseline, told_now(entry, entry.worst, catalog)
        since = counted_from(told.course, (told.seen_on,), catalog)
        change = progress.change(start, entry.worst)
        is_mixed = change in progress.WORSENED and progress.is_of_the_run(told.course, told.log, told.day)
        has_risen = change not in progress.WORSENED and progress.has_gone_up(told.course, told.log, told.day)
        id = "more_in_run" if is_mixed else "gone_up" if has_risen else f"change_{change.value}"
        yield _line(id, catalog, start=start, now=now, since=since)


def _running(told: Told, catalog: Catalog) -> Iterator[Line]:
    found = told.found
    if not (told.is_over and found.running is Running.RUN):
        yield _run(found.running, told, catalog)
    is_day3_said = not found.running.is_some or _was_told(told)
    reasons = [rule for rule in SHORTER if rule in found.rules and not (rule in DAY3 and is_day3_said)]
    if told.before is not None and not diary.entry(told.log, told.day).has_run:  # what an earlier run did was said then
        reasons = [rule for rule in reasons if rule not in rules.STEPS_BACK or rule not in told.before.rules]
    if reasons and found.disposition is Disposition.SELF_CARE and found.running is not Running.RESTED:
        yield _because(reasons[0], told, catalog)
    yield from (_line(id, catalog) for id in _steps(found.step, told))


def _steps(step: Step | None, told: Told) -> Iterator[str]:
    """The id of the words for the next run, if the rule has not said how it is to be. A hard one is not repeated."""
    running, last = told.found.running, diary.runs(told.log, told.day)[-1:]
    if step is not None and (running is Running.RUN or (running is Running.SHORT and step is Step.BACK)):
        is_hard = any(one.ran is diary.Ran.HARD for one in last)
        yield "repeat_easy" if is_hard and step is Step.REPEAT else f"step_{step.value}"


def _run(running: Running, told: Told, catalog: Catalog) -> Line:
    """The rule of running in words; for who does not run at the moment it says "if"."""
    name = running_name(running, is_seen=told.is_seen, is_bone=told.is_bone)
    day = words("day_left", catalog) if told.is_over else told.ahead  # what today tells may be something else
    name = f"{name}_idle" if running is Running.SHORT and _is_idle(told) and not told.is_over else name
    return _line(name, catalog, day=day, **days_off(told.until, max(told.today, told.day), catalog))


def running_name(running: Running, *, is_seen: bool, is_bone: bool) -> str:
    """The id of the words of the rule. Whoever was seen waits for no look; with a broken bone walks are theirs."""
    if is_bone and running is Running.HELD:
        return "held_for_bone"
    return f"running_{running.value}{'_again' if is_seen and running in UNTIL_SEEN else ''}"


def _is_idle(told: Told) -> bool:
    """Did they say that they do not run at the moment?"""
    lately = [one for one in told.log if told.day - LATELY < one.day <= told.day and one.ran is not None]
    return len(lately) > 1 and not any(one.has_run for one in lately)


def _was_told(told: Told) -> bool:
    return any(one.answered and told.course.started + 3 <= one.day < told.day for one in told.log)


def _plan(told: Told, catalog: Catalog) -> Iterator[Line]:
    found, blamed = told.found, diary.entry(told.log, told.day).blamed
    if blamed in catalog.exercises:
        yield _line("effect_leave_out", catalog, exercise=catalog.exercises[blamed].name)
    why = next((rule for rule in LOAD if rule in found.rules), None)
    is_said = why is not None and told.before is not None and why in told.before.rules
    is_theirs = found.running is Running.HELD or found.disposition is not Disposition.SELF_CARE
    if why is None or is_said or is_theirs or Rule.GOOD in found.rules:
        return
    if not set(told.shown) & {f"rule_{rule.value}" for rule in RISES}:
        is_of_the_run = why is Rule.RISING and progress.is_of_the_run(told.course, told.log, told.day)
        so = words("effect_no_added_load", catalog)
        because = reason(why, told.log, told.day, catalog)
        yield "effect_no_added_load", so if is_of_the_run else f"{because} {so}"  # the run is spoken of already
