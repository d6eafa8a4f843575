"""Days as people read them: names of days and months come from the content, not from the machine's language."""

from flows.catalog.catalog import Catalog
from flows.values.diary import date_of
from flows.wording.checkin.checkin_cards import words


def day_name(day: int, catalog: Catalog) -> str:
    """A day number as people write it: Mon 14 Dec."""
    on = date_of(day)
    month = words("months", catalog).split()[on.month - 1]
    return words("day_name", catalog, weekday=weekday(day, catalog), day=on.day, month=month)


def weekday(day: int, catalog: Catalog) -> str:
    """The short name of a day number's weekday: Mon."""
    return words("weekdays", catalog).split()[date_of(day).weekday()]
