"""The ways people type an hour."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.text.book import Book
from flows.text.hours import hours
from flows.text.hours.hour_words import hour_book
from flows.values.typed import Typed

SURE = [
    ("7:30", "07:30"), ("07:30", "07:30"), ("0730", "07:30"), ("730", "07:30"), ("7.30", "07:30"),
    ("7.30 pm", "19:30"),
    ("7:30pm", "19:30"), ("7pm", "19:00"), ("7 p.m.", "19:00"), ("7am", "07:00"), ("7 a.m.", "07:00"),
    ("7a", "07:00"),
    ("19:30", "19:30"), ("19.30 Uhr", "19:30"), ("19h30", "19:30"), ("19h", "19:00"), ("1930", "19:30"),
    ("21", "21:00"),
    ("7 in the mornin", "07:00"), ("9 in the eve", "21:00"), ("qtr past 6 pm", "18:15"),
    ("qtr to nine in the evenin", "20:45"),
    ("5 in the arvo", "17:00"), ("eight at nite", "20:00"), ("early mornin", "06:30"), ("6 in da morning", "06:00"),
    ("half past six pm", "18:30"), ("Half past 6 in the evening", "18:30"), ("half six in the morning", "06:30"),
    ("quarter to eight in the evening", "19:45"), ("a quarter past 7 am", "07:15"), ("twenty past seven am", "07:20"),
    ("ten to 9 pm", "20:50"), ("5 minutes to 8 am", "07:55"), ("twenty-five past 6 pm", "18:25"),
    ("seven thirty am", "07:30"), ("seven thirty", "07:30"), ("six forty five pm", "18:45"),
    ("seven oh five", "07:05"),
    ("seven in the morning", "07:00"), ("eight at night", "20:00"), ("8 tonight", "20:00"),
    ("7 in the evening", "19:00"),
    ("noon", "12:00"), ("at midday", "12:00"), ("midnight", "00:00"), ("12 noon", "12:00"), ("12am", "00:00"),
    ("12 pm", "12:00"), ("12:30 am", "00:30"), ("24:00", "00:00"), ("00:15", "00:15"), ("12 at night", "00:00"),
    ("quarter to noon", "11:45"), ("ten past midnight", "00:10"), ("around 7:15, please", "07:15"),
    ("let's say 6:45", "06:45"), ("morning", "07:30"), ("in the morning", "07:30"), ("Evening", "19:00"),
    ("after breakfast", "08:00"), ("first thing", "07:00"), ("lunchtime", "12:30"), ("after work", "18:00"),
    ("before bed", "21:30"), ("late afternoon", "17:00"), ("7 after breakfast", "07:00"),
    ("at 7 before work", "07:00"),
    ("9pm every day", "21:00"), ("18:00 hrs", "18:00"), ("08", "08:00"), ("7:30 AM", "07:30"), ("8ish pm", "20:00"),
    ("quarter past nine tonight", "21:15"), ("every evening at 9", "21:00"), ("5 in the afternoon", "17:00"),
    ("2 at night", "02:00"), ("17 o'clock", "17:00"),
    ("7:30:00", "07:30"), ("evening 8", "20:00"), ("1 at night", "01:00"), ("mid-morning", "10:00"),
    ("zero five forty", "05:40"), ("oh six thirty", "06:30"), ("oh seven hundred", "07:00"),
    ("zero eight hundred hours", "08:00"), ("eighteen hundred hours", "18:00"),
]  # fmt: skip
ASKED = [
    ("7", "07:00", "19:00"), ("7 o'clock", "07:00", "19:00"), ("7ish", "07:00", "19:00"), ("seven", "07:00", "19:00"),
    ("half past six", "06:30", "18:30"), ("half six", "06:30", "18:30"), ("½ past 6", "06:30", "18:30"),
    ("quarter to eight", "07:45", "19:45"),
    ("12", "12:00", "00:00"), ("at about 8", "08:00", "20:00"), ("ten past ten", "10:10", "22:10"),
    ("3", "15:00", "03:00"), ("eleven", "11:00", "23:00"),
]  # fmt: skip
WRONG = [("25:00", ("01:00",)), ("7:75", ("07:00", "08:15")), ("26", ("02:00",)), ("24:30", ("00:00", "00:30"))]
FOREIGN = ["", "a hundred times", "after one hundred hours",
           "hello", "no", "-3", "99", "2026-12-14", "my back hurts", "50%", "12/14",
           "in 2 hours", "in an hour", "in two days", "for 3 weeks", "not in the morning",
           "utc+5:30", "GMT+2", "+3", "not at 8 pm",
           "any time except 7:30", "it aches since 6 this morning", "stiff ever since 5 pm",
           "hurting since noon"]  # fmt: skip

TOLD = [
    ("my shift ends at 5, 7:30pm would be great", "19:30"), ("evening, not morning", "19:00"),
    ("evening please, i can't do mornings", "19:00"), ("not mornings, evenings", "19:00"),
    ("mornings are out, evenings are fine", "19:00"), ("mornings are bad evenings are good", "19:00"),
    ("not in the morning but in the evening", "19:00"), ("8 pm not 8 am", "20:00"),
    ("evening rather than morning", "19:00"), ("i prefer evenings", "19:00"),
    ("7 in the evening, mornings i run", "19:00"), ("i work nights, 3pm", "15:00"),
    ("I work mornings so 8 in the evening", "20:00"), ("i get up at 6 so 7 am", "07:00"),
    ("7:30 works because i get up at 6", "07:30"),
    ("sore since 7 this morning, 8 pm is fine", "20:00"), ("6pm since i work", "18:00"),
    ("20 to 8 pm", "19:40"), ("ten to eight am", "07:50"),
    ("half an hour before bed", "21:00"), ("30 minutes after dinner", "19:30"), ("two hours before lunch", "10:30"),
    ("an hour after lunch", "13:30"), ("half an hour after breakfast", "08:30"),
    ("an hour and a half before bed", "20:00"), ("1.5 hours before bed", "20:00"),
    ("90 minutes after dinner", "20:30"), ("an hour after waking up", "08:00"), ("20 mins after i get up", "07:20"),
    ("an hour after work", "19:00"), ("an hour before noon", "11:00"), ("15 min before midnight", "23:45"),
    ("2 hrs after breakfast", "10:00"), ("730am", "07:30"), ("1030pm", "22:30"), ("0645", "06:45"),
    ("645pm", "18:45"), ("7 15 am", "07:15"), ("7 45pm", "19:45"), ("9-15 am", "09:15"), ("7 :30 pm", "19:30"),
    ("7 : 30", "07:30"), ("7,30 pm", "19:30"), ("20h", "20:00"), ("20h15", "20:15"), ("8h am", "08:00"),
    ("7.30", "07:30"), ("9.15pm", "21:15"), ("quarter to nine pm", "20:45"),
    ("quarter past ten in the morning", "10:15"), ("half seven in the evening", "19:30"),
    ("half past eight am", "08:30"), ("midnight", "00:00"), ("12 noon", "12:00"), ("at noon please", "12:00"),
    ("7 pm please", "19:00"), ("pm", "19:00"), ("tonight at 9", "21:00"), ("tomorrow morning", "07:30"),
    ("tomorrow at 8am", "08:00"), ("every day at 6pm", "18:00"), ("weekdays at 7am", "07:00"),
    ("around 8ish in the evening", "20:00"), ("could you ask me at 21:15", "21:15"),
    ("let's do nine thirty pm", "21:30"), ("how about 7am?", "07:00"),
    ("make it quarter past 8 in the morning", "08:15"), ("7 pm, no wait, 8 pm", "20:00"),
    ("8 am, sorry, 8 pm", "20:00"), ("i mean 9pm", "21:00"), ("7am :)", "07:00"), ("7 pm 👍", "19:00"),
    ("after dinner", "20:00"), ("after work", "18:00"), ("before work", "07:00"), ("before breakfast", "07:00"),
    ("in the evening, around 8", "20:00"), ("evening, about 7:15", "19:15"), ("20.00", "20:00"),
    ("any time after 7 pm", "19:00"), ("after 6pm", "18:00"), ("from 8pm", "20:00"), ("1800", "18:00"),
    ("1800 hours", "18:00"), ("8 o'clock at night", "20:00"), ("8 o’clock in the morning", "08:00"),
    ("three in the afternoon", "15:00"), ("3 in the morning", "03:00"), ("1 am", "01:00"),
    ("first thing in the morning", "07:00"), ("late at night", "22:00"), ("10 at night", "22:00"),
    ("11 tonight", "23:00"), ("12 at noon", "12:00"), ("７：３０", "07:30"), ("7️⃣ pm", "19:00"), ("0", "00:00"),
    ("24", "00:00"), ("seven-thirty pm", "19:30"), ("seven fifteen pm", "19:15"), ("twenty thirty", "20:30"),
    ("nineteen thirty", "19:30"), ("five pm", "17:00"), ("5pm or later", "17:00"), ("7 p m", "19:00"),
    ("7 P.M", "19:00"), ("half-past-six pm", "18:30"),
]  # fmt: skip
SEVERAL = [
    ("8 am or 9 am", "08:00 09:00"), ("7 or 8 pm", "19:00 20:00"), ("noon or midnight", "12:00 00:00"),
    ("either morning or night", "07:30 21:00"), ("8 in the morning or 8 at night", "08:00 20:00"),
    ("between 6 and 7 pm", "18:00 19:00"), ("6-7pm", "18:00 19:00"), ("6 - 7 pm", "18:00 19:00"),
    ("8:30-9:30 pm", "20:30 21:30"), ("from 9 to 10 in the morning", "09:00 10:00"),
    ("between 7:30 and 8 am", "07:30 08:00"), ("11 am to 1 pm", "11:00 13:00"), ("7 to 8", "07:00 08:00 19:00 20:00"),
    ("5 to 8 pm", "17:00 20:00"), ("half 7", "07:30 19:30"), ("8-ish", "08:00 20:00"), ("six", "06:00 18:00"),
    ("can we do 7 instead of 8", "07:00 19:00"), ("seven or so", "07:00 19:00"),
]  # fmt: skip
BESIDE_OTHER_THINGS = [
    ("because i work late 9:30 pm", "21:30"), ("8 pm in new york", "20:00"), ("it hurts at 3 am", "03:00"),
    ("the pain woke me at 3am", "03:00"), ("my alarm rings at 5:45", "05:45"), ("until 8 pm", "20:00"),
    ("by 8pm", "20:00"), ("no later than 9pm", "21:00"), ("7 pm GMT", "19:00"), ("10k at 8am tomorrow", "08:00"),
    ("7 days a week at 9 am", "09:00"),
]  # fmt: skip
AT_THE_HEAD = [
    ("9 pm once the twins sleep", "21:00"), ("quarter to seven in the morning ahead of my shift", "06:45"),
    ("19:30 that's when choir is over", "19:30"), ("at 6:15 am with the dog", "06:15"),
]  # fmt: skip
NO_HOUR = [
    "I am tired", "i am in new york", "I'm a morning person", "good morning thora", "my neck aches in the evening",
    "at night my back hurts", "mornings are bad", "mornings don't suit me", "not in the evening", "not mornings",
    "never before 9", "no evenings please", "I can't do mornings", "I have 2 kids", "I ran 10 km", "my pain is 4",
    "4/10", "4 out of 10", "I am 45", "I'm 29 years old", "8 hours of sleep", "anything but mornings",
    "an hour after my run", "20 minutes before training", "in 2 hours", "in 20 minutes", "in half an hour",
    "in an hour and a half", "1h30m from now", "in 45 mins", "2h30m", "every 3 hours", "twice a day", "eigt am",
    "sven thirty", "i usually run at 6", "call 911", "2 weeks", "eighteen hundred", "60 minutes", "twenty hundred",
    "i don't know", "whenever", "doesn't matter", "you choose", "i'm not sure", "it is worse in the mornings",
    "mornings are the worst", "my evenings are busy", "i sleep at night", "night shift", "2 times a day",
    "at the same time",
]  # fmt: skip


@pytest.fixture(scope="module")
def book(catalog: Catalog) -> Book:
    return hour_book(catalog.reading.hours, catalog.reading.numbers)


def clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def shown(read: Typed[int]) -> str:
    return " ".join(clock(minute) for minute in read.values)


@pytest.mark.parametrize(("text", "time"), [*SURE, *TOLD])
def test_a_sure_hour(book: Book, text: str, time: str) -> None:
    found = hours.read_time(text, book, is_twelve_hour=False)
    assert [clock(minute) for minute in found.values] == [time]
    assert not found.is_suggestion


@pytest.mark.parametrize(("text", "likelier", "other"), ASKED)
def test_an_hour_of_either_half_of_the_day_is_asked_back(book: Book, text: str, likelier: str, other: str) -> None:
    found = hours.read_time(text, book, is_twelve_hour=False)
    assert [clock(minute) for minute in found.values] == [likelier, other]
    assert found.sure is None


@pytest.mark.parametrize(
    ("text", "times"), [*SEVERAL, ("7:30 or 9:45", "07:30 09:45"), ("7-8", "07:00 08:00 19:00 20:00")]
)
def test_alternatives_and_both_ends_of_a_range_are_asked_back(book: Book, text: str, times: str) -> None:
    found = hours.read_time(text, book, is_twelve_hour=False)
    assert shown(found) == times
    assert not found.is_suggestion


@pytest.mark.parametrize(("text", "time"), BESIDE_OTHER_THINGS)
def test_an_hour_in_a_sentence_about_something_else_is_asked_back(book: Book, text: str, time: str) -> None:
    found = hours.read_time(text, book, is_twelve_hour=False)
    assert shown(found) == time
    assert found.is_suggestion


@pytest.mark.parametrize(("text", "time"), AT_THE_HEAD)
def test_an_hour_at_the_head_of_a_clause_is_told_from_one_within(book: Book, text: str, time: str) -> None:
    assert shown(hours.read_time(text, book, is_twelve_hour=False)) == time
    assert hours.begins_with_one(text, book)


@pytest.mark.parametrize("text", ["i finish at 6 pm", "not 9 pm", "10 pm is too late", "mornings", "7 or so"])
def test_an_hour_within_a_clause_or_refused_is_not_at_its_head(book: Book, text: str) -> None:
    assert not hours.begins_with_one(text, book)


@pytest.mark.parametrize(
    ("text", "left"),
    [("evening", (1140,)), ("in the morning please", (420,)), ("pm", (1140,)), ("at night", (1140,)), ("7 pm", ())],
)
def test_a_half_of_the_day_tells_two_hours_apart(book: Book, text: str, left: tuple[int, ...]) -> None:
    assert hours.in_half(text, (420, 1140), book) == left


def test_what_is_refused_tells_no_half_apart(book: Book) -> None:
    assert hours.in_half("not in the evening", (420, 1140), book) == ()


@pytest.mark.parametrize(("text", "meant"), WRONG)
def test_an_hour_that_cannot_be_gets_a_suggestion(book: Book, text: str, meant: tuple[str, ...]) -> None:
    found = hours.read_time(text, book, is_twelve_hour=False)
    assert tuple(clock(minute) for minute in found.values) == meant
    assert found.is_suggestion


@pytest.mark.parametrize("text", [*FOREIGN, *NO_HOUR])
def test_what_is_no_hour_is_not_guessed(book: Book, text: str) -> None:
    assert hours.read_time(text, book, is_twelve_hour=False).values == ()


def test_a_watch_with_twelve_hours_may_show_either(book: Book) -> None:
    assert [clock(minute) for minute in hours.read_time("7:30", book, is_twelve_hour=True).values] == ["07:30", "19:30"]
    assert hours.read_time("7:30 pm", book, is_twelve_hour=True).sure == 19 * 60 + 30
    assert hours.read_time("19:30", book, is_twelve_hour=True).sure == 19 * 60 + 30


words = st.sampled_from(
    "7 12 0730 25 7:30 half quarter past to before after pm a.m. h in an hour minutes dinner bed not or from , . - "
    "morning night bad i am work so sorry noon oh 1/2 :: + zz".split()
)


@given(st.text(max_size=30) | st.lists(words, max_size=12).map(" ".join))
def test_any_text_gives_minutes_of_a_day_or_nothing(book: Book, text: str) -> None:
    assert all(0 <= minute < 1440 for minute in hours.read_time(text, book, is_twelve_hour=False).values)


@given(st.integers(0, 1439))
def test_every_minute_as_it_is_shown_back_is_read_as_itself(book: Book, minute: int) -> None:
    assert hours.read_time(clock(minute), book, is_twelve_hour=False).sure == minute
