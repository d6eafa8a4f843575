"""Names of days as people read them."""

from datetime import date

import pytest

from flows import Catalog
from flows.values.diary import day_number
from flows.wording.checkin.days import day_name, weekday


@pytest.mark.parametrize(("day", "name"), [("2026-12-14", "Mon 14 Dec"), ("2027-01-03", "Sun 3 Jan")])
def test_a_day_is_written_with_the_names_of_the_content(catalog: Catalog, day: str, name: str) -> None:
    assert day_name(day_number(day), catalog) == name


def test_each_day_of_a_year_has_a_name_of_its_own(catalog: Catalog) -> None:
    first = date(2026, 1, 1).toordinal()
    assert len({day_name(day, catalog) for day in range(first, first + 365)}) == 365
    assert [weekday(day, catalog) for day in range(first + 4, first + 11)] == "Mon Tue Wed Thu Fri Sat Sun".split()
