"""Days as people read them."""

import pytest

from flows import Catalog
from flows.values.diary import day_number
from flows.wording.days import day_name, weekday


@pytest.mark.parametrize(("day", "name"), [("2026-12-14", "Mon 14 Dec"), ("2028-02-29", "Tue 29 Feb")])
def test_a_day_has_its_weekday_and_month(day: str, name: str, catalog: Catalog) -> None:
    assert day_name(day_number(day), catalog) == name


def test_a_week_later_it_is_the_same_weekday(catalog: Catalog) -> None:
    day = day_number("2026-01-07")
    assert weekday(day, catalog) == weekday(day + 7, catalog) == "Wed"
    assert len({weekday(day + more, catalog) for more in range(7)}) == 7
