"""A simulated year of check-ins in twenty time zones: none lost, none doubled, each at its local hour.

The host here does what the bot does: it sleeps until the moment that it was told, is sometimes down and wakes late, and
sometimes dies after a turn was kept and is woken for it once more. The person answers, or does not.
"""

from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.followup import schedule, silence
from flows.followup.checkin import answered, due_fields, open_field
from flows.followup.rules import judge
from flows.followup.running import UNLIMITED
from flows.followup.schedule import begun, moment, next_at, today, wake
from flows.values import zonedata
from flows.values.diary import ANSWERS, KEPT_DAYS, Course, Log, Mark, Rhythm, day_number, marked, packed, unpacked
from flows.values.model import Disposition
from tests.flows.followup.test_schedule import HOUR, PEOPLED, at, wall

YEARS = [
    ("Europe/Berlin", 450, 2026),
    ("Europe/London", 90, 2026),
    ("Europe/Dublin", 60, 2026),
    ("America/New_York", 150, 2026),
    ("America/Los_Angeles", 1430, 2026),
    ("America/St_Johns", 0, 2026),
    ("America/Nuuk", 1410, 2026),
    ("America/Havana", 15, 2026),
    ("America/Santiago", 1439, 2026),
    ("America/Sao_Paulo", 30, 2018),  # began its summer at midnight, and gave it up
    ("Europe/Istanbul", 210, 2016),  # stayed on summer time
    ("Africa/Casablanca", 150, 2026),  # goes back for Ramadan
    ("Africa/Cairo", 30, 2026),  # took summer time up again, at midnight
    ("Asia/Kolkata", 450, 2026),
    ("Asia/Kathmandu", 1140, 2026),
    ("Asia/Tehran", 0, 2022),  # gave summer time up
    ("Asia/Pyongyang", 15, 2015),  # moved by half an hour, at midnight
    ("Australia/Lord_Howe", 135, 2026),  # moves by half an hour
    ("Australia/Adelaide", 150, 2026),
    ("Pacific/Chatham", 165, 2026),
    ("Pacific/Apia", 450, 2011),  # had no 30 December
]

Asked = list[tuple[int, int]]
"""Day numbers and the moments at which they were asked."""


def outages(chance: Random, start: int, end: int) -> list[tuple[int, int]]:
    """Some six hours each, a few longer, a few days apart."""
    found, at = [], start
    while (at := at + chance.randrange(2 * 24 * HOUR, 30 * 24 * HOUR)) < end:
        found.append((at, at + chance.choice([1, 6, 6, 6, 30]) * HOUR))
        at = found[-1][1]
    return found


def woken_at(due: int, down: list[tuple[int, int]]) -> int:
    return next((until for since, until in down if since <= due < until), due)


def live(rhythm: Rhythm, start: int, end: int, down: list[tuple[int, int]]) -> Iterator[tuple[int, int, Rhythm]]:
    """What is asked: the day, the moment, the rhythm kept."""
    due = next_at(rhythm, start)
    while (now := woken_at(due, down)) < end:
        woken = wake(rhythm, now)
        again = wake(woken.rhythm, now + 1)
        assert again.day is None, "a restart does not ask twice"
        assert again.next_at == woken.next_at > now
        rhythm, due = woken.rhythm, woken.next_at
        if woken.day is not None:
            yield woken.day, now, rhythm


def expected(zone: str, minute: int, start: int, end: int, down: list[tuple[int, int]]) -> Asked:
    """Every day that has the hour, at that hour; in an outage at its end, if that is the same day."""
    hours = ((day, moment(day, minute, zone)) for day in range(today(start, zone), today(end, zone) + 1))
    asked = [(day, woken_at(hour, down)) for day, hour in hours if hour is not None and start < hour]
    return [(day, when) for day, when in asked if today(when, zone) == day and when < end]


@pytest.mark.parametrize(("zone", "minute", "year"), YEARS)
def test_a_year_asks_every_day_once_at_its_hour(zone: str, minute: int, year: int) -> None:
    start, end = at(f"{year}-01-01 12:00", zone), at(f"{year + 1}-02-01 12:00", zone)
    asked = [(day, now) for day, now, _ in live(begun(zone, minute, start), start, end, [])]
    assert asked == expected(zone, minute, start, end, [])
    assert len(asked) == 396 + (year % 4 == 0) - (zone == "Pacific/Apia")
    off = [wall(now, zone) for _, now in asked if wall(now, zone)[-5:] != f"{minute // 60:02d}:{minute % 60:02d}"]
    assert len(off) <= 2, off


@pytest.mark.parametrize(("zone", "minute", "year"), YEARS)
def test_a_year_with_outages_catches_up_the_same_day_and_lets_go_what_is_over(
    zone: str, minute: int, year: int
) -> None:
    start, end = at(f"{year}-01-01 12:00", zone), at(f"{year + 1}-02-01 12:00", zone)
    down = outages(Random(f"{zone}{year}"), start, end)
    asked = [(day, now) for day, now, _ in live(begun(zone, minute, start), start, end, down)]
    assert asked == expected(zone, minute, start, end, down)
    assert len({day for day, _ in asked}) == len(asked)


flights = st.lists(st.tuples(st.integers(1, 30), st.sampled_from(PEOPLED)), min_size=1, max_size=8)


@given(st.sampled_from(PEOPLED), st.integers(0, 1439), flights, st.integers(1_700_000_000, 2_000_000_000))
def test_zones_changed_on_the_way_never_double_a_date_and_keep_the_local_hour(
    zone: str, minute: int, stops: list[tuple[int, str]], start: int
) -> None:
    rhythm, now, asked = begun(zone, minute, start), start, []
    for hours, there in stops:
        until = now + hours * 7 * HOUR
        for day, moment_asked, kept in live(rhythm, now, until, []):
            rhythm = kept
            asked.append(day)
            assert moment_asked == moment(day, minute, rhythm.zone)
        rhythm, now = schedule.moved(rhythm, until, zone=there), until
    assert asked == sorted(set(asked))
    assert all(later - day <= 3 for day, later in pairwise(asked)), "over the date line and back"


def test_a_pause_and_a_change_of_the_hour_within_a_year() -> None:
    zone = "Europe/Berlin"
    start, changed, end = (at(f"2026-{day} 12:00", zone) for day in ("03-01", "03-10", "04-10"))
    first = list(live(begun(zone, 450, start), start, changed, []))
    rhythm = schedule.away(schedule.moved(first[-1][2], changed, minute=1140), day_number("2026-03-20"))
    later = [wall(now, zone) for _, now, _ in live(rhythm, changed, end, [])]
    assert later[0] == "2026-03-20 19:00"
    assert later == [f"2026-03-{day} 19:00" for day in range(20, 32)] + [
        f"2026-04-0{day} 19:00" for day in range(1, 10)
    ]


# ---- the whole walk --------------------------------------------------------------------------------------------------


def reply(field: str, chance: Random) -> str | int:
    kind = ANSWERS[field]
    if kind is not None:
        return chance.choice(list(kind)).id
    return "row" if field == "blamed" else chance.randrange(11)


@pytest.mark.many(7)
@pytest.mark.parametrize(("zone", "minute", "year"), YEARS)
def test_a_year_of_answers_and_silences_is_kept_small_and_never_nags(zone: str, minute: int, year: int) -> None:
    chance = Random(f"{zone}{minute}")
    start, end = at(f"{year}-01-01 12:00", zone), at(f"{year + 1}-01-01 12:00", zone)
    course = Course(started=today(start, zone), baseline=4, lasted="d1_2")
    log: Log = ()
    sent: list[Mark] = []
    heard, away = 0, 0
    for day, now, _ in live(begun(zone, minute, start), start, end, outages(chance, start, end)):
        mark = silence.mark(log, heard)
        log = marked(log, day, mark)
        sent.append(mark)
        away = away - 1 if away > 0 else chance.choice([0] * 20 + [3, 9])
        if away > 0:
            continue
        heard = today(now, zone)
        log = filled(log, day, course, minute < 720, chance)
        mild = judge(course, log, day, Disposition.SELF_CARE, UNLIMITED).disposition
        urgent = judge(course, log, day, Disposition.URGENT, UNLIMITED).disposition
        assert urgent >= max(mild, Disposition.URGENT), "no check-in makes less of what the questions found"
        assert len(log) <= KEPT_DAYS
        assert unpacked(packed(log)) == log
        assert len(packed(log)) < 1000, "answered at random, an exercise blamed every fourth day"
    runs = "".join(str(int(mark)) for mark in sent)
    assert "22" not in runs, "one reminder, and not a second"
    assert "33" not in runs, "one last word, and not a second"
    assert Mark.UNASKED in sent, "there was a silence"
    assert all(runs[place - 1] in "30" for place, mark in enumerate(sent) if mark is Mark.UNASKED)


def filled(log: Log, day: int, course: Course, is_morning: bool, chance: Random) -> Log:
    """The log after somebody went through a day's check-in."""
    while True:
        due = due_fields(
            Disposition.SELF_CARE,
            course,
            log,
            day,
            is_morning=is_morning,
            has_plan=True,
            has_activity=False,
            was_seen=False,
            is_well=False,
        )
        field = open_field(due, log, day, is_morning=is_morning, passed=())
        if not field:
            return log
        log = answered(log, day, field, reply(field, chance), is_morning=is_morning)


def test_the_zones_of_the_year_are_the_kinds_that_matter() -> None:
    zones = [zone for zone, _, _ in YEARS]
    offsets = [zonedata.offset(at("2026-01-15 12:00"), zone) for zone in zones]
    assert len(set(zones)) >= 20
    assert sum(offset % 60 == 30 for offset in offsets) >= 3
    assert sum(offset % 60 == 45 for offset in offsets) >= 2
