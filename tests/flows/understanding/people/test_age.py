"""The ways people tell their age, and the numbers and people whose age it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import Catalog
from flows.catalog.bands import band as age_band
from flows.understanding.people.age import OLDEST, YOUNGEST, is_own_age, read_age, read_named_age

pytestmark = pytest.mark.many(2)

SURE: list[tuple[str, int]] = [
    ("I'm 34 and my back hurts", 34), ("34", 34), ("age 34", 34), ("age: 34", 34), ("I'm 10", 10),
    ("I'm 66 years old", 66), ("17", 17), ("fifty-two", 52), ("forty two years young", 42), ("i'm forty", 40),
    ("as a 45 year old runner", 45), ("M46", 46), ("46/m", 46), ("f 29", 29), ("male, 46", 46), ("46 male", 46),
    ("35 yo", 35), ("35yo", 35), ("35 y/o female", 35), ("i turned 30 last week", 30), ("just turned 50", 50),
    ("he is 46", 46), ("i am 51 years of age", 51), ("51 not 41", 51), ("sorry, 51", 51), ("I'm 51, not 41", 51),
    ("34ish", 34), ("hi, 34", 34), ("mum of two, 34", 34), ("i'm a 34-year-old mum", 34), ("65", 65),
    ("30f, 3/10", 30), ("66.", 66), ("forty", 40), ("19 now", 19), ("my age is 47", 47), ("aged 71", 71),
    ("i'm 33 male", 33), ("just 18", 18), ("22 here", 22), ("i'm 44 btw", 44), ("44, if that matters", 44),
    ("she is 14", 14), ("my dad is 70 but i'm 44", 44), ("41", 41), ("I am 41 years", 41), ("41yrs", 41),
    ("41 yr", 41), ("41 y o", 41), ("F41", 41), ("41/F", 41), ("41 F", 41), ("female 41", 41),
    ("41 year old woman", 41), ("im a 41 y/o guy", 41), ("age=41", 41), ("Age:41", 41), ("I'm 41, runner", 41),
    ("forty-one", 41), ("i turned forty-one yesterday", 41), ("41 and a bit", 41), ("my kid is 9 and i'm 41", 41),
    ("ran 12 miles, age 41", 41), ("I'm sixteen", 16), ("sixteen", 16), ("i am fifteen years old", 15),
    ("fifteen and my mum is with me", 15), ("seventy two", 72), ("hello i'm 41 yo male and run a lot", 41),
    ("eighty", 80), ("41 years old (male)", 41), ("an old man of 68", 68), ("68 years young", 68),
    ("15 and a half", 15), ("44.5", 44), ("fifty three and a half", 53),
]  # fmt: skip

BANDS = [
    ("in my fifties", "a50_64"), ("I'm in my 50s", "a50_64"), ("mid 40s", "a35_49"), ("late 30s", "a35_49"),
    ("early thirties", "a18_34"), ("turning 40", "a35_49"), ("over 65", "a65_plus"), ("under 18", "under_18"),
    ("under 30", "a18_34"), ("i'm in my early forties", "a35_49"), ("mid-twenties", "a18_34"),
    ("late 60s", "a65_plus"), ("early 50s", "a50_64"), ("in my 70s", "a65_plus"), ("over 70", "a65_plus"),
    ("born 1960", "a65_plus"), ("i was born in 1971", "a50_64"), ("born '82", "a35_49"), ("'86", "a35_49"),
    ("b. 1957", "a65_plus"), ("1994", "a18_34"), ("I'm from 1981", "a35_49"), ("an '03 baby", "a18_34"),
    ("dob 7/2/1985", "a35_49"), ("born 14.08.1969", "a50_64"), ("year of birth: 2000", "a18_34"),
    ("5th june 1998", "a18_34"),
    ("born back in 1955", "a65_plus"), ("born in 88", "a35_49"), ("2011", "under_18"), ("87", "a65_plus"),
]  # fmt: skip

ASKED = [
    "in my thirties", "about to turn 50", "nearly 50", "50+", "thirty something",
    "born in the 70s", "a nineties baby", "born in '61",
]  # fmt: skip

NONE = [
    "my son is 15", "my daughter (12) kicked me", "my daughter, 12, kicked me", "my 12 year old jumped on me", "2",
    "I'm 12 weeks pregnant", "I'm 80 kg", "im 90% sure", "i'm 25 minutes in", "I run 34 km", "130", "5", "I'm 5'10",
    "20 year old mattress", "been running for 20 years", "i have 20 years of running behind me", "my wife is 45",
    "my back is 50 years older", "my mother is 70", "i coach 15 year olds", "my son (15) has it", "75 kg",
    "I do 41 km a week", "i'm 6 ft", "180 cm", "150", "9", "16 soon 17",
    "my son was born in 2010", "I gave birth in 2009", "running since 1999", "my first marathon was in 2004",
    "im 6'4 and lanky", "I'm 6\u20192",
    "it began in 2012", "my baby was born 12 weeks ago", "born to run", "a '09 injury", "since 2011",
]  # fmt: skip

UNASKED: list[tuple[str, int | None]] = [
    ("37, sore between the blades since monday", 37), ("im 15, dad is here, it hurts", 15),
    ("my back aches. 58 male", 58),
    ("I'm 44. It came on uphill", 44), ("I'm 31, 190 cm, 80 kg", 31), ("a 38 year old runner with a stiff back", 38),
    ("33m. sore on both sides", 33), ("I'm 10", None), ("8", None), ("it is 9", None),
    ("my son is 13 and it hurts", None),
    ("I ran 21 km, it hurts", None), ("week 14, it aches", None), ("it hurts at 28 km", None),
    ("I'm 30 miles in", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "years"), SURE)
def test_an_age_is_read_as_the_answer(text: str, years: int, catalog: Catalog) -> None:
    assert read_age(text, catalog, year=2026).sure == years


@pytest.mark.parametrize(("text", "id"), BANDS)
def test_an_age_that_is_told_roughly_is_read_as_its_band(text: str, id: str, catalog: Catalog) -> None:
    assert age_band(read_age(text, catalog, year=2026), catalog.fields["age_band"].options).sure == id


@pytest.mark.parametrize("text", ASKED)
def test_an_age_of_two_bands_is_asked_back(text: str, catalog: Catalog) -> None:
    assert len(age_band(read_age(text, catalog, year=2026), catalog.fields["age_band"].options).values) > 1


@pytest.mark.parametrize("text", NONE)
def test_the_age_of_others_and_other_numbers_are_none(text: str, catalog: Catalog) -> None:
    assert not read_age(text, catalog, year=2026).values


@pytest.mark.parametrize(("text", "years"), UNASKED)
def test_an_age_that_nobody_asked_for_must_be_plain(text: str, years: int | None, catalog: Catalog) -> None:
    assert read_age(text, catalog, is_asked=False, year=0).sure == years


@given(text=st.text(max_size=60) | st.text(alphabet="0123456789 imyearsold/+-.,mf", max_size=30))
def test_any_text_gives_years_that_people_live(catalog: Catalog, text: str) -> None:
    assert all(YOUNGEST <= years <= OLDEST for years in read_age(text, catalog, year=2026).values)


@pytest.mark.parametrize(
    "text",
    [
        "my dads 46",
        "coach is like 50 and says it's nothing",
        "I ran with a 29 year old",
        "beaten by a 60 year old, back is sore",
        "my boss is already 55",
        "a teacher who's 40 says rest",
    ],
)
def test_the_age_of_another_is_none_of_ones_own(text: str, catalog: Catalog) -> None:
    number = next(word for word in text.split() if word.strip(",").isdigit())
    assert read_age(text, catalog, is_asked=False, year=0).values == ()
    assert not is_own_age(number, text, catalog)


@pytest.mark.parametrize(
    "text", ["I jog since 25 years", "I'm running for over 30 years", "20 years of football", "smoker for about 40 yrs"]
)
def test_how_long_somebody_has_done_a_thing_is_no_age(text: str, catalog: Catalog) -> None:
    number = next(word for word in text.split() if word.isdigit())
    assert not is_own_age(number, text, catalog)


@pytest.mark.parametrize("text", ["my bro is 29 and I'm 31", "mate I'm 34", "I'm a 29 year old runner", "31f"])
def test_ones_own_age_stays_beside_that_of_another(text: str, catalog: Catalog) -> None:
    own = {"29 year": "29", "31": "31", "34": "34"}
    number = next(age for words, age in own.items() if words in text)
    assert is_own_age(number, text, catalog)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("M47, sub-4 marathoner", (47,)),
        ("6/10, three weeks, 29 y/o female, getting worse", (29,)),
        ("I'm sixty-three, I jog with my dog three times a week", (63,)),
        ("my sister is 40, I am 38 and my back aches", (38,)),
        ("fever, 39, chills", ()),
        ("ran 42 km, back sore", ()),
        ("my coach is 50", ()),
        ("people in their forties often get this, right", ()),
    ],
)
def test_only_what_is_called_an_age_counts_in_a_longer_text(
    text: str, years: tuple[int, ...], catalog: Catalog
) -> None:
    assert read_named_age(text, catalog, year=2026).values == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("28 y, pain in the upper back since yesterday", 28),
        ("i am student, 20 year. pain since one week, it is 4", 20),
        ("15 year, pain since 2 days", 15),
        ("hello, 34 y, back pain for 10 days", 34),
    ],
)
def test_an_age_in_years_is_read_beside_a_length(text: str, years: int, catalog: Catalog) -> None:
    assert read_age(text, catalog, year=0).sure == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("my spine is curved since age 12", None),
        ("I run since I was 14", None),
        ("diagnosed aged 15, I'm 43 now", 43),
        ("aged 11 when they found it, 38 years old today", 38),
        ("I'm 16 and have it since the age of 12", 16),
    ],
)
def test_the_age_at_which_something_began_is_not_the_present_one(
    text: str, years: int | None, catalog: Catalog
) -> None:
    assert read_age(text, catalog, is_asked=False, year=2026).sure == years


@pytest.mark.parametrize("address", ["bro", "dude", "buddy", "sir", "coach"])
def test_an_age_is_one_with_somebody_addressed_right_behind_it(address: str, catalog: Catalog) -> None:
    text = f"im 17 {address} and my back is sore"
    assert read_age(text, catalog, year=2026).sure == 17
