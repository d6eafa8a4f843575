"""The names of the calendar that ship with the content."""

from flows import Catalog


def test_every_day_and_month_has_a_name_and_a_short_form(catalog: Catalog) -> None:
    words = catalog.reading.calendar
    for number in range(7):
        assert len([name for name, day in words.weekdays.items() if day == number]) > 1
    for number in range(1, 13):
        assert number in words.months.values()


def test_feasts_and_seasons_lie_in_the_year(catalog: Catalog) -> None:
    words = catalog.reading.calendar
    assert all(1 <= month <= 12 and 1 <= day <= 31 for month, day in words.feasts.values())
    assert all(1 <= month <= 12 for both in words.seasons.values() for month in both)


def test_what_may_be_another_word_is_a_name_of_the_calendar(catalog: Catalog) -> None:
    words = catalog.reading.calendar
    names = {*words.weekdays, *words.months, *words.seasons, *words.feasts}
    assert set(words.doubtful) <= names
