"""The ways people tell how long it has lasted; today is Wednesday, 25 November 2026, 18:00."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.catalog.bands import band
from flows.understanding.times.duration import read_duration
from flows.values.typed import Typed

pytestmark = pytest.mark.many(2)

NOW = int(datetime(2026, 11, 25, 18, tzinfo=UTC).timestamp())

SURE = [
    ("these past nine weeks, on and off", "over_6w"), ("off and on these past two months", "over_6w"),
    ("like 4 dayz", "d3_7"), ("lyk 2 weekz", "w1_6"), ("3 munths", "over_6w"),
    ("since the day 20, a friday", "d3_7"), ("since day 9 of this month", "w1_6"), ("since the day 2", "w1_6"),
    ("since the fair which was three Sundays ago", "w1_6"), ("two tuesdays ago", "w1_6"),
    ("since 2 mondays ago", "w1_6"), ("since our trip, which was four days ago", "d3_7"),
    ("since my fall, that was 3 days ago", "d3_7"),
    ("since last last monday", "w1_6"), ("it was last last weekend", "w1_6"), ("from last last week", "w1_6"),
    ("years, since before I got married", "over_6w"), ("donkey's years", "over_6w"),
    ("been running 5 years, pain since 2 days", "d1_2"), ("in spring", "over_6w"), ("3 weeks", "w1_6"),
    ("10 days", "w1_6"), ("forty-five days", "over_6w"), ("two and a half months", "over_6w"), ("today", "under_1d"),
    ("this morning", "under_1d"), ("last night", "d1_2"), ("since the race on Sunday", "d3_7"), ("1.5 weeks", "w1_6"),
    ("a fortnight", "w1_6"), ("a couple of days", "d1_2"), ("half a year", "over_6w"), ("7 days", "d3_7"),
    ("a week", "w1_6"), ("one week", "w1_6"), ("8 days", "w1_6"), ("a month", "w1_6"),
    ("since yesterday evening", "d1_2"), ("for about three weeks", "w1_6"), ("it began 5 days ago", "d3_7"),
    ("for years, on and off", "over_6w"), ("maybe 4 hours", "under_1d"), ("since monday", "d1_2"),
    ("since tuesday", "d1_2"), ("since sunday, it's stiff", "d3_7"), ("over 6 weeks", "over_6w"),
    ("less than a week", "d3_7"), ("less than a day", "under_1d"), ("more than a week", "w1_6"),
    ("nearly two months", "over_6w"), ("two weeks or so", "w1_6"), ("36 hours", "d1_2"), ("20 minutes", "under_1d"),
    ("half an hour", "under_1d"), ("for months", "over_6w"), ("a few hours", "under_1d"), ("several weeks", "w1_6"),
    ("since september", "over_6w"), ("since last summer", "over_6w"), ("since christmas", "over_6w"),
    ("since 2019", "over_6w"), ("3 months ago", "over_6w"), ("it started 2 hours after my run yesterday", "d1_2"),
    ("started 3 weeks ago, worse since yesterday", "w1_6"), ("3 or 4 days", "d3_7"), ("4 to 5 weeks", "w1_6"),
    ("2 to 3 months", "over_6w"), ("a day or two", "d1_2"), ("a week or two", "w1_6"),
    ("not since yesterday, since monday", "d1_2"), ("every day for 3 weeks", "w1_6"),
    ("it hurts every day for 3 weeks", "w1_6"), ("comes and goes for 2 weeks", "w1_6"), ("the last 3 weeks", "w1_6"),
    ("for the past month", "w1_6"), ("since the 20th", "d3_7"), ("since 20/11", "d3_7"),
    ("day before yesterday", "d1_2"), ("two nights ago", "d1_2"), ("since my run this morning", "under_1d"),
    ("i fell 2 weeks ago and it has hurt since then", "w1_6"), ("i hurt it 10 days ago lifting", "w1_6"),
    ("started running 3 months ago and pain since yesterday", "d1_2"),
    ("my last run was 2 weeks ago, pain since sunday", "d3_7"),
    ("no pain for 3 weeks then it came back on monday", "d1_2"), ("fine until yesterday", "d1_2"),
    ("it was fine until this morning", "under_1d"), ("i'm 34 years old, 3 weeks", "w1_6"), ("3wks", "w1_6"),
    ("10d", "w1_6"), ("2 mo", "over_6w"), ("all day", "under_1d"), ("just now", "under_1d"),
    ("since i woke up", "under_1d"), ("since lunch", "under_1d"), ("6 months", "over_6w"), ("42 days", "w1_6"),
    ("43 days", "over_6w"), ("six and a half weeks", "over_6w"), ("about a year", "over_6w"), ("1 day", "d1_2"),
    ("24 hours", "d1_2"), ("48h", "d1_2"), ("3 days", "d3_7"), ("two days ago after a long run", "d1_2"),
    ("after sunday's long run", "d3_7"), ("during my 10k on sunday", "d3_7"), ("on and off for a month", "w1_6"),
    ("it's been there 3 weeks", "w1_6"), ("been like this for 2 months", "over_6w"),
    ("i had the same 2 years ago, now since 3 days", "d3_7"),
    ("had this last year too but this time it's been 4 days", "d3_7"), ("since Nov 1", "w1_6"),
    ("since 1st of november", "w1_6"), ("since yesterday, 2 hours after the run", "d1_2"),
    ("40 km a week, pain for 2 weeks", "w1_6"), ("early november", "w1_6"), ("4 days now", "d3_7"),
    ("yesterday", "d1_2"), ("friday", "d3_7"), ("since about 2 years", "over_6w"), ("2 years", "over_6w"),
    ("a year and a half", "over_6w"), ("the other day", "d3_7"), ("a few days ago", "d3_7"),
    ("on monday during intervals", "d1_2"), ("came on 2 days ago", "d1_2"),
    ("it has bothered me for 8 weeks", "over_6w"), ("3 wks", "w1_6"), ("five weeks or so", "w1_6"),
    ("roughly ten days", "w1_6"), ("four and a half weeks", "w1_6"), ("two fortnights", "w1_6"),
    ("half a day", "under_1d"), ("a day and a half", "d1_2"), ("one and a half days", "d1_2"),
    ("15 minutes ago", "under_1d"), ("3hrs", "under_1d"), ("since breakfast", "under_1d"),
    ("since i got up this morning", "under_1d"), ("yesterday afternoon", "d1_2"),
    ("since the day before yesterday", "d1_2"), ("three nights ago", "d3_7"), ("4 nights", "d3_7"),
    ("since friday", "d3_7"), ("since last friday", "d3_7"), ("since Sat", "d3_7"), ("Monday", "d1_2"),
    ("monday last week", "w1_6"), ("sunday before last", "w1_6"), ("last weekend", "d3_7"),
    ("the weekend before last", "w1_6"), ("since the 10th", "w1_6"), ("10 November", "w1_6"), ("Nov 12th", "w1_6"),
    ("12.11.", "w1_6"), ("since 2nd of october", "over_6w"), ("early october", "over_6w"),
    ("since august", "over_6w"), ("since summer", "over_6w"), ("since spring", "over_6w"),
    ("since last year", "over_6w"), ("since 2021", "over_6w"), ("since new year", "over_6w"),
    ("about a month and a half", "over_6w"), ("7 weeks", "over_6w"), ("six weeks exactly", "w1_6"),
    ("just over six weeks", "over_6w"), ("more than two months", "over_6w"), ("less than two days", "d1_2"),
    ("under a week", "d3_7"), ("nearly 3 weeks", "w1_6"), ("5-6 days", "d3_7"), ("two or three weeks", "w1_6"),
    ("2-3 months", "over_6w"), ("a few weeks", "w1_6"), ("a few months", "over_6w"), ("couple of hours", "under_1d"),
    ("couple weeks", "w1_6"), ("several days", "d3_7"), ("several months", "over_6w"), ("years", "over_6w"),
    ("months", "over_6w"), ("days", "d3_7"), ("it's been a week", "w1_6"), ("been about 5 days now", "d3_7"),
    ("it started on saturday during a 15k", "d3_7"), ("started yesterday after a 2 hour drive", "d1_2"),
    ("began 3 days ago, i run 4 times a week", "d3_7"), ("i run 50 km a week, sore for 10 days", "w1_6"),
    ("training for 12 weeks, pain for 3 days", "d3_7"),
    ("i have run for 20 years but the pain began last night", "d1_2"),
    ("had it 5 years ago, back again since monday", "d1_2"),
    ("it came back 4 days ago after 3 months of nothing", "d3_7"),
    ("was fine for a year, flared up on sunday", "d3_7"), ("gone for weeks, returned this morning", "under_1d"),
    ("pain free for 6 months until yesterday", "d1_2"), ("on and off for 2 years, this time 5 days", "d3_7"),
    ("years ago first, this bout since thursday", "d3_7"),
    ("first time was in 2015, this episode started last night", "d1_2"),
    ("worse the last two days, but it started a month ago", "w1_6"), ("since my half marathon two weeks ago", "w1_6"),
    ("after a race 10 days ago", "w1_6"), ("since my run today", "under_1d"), ("after today's run", "under_1d"),
    ("since yesterday's intervals", "d1_2"), ("after i lifted boxes on sunday", "d3_7"), ("not long, 2 days", "d1_2"),
    ("maybe 3 days, not sure", "d3_7"), ("3 days i think", "d3_7"), ("i think since tuesday", "d1_2"),
    ("the past few days", "d3_7"), ("for the last 24 hours", "d1_2"), ("last 48 hours", "d1_2"),
    ("past 2 months", "over_6w"), ("10 days, maybe more", "w1_6"), ("day 2", "d1_2"),
    ("since i started running 2 months ago", "over_6w"), ("since wednesday last week", "d3_7"), ("14 days", "w1_6"),
    ("21 days", "w1_6"), ("60 days", "over_6w"), ("72h", "d3_7"), ("100 days", "over_6w"), ("1 week", "w1_6"),
    ("1 month", "w1_6"), ("1 year", "over_6w"), ("one hour", "under_1d"), ("this afternoon", "under_1d"),
    ("tonight", "under_1d"), ("since 10-12 days", "w1_6"), ("for 3-4 hrs", "under_1d"), ("since 8/9 days", "w1_6"),
    ("since 4-5 weeks", "w1_6"), ("abt a week", "w1_6"), ("aprox 2wks", "w1_6"), ("5 days or thereabouts", "d3_7"),
    ("3 days or a bit longer", "d3_7"), ("2 weeks, give or take a day", "w1_6"), ("2 weeks give or take", "w1_6"),
    ("easily 8 weeks", "over_6w"), ("5 days tops", "d3_7"), ("four-ish weeks", "w1_6"), ("2 n a half weeks", "w1_6"),
    ("something like 5 months", "over_6w"), ("2 months more or less", "over_6w"), ("coming up to 3 weeks", "w1_6"),
    ("prob 4 weeks if not more", "w1_6"), ("since 5 - 6 days", "d3_7"), ("since 4 march", "over_6w"),
]  # fmt: skip

ASKED = [
    "last month", "a while", "ages", "since last tuesday", "for weeks", "since october", "had covid 2 weeks ago",
    "worse since yesterday", "2-3 days", "ran yesterday", "over a month", "12 week plan, hurts since last week",
    "mid october", "day 3", "third day", "wait it was last week", "6 to 8 weeks", "weeks", "had covid last month",
    "getting worse for 3 days", "it's worse today, began last tuesday", "ever since the marathon in october",
    "a long time", "quite a while", "since forever", "since 2-3 days",
]  # fmt: skip

NONE = [
    "since my birthday", "it hurts for 2 hours after each run", "it lasts 3 hours",
    "i have been running for ten years", "my job, 9 hours a day", "i smoked for 20 years",
    "i ran a marathon in 3 hours", "in 2 weeks", "my new shoes are 3 weeks old", "pregnant 5 months",
    "i train 5 times a week", "my dad had it for 10 years", "i've got 2 weeks off", "i rested for 5 days",
    "it takes 2 days to go away", "a day after the race",
    "been a runner for 8 years", "i work 10 hours a day", "every other day", "once a week", "it lasts about 2 hours",
    "it goes away after 3 days", "comes on after 20 minutes of running", "hurts 10 minutes into every run",
    "i sleep 6 hours a night", "my race is in 3 weeks", "in 10 days i have a marathon",
    "my brother had it for 2 years", "i broke a rib 10 years ago", "no idea", "not sure",
    "about two weeks after my last race", "since my wedding", "since the accident",
]  # fmt: skip

TOLD: list[tuple[str, str | None]] = [
    ("my back has been sore for 3 weeks", "w1_6"), ("sore between the blades, 10 days", "w1_6"),
    ("stiff since sunday", "d3_7"), ("it began 2 days ago on a hilly run", "d1_2"),
    ("aches, off and on for a year", "over_6w"),
    ("since yesterday's run", "d1_2"), ("stiff as a board since this mornings jog", "under_1d"),
    ("terrible since sundays race", "d3_7"), ("since last nights class", "d1_2"),
    ("no run since yesterday", None), ("i have had a cold since sundays race", None),
    ("not ran since sundays parkrun", None), ("no running since yesterday's run", None),
    ("my back aches today", None), ("i ran on sunday and my back aches", None), ("i smoked for 20 years", None),
    ("i had covid two weeks ago", None), ("20 weeks along and my back aches", None), ("yesterday was fun", None),
    ("back tight after the hill reps. 44 years, fit and well", None), ("sore to the touch, 61 yrs", None),
    ("spine hurts, 3 years now", "over_6w"), ("sore between the shoulders after some spring cleaning", None),
    ("flew back from spain 3 weeks ago, upper back is tender", None),
]  # fmt: skip


def bands(text: str, catalog: Catalog, *, is_asked: bool = True) -> Typed[str]:
    return band(read_duration(text, NOW, catalog, is_asked=is_asked), catalog.fields["duration"].options)


@pytest.mark.parametrize(("text", "id"), SURE)
def test_how_long_it_has_lasted_is_read(text: str, id: str, catalog: Catalog) -> None:
    assert bands(text, catalog).sure == id


@pytest.mark.parametrize("text", ASKED)
def test_what_may_be_two_lengths_or_is_not_said_of_the_ache_is_asked_back(text: str, catalog: Catalog) -> None:
    read = bands(text, catalog)
    assert read.values
    assert read.sure is None


@pytest.mark.parametrize("text", NONE)
def test_a_length_of_something_else_is_none(text: str, catalog: Catalog) -> None:
    assert not bands(text, catalog).values


@pytest.mark.parametrize(("text", "id"), TOLD)
def test_what_nobody_asked_for_must_be_plainly_said_of_the_ache(text: str, id: str | None, catalog: Catalog) -> None:
    assert bands(text, catalog, is_asked=False).sure == id


def test_hours_come_as_they_were_told(catalog: Catalog) -> None:
    assert read_duration("36 hours", NOW, catalog).values == (36,)
    assert read_duration("two to three days", NOW, catalog).values == (72, 48)


@given(text=st.text(max_size=60) | st.text(alphabet="0123456789 dayswekmonthfricplu-.,/", max_size=30))
def test_any_text_gives_hours_that_are_past(catalog: Catalog, text: str) -> None:
    assert all(hours >= 0 for hours in read_duration(text, NOW, catalog).values)


@given(at=st.integers(min_value=0, max_value=4_000_000_000), text=st.sampled_from([text for text, _ in SURE]))
def test_any_moment_gives_hours_that_are_past(catalog: Catalog, at: int, text: str) -> None:
    assert all(hours >= 0 for hours in read_duration(text, at, catalog).values)


@pytest.mark.parametrize(
    "text", ["a 3 today, had it since Saturday", "sore today, it started on Friday", "2 today, have it since Friday"]
)
def test_the_beginning_counts_and_not_the_day_of_a_score(text: str, catalog: Catalog) -> None:
    at = int(datetime(2026, 11, 25, 18, tzinfo=UTC).timestamp())
    options = catalog.fields["duration"].options
    assert band(read_duration(text, at, catalog, is_asked=False), options).sure == "d3_7"


@pytest.mark.parametrize(("text", "is_told"), [("5, left, 2 weeks", True), ("left, 6, marathon in 3 weeks", False)])
def test_a_bare_length_among_answers_is_one(text: str, is_told: bool, catalog: Catalog) -> None:
    at = int(datetime(2026, 11, 25, 18, tzinfo=UTC).timestamp())
    assert bool(read_duration(text, at, catalog, is_asked=False, is_listed=True).values) is is_told
    assert not read_duration(text, at, catalog, is_asked=False).values


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("nine days, since the weekend", "w1_6"),
        ("since the weekend i sat bent over books, nine days", "w1_6"),
        ("nine days now since the weekend", "w1_6"),
        ("5 days since the weekend", "d3_7"),
        ("ages. 4 months", "over_6w"),
        ("a while, about 3 weeks", "w1_6"),
        ("for a long time, 8 months i think", "over_6w"),
        ("since a few days, exactly nine days", "w1_6"),
        ("a couple of days, well, 4 days", "d3_7"),
    ],
)
def test_a_length_in_a_number_counts_beside_one_that_may_be_several(text: str, id: str, catalog: Catalog) -> None:
    assert bands(text, catalog).sure == id


@pytest.mark.parametrize("text", ["since monday, 2 weeks", "2 days, no, 5 days", "a few weeks or ages"])
def test_two_lengths_of_one_kind_are_asked_back(text: str, catalog: Catalog) -> None:
    assert bands(text, catalog).sure is None


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("i am student, 20 year. pain between the shoulder blades since one week, it is 4", "w1_6"),
        ("student, 22 year, pain since 2 weeks", "w1_6"),
        ("15 year, pain since 2 days", "d1_2"),
        ("hello, 34 year, man, back pain for 10 days", "w1_6"),
        ("28 y, pain in upper back since yesterday", "d1_2"),
        ("me 41 year. upper back hurts 3 weeks", "w1_6"),
        ("nurse, 52 years, sore since saturday", "d3_7"),
        ("17 year, runner, blades hurt 3 days", "d3_7"),
        ("60 year. it hurts since two month", "over_6w"),
        ("female, 31 years, upper back ache for 3 weeks", "w1_6"),
        ("13 year. ache since today", "under_1d"),
        ("pain in the upper back since 20 years", "over_6w"),
    ],
)
def test_an_age_beside_it_is_no_length(text: str, id: str, catalog: Catalog) -> None:
    for is_asked, is_listed in ((True, False), (False, False), (False, True)):
        hours = read_duration(text, NOW, catalog, is_asked=is_asked, is_listed=is_listed)
        assert band(hours, catalog.fields["duration"].options).sure == id


def test_years_that_stand_alone_are_a_length_only_where_one_is_asked_for(catalog: Catalog) -> None:
    assert bands("20 years", catalog).sure == "over_6w"
    assert not read_duration("left, 20 years", NOW, catalog, is_asked=False, is_listed=True).values


@pytest.mark.parametrize(
    "text",
    [
        "hurts for 3 minutes when i set off, then it goes",
        "10 minutes and then it is gone",
        "about 20 minutes every time",
        "it stays for an hour after i run",
        "it aches for half an hour after every run",
        "an hour or two after running then it fades",
    ],
)
def test_how_long_it_hurts_each_time_is_no_length_since_it_began(text: str, catalog: Catalog) -> None:
    assert read_duration(text, NOW, catalog).values == ()


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("in 2018 for 5 months, this bout is 4 days old", 96),
        ("had it two years ago for 3 weeks, now it's 5 days", 120),
        ("back in 2020 it lasted 4 months, this one is 3 days old", 72),
        ("this is 3 days old, the last one was 5 months", 72),
        ("for 2 hours now, since my run", 2),
        ("for 2 hours, since my run", 2),
    ],
)
def test_of_two_bouts_the_one_of_now_counts(text: str, hours: int, catalog: Catalog) -> None:
    assert read_duration(text, NOW, catalog).sure == hours


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on and off since easter", 234),
        ("since good friday", 236),
        ("since thanksgiving", 363),
        ("since the new yr", 328),
        ("fortnight or so", 14),
        ("fortnight", 14),
        ("month or so", 30),
        ("week and half", 10),
    ],
)
def test_feasts_and_bare_units_tell_how_long(text: str, days: int, catalog: Catalog) -> None:
    found = read_duration(text, NOW, catalog).sure
    assert found is not None
    assert found // 24 == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("not months, weeks. 4 of them", 28),
        ("days rather than weeks, about 6", 6),
        ("three quarters of a year", 273),
        ("2/3 of a month", 20),
        ("five and a bit weeks", 36),
    ],
)
def test_a_length_that_is_told_in_pieces_is_one(text: str, days: int, catalog: Catalog) -> None:
    found = read_duration(text, NOW, catalog).sure
    assert found is not None
    assert found // 24 == days


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("three days after moving house my shoulders are sore", "d3_7"),
        ("two days after the rowing class it hurts by the blade", "d1_2"),
        ("two weeks after the race my back is still tight", "w1_6"),
        ("a few weeks of this now", "w1_6"),
        ("half a year of it, and nothing helps", "over_6w"),
        ("half a year of it. mornings i am stiff as a plank for an hour", "over_6w"),
    ],
)
def test_a_length_up_to_an_ache_that_is_there_now_is_told(text: str, id: str, catalog: Catalog) -> None:
    assert bands(text, catalog, is_asked=False).sure == id


@pytest.mark.parametrize(
    "text",
    [
        "two days after each long run my back is sore",
        "three days after the race my back was sore",
        "evenings i am stiff for an hour",
    ],
)
def test_a_length_of_each_time_or_of_then_is_not(text: str, catalog: Catalog) -> None:
    assert not bands(text, catalog, is_asked=False).values


def test_how_far_somebody_is_with_a_child_is_no_length_of_the_ache(catalog: Catalog) -> None:
    told = read_duration("pregnant, 24 weeks. stiff, left", NOW, catalog, is_asked=False, is_listed=True)
    assert not told.values


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("helped a friend move on friday and ever since my upper back aches", "d3_7"),
        ("new job in 2018. three weeks ago we got new desks, since then a knot by the blade", "w1_6"),
        ("It comes each winter. Skied on Sunday, stiff ever since", "d3_7"),
        ("swam on monday, ever since yesterday it is sore", "d1_2"),
    ],
)
def test_since_then_points_back_to_the_time_before(text: str, id: str, catalog: Catalog) -> None:
    assert bands(text, catalog, is_asked=False).sure == id


@pytest.mark.parametrize(
    "text",
    [
        "back to running six weeks ago. Sore on both sides",
        "I run since 2015 and love it ever since",
        "got a new bra in march, ever since I run more happily",
    ],
)
def test_since_then_of_something_else_tells_no_length(text: str, catalog: Catalog) -> None:
    assert not bands(text, catalog, is_asked=False).values


@pytest.mark.parametrize("text", ["it has been 40 km a week for years", "I am on 25 miles per week for 4 months"])
def test_how_long_a_weekly_distance_is_run_is_no_length_of_the_ache(text: str, catalog: Catalog) -> None:
    assert not bands(text, catalog).values
    assert bands(f"{text}, the ache came two weeks ago", catalog).sure == "w1_6"


def test_how_often_it_hurts_in_a_week_leaves_the_length(catalog: Catalog) -> None:
    assert bands("it hurts 3 days a week for two months", catalog).sure == "over_6w"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("off insulin since 2017", False),
        ("vegetarian since 2012", False),
        ("in remission since 2018", False),
        ("my blades ache, stent free since 2018", False),
        ("sore on the right since 2018", True),
        ("I've had this since 2019", True),
        ("since 2019", True),
        ("it began in 2020", True),
    ],
)
def test_years_of_something_else_are_no_length_of_the_ache(text: str, is_told: bool, catalog: Catalog) -> None:
    assert bool(read_duration(text, NOW, catalog, is_asked=False).values) is is_told


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("since around 3 pm", "under_1d"), ("since 8am", "under_1d"), ("it came on about half past four", "under_1d"),
        ("from about 5 o'clock", "under_1d"), ("since midnight", "under_1d"), ("began just after 11:30", "under_1d"),
        ("since breakfast", "under_1d"), ("since 4 pm yesterday", "d1_2"), ("since Monday lunch", "d1_2"),
        ("since lunch on Saturday", "d3_7"), ("since Saturday, from about 3 pm", "d3_7"),
    ],
)  # fmt: skip
def test_an_hour_of_the_day_tells_how_long(text: str, id: str, catalog: Catalog) -> None:
    assert bands(text, catalog) == Typed(values=(id,))


@pytest.mark.parametrize(
    "text", ["I work from 9 am to 5 pm", "my shift began at 7 am", "I ran at 6 pm", "it hurts at 9 pm"]
)
def test_an_hour_of_something_else_tells_no_length(text: str, catalog: Catalog) -> None:
    assert bands(text, catalog).values == ()


@pytest.mark.parametrize(
    "text", ["two days out of seven", "hurts 4 out of 7 days", "5 days of 7", "3 of every 4 weeks"]
)
def test_so_many_out_of_so_many_is_no_length(text: str, catalog: Catalog) -> None:
    assert bands(text, catalog).values == ()
    assert bands(f"{text}, for 2 weeks", catalog) == Typed(values=("w1_6",))


@pytest.mark.parametrize(
    ("text", "ids"), [("2/7", ("d1_2", "over_6w")), ("4/7", ("d3_7", "over_6w")), ("5/10", ("over_6w",))]
)
def test_a_bare_fraction_may_be_a_length_a_date_or_a_score(text: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    found = bands(text, catalog)
    assert found.values == ids
    assert found.sure is None
