"""The ways people type a date; today is Wednesday, 25 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text.book import Book
from flows.text.dates.date_words import date_book
from flows.text.dates.dates import clauses_of, is_only_today, read_date, read_single, read_start
from flows.values.diary import day_number, iso

TODAY = day_number("2026-11-25")

SURE = [
    ("tomorrow", "2026-11-26"), ("until tomorrow", "2026-11-26"), ("the day after tomorrow", "2026-11-27"),
    ("I'm away until the 14th", "2026-12-14"), ("until the 30th", "2026-11-30"), ("14th", "2026-12-14"),
    ("the 31st", "2026-12-31"), ("till the 25th", "2026-12-25"), ("the fourteenth", "2026-12-14"), ("14", "2026-12-14"),
    ("until 3", "2026-12-03"), ("14 Dec", "2026-12-14"), ("14 December", "2026-12-14"),
    ("Dec 14", "2026-12-14"), ("December 14th", "2026-12-14"), ("December the 14th", "2026-12-14"),
    ("14th of December", "2026-12-14"), ("14-Dec", "2026-12-14"), ("dec. 14, 2026", "2026-12-14"),
    ("14 Dec 2026", "2026-12-14"), ("2026-12-14", "2026-12-14"), ("2026/12/14", "2026-12-14"), ("14/12", "2026-12-14"),
    ("12/14", "2026-12-14"), ("14.12.", "2026-12-14"), ("14.12.2026", "2026-12-14"), ("14/12/26", "2026-12-14"),
    ("3.1.", "2027-01-03"), ("Jan 6", "2027-01-06"), ("1/1", "2027-01-01"), ("Monday", "2026-11-30"),
    ("next Monday", "2026-11-30"), ("on wed", "2026-12-02"), ("until Thursday", "2026-11-26"), ("sun", "2026-11-29"),
    ("Monday week", "2026-12-07"), ("a week on Monday", "2026-12-07"), ("in two weeks", "2026-12-09"),
    ("for 10 days", "2026-12-05"), ("a week", "2026-12-02"), ("a week from today", "2026-12-02"),
    ("3 weeks", "2026-12-16"),
    ("a couple of days", "2026-11-27"),
    ("a fortnight", "2026-12-09"), ("in a month", "2026-12-25"), ("two months", "2027-01-25"),
    ("for a few days", "2026-11-28"),
    ("next week", "2026-11-30"),
    ("Dec 14-20", "2026-12-20"), ("the 14th of next month", "2026-12-14"), ("end of the year", "2027-01-01"),
    ("the 30th of next month", "2026-12-30"), ("from 3 Dec to 14 Dec", "2026-12-14"), ("3-14 December", "2026-12-14"),
    ("3/12 - 14/12", "2026-12-14"), ("from Monday to Friday", "2026-12-04"), ("Monday the 14th", "2026-12-14"),
    ("until January", "2027-01-01"), ("end of January", "2027-02-01"), ("the rest of the week", "2026-11-30"),
    ("I may be away until Friday", "2026-11-27"), ("Friday next week", "2026-12-04"),
    ("the week after next", "2026-12-07"),
    ("after the weekend", "2026-11-30"),
    ("next month", "2026-12-01"), ("until the end of the month", "2026-12-01"), ("christmas", "2026-12-25"),
    ("after New Year", "2027-01-01"), ("back on the 2nd", "2026-12-02"), ("one night", "2026-11-26"),
    ("I'm on holiday til 5 dec", "2026-12-05"), ("May 1", "2027-05-01"), ("28 Feb", "2027-02-28"),
    ("the entire next week", "2026-12-07"), ("gone for the rest of next week", "2026-12-07"),
    ("next week, all week", "2026-12-07"), ("all of next month", "2027-01-01"), ("all of this week", "2026-11-30"),
    ("back on the 3rd, resume the 5th", "2026-12-05"), ("home on friday. begin again monday", "2026-11-30"),
    ("we return on the 4th so pick up again from the 7th", "2026-12-07"), ("restart in 2 weeks", "2026-12-09"),
    ("off till saturday, ask me again from tuesday", "2026-12-01"), ("again from the 4th", "2026-12-04"),
    ("resume after the weekend", "2026-11-30"), ("away from the 27th, restart on the 4th", "2026-12-04"),
]  # fmt: skip
FROM_EVENTS = [
    ("operation on the 3rd then 10 days off", "2026-12-13"), ("a wedding on Sunday, then a week away", "2026-12-06"),
    ("exam on the 4th, after that 3 days off", "2026-12-07"), ("the 3rd then 2 weeks", "2026-12-17"),
    ("a match on saturday followed by 5 days of rest", "2026-12-03"),
    ("2 weeks off after an operation on the 3rd", "2026-12-17"),
    ("after the operation on the 3rd, two weeks", "2026-12-17"),
    ("the dentist tomorrow and then 4 days off", "2026-11-30"),
]  # fmt: skip
HOURS = [
    ("48 hours", "2026-11-27"), ("for 24 hrs", "2026-11-26"), ("36 hours", "2026-11-27"), ("72h", "2026-11-28"),
    ("in 50 hours", "2026-11-28"), ("two Mondays from now", "2026-12-07"), ("3 fridays from now", "2026-12-11"),
    ("in two sundays", "2026-12-06"), ("the second monday from now", "2026-12-07"), ("¾ of a month", "2026-12-18"),
]  # fmt: skip
SUGGESTED = [
    ("31 Nov", "2026-11-30"), ("2026-11-14", "2027-11-14"), ("14 Nov", "2027-11-14"), ("sept 5", "2027-09-05"),
    ("in a year 12 months", "2027-11-25"), ("400 days", "2027-12-30"), ("the 45th", "2026-11-30"),
    ("30 Feb 2027", "2027-02-28"), ("1 Nov 2026", "2027-11-01"), ("29 Feb", "2028-02-29"),
]  # fmt: skip
FOREIGN = ["", "no idea", "7:30", "my back hurts", "0 days", "2026-13-45", "never", "the 0th", "yesterday"]

TOLD = [
    ("1.5 weeks", "2026-12-06"), ("2.5 days", "2026-11-28"), ("a week and a half", "2026-12-06"),
    ("one and a half weeks", "2026-12-06"), ("1 1/2 weeks", "2026-12-06"), ("1½ weeks", "2026-12-06"),
    ("half a week", "2026-11-29"), ("half a month", "2026-12-10"), ("five weeks from monday", "2027-01-04"),
    ("a week from tomorrow", "2026-12-03"), ("ten days from friday", "2026-12-07"),
    ("two weeks from the 1st", "2026-12-15"), ("3 days from now", "2026-11-28"),
    ("in three weeks on friday", "2026-12-18"), ("for a week starting monday", "2026-12-07"),
    ("two weeks starting friday", "2026-12-11"), ("starting tomorrow for five days", "2026-12-01"),
    ("from friday for 3 days", "2026-11-30"), ("from the 1st for two weeks", "2026-12-15"),
    ("two days after christmas", "2026-12-27"), ("a day after the 5th", "2026-12-06"),
    ("3 days after boxing day", "2026-12-29"), ("a month after the 14th", "2027-01-14"),
    ("the week after the 14th", "2026-12-21"), ("the day after new year's eve", "2027-01-01"),
    ("the day after tomorrow", "2026-11-27"), ("day after christmas", "2026-12-26"),
    ("until after christmas", "2026-12-26"), ("two days before christmas", "2026-12-23"),
    ("the day before christmas", "2026-12-24"), ("from the 1st to the 9th", "2026-12-09"),
    ("from friday to tuesday", "2026-12-01"), ("friday-tuesday", "2026-12-01"), ("mon-fri", "2026-12-04"),
    ("away from dec 20 until jan 4", "2027-01-04"), ("20 dec - 4 jan", "2027-01-04"),
    ("Dec 20 - 4 Jan", "2027-01-04"), ("28th december to 3rd january", "2027-01-03"), ("10th-15th", "2026-12-15"),
    ("the 10th through the 15th", "2026-12-16"), ("from today until friday", "2026-11-27"),
    ("between the 3rd and the 8th", "2026-12-08"), ("away from tomorrow till next monday", "2026-11-30"),
    ("until sunday from tomorrow", "2026-11-29"), ("friday 4", "2026-12-04"), ("friday the 4th", "2026-12-04"),
    ("tuesday 15", "2026-12-15"), ("Tuesday, 15 December", "2026-12-15"), ("Friday, not Thursday", "2026-11-27"),
    ("not thursday, friday", "2026-11-27"), ("the 14th, no wait, the 16th", "2026-12-16"),
    ("Monday, I mean Tuesday", "2026-12-01"), ("sorry, friday", "2026-11-27"),
    ("until the twenty-fifth", "2026-12-25"), ("the thirty first", "2026-12-31"),
    ("until the thirty-first", "2026-12-31"), ("twenty second of december", "2026-12-22"),
    ("december twenty third", "2026-12-23"), ("the seventeenth", "2026-12-17"),
    ("four days, starting friday", "2026-12-01"), ("two days off as of sunday", "2026-12-01"),
    ("a week, from the 1st", "2026-12-08"), ("6 days. beginning tomorrow", "2026-12-02"),
    ("from monday, for a fortnight", "2026-12-14"), ("as of the 30th, three days", "2026-12-03"),
    ("a month (from 1 December)", "2027-01-01"), ("5 days with effect from monday", "2026-12-05"),
    ("ten days - from the 2nd", "2026-12-12"), ("as from thursday, 2 weeks", "2026-12-10"),
    ("up to and including friday", "2026-11-28"), ("through sunday", "2026-11-30"),
    ("until sunday inclusive", "2026-11-30"), ("until and including the 14th", "2026-12-15"),
    ("forty-five days", "2027-01-09"), ("forty five days", "2027-01-09"), ("twenty one days", "2026-12-16"),
    ("a hundred days", "2027-03-05"), ("for ninety days", "2027-02-23"), ("a fortnight", "2026-12-09"),
    ("two fortnights", "2026-12-23"), ("end of the month", "2026-12-01"), ("end of next month", "2027-01-01"),
    ("end of december", "2027-01-01"), ("end of next week", "2026-12-07"), ("mid december", "2026-12-15"),
    ("middle of january", "2027-01-15"), ("start of january", "2027-01-01"), ("early january", "2027-01-01"),
    ("1 jan", "2027-01-01"), ("jan 2 2027", "2027-01-02"), ("2nd of january 2027", "2027-01-02"),
    ("13/1", "2027-01-13"), ("1/13", "2027-01-13"), ("04.01.", "2027-01-04"), ("4.1.2027", "2027-01-04"),
    ("2027-01-04", "2027-01-04"), ("31/12/2026", "2026-12-31"), ("2026.12.31", "2026-12-31"),
    ("this friday", "2026-11-27"), ("friday week", "2026-12-04"),
    ("a week on friday", "2026-12-04"), ("week on friday", "2026-12-04"), ("friday after next", "2026-12-04"),
    ("the week after next", "2026-12-07"), ("next week wednesday", "2026-12-02"), ("until monday", "2026-11-30"),
    ("back on monday", "2026-11-30"), ("i'm back on the 2nd", "2026-12-02"),
    ("i'll be back in two weeks", "2026-12-09"), ("not until monday", "2026-11-30"),
    ("no check-ins until monday", "2026-11-30"), ("not before the 14th", "2026-12-14"),
    ("for another week", "2026-12-02"), ("for the next two weeks", "2026-12-09"), ("the next 10 days", "2026-12-05"),
    ("for the next few days", "2026-11-28"), ("a couple of weeks", "2026-12-09"), ("few days", "2026-11-28"),
    ("until friday at 9", "2026-11-27"), ("until may", "2027-05-01"), ("may 3", "2027-05-03"),
    ("march 1", "2027-03-01"), ("this weekend", "2026-11-30"), ("over the weekend", "2026-11-30"),
    ("new year", "2027-01-01"), ("new year's day", "2027-01-01"), ("until xmas", "2026-12-25"),
    ("christmas eve", "2026-12-24"), ("for two weeks", "2026-12-09"), ("for 2 weeks from friday", "2026-12-11"),
    ("14 days", "2026-12-09"), ("six months", "2027-05-25"), ("12/25", "2026-12-25"), ("25/12", "2026-12-25"),
    ("about 2 weeks", "2026-12-09"), ("till thurs", "2026-11-26"), ("untill friday", "2026-11-27"),
    ("dont ask me until the 14th", "2026-12-14"), ("travelling until 5 jan", "2027-01-05"),
    ("a week and two days", "2026-12-04"), ("10 days or so", "2026-12-05"),
    ("two weeks, back on the 10th", "2026-12-10"), ("from 14 to 20 december", "2026-12-20"),
    ("14 to 20 dec", "2026-12-20"), ("until 14 december 2026", "2026-12-14"), ("tomorrow", "2026-11-26"),
    ("away next week", "2026-12-07"), ("on holiday the week after next", "2026-12-14"),
]  # fmt: skip
SEVERAL = [
    ("2-3 days", "2026-11-27 2026-11-28"), ("one to two weeks", "2026-12-02 2026-12-09"),
    ("one or two weeks", "2026-12-02 2026-12-09"), ("a week or two", "2026-12-02 2026-12-09"),
    ("a day or two", "2026-11-26 2026-11-27"), ("for 10 to 14 days", "2026-12-05 2026-12-09"),
    ("tuesday in two weeks", "2026-12-08 2026-12-15"), ("tuesday 14", "2026-12-14 2026-12-01"),
    ("3/1", "2027-01-03 2027-03-01"), ("monday or tuesday", "2026-11-30 2026-12-01"),
    ("monday maybe tuesday", "2026-11-30 2026-12-01"), ("until the weekend", "2026-11-28 2026-11-30"),
    ("next weekend", "2026-11-30 2026-12-07"),
    ("i'm away tomorrow", "2026-11-26 2026-11-27"),
    ("on holiday over christmas", "2026-12-25 2026-12-26"), ("the 5th or the 6th", "2026-12-05 2026-12-06"),
    ("two or three days", "2026-11-27 2026-11-28"), ("next friday", "2026-11-27 2026-12-04"),
    ("back next sunday", "2026-11-29 2026-12-06"),
]  # fmt: skip
ASKED_ABOUT = [
    ("Monday 15 December", "2026-12-15"), ("it started on monday", "2026-11-30"),
    ("my back has hurt for 2 weeks", "2026-12-09"),
    ("from tomorrow", "2026-11-26"), ("a year", "2027-11-25"), ("seven months", "2027-06-25"),
    ("going to spain for 10 days", "2026-12-05"), ("I have a race on sunday", "2026-11-29"),
    ("my exam is in two weeks", "2026-12-09"), ("29/2", "2028-02-29"),
]  # fmt: skip
NO_DATE = [
    "the week after easter", "until easter", "two weeks after easter", "two weeks after my race", "not tomorrow",
    "not on monday", "not this weekend", "two weeks ago", "since monday", "last week", "for the last two weeks",
    "i sat on the couch", "8 pm", "i have 3 kids", "5 minutes", "10k", "hello", "maybe", "may", "i may", "32 dec",
    "99", "0", "today", "yesterday", "tonight",
]  # fmt: skip


STARTS = [
    ("a week from saturday", "2026-11-28"), ("from saturday for a week", "2026-11-28"), ("10th-15th", "2026-12-10"),
    ("four days, starting friday", "2026-11-27"), ("5 days, from the 1st", "2026-12-01"), ("Dec 14-20", "2026-12-14"),
    ("from friday to tuesday", "2026-11-27"), ("until sunday from tomorrow", "2026-11-26"), ("14-20", "2026-12-14"),
    ("28th december to 3rd january", "2026-12-28"), ("Dec 20 - 4 Jan", "2026-12-20"), ("from monday", "2026-11-30"),
    ("over the weekend", "2026-11-28"), ("away next week", "2026-11-30"), ("away on friday", "2026-11-27"),
]  # fmt: skip
AT_ONCE = [
    "until friday", "for a week", "two weeks", "friday", "back on monday", "from today until friday", "next week",
    "after the weekend", "until the weekend", "away until after the weekend", "a week from today", "not monday",
    "from the 5th or the 6th", "",
]  # fmt: skip
SINGLE = [
    ("tomorrow", "2026-11-26"), ("not on friday", ""), ("the 14th", "2026-12-14"), ("until friday", ""),
    ("next week", ""), ("from friday", ""), ("friday and monday", ""), ("two days", ""),
    ("no check-in friday", "2026-11-27"),
]  # fmt: skip


@pytest.fixture(scope="module")
def book(catalog: Catalog) -> Book:
    return date_book(catalog.reading.dates, catalog.reading.numbers)


@pytest.mark.parametrize(("text", "day"), [*SURE, *TOLD, *FROM_EVENTS, *HOURS])
def test_a_sure_date(book: Book, text: str, day: str) -> None:
    found = read_date(text, TODAY, book)
    assert [iso(one) for one in found.values] == [day]
    assert not found.is_suggestion


@pytest.mark.parametrize("text", ["a race on sunday so 3 days off", "an operation on the 29th. 3 days off"])
def test_a_length_beside_an_event_may_be_counted_from_either(book: Book, text: str) -> None:
    found = read_date(text, TODAY, book)
    assert {iso(one) for one in found.values} == {"2026-12-02", "2026-11-28"}


@pytest.mark.parametrize("text", ["3 hours", "1 hour", "mondays are bad", "not on fridays"])
def test_some_hours_and_a_weekday_of_all_weeks_are_no_day(book: Book, text: str) -> None:
    assert not read_date(text, TODAY, book).values


@pytest.mark.parametrize(("text", "day"), [*SUGGESTED, *ASKED_ABOUT])
def test_a_date_that_is_past_far_off_in_no_calendar_or_of_something_else_gets_a_suggestion(
    book: Book, text: str, day: str
) -> None:
    found = read_date(text, TODAY, book)
    assert [iso(one) for one in found.values] == [day]
    assert found.is_suggestion


@pytest.mark.parametrize(("text", "days"), SEVERAL)
def test_where_two_readings_are_possible_both_are_asked_back(book: Book, text: str, days: str) -> None:
    found = read_date(text, TODAY, book)
    assert [iso(one) for one in found.values] == days.split()
    assert not found.is_suggestion


def test_day_or_month_first_is_asked_back(book: Book) -> None:
    found = read_date("1/3", TODAY, book)
    assert [iso(one) for one in found.values] == ["2027-01-03", "2027-03-01"]
    assert found.sure is None


@pytest.mark.parametrize("text", [*FOREIGN, *NO_DATE])
def test_what_is_no_date_is_not_guessed(book: Book, text: str) -> None:
    assert read_date(text, TODAY, book).sure is None


words = st.sampled_from(
    "2 14 31 99 0th 2026 14/12 1.5 dec may friday weekend christmas a week days month half couple until to from for in "
    "on next end of the and or not ago since back after before tomorrow now away , . - ? sorry i zz".split()
)


@given(
    st.text(max_size=40) | st.lists(words, max_size=12).map(" ".join),
    st.integers(date(2024, 1, 1).toordinal(), date(2040, 1, 1).toordinal()),
)
def test_any_text_gives_days_ahead_or_nothing(book: Book, text: str, today: int) -> None:
    assert all(day > today for day in read_date(text, today, book).values)


@given(st.integers(1, 180), st.integers(date(2024, 1, 1).toordinal(), date(2040, 1, 1).toordinal()))
def test_every_date_as_it_is_shown_back_is_read_as_itself(book: Book, ahead: int, today: int) -> None:
    day = date.fromordinal(today + ahead)
    assert read_date(f"{day:%Y-%m-%d}", today, book).sure == day.toordinal()
    assert read_date(f"{day.day} {day:%b}", today, book).sure == day.toordinal()


def test_clauses_end_where_a_sentence_or_an_and_ends_them(book: Book) -> None:
    assert len(clauses_of("away until friday, my back hurts and i rest", book)) == 3


@pytest.mark.parametrize(("text", "day"), STARTS)
def test_the_day_from_which_another_is_counted_is_read_beside_it(book: Book, text: str, day: str) -> None:
    assert iso(read_start(text, TODAY, book)) == day


@pytest.mark.parametrize("text", AT_ONCE)
def test_where_no_later_start_is_told_there_is_none(book: Book, text: str) -> None:
    assert read_start(text, TODAY, book) == 0


@pytest.mark.parametrize("text", ["no messages next week", "pause next week", "quiet next week please"])
def test_a_week_that_is_to_be_quiet_is_left_out_and_not_led_up_to(book: Book, text: str) -> None:
    assert iso(read_start(text, TODAY, book, is_away=True)) == "2026-11-30"
    assert iso(read_date(text, TODAY, book, is_away=True).values[0]) == "2026-12-07"


@pytest.mark.parametrize(("text", "day"), SINGLE)
def test_a_day_that_stands_alone_is_told_from_one_that_something_leads_to(book: Book, text: str, day: str) -> None:
    found = read_single(text, TODAY, book)
    assert (iso(found) if found else "") == day


@pytest.mark.parametrize(
    ("text", "is_today"),
    [
        ("just for today", True),
        ("tonight only", True),
        ("today and tomorrow", False),
        ("my race is today", False),
        ("", False),
    ],
)
def test_this_day_may_be_all_that_is_named(book: Book, text: str, is_today: bool) -> None:
    assert is_only_today(text, TODAY, book) is is_today
