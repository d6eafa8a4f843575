"""Days as functions of the day after which they are looked for."""

from flows.text.dates import calendar
from flows.values.diary import day_number, iso
from flows.values.typed import Typed

TODAY = day_number("2026-11-25")


def shown(read: Typed[int]) -> list[str]:
    return [iso(day) for day in read.values]


def test_a_weekday_is_the_next_one() -> None:
    assert shown(calendar.weekday(2)(TODAY)) == ["2026-12-02"]
    assert shown(calendar.weekday_of_week(4, 1)(TODAY)) == ["2026-12-04"]
    assert shown(calendar.monday_after(2)(TODAY)) == ["2026-12-07"]


def test_a_month_later_is_the_same_day_or_the_last() -> None:
    assert shown(calendar.moved(calendar.now, 0, 1)(day_number("2027-01-31"))) == ["2027-02-28"]
    assert shown(calendar.first_of(1)(TODAY)) == ["2026-12-01"]


def test_a_number_of_a_day_skips_months_without_it() -> None:
    assert shown(calendar.of_month(31)(TODAY)) == ["2026-12-31"]
    assert calendar.of_month(45)(TODAY).is_suggestion
    assert calendar.of_month(0)(TODAY).values == ()


def test_a_date_that_is_past_or_in_no_calendar_is_a_suggestion() -> None:
    assert calendar.dated(30, 2)(TODAY).is_suggestion
    assert calendar.dated(1, 11, 2026)(TODAY).is_suggestion
    assert calendar.dated(45, 1)(TODAY) == Typed()


def test_the_end_of_a_range_is_looked_for_after_its_beginning() -> None:
    until = calendar.then(calendar.dated(28, 12), calendar.of_month(3))
    assert shown(until(TODAY)) == ["2027-01-03"]


def test_sure_readings_count_alone_where_there_are_some() -> None:
    either = calendar.either(calendar.perhaps(calendar.ahead(1)), calendar.ahead(2))
    assert shown(either(TODAY)) == ["2026-11-27"]
    assert calendar.perhaps(calendar.ahead(1))(TODAY).is_suggestion


def test_a_date_and_a_weekday_that_do_not_fit_are_asked() -> None:
    assert shown(calendar.of_weekday(calendar.of_month(14), 0)(TODAY)) == ["2026-12-14"]
    assert calendar.of_weekday(calendar.of_month(14), 1)(TODAY).sure is None
    assert calendar.on_weekday(calendar.dated(15, 12), 0)(TODAY).is_suggestion


def test_no_length_leads_out_of_the_calendar() -> None:
    far = calendar.moved(calendar.moved(calendar.now, 10**6, 10**6), 10**6, 10**6)
    assert far(TODAY).values
