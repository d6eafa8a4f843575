"""The hour of a check-in on a person's own clocks: through changes of the clocks, of the zone, and outages."""

import zoneinfo
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.followup import schedule
from flows.followup.schedule import begun, counts_for, moment, moved, next_at, today, wake
from flows.values import zonedata
from flows.values.diary import day_number

HOUR = 3600
NOON = datetime(2026, 11, 25, 12)  # noqa: DTZ001 - the zone is what is asked
PEOPLED = sorted(
    name for name in zonedata.names() if "/" in name and not name.startswith(("Antarctica/", "Etc/", "Arctic/"))
)
"""Zones in which the clocks never move by more than an hour; stations in Antarctica move them by up to three."""

zones = st.sampled_from(PEOPLED)
minutes = st.integers(0, 1439)
moments = st.integers(1_420_070_400, 2_114_380_800)  # the years 2015 to 2036


def at(text: str, zone: str = "UTC") -> int:
    """A wall-clock time in a zone, the first of both when it comes twice, as seconds since the epoch."""
    return int(datetime.fromisoformat(text).replace(tzinfo=zonedata.zone(zone)).timestamp())


def wall(moment: int, zone: str) -> str:
    return zonedata.local(moment, zone).strftime("%Y-%m-%d %H:%M")


def next_due(zone: str, minute: int, after: int) -> int:
    """When check-ins that begin at a moment come first."""
    return next_at(begun(zone, minute, after), after)


def minute_of(moment: int, zone: str) -> int:
    clock = zonedata.local(moment, zone)
    return clock.hour * 60 + clock.minute


@given(zones, minutes, moments)
def test_the_next_one_is_ahead_and_at_the_chosen_hour_or_what_stands_for_it(zone: str, minute: int, after: int) -> None:
    due = next_due(zone, minute, after)
    assert due > after
    if minute_of(due, zone) != minute:
        before, behind = zonedata.local(due - 60, zone), zonedata.local(due + 60, zone)
        assert before.utcoffset() != behind.utcoffset(), "only a change of the clocks moves it"
    else:
        assert zonedata.local(due, zone).second == 0
        assert zonedata.local(due, zone).fold == 0, "the first of both"


@given(zones, minutes, moments)
def test_the_next_one_is_at_most_25_hours_after_the_last(zone: str, minute: int, after: int) -> None:
    first = next_due(zone, minute, after)
    assert first - after <= 25 * HOUR
    assert 22 * HOUR < next_due(zone, minute, first) - first <= 25 * HOUR


@given(zones, minutes, moments)
def test_no_day_is_left_out_and_none_comes_twice(zone: str, minute: int, after: int) -> None:
    due = next_due(zone, minute, after)
    assert schedule.today(next_due(zone, minute, due), zone) == schedule.today(due, zone) + 1


@given(zones, minutes, moments, st.integers(0, 30 * HOUR), st.integers(0, 5 * HOUR))
def test_a_wake_up_at_any_time_and_repeated_asks_each_day_once(
    zone: str, minute: int, start: int, late: int, again: int
) -> None:
    rhythm = schedule.begun(zone, minute, start)
    due = next_at(rhythm, start)
    woken = wake(rhythm, due + late)
    day = schedule.today(due + late, zone)
    has_come = (moment(day, minute, zone) or 0) <= due + late
    assert woken.day == (day if has_come else None)
    assert woken.next_at > due + late
    if woken.day is not None:
        assert wake(woken.rhythm, due + late).day is None
        repeated = wake(woken.rhythm, due + late + again).day
        assert repeated is None or repeated > woken.day


@pytest.mark.parametrize(
    ("zone", "minute", "after", "due"),
    [
        ("Europe/Berlin", 150, "2026-03-28 12:00", "2026-03-29 03:00"),
        ("Europe/Berlin", 150, "2026-10-24 12:00", "2026-10-25 02:30"),
        ("America/New_York", 150, "2026-03-07 12:00", "2026-03-08 03:00"),
        ("Australia/Lord_Howe", 135, "2026-10-03 12:00", "2026-10-04 02:30"),
        ("America/Sao_Paulo", 30, "2018-11-03 12:00", "2018-11-04 01:00"),
        ("America/Nuuk", 1410, "2026-03-28 12:00", "2026-03-28 22:59"),
        ("Pacific/Apia", 450, "2011-12-29 12:00", "2011-12-31 07:30"),
        ("Africa/Casablanca", 150, "2026-03-21 12:00", "2026-03-22 03:00"),
    ],
)
def test_hours_that_do_not_exist_or_come_twice(zone: str, minute: int, after: str, due: str) -> None:
    assert wall(next_due(zone, minute, at(after, zone)), zone) == due


def test_of_an_hour_that_comes_twice_the_first_counts_and_the_second_is_silent() -> None:
    first = next_due("Europe/Berlin", 150, at("2026-10-24 12:00", "Europe/Berlin"))
    assert datetime.fromtimestamp(first, tz=UTC).hour == 0
    assert next_due("Europe/Berlin", 150, first) - first == 25 * HOUR


def test_an_outage_of_six_hours_is_caught_up_once() -> None:
    rhythm = schedule.begun("Asia/Kathmandu", 450, at("2026-11-24 20:00", "Asia/Kathmandu"))
    woken = wake(rhythm, at("2026-11-25 13:30", "Asia/Kathmandu"))
    assert woken.day == day_number("2026-11-25")
    assert wall(woken.next_at, "Asia/Kathmandu") == "2026-11-26 07:30"


def test_an_outage_over_midnight_is_let_go() -> None:
    rhythm = schedule.begun("Europe/Berlin", 1260, at("2026-11-24 12:00", "Europe/Berlin"))
    woken = wake(rhythm, at("2026-11-25 03:00", "Europe/Berlin"))
    assert woken.day is None
    assert wall(woken.next_at, "Europe/Berlin") == "2026-11-25 21:00"


def test_an_hour_of_today_that_had_passed_when_it_was_chosen_is_not_caught_up() -> None:
    chosen = at("2026-11-25 10:00", "Europe/Berlin")
    rhythm = schedule.begun("Europe/Berlin", 450, chosen)
    assert wake(rhythm, chosen + HOUR).day is None
    assert wall(next_at(rhythm, chosen), "Europe/Berlin") == "2026-11-26 07:30"


def test_a_zone_changed_in_mid_week_asks_no_date_twice() -> None:
    rhythm = wake(
        schedule.begun("Pacific/Auckland", 450, at("2026-11-23 12:00", "Pacific/Auckland")),
        at("2026-11-24 07:30", "Pacific/Auckland"),
    ).rhythm
    landed = at("2026-11-23 20:00", "America/Los_Angeles")
    flown = moved(rhythm, landed, zone="America/Los_Angeles")
    assert wall(next_at(flown, landed), "America/Los_Angeles") == "2026-11-25 07:30"
    assert wake(flown, at("2026-11-24 07:30", "America/Los_Angeles")).day is None


def test_an_hour_moved_later_on_a_day_that_was_asked_waits_for_tomorrow() -> None:
    rhythm = wake(schedule.begun("UTC", 450, 0), at("2026-11-25 07:30")).rhythm
    later = moved(rhythm, at("2026-11-25 08:00"), minute=1140)
    assert wall(next_at(later, at("2026-11-25 08:00")), "UTC") == "2026-11-26 19:00"


def test_away_until_a_day_asks_again_on_that_day() -> None:
    rhythm = schedule.away(schedule.begun("UTC", 450, at("2026-11-25 10:00")), day_number("2026-12-14"))
    assert wall(next_at(rhythm, at("2026-11-25 10:00")), "UTC") == "2026-12-14 07:30"
    assert wake(rhythm, at("2026-12-13 07:30")).day is None
    assert wake(rhythm, at("2026-12-14 07:30")).day == day_number("2026-12-14")


def test_back_early_from_a_pause_the_hour_that_has_passed_is_not_caught_up() -> None:
    paused = schedule.away(schedule.begun("UTC", 450, at("2026-11-20 10:00")), day_number("2026-12-14"))
    back = schedule.resumed(paused, at("2026-11-25 12:00"))
    assert wake(back, at("2026-11-25 12:05")).day is None
    assert wall(next_at(back, at("2026-11-25 12:00")), "UTC") == "2026-11-26 07:30"
    assert schedule.is_morning(back)
    assert not schedule.is_morning(moved(back, 0, minute=720))


def test_weekly_comes_seven_days_after_the_last_one() -> None:
    began = at("2026-11-25 07:00")
    rhythm = moved(begun("UTC", 450, began), began, every=schedule.WEEKLY)
    rhythm = wake(rhythm, at("2026-11-25 07:30")).rhythm
    assert wake(rhythm, at("2026-12-01 07:30")).day is None
    assert wall(next_at(rhythm, at("2026-11-26 09:00")), "UTC") == "2026-12-02 07:30"


def test_a_late_answer_counts_for_its_day_until_the_day_after() -> None:
    asked = day_number("2026-11-25")
    assert counts_for(asked, at("2026-11-26 00:40"), "UTC") == asked
    assert counts_for(asked, at("2026-11-26 23:59"), "UTC") == asked
    assert counts_for(asked, at("2026-11-27 00:00"), "UTC") == day_number("2026-11-27")
    assert counts_for(0, at("2026-11-28 09:00"), "UTC") == day_number("2026-11-28")


def test_the_local_day_is_that_of_the_zone() -> None:
    late = at("2026-11-25 23:30")
    assert today(late, "Pacific/Kiritimati") == day_number("2026-11-26")
    assert today(late, "America/Los_Angeles") == day_number("2026-11-25")


def test_the_package_counts_and_not_the_system(tmp_path: Path) -> None:
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Berlin").write_bytes(zonedata.SOURCE.joinpath("Asia", "Tokyo").read_bytes())
    zoneinfo.reset_tzpath(to=[tmp_path])
    try:
        assert zoneinfo.ZoneInfo.no_cache("Europe/Berlin").utcoffset(NOON) == timedelta(hours=9)
        fresh = zonedata.zone.__wrapped__("Europe/Berlin")
    finally:
        zoneinfo.reset_tzpath()
    assert fresh.utcoffset(NOON) == timedelta(hours=1)


def test_a_name_that_is_no_zone_opens_no_file() -> None:
    with pytest.raises(KeyError):
        zonedata.zone("../../etc/passwd")


@pytest.mark.parametrize(("there", "minute"), [("Asia/Tokyo", 360), ("America/Los_Angeles", 1300), ("Asia/Dubai", 30)])
def test_on_a_journey_each_day_is_asked_about_once_on_the_clocks_there(there: str, minute: int) -> None:
    after = at("2026-01-05T12:00")
    first = day_number("2026-01-06")
    rhythm = schedule.travelling(begun("Europe/Paris", 450, after), after, there, minute, first + 1, first + 3)
    asked = []
    for _ in range(6):
        after = next_at(rhythm, after)
        woken = wake(rhythm, after)
        asked.append((woken.day, woken.rhythm.zone))
        rhythm = woken.rhythm
    days = [day for day, _ in asked if day is not None]
    assert days == sorted(set(days))
    assert {zone for day, zone in asked if day in (first + 1, first + 2)} <= {there}
    assert asked[-1][1] == "Europe/Paris"


def test_a_journey_within_a_journey_leads_back_to_the_first_and_then_home() -> None:
    after, first = at("2026-01-05T12:00"), day_number("2026-01-06")
    rhythm = schedule.travelling(begun("Europe/Paris", 450, after), after, "Asia/Dubai", 360, 0, first + 9)
    rhythm = schedule.travelling(rhythm, after, "Asia/Tokyo", 420, first + 2, first + 4)
    assert rhythm.zone == "Asia/Dubai"
    assert [(move.day - first, move.zone) for move in rhythm.moves] == [
        (2, "Asia/Tokyo"),
        (4, "Asia/Dubai"),
        (9, "Europe/Paris"),
    ]
    longer = schedule.travelling(rhythm, after, "Asia/Tokyo", 420, first + 5, first + 12)
    assert longer.moves[-1].zone == "Europe/Paris"
