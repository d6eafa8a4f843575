"""The names of the calendar: weekdays, months, seasons, feasts and what is said for days near today.

What they mean for a day that is past stands in `past`.
"""

from collections.abc import Mapping

from msgspec import Struct


class CalendarWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """The calendar in a language; each name with the short forms that people type.

    `weekdays`: Monday 0; `months`: January 1; `seasons`: the months it begins and ends with; `feasts`: month and day;
    `easter_feasts`: days from Easter Sunday; `weekday_feasts`: month, day of the week (Monday 0) and the how manieth.
    `days_ago`: phrases for a day, with the days since; `parts_of_day`: words after a day ("monday evening").
    `last` and `before_last` ("monday before last"), `this`, `week`, `weekend`, `day`, `month`, `year` with their names,
    `ago`, `begin`, `middle` and `end` ("early", "mid", "end of"). `ordinal_ends`: "th"; `of` between day and month.
    `week_back`: what takes a weekday back by a week ("a week ago monday"). `doubtful`: names that are words of another
    kind too ("sat", "may"), and count only behind `led_by` ("since"). `plural`: the ending of "sundays", which behind
    `habit` ("on") are no day.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    feasts: Mapping[str, tuple[int, int]]
    easter_feasts: Mapping[str, int]
    weekday_feasts: Mapping[str, tuple[int, int, int]]
    days_ago: Mapping[str, int]
    parts_of_day: tuple[str, ...]
    last: tuple[str, ...]
    this: tuple[str, ...]
    before_last: tuple[str, ...]
    week: tuple[str, ...]
    weekend: tuple[str, ...]
    day: tuple[str, ...]
    ago: tuple[str, ...]
    month: tuple[str, ...]
    year: tuple[str, ...]
    begin: tuple[str, ...]
    middle: tuple[str, ...]
    end: tuple[str, ...]
    ordinal_ends: tuple[str, ...]
    of: tuple[str, ...]
    the: tuple[str, ...]
    week_back: tuple[str, ...]
    doubtful: tuple[str, ...]
    led_by: tuple[str, ...]
    plural: tuple[str, ...]
    habit: tuple[str, ...]
